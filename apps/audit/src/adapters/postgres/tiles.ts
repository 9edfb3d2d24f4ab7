import { HASH_BYTES, levelsOf, TILE_WIDTH, unfinishedAt } from '@jejak/tlog';

/** How a reader asks: inside a transaction, outside one, or with a connection of its own. */
export type Query = <Row>(statement: string, params: readonly unknown[]) => Promise<Row[]>;

/** A tile by its place, and how many of its hashes are wanted. */
export type WantedTile = Readonly<{ level: number; index: number; width: number }>;

/**
 * Full tiles as they are stored; of the others the hashes there are: of level 0 slices of segments, above it the roots
 * of the full tiles below. Segments of level 0 are looked for from the one that its first entry lies in.
 */
const STORED = `
  select coalesce(t.hashes, case when w.level = 0
      then (select string_agg(substring(s.hashes
                     from (greatest(w.first - s.start, 0) * ${String(HASH_BYTES)} + 1)::int
                     for ((w.first + ${String(TILE_WIDTH)} - greatest(w.first, s.start)) * ${String(HASH_BYTES)})::int),
                   '' order by s.start)
              from tlog_segment s
             where s.start >= coalesce((select max(start) from tlog_segment where start <= w.first), 0)
               and s.start < w.first + ${String(TILE_WIDTH)})
      else (select string_agg(b.root, '' order by b.idx) from tlog_tile b
             where b.level = w.level - 1 and b.idx >= w.first and b.idx < w.first + ${String(TILE_WIDTH)})
    end) as hashes
    from (select level, idx, idx * ${String(TILE_WIDTH)} as first, at
            from unnest($1::smallint[], $2::bigint[]) with ordinality as given(level, idx, at)) w
    left join tlog_tile t on t.level = w.level and t.idx = w.idx
   order by w.at`;

/** The hashes of each tile, end to end, in the order asked for; fewer than wanted where the log has no more. One statement. */
export async function tileHashes(query: Query, tiles: readonly WantedTile[]): Promise<Uint8Array[]> {
  const rows = await query<{ hashes: Buffer | null }>(STORED, [
    tiles.map(({ level }) => level),
    tiles.map(({ index }) => index),
  ]);
  return tiles.map(({ width }, at) => rows[at]!.hashes?.subarray(0, width * HASH_BYTES) ?? new Uint8Array(0));
}

/** The hashes of each level's unfinished tile of a tree of this size, from level 0 upwards. */
export async function unfinishedTiles(query: Query, size: number): Promise<Uint8Array[]> {
  const edge = Array.from({ length: levelsOf(size) }, (_, level) => {
    const { first, count } = unfinishedAt(level, size);
    return { level, index: first / TILE_WIDTH, width: count };
  });
  const tiles = await tileHashes(query, edge);
  for (const [level, { width }] of edge.entries()) {
    const found = tiles[level]!.length / HASH_BYTES;
    if (found === width) continue;
    throw new Error(
      `level ${String(level)} of a log of ${String(size)} has ${String(found)} hashes of ${String(width)} at its edge`,
    );
  }
  return tiles;
}
