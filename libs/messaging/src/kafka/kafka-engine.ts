import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from '@nestjs/common';
import type { Tx } from '@jejak/kernel';
import { sql, type Database } from '@jejak/persistence';
import { Attempts } from '../attempts.js';
import { bell } from '../bell.js';
import type {
  Attempt,
  Batch,
  Engine,
  EngineCondition,
  Group,
  Lane,
  LaneStatus,
  ReadyLane,
  Taking,
} from '../engine.js';
import { BrokerAway, OperationRefused } from '../errors.js';
import type { Received } from '../event.js';
import { classOf } from '../retries.js';
import { Cursors } from './cursors.js';
import type { Bounds, KafkaDriver } from './driver.js';
import { GroupReader } from './group-reader.js';
import { KafkaRelay } from './kafka-relay.js';
import { laneName, type Cut } from './lane.js';
import { Sender } from './sender.js';
import { demandTopics } from './topics.js';

/** Cursors are compared with what was fetched, positions told to the broker, consumers watched, so often. */
const TICK_MS = 1_000;
const MIRROR_TICKS = 5;
const WATCH_TICKS = 10;
/** A start waits so long for the broker before it goes on without, to be ready later. */
const FIRST_TRY_MS = 10_000;
const RETRY_MS = 2_000;
/** Whoever asks how things are must be answered before a health check gives up. */
const PATIENCE_MS = 2_500;

export interface KafkaEngineParts {
  readonly database: Database;
  readonly driver: KafkaDriver;
  readonly log: Logger;
  /** The topic that this service publishes to. */
  readonly speaksOn: string;
  /** Topics that our own services publish; all others are foreign. */
  readonly ours: ReadonlySet<string>;
}

/**
 * The distributed engine: events lie in Kafka, where each group stands lies in the service's own schema and moves in
 * the transaction of its effects. So an effect and its position cannot come apart, and the rest of the library works
 * as on PostgreSQL.
 */
export class KafkaEngine implements Engine {
  readonly #cursors: Cursors;
  readonly #attempts: Attempts;
  readonly #sender: Sender;
  readonly #relay: KafkaRelay;
  readonly #stop = new AbortController();
  #readers: ReadonlyMap<string, GroupReader> = new Map();
  #timer: NodeJS.Timeout | undefined;
  #ticks = 0;
  #ticking: Promise<void> = Promise.resolve();
  #beginning: Promise<void> = Promise.resolve();
  /** Why it does not work; undefined while it does. */
  #trouble: string | undefined = 'not started';

  constructor(private readonly parts: KafkaEngineParts) {
    const { database, driver } = parts;
    this.#cursors = new Cursors(database);
    this.#attempts = new Attempts(database);
    this.#sender = new Sender(driver);
    this.#relay = new KafkaRelay(database, driver, this.#sender);
  }

  /** @throws OperationRefused when topics are missing or made otherwise; a broker that is away is waited for */
  async subscribe(groups: readonly Group[]): Promise<void> {
    const { ours, driver, log } = this.parts;
    for (const group of groups)
      await this.#cursors.subscribe(
        group,
        group.topics.filter((topic) => ours.has(topic)),
      );
    const foreign = (topic: string) => !ours.has(topic);
    const arrived = () => bell.ring('relayed');
    this.#readers = new Map(
      groups
        .filter(({ topics }) => topics.length > 0)
        .map((group) => [
          group.name,
          new GroupReader(group, { driver, cursors: this.#cursors, log, foreign, arrived }),
        ]),
    );
    const topics = [...new Set([this.parts.speaksOn, ...groups.flatMap((group) => group.topics)])];
    const first = this.#demand(topics, foreign);
    const late = pause(FIRST_TRY_MS, 'late' as const, { ref: false, signal: this.#stop.signal }).catch(
      () => undefined,
    );
    if ((await Promise.race([first, late])) === 'ready') {
      this.#start();
      return;
    }
    this.#beginning = this.#keepTrying(first, topics, foreign);
  }

  async relay(): Promise<number> {
    return this.#relay.run();
  }

  ready(groups: readonly string[]): Promise<readonly ReadyLane[]> {
    return Promise.resolve(groups.flatMap((name) => this.#readers.get(name)?.ready() ?? []));
  }

  async take(tx: Tx, group: Group, { limit, without, only }: Taking): Promise<Batch> {
    const reader = this.#readers.get(group.name);
    if (reader === undefined) return NOTHING;
    const cuts =
      only === undefined ? reader.reserve(limit, without) : reader.reserveOf(only, limit, only.upTo);
    return this.#take(tx, reader, cuts, undefined);
  }

  async takeNext(tx: Tx, group: Group, lane: Lane): Promise<Batch> {
    const reader = this.#readers.get(group.name);
    if (reader === undefined) return NOTHING;
    const cuts = reader.reserveOf(lane, 1, undefined);
    return this.#take(tx, reader, cuts, cuts[0]?.heard[0]?.eventId);
  }

  async begin(group: Group, lane: Lane): Promise<Attempt | undefined> {
    const next = this.#readers.get(group.name)?.lane(lane)?.first();
    if (next === undefined) return undefined;
    const [row] = await this.parts.database.query<{ starts: number; failures: number }>(
      'select * from begin_record($1, $2, $3, $4)',
      [group.name, next.eventId, lane.topic, lane.partition],
    );
    return { eventId: next.eventId, ...row! };
  }

  unfinished(): Promise<readonly (Lane & { group: string; starts: number })[]> {
    return this.#attempts.unfinished();
  }

  withdraw(group: Group, eventId: string): Promise<void> {
    return this.#attempts.withdraw(group, eventId);
  }

  async postpone(group: Group, lane: Lane, eventId: string, milliseconds: number): Promise<void> {
    await this.parts.database.query(`select postpone_record($1, $2, $3, $4, $5 * interval '1 millisecond')`, [
      group.name,
      eventId,
      lane.topic,
      lane.partition,
      milliseconds,
    ]);
    const open = this.#readers.get(group.name)?.lane(lane);
    if (open !== undefined) open.restsUntil = performance.now() + milliseconds;
  }

  async rewinding({ name, topics }: Group): Promise<(tx: Tx) => Promise<void>> {
    const bounds = await this.#bounds(topics);
    const rows = await this.parts.database.query<{ topic: string; part: number; whole_from: string }>(
      'select * from bus.kafka_whole($1)',
      [topics.filter((topic) => this.parts.ours.has(topic))],
    );
    const wholeFrom = new Map(rows.map((row) => [`${row.topic} ${row.part}`, BigInt(row.whole_from)]));
    const starts = bounds.map((bound) => {
      const whole = wholeFrom.get(laneName(bound)) ?? 0n;
      // Where retention has cut nothing the beginning will do; a position behind the end is of a topic made anew.
      return { ...bound, start: bound.begin === 0n ? 0n : whole > bound.end ? 0n : whole };
    });
    const cut = [...new Set(starts.filter(({ begin, start }) => start < begin).map(({ topic }) => topic))];
    if (cut.length > 0) throw OperationRefused.retentionHasCut(name, cut.join(', '));
    return async (tx) => {
      const lanes = starts.map(({ topic, partition, start }) => ({ topic, partition, begin: start }));
      await this.#cursors.rewind(tx, name, lanes);
      sql(tx).afterCommit(() => void this.#compare());
    };
  }

  async status(): Promise<readonly LaneStatus[]> {
    const cursors = await this.#cursors.everything();
    if (cursors.length === 0) return [];
    const bounds = await this.#bounds([...new Set(cursors.map(({ topic }) => topic))]);
    const places = new Map(bounds.map((bound) => [laneName(bound), bound]));
    return cursors.flatMap((cursor) => {
      const bound = places.get(laneName(cursor));
      if (bound === undefined) return [];
      const { group, topic, partition, pos, generation, rest } = cursor;
      // What retention has cut waits for nobody.
      const reached = pos + 1n < bound.begin || pos + 1n > bound.end ? bound.begin - 1n : pos;
      return {
        ...{ group, topic, partition, generation },
        ...{ pos: reached, last: bound.end - 1n, written: bound.end, resting: rest > 0 },
      };
    });
  }

  reannounce(topics: readonly string[]): Promise<number> {
    return this.#relay.reannounce(topics);
  }

  /** Kafka keeps its own house. */
  maintain(): Promise<void> {
    return Promise.resolve();
  }

  condition(): EngineCondition {
    const readers = [...this.#readers.values()];
    const outside = readers.filter(({ joined }) => !joined).map(({ group }) => group.name);
    const trouble =
      this.#trouble ?? (outside.length === 0 ? undefined : `not a member: ${outside.join(', ')}`);
    return {
      engine: `kafka, ${this.parts.driver.name}`,
      ...(trouble === undefined ? {} : { trouble }),
      restarts: readers.reduce((sum, { restarts }) => sum + restarts, 0),
    };
  }

  async close(): Promise<void> {
    this.#stop.abort();
    clearInterval(this.#timer);
    await this.#ticking;
    await this.#beginning;
    await Promise.all([...this.#readers.values()].map((reader) => reader.close()));
    await this.#sender.close();
    await this.#relay.close();
    await this.parts.driver.close();
    this.#trouble = 'closed';
  }

  async #take(tx: Tx, reader: GroupReader, cuts: readonly Cut[], done: string | undefined): Promise<Batch> {
    if (cuts.length === 0) return NOTHING;
    const states = new Map<number, 'end' | 'moved'>();
    const transaction = sql(tx);
    // Whatever becomes of the transaction, what is reserved in memory must be free again.
    transaction.afterEnd((committed) => {
      cuts.forEach((cut, at) => {
        const state = states.get(at + 1);
        if (state === 'moved') reader.release(cut, 'moved');
        else if (!committed) reader.release(cut, 'undone');
        else reader.release(cut, state === 'end' ? 'passed' : 'held');
      });
    });
    const heard = cuts.flatMap((cut, at) => cut.heard.map((record) => ({ record, lane: at + 1 })));
    const rows = await transaction.query<{ state: 'end' | 'moved' | 'fresh' | 'blocked'; n: number }>(TAKE, [
      reader.group.name,
      reader.group.ownInbox,
      cuts.map(({ lane }) => lane.lane.topic),
      cuts.map(({ lane }) => lane.lane.partition),
      cuts.map(({ from }) => String(from)),
      cuts.map(({ generation }) => generation),
      cuts.map(({ end }) => String(end)),
      heard.map(({ record }) => record.eventId),
      heard.map(({ record }) => record.key),
      heard.map(({ lane }) => lane),
      done ?? null,
    ]);
    const taken: { fresh: Received[]; blocked: Received[]; ends: (Lane & { pos: bigint })[] } = {
      ...{ fresh: [], blocked: [], ends: [] },
    };
    for (const { state, n } of rows) {
      if (state === 'fresh' || state === 'blocked') taken[state].push(heard[n - 1]!.record);
      else states.set(n, state);
      if (state === 'end') taken.ends.push({ ...cuts[n - 1]!.lane.lane, pos: cuts[n - 1]!.end });
    }
    return taken;
  }

  async #demand(topics: readonly string[], foreign: (topic: string) => boolean): Promise<'ready' | 'away'> {
    try {
      await demandTopics(this.parts.driver, topics, foreign);
      return 'ready';
    } catch (error) {
      if (error instanceof OperationRefused) throw error;
      this.#trouble = `broker away: ${classOf(error)}`;
      this.parts.log.warn(`Kafka cannot be reached, and is tried again: ${classOf(error)}`);
      return 'away';
    }
  }

  /** The service has started; it listens once the broker is there and its topics are. */
  async #keepTrying(
    first: Promise<'ready' | 'away'>,
    topics: readonly string[],
    foreign: (topic: string) => boolean,
  ): Promise<void> {
    for (let attempt = first; !this.#stop.signal.aborted; attempt = this.#demand(topics, foreign)) {
      try {
        if ((await attempt) === 'ready') {
          if (!this.#stop.signal.aborted) this.#start();
          return;
        }
      } catch (error) {
        this.#trouble = 'topics unfit';
        this.parts.log.error((error as Error).message);
      }
      await pause(RETRY_MS, undefined, { signal: this.#stop.signal }).catch(() => undefined);
    }
  }

  #start(): void {
    this.#trouble = undefined;
    for (const reader of this.#readers.values()) reader.start();
    let busy = false;
    this.#timer = setInterval(() => {
      if (busy) return;
      busy = true;
      this.#ticking = this.#tick().finally(() => (busy = false));
    }, TICK_MS).unref();
  }

  async #tick(): Promise<void> {
    this.#ticks += 1;
    await this.#compare();
    const readers = [...this.#readers.values()];
    if (this.#ticks % MIRROR_TICKS === 0) await Promise.all(readers.map((reader) => reader.mirror()));
    if (this.#ticks % WATCH_TICKS !== 0) return;
    let bounds: readonly Bounds[] = [];
    try {
      bounds = await this.#bounds([...new Set(readers.flatMap(({ group }) => group.topics))]);
      this.#trouble = undefined;
    } catch (error) {
      this.#trouble = `broker away: ${classOf(error)}`;
    }
    for (const reader of readers) reader.watch(bounds);
  }

  /** Notices what other processes, or a replay, did to the cursors. */
  async #compare(): Promise<void> {
    try {
      const positions = new Map([...this.#readers].map(([name, reader]) => [name, reader.positions()]));
      const cursors = await this.#cursors.all([...this.#readers.keys()]);
      for (const [name, reader] of this.#readers)
        reader.compare(
          cursors.filter(({ group }) => group === name),
          positions.get(name)!,
        );
    } catch (error) {
      this.parts.log.warn(`the bus could not look where its groups stand: ${classOf(error)}`);
    }
  }

  async #bounds(topics: readonly string[]): Promise<readonly Bounds[]> {
    const late = new AbortController();
    try {
      const answer = await Promise.race([
        this.parts.driver.bounds(topics),
        pause(PATIENCE_MS, undefined, { signal: late.signal }),
      ]);
      if (answer !== undefined) return answer;
      throw new Error(`no answer within ${PATIENCE_MS} ms`);
    } catch (error) {
      throw new BrokerAway('Kafka does not say how far its topics go', { cause: error });
    } finally {
      late.abort();
    }
  }
}

const NOTHING: Batch = { fresh: [], blocked: [], ends: [] };

const TAKE = 'select * from take_records($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)';
