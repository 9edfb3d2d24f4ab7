import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** The bytes of a JSON value in the one form RFC 8785 gives it. */
export const canonicalBytes = (value: unknown): Buffer => Buffer.from(canonicalize(value) ?? 'null', 'utf8');

export const sha256 = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex');

/** What two equal JSON values share, whatever the order of their members. */
export const digestOf = (value: unknown): string => sha256(canonicalBytes(value));
