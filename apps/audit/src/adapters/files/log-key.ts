import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  sign,
  type KeyObject,
} from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { secretFile, SecretFileRefused } from '@jejak/persistence';
import { sha256 } from '@jejak/runtime';
import { formatVerifierKey, verifierKey, type NoteSigner } from '@jejak/tlog';

/** The log's origin and its private key, as the key file holds them. */
type LogKey = Readonly<{ origin: string; pkcs8: string }>;

const SPKI_PREFIX_BYTES = 12;

/**
 * The log's name and Ed25519 key, made once per data folder and never changed: `<folder>/log/key`, readable by its
 * owner alone (0600). The origin is `<host>/jejak/<8 random hex>`, so that a new folder is a new log, and says so.
 *
 * @throws SecretFileRefused when others may read the file, or it holds no key
 */
export function logSigner(dataDir: string, host: string): NoteSigner {
  const folder = join(dataDir, 'log');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'key');
  const bytes = secretFile(file, () => Buffer.from(`${JSON.stringify(newKey(host))}\n`));
  return signerFrom(file, bytes.toString('utf8'));
}

/** The key that the log of a data folder is known by, if the folder has one. */
export function vkeyIn(dataDir: string): string | undefined {
  const file = join(dataDir, 'log', 'key');
  if (!existsSync(file)) return undefined;
  return formatVerifierKey(signerFrom(file, readFileSync(file, 'utf8')).key);
}

function newKey(host: string): LogKey {
  const { privateKey } = generateKeyPairSync('ed25519');
  return {
    origin: `${host}/jejak/${randomBytes(4).toString('hex')}`,
    pkcs8: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
  };
}

function signerFrom(file: string, text: string): NoteSigner {
  try {
    const { origin, pkcs8 } = JSON.parse(text) as LogKey;
    const key = createPrivateKey({ key: Buffer.from(pkcs8, 'base64'), format: 'der', type: 'pkcs8' });
    return {
      key: verifierKey(sha256, origin, rawPublicKey(key)),
      sign: (message) => sign(null, message, key),
    };
  } catch (cause) {
    throw Object.assign(
      new SecretFileRefused({
        id: `Berkas kunci log ${file} rusak; kembalikan dari cadangan, karena log tidak dapat ditandatangani tanpanya.`,
        en: `The log’s key file ${file} is damaged; restore it from the backup, for the log cannot be signed without it.`,
      }),
      { cause },
    );
  }
}

const rawPublicKey = (key: KeyObject): Uint8Array =>
  Uint8Array.from(createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(SPKI_PREFIX_BYTES));
