import { contracts, PARTITIONS, topicOf } from '@jejak/contracts';
import { eventually } from '@jejak/testing';
import kafkajs from 'kafkajs';
import { Client } from 'pg';

const { Kafka, logLevel, Partitioners } = kafkajs;

/** The broker that `npm run test:kafka` gives, and its administrator. */
export function brokerOf(environment: NodeJS.ProcessEnv = process.env) {
  const { KAFKA_BROKERS, KAFKA_USER, KAFKA_PASSWORD } = environment;
  if (KAFKA_BROKERS === undefined)
    throw new Error('KAFKA_BROKERS is not set: npm run test:kafka starts a broker for this suite');
  const secured = KAFKA_USER === undefined ? {} : { KAFKA_USER, KAFKA_PASSWORD };
  return { KAFKA_BROKERS, ...secured };
}

const clientOf = ({ KAFKA_BROKERS, KAFKA_USER, KAFKA_PASSWORD = '' }: ReturnType<typeof brokerOf>) =>
  new Kafka({
    clientId: 'a-publisher',
    brokers: KAFKA_BROKERS.split(','),
    logLevel: logLevel.NOTHING,
    ...(KAFKA_USER === undefined
      ? {}
      : { sasl: { mechanism: 'scram-sha-512', username: KAFKA_USER, password: KAFKA_PASSWORD } }),
  });

/** The house's topics and these, empty, as if there had never been anything in them. */
export async function emptyTopics(intake: readonly string[], adminUrl: string): Promise<void> {
  const topics = [
    ...new Set(contracts.filter(({ area }) => area !== 'intake').map(({ area }) => topicOf(area))),
    ...intake,
  ];
  const admin = clientOf(brokerOf()).admin();
  await admin.connect();
  try {
    await admin.createTopics({
      waitForLeaders: true,
      topics: topics.map((topic) => ({
        topic,
        numPartitions: PARTITIONS,
        replicationFactor: 1,
        configEntries: [{ name: 'max.message.bytes', value: '1100000' }],
      })),
    });
    const client = new Client(adminUrl);
    await client.connect();
    for (const topic of topics) {
      // A topic that was made a moment ago may not be known to every broker yet.
      const offsets = await eventually(`the leaders of ${topic}`, () =>
        admin.fetchTopicOffsets(topic).catch(() => undefined),
      );
      const kept = offsets.filter(({ low, high }) => low !== high);
      if (kept.length > 0)
        await admin.deleteTopicRecords({
          topic,
          partitions: kept.map(({ partition, high }) => ({ partition, offset: high })),
        });
      await client.query(
        'insert into bus.kafka_whole (topic, part, whole_from) select $1, * from unnest($2::integer[], $3::bigint[])',
        [topic, offsets.map(({ partition }) => partition), offsets.map(({ high }) => high)],
      );
    }
    await client.end();
  } finally {
    await admin.disconnect();
  }
}

export type Sent = Readonly<{
  key?: string;
  headers?: Record<string, string>;
  value: string | Buffer | null;
}>;

/** Sends records as any client of Kafka may. */
export async function send(topic: string, ...records: readonly Sent[]): Promise<void> {
  const producer = clientOf(brokerOf()).producer({ createPartitioner: Partitioners.DefaultPartitioner });
  await producer.connect();
  try {
    await producer.send({ topic, messages: records.map((record) => ({ ...record })) });
  } finally {
    await producer.disconnect();
  }
}
