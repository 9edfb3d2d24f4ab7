import { randomUUID } from 'node:crypto';
import kafkajs, { type KafkaConfig, type KafkaMessage } from 'kafkajs';
import { topicOf, type Area } from '@jejak/contracts';
import type { TopicRecord } from './checker.js';

const { Kafka, logLevel } = kafkajs;
const AREAS: readonly Area[] = ['personnel', 'proposal', 'scoring', 'approval', 'audit'];

type Connection = Pick<KafkaConfig, 'brokers' | 'sasl'>;

/** Every record of our topics, each partition from its beginning to what is its end now. */
export async function recordsOf(connection: Connection): Promise<TopicRecord[]> {
  const records: TopicRecord[] = [];
  await eachRecord(connection, (topic, partition, { key, headers }) =>
    records.push({
      topic,
      partition,
      id: String(headers?.['ce_id']),
      key: String(key),
      version: Number(headers?.['ce_aggregateversion']),
    }),
  );
  return records;
}

/** The same, as they lie there. */
export async function eachRecord(
  connection: Connection,
  take: (topic: string, partition: number, message: KafkaMessage) => void,
): Promise<void> {
  const kafka = new Kafka({ ...connection, clientId: 'e2e', logLevel: logLevel.NOTHING });
  const topics = AREAS.map(topicOf);
  const ends = await endsOf(kafka, topics);
  const consumer = kafka.consumer({ groupId: `e2e.${randomUUID()}` });
  const left = new Map([...ends].filter(([, end]) => end > 0));
  try {
    await consumer.connect();
    await consumer.subscribe({ topics, fromBeginning: true });
    await new Promise<void>((done, fail) => {
      if (left.size === 0) done();
      consumer.on(consumer.events.CRASH, ({ payload }) => fail(payload.error));
      void consumer.run({
        autoCommit: false,
        eachBatch: ({ batch }) => {
          const { topic, partition, messages } = batch;
          for (const message of messages) take(topic, partition, message);
          const lane = `${topic} ${partition}`;
          if (Number(batch.lastOffset()) + 1 >= (left.get(lane) ?? Infinity)) left.delete(lane);
          if (left.size === 0) done();
          return Promise.resolve();
        },
      });
    });
  } finally {
    await consumer.disconnect();
  }
}

async function endsOf(
  kafka: InstanceType<typeof Kafka>,
  topics: readonly string[],
): Promise<Map<string, number>> {
  const admin = kafka.admin();
  await admin.connect();
  try {
    const ends = new Map<string, number>();
    for (const topic of topics)
      for (const { partition, high } of await admin.fetchTopicOffsets(topic))
        ends.set(`${topic} ${partition}`, Number(high));
    return ends;
  } finally {
    await admin.disconnect();
  }
}
