import { Problem } from '@jejak/http';
import type { Tx } from '@jejak/kernel';
import { sql } from '@jejak/persistence';
import type { ImportState, RowOutcome } from '../../application/imports.port.js';
import type { Refusal } from '../../domain/cell.js';
import type { Warning } from '../../domain/sheet.js';
import type { ImportRow } from '../postgres/imports.js';
import { placeIn } from '../sheets/xlsx/rows.js';

/** An import as it is shown: what was detected, what the dry run says, and how far the commit came. */
export type ImportView = Readonly<{
  id: string;
  profile: string;
  state: ImportState;
  version: number;
  fileSha256: string;
  encoding: string;
  separator: string;
  /** The sheet of a workbook that the rows stood in; cells are then named with it. */
  sheet?: string;
  /** How the rows came out: by the dry run, and by the commit for those it has reached. */
  rows: Readonly<{ total: number } & Record<RowOutcome, number>>;
  warnings: readonly Warning[];
  /** The first refusals; all of them stand with the rows. */
  refusals: readonly Refusal[];
  progress: Readonly<{ rows: number; events: number; unchanged: number; refused: number }>;
  failure?: string;
}>;

export type ImportRowView = Readonly<{
  number: number;
  outcome: RowOutcome;
  refusals: readonly Refusal[];
  warnings: readonly Warning[];
}>;

/** @throws Problem 404 */
export async function viewOf(tx: Tx, id: string): Promise<ImportView> {
  const [row] = await sql(tx).query<ImportRow>('select * from import where id = $1', [id]);
  if (row === undefined) throw Problem.notFound({ id: 'Impor', en: 'import' });
  const counts = await sql(tx).query<{ outcome: RowOutcome; rows: number }>(
    'select outcome, count(*)::int as rows from import_row where import = $1 group by outcome',
    [id],
  );
  const refused = await sql(tx).query<{ refusals: readonly Refusal[] }>(
    `select refusals from import_row where import = $1 and outcome = 'refused' order by number limit 50`,
    [id],
  );
  const count = (outcome: RowOutcome): number => counts.find((each) => each.outcome === outcome)?.rows ?? 0;
  return {
    id,
    profile: row.profile,
    state: row.state,
    version: row.version,
    fileSha256: row.file_sha256,
    encoding: row.encoding,
    separator: row.separator,
    ...(row.sheet === null ? {} : { sheet: row.sheet }),
    rows: {
      total: row.row_count,
      ok: count('ok'),
      changed: count('changed'),
      unchanged: count('unchanged'),
      refused: count('refused'),
    },
    warnings: inSheet(row.sheet, row.warnings),
    refusals: inSheet(
      row.sheet,
      refused.flatMap(({ refusals }) => refusals),
    ),
    progress: { rows: row.done_rows, events: row.recorded, unchanged: row.unchanged, refused: row.refused },
    ...(row.failure === null ? {} : { failure: row.failure }),
  };
}

/** The cells of a workbook are named with their sheet: `Data!D17`. */
export const inSheet = <Named extends Readonly<{ cell: string }>>(
  sheet: string | null,
  named: readonly Named[],
): readonly Named[] =>
  sheet === null ? named : named.map((one) => ({ ...one, cell: placeIn(sheet, one.cell) }));
