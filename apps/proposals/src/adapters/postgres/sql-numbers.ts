import type { Tx } from '@jejak/kernel';
import { sql } from '@jejak/persistence';
import type { Numbers } from '../../application/ports.js';

/** One row per year, locked from `next` until the unit of work ends: gapless, because a rollback gives it back. */
export class SqlNumbers implements Numbers {
  async next(tx: Tx, year: number): Promise<string> {
    const [row] = await sql(tx).query<{ last: number }>(
      `insert into numbering (year, last) values ($1, 0)
       on conflict (year) do update set last = numbering.last returning last`,
      [year],
    );
    return `USL-${String(year)}-${String(row!.last + 1).padStart(4, '0')}`;
  }

  async take(tx: Tx, year: number): Promise<void> {
    await sql(tx).query('update numbering set last = last + 1 where year = $1', [year]);
  }
}
