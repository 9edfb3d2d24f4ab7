import { readFileSync } from 'node:fs';
import type { UnitsOfWork } from '@jejak/kernel';
import { sql } from '@jejak/persistence';
import { TILE_WIDTH, TileBuilder, treeHashing, type Hash } from '@jejak/tlog';
import type { Damaging, Drilled } from '../../application/drill.js';
import { unfinishedTiles, type Query } from '../postgres/tiles.js';
import { CopiedLog, copyOf, type Copy } from './copied-log.js';
import { damages, drawing } from './damages.js';
import { DataKeys } from './data-keys.js';
import { LogCheck } from './log-check.js';
import type { LogFault } from './log-faults.js';
import { DatabaseLog, type StoredSegment } from './stored-log.js';

/** Copies a random stretch of the stored log into memory, and damages the copy. */
export class CopyDrill implements Damaging {
  constructor(
    private readonly work: UnitsOfWork,
    private readonly hash: Hash,
    private readonly kekFile: string,
  ) {}

  drill(seed: number): Promise<Drilled | undefined> {
    return this.work.run(async (tx) => {
      await sql(tx).query('set transaction isolation level repeatable read, read only');
      const query: Query = (statement, params) => sql(tx).query(statement, params);
      const draw = drawing(seed);
      const [state] = await query<{ size: string }>('select size from tlog_state', []);
      const size = Number(state!.size);
      if (size === 0) return undefined;
      const entry = draw(size);
      const segments = await around(query, entry);
      const edge = await unfinishedTiles(query, segments[0]!.start);
      const log = new DatabaseLog(query);
      const check = (copy: Copy): Promise<LogFault[]> => this.check(query, copy, segments[0]!.start, edge);
      const before = await check(await copyOf(log, segments));
      const copy = await copyOf(log, segments);
      const first = draw(damages.length);
      // The first kind, from a random one on, that this entry has something for.
      for (let at = 0; at < damages.length; at++) {
        const kind = damages[(first + at) % damages.length]!;
        if (!kind.to(copy, entry, draw)) continue;
        return { damage: `${kind.name} (seed ${String(seed)})`, entry, before, after: await check(copy) };
      }
      throw new Error('no kind of damage suits an entry');
    });
  }

  private async check(
    query: Query,
    copy: Copy,
    start: number,
    edge: readonly Uint8Array[],
  ): Promise<LogFault[]> {
    const faults: LogFault[] = [];
    const tree = TileBuilder.of(treeHashing(this.hash), start, edge);
    const keys = new DataKeys(query, readFileSync(this.kekFile));
    const check = new LogCheck(new CopiedLog(copy), keys, this.hash, tree, (fault) => faults.push(fault));
    while (await check.next(TILE_WIDTH, () => undefined));
    return faults;
  }
}

/** The segments that the entry's tile is made of: a tile's worth of entries and what is batched with them. */
async function around(query: Query, entry: number): Promise<StoredSegment[]> {
  const first = entry - (entry % TILE_WIDTH);
  const rows = await query<{ start: string; n: number; data: Buffer; hashes: Buffer }>(
    `select start, n, data, hashes from tlog_segment
      where start >= (select max(start) from tlog_segment where start <= $1) and start < $2 order by start`,
    [first, first + TILE_WIDTH],
  );
  return rows.map(({ start, ...row }) => ({ ...row, start: Number(start) }));
}
