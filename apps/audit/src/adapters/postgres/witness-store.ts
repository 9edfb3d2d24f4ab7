import type { Tx } from '@jejak/kernel';
import { sql, type Database } from '@jejak/persistence';
import type { CosignatureStore } from '../../application/witnesses.port.js';

export class PostgresCosignatureStore implements CosignatureStore {
  constructor(private readonly database: Database) {}

  async newest(): Promise<{ size: number; note: string } | undefined> {
    const [row] = await this.database.query<{ size: string; note: string }>(
      'select size, note from checkpoint order by size desc limit 1',
    );
    return row === undefined ? undefined : { size: Number(row.size), note: row.note };
  }

  async sizes(): Promise<ReadonlyMap<string, number>> {
    const rows = await this.database.query<{ witness: string; size: string }>(
      'select witness, max(size) as size from cosignature group by witness',
    );
    return new Map(rows.map(({ witness, size }) => [witness, Number(size)]));
  }

  async keep(
    tx: Tx,
    size: number,
    { witness, line, at }: Readonly<{ witness: string; line: string; at: Date }>,
  ): Promise<void> {
    // One after the other: of two who cosign at the same moment, the second must see the first.
    await sql(tx).query(`select pg_advisory_xact_lock(hashtext('audit.witnessed'))`);
    await sql(tx).query(
      'insert into cosignature (size, witness, line, cosigned_at) values ($1, $2, $3, $4) on conflict do nothing',
      [size, witness, line, at],
    );
  }

  async cosigners(tx: Tx, size: number): Promise<readonly string[]> {
    const rows = await sql(tx).query<{ witness: string }>('select witness from cosignature where size = $1', [
      size,
    ]);
    return rows.map(({ witness }) => witness);
  }

  async witnessed(tx: Tx, size: number, at: Date): Promise<boolean> {
    const rows = await sql(tx).query(
      `insert into witnessed_checkpoint (size, at)
       select $1, $2 where not exists (select from witnessed_checkpoint where size >= $1) returning 1`,
      [size, at],
    );
    return rows.length > 0;
  }
}
