import { copyFew } from './bytes.js';

/** SHA-256. An argument everywhere, so that a server brings its fastest and a browser its own. */
export interface Hash {
  (bytes: Uint8Array): Uint8Array;
  /** The same, written to `to` from `at` on. For those to whom an array for each hash costs as much as the hash. */
  into?(bytes: Uint8Array, to: Uint8Array, at: number): void;
  /** The same in base64url without padding. For those who write it faster than they make bytes. */
  base64Url?(bytes: Uint8Array): string;
}

export const HASH_BYTES = 32;

/** The hashes of a Merkle tree as RFC 6962 and RFC 9162, section 2.1, define them. */
export interface TreeHashing {
  /** SHA-256(0x00 ‖ entry) */
  leaf(entry: Uint8Array): Uint8Array;
  /** SHA-256(0x01 ‖ left ‖ right) */
  node(left: Uint8Array, right: Uint8Array): Uint8Array;
  /** The root of the tree of nothing: SHA-256 of no bytes. */
  empty(): Uint8Array;
  /** `leaf`, written to `to` from `at` on. */
  leafInto(entry: Uint8Array, to: Uint8Array, at: number): void;
  /** `node` over the two hashes that lie end to end from `from` on, written to `to` from `at` on. */
  nodeInto(hashes: Uint8Array, from: number, to: Uint8Array, at: number): void;
}

export function treeHashing(hash: Hash): TreeHashing {
  const into = (bytes: Uint8Array, to: Uint8Array, at: number): void => {
    if (hash.into === undefined) to.set(hash(bytes), at);
    else hash.into(bytes, to, at);
  };
  const pair = new Uint8Array(1 + 2 * HASH_BYTES);
  pair[0] = 1;
  // One buffer for all leaves, and one view for those of one length, as most are. The first byte stays 0.
  let room = new Uint8Array(1024);
  let view = room;
  const prefixed = (entry: Uint8Array): Uint8Array => {
    if (entry.length >= room.length) room = new Uint8Array(1 + 2 * entry.length);
    if (view.buffer !== room.buffer || view.length !== 1 + entry.length)
      view = room.subarray(0, 1 + entry.length);
    view.set(entry, 1);
    return view;
  };
  return {
    leaf: (entry) => hash(prefixed(entry)),
    node(left, right) {
      pair.set(left, 1);
      pair.set(right, 1 + HASH_BYTES);
      return hash(pair);
    },
    empty: () => hash(new Uint8Array(0)),
    leafInto(entry, to, at) {
      into(prefixed(entry), to, at);
    },
    nodeInto(hashes, from, to, at) {
      copyFew(hashes, from, pair, 1, 2 * HASH_BYTES);
      into(pair, to, at);
    },
  };
}

/** Joins the roots of perfect subtrees, largest first, into the root of the tree they make. */
export function joined(hashing: TreeHashing, peaks: readonly Uint8Array[]): Uint8Array {
  const last = peaks.at(-1);
  if (last === undefined) return hashing.empty();
  return peaks.slice(0, -1).reduceRight((right, left) => hashing.node(left, right), last);
}
