import { fromUtf8, same } from './bytes.js';
import { openCheckpoint, type Checkpoint } from './checkpoint.js';
import { faulty, sound, type Checked } from './faults.js';
import { HASH_BYTES, treeHashing } from './hashing.js';
import { parseVerifierKey, type Primitives } from './note.js';
import { TileBuilder, unfinishedAt } from './tile-builder.js';
import { elementsAt, elementsIn, TILE_WIDTH, tilePath, widthIn, type Tile } from './tiles.js';

/** Gives a resource of the log by its path below the log's address; nothing when the log does not have it. */
export type ReadResource = (path: string) => Promise<Uint8Array | undefined>;

/** How many bundles are asked for ahead of the one that is checked. */
const AHEAD = 4;

/**
 * Checks a served log (C2SP tlog-tiles) with nothing but what it shows everybody: every entry is read and hashed again,
 * the whole tree is built anew, and every tile of the checkpoint's size must be the one that was built.
 */
export async function verifyServedLog(
  primitives: Primitives,
  read: ReadResource,
  vkey: string,
): Promise<Checked<Checkpoint>> {
  const key = parseVerifierKey(primitives.sha256, vkey);
  if (!key.ok) return key;
  const note = fromUtf8((await read('checkpoint')) ?? new Uint8Array(0));
  const checkpoint = await openCheckpoint(primitives, note ?? '', key.value);
  if (!checkpoint.ok) return checkpoint;
  const { size, root } = checkpoint.value;
  const rebuilt = await rebuild(primitives, read, size);
  if (!rebuilt.ok) return rebuilt;
  return same(rebuilt.value, root) ? checkpoint : faulty('proof-root-differs', `size ${String(size)}`);
}

/** Builds the tree of this size from the served entries, comparing each tile on the way; answers its root. */
async function rebuild(
  { sha256 }: Primitives,
  read: ReadResource,
  size: number,
): Promise<Checked<Uint8Array>> {
  const hashing = treeHashing(sha256);
  const tree = TileBuilder.of(hashing);
  const bundles = Math.ceil(size / TILE_WIDTH);
  const asked: Promise<readonly [Checked<readonly Uint8Array[]>, Uint8Array | undefined]>[] = [];
  const ask = async (index: number) => {
    const width = widthIn(0, index, size);
    const bundle: Tile = { level: 'entries', index, width };
    const [entries, tile] = await Promise.all([
      taken(read, bundle),
      read(tilePath({ level: 0, index, width })),
    ]);
    return [entries, tile] as const;
  };
  for (let index = 0; index < bundles; index++) {
    while (asked.length < AHEAD && index + asked.length < bundles) {
      const answer = ask(index + asked.length);
      // Whoever awaits it hears of a failure; nobody does once a fault was found before it.
      answer.catch(() => undefined);
      asked.push(answer);
    }
    const [entries, tile] = await asked.shift()!;
    if (!entries.ok) return entries;
    const width = widthIn(0, index, size);
    const path = tilePath({ level: 0, index, width });
    if (tile?.length !== width * HASH_BYTES) return faulty('tile-malformed', path);
    for (const [at, entry] of entries.value.entries()) {
      const hash = hashing.leaf(entry);
      if (!same(hash, tile.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES)))
        return faulty('tile-differs', `entry ${String(index * TILE_WIDTH + at)}`);
      for (const full of tree.append(hash)) {
        if (full.level === 0) continue;
        const checked = await compared(
          read,
          { level: full.level, index: full.index, width: TILE_WIDTH },
          full.hashes,
        );
        if (!checked.ok) return checked;
      }
    }
  }
  const partial = await comparePartial(read, tree, size);
  return partial.ok ? sound(tree.root()) : partial;
}

/** The unfinished tiles above the lowest level; those of the lowest were compared with their entries. */
async function comparePartial(read: ReadResource, tree: TileBuilder, size: number): Promise<Checked<true>> {
  for (let level = 1; elementsAt(level, size) > 0; level++) {
    const { first, count } = unfinishedAt(level, size);
    if (count === 0) continue;
    const tile = { level, index: first / TILE_WIDTH, width: count };
    const checked = await compared(read, tile, tree.unfinishedTile(level));
    if (!checked.ok) return checked;
  }
  return sound(true);
}

async function compared(read: ReadResource, tile: Tile, hashes: Uint8Array): Promise<Checked<true>> {
  const path = tilePath(tile);
  const served = await read(path);
  if (served === undefined) return faulty('resource-missing', path);
  return same(served, hashes) ? sound(true) : faulty('tile-differs', path);
}

async function taken(read: ReadResource, tile: Tile): Promise<Checked<readonly Uint8Array[]>> {
  const bytes = await read(tilePath(tile));
  return bytes === undefined ? faulty('resource-missing', tilePath(tile)) : elementsIn(tile, bytes);
}
