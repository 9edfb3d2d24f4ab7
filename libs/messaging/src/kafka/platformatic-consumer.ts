import { setTimeout as pause } from 'node:timers/promises';
import { Consumer, FetchIsolationLevels, type BaseOptions } from '@platformatic/kafka';
import type { Lane } from '../engine.js';
import type { ConsumerEvents, Fetched, KafkaAccess, KafkaConsumer } from './driver.js';
import { laneName } from './lane.js';

/** A fetch waits so long for a first record; what is sought or resumed takes hold with the next one. */
const FETCH_WAIT_MS = 500;
const BYTES_PER_PARTITION = 1_048_576;
/** Fetches that may fail one after the other before the consumer is given up. */
const FAILURES = 5;
const FAILED_MS = 200;
/** Kafka's mark of batches that hold no records of anybody: ends of transactions. */
const IS_CONTROL = 0b10_0000;

type Place = { readonly lane: Lane; next: bigint; paused: boolean };
type Response = Awaited<ReturnType<Consumer['fetch']>>;

/**
 * A member of a group that fetches by itself, one request at a time of each broker. The client's own stream would
 * begin at the group's committed offsets and hand out single records; we know better where to begin.
 */
export class PlatformaticConsumer implements KafkaConsumer {
  readonly #consumer: Consumer;
  readonly #places = new Map<string, Place>();
  /** Brokers that a fetch is under way from, or will be at once. */
  readonly #busy = new Map<number, Promise<void>>();
  readonly #stop = new AbortController();

  constructor(
    base: BaseOptions,
    { sessionTimeout }: KafkaAccess,
    group: string,
    private readonly topics: readonly string[],
    private readonly events: ConsumerEvents,
  ) {
    this.#consumer = new Consumer({
      ...base,
      groupId: group,
      sessionTimeout,
      rebalanceTimeout: Math.max(sessionTimeout, 10_000),
      heartbeatInterval: Math.min(3_000, Math.floor(sessionTimeout / 4)),
      autocreateTopics: false,
    });
  }

  async start(): Promise<void> {
    const consumer = this.#consumer;
    consumer.topics.trackAll(...this.topics);
    consumer.on('consumer:group:join', ({ assignments = [] }) => {
      this.#places.clear();
      this.events.assigned(
        assignments.flatMap(({ topic, partitions }) => partitions.map((partition) => ({ topic, partition }))),
      );
    });
    consumer.on('consumer:group:rebalance', () => {
      this.#places.clear();
      this.events.revoked();
    });
    consumer.on('consumer:heartbeat:end', () => this.events.alive());
    consumer.on('consumer:heartbeat:stalled', ({ lastError }) =>
      this.#lost(lastError ?? new Error('no heartbeat was answered')),
    );
    consumer.on('error', (error: Error) => this.#lost(error));
    await consumer.joinGroup({});
  }

  seek(lane: Lane, offset: bigint): void {
    this.#places.set(laneName(lane), { lane, next: offset, paused: false });
    this.#feed();
  }

  pause(lane: Lane): void {
    const place = this.#places.get(laneName(lane));
    if (place !== undefined) place.paused = true;
  }

  resume(lane: Lane): void {
    const place = this.#places.get(laneName(lane));
    if (place === undefined || !place.paused) return;
    place.paused = false;
    this.#feed();
  }

  async mirror(positions: readonly (Lane & { next: bigint })[]): Promise<void> {
    await this.#consumer.commit({
      offsets: positions.map(({ topic, partition, next }) => ({
        topic,
        partition,
        offset: next,
        leaderEpoch: -1,
      })),
    });
  }

  async close(): Promise<void> {
    this.#stop.abort();
    this.#places.clear();
    await Promise.all(this.#busy.values());
    await this.#consumer.close(true);
  }

  #lost(error: Error): void {
    if (!this.#stop.signal.aborted) this.events.lost(error);
  }

  /** Sees to it that every broker with a partition of ours is asked; all that was sought at once in one request. */
  #feed(): void {
    if (this.#feeding) return;
    this.#feeding = true;
    queueMicrotask(() => {
      this.#feeding = false;
      void this.#spread();
    });
  }
  #feeding = false;

  async #spread(): Promise<void> {
    try {
      for (const node of (await this.#wanted()).keys()) {
        if (this.#busy.has(node)) continue;
        this.#busy.set(
          node,
          this.#ask(node).finally(() => {
            this.#busy.delete(node);
            // A partition may have been sought while the last answer was on its way.
            if (!this.#stop.signal.aborted && this.#places.size > 0) this.#feed();
          }),
        );
      }
    } catch (error) {
      this.#lost(error as Error);
    }
  }

  /** Asks one broker until none of its partitions is wanted. */
  async #ask(node: number): Promise<void> {
    for (let failures = 0; !this.#stop.signal.aborted;) {
      try {
        const wanted = (await this.#wanted(failures > 0)).get(node);
        if (wanted === undefined) {
          // Everything is paused, or sought elsewhere: whoever resumes or seeks rings again.
          await this.#rest(FAILED_MS);
          return;
        }
        this.#told(wanted, await this.#fetch(node, wanted));
        failures = 0;
      } catch (error) {
        if (this.#stop.signal.aborted) return;
        failures += 1;
        if (failures === FAILURES) {
          this.#lost(error as Error);
          return;
        }
        await this.#rest(FAILED_MS * failures);
      }
    }
  }

  /** The places to be asked for, by the broker that leads their partitions, as they are now. */
  async #wanted(refresh = false): Promise<ReadonlyMap<number, readonly Asked[]>> {
    const metadata = await this.#consumer.metadata({ topics: [...this.topics], forceUpdate: refresh });
    const wanted = new Map<number, Asked[]>();
    for (const { lane, next, paused } of this.#places.values()) {
      const topic = metadata.topics.get(lane.topic);
      const leader = topic?.partitions[lane.partition]?.leader;
      if (paused || topic === undefined || leader === undefined) continue;
      wanted.set(leader, [...(wanted.get(leader) ?? []), { lane, topicId: topic.id, from: next }]);
    }
    return wanted;
  }

  #fetch(node: number, wanted: readonly Asked[]): Promise<Response> {
    const topicIds = [...new Set(wanted.map(({ topicId }) => topicId))];
    return this.#consumer.fetch({
      node,
      minBytes: 1,
      maxWaitTime: FETCH_WAIT_MS,
      isolationLevel: FetchIsolationLevels.READ_COMMITTED,
      topics: topicIds.map((topicId) => ({
        topicId,
        partitions: wanted
          .filter((asked) => asked.topicId === topicId)
          .map(({ lane, from }) => ({
            partition: lane.partition,
            fetchOffset: from,
            partitionMaxBytes: BYTES_PER_PARTITION,
            currentLeaderEpoch: -1,
            lastFetchedEpoch: -1,
          })),
      })),
    });
  }

  #told(wanted: readonly Asked[], { responses }: Response): void {
    this.events.alive();
    for (const { topicId, partitions } of responses) {
      for (const { partitionIndex, records: batches } of partitions) {
        const asked = wanted.find((one) => one.topicId === topicId && one.lane.partition === partitionIndex);
        const last = batches?.at(-1);
        if (asked === undefined || last === undefined) continue;
        const place = this.#places.get(laneName(asked.lane));
        // Sought elsewhere, or paused, since the question: it is asked for again.
        if (place?.next !== asked.from || place.paused) continue;
        const next = last.firstOffset + BigInt(last.lastOffsetDelta) + 1n;
        place.next = next;
        const records = (batches ?? [])
          .filter(({ attributes }) => (attributes & IS_CONTROL) === 0)
          .flatMap((batch) => batch.records.map((record) => fetchedOf(batch.firstOffset, record)))
          .filter(({ offset }) => offset >= asked.from);
        this.events.records(asked.lane, asked.from, next, records);
      }
    }
  }

  async #rest(milliseconds: number): Promise<void> {
    await pause(milliseconds, undefined, { signal: this.#stop.signal }).catch(() => undefined);
  }
}

type Asked = Readonly<{ lane: Lane; topicId: string; from: bigint }>;

type Recorded = Readonly<{
  offsetDelta: number;
  key: Buffer | null;
  value: Buffer | null;
  headers: readonly [Buffer | null, Buffer | null][];
}>;

const fetchedOf = (first: bigint, { offsetDelta, key, value, headers }: Recorded): Fetched => ({
  offset: first + BigInt(offsetDelta),
  key: key ?? undefined,
  value: value ?? Buffer.alloc(0),
  headers: Object.fromEntries(
    headers.flatMap(([name, text]) =>
      name === null || text === null ? [] : [[name.toString('utf8'), text.toString('utf8')]],
    ),
  ),
});
