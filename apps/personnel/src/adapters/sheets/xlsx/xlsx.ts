import type { Sheet } from '../../../application/sheets.port.js';
import { NOT_XLSX } from './archive.js';
import { broken, refusedAt } from './refusals.js';
import { placeIn, rowsOf } from './rows.js';
import { openWorkbook, type Workbook } from './workbook.js';

/**
 * Opens a workbook whose values stand in one sheet, its headings in row 1. Everything that is not a plain value in a
 * cell is refused, with its place: what a formula, a macro or another file would have said is not what was sent.
 *
 * @throws SheetBroken, SheetRefused
 */
export async function openXlsx(bytes: Uint8Array): Promise<Sheet> {
  const workbook = await openWorkbook(bytes);
  const [sheet, ...others] = await withContent(workbook);
  if (sheet === undefined) throw broken('-', EMPTY);
  if (others.length > 0) {
    throw refusedAt(others.map(({ name }) => placeIn(name, 'A1')).join(', '), 'file/one-sheet', {
      id: 'Berkas memuat lebih dari satu lembar yang berisi. Simpan tiap lembar sebagai berkas sendiri.',
      en: 'More than one sheet of the file has content. Save each sheet as a file of its own.',
    });
  }
  const headings = sheet.first.number === 1 ? sheet.first.cells : [];
  if (headings.length === 0) throw broken(placeIn(sheet.name, '1'), EMPTY);
  return {
    encoding: 'xlsx',
    separator: '',
    name: sheet.name,
    headings,
    async *rows() {
      for await (const slice of rowsOf(workbook, sheet)) {
        const below = slice.filter(({ number }) => number > 1);
        // A sheet does not keep the empty cells at a row's end, where a line of text has its separators.
        if (below.length > 0)
          yield below.map(({ number, cells }) => ({
            number,
            cells: [...cells, ...Array<string>(Math.max(0, headings.length - cells.length)).fill('')],
          }));
      }
    },
  };
}

async function withContent(workbook: Workbook) {
  const found = [];
  for (const sheet of workbook.sheets) {
    for await (const [first] of rowsOf(workbook, sheet)) {
      if (first !== undefined) found.push({ ...sheet, first });
      break;
    }
  }
  if (workbook.sheets.length === 0) throw broken('-', NOT_XLSX);
  return found;
}

const EMPTY = {
  id: 'Lembar kosong: baris pertama harus berisi judul kolom.',
  en: 'The sheet is empty: its first row must hold the headings.',
};
