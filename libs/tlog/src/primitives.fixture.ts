import { createPublicKey, hash, verify } from 'node:crypto';
import type { Primitives } from './index.js';

const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

/** What verification needs, from Node. */
export const primitives: Primitives = {
  sha256: (bytes) => hash('sha256', bytes, 'buffer'),
  verifyEd25519: (publicKey, message, signature) =>
    verify(
      null,
      message,
      createPublicKey({ key: Buffer.concat([SPKI, publicKey]), format: 'der', type: 'spki' }),
      signature,
    ),
};
