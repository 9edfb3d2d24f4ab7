import { randomBytes } from 'node:crypto';
import { secretFile, SecretFileRefused } from '../secret-file.js';

const BYTES = 32;

/**
 * The key-encryption key: 32 random bytes in a file that only its owner may read (0600), made when it is missing.
 * Losing the file is losing every sealed value; it belongs in the backup, apart from the database.
 * Throws `SecretFileRefused` when others may read it or its length is another.
 */
export function keyEncryptionKey(file: string): Buffer {
  const key = secretFile(file, () => randomBytes(BYTES));
  if (key.length !== BYTES) {
    throw new SecretFileRefused({
      id: `Berkas kunci ${file} berisi ${String(key.length)} bita, seharusnya ${String(BYTES)}; kembalikan berkas itu dari cadangan.`,
      en: `The key file ${file} holds ${String(key.length)} bytes instead of ${String(BYTES)}; restore it from the backup.`,
    });
  }
  return key;
}
