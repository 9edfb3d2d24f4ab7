import { createPublicKey, hash, randomFillSync, verify } from 'node:crypto';
import { HASH_BYTES, type Hash, type Primitives, type Random } from '@jejak/tlog';

const ED25519_SPKI = Buffer.from('302a300506032b6570032100', 'hex');

/** SHA-256 by Node. A string is its fast way out: about twice as many a second as a buffer. */
export const sha256: Hash = Object.assign(
  (bytes: Uint8Array): Uint8Array => Buffer.from(hash('sha256', bytes, 'binary'), 'binary'),
  {
    into(bytes: Uint8Array, to: Uint8Array, at: number): void {
      const text = hash('sha256', bytes, 'binary');
      for (let each = 0; each < HASH_BYTES; each++) to[at + each] = text.charCodeAt(each);
    },
    base64Url: (bytes: Uint8Array): string => hash('sha256', bytes, 'base64url'),
  },
);

const POOL_BYTES = 65_536;
let pool = new Uint8Array(0);

/** Random bytes, drawn from the system in large pieces; each byte is given out once. */
export const random: Random = (bytes) => {
  if (pool.length < bytes) pool = randomFillSync(new Uint8Array(Math.max(POOL_BYTES, bytes)));
  const drawn = pool.subarray(0, bytes);
  pool = pool.subarray(bytes);
  return drawn;
};

/** SHA-256 and Ed25519 (RFC 8032) of this machine: what verification needs. */
export const primitives: Primitives = {
  sha256,
  verifyEd25519: (publicKey, message, signature) =>
    verify(
      null,
      message,
      createPublicKey({ key: Buffer.concat([ED25519_SPKI, publicKey]), format: 'der', type: 'spki' }),
      signature,
    ),
};
