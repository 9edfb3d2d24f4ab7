import { setImmediate as nextTurn } from 'node:timers/promises';
import { SheetRefused, type SheetFault, type SheetRow } from '../../../application/sheets.port.js';
import { cellAddress } from '../../../domain/cell.js';
import { NOT_XLSX } from './archive.js';
import { dateText, numberText, unescaped, type CellText } from './cell-text.js';
import { broken, refusedAt } from './refusals.js';
import type { Workbook } from './workbook.js';
import { XmlReader, type Element } from './xml.js';

/** Rows with something in them, and columns, that a sheet may have. */
export const MOST_ROWS = 200_000;
export const MOST_COLUMNS = 500;
/** Rows handed out at a time. */
const SLICE_ROWS = 250;
/** Refusals after which nobody reads on. */
const MOST_FAULTS = 20;

/** A place as spreadsheets write it: `Data!C7`, `'Data ASN'!C7`. */
export const placeIn = (sheet: string, cell: string): string =>
  `${/^[A-Za-z_][A-Za-z0-9_.]*$/.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`}!${cell}`;

/**
 * The rows of a sheet in order, as they are read: those without content are passed over.
 *
 * @throws SheetRefused naming up to 20 cells that hold no plain value; SheetBroken
 */
export async function* rowsOf(
  workbook: Workbook,
  { name, part }: Workbook['sheets'][number],
): AsyncGenerator<readonly SheetRow[]> {
  const rows = new RowReader(workbook, name, part);
  const reader = new XmlReader(part, rows);
  for await (const piece of workbook.archive.text(part)) {
    reader.write(piece);
    if (rows.faults.length >= MOST_FAULTS) break;
    if (rows.faults.length > 0) rows.waiting.length = 0;
    if (rows.waiting.length >= SLICE_ROWS) yield rows.waiting.splice(0);
    await nextTurn();
  }
  const [first, ...others] = rows.faults;
  if (first !== undefined) throw new SheetRefused([first, ...others]);
  reader.close();
  if (rows.waiting.length > 0) yield rows.waiting;
}

/** Makes rows of the elements of a sheet part (ECMA-376 part 1, section 18.3). */
class RowReader {
  readonly waiting: SheetRow[] = [];
  readonly faults: SheetFault[] = [];
  #row = 0;
  #column = -1;
  #cells: string[] = [];
  #kept = 0;
  #type = '';
  #date = false;
  #value = '';
  #hasValue = false;
  #reading = false;
  #phonetic = false;
  #formula = false;

  constructor(
    private readonly workbook: Workbook,
    private readonly sheet: string,
    private readonly part: string,
  ) {}

  open = ({ name, attributes }: Element): void => {
    switch (name) {
      case 'row':
        return this.#beginRow(attributes['r']);
      case 'c':
        return this.#beginCell(attributes);
      case 'f':
        this.#formula = true;
        return;
      case 'rPh':
        this.#phonetic = true;
        return;
      case 'v':
      case 't':
        this.#reading = !this.#phonetic;
        this.#hasValue = true;
    }
  };

  text = (text: string): void => {
    if (this.#reading) this.#value += text;
  };

  close = (name: string): void => {
    if (name === 'v' || name === 't') this.#reading = false;
    if (name === 'rPh') this.#phonetic = false;
    if (name === 'c') this.#endCell();
    if (name === 'row') this.#endRow();
  };

  #beginRow(number: string | undefined): void {
    const row = number === undefined ? this.#row + 1 : Number(number);
    if (!Number.isSafeInteger(row) || row <= this.#row) throw broken(this.part, NOT_XLSX);
    this.#row = row;
    this.#column = -1;
    this.#cells = [];
  }

  #beginCell({ r: reference, t: type = 'n', s: style = '0' }: Element['attributes']): void {
    const column = reference === undefined ? this.#column + 1 : columnOf(reference);
    if (!(column > this.#column)) throw broken(this.part, NOT_XLSX);
    this.#column = column;
    this.#type = type;
    this.#date = this.workbook.dates[Number(style)] === true;
    this.#value = '';
    this.#hasValue = false;
    this.#formula = false;
  }

  #endCell(): void {
    if (this.#formula) return this.#refuse(FORMULA);
    if (!this.#hasValue) return;
    const said = this.#text();
    if (said.kind === 'refused') return this.#refuse(said);
    if (said.text === '') return;
    if (this.#column >= MOST_COLUMNS) throw refusedAt(this.#place(), 'file/columns', TOO_MANY_COLUMNS);
    while (this.#cells.length < this.#column) this.#cells.push('');
    this.#cells.push(said.text);
  }

  #text(): CellText {
    const value = this.#value;
    switch (this.#type) {
      case 's': {
        const text = /^\d+$/.test(value) ? this.workbook.strings[Number(value)] : undefined;
        if (text === undefined) throw broken(this.#place(), NOT_XLSX);
        return { kind: 'text', text };
      }
      case 'b':
        return { kind: 'text', text: value === '1' ? 'TRUE' : 'FALSE' };
      case 'e':
        return { kind: 'refused', ...ERROR_VALUE };
      case 'n':
        if (value === '') return { kind: 'text', text: '' };
        return this.#date ? dateText(value, this.workbook.system) : numberText(value);
      default:
        return { kind: 'text', text: unescaped(value) };
    }
  }

  #endRow(): void {
    if (this.#cells.every((cell) => cell.trim() === '')) return;
    this.#kept += 1;
    if (this.#kept > MOST_ROWS + 1) {
      throw refusedAt(placeIn(this.sheet, String(this.#row)), 'file/rows', TOO_MANY_ROWS);
    }
    this.waiting.push({ number: this.#row, cells: this.#cells });
  }

  #refuse({ code, messages }: Pick<SheetFault, 'code' | 'messages'>): void {
    if (this.faults.length < MOST_FAULTS) this.faults.push({ cell: this.#place(), code, messages });
  }

  #place(): string {
    return placeIn(this.sheet, cellAddress(this.#column, this.#row));
  }
}

/** `AB12` is column 27, counted from 0. */
function columnOf(reference: string): number {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference)?.[1];
  if (letters === undefined) return NaN;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

const FORMULA = {
  code: 'cell/no-formula',
  messages: {
    id: 'Sel berisi rumus. Salin, lalu tempelkan sebagai nilai saja (Paste Special, Values).',
    en: 'The cell holds a formula. Copy it and paste its value alone (Paste Special, Values).',
  },
};

const ERROR_VALUE = {
  code: 'cell/no-error-value',
  messages: {
    id: 'Sel berisi nilai galat (#N/A, #REF!, …). Isi dengan nilai yang benar atau kosongkan.',
    en: 'The cell holds an error value (#N/A, #REF!, …). Enter the right value or clear it.',
  },
};

const TOO_MANY_ROWS = {
  id: `Lembar memuat lebih dari ${String(MOST_ROWS)} baris data. Bagilah menjadi beberapa berkas.`,
  en: `The sheet has more than ${String(MOST_ROWS)} rows of data. Split it into several files.`,
};

const TOO_MANY_COLUMNS = {
  id: `Lembar memuat lebih dari ${String(MOST_COLUMNS)} kolom.`,
  en: `The sheet has more than ${String(MOST_COLUMNS)} columns.`,
};
