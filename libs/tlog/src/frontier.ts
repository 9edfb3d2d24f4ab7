import { joined, type TreeHashing } from './hashing.js';

/**
 * The right edge of a tree: the roots of its largest perfect subtrees, one for each set bit of its size, largest
 * first. It is all that is needed to append and to know the root; it takes O(log size) memory.
 */
export class Frontier {
  private constructor(
    private readonly hashing: TreeHashing,
    private count: number,
    private readonly perfect: Uint8Array[],
  ) {}

  /** @param peaks the roots of the perfect subtrees of a tree of `size` entries (`peakNodes`), largest first */
  static of(hashing: TreeHashing, size = 0, peaks: readonly Uint8Array[] = []): Frontier {
    if (peaks.length !== peaksIn(size)) {
      throw new RangeError(
        `a tree of ${String(size)} has ${String(peaksIn(size))} peaks, not ${String(peaks.length)}`,
      );
    }
    return new Frontier(hashing, size, [...peaks]);
  }

  get size(): number {
    return this.count;
  }

  get peaks(): readonly Uint8Array[] {
    return this.perfect;
  }

  /** @param completed is given the root of each perfect subtree this entry completes, from two entries upwards */
  append(leafHash: Uint8Array, completed?: (height: number, root: Uint8Array) => void): void {
    let root = leafHash;
    let height = 0;
    for (let size = this.count; size % 2 === 1; size = (size - 1) / 2) {
      root = this.hashing.node(this.perfect.pop()!, root);
      height += 1;
      completed?.(height, root);
    }
    this.perfect.push(root);
    this.count += 1;
  }

  root(): Uint8Array {
    return joined(this.hashing, this.perfect);
  }

  copy(): Frontier {
    return new Frontier(this.hashing, this.count, [...this.perfect]);
  }
}

const peaksIn = (size: number): number => {
  let bits = 0;
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) bits += rest % 2;
  return bits;
};
