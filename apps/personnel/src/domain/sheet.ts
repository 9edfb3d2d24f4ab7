import type { Bilingual } from '@jejak/kernel';
import { cellAddress, readCell, type Refusal } from './cell.js';
import type { Column, Profile } from './profiles/profile.js';

/** A remark that refuses nothing: an unknown heading, a doubt about a NIP. */
export type Warning = Refusal;

/** A column of the file that is kept: its place in the file and what it means. */
export type KeptColumn = Readonly<{ index: number; column: Column }>;

export type Headings = Readonly<{
  kept: readonly KeptColumn[];
  warnings: readonly Warning[];
  /** Not empty: the file is refused whole. */
  refusals: readonly Refusal[];
}>;

/** Where a cell stands. */
export type Place = Readonly<{ cell: string; heading: string }>;

/** The fields of a row as they were understood, and where each one stands. */
export type Row = Readonly<{
  number: number;
  fields: Readonly<Record<string, string | number>>;
  /** The place of a field: that of the first column that fills it. */
  place: (field: string) => Place | undefined;
  refusals: readonly Refusal[];
}>;

const comparable = (heading: string): string =>
  heading
    .replace(/^\uFEFF/, '')
    .trim()
    .replace(/^'/, '')
    .toLowerCase()
    .replace(/[\s_]+/g, '');

/** Headings are compared without case, spaces and underscores. An unknown one warns, a missing required one refuses. */
export function matchHeadings({ columns, title }: Profile, written: readonly string[]): Headings {
  const known = new Map(columns.map((column) => [comparable(column.heading), column]));
  const places = new Map<Column, number>();
  const warnings: Warning[] = [];
  const refusals: Refusal[] = [];
  written.forEach((heading, index) => {
    const column = known.get(comparable(heading));
    const cell = cellAddress(index, 1);
    if (column === undefined) {
      if (comparable(heading) === '') return;
      warnings.push({
        cell,
        heading,
        code: 'heading/known',
        messages: {
          id: `Judul kolom "${heading}" tidak dikenal oleh profil ini; kolomnya diabaikan.`,
          en: `The heading "${heading}" is not known to this profile; its column is ignored.`,
        },
      });
    } else if (places.has(column)) {
      refusals.push({
        cell,
        heading,
        code: 'heading/once',
        messages: {
          id: `Judul kolom "${heading}" muncul lebih dari sekali.`,
          en: `The heading "${heading}" appears more than once.`,
        },
      });
    } else places.set(column, index);
  });
  for (const column of columns) {
    if (column.required !== true || places.has(column)) continue;
    refusals.push({
      cell: '1',
      heading: column.heading,
      code: 'heading/present',
      messages: {
        id: `Judul kolom "${column.heading}" wajib ada pada berkas ${title.id}.`,
        en: `The heading "${column.heading}" is required in a file of ${title.en}.`,
      },
    });
  }
  return {
    kept: [...places]
      .filter(([{ field }]) => field !== undefined)
      .map(([column, index]) => ({ column, index }))
      .sort((one, other) => columns.indexOf(one.column) - columns.indexOf(other.column)),
    warnings,
    refusals,
  };
}

/** Reads the kept cells of a row (in the order of `kept`); `number` counts rows as a spreadsheet does, heading = 1. */
export function readRow(kept: readonly KeptColumn[], written: readonly string[], number: number): Row {
  const fields: Record<string, string | number> = {};
  const refused = new Map<string, Refusal>();
  const placeOf = ({ index, column }: KeptColumn): Place => ({
    cell: cellAddress(index, number),
    heading: column.heading,
  });
  kept.forEach((each, at) => {
    const field = each.column.field!;
    if (fields[field] !== undefined) return;
    const reading = readCell(each.column.as ?? 'text', written[at] ?? '');
    if (reading.kind === 'value') fields[field] = reading.value;
    else if (reading.kind === 'refused' && !refused.has(field)) {
      refused.set(field, { ...placeOf(each), code: reading.code, messages: reading.messages });
    }
  });
  for (const each of kept) {
    const { field, filled, heading } = each.column;
    if (filled !== true || fields[field!] !== undefined || refused.has(field!)) continue;
    refused.set(field!, { ...placeOf(each), code: 'cell/filled', messages: emptyCell(heading) });
  }
  const place = (field: string): Place | undefined => {
    const column = kept.find((each) => each.column.field === field);
    return column && placeOf(column);
  };
  return { number, fields, place, refusals: [...refused.values()] };
}

const emptyCell = (heading: string): Bilingual => ({
  id: `Sel "${heading}" wajib diisi.`,
  en: `The cell "${heading}" must be filled.`,
});

/** What makes two rows speak of the same: the profile's identity fields. */
export const rowIdentity = ({ identity }: Profile, { fields }: Row): string =>
  identity.map((name) => String(fields[name] ?? '')).join('|');

/** The refusal of a row that another row of the file has said already. */
export function duplicateRow({ identity }: Profile, row: Row, first: number): Refusal {
  const headings = identity.map((field) => row.place(field)?.heading ?? field).join(', ');
  return {
    ...(row.place(identity[0]) ?? { cell: String(row.number) }),
    code: 'row/once',
    messages: {
      id: `Baris ini sama dengan baris ${String(first)} (${headings}); satu baris per pokok data.`,
      en: `This row says the same as row ${String(first)} (${headings}); one row per matter.`,
    },
  };
}
