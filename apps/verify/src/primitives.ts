import { createHash, createPublicKey, verify } from 'node:crypto';
import type { Primitives } from '@jejak/tlog';

/** SHA-256 and Ed25519 (RFC 8032) of this machine. */
export const primitives: Primitives = {
  sha256: (bytes) => createHash('sha256').update(bytes).digest(),
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

export const sha256Hex = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
