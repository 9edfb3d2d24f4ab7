import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Bilingual } from '@jejak/kernel';

const BYTES = 32;

/** The key file cannot be used as it is; both sentences say what to do. */
export class KeyFileRefused extends Error {
  override readonly name = 'KeyFileRefused';

  constructor(readonly messages: Bilingual) {
    super(messages.en);
  }
}

/**
 * The key-encryption key: 32 random bytes in a file that only its owner may read (0600), made when it is missing.
 * Losing the file is losing every sealed value; it belongs in the backup, apart from the database.
 * Throws `KeyFileRefused` when others may read it or its length is another.
 */
export function keyEncryptionKey(file: string): Buffer {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    make(file);
    descriptor = openSync(file, 'r');
  }
  try {
    const mode = fstatSync(descriptor).mode & 0o777;
    if ((mode & 0o177) !== 0) throw tooOpen(file, mode);
    const key = readFileSync(descriptor);
    if (key.length !== BYTES) throw wrongLength(file, key.length);
    return key;
  } finally {
    closeSync(descriptor);
  }
}

/** Written whole beside its place and then linked to its name: never half a key, never over another's. */
function make(file: string): void {
  const draft = join(dirname(file), `.kek-${randomBytes(8).toString('hex')}`);
  const descriptor = openSync(draft, 'wx', 0o600);
  try {
    writeSync(descriptor, randomBytes(BYTES));
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
}

const tooOpen = (file: string, mode: number): KeyFileRefused =>
  new KeyFileRefused({
    id: `Berkas kunci ${file} bermode ${mode.toString(8)}, sehingga orang lain dapat membacanya; jalankan: chmod 600 ${file}`,
    en: `The key file ${file} has mode ${mode.toString(8)}, so that others may read it; run: chmod 600 ${file}`,
  });

const wrongLength = (file: string, length: number): KeyFileRefused =>
  new KeyFileRefused({
    id: `Berkas kunci ${file} berisi ${String(length)} bita, seharusnya ${String(BYTES)}; kembalikan berkas itu dari cadangan.`,
    en: `The key file ${file} holds ${String(length)} bytes instead of ${String(BYTES)}; restore it from the backup.`,
  });
