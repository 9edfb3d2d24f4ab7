import { Frontier } from './frontier.js';
import { HASH_BYTES, type TreeHashing } from './hashing.js';
import { peakNodes } from './proofs.js';
import { nodeIn, TILE_HEIGHT, TILE_WIDTH, tileOf } from './tiles.js';

/** A tile that has become full: its 256 hashes end to end, and their root, which is one hash of the level above. */
export type FullTile = Readonly<{ level: number; index: number; hashes: Uint8Array; root: Uint8Array }>;

const TILE_BYTES = TILE_WIDTH * HASH_BYTES;

/** The one unfinished tile of a level: room for all its hashes, and how many bytes of them there are. */
type Unfinished = { bytes: Uint8Array; used: number };

/**
 * A growing tree: its frontier, and the hashes of the one unfinished tile of each level. A tile is handed out once,
 * when it becomes full; what is unfinished can always be read again from the leaf hashes and the full tiles.
 */
export class TileBuilder {
  private constructor(
    private readonly hashing: TreeHashing,
    private readonly frontier: Frontier,
    private readonly unfinished: Unfinished[],
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
    return new TileBuilder(hashing, Frontier.of(hashing, size, peaks), unfinished.map(begun));
  }

  get size(): number {
    return this.frontier.size;
  }

  root(): Uint8Array {
    return this.frontier.root();
  }

  /**
   * Adds one entry or several.
   *
   * @param hashes their leaf hashes, end to end
   * @returns the tiles they filled, in the order of the entries; of those one entry fills the lowest comes first
   */
  append(hashes: Uint8Array): FullTile[] {
    const filled: FullTile[] = [];
    for (let from = 0, to; from < hashes.length; from = to) {
      // As far as the lowest tile goes: then every tile is full when its root is known.
      to = Math.min(hashes.length, from + TILE_BYTES - (this.unfinished[0]?.used ?? 0));
      const stretch = hashes.subarray(from, to);
      this.add(0, stretch);
      // The subtree of a full tile is perfect, so its root is computed on the way and never again.
      this.frontier.append(stretch, (height, bytes, at) => {
        if (height % TILE_HEIGHT !== 0) return;
        filled.push(this.takeFull(height / TILE_HEIGHT - 1, bytes.slice(at, at + HASH_BYTES)));
      });
    }
    return filled;
  }

  /** The hashes of a level's unfinished tile, end to end. */
  unfinishedTile(level: number): Uint8Array {
    const tile = this.unfinished[level];
    return tile === undefined ? new Uint8Array(0) : tile.bytes.slice(0, tile.used);
  }

  /** The same tree, to grow apart: a batch that is not committed leaves the original as it was. */
  copy(): TileBuilder {
    return new TileBuilder(
      this.hashing,
      this.frontier.copy(),
      this.unfinished.map(({ bytes, used }) => begun(bytes.subarray(0, used))),
    );
  }

  private add(level: number, hashes: Uint8Array): void {
    const tile = (this.unfinished[level] ??= begun(new Uint8Array(0)));
    tile.bytes.set(hashes, tile.used);
    tile.used += hashes.length;
  }

  private takeFull(level: number, root: Uint8Array): FullTile {
    const { bytes: hashes } = this.unfinished[level]!;
    this.unfinished[level] = begun(new Uint8Array(0));
    this.add(level + 1, root);
    // It ends with the entry that is being added and is not counted yet.
    const index = (this.size + 1) / TILE_WIDTH ** (level + 1) - 1;
    return { level, index, hashes, root };
  }
}

function begun(hashes: Uint8Array): Unfinished {
  const bytes = new Uint8Array(TILE_BYTES);
  bytes.set(hashes);
  return { bytes, used: hashes.length };
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
