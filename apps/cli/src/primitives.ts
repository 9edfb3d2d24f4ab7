import { createPublicKey, hash, verify } from 'node:crypto';
import { HASH_BYTES, type Hash, type Primitives } from '@jejak/tlog';

/** A string is the fast way out of `hash`: a log has many thousands of entries to check. */
const sha256: Hash = Object.assign(
  (bytes: Uint8Array): Uint8Array => Buffer.from(hash('sha256', bytes, 'binary'), 'binary'),
  {
    into(bytes: Uint8Array, to: Uint8Array, at: number): void {
      const text = hash('sha256', bytes, 'binary');
      for (let each = 0; each < HASH_BYTES; each++) to[at + each] = text.charCodeAt(each);
    },
  },
);

/** SHA-256 and Ed25519 (RFC 8032) of this machine, for checking proofs without asking any server. */
export const primitives: Primitives = {
  sha256,
  verifyEd25519: (publicKey, message, signature) =>
    verify(
      null,
      message,
      createPublicKey({
        key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(publicKey).toString('base64url') },
        format: 'jwk',
      }),
      signature,
    ),
};
