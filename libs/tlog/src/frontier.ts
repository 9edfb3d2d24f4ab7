import { concat, copyFew } from './bytes.js';
import { HASH_BYTES, joined, type TreeHashing } from './hashing.js';

/** Peaks of the largest tree that can be counted, and the leaf that is about to be joined with them. */
const MOST_PEAKS = 54;

/**
 * The right edge of a tree: the roots of its largest perfect subtrees, one for each set bit of its size, largest
 * first. It is all that is needed to append and to know the root; it takes O(log size) memory.
 */
export class Frontier {
  private constructor(
    private readonly hashing: TreeHashing,
    private count: number,
    /** The peaks end to end, so that the last two are one stretch of bytes to hash. */
    private readonly stack: Uint8Array,
    private depth: number,
  ) {}

  /** @param peaks the roots of the perfect subtrees of a tree of `size` entries (`peakNodes`), largest first */
  static of(hashing: TreeHashing, size = 0, peaks: readonly Uint8Array[] = []): Frontier {
    if (peaks.length !== peaksIn(size)) {
      throw new RangeError(
        `a tree of ${String(size)} has ${String(peaksIn(size))} peaks, not ${String(peaks.length)}`,
      );
    }
    const stack = new Uint8Array(MOST_PEAKS * HASH_BYTES);
    stack.set(concat(...peaks));
    return new Frontier(hashing, size, stack, peaks.length);
  }

  get size(): number {
    return this.count;
  }

  get peaks(): readonly Uint8Array[] {
    return Array.from({ length: this.depth }, (_, at) =>
      this.stack.slice(at * HASH_BYTES, (at + 1) * HASH_BYTES),
    );
  }

  /**
   * @param hashes of one leaf or of several, end to end
   * @param completed is told of each perfect subtree they complete, from two entries upwards: its root lies in `bytes`
   *   at `at`, until this returns
   */
  append(hashes: Uint8Array, completed?: (height: number, bytes: Uint8Array, at: number) => void): void {
    const { hashing, stack } = this;
    for (let from = 0; from < hashes.length; from += HASH_BYTES) {
      let at = this.depth * HASH_BYTES;
      copyFew(hashes, from, stack, at, HASH_BYTES);
      let height = 0;
      for (let size = this.count; size % 2 === 1; size = (size - 1) / 2) {
        at -= HASH_BYTES;
        hashing.nodeInto(stack, at, stack, at);
        height += 1;
        completed?.(height, stack, at);
      }
      this.depth = at / HASH_BYTES + 1;
      this.count += 1;
    }
  }

  root(): Uint8Array {
    return joined(this.hashing, this.peaks);
  }

  copy(): Frontier {
    return new Frontier(this.hashing, this.count, this.stack.slice(), this.depth);
  }
}

const peaksIn = (size: number): number => {
  let bits = 0;
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) bits += rest % 2;
  return bits;
};
