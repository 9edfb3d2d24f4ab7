import { addDays, type Bilingual } from '@jejak/kernel';

/** What a cell says, as its reader sees it on the screen; or why it says nothing that can be relied on. */
export type CellText = Readonly<
  { kind: 'text'; text: string } | { kind: 'refused'; code: string; messages: Bilingual }
>;

/** Spreadsheets compute with doubles: of more digits than these nobody knows what was typed. */
const EXACT_DIGITS = 15;

/**
 * A stored number as text, without ever becoming a float: a whole number of more than 15 digits is refused, for the
 * program that wrote it has rounded it already (a NIP has 18); of a fraction the 15 digits that the screen shows are
 * kept (ECMA-376 stores the 17 of the double: 3.7 as 3.7000000000000002).
 */
export function numberText(stored: string): CellText {
  const match = /^([+-]?)(\d*)(?:[.](\d*))?(?:[eE]([+-]?\d{1,3}))?$/.exec(stored.trim());
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match ?? [];
  if (match === null || whole + fraction === '' || Math.abs(Number(exponent)) > 40) return UNREADABLE;
  const digits = (whole + fraction).replace(/^0+/, '');
  const point = digits.length - fraction.length + Number(exponent);
  const significant = digits.replace(/0+$/, '');
  if (significant === '') return { kind: 'text', text: '0' };
  if (point > EXACT_DIGITS) return INEXACT;
  const minus = sign === '-' ? '-' : '';
  const kept = significant.length > EXACT_DIGITS ? rounded(significant) : { digits: significant, carry: 0 };
  return { kind: 'text', text: minus + placed(kept.digits, point + kept.carry) };
}

/** To 15 digits, half up: at the sixteenth digit of a double a tie means nothing. */
function rounded(digits: string): { digits: string; carry: number } {
  const up = digits[EXACT_DIGITS]! >= '5' ? 1n : 0n;
  const text = String(BigInt(digits.slice(0, EXACT_DIGITS)) + up);
  return { digits: text.replace(/0+$/, ''), carry: text.length - EXACT_DIGITS };
}

/** `digits` with the decimal point behind `point` of them. */
function placed(digits: string, point: number): string {
  if (point >= digits.length) return digits.padEnd(point, '0');
  return point <= 0 ? `0.${'0'.repeat(-point)}${digits}` : `${digits.slice(0, point)}.${digits.slice(point)}`;
}

/** The day before the first of each date system (ECMA-376 part 1, section 18.17.4.1). */
const EPOCH = { 1900: '1899-12-30', 1904: '1904-01-01' } as const;
/** 31 December 9999. */
const LAST_SERIAL = 2_958_465;

/**
 * A serial number as `YYYY-MM-DD`, with ` hh:mm:ss` when it has a time. In the system of 1900 the days before
 * 1 March 1900 are one off, for 29 February 1900 never was.
 */
export function dateText(stored: string, system: keyof typeof EPOCH): CellText {
  const seconds = Math.round(Number(stored) * 86_400);
  const day = Math.floor(seconds / 86_400);
  if (!Number.isFinite(seconds) || stored.trim() === '' || day < 0 || day > LAST_SERIAL) return NO_DATE;
  if (system === 1900 && (day === 0 || day === 60)) return NO_DATE;
  const date = addDays(EPOCH[system], system === 1900 && day < 60 ? day + 1 : day);
  const time = seconds - day * 86_400;
  const clock = [Math.floor(time / 3_600), Math.floor(time / 60) % 60, time % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
  return { kind: 'text', text: time === 0 ? date : `${date} ${clock}` };
}

/** Whether a number format shows a date (ECMA-376 part 1, section 18.8.30): one with a year, a day, or a month alone. */
export function showsDate(id: number, code: string | undefined): boolean {
  if (code === undefined) return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36;
  const bare = code.replace(/"[^"]*"|\\.|_.|[*].|\[[^\]]*\]/g, '').toLowerCase();
  if (/general/.test(bare)) return false;
  return /[yd]/.test(bare) || (/m/.test(bare) && !/[hs]/.test(bare));
}

/** Text as ECMA-376 writes what XML cannot hold: `_x000D_` is a carriage return (part 1, section 22.9.2.19). */
export const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));

const refused = (code: string, id: string, en: string): CellText => ({
  kind: 'refused',
  code,
  messages: { id, en },
});

const INEXACT = refused(
  'cell/number-exact',
  'Sel berisi bilangan lebih dari 15 angka, yang sudah dibulatkan oleh program lembar kerja. Beri format Teks pada sel, lalu isi ulang.',
  'The cell holds a number of more than 15 digits, which the spreadsheet program has rounded. Format the cell as Text, then enter it again.',
);

const UNREADABLE = refused(
  'cell/number-readable',
  'Bilangan di sel ini tidak terbaca.',
  'The number in this cell cannot be read.',
);

const NO_DATE = refused(
  'cell/date',
  'Sel berformat tanggal, tetapi isinya bukan hari yang ada di kalender.',
  'The cell is formatted as a date, but holds no day of the calendar.',
);
