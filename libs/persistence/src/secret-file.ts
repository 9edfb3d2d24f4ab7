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

/** A file of secrets cannot be used as it is; both sentences say what to do. */
export class SecretFileRefused extends Error {
  override readonly name = 'SecretFileRefused';

  constructor(readonly messages: Bilingual) {
    super(messages.en);
  }
}

/**
 * What a file that only its owner may read (0600) holds; made by `make` when it is missing, whole or not at all,
 * and never over what another process made meanwhile. Throws `SecretFileRefused` when others may read it.
 */
export function secretFile(file: string, make: () => Uint8Array): Buffer {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    write(file, make());
    descriptor = openSync(file, 'r');
  }
  try {
    const mode = fstatSync(descriptor).mode & 0o777;
    if ((mode & 0o177) !== 0) throw tooOpen(file, mode);
    return readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Written whole beside its place and then linked to its name. */
function write(file: string, content: Uint8Array): void {
  const draft = join(dirname(file), `.secret-${randomBytes(8).toString('hex')}`);
  const descriptor = openSync(draft, 'wx', 0o600);
  try {
    writeSync(descriptor, content);
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

const tooOpen = (file: string, mode: number): SecretFileRefused =>
  new SecretFileRefused({
    id: `Berkas rahasia ${file} bermode ${mode.toString(8)}, bukan 600 (hanya pemiliknya yang boleh membaca); jalankan: chmod 600 ${file}`,
    en: `The secret file ${file} has mode ${mode.toString(8)} instead of 600 (its owner alone may read it); run: chmod 600 ${file}`,
  });
