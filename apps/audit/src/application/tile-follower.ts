import {
  entriesIn,
  hashesIn,
  same,
  TILE_WIDTH,
  tilePath,
  treeHashing,
  type Hash,
  type Tile,
} from '@jejak/tlog';
import type { LogReading } from './reading.port.js';

/** Where full tiles lie as files. */
export interface TileFiles {
  /** The bytes of a full tile or bundle, where they were written. */
  read(tile: Tile): Promise<Uint8Array | undefined>;
  /** MUST be atomic and durable: whoever sees the file sees all of it, now and after a crash. */
  write(tile: Tile, bytes: Uint8Array): Promise<void>;
  /** How many tiles of level 0, from the first, have been written with everything above them. */
  followed(): Promise<number>;
  keepFollowed(tiles: number): Promise<void>;
}

/** Tiles of level 0 written before the place is kept. */
const AT_ONCE = 16;

/**
 * Writes what can never change any more as files: tiles and bundles that are full and lie under a signed checkpoint. Each
 * bundle is compared with its tile first, so that a damaged one is never handed out for ever.
 */
export class TileFollower {
  private readonly leafOf: (entry: Uint8Array) => Uint8Array;

  constructor(
    private readonly log: Pick<LogReading, 'lastCheckpoint' | 'tile'>,
    private readonly files: TileFiles,
    hash: Hash,
  ) {
    this.leafOf = (entry) => treeHashing(hash).leaf(entry);
  }

  /** Writes the next tiles; answers how many of level 0. */
  async follow(): Promise<number> {
    const size = (await this.log.lastCheckpoint())?.size ?? 0;
    const from = await this.files.followed();
    const end = Math.min(Math.floor(size / TILE_WIDTH), from + AT_ONCE);
    for (let index = from; index < end; index++) await this.copy(index);
    if (end > from) await this.files.keepFollowed(end);
    return Math.max(0, end - from);
  }

  private async copy(index: number): Promise<void> {
    const entries = await this.stored({ level: 'entries', index, width: TILE_WIDTH });
    const hashes = await this.stored({ level: 0, index, width: TILE_WIDTH });
    this.assertAlike(index, entries, hashes);
    await this.files.write({ level: 'entries', index, width: TILE_WIDTH }, entries);
    await this.files.write({ level: 0, index, width: TILE_WIDTH }, hashes);
    for (let level = 1, full = index + 1; full % TILE_WIDTH === 0; level++) {
      full /= TILE_WIDTH;
      const above = { level, index: full - 1, width: TILE_WIDTH };
      await this.files.write(above, await this.stored(above));
    }
  }

  private async stored(tile: Tile): Promise<Uint8Array> {
    const bytes = await this.log.tile(tile);
    if (bytes === undefined) throw new Error(`${tilePath(tile)} lies under a checkpoint and is not stored`);
    return bytes;
  }

  private assertAlike(index: number, bundle: Uint8Array, tile: Uint8Array): void {
    const entries = entriesIn(bundle);
    const hashes = hashesIn(tile);
    const alike =
      entries.ok &&
      entries.value.length === TILE_WIDTH &&
      entries.value.every((entry, at) => same(this.leafOf(entry), hashes[at]!));
    if (!alike) throw new Error(`bundle ${String(index)} does not match its tile: it is not handed out`);
  }
}

/** Reads a tile where it lies: full ones as files once they are written, the right edge from the log. */
export class ServedTiles {
  constructor(
    private readonly files: Pick<TileFiles, 'read'>,
    private readonly log: Pick<LogReading, 'tile'>,
  ) {}

  async tile(tile: Tile): Promise<Uint8Array | undefined> {
    return (await this.files.read(tile)) ?? this.log.tile(tile);
  }
}
