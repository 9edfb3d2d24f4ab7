import { same } from './bytes.js';
import { faulty, sound, type Checked } from './faults.js';
import { HASH_BYTES, joined, type TreeHashing } from './hashing.js';

/** The root of the perfect subtree of 2^level leaves that begins at leaf `index * 2^level`. */
export type Node = Readonly<{ level: number; index: number }>;

/** One hash of a proof: the perfect subtrees, largest first, whose join it is. */
export type ProofStep = readonly Node[];

/** The perfect subtrees that make up the leaves `from` (inclusive) to `to` (exclusive), left to right. */
export function nodesOf(from: number, to: number): Node[] {
  const nodes: Node[] = [];
  let at = from;
  while (at < to) {
    let level = 0;
    let width = 1;
    while (at % (width * 2) === 0 && at + width * 2 <= to) {
      width *= 2;
      level += 1;
    }
    nodes.push({ level, index: at / width });
    at += width;
  }
  return nodes;
}

/** The peaks of a tree: see `Frontier`. */
export const peakNodes = (size: number): Node[] => nodesOf(0, size);

/**
 * Which subtrees the inclusion proof of an entry is made of, leaf sibling first (RFC 9162, section 2.1.3.1).
 *
 * @throws RangeError when the entry is not in a tree of this size: the caller asks for what it has
 */
export function inclusionSteps(index: number, size: number): ProofStep[] {
  if (!(index >= 0 && index < size)) {
    throw new RangeError(`entry ${String(index)} is not in a tree of ${String(size)}`);
  }
  const steps: ProofStep[] = [];
  let [from, to] = [0, size];
  while (to - from > 1) {
    const middle = from + largestPowerBelow(to - from);
    steps.push(index < middle ? nodesOf(middle, to) : nodesOf(from, middle));
    if (index < middle) to = middle;
    else from = middle;
  }
  return steps.reverse();
}

/**
 * Which subtrees the consistency proof between two sizes is made of (RFC 9162, section 2.1.4.1).
 *
 * @throws RangeError when the older size is larger than the newer
 */
export function consistencySteps(older: number, newer: number): ProofStep[] {
  if (!(older >= 0 && older <= newer)) {
    throw new RangeError(`a tree of ${String(older)} is not the past of one of ${String(newer)}`);
  }
  if (older === 0 || older === newer) return [];
  const steps: ProofStep[] = [];
  let [from, to] = [0, newer];
  while (older !== to) {
    const middle = from + largestPowerBelow(to - from);
    steps.push(older <= middle ? nodesOf(middle, to) : nodesOf(from, middle));
    if (older <= middle) to = middle;
    else from = middle;
  }
  // The subtree that ends at `older` is known to whoever holds the old root, if it is the whole old tree.
  if (from > 0) steps.push(nodesOf(from, older));
  return steps.reverse();
}

/** Makes a proof from its steps, once the hash of each subtree is at hand. */
export const proofFrom = (
  hashing: TreeHashing,
  steps: readonly ProofStep[],
  hashOf: (node: Node) => Uint8Array,
): Uint8Array[] =>
  steps.map((step) =>
    joined(
      hashing,
      step.map((node) => hashOf(node)),
    ),
  );

/** Checks that an entry stands at `index` of the tree with this size and root (RFC 9162, section 2.1.3.2). */
export function verifyInclusion(
  hashing: TreeHashing,
  claim: Readonly<{ index: number; size: number; root: Uint8Array; leafHash: Uint8Array }>,
  proof: readonly Uint8Array[],
): Checked<true> {
  const { index, size, root, leafHash } = claim;
  if (!Number.isSafeInteger(size) || !Number.isSafeInteger(index) || index < 0 || index >= size) {
    return faulty('proof-index-beyond-size', `${String(index)} of ${String(size)}`);
  }
  if (![...proof, leafHash, root].every((hash) => hash.length === HASH_BYTES))
    return faulty('hash-malformed');
  let fn = index;
  let sn = size - 1;
  let hash = leafHash;
  for (const sibling of proof) {
    if (sn === 0) return faulty('proof-length-differs');
    if (fn % 2 === 1 || fn === sn) {
      hash = hashing.node(sibling, hash);
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [half(fn), half(sn)];
    } else {
      hash = hashing.node(hash, sibling);
    }
    [fn, sn] = [half(fn), half(sn)];
  }
  if (sn !== 0) return faulty('proof-length-differs');
  return same(hash, root) ? sound(true) : faulty('proof-root-differs');
}

/** Checks that the tree of `older` is a beginning of the tree of `newer` (RFC 9162, section 2.1.4.2). */
export function verifyConsistency(
  hashing: TreeHashing,
  older: Readonly<{ size: number; root: Uint8Array }>,
  newer: Readonly<{ size: number; root: Uint8Array }>,
  proof: readonly Uint8Array[],
): Checked<true> {
  const sizes = [older.size, newer.size];
  if (!sizes.every((size) => Number.isSafeInteger(size) && size >= 0) || older.size > newer.size) {
    return faulty('proof-index-beyond-size', sizes.join(' → '));
  }
  if (![...proof, older.root, newer.root].every((hash) => hash.length === HASH_BYTES)) {
    return faulty('hash-malformed');
  }
  if (older.size === 0 || older.size === newer.size) {
    if (proof.length > 0) return faulty('proof-length-differs');
    return same(older.root, older.size === 0 ? hashing.empty() : newer.root)
      ? sound(true)
      : faulty('proof-root-differs');
  }
  let fn = older.size - 1;
  let sn = newer.size - 1;
  while (fn % 2 === 1) [fn, sn] = [half(fn), half(sn)];
  // A tree of 2^k entries is one perfect subtree: its own root begins the walk.
  const path = fn === 0 ? [older.root, ...proof] : [...proof];
  const first = path.shift();
  if (first === undefined) return faulty('proof-length-differs');
  let [oldHash, newHash] = [first, first];
  for (const sibling of path) {
    if (sn === 0) return faulty('proof-length-differs');
    if (fn % 2 === 1 || fn === sn) {
      oldHash = hashing.node(sibling, oldHash);
      newHash = hashing.node(sibling, newHash);
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [half(fn), half(sn)];
    } else {
      newHash = hashing.node(newHash, sibling);
    }
    [fn, sn] = [half(fn), half(sn)];
  }
  if (sn !== 0) return faulty('proof-length-differs');
  return same(oldHash, older.root) && same(newHash, newer.root) ? sound(true) : faulty('proof-root-differs');
}

// Not shifts: those are of 32 bits, and a log may outgrow them.
const half = (number: number): number => Math.floor(number / 2);

const largestPowerBelow = (size: number): number => {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
};
