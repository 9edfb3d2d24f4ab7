import { setTimeout as pause } from 'node:timers/promises';
import kafkajs, { type KafkaConfig } from 'kafkajs';

const { Kafka, logLevel } = kafkajs;

/**
 * Deletes every topic of ours with everything in it, and waits until they are gone. For brokers that tests may use as
 * they like: a new installation must not hear what another one said.
 */
export async function forgetTopics(connection: Pick<KafkaConfig, 'brokers' | 'sasl'>): Promise<void> {
  const admin = new Kafka({ ...connection, clientId: 'e2e', logLevel: logLevel.ERROR }).admin();
  await admin.connect();
  try {
    const ours = async (): Promise<string[]> =>
      (await admin.listTopics()).filter((topic) => topic.startsWith('merit.'));
    const topics = await ours();
    if (topics.length > 0) await admin.deleteTopics({ topics });
    while ((await ours()).length > 0) await pause(100);
  } finally {
    await admin.disconnect();
  }
}
