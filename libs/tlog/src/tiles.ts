import { fromDecimalText } from './bytes.js';
import { faulty, sound, type Checked } from './faults.js';
import { HASH_BYTES, type TreeHashing } from './hashing.js';
import type { Node } from './proofs.js';

/** Hashes, or entries, of a full tile. A tile of level l holds the roots of 256 full tiles of level l-1. */
export const TILE_WIDTH = 256;
/** A tile is so many levels of the tree high. */
export const TILE_HEIGHT = 8;
const MAX_LEVEL = 63;
/** The length before an entry is 16 bits. */
export const MAX_ENTRY_BYTES = 65_535;

/** A tile, or a bundle of entries, of `width` (1 to 256) elements; 256 is full. */
export type Tile = Readonly<{ level: number | 'entries'; index: number; width: number }>;

/** `tile/<L>/<N>[.p/<W>]` (C2SP tlog-tiles). */
export const tilePath = ({ level, index, width }: Tile): string =>
  `tile/${String(level)}/${indexPath(index)}${width === TILE_WIDTH ? '' : `.p/${String(width)}`}`;

/** Groups of three digits, all but the last with an `x`: 1234067 is `x001/x234/067`. */
export function indexPath(index: number): string {
  const digits = String(index);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/.{3}/g)!;
  return groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group)).join('/');
}

const PATH = /^tile\/(entries|0|[1-9][0-9]?)\/((?:x[0-9]{3}\/)*[0-9]{3})(?:\.p\/([1-9][0-9]{0,2}))?$/;

/** Reads `tile/…` back. Only the one way of writing a tile is accepted. */
export function parseTilePath(path: string): Checked<Tile> {
  const match = path.length > 100 ? null : PATH.exec(path);
  const level: Tile['level'] = match?.[1] === 'entries' ? 'entries' : Number(match?.[1]);
  const index = fromDecimalText((match?.[2] ?? '').replace(/[x/]/g, '').replace(/^0+(?=[0-9])/, ''));
  const width = match?.[3] === undefined ? TILE_WIDTH : Number(match[3]);
  const whole = match !== null && index.ok && (match[3] === undefined || width < TILE_WIDTH);
  if (!whole || (level !== 'entries' && level > MAX_LEVEL)) return faulty('path-malformed');
  const tile: Tile = { level, index: index.value, width };
  return tilePath(tile) === path ? sound(tile) : faulty('path-malformed');
}

/** How many elements of its level a tree of this size has: 256^level entries make one. */
export const elementsAt = (level: number, size: number): number => Math.floor(size / TILE_WIDTH ** level);

/** Every tile that a tree of this size has: full ones and the one partial of each level. */
export function tilesOf(size: number): Tile[] {
  const tiles: Tile[] = [];
  for (let level = 0; elementsAt(level, size) > 0; level++) {
    for (let index = 0; index * TILE_WIDTH < elementsAt(level, size); index++) {
      tiles.push({ level, index, width: widthIn(level, index, size) });
    }
  }
  return tiles;
}

/** How wide a tile is in a tree of this size; 0 when it is not there. */
export const widthIn = (level: number, index: number, size: number): number =>
  Math.max(0, Math.min(TILE_WIDTH, elementsAt(level, size) - index * TILE_WIDTH));

/** The tile that a subtree's root is computed from, and which of its hashes. */
export function tileOf({
  level,
  index,
}: Node): Readonly<{ level: number; index: number; first: number; count: number }> {
  const tileLevel = Math.floor(level / TILE_HEIGHT);
  const count = 2 ** (level % TILE_HEIGHT);
  const first = index * count;
  return { level: tileLevel, index: Math.floor(first / TILE_WIDTH), first: first % TILE_WIDTH, count };
}

/** The root of a subtree from the hashes of its tile (full or partial). */
export function nodeIn(hashing: TreeHashing, node: Node, tile: Uint8Array): Uint8Array {
  const { first, count } = tileOf(node);
  return perfectRoot(hashing, tile.subarray(first * HASH_BYTES, (first + count) * HASH_BYTES));
}

/** The root over a power-of-two number of hashes laid end to end. */
export function perfectRoot(hashing: TreeHashing, hashes: Uint8Array): Uint8Array {
  let count = hashes.length / HASH_BYTES;
  if (!Number.isInteger(Math.log2(count))) throw new RangeError('not a power of two of hashes');
  // Not `slice`: a Buffer's would be a view.
  const level = new Uint8Array(hashes);
  for (; count > 1; count /= 2) {
    // Each level overwrites the beginning of the one below, which has been read by then.
    for (let at = 0; at < count; at += 2)
      hashing.nodeInto(level, at * HASH_BYTES, level, (at / 2) * HASH_BYTES);
  }
  return level.slice(0, HASH_BYTES);
}

/** Hashes laid end to end, as views. */
export function hashesIn(bytes: Uint8Array): Uint8Array[] {
  const hashes: Uint8Array[] = [];
  for (let at = 0; at + HASH_BYTES <= bytes.length; at += HASH_BYTES) {
    hashes.push(bytes.subarray(at, at + HASH_BYTES));
  }
  return hashes;
}

/**
 * Entries as a bundle holds them: each behind its length in two bytes, big-endian.
 *
 * @throws RangeError when an entry is longer than 65,535 bytes
 */
export function bundle(entries: readonly Uint8Array[]): Uint8Array {
  let length = 0;
  for (const entry of entries) {
    if (entry.length > MAX_ENTRY_BYTES) throw new RangeError(`an entry has ${String(entry.length)} bytes`);
    length += 2 + entry.length;
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const entry of entries) {
    whole[at] = entry.length >> 8;
    whole[at + 1] = entry.length & 0xff;
    whole.set(entry, at + 2);
    at += 2 + entry.length;
  }
  return whole;
}

/** Takes a served tile or bundle apart, as views: exactly the elements its path promises, or the fault. */
export function elementsIn({ level, index, width }: Tile, bytes: Uint8Array): Checked<readonly Uint8Array[]> {
  if (level === 'entries') {
    const entries = entriesIn(bytes);
    if (!entries.ok || entries.value.length === width) return entries;
    return faulty('bundle-malformed', `${String(entries.value.length)} of ${String(width)} entries`);
  }
  return bytes.length === width * HASH_BYTES
    ? sound(hashesIn(bytes))
    : faulty('tile-malformed', `${tilePath({ level, index, width })}: ${String(bytes.length)} bytes`);
}

/** Takes a bundle apart, as views; refuses one that is cut short. */
export function entriesIn(bytes: Uint8Array): Checked<Uint8Array[]> {
  const entries: Uint8Array[] = [];
  let at = 0;
  while (at < bytes.length) {
    const start = at + 2;
    const end = start + ((bytes[at]! << 8) | (bytes[at + 1] ?? 0));
    if (start > bytes.length || end > bytes.length) {
      return faulty('bundle-malformed', `entry ${String(entries.length)}`);
    }
    entries.push(bytes.subarray(start, end));
    at = end;
  }
  return sound(entries);
}
