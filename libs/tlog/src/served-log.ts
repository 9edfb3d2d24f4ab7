import { fromUtf8, same } from './bytes.js';
import { openCheckpoint, type Checkpoint } from './checkpoint.js';
import { faulty, sound, type Checked } from './faults.js';
import { HASH_BYTES, treeHashing, type TreeHashing } from './hashing.js';
import { parseVerifierKey, type Primitives } from './note.js';
import { levelsOf, TileBuilder, unfinishedAt } from './tile-builder.js';
import { elementsAt, elementsIn, perfectRoot, TILE_WIDTH, tilePath, widthIn, type Tile } from './tiles.js';

/** Gives a resource of the log by its path below the log's address; nothing when the log does not have it. */
export type ReadResource = (path: string) => Promise<Uint8Array | undefined>;

/** How many bundles are asked for ahead of the one that is checked. */
const AHEAD = 4;

/**
 * Checks a served log (C2SP tlog-tiles) with nothing but what it shows everybody: every entry is read and hashed again,
 * the whole tree is built anew, and every tile of the checkpoint's size must be the one that was built.
 *
 * @param told hears after each bundle how many entries of how many have been read
 */
export async function verifyServedLog(
  primitives: Primitives,
  read: ReadResource,
  vkey: string,
  told: (done: number, size: number) => void = () => undefined,
): Promise<Checked<Checkpoint>> {
  const key = parseVerifierKey(primitives.sha256, vkey);
  if (!key.ok) return key;
  const note = fromUtf8((await read('checkpoint')) ?? new Uint8Array(0));
  const checkpoint = await openCheckpoint(primitives, note ?? '', key.value);
  if (!checkpoint.ok) return checkpoint;
  const { size, root } = checkpoint.value;
  const rebuilt = await rebuild(primitives, read, size, (done) => told(done, size));
  if (!rebuilt.ok) return rebuilt;
  return same(rebuilt.value, root) ? checkpoint : faulty('proof-root-differs', `size ${String(size)}`);
}

/**
 * Builds the tree of this size from the served entries, comparing each tile on the way; answers its root. A tile at a
 * time: the roots of full tiles are the leaves of the tree above them.
 */
async function rebuild(
  { sha256 }: Primitives,
  read: ReadResource,
  size: number,
  told: (done: number) => void,
): Promise<Checked<Uint8Array>> {
  const hashing = treeHashing(sha256);
  const upper = TileBuilder.of(hashing);
  let last: Uint8Array = new Uint8Array(0);
  for await (const served of ahead(read, size)) {
    const hashes = lowestTile(hashing, served);
    if (!hashes.ok) return hashes;
    last = hashes.value;
    told(served.tile.index * TILE_WIDTH + served.tile.width);
    if (served.tile.width < TILE_WIDTH) break;
    for (const { level, index, hashes: full } of upper.append(perfectRoot(hashing, last))) {
      const checked = await compared(read, { level: level + 1, index, width: TILE_WIDTH }, full);
      if (!checked.ok) return checked;
    }
  }
  const levels = Array.from({ length: levelsOf(upper.size) }, (_, level) => upper.unfinishedTile(level));
  const tree = TileBuilder.of(hashing, upper.size * TILE_WIDTH, [new Uint8Array(0), ...levels]);
  if (size > tree.size) tree.append(last);
  const partial = await comparePartial(read, tree, size);
  return partial.ok ? sound(tree.root()) : partial;
}

type Served = Readonly<{
  tile: Tile;
  entries: Checked<readonly Uint8Array[]>;
  bytes: Uint8Array | undefined;
}>;

/** Bundles and the tiles of their hashes, in order, some of them under way already. */
async function* ahead(read: ReadResource, size: number): AsyncGenerator<Served> {
  const bundles = Math.ceil(size / TILE_WIDTH);
  const asked: Promise<Served>[] = [];
  const ask = async (index: number): Promise<Served> => {
    const tile = { level: 0, index, width: widthIn(0, index, size) };
    const bundle = taken(read, { ...tile, level: 'entries' });
    const [entries, bytes] = await Promise.all([bundle, read(tilePath(tile))]);
    return { tile, entries, bytes };
  };
  for (let index = 0; index < bundles; index++) {
    while (asked.length < AHEAD && index + asked.length < bundles) {
      const answer = ask(index + asked.length);
      // Whoever awaits it hears of a failure; nobody does once a fault was found before it.
      answer.catch(() => undefined);
      asked.push(answer);
    }
    yield await asked.shift()!;
  }
}

/** The hashes of a bundle's entries, which must be those that the log serves of them. */
function lowestTile(hashing: TreeHashing, { tile, entries, bytes }: Served): Checked<Uint8Array> {
  if (!entries.ok) return entries;
  if (bytes?.length !== tile.width * HASH_BYTES) return faulty('tile-malformed', tilePath(tile));
  const hashes = new Uint8Array(bytes.length);
  for (const [at, entry] of entries.value.entries()) hashing.leafInto(entry, hashes, at * HASH_BYTES);
  if (same(hashes, bytes)) return sound(hashes);
  const differs = Math.floor(hashes.findIndex((byte, at) => byte !== bytes[at]) / HASH_BYTES);
  return faulty('tile-differs', `entry ${String(tile.index * TILE_WIDTH + differs)}`);
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
