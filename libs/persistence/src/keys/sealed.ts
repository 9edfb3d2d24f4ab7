import { createCipheriv, createDecipheriv, randomBytes, type KeyObject } from 'node:crypto';

const NONCE = 12;
const TAG = 16;
const FORM = /^sealed:v1:([a-z-]+):([a-z0-9-]+):([A-Za-z0-9_-]+)$/;

/** The text is no sealed value, was changed after sealing, or names a key that was never made. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';
}

/** Where a sealed value's key is found: whose it is, and of which class (`service` for a service's own). */
export type KeyName = Readonly<{ owner: string; class: string }>;

/**
 * AES-256-GCM: nonce (12 bytes, random), ciphertext, tag (16 bytes); `aad` is bound to it. Keys are `KeyObject`s:
 * Node makes one of raw bytes at every call, which costs several times the encryption itself.
 */
export function encrypt(key: KeyObject, plaintext: string | Uint8Array, aad: string): Buffer {
  const nonce = nextNonce();
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(aad));
  const sealed = typeof plaintext === 'string' ? cipher.update(plaintext, 'utf8') : cipher.update(plaintext);
  // Of this mode nothing is left at the end but the tag.
  cipher.final();
  return Buffer.concat([nonce, sealed, cipher.getAuthTag()]);
}

const DRAWN_AT_ONCE = 1024;
let nonces: Buffer = Buffer.alloc(0);

/** Drawn from the system many at a time, each given out once: asking for twelve bytes costs as much as for thousands. */
function nextNonce(): Buffer {
  if (nonces.length === 0) nonces = randomBytes(DRAWN_AT_ONCE * NONCE);
  const nonce = nonces.subarray(0, NONCE);
  nonces = nonces.subarray(NONCE);
  return nonce;
}

/** The plaintext, or `SealBroken` when bytes, key or `aad` are not those of the encryption. */
export function decrypt(key: KeyObject, bytes: Uint8Array, aad: string): Buffer {
  if (bytes.length < NONCE + TAG) throw new SealBroken(`${aad}: too short to be sealed`);
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE), { authTagLength: TAG })
    .setAAD(Buffer.from(aad))
    .setAuthTag(bytes.subarray(bytes.length - TAG));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(NONCE, bytes.length - TAG)), decipher.final()]);
  } catch (cause) {
    throw new SealBroken(`${aad}: the sealed bytes are not those that were written`, { cause });
  }
}

/** `sealed:v1:<class>:<owner>:<base64url>`; everything before the last colon is authenticated with the bytes. */
export function seal(key: KeyObject, name: KeyName, plaintext: string | Uint8Array): string {
  const label = `sealed:v1:${name.class}:${name.owner}`;
  return `${label}:${encrypt(key, plaintext, label).toString('base64url')}`;
}

export function parseSealed(text: string): KeyName & { label: string; bytes: Buffer } {
  const [, className, owner, encoded] = FORM.exec(text) ?? [];
  if (className === undefined || owner === undefined || encoded === undefined) {
    throw new SealBroken(`"${text.slice(0, 24)}…" is not a sealed value`);
  }
  const bytes = Buffer.from(encoded, 'base64url');
  // Base64url has spare bits at the end: another spelling of the same bytes is a changed text all the same.
  if (bytes.toString('base64url') !== encoded)
    throw new SealBroken(`sealed:v1:${className}:${owner}: not the base64url that was written`);
  return { class: className, owner, label: text.slice(0, text.lastIndexOf(':')), bytes };
}

/** Whether a text has the form of a sealed value; says nothing about its key or bytes. */
export const isSealed = (text: string): boolean => FORM.test(text);
