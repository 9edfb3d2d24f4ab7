import { Admin, Producer, ProduceAcks, type BaseOptions } from '@platformatic/kafka';
import type { Bounds, KafkaAccess, KafkaDriver, KafkaProducer, Sending, TopicFound } from './driver.js';
import { PlatformaticConsumer } from './platformatic-consumer.js';

const EARLIEST = -2n;
const LATEST = -1n;
/** Kafka's number for a topic as a resource with settings. */
const TOPIC_RESOURCE = 2;

/** The driver on @platformatic/kafka 2: pure JavaScript, and the way out should kafkajs fall behind the brokers. */
export function platformaticDriver(access: KafkaAccess): KafkaDriver {
  const base = baseOf(access);
  let admin: Admin | undefined;
  /** One client for all questions; one that failed is thrown away, and the next question makes another. */
  const asking = async <T>(ask: (admin: Admin) => Promise<T>): Promise<T> => {
    const used = (admin ??= new Admin(base));
    try {
      return await ask(used);
    } catch (error) {
      if (admin === used) admin = undefined;
      await used.close().catch(() => undefined);
      throw error;
    }
  };
  return {
    name: 'platformatic',
    producer: () => {
      const producer = new Producer({
        ...base,
        idempotent: true,
        acks: ProduceAcks.ALL,
        autocreateTopics: false,
      });
      return Promise.resolve(new PlatformaticProducer(producer));
    },
    consumer: (group, topics, events) => new PlatformaticConsumer(base, access, group, topics, events),
    bounds: (topics) => asking((one) => boundsOf(one, topics)),
    topics: (names) => asking((one) => topicsFound(one, names)),
    close: async () => {
      const used = admin;
      admin = undefined;
      await used?.close();
    },
  };
}

function baseOf({ brokers, clientId, user, password, mechanism, ca }: KafkaAccess): BaseOptions {
  return {
    clientId,
    bootstrapBrokers: [...brokers],
    connectTimeout: 5_000,
    timeout: 30_000,
    retries: 3,
    retryDelay: 250,
    ...(ca === undefined ? {} : { tls: { ca: [ca] } }),
    ...(user === undefined
      ? {}
      : {
          sasl: {
            mechanism: MECHANISMS[mechanism],
            username: user,
            password: password ?? '',
          },
        }),
  };
}

const MECHANISMS = {
  'scram-sha-512': 'SCRAM-SHA-512',
  'scram-sha-256': 'SCRAM-SHA-256',
  plain: 'PLAIN',
} as const;

async function boundsOf(admin: Admin, topics: readonly string[]): Promise<Bounds[]> {
  if (topics.length === 0) return [];
  const metadata = await admin.metadata({ topics: [...topics] });
  const asked = (timestamp: bigint) =>
    admin.listOffsets({
      topics: topics.map((name) => ({
        name,
        partitions: (metadata.topics.get(name)?.partitions ?? []).map((_, partitionIndex) => {
          return { partitionIndex, timestamp };
        }),
      })),
    });
  const [begins, ends] = await Promise.all([asked(EARLIEST), asked(LATEST)]);
  const endOf = new Map(
    ends.flatMap(({ name, partitions }) =>
      partitions.map(({ partitionIndex, offset }) => [`${name} ${partitionIndex}`, offset] as const),
    ),
  );
  return begins.flatMap(({ name, partitions }) =>
    partitions.map(({ partitionIndex, offset }): Bounds => {
      const end = endOf.get(`${name} ${partitionIndex}`) ?? offset;
      return { topic: name, partition: partitionIndex, begin: offset, end };
    }),
  );
}

async function topicsFound(
  admin: Admin,
  names: readonly string[],
): Promise<ReadonlyMap<string, TopicFound | undefined>> {
  const there = new Set(await admin.listTopics());
  const found = names.filter((name) => there.has(name));
  if (found.length === 0) return new Map();
  const metadata = await admin.metadata({ topics: found, forceUpdate: true });
  const described = await admin.describeConfigs({
    resources: found.map((resourceName) => {
      return {
        resourceType: TOPIC_RESOURCE,
        resourceName,
        configurationKeys: ['max.message.bytes', 'compression.type'],
      };
    }),
  });
  return new Map(
    found.map((name) => {
      const configs = described.find(({ resourceName }) => resourceName === name)?.configs ?? [];
      const set = (setting: string) => configs.find((config) => config.name === setting)?.value ?? '';
      const partitions = metadata.topics.get(name)?.partitions.length ?? 0;
      const maxMessageBytes = Number(set('max.message.bytes'));
      return [name, { partitions, maxMessageBytes, compression: set('compression.type') }];
    }),
  );
}

class PlatformaticProducer implements KafkaProducer {
  constructor(private readonly producer: Producer) {}

  async send(records: readonly Sending[]): Promise<void> {
    await this.producer.send({
      messages: records.map(({ topic, partition, key, headers, value }) => ({
        topic,
        partition,
        key: Buffer.from(key, 'utf8'),
        value,
        headers: new Map(
          Object.entries(headers).map(([name, text]) => [
            Buffer.from(name, 'utf8'),
            Buffer.from(text, 'utf8'),
          ]),
        ),
      })),
    });
  }

  async close(): Promise<void> {
    await this.producer.close();
  }
}
