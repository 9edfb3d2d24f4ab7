import { personnelImportCommittedV1 } from '@jejak/contracts';
import type { Actor, Tx } from '@jejak/kernel';
import type { Outbox } from '@jejak/messaging';
import { sql, type Keyring } from '@jejak/persistence';
import type { AssessedRow, ImportRecord, Imports, StoredRow } from '../../application/imports.port.js';
import type { Context } from '../../application/ports.js';

export type ImportRow = Readonly<{
  id: string;
  profile: string;
  file_sha256: string;
  encoding: string;
  separator: string;
  sheet: string | null;
  columns: ImportRecord['columns'];
  warnings: ImportRecord['warnings'];
  state: ImportRecord['state'];
  version: number;
  row_count: number;
  done_rows: number;
  recorded: number;
  unchanged: number;
  refused: number;
  attempts: number;
  failure: string | null;
  committed_by: Actor | null;
  correlation_id: string | null;
}>;

/** Imports in PostgreSQL. */
export class SqlImports implements Imports {
  constructor(
    private readonly keyring: Keyring,
    private readonly outbox: Outbox,
  ) {}

  async create(tx: Tx, created: Parameters<Imports['create']>[1], { by }: Context, at: Date): Promise<void> {
    await sql(tx).query(
      `insert into import (id, profile, file_sha256, encoding, separator, columns, warnings, state, version, row_count, prepared_at, prepared_by, sheet)
       values ($1, $2, $3, $4, $5, $6, $7, 'prepared', 1, $8, $9, $10, $11)`,
      [
        created.id,
        created.profile,
        created.fileSha256,
        created.encoding,
        created.separator,
        JSON.stringify(created.columns),
        JSON.stringify(created.warnings),
        created.rowCount,
        at,
        JSON.stringify(by),
        created.sheet ?? null,
      ],
    );
  }

  async keepChunk(tx: Tx, id: string, number: number, rows: readonly StoredRow[]): Promise<void> {
    const sealed = await this.keyring.seal(tx, { service: 'personnel' }, JSON.stringify(rows));
    await sql(tx).query('insert into import_chunk (import, number, sealed) values ($1, $2, $3)', [
      id,
      number,
      sealed,
    ]);
  }

  async writeRows(tx: Tx, id: string, rows: readonly AssessedRow[]): Promise<void> {
    await sql(tx).query(
      `insert into import_row as known (import, number, outcome, refusals, warnings)
       select $1, number, outcome, refusals, warnings
         from jsonb_to_recordset($2::jsonb) as n(number integer, outcome text, refusals jsonb, warnings jsonb)
       on conflict (import, number) do update
         set outcome = excluded.outcome, refusals = excluded.refusals, warnings = excluded.warnings
         where (known.outcome, known.refusals, known.warnings)
               is distinct from (excluded.outcome, excluded.refusals, excluded.warnings)`,
      [
        id,
        JSON.stringify(
          rows.map(({ number, outcome, refusals, warnings }) => ({
            number,
            outcome,
            refusals: refusals.length === 0 ? null : refusals,
            warnings: warnings.length === 0 ? null : warnings,
          })),
        ),
      ],
    );
  }

  async find(tx: Tx, id: string): Promise<ImportRecord | undefined> {
    const [row] = await sql(tx).query<ImportRow>('select * from import where id = $1 for update', [id]);
    return row && recordOf(row);
  }

  async beginCommit(tx: Tx, id: string, { by, cause }: Context, at: Date): Promise<void> {
    await sql(tx).query(
      `update import set state = 'committing', version = version + 1, attempts = 0, failure = null, committing_at = $2,
              committed_by = $3, correlation_id = $4 where id = $1`,
      [id, at, JSON.stringify(by), cause.correlationId],
    );
  }

  async nextCommitting(tx: Tx): Promise<ImportRecord | undefined> {
    const [row] = await sql(tx).query<ImportRow>(
      `select * from import where state = 'committing' order by committing_at, id limit 1 for update`,
    );
    return row && recordOf(row);
  }

  async nextChunk(
    tx: Tx,
    id: string,
  ): Promise<Readonly<{ number: number; rows: readonly StoredRow[] }> | undefined> {
    const [chunk] = await sql(tx).query<{ number: number; sealed: string }>(
      'select number, sealed from import_chunk where import = $1 and not done order by number limit 1',
      [id],
    );
    return chunk && { number: chunk.number, rows: await this.opened(tx, chunk.sealed) };
  }

  async allRows(tx: Tx, id: string): Promise<readonly StoredRow[]> {
    const chunks = await sql(tx).query<{ sealed: string }>(
      'select sealed from import_chunk where import = $1 order by number',
      [id],
    );
    const rows: StoredRow[] = [];
    for (const { sealed } of chunks) rows.push(...(await this.opened(tx, sealed)));
    return rows;
  }

  async chunkDone(
    tx: Tx,
    id: string,
    number: number,
    came: Readonly<{ rows: number; recorded: number; unchanged: number; refused: number }>,
  ): Promise<void> {
    await sql(tx).query('update import_chunk set done = true where import = $1 and number = $2', [
      id,
      number,
    ]);
    await sql(tx).query(
      `update import set done_rows = done_rows + $2, recorded = recorded + $3, unchanged = unchanged + $4,
              refused = refused + $5, attempts = 0 where id = $1`,
      [id, came.rows, came.recorded, came.unchanged, came.refused],
    );
  }

  async finish(tx: Tx, done: ImportRecord, { by, cause }: Context, at: Date): Promise<void> {
    await sql(tx).query(
      `update import set state = 'committed', version = version + 1, finished_at = $2 where id = $1`,
      [done.id, at],
    );
    // Under the service's key, they would outlive everybody they name.
    await sql(tx).query('delete from import_chunk where import = $1', [done.id]);
    await this.outbox.add(tx, {
      contract: personnelImportCommittedV1,
      subject: `import/${done.id}`,
      data: {
        import: done.id,
        profile: done.profile,
        fileSha256: done.fileSha256,
        rows: done.rowCount,
        recorded: done.recorded,
        unchanged: done.unchanged,
        quarantined: done.refused,
      },
      cause,
      by,
    });
  }

  async failed(tx: Tx, id: string, reason: string, last: boolean): Promise<void> {
    await sql(tx).query(
      `update import set attempts = attempts + 1, failure = $2,
              state = case when $3 then 'failed' else state end, version = version + case when $3 then 1 else 0 end
        where id = $1 and state = 'committing'`,
      [id, reason, last],
    );
  }

  private async opened(tx: Tx, sealed: string): Promise<StoredRow[]> {
    const bytes = await this.keyring.open(tx, sealed);
    if (bytes === undefined)
      throw new Error('the key of the service was destroyed: the imported rows cannot be read');
    return JSON.parse(bytes.toString('utf8')) as StoredRow[];
  }
}

const recordOf = (row: ImportRow): ImportRecord => ({
  id: row.id,
  profile: row.profile,
  fileSha256: row.file_sha256,
  encoding: row.encoding,
  separator: row.separator,
  ...(row.sheet === null ? {} : { sheet: row.sheet }),
  columns: row.columns,
  warnings: row.warnings,
  state: row.state,
  version: row.version,
  rowCount: row.row_count,
  doneRows: row.done_rows,
  recorded: row.recorded,
  unchanged: row.unchanged,
  refused: row.refused,
  attempts: row.attempts,
  ...(row.failure === null ? {} : { failure: row.failure }),
  ...(row.committed_by === null ? {} : { committedBy: row.committed_by }),
  ...(row.correlation_id === null ? {} : { correlationId: row.correlation_id }),
});
