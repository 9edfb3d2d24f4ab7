import { setTimeout as pause } from 'node:timers/promises';
import kafkajs, { type KafkaConfig } from 'kafkajs';
import { timed } from '../figure.js';

const { Kafka, logLevel, Partitioners } = kafkajs;

/** What one record of ours weighs: the envelope's attributes in its headers, the data as its value. */
const VALUE = Buffer.from('{"proposal":"0198a3c4-8f00-7000-8000-000000000001","stage":"opd-verification"}');
const HEADERS = Object.fromEntries(
  [
    ...['id', 'source', 'type', 'subject', 'time', 'dataschema', 'partitionkey', 'recordedtime'],
    'correlationid',
  ].map((name) => [`ce_${name}`, '0198a3c4-8f00-7000-8000-000000000001']),
);
const TOGETHER = 500;

/**
 * The limit: produce and consume with nothing around them; acks=all, idempotent, one request in flight. Records a
 * second, from the first send until the last one was handed out.
 */
export async function plainKafkajs(
  connection: Pick<KafkaConfig, 'brokers' | 'sasl'>,
  topic: string,
  count: number,
): Promise<number> {
  const kafka = new Kafka({ ...connection, clientId: 'bench', logLevel: logLevel.NOTHING });
  const producer = kafka.producer({
    idempotent: true,
    maxInFlightRequests: 1,
    createPartitioner: Partitioners.DefaultPartitioner,
  });
  const consumer = kafka.consumer({
    groupId: `proposals.bench-${String(Date.now())}`,
    minBytes: 1,
    maxWaitTimeInMs: 50,
  });
  let seen = 0;
  await producer.connect();
  await consumer.connect();
  try {
    await consumer.subscribe({ topics: [topic], fromBeginning: false });
    const joined = new Promise<void>(
      (resolve) => void consumer.on(consumer.events.GROUP_JOIN, () => resolve()),
    );
    await consumer.run({
      eachBatch: ({ batch }) => {
        seen += batch.messages.length;
        return Promise.resolve();
      },
    });
    await joined;
    // A first record: the consumer is at the end of every partition once it comes.
    for (const before = seen; seen === before; await pause(100))
      await producer.send({ topic, acks: -1, messages: [{ key: 'warm', value: VALUE }] });
    await pause(500);
    seen = 0;
    const { ms } = await timed(async () => {
      for (let at = 0; at < count; at += TOGETHER)
        await producer.send({
          topic,
          acks: -1,
          messages: Array.from({ length: Math.min(TOGETHER, count - at) }, (_, n) => ({
            key: `proposal/01980000-0000-7000-8000-${String((at + n) % 100).padStart(12, '0')}`,
            value: VALUE,
            headers: HEADERS,
          })),
        });
      while (seen < count) await pause(2);
    });
    return (count / ms) * 1_000;
  } finally {
    await consumer.disconnect();
    await producer.disconnect();
  }
}
