import { PARTITIONS } from '@jejak/contracts';
import { OperationRefused } from '../errors.js';
import type { KafkaDriver } from './driver.js';

/** A publisher of the intake may send as much in one record; ours send at most 64 KiB and their envelope. */
const LARGEST = 1_000_000;
/**
 * What both clients read. A publisher may compress as it likes; the broker must then write it anew, or one record in
 * Snappy would stop a consumer on kafkajs.
 */
const READABLE = ['gzip', 'zstd', 'uncompressed'];

/**
 * Refuses to work on topics that are missing or made otherwise than the house needs: a number of partitions of their
 * own would break the order of subjects. Topics are made by operators, never by a service.
 *
 * @throws OperationRefused naming every topic and what is wrong with it
 */
export async function demandTopics(
  driver: KafkaDriver,
  names: readonly string[],
  foreign: (topic: string) => boolean,
): Promise<void> {
  const found = await driver.topics(names);
  const faults = names.flatMap((name) => {
    const topic = found.get(name);
    if (topic === undefined) return [{ id: `${name} tidak ada`, en: `${name} is missing` }];
    const { partitions, maxMessageBytes, compression } = topic;
    return [
      ...(!foreign(name) && partitions !== PARTITIONS
        ? [
            {
              id: `${name} punya ${partitions} partisi, seharusnya ${PARTITIONS}`,
              en: `${name} has ${partitions} partitions instead of ${PARTITIONS}`,
            },
          ]
        : []),
      ...(maxMessageBytes < LARGEST
        ? [
            {
              id: `${name} menerima paling besar ${maxMessageBytes} bita (max.message.bytes), seharusnya ${LARGEST}`,
              en: `${name} takes ${maxMessageBytes} bytes at most (max.message.bytes) instead of ${LARGEST}`,
            },
          ]
        : []),
      ...(foreign(name) && !READABLE.includes(compression)
        ? [
            {
              id: `${name} punya compression.type ${compression}, seharusnya salah satu dari ${READABLE.join(', ')}`,
              en: `${name} has compression.type ${compression} instead of one of ${READABLE.join(', ')}`,
            },
          ]
        : []),
    ];
  });
  if (faults.length === 0) return;
  throw new OperationRefused('topics-unfit', {
    id: `Topik Kafka belum siap: ${faults.map(({ id }) => id).join('; ')}. Jalankan npm run topics:apply; layanan tidak membuat topik sendiri.`,
    en: `Kafka's topics are not ready: ${faults.map(({ en }) => en).join('; ')}. Run npm run topics:apply; a service makes no topics, and sees only those it may describe.`,
  });
}
