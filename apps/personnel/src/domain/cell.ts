import { isPlainDate, type Bilingual, type PlainDate } from '@jejak/kernel';
import { codeTables, type CodeTableName } from './codes.js';
import { readNip } from './nip.js';
import { remembered } from './remembered.js';

/** How a cell is to be understood; a code table is named by its name. */
export type CellKind = 'text' | 'nip' | 'date' | 'integer' | `code:${CodeTableName}`;

/** One refusal of one cell, or of a whole row when no single cell is to blame. */
export type Refusal = Readonly<{
  /** As a spreadsheet addresses it: `D17`; `17` is the whole row. */
  cell: string;
  heading?: string;
  code: string;
  messages: Bilingual;
}>;

export type Reading = Readonly<
  | { kind: 'value'; value: string | number }
  | { kind: 'empty' }
  | { kind: 'refused'; code: string; messages: Bilingual }
>;

/** The address of a cell as a spreadsheet shows it: column 3 of row 17 is `D17` (columns from 0, rows from 1). */
export const cellAddress = (column: number, row: number): string => `${columnLetters(column)}${String(row)}`;

function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** What a cell holds once one leading apostrophe is taken off; the word `null` is how SIASN writes nothing. */
export function bare(written: string): string {
  const text = written.trim().replace(/^'/, '').trim();
  return text.toLowerCase() === 'null' ? '' : text;
}

/** Understands one cell. What is refused says what was expected and never repeats the value, which may be personal. */
export function readCell(kind: CellKind, written: string): Reading {
  const text = bare(written);
  if (text === '') return { kind: 'empty' };
  if (text.includes('\0')) {
    return refused(
      'cell/storable-text',
      'Sel memuat tanda U+0000, yang tidak dapat disimpan; hapus tanda itu.',
      'The cell holds the sign U+0000, which cannot be stored; remove it.',
    );
  }
  if (isCode(kind)) return readCode(kind.slice('code:'.length) as CodeTableName, text);
  switch (kind) {
    case 'text':
      return { kind: 'value', value: text };
    case 'nip': {
      const reading = readNip(text);
      if (reading.kind === 'read') return { kind: 'value', value: reading.nip.text };
      const [first] = reading.broken;
      return { kind: 'refused', code: first.id, messages: first.statement };
    }
    case 'date': {
      const date = readDate(text);
      if (date !== undefined) return { kind: 'value', value: date };
      return refused(
        'cell/date',
        'Tanggal ditulis HH-BB-TTTT atau TTTT-BB-HH dan ada di kalender.',
        'A date is written DD-MM-YYYY or YYYY-MM-DD and exists in the calendar.',
      );
    }
    case 'integer':
      if (/^\d{1,9}$/.test(text)) return { kind: 'value', value: Number(text) };
      return refused('cell/whole-number', 'Isi sel berupa bilangan bulat.', 'The cell holds a whole number.');
  }
}

function readCode(name: CodeTableName, text: string): Reading {
  const { known, read } = codeTables[name];
  const meaning = read(text);
  if (meaning !== undefined) return { kind: 'value', value: meaning };
  const list = known.join(', ');
  return refused(
    'cell/code-known',
    `Kode tidak dikenal. Yang dikenal: ${list}.`,
    `Unknown code. Known are: ${list}.`,
  );
}

const isCode = (kind: CellKind): kind is `code:${CodeTableName}` => kind.startsWith('code:');

/** `31-12-2025`, `31/12/2025` and `2025-12-31` (also with a time behind it) are one date. */
export const readDate: (text: string) => PlainDate | undefined = remembered(dateIn);

function dateIn(text: string): PlainDate | undefined {
  const dmy = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:[ T].*)?$/.exec(text);
  const ymd = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T].*)?$/.exec(text);
  const parts = dmy === null ? ymd?.slice(1, 4) : [dmy[3], dmy[2], dmy[1]];
  if (parts === undefined) return undefined;
  const date = parts.map((part) => part!.padStart(2, '0')).join('-');
  return isPlainDate(date) ? date : undefined;
}

const refused = (code: string, id: string, en: string): Reading => ({
  kind: 'refused',
  code,
  messages: { id, en },
});
