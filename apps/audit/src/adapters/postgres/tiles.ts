import { concat, HASH_BYTES, levelsOf, TILE_WIDTH, unfinishedAt } from '@jejak/tlog';

/** How a reader asks: inside a transaction, outside one, or with a connection of its own. */
export type Query = <Row>(statement: string, params: readonly unknown[]) => Promise<Row[]>;

type SegmentHashes = { start: string; hashes: Buffer };

/** The leaf hashes of the entries `from` (included) to `to` (not), end to end; fewer where the log has no more. */
export async function leafHashes(query: Query, from: number, to: number): Promise<Uint8Array> {
  const rows = await query<SegmentHashes>(
    `select start, hashes from tlog_segment
      where start >= coalesce((select max(start) from tlog_segment where start <= $1), 0) and start < $2 order by start`,
    [from, to],
  );
  return concat(
    ...rows.map(({ start, hashes }) => {
      const first = Number(start);
      return hashes.subarray(Math.max(0, from - first) * HASH_BYTES, Math.max(0, to - first) * HASH_BYTES);
    }),
  );
}

/** The roots of full tiles of a level, which are hashes of the level above, end to end. */
export async function tileRoots(query: Query, level: number, from: number, to: number): Promise<Uint8Array> {
  const rows = await query<{ root: Buffer }>(
    'select root from tlog_tile where level = $1 and idx >= $2 and idx < $3 order by idx',
    [level, from, to],
  );
  return concat(...rows.map(({ root }) => root));
}

/** The first `width` hashes of a tile, or fewer where the log has no more. */
export async function tileHashes(
  query: Query,
  level: number,
  index: number,
  width: number,
): Promise<Uint8Array> {
  const [full] = await query<{ hashes: Buffer }>(
    'select hashes from tlog_tile where level = $1 and idx = $2',
    [level, index],
  );
  if (full !== undefined) return full.hashes.subarray(0, width * HASH_BYTES);
  const from = index * TILE_WIDTH;
  return level === 0
    ? leafHashes(query, from, from + width)
    : tileRoots(query, level - 1, from, from + width);
}

/** The hashes of each level's unfinished tile of a tree of this size, from level 0 upwards. */
export async function unfinishedTiles(query: Query, size: number): Promise<Uint8Array[]> {
  const tiles: Uint8Array[] = [];
  for (let level = 0; level < levelsOf(size); level++) {
    const { first, count } = unfinishedAt(level, size);
    const hashes =
      level === 0
        ? await leafHashes(query, first, first + count)
        : await tileRoots(query, level - 1, first, first + count);
    if (hashes.length !== count * HASH_BYTES) {
      throw new Error(
        `level ${String(level)} of a log of ${String(size)} has ${String(hashes.length / HASH_BYTES)} hashes of ${String(count)} at its edge`,
      );
    }
    tiles.push(hashes);
  }
  return tiles;
}
