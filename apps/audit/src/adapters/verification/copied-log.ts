import type { StoredBesides, StoredLog, StoredOpening, StoredSegment, StoredTile } from './stored-log.js';

/** A stretch of the stored log as it is kept in memory, free to be damaged. */
export type Copy = {
  segments: { start: number; n: number; data: Buffer; hashes: Buffer }[];
  tiles: Map<string, { hashes: Buffer; root: Buffer }>;
  besides: { -readonly [Name in keyof StoredBesides]: StoredBesides[Name] };
};

/** Copies segments with everything beside them, and the full tiles that lie in what they cover. */
export async function copyOf(log: StoredLog, segments: readonly StoredSegment[]): Promise<Copy> {
  const first = segments[0]!.start;
  const end = segments.at(-1)!.start + segments.at(-1)!.n;
  const besides = await log.besides(first, end - first);
  const tiles: Copy['tiles'] = new Map();
  for (let level = 0; 256 ** (level + 1) <= end; level++) {
    const width = 256 ** (level + 1);
    for (let index = Math.floor(first / width); (index + 1) * width <= end; index++) {
      const tile = await log.tile(level, index);
      if (tile !== undefined)
        tiles.set(nameOf(level, index), { hashes: Buffer.from(tile.hashes), root: Buffer.from(tile.root) });
    }
  }
  return {
    segments: segments.map(({ start, n, data, hashes }) => {
      return { start, n, data: Buffer.from(data), hashes: Buffer.from(hashes) };
    }),
    tiles,
    besides: {
      ...besides,
      openings: besides.openings.map((row): StoredOpening => {
        return { ...row, body: row.body === null ? null : Buffer.from(row.body) };
      }),
    },
  };
}

/** A copy, read as the stored log is. */
export class CopiedLog implements StoredLog {
  constructor(private readonly copy: Copy) {}

  segments(from: number, limit: number): Promise<readonly StoredSegment[]> {
    return Promise.resolve(this.copy.segments.filter(({ start }) => start >= from).slice(0, limit));
  }

  tile(level: number, index: number): Promise<StoredTile | undefined> {
    return Promise.resolve(this.copy.tiles.get(nameOf(level, index)));
  }

  besides(first: number, n: number): Promise<StoredBesides> {
    const within = <Row extends { entry: number }>(rows: readonly Row[]): Row[] =>
      rows.filter(({ entry }) => entry >= first && entry < first + n);
    const { openings, rows, people, events } = this.copy.besides;
    return Promise.resolve({
      openings: within(openings),
      rows: within(rows),
      people: within(people),
      events: within(events),
    });
  }
}

export const nameOf = (level: number, index: number): string => `${String(level)}/${String(index)}`;
