import { PARTITIONS } from '@jejak/contracts';
import { compatibilityPartitioner } from '@platformatic/kafka';
import kafkajs from 'kafkajs';
import { murmur2, partitionOf } from './partition.js';

describe('the partition of a key', () => {
  it.each([
    // Utils.murmur2 of Apache Kafka 4.1, clients/src/test/java/org/apache/kafka/common/utils/UtilsTest.java
    ['21', -973932308],
    ['foobar', -790332482],
    ['a-little-bit-long-string', -985981536],
    ['a-little-bit-longer-string', -1486304829],
    ['lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8', -58897971],
    ['abc', 479470107],
  ])('hashes %j as Kafka does', (key, hash) => {
    expect(murmur2(Buffer.from(key))).toBe(hash);
  });

  it('is the positive hash modulo twelve, of the UTF-8 bytes', () => {
    expect([partitionOf('21'), partitionOf('abc'), partitionOf('pegawai/é')]).toEqual([
      (-973932308 & 0x7fffffff) % 12,
      479470107 % 12,
      (murmur2(Buffer.from('pegawai/é', 'utf8')) & 0x7fffffff) % 12,
    ]);
  });

  it('is for 10,000 keys the one that the partitioners of both clients choose', () => {
    const partitions = Array.from({ length: PARTITIONS }, (_, partitionId) => ({ partitionId, leader: 1 }));
    const ofKafkajs = kafkajs.Partitioners.DefaultPartitioner();
    const keys = Array.from(
      { length: 10_000 },
      (_, n) => `${['proposal', 'orang', 'é日'][n % 3]}/${n * 7919}`,
    );

    const differing = keys.filter((key) => {
      const chosen = ofKafkajs({
        topic: 't',
        message: { key, value: '' },
        partitionMetadata: partitions as Parameters<typeof ofKafkajs>[0]['partitionMetadata'],
      });
      const other = compatibilityPartitioner({ topic: 't' }, Buffer.from(key, 'utf8')) % PARTITIONS;
      return chosen !== partitionOf(key) || other !== partitionOf(key);
    });

    expect(differing).toEqual([]);
  });
});
