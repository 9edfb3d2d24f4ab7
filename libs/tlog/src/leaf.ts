import { fromBase64Url, fromUtf8, toBase64Url, utf8 } from './bytes.js';
import { canonical } from './canonical.js';
import { faulty, sound, type Checked } from './faults.js';
import type { Hash } from './hashing.js';

/**
 * The log's leaf, version 1. A leaf is public for ever, so it carries commitments only: hashes of salted fields,
 * sorted, filled up with random ones so that not even the number of fields is told. What was committed is shown later,
 * field by field, by an opening; without its opening a commitment tells nothing, for ever.
 */
export type Field = Readonly<{ pointer: string; value: unknown }>;

/** A field whose value's canonical text is known already. */
export type WrittenField = Field & Readonly<{ text?: string | undefined }>;

/** One field, with the salt that makes its commitment: 16 random bytes in base64url. */
export type Opening = Field & Readonly<{ salt: string }>;

export type Leaf = Readonly<{ commitments: ReadonlySet<string> }>;

/** Gives this many random bytes. */
export type Random = (bytes: number) => Uint8Array;

export const MAX_COMMITMENTS = 1024;
const PADDED_TO = 8;
const SALT_BYTES = 16;
const HASH_BYTES = 32;
const PREFIX = utf8('jejak-field-v1\n');
const SALT = /^[A-Za-z0-9_-]{21}[AQgw]$/;
const COMMITMENT = '[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]';
const LEAF = new RegExp(`^\\{"c":\\["(${COMMITMENT}(?:","${COMMITMENT})*)"\\],"v":1\\}$`);
const encoder = new TextEncoder();
const scratch = scratchAfter(PREFIX);

/** base64url(SHA-256("jejak-field-v1\n" ‖ salt ‖ JCS([pointer, value]))) */
export function commitment(hash: Hash, pointer: string, value: unknown, salt: Uint8Array): string {
  return committed(hash, canonical(pointer), canonical(value), salt);
}

function committed(hash: Hash, pointer: string, value: string, salt: Uint8Array): string {
  const start = PREFIX.length + SALT_BYTES;
  // Three bytes are the most a UTF-16 unit becomes in UTF-8.
  const { whole, text } = scratch(start + 3 * (pointer.length + value.length + 3));
  whole.set(salt, PREFIX.length);
  const { written } = encoder.encodeInto(`[${pointer},${value}]`, text);
  const message = whole.subarray(0, start + written);
  return hash.base64Url === undefined ? toBase64Url(hash(message)) : hash.base64Url(message);
}

/** What a leaf is made into: its bytes, and the openings of its fields, each also as JSON writes it. */
export type MadeLeaf = Readonly<{
  bytes: Uint8Array;
  openings: readonly Opening[];
  /** `[pointer,salt,value]` */
  texts: readonly string[];
}>;

/**
 * Makes a leaf and the openings of its fields. Each value is written once: for the commitment, and for the opening
 * unless the members of an object stand there in another order.
 *
 * @throws RangeError when there is no field or there are more than 1,024
 * @throws TypeError when a value has no canonical form
 */
export function makeLeaf(hash: Hash, fields: readonly WrittenField[], random: Random): MadeLeaf {
  if (fields.length === 0 || fields.length > MAX_COMMITMENTS) {
    throw new RangeError(
      `a leaf commits to 1 to ${String(MAX_COMMITMENTS)} fields, not ${String(fields.length)}`,
    );
  }
  const padding = (PADDED_TO - (fields.length % PADDED_TO)) % PADDED_TO;
  const randomness = random(fields.length * SALT_BYTES + padding * HASH_BYTES);
  const openings: Opening[] = [];
  const texts: string[] = [];
  const commitments: string[] = [];
  let from = 0;
  for (const { pointer, value, text = canonical(value) } of fields) {
    const bytes = randomness.subarray(from, from + SALT_BYTES);
    from += SALT_BYTES;
    const salt = toBase64Url(bytes);
    const name = canonical(pointer);
    commitments.push(committed(hash, name, text, bytes));
    openings.push({ pointer, value, salt });
    texts.push(`[${name},"${salt}",${isScalar(value) ? text : JSON.stringify(value)}]`);
  }
  for (; from < randomness.length; from += HASH_BYTES) {
    commitments.push(toBase64Url(randomness.subarray(from, from + HASH_BYTES)));
  }
  // Plain sort() compares code units, which for base64url is bytewise.
  commitments.sort();
  return { bytes: ascii(`{"c":["${commitments.join('","')}"],"v":1}`), openings, texts };
}

const POOL_BYTES = 65_536;
let pool = new Uint8Array(0);

/** Cut from a large piece: a buffer of its own for every leaf costs more than writing it. */
function ascii(text: string): Uint8Array {
  if (pool.length < text.length) pool = new Uint8Array(Math.max(POOL_BYTES, text.length));
  const bytes = pool.subarray(0, text.length);
  pool = pool.subarray(text.length);
  encoder.encodeInto(text, bytes);
  return bytes;
}

const isScalar = (value: unknown): boolean => typeof value !== 'object' || value === null;

/** Reads a leaf: canonical, sorted without repetition, a multiple of eight and at most 1,024 commitments. */
export function parseLeaf(bytes: Uint8Array): Checked<Leaf> {
  const match = LEAF.exec(fromUtf8(bytes) ?? '');
  if (match === null) return faulty('leaf-malformed');
  const list = match[1]!.split('","');
  if (list.length % PADDED_TO !== 0 || list.length > MAX_COMMITMENTS) {
    return faulty('leaf-malformed', `${String(list.length)} commitments`);
  }
  for (let at = 1; at < list.length; at++) {
    if (list[at - 1]! >= list[at]!) return faulty('leaf-malformed', `commitment ${String(at)}`);
  }
  return sound({ commitments: new Set(list) });
}

/** An opening as JSON writes it: `[pointer, salt, value]`. */
export const openingToJson = ({ pointer, salt, value }: Opening): readonly [string, string, unknown] => [
  pointer,
  salt,
  value,
];

export function openingFromJson(json: unknown, where?: string): Checked<Opening> {
  if (!Array.isArray(json) || json.length !== 3) return faulty('opening-malformed', where);
  const [pointer, salt, value] = json as [unknown, unknown, unknown];
  if (typeof pointer !== 'string' || typeof salt !== 'string' || !SALT.test(salt) || value === undefined) {
    return faulty('opening-malformed', where);
  }
  return sound({ pointer, salt, value });
}

/** Checks that an opening shows what the leaf commits to. */
export function verifyOpening(hash: Hash, leaf: Leaf, { pointer, value, salt }: Opening): Checked<true> {
  const bytes = fromBase64Url(salt);
  if (!bytes.ok || bytes.value.length !== SALT_BYTES) return faulty('opening-malformed', pointer);
  let made: string;
  try {
    made = commitment(hash, pointer, value, bytes.value);
  } catch {
    // What has no canonical form was never committed to.
    return faulty('opening-malformed', pointer);
  }
  return leaf.commitments.has(made) ? sound(true) : faulty('opening-differs', pointer);
}

type Scratch = Readonly<{ whole: Uint8Array; text: Uint8Array }>;

/** One buffer, used again and again, that begins with a prefix: every field of every event passes through it. */
function scratchAfter(prefix: Uint8Array): (length: number) => Scratch {
  const made = (length: number): Scratch => {
    const whole = new Uint8Array(length);
    whole.set(prefix);
    return { whole, text: whole.subarray(prefix.length + SALT_BYTES) };
  };
  let held = made(4096);
  return (length) => {
    if (held.whole.length < length) held = made(2 * length);
    return held;
  };
}
