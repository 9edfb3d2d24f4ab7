import { promisify } from 'node:util';
import { zstdCompress, zstdDecompress } from 'node:zlib';
import kafkajs, {
  type Admin,
  type Consumer,
  type EachBatchPayload,
  type IHeaders,
  type Producer,
  type SASLOptions,
} from 'kafkajs';
import type { Lane } from '../engine.js';
import type {
  Bounds,
  ConsumerEvents,
  Fetched,
  KafkaAccess,
  KafkaConsumer,
  KafkaDriver,
  KafkaProducer,
  Sending,
  TopicFound,
} from './driver.js';
import { laneName } from './lane.js';

const { CompressionCodecs, CompressionTypes, ConfigResourceTypes, Kafka, logLevel, Partitioners } = kafkajs;

/** kafkajs itself reads gzip alone; Node reads Zstandard, which a topic may be kept in. */
CompressionCodecs[CompressionTypes.ZSTD] = () => ({
  compress: ({ buffer }: { buffer: Buffer }) => promisify(zstdCompress)(buffer),
  decompress: (buffer: Buffer) => promisify(zstdDecompress)(buffer),
});

/** A fetch waits so long for a first record; what is sought, paused or resumed takes hold with the next one. */
const FETCH_WAIT_MS = 500;
const REQUEST_TIMEOUT_MS = 30_000;
/** Tries of a request before the engine begins anew, with a new connection and its own, longer pauses. */
const RETRY = {
  retries: 4,
  initialRetryTime: 100,
  maxRetryTime: 1_000,
  restartOnFailure: () => Promise.resolve(false),
};

/** The driver on kafkajs 2, the client that the project's stack names. */
export function kafkajsDriver(access: KafkaAccess): KafkaDriver {
  quietenTimers();
  const kafka = new Kafka({
    clientId: access.clientId,
    brokers: [...access.brokers],
    logLevel: logLevel.NOTHING,
    connectionTimeout: 5_000,
    requestTimeout: REQUEST_TIMEOUT_MS,
    retry: RETRY,
    ssl: access.ca === undefined ? false : { ca: [access.ca] },
    ...(access.user === undefined ? {} : { sasl: saslOf(access) }),
  });
  let admin: Promise<Admin> | undefined;
  /** One connection for all questions; a failed one is thrown away, and the next question makes another. */
  const asking = async <T>(ask: (admin: Admin) => Promise<T>): Promise<T> => {
    const used = (admin ??= connected(kafka.admin({ retry: RETRY })));
    try {
      return await ask(await used);
    } catch (error) {
      if (admin === used) {
        admin = undefined;
        void used.then((one) => one.disconnect()).catch(() => undefined);
      }
      throw error;
    }
  };
  return {
    name: 'kafkajs',
    producer: async () => {
      const producer = kafka.producer({
        idempotent: true,
        // With several in flight it reorders the records of a key when one of them fails (kafkajs#1005).
        maxInFlightRequests: 1,
        createPartitioner: Partitioners.DefaultPartitioner,
        allowAutoTopicCreation: false,
        retry: RETRY,
      });
      await producer.connect();
      return new KafkajsProducer(producer);
    },
    consumer: (group, topics, events) => {
      const consumer = kafka.consumer({
        groupId: group,
        sessionTimeout: access.sessionTimeout,
        rebalanceTimeout: Math.max(access.sessionTimeout, 10_000),
        heartbeatInterval: Math.min(3_000, Math.floor(access.sessionTimeout / 4)),
        maxWaitTimeInMs: FETCH_WAIT_MS,
        allowAutoTopicCreation: false,
        retry: RETRY,
      });
      return new KafkajsConsumer(consumer, topics, events);
    },
    bounds: async (topics) =>
      (
        await asking((one) =>
          Promise.all(
            topics.map(async (topic) =>
              (await one.fetchTopicOffsets(topic)).map(({ partition, low, high }): Bounds => {
                return { topic, partition, begin: BigInt(low), end: BigInt(high) };
              }),
            ),
          ),
        )
      ).flat(),
    topics: (names) => asking((one) => topicsFound(one, names)),
    close: async () => {
      const used = admin;
      admin = undefined;
      if (used !== undefined) await used.then((one) => one.disconnect()).catch(() => undefined);
    },
  };
}

async function connected(admin: Admin): Promise<Admin> {
  await admin.connect();
  return admin;
}

async function topicsFound(
  admin: Admin,
  names: readonly string[],
): Promise<ReadonlyMap<string, TopicFound | undefined>> {
  const there = new Set(await admin.listTopics());
  const found = names.filter((name) => there.has(name));
  if (found.length === 0) return new Map();
  const { topics } = await admin.fetchTopicMetadata({ topics: found });
  const { resources } = await admin.describeConfigs({
    includeSynonyms: false,
    resources: found.map((name) => {
      return {
        type: ConfigResourceTypes.TOPIC,
        name,
        configNames: ['max.message.bytes', 'compression.type'],
      };
    }),
  });
  return new Map(
    topics.map(({ name, partitions }) => {
      const entries = resources.find(({ resourceName }) => resourceName === name)?.configEntries ?? [];
      const set = (name: string) => entries.find(({ configName }) => configName === name)?.configValue ?? '';
      return [
        name,
        {
          partitions: partitions.length,
          maxMessageBytes: Number(set('max.message.bytes')),
          compression: set('compression.type'),
        },
      ];
    }),
  );
}

class KafkajsProducer implements KafkaProducer {
  constructor(private readonly producer: Producer) {}

  async send(records: readonly Sending[]): Promise<void> {
    const topics = [...new Set(records.map(({ topic }) => topic))];
    await this.producer.sendBatch({
      acks: -1,
      topicMessages: topics.map((topic) => ({
        topic,
        messages: records
          .filter((record) => record.topic === topic)
          .map(({ partition, key, headers, value }) => ({ partition, key, headers, value })),
      })),
    });
  }

  async close(): Promise<void> {
    await this.producer.disconnect();
  }
}

class KafkajsConsumer implements KafkaConsumer {
  /** Where each partition goes on; absent until it is sought. */
  readonly #next = new Map<string, bigint>();
  #started: Promise<void> | undefined;
  #closed = false;

  constructor(
    private readonly consumer: Consumer,
    private readonly topics: readonly string[],
    private readonly events: ConsumerEvents,
  ) {}

  start(): Promise<void> {
    this.#started = this.#begin();
    return this.#started;
  }

  async #begin(): Promise<void> {
    const { consumer, events } = this;
    consumer.on(consumer.events.GROUP_JOIN, ({ payload }) => {
      this.#next.clear();
      events.assigned(
        Object.entries(payload.memberAssignment).flatMap(([topic, partitions]) =>
          partitions.map((partition) => ({ topic, partition })),
        ),
      );
    });
    consumer.on(consumer.events.REBALANCING, () => events.revoked());
    consumer.on(consumer.events.HEARTBEAT, () => events.alive());
    consumer.on(consumer.events.FETCH, () => events.alive());
    consumer.on(consumer.events.CRASH, ({ payload }) => {
      if (!this.#closed) events.lost(payload.error);
    });
    await consumer.connect();
    await consumer.subscribe({ topics: [...this.topics], fromBeginning: true });
    await consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      eachBatch: (payload) => {
        this.#take(payload);
        return Promise.resolve();
      },
    });
  }

  seek(lane: Lane, offset: bigint): void {
    if (this.#closed) return;
    this.#next.set(laneName(lane), offset);
    this.consumer.seek({ ...lane, offset: String(offset) });
  }

  pause({ topic, partition }: Lane): void {
    if (!this.#closed) this.consumer.pause([{ topic, partitions: [partition] }]);
  }

  resume({ topic, partition }: Lane): void {
    if (!this.#closed) this.consumer.resume([{ topic, partitions: [partition] }]);
  }

  async mirror(positions: readonly (Lane & { next: bigint })[]): Promise<void> {
    await this.consumer.commitOffsets(
      positions.map(({ topic, partition, next }) => ({ topic, partition, offset: String(next) })),
    );
  }

  async close(): Promise<void> {
    this.#closed = true;
    // Told to stop while it joins its group, kafkajs goes on as if nothing had been said, and fetches for ever. Why it
    // could not start is for whoever started it.
    await this.#started?.catch(() => undefined);
    await this.consumer.disconnect();
  }

  #take(payload: EachBatchPayload): void {
    const { batch } = payload;
    const { topic, partition } = batch;
    const name = laneName({ topic, partition });
    const expected = this.#next.get(name);
    // Fetched before the last seek; kafkajs applies it before it fetches again.
    if (expected === undefined || payload.isStale()) return;
    const fetchedFrom = BigInt((batch as unknown as { fetchedOffset: string }).fetchedOffset);
    const last = BigInt(batch.lastOffset());
    // kafkajs steps over control records by itself, so it may be further than was told; never back, unless the broker's
    // log ends before.
    const from = fetchedFrom > expected ? expected : fetchedFrom;
    this.#next.set(name, last + 1n);
    payload.resolveOffset(batch.messages.at(-1)?.offset ?? String(last));
    const records = batch.messages.map(({ offset, key, value, headers }): Fetched => {
      return {
        offset: BigInt(offset),
        key: key ?? undefined,
        headers: textOf(headers),
        value: value ?? Buffer.alloc(0),
      };
    });
    this.events.records({ topic, partition }, from, last + 1n, records);
  }
}

/** Of a header that stands several times the last one counts. */
function textOf(headers: IHeaders | undefined): Record<string, string> {
  const read: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers ?? {})) {
    const one = Array.isArray(value) ? value.at(-1) : value;
    if (one !== undefined) read[name] = one.toString('utf8');
  }
  return read;
}

function saslOf({ mechanism, user = '', password = '' }: KafkaAccess): SASLOptions {
  return { mechanism, username: user, password };
}

let quiet = false;

/**
 * kafkajs asks for timers of negative length, of which Node 24 warns each time (kafkajs#1751). They run at once, as
 * before; only this warning is left out.
 */
function quietenTimers(): void {
  if (quiet) return;
  quiet = true;
  const emit = process.emitWarning.bind(process) as (...args: unknown[]) => void;
  process.emitWarning = (...args: unknown[]) => {
    if (args[1] !== 'TimeoutNegativeWarning') emit(...args);
  };
}
