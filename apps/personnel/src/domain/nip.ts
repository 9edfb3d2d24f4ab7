import {
  isPlainDate,
  wholeYearsBetween,
  type BrokenRule,
  type PlainDate,
  type Statement,
} from '@jejak/kernel';
import { remembered } from './remembered.js';

/**
 * The number of a civil servant (NIP) as Perka BKN 22/2007 and 43/2007 build it: date of birth, month of
 * appointment as a candidate, sex, serial. A contract employee (PPPK) has 18 digits too, of which 9-12 are the
 * year of the first contract and 13-14 a number above 12, so that no PPPK number can be read as a PNS number.
 */
export type Nip = Readonly<
  { text: string; birthDate: PlainDate; sex: 'male' | 'female'; serial: number } & (
    { kind: 'pns'; appointed: PlainDate } | { kind: 'pppk'; contractYear: number }
  )
>;

/** What a NIP turned out to be: read, perhaps with doubts that nobody corrects by machine, or not a NIP. */
export type NipReading = Readonly<
  | { kind: 'read'; nip: Nip; doubts: readonly BrokenRule[] }
  | { kind: 'refused'; broken: readonly [BrokenRule, ...BrokenRule[]] }
>;

const basis = [{ instrument: 'Perka BKN 22/2007', article: 'Lampiran, jo. Perka BKN 43/2007' }] as const;

const rule = (id: string, indonesian: string, english: string): Statement => ({
  id: `nip/${id}`,
  statement: { id: indonesian, en: english },
  basis,
});

/** The rules of a NIP, each stated as what must hold. */
export const nipRules = {
  asText: rule(
    'kept-as-text',
    'NIP disimpan sebagai teks 18 digit; lembar kerja telah mengubahnya menjadi bilangan (1,98E+17) sehingga digit terakhirnya hilang. Ekspor ulang dengan kolom NIP berformat teks.',
    'A NIP is kept as a text of 18 digits; a spreadsheet has turned it into a number (1.98E+17) and its last digits are lost. Export again with the NIP column formatted as text.',
  ),
  digits: rule('eighteen-digits', 'NIP terdiri atas tepat 18 digit.', 'A NIP has exactly 18 digits.'),
  birth: rule(
    'birth-date-real',
    'Digit 1-8 NIP adalah tanggal lahir yang ada di kalender (TTTTBBHH).',
    'Digits 1-8 of a NIP are a date of birth that exists in the calendar (YYYYMMDD).',
  ),
  appointment: rule(
    'appointment-month-real',
    'Digit 9-14 NIP adalah tahun dan bulan TMT CPNS (PNS) atau tahun kontrak pertama dan nomor di atas 12 (PPPK).',
    'Digits 9-14 of a NIP are year and month of appointment as candidate (PNS), or the year of the first contract and a number above 12 (PPPK).',
  ),
  sex: rule(
    'sex-known',
    'Digit 15 NIP adalah 1 (pria) atau 2 (wanita).',
    'Digit 15 of a NIP is 1 (male) or 2 (female).',
  ),
  serial: rule(
    'serial-from-one',
    'Digit 16-18 NIP adalah nomor urut mulai 001.',
    'Digits 16-18 of a NIP are a serial that starts at 001.',
  ),
  age: rule(
    'age-at-appointment',
    'Usia pada saat pengangkatan antara 18 dan 35 tahun; di luar itu hanya pengangkatan khusus.',
    'The age at appointment lies between 18 and 35 years; anything else is a special appointment.',
  ),
  agreesBirth: rule(
    'birth-date-agrees',
    'Tanggal lahir pada NIP sama dengan tanggal lahir pada data pegawai.',
    'The date of birth in the NIP is the one in the record.',
  ),
  agreesSex: rule(
    'sex-agrees',
    'Jenis kelamin pada NIP sama dengan jenis kelamin pada data pegawai.',
    'The sex in the NIP is the one in the record.',
  ),
  agreesAppointment: rule(
    'appointment-agrees',
    'TMT CPNS pada NIP sama dengan TMT CPNS pada data pegawai.',
    'The month of appointment in the NIP is the one in the record.',
  ),
} as const;

/** Reads a NIP. Spaces and one leading apostrophe (a spreadsheet's mark of text) are not part of it. */
export const readNip: (written: string) => NipReading = remembered(read);

function read(written: string): NipReading {
  const text = written.replace(/^'/, '').replace(/\s/g, '');
  if (/^\d+(?:[.,]\d+)?E\+?\d+$/i.test(text)) return { kind: 'refused', broken: [nipRules.asText] };
  if (!/^\d{18}$/.test(text)) return { kind: 'refused', broken: [nipRules.digits] };

  const birthDate = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`;
  const [year, month, sex, serial] = [
    Number(text.slice(8, 12)),
    Number(text.slice(12, 14)),
    text[14],
    Number(text.slice(15)),
  ];
  const broken: BrokenRule[] = [];
  if (!isPlainDate(birthDate) || birthDate < '1900') broken.push(nipRules.birth);
  if (year < 1950 || month === 0) broken.push(nipRules.appointment);
  if (sex !== '1' && sex !== '2') broken.push(nipRules.sex);
  if (serial === 0) broken.push(nipRules.serial);
  const [first, ...others] = broken;
  if (first !== undefined) return { kind: 'refused', broken: [first, ...others] };

  const common = { text, birthDate, sex: sex === '1' ? 'male' : 'female', serial } as const;
  if (month > 12) return { kind: 'read', nip: { ...common, kind: 'pppk', contractYear: year }, doubts: [] };
  const appointed = `${text.slice(8, 12)}-${text.slice(12, 14)}-01`;
  const age = wholeYearsBetween(birthDate, appointed);
  return {
    kind: 'read',
    nip: { ...common, kind: 'pns', appointed },
    doubts: age < 18 || age > 35 ? [nipRules.age] : [],
  };
}

/** Where the record says otherwise than the NIP: matters of data quality for an officer, never corrected by machine. */
export function disagreements(
  nip: Nip,
  record: Readonly<{ birthDate?: PlainDate; sex?: string; appointed?: PlainDate }>,
): readonly BrokenRule[] {
  const found: BrokenRule[] = [];
  if (record.birthDate !== undefined && record.birthDate !== nip.birthDate) found.push(nipRules.agreesBirth);
  if (record.sex !== undefined && record.sex !== nip.sex) found.push(nipRules.agreesSex);
  if (
    nip.kind === 'pns' &&
    record.appointed !== undefined &&
    record.appointed.slice(0, 7) !== nip.appointed.slice(0, 7)
  ) {
    found.push(nipRules.agreesAppointment);
  }
  return found;
}

/** `198703072010011002` is shown as `1987••••••••1002` until somebody opens it with a purpose (UU 27/2022). */
export const maskedNip = (nip: string): string => `${nip.slice(0, 4)}••••••••${nip.slice(-4)}`;

/** The same text with each NIP in it masked whole: a name that another system chose may be made of one. */
export const withoutNips = (text: string): string =>
  text.replace(/(?<!\d)\d{18}(?!\d)/g, (run) => (readNip(run).kind === 'read' ? '•'.repeat(18) : run));
