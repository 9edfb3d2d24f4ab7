import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { eventually } from '../eventually.js';
import { Children, WELL } from './children.js';
import type { KafkaBroker } from './kafka-broker.js';
import { Laboratory, type BusEngine, type Service } from './laboratory.js';

const GROUP = 'proposals.mortal';
const TOPIC = 'merit.proposal.v1';
/** Twice the session time-out of the suite. */
const STOPPED_MS = 12_000;

/** Processes that were taken for dead and go on, and relays that die between the broker and the outbox. */
export function zombieContract(engine: BusEngine, broker: KafkaBroker): void {
  let laboratory: Laboratory;
  let service: Service;
  let children: Children;
  beforeEach(async () => {
    laboratory = await Laboratory.of(engine);
    service = await laboratory.service();
    children = new Children(engine, laboratory, service, GROUP);
  });
  afterEach(async () => {
    await children.killAll();
    await laboratory.close();
  });

  const all = async (rounds: number): Promise<void> => {
    const expected = Children.subjects * rounds;
    await eventually('everything', async () => (await children.done()) >= expected);
    expect(await children.judged(rounds)).toEqual(new Set([WELL]));
  };

  it('does nothing twice when a process that was stopped past its session goes on', async () => {
    const [zombie] = await Promise.all([children.start(), children.start()]);
    await children.publish(10);
    await eventually('some of it', async () => (await children.done()) > 0);

    zombie.kill('SIGSTOP');
    await children.publish(20);
    await sleep(STOPPED_MS);
    const meanwhile = await children.done();
    zombie.kill('SIGCONT');
    await children.publish(10);

    await all(40);
    expect(meanwhile).toBeGreaterThan(0);
  });

  it('sends again what a relay sent and did not take out of the outbox; nobody does it twice', async () => {
    const relay = await children.start({ DIES_AFTER_SENDING: 'yes' });
    const died = once(relay, 'exit');
    await children.publish(5);
    await died;
    const lost = await service.database.query('select from outbox');
    const sent = await written();

    await children.start();
    await all(5);

    expect([lost.length, sent]).toEqual([100, 100]);
    await eventually('the repetition', async () => (await written()) === 200);
    await eventually('it to be passed', async () => {
      const { groups, outbox } = await service.operations.status();
      return outbox === 0 && groups.every(({ lag }) => lag === 0);
    });
    expect(await children.judged(5)).toEqual(new Set([WELL]));
  });

  const written = async (): Promise<number> => {
    const offsets = await broker.administered((admin) => admin.fetchTopicOffsets(TOPIC));
    return offsets.reduce((sum, { low, high }) => sum + Number(BigInt(high) - BigInt(low)), 0);
  };
}
