import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import type { Group, Lane } from '../engine.js';
import type { Cursors } from './cursors.js';
import type { ConsumerEvents, KafkaConsumer, KafkaDriver } from './driver.js';
import { GroupReader } from './group-reader.js';

const LANE: Lane = { topic: 'merit.proposal.v1', partition: 3 };
const GROUP: Group = {
  ...{ name: 'proposals.all', kind: 'reaction', tables: [], topics: [LANE.topic], ownInbox: false },
  heard: ['p.proposal.returned'],
};
const HEADERS = { ce_type: 'p.proposal.returned.v1', ce_id: '0198a3c4-8f00-7000-8000-000000000001' };
const HALF_A_MINUTE = 31_000;
/** Only the clock stands still here: pauses before a new beginning take their time. */
const realTimeout = setTimeout;

describe('a reader of a group', () => {
  let place: Place;
  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] });
    place = new Place();
  });
  afterEach(async () => {
    jest.useRealTimers();
    await place.reader.close();
  });

  it('goes on from where the database says, not from where the broker does', async () => {
    place.pos = 41n;
    await place.begin();

    expect(place.consumers.map(({ sought }) => sought)).toEqual([['merit.proposal.v1 3 from 42']]);
    place.now.events.records(LANE, 42n, 43n, [record(42n)]);
    expect(place.reader.ready()).toEqual([{ group: GROUP.name, ...LANE, pos: 41n, waiting: 1 }]);
  });

  it('takes nothing that does not follow what it has', async () => {
    await place.begin();

    place.now.events.records(LANE, 7n, 8n, [record(7n)]);
    await settled();

    expect(place.reader.ready()).toEqual([]);
    expect(place.now.sought).toEqual(['merit.proposal.v1 3 from 0', 'merit.proposal.v1 3 from 0']);
  });

  it('forgets what it has when its partitions are taken from it', async () => {
    await place.begin();
    place.now.events.records(LANE, 0n, 1n, [record(0n)]);

    place.now.events.revoked();

    expect([place.reader.ready(), place.reader.joined]).toEqual([[], false]);
  });

  it('goes back to the start in a new generation, and stays while nothing changed', async () => {
    await place.begin();
    place.now.events.records(LANE, 0n, 1n, [record(0n)]);
    const asked = place.reader.positions();
    const cursor = { ...LANE, group: GROUP.name, pos: -1n, rest: 0 };

    place.reader.compare([{ ...cursor, generation: 1 }], asked);
    expect(place.reader.ready().length).toBe(1);
    place.generation = 2;
    place.reader.compare([{ ...cursor, generation: 2 }], asked);
    await settled();

    expect(place.reader.ready()).toEqual([]);
    expect(place.now.sought.length).toBe(2);
  });

  it('begins a consumer anew that is silent, one whose records do not come, and one that is lost', async () => {
    await place.begin();
    jest.advanceTimersByTime(HALF_A_MINUTE);
    place.reader.watch([]);
    await place.again(2);

    jest.advanceTimersByTime(HALF_A_MINUTE);
    place.now.events.alive();
    place.reader.watch([{ ...LANE, begin: 0n, end: 5n }]);
    await place.again(3);

    place.now.events.lost(new Error('the coordinator went away'));
    await place.again(4);

    expect(place.reader.restarts).toBe(3);
    expect(place.consumers.map(({ closed }) => closed)).toEqual([true, true, true, false]);
  });

  it('leaves one alone that is alive and has everything', async () => {
    await place.begin();
    place.now.events.records(LANE, 0n, 1n, [record(0n)]);
    jest.advanceTimersByTime(HALF_A_MINUTE);
    place.now.events.alive();

    place.reader.watch([{ ...LANE, begin: 0n, end: 5n }]);
    await settled();

    expect(place.consumers.length).toBe(1);
  });
});

/** A group's place in a database, and a broker of which every consumer is told at once that it has the partition. */
class Place {
  pos = -1n;
  generation = 1;
  readonly consumers: { events: ConsumerEvents; sought: string[]; closed: boolean }[] = [];
  readonly reader: GroupReader;

  constructor() {
    const cursors: Pick<Cursors, 'of'> = {
      of: (group, lanes) =>
        Promise.resolve(
          lanes.map((lane) => ({ ...lane, group, pos: this.pos, generation: this.generation, rest: 0 })),
        ),
    };
    const driver: Pick<KafkaDriver, 'bounds' | 'consumer'> = {
      bounds: () => Promise.resolve([{ ...LANE, begin: 0n, end: 1_000n }]),
      consumer: (_group, _topics, events) => this.#consumer(events),
    };
    this.reader = new GroupReader(GROUP, {
      driver: driver as KafkaDriver,
      cursors: cursors as Cursors,
      log: new Logger('spec', { timestamp: false }),
      foreign: () => false,
      arrived: () => undefined,
    });
    Logger.overrideLogger(false);
  }

  get now() {
    return this.consumers.at(-1)!;
  }

  async begin(): Promise<void> {
    this.reader.start();
    await settled();
  }

  async again(consumers: number): Promise<void> {
    for (let turn = 0; this.consumers.length < consumers && turn < 500; turn++)
      await new Promise((resolve) => realTimeout(resolve, 10));
    await settled();
    expect(this.consumers.length).toBe(consumers);
  }

  #consumer(events: ConsumerEvents): KafkaConsumer {
    const own = { events, sought: [] as string[], closed: false };
    this.consumers.push(own);
    return {
      start: () => Promise.resolve(events.assigned([LANE])),
      seek: ({ topic, partition }, offset) => void own.sought.push(`${topic} ${partition} from ${offset}`),
      pause: () => undefined,
      resume: () => undefined,
      mirror: () => Promise.resolve(),
      close: () => Promise.resolve(void (own.closed = true)),
    };
  }
}

const record = (offset: bigint) => ({
  offset,
  key: Buffer.from('proposal/a'),
  headers: HEADERS,
  value: Buffer.from('{}'),
});

/** Lets everything run that waits for nothing but its turn. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
}
