import { canonical, concat, utf8, type Hash } from '@jejak/tlog';

/**
 * What makes an event the same event: SHA-256 over the canonical attributes, a zero byte, and the data exactly as
 * published. `traceparent` is left out, because sending again may be traced anew. The same id with another
 * fingerprint is another event under the same name: a contradiction, and logged as one.
 */
export function fingerprint(
  hash: Hash,
  attributes: Readonly<Record<string, unknown>>,
  bytes: Uint8Array,
): Uint8Array {
  const { traceparent: _, ...identifying } = attributes;
  return hash(concat(utf8(canonical(identifying)), Uint8Array.of(0), bytes));
}
