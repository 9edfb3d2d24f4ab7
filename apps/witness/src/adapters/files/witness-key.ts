import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { type DataFolder, primitives } from '@jejak/runtime';
import { COSIGNATURE_V1, verifierKey } from '@jejak/tlog';
import type { CosigningKey } from '../../application/cosigner.js';

type KeyFile = Readonly<{ name: string; pkcs8: string }>;

const SPKI_PREFIX_BYTES = 12;

/**
 * The witness' name and Ed25519 key: `<folder>/secrets/witness-key.json`, for its owner alone, made at the first start
 * with the given name and never changed. It signs nothing but cosignatures.
 *
 * @throws Error when others may read the file, or it holds no key
 */
export async function witnessKey(folder: DataFolder, name: string): Promise<CosigningKey> {
  const file = await folder.secret<KeyFile>('witness-key', () => ({
    name,
    pkcs8: generateKeyPairSync('ed25519')
      .privateKey.export({ format: 'der', type: 'pkcs8' })
      .toString('base64'),
  }));
  const key = createPrivateKey({ key: Buffer.from(file.pkcs8, 'base64'), format: 'der', type: 'pkcs8' });
  const spki = createPublicKey(key).export({ format: 'der', type: 'spki' });
  const publicKey = Uint8Array.from(spki.subarray(SPKI_PREFIX_BYTES));
  return {
    key: verifierKey(primitives.sha256, file.name, publicKey, COSIGNATURE_V1),
    sign: (message) => sign(null, message, key),
  };
}
