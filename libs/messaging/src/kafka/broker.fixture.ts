import { PARTITIONS, topicOf, type Area } from '@jejak/contracts';
import kafkajs, { type Admin } from 'kafkajs';
import { Client } from 'pg';
import type { KafkaAccess } from './driver.js';

const { Kafka, logLevel } = kafkajs;

/** A publisher's topic of the suites, beside those of our services. */
export const FOREIGN = 'merit.intake.suite.v1';
const AREAS: readonly Area[] = ['personnel', 'proposal', 'scoring', 'approval', 'audit'];
export const TOPICS = [...AREAS.map(topicOf), FOREIGN];

/** The broker that the suites run on, as its administrator; `npm run test:kafka` starts one. */
export function accessFromEnvironment(): KafkaAccess {
  const { KAFKA_BROKERS, KAFKA_USER, KAFKA_PASSWORD } = process.env;
  if (KAFKA_BROKERS === undefined)
    throw new Error(
      'KAFKA_BROKERS is not set: these suites run by npm run test:kafka, which starts a broker',
    );
  return {
    brokers: KAFKA_BROKERS.split(','),
    clientId: 'suite',
    mechanism: 'scram-sha-512',
    sessionTimeout: 6_000,
    ...(KAFKA_USER === undefined ? {} : { user: KAFKA_USER, password: KAFKA_PASSWORD ?? '' }),
  };
}

export function kafkaOf({ brokers, user, password }: KafkaAccess): InstanceType<typeof Kafka> {
  return new Kafka({
    clientId: 'suite-admin',
    brokers: [...brokers],
    logLevel: logLevel.NOTHING,
    ...(user === undefined || password === undefined
      ? {}
      : { sasl: { mechanism: 'scram-sha-512', username: user, password } }),
  });
}

export async function withAdmin<T>(access: KafkaAccess, work: (admin: Admin) => Promise<T>): Promise<T> {
  const admin = kafkaOf(access).admin();
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.disconnect();
  }
}

/** Topics as operators make them, and empty; that they begin where they do now is all there ever was of them. */
export async function freshTopics(access: KafkaAccess, adminUrl: string): Promise<void> {
  const begins = await withAdmin(access, async (admin) => {
    await admin.createTopics({
      waitForLeaders: true,
      topics: TOPICS.map((topic) => ({
        topic,
        numPartitions: PARTITIONS,
        replicationFactor: 1,
        configEntries: [{ name: 'max.message.bytes', value: '1100000' }],
      })),
    });
    for (const topic of TOPICS) {
      const offsets = await admin.fetchTopicOffsets(topic);
      const partitions = offsets
        .filter(({ low, high }) => low !== high)
        .map(({ partition, high }) => ({ partition, offset: high }));
      if (partitions.length > 0) await admin.deleteTopicRecords({ topic, partitions });
    }
    return Promise.all(
      TOPICS.map(async (topic) => ({ topic, offsets: await admin.fetchTopicOffsets(topic) })),
    );
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
