import { concat } from './bytes.js';
import { Frontier } from './frontier.js';
import type { TreeHashing } from './hashing.js';
import { peakNodes } from './proofs.js';
import { hashesIn, nodeIn, TILE_HEIGHT, TILE_WIDTH, tileOf } from './tiles.js';

/** A tile that has become full: its 256 hashes end to end, and their root, which is one hash of the level above. */
export type FullTile = Readonly<{ level: number; index: number; hashes: Uint8Array; root: Uint8Array }>;

/**
 * A growing tree: its frontier, and the hashes of the one unfinished tile of each level. A tile is handed out once,
 * when it becomes full; what is unfinished can always be read again from the leaf hashes and the full tiles.
 */
export class TileBuilder {
  private constructor(
    private readonly hashing: TreeHashing,
    private readonly frontier: Frontier,
    private readonly unfinished: Uint8Array[][],
  ) {}

  /**
   * @param unfinished the hashes of the unfinished tile of each level, from level 0 upwards, end to end; a level
   *   without one is empty or left out
   */
  static of(hashing: TreeHashing, size = 0, unfinished: readonly Uint8Array[] = []): TileBuilder {
    const peaks = peakNodes(size).map((node) => {
      const tile = unfinished[tileOf(node).level];
      if (tile === undefined)
        throw new RangeError(`level ${String(tileOf(node).level)} of a tree of ${String(size)} is missing`);
      return nodeIn(hashing, node, tile);
    });
    return new TileBuilder(hashing, Frontier.of(hashing, size, peaks), unfinished.map(hashesIn));
  }

  get size(): number {
    return this.frontier.size;
  }

  root(): Uint8Array {
    return this.frontier.root();
  }

  /** Adds one entry; returns the tiles it filled, lowest first. */
  append(leafHash: Uint8Array): FullTile[] {
    const roots: Uint8Array[] = [];
    // The subtree of a full tile is perfect, so its root is computed on the way and never again.
    this.frontier.append(leafHash, (height, root) => {
      if (height % TILE_HEIGHT === 0) roots.push(root);
    });
    (this.unfinished[0] ??= []).push(leafHash);
    return roots.map((root, level) => {
      const hashes = concat(...this.unfinished[level]!);
      this.unfinished[level] = [];
      (this.unfinished[level + 1] ??= []).push(root);
      return { level, index: this.frontier.size / TILE_WIDTH ** (level + 1) - 1, hashes, root };
    });
  }

  /** The hashes of a level's unfinished tile, end to end. */
  unfinishedTile(level: number): Uint8Array {
    return concat(...(this.unfinished[level] ?? []));
  }

  /** The same tree, to grow apart: a batch that is not committed leaves the original as it was. */
  copy(): TileBuilder {
    return new TileBuilder(
      this.hashing,
      this.frontier.copy(),
      this.unfinished.map((tile) => [...tile]),
    );
  }
}

/** Where the unfinished tile of a level begins, counted in elements of that level, and how many it has. */
export const unfinishedAt = (level: number, size: number): Readonly<{ first: number; count: number }> => {
  const elements = Math.floor(size / TILE_WIDTH ** level);
  const count = elements % TILE_WIDTH;
  return { first: elements - count, count };
};

/** How many levels a tree of this size has at least one element of. */
export const levelsOf = (size: number): number => {
  let levels = 0;
  while (Math.floor(size / TILE_WIDTH ** levels) > 0) levels += 1;
  return levels;
};
