import { PARTITIONS, topicOf, type Area } from '@jejak/contracts';
import type { KafkaOptions } from '@jejak/messaging';
import type { Admin, Kafka } from 'kafkajs';
import { Client } from 'pg';

/** A publisher's topic of the suites, beside those of our services. */
export const FOREIGN = 'merit.intake.suite.v1';
const AREAS: readonly Area[] = ['personnel', 'proposal', 'scoring', 'approval', 'audit'];
const TOPICS = [...AREAS.map(topicOf), FOREIGN];

/** How a service of the suites reaches the broker, as its administrator; `npm run test:kafka` starts one. */
export function kafkaFromEnvironment(client: KafkaOptions['client']): KafkaOptions {
  const { KAFKA_BROKERS, KAFKA_USER, KAFKA_PASSWORD } = process.env;
  if (KAFKA_BROKERS === undefined)
    throw new Error(
      'KAFKA_BROKERS is not set: these suites run by npm run test:kafka, which starts a broker',
    );
  return {
    client,
    brokers: KAFKA_BROKERS.split(','),
    clientId: 'suite',
    mechanism: 'scram-sha-512',
    sessionTimeout: 6_000,
    ...(KAFKA_USER === undefined ? {} : { user: KAFKA_USER, password: KAFKA_PASSWORD ?? '' }),
  };
}

/** The broker as operators and publishers see it. */
export class KafkaBroker {
  constructor(private readonly access: KafkaOptions) {}

  async administered<T>(work: (admin: Admin) => Promise<T>): Promise<T> {
    const admin = (await this.kafka()).admin();
    await admin.connect();
    try {
      return await work(admin);
    } finally {
      await admin.disconnect();
    }
  }

  /** Makes one more topic, unlike those that operators make for us. */
  async makeTopic(topic: string, partitions: number, maxMessageBytes: number): Promise<void> {
    await this.administered(async (admin) => {
      await admin.createTopics({
        waitForLeaders: false,
        topics: [made(topic, partitions, maxMessageBytes)],
      });
      await offsetsOf(admin, topic);
    });
  }

  /** Puts a record on the intake as a publisher with a client of its own does; returns its offset. */
  async publish(record: {
    key?: string;
    value: Buffer;
    headers?: Record<string, string>;
    partition: number;
  }): Promise<bigint> {
    const { Partitioners } = await import('kafkajs').then((module) => module.default);
    const producer = (await this.kafka()).producer({ createPartitioner: Partitioners.DefaultPartitioner });
    await producer.connect();
    const { key = null, ...message } = record;
    const [sent] = await producer.send({ topic: FOREIGN, messages: [{ key, ...message }] });
    await producer.disconnect();
    return BigInt(sent!.baseOffset!);
  }

  /** As `publish`, by a client that compresses in a way that kafkajs does not read. */
  async publishInSnappy(key: string, value: Buffer, headers: Record<string, string>): Promise<void> {
    const { CompressionAlgorithms, Producer, stringSerializers } = await import('@platformatic/kafka');
    const { brokers, user, password } = this.access;
    const producer = new Producer({
      clientId: 'suite-publisher',
      bootstrapBrokers: [...brokers],
      serializers: stringSerializers,
      compression: CompressionAlgorithms.SNAPPY,
      ...(user === undefined || password === undefined
        ? {}
        : { sasl: { mechanism: 'SCRAM-SHA-512' as const, username: user, password } }),
    });
    await producer.send({ messages: [{ topic: FOREIGN, key, value: value.toString('utf8'), headers }] });
    await producer.close();
  }

  /** Retention has its way: everything said until now on our topics is gone. */
  async cut(): Promise<void> {
    await this.administered((admin) => cut(admin));
  }

  /** Topics as operators make them, and empty; that they begin where they do now is all there ever was of them. */
  async prepare(adminUrl: string): Promise<void> {
    const begins = await this.administered(async (admin) => {
      await admin.createTopics({
        waitForLeaders: false,
        topics: TOPICS.map((topic) => made(topic, PARTITIONS, 1_048_588)),
      });
      await cut(admin);
      return Promise.all(TOPICS.map(async (topic) => ({ topic, offsets: await offsetsOf(admin, topic) })));
    });
    const client = new Client(adminUrl);
    await client.connect();
    for (const { topic, offsets } of begins)
      await client.query(
        'insert into bus.kafka_whole (topic, part, whole_from) select $1, * from unnest($2::integer[], $3::bigint[])',
        [topic, offsets.map(({ partition }) => partition), offsets.map(({ high }) => high)],
      );
    await client.end();
  }

  private async kafka(): Promise<Kafka> {
    const { Kafka, logLevel } = await import('kafkajs').then((module) => module.default);
    const { brokers, user, password } = this.access;
    return new Kafka({
      clientId: 'suite-admin',
      brokers: [...brokers],
      logLevel: logLevel.NOTHING,
      ...(user === undefined || password === undefined
        ? {}
        : { sasl: { mechanism: 'scram-sha-512', username: user, password } }),
    });
  }
}

const made = (topic: string, numPartitions: number, maxMessageBytes: number) => ({
  topic,
  numPartitions,
  configEntries: [
    { name: 'max.message.bytes', value: String(maxMessageBytes) },
    { name: 'compression.type', value: 'gzip' },
  ],
});

/**
 * Waits for the leaders of a topic just made: asked too early, a broker knows neither it nor that it leads it. The
 * client's own waiting gives up at the first of these.
 */
async function offsetsOf(
  admin: Admin,
  topic: string,
): Promise<Awaited<ReturnType<Admin['fetchTopicOffsets']>>> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await admin.fetchTopicOffsets(topic);
    } catch (error) {
      if (attempt === 50 || !(error as { retriable?: boolean }).retriable) throw error;
      await new Promise((resume) => setTimeout(resume, 200));
    }
  }
}

async function cut(admin: Admin): Promise<void> {
  for (const topic of TOPICS) {
    const partitions = (await offsetsOf(admin, topic))
      .filter(({ low, high }) => low !== high)
      .map(({ partition, high }) => ({ partition, offset: high }));
    if (partitions.length > 0) await admin.deleteTopicRecords({ topic, partitions });
  }
}
