/** SHA-256. An argument everywhere, so that a server brings its fastest and a browser its own. */
export type Hash = (bytes: Uint8Array) => Uint8Array;

export const HASH_BYTES = 32;

/** The hashes of a Merkle tree as RFC 6962 and RFC 9162, section 2.1, define them. */
export interface TreeHashing {
  /** SHA-256(0x00 ‖ entry) */
  leaf(entry: Uint8Array): Uint8Array;
  /** SHA-256(0x01 ‖ left ‖ right) */
  node(left: Uint8Array, right: Uint8Array): Uint8Array;
  /** The root of the tree of nothing: SHA-256 of no bytes. */
  empty(): Uint8Array;
}

export function treeHashing(hash: Hash): TreeHashing {
  const pair = new Uint8Array(1 + 2 * HASH_BYTES);
  pair[0] = 1;
  // One buffer for all leaves: a log hashes many thousands a second. Its first byte stays 0.
  let room = new Uint8Array(1024);
  return {
    leaf(entry) {
      if (entry.length >= room.length) room = new Uint8Array(1 + 2 * entry.length);
      room.set(entry, 1);
      return hash(room.subarray(0, 1 + entry.length));
    },
    node(left, right) {
      pair.set(left, 1);
      pair.set(right, 1 + HASH_BYTES);
      return hash(pair);
    },
    empty: () => hash(new Uint8Array(0)),
  };
}

/** Joins the roots of perfect subtrees, largest first, into the root of the tree they make. */
export function joined(hashing: TreeHashing, peaks: readonly Uint8Array[]): Uint8Array {
  const last = peaks.at(-1);
  if (last === undefined) return hashing.empty();
  return peaks.slice(0, -1).reduceRight((right, left) => hashing.node(left, right), last);
}
