import { createSecretKey, type KeyObject } from 'node:crypto';
import { wrapLabel } from './keyring.js';
import { decrypt, parseSealed, type KeyName } from './sealed.js';

/**
 * For whoever checks stored bytes without being a service, such as the offline verification of the whole log: the
 * rows of schema `keys` and the key file are enough.
 */

/** Whose key, and of which class, a sealed value is under. Throws `SealBroken` when the text is none. */
export function sealedUnder(sealed: string): KeyName {
  const { owner, class: className } = parseSealed(sealed);
  return { owner, class: className };
}

/** A data key, from its row and the key-encryption key. Throws `SealBroken` when the row is not what was written. */
export const unwrapKey = (keyEncryptionKey: Uint8Array, name: KeyName, wrapped: Uint8Array): KeyObject =>
  createSecretKey(decrypt(createSecretKey(keyEncryptionKey), wrapped, wrapLabel(name)));

/** The plaintext. Throws `SealBroken` when text or bytes were changed. */
export function openSealed(key: KeyObject, sealed: string): Buffer {
  const { label, bytes } = parseSealed(sealed);
  return decrypt(key, bytes, label);
}
