import { PARTITIONS } from '@jejak/contracts';

const M = 0x5bd1e995;

/**
 * MurmurHash2 with Kafka's seed, as `org.apache.kafka.common.utils.Utils.murmur2` computes it: a signed 32-bit
 * number. Both engines put a key into the same partition by it.
 */
export function murmur2(bytes: Uint8Array): number {
  const length = bytes.length;
  let hash = 0x9747b28c ^ length;
  const whole = length & ~3;
  for (let at = 0; at < whole; at += 4) {
    let k = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    k = Math.imul(k, M);
    k ^= k >>> 24;
    k = Math.imul(k, M);
    hash = Math.imul(hash, M) ^ k;
  }
  const left = length - whole;
  if (left >= 3) hash ^= bytes[whole + 2]! << 16;
  if (left >= 2) hash ^= bytes[whole + 1]! << 8;
  if (left >= 1) hash = Math.imul(hash ^ bytes[whole]!, M);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, M);
  hash ^= hash >>> 15;
  return hash | 0;
}

/** The partition of a key, as Kafka's default partitioner chooses it: `(murmur2(utf8(key)) & 0x7fffffff) % 12`. */
export const partitionOf = (key: string): number =>
  (murmur2(Buffer.from(key, 'utf8')) & 0x7fffffff) % PARTITIONS;
