import type { Tx } from '@jejak/kernel';
import { sql, type Database } from '@jejak/persistence';
import type { DrillStore } from '../../application/drill.js';
import type { Finding, Watch, WatchStore } from '../../application/monitor.js';

type WatchRow = {
  cycle: number;
  position: string;
  ended_at: Date | null;
  entries: string | null;
  findings: number | null;
};
type FindingRow = { code: string; entry: string; place: string; id: string; en: string; found_at: Date };

/** Where the monitor stands, in schema `audit`: what it keeps for itself, and no evidence of anything. */
export class PostgresWatchStore implements WatchStore, DrillStore {
  constructor(private readonly database: Database) {}

  async watch(): Promise<Watch> {
    const [row] = await this.database.query<WatchRow>(
      'select cycle, position, ended_at, entries, findings from watch',
    );
    const { cycle, position, ended_at, entries, findings } = row!;
    return {
      cycle,
      position: Number(position),
      ...(ended_at === null
        ? {}
        : { last: { ended: ended_at, entries: Number(entries), findings: findings ?? 0 } }),
    };
  }

  async advance(position: number): Promise<void> {
    await this.database.query('update watch set position = $1', [position]);
  }

  async endCycle(entries: number, at: Date): Promise<void> {
    await this.database.query(
      `update watch set cycle = cycle + 1, position = 0, ended_at = $2, entries = $1,
              findings = (select count(*) from finding where last_cycle = watch.cycle)`,
      [entries, at],
    );
  }

  async keep(finding: Finding, at: Date): Promise<void> {
    const { messages } = finding;
    await this.database.query(
      `insert into finding as known (code, entry, place, id, en, first_cycle, last_cycle, found_at)
       select $1, $2, $3, $4, $5, cycle, cycle, $6 from watch
       on conflict (code, entry, place) do update set last_cycle = excluded.last_cycle,
         id = excluded.id, en = excluded.en,
         first_cycle = case when known.last_cycle < excluded.last_cycle - 1 then excluded.last_cycle else known.first_cycle end,
         found_at = case when known.last_cycle < excluded.last_cycle - 1 then excluded.found_at else known.found_at end,
         told = known.told and known.last_cycle >= excluded.last_cycle - 1`,
      [...keyOf(finding), messages.id, messages.en, at],
    );
  }

  async markTold(tx: Tx, finding: Finding): Promise<boolean> {
    const rows = await sql(tx).query(
      'update finding set told = true where code = $1 and entry = $2 and place = $3 and not told returning 1',
      keyOf(finding),
    );
    return rows.length > 0;
  }

  async passed(tx: Tx): Promise<void> {
    await sql(tx).query('update watch set drill_passed_at = clock_timestamp()');
  }

  /** When a drill was last tried, and when one was last noticed. */
  async drills(): Promise<{ tried?: Date; passed?: Date }> {
    const [row] = await this.database.query<{ drilled_at: Date | null; drill_passed_at: Date | null }>(
      'select drilled_at, drill_passed_at from watch',
    );
    const { drilled_at: tried, drill_passed_at: passed } = row!;
    return { ...(tried === null ? {} : { tried }), ...(passed === null ? {} : { passed }) };
  }

  async tryDrill(at: Date): Promise<void> {
    await this.database.query('update watch set drilled_at = $1', [at]);
  }

  async findings(limit: number): Promise<readonly (Finding & Readonly<{ since: Date }>)[]> {
    const rows = await this.database.query<FindingRow>(
      `select f.* from finding f, watch w where f.last_cycle >= w.cycle - 1
        order by f.found_at, f.entry, f.code limit $1`,
      [limit],
    );
    return rows.map(({ code, entry, place, id, en, found_at }) => ({
      code,
      ...(Number(entry) < 0 ? {} : { entry: Number(entry) }),
      ...(place === '' ? {} : { where: place }),
      messages: { id, en },
      since: found_at,
    }));
  }
}

const keyOf = ({ code, entry, where }: Finding): [string, number, string] => [
  code,
  entry ?? -1,
  (where ?? '').slice(0, 200),
];
