import { canonicalObject, concat, utf8, type Hash } from '@jejak/tlog';

const ZERO = Uint8Array.of(0);

/**
 * What makes an event the same event: SHA-256 over the canonical attributes, a zero byte, and the data exactly as
 * published. `traceparent` is left out, because sending again may be traced anew. The same id with another
 * fingerprint is another event under the same name: a contradiction, and logged as one.
 *
 * @param attributes the canonical text of each
 */
export function fingerprint(
  hash: Hash,
  attributes: ReadonlyMap<string, string>,
  bytes: Uint8Array,
): Uint8Array {
  return hash(concat(utf8(canonicalObject(attributes, TRACED_ANEW)), ZERO, bytes));
}

const TRACED_ANEW = 'traceparent';
