import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyEncryptionKey } from './keys/key-encryption-key.js';
import { secretFile } from './secret-file.js';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jejak-secret-'));
  file = join(folder, 'kek');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('a file of secrets', () => {
  it('is made when it is missing, for its owner alone, and kept from then on', () => {
    expect(secretFile(file, () => Buffer.from('first')).toString()).toBe('first');
    expect(secretFile(file, () => Buffer.from('second')).toString()).toBe('first');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['kek']);
  });

  it('is not made over what another process made meanwhile', () => {
    const secret = secretFile(file, () => {
      writeFileSync(file, 'theirs', { mode: 0o600 });
      return Buffer.from('ours');
    });
    expect(secret.toString()).toBe('theirs');
    expect(readdirSync(folder)).toEqual(['kek']);
  });

  it.each([0o640, 0o604, 0o700, 0o620])('is refused when its mode is %o', (mode) => {
    secretFile(file, () => Buffer.from('x'));
    chmodSync(file, mode);
    expect(() => secretFile(file, () => Buffer.from('x'))).toThrow(
      expect.objectContaining({
        messages: {
          id: `Berkas rahasia ${file} bermode ${mode.toString(8)}, bukan 600 (hanya pemiliknya yang boleh membaca); jalankan: chmod 600 ${file}`,
          en: `The secret file ${file} has mode ${mode.toString(8)} instead of 600 (its owner alone may read it); run: chmod 600 ${file}`,
        },
      }) as Error,
    );
  });

  it('that cannot be read is the error it is', () => {
    expect(() => secretFile(join(file, 'below'), () => Buffer.from('x'))).toThrow(/ENOENT/);
  });
});

describe('the key-encryption key', () => {
  it('is 32 random bytes, the same every time', () => {
    const key = keyEncryptionKey(file);
    expect(key).toHaveLength(32);
    expect(keyEncryptionKey(file)).toEqual(key);
    expect(keyEncryptionKey(join(folder, 'other'))).not.toEqual(key);
  });

  it('of another length is refused', () => {
    writeFileSync(file, 'short', { mode: 0o600 });
    expect(() => keyEncryptionKey(file)).toThrow(
      `The key file ${file} holds 5 bytes instead of 32; restore it from the backup.`,
    );
  });
});
