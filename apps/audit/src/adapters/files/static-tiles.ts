import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { TILE_WIDTH, tilePath, type Tile } from '@jejak/tlog';
import type { TileFiles } from '../../application/tile-follower.js';

/**
 * Full tiles and bundles as plain files, in the layout they are served in: `<folder>/log/tiles/tile/…` can be handed to
 * any web server, and is a copy of the public log. A file is whole and durable before its name points to it.
 */
export class StaticTiles implements TileFiles {
  private readonly root: string;

  constructor(dataDir: string) {
    this.root = join(dataDir, 'log', 'tiles');
  }

  async read(tile: Tile): Promise<Uint8Array | undefined> {
    return tile.width === TILE_WIDTH ? this.bytes(tilePath(tile)) : undefined;
  }

  write(tile: Tile, bytes: Uint8Array): Promise<void> {
    if (tile.width !== TILE_WIDTH) throw new RangeError(`${tilePath(tile)} is not full`);
    return this.keep(tilePath(tile), bytes);
  }

  async followed(): Promise<number> {
    const text = (await this.bytes('followed'))?.toString() ?? '0';
    const tiles = Number(text);
    return Number.isSafeInteger(tiles) && tiles >= 0 ? tiles : 0;
  }

  keepFollowed(tiles: number): Promise<void> {
    return this.keep('followed', Buffer.from(String(tiles)));
  }

  private async bytes(path: string): Promise<Buffer | undefined> {
    try {
      return await readFile(join(this.root, path));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  }

  private async keep(path: string, bytes: Uint8Array): Promise<void> {
    const file = join(this.root, path);
    await mkdir(dirname(file), { recursive: true });
    const draft = `${file}.draft`;
    const handle = await open(draft, 'w', 0o644);
    try {
      await handle.writeFile(bytes);
      await handle.datasync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
  }
}
