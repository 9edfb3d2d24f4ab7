import { Readable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Bilingual } from '@jejak/kernel';
import { CsvError, parse } from 'csv-parse';
import { SheetBroken, type Sheet, type SheetRow } from '../../application/sheets.port.js';

const SEPARATORS = [',', ';', '\t', '|'] as const;
/** Rows handed out at a time, and characters parsed before the event loop runs again. */
const SLICE_ROWS = 250;
const SLICE_CHARACTERS = 64 * 1024;

/**
 * Opens separated values in any of the encodings that spreadsheets write.
 *
 * @throws SheetBroken
 */
export async function openCsv(bytes: Uint8Array): Promise<Sheet> {
  const { text, encoding } = decode(bytes);
  const separator = separatorOf(text);
  let headings: readonly string[] | undefined;
  for await (const [first] of slices(text, separator, 1)) {
    headings = first?.cells;
    break;
  }
  if (headings === undefined || headings.every((heading) => heading.trim() === '')) {
    throw broken(1, {
      id: 'Berkas kosong: baris pertama harus berisi judul kolom.',
      en: 'The file is empty: its first row must hold the headings.',
    });
  }
  if (headings.some((heading) => heading.includes('\0'))) {
    throw broken(1, {
      id: 'Judul kolom memuat tanda U+0000; mungkin berkas ini UTF-16 tanpa tanda urutan bita.',
      en: 'A heading holds the sign U+0000; perhaps the file is UTF-16 without a byte order mark.',
    });
  }
  return {
    encoding,
    separator,
    headings,
    async *rows() {
      for await (const slice of slices(text, separator)) {
        const below = slice.filter(({ number }) => number > 1);
        if (below.length > 0) yield below;
      }
    },
  };
}

/** By byte order mark; then UTF-8 where the bytes are, else Windows-1252, which is what older office programs write. */
export function decode(bytes: Uint8Array): { text: string; encoding: string } {
  const marked = MARKS.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte));
  if (marked !== undefined)
    return { text: new TextDecoder(marked.encoding).decode(bytes), encoding: marked.encoding };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
}

const MARKS = [
  { encoding: 'utf-8', mark: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', mark: [0xff, 0xfe] },
  { encoding: 'utf-16be', mark: [0xfe, 0xff] },
] as const;

/** The separator that the heading row has most of, outside quotes; a comma when it has none. */
export function separatorOf(text: string): string {
  const counts = new Map<string, number>(SEPARATORS.map((separator) => [separator, 0]));
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && (character === '\n' || character === '\r')) break;
    else if (!quoted && counts.has(character)) counts.set(character, counts.get(character)! + 1);
  }
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

async function* slices(
  text: string,
  separator: string,
  most = SLICE_ROWS,
): AsyncGenerator<readonly SheetRow[]> {
  const parser = parse({
    delimiter: separator,
    relax_column_count: true,
    bom: true,
    max_record_size: 1_048_576,
  });
  const source = Readable.from(pieces(text));
  source.pipe(parser);
  let number = 0;
  let waiting: SheetRow[] = [];
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      number += 1;
      if (cells.some((cell) => cell.trim() !== '')) waiting.push({ number, cells });
      if (waiting.length < most) continue;
      yield waiting;
      waiting = [];
      await nextTurn();
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw broken(number + 1, {
      id: `Berkas tidak terbaca mulai baris ${String(number + 1)}: tanda kutip tidak ditutup atau baris terlalu panjang.`,
      en: `The file cannot be read from row ${String(number + 1)} on: a quote is not closed, or a row is too long.`,
    });
  } finally {
    source.destroy();
    parser.destroy();
  }
  if (waiting.length > 0) yield waiting;
}

/** The text in pieces, other work in between. */
async function* pieces(text: string): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += SLICE_CHARACTERS) {
    yield text.slice(at, at + SLICE_CHARACTERS);
    await nextTurn();
  }
}

const broken = (row: number, messages: Bilingual): SheetBroken =>
  new SheetBroken([{ cell: String(row), code: 'file/readable', messages }]);
