import { dateInJakarta, type Clock, type Ids, type Tx } from '@jejak/kernel';
import type { Refusal } from '../domain/cell.js';
import type { Profile } from '../domain/profiles/index.js';
import { matchHeadings, readRow, rowIdentity, type KeptColumn } from '../domain/sheet.js';
import { directoryFor, type Assessment } from './assessment.js';
import type { Directories, Imports, StoredRow } from './imports.port.js';
import type { Context } from './ports.js';
import type { Sheet, SheetFormat, Sheets } from './sheets.port.js';

/** Facts recorded in one transaction, about: few enough that nobody waits long for the process or for a lock. */
const CHUNK_FACTS = 1_000;
const CHUNK_ROWS = 500;

/** Rows kept and judged at a time: one transaction each when they are committed. */
export const chunkRows = ({ states }: Profile): number =>
  states.of === 'person' ? Math.min(CHUNK_ROWS, Math.ceil(CHUNK_FACTS / states.facts.length)) : CHUNK_ROWS;

export type Prepared = Readonly<
  { kind: 'prepared'; id: string } | { kind: 'refused'; refusals: readonly [Refusal, ...Refusal[]] }
>;

/** Takes a file in and tells what committing it would do: nothing is recorded yet. */
export class ImportPreparation {
  constructor(
    private readonly sheets: Sheets,
    private readonly imports: Imports,
    private readonly assessment: Assessment,
    private readonly directories: Directories,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * Keeps the columns that mean something, sealed, and judges every row. Refuses the whole file when a required
   * heading is missing.
   *
   * @throws SheetBroken when the file cannot be read as rows
   * @throws SheetRefused when a rule forbids what stands in it
   */
  async prepare(
    tx: Tx,
    profile: Profile,
    file: Readonly<{ bytes: Uint8Array; format: SheetFormat; sha256: string }>,
    context: Context,
  ): Promise<Prepared> {
    const sheet = await this.sheets.open(file.bytes, file.format);
    const headings = matchHeadings(profile, sheet.headings);
    const [first, ...others] = headings.refusals;
    if (first !== undefined) return { kind: 'refused', refusals: [first, ...others] };
    const rows = await keptRows(profile, sheet, headings.kept);
    if (rows.length === 0) return { kind: 'refused', refusals: [noRows] };

    const id = this.ids.uuid();
    const at = this.clock.now();
    const { encoding, separator, name } = sheet;
    const { kept: columns, warnings } = headings;
    const record = {
      id,
      profile: profile.name,
      fileSha256: file.sha256,
      encoding,
      separator,
      ...(name === undefined ? {} : { sheet: name }),
      columns,
      warnings,
    };
    await this.imports.create(tx, { ...record, rowCount: rows.length }, context, at);
    const judged = {
      profile,
      fileSha256: file.sha256,
      columns,
      directory: await directoryFor(profile, this.directories, tx),
      ownUnits: unitsNamedBy(profile, columns, rows),
      today: dateInJakarta(at),
    };
    const size = chunkRows(profile);
    for (let from = 0, number = 0; from < rows.length; from += size, number++) {
      const chunk = rows.slice(from, from + size);
      await this.imports.keepChunk(tx, id, number, chunk);
      const assessed = await this.assessment.assess(tx, judged, chunk, true);
      await this.imports.writeRows(tx, id, assessed.rows);
    }
    return { kind: 'prepared', id };
  }
}

/** The units that a file of units names, so that a parent may stand below its child. */
export function unitsNamedBy(
  profile: Profile,
  columns: readonly KeptColumn[],
  rows: readonly StoredRow[],
): ReadonlySet<string> {
  if (profile.states.of !== 'unit') return new Set();
  return new Set(
    rows.map(({ c, n }) => String(readRow(columns, c, n).fields.unit ?? '')).filter((unit) => unit !== ''),
  );
}

async function keptRows(profile: Profile, sheet: Sheet, kept: readonly KeptColumn[]): Promise<StoredRow[]> {
  const rows: StoredRow[] = [];
  const naming = kept.flatMap((column, at) =>
    profile.identity.includes(column.column.field ?? '') ? [{ column, at }] : [],
  );
  const named = naming.map(({ column }) => column);
  const firsts = new Map<string, number>();
  for await (const slice of sheet.rows()) {
    for (const { number, cells } of slice) {
      const c = kept.map(({ index }) => cells[index] ?? '');
      const wide =
        cells.length === sheet.headings.length ||
        cells.slice(sheet.headings.length).every((cell) => cell.trim() === '');
      const uneven = cells.length < sheet.headings.length || !wide;
      const row = readRow(
        named,
        naming.map(({ at }) => c[at]!),
        number,
      );
      const identity = rowIdentity(profile, row);
      const first = row.refusals.length > 0 || uneven ? undefined : firsts.get(identity);
      if (first === undefined && row.refusals.length === 0 && !uneven) firsts.set(identity, number);
      rows.push({
        n: number,
        c,
        ...(first === undefined ? {} : { d: first }),
        ...(uneven ? { x: true as const } : {}),
      });
    }
  }
  return rows;
}

const noRows: Refusal = {
  cell: '2',
  code: 'file/has-rows',
  messages: {
    id: 'Berkas tidak memuat baris data di bawah judul kolom.',
    en: 'The file has no rows below its headings.',
  },
};
