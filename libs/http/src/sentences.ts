import type { Bilingual } from '@jejak/kernel';

const both = (id: string, en: string): Bilingual => ({ id, en });
const list = (values: readonly unknown[]): string => values.map(String).join(', ');

/** Why a value is wrong, in both languages: one sentence per reason, whichever library noticed it. */
export const sentences = {
  required: () => both('Wajib diisi.', 'It is required.'),
  unknownMember: () =>
    both(
      'Tidak dikenal di sini; hapuslah atau periksa ejaannya.',
      'It is not known here; remove it or check its spelling.',
    ),
  text: () => both('Harus berupa teks.', 'It must be text.'),
  number: () => both('Harus berupa bilangan.', 'It must be a number.'),
  wholeNumber: () => both('Harus berupa bilangan bulat.', 'It must be a whole number.'),
  flag: () => both('Harus true atau false.', 'It must be true or false.'),
  list: () => both('Harus berupa daftar.', 'It must be a list.'),
  object: () => both('Harus berupa objek.', 'It must be an object.'),
  nothing: () => both('Harus null.', 'It must be null.'),
  kind: (kinds: readonly unknown[]) =>
    both(`Jenisnya harus salah satu dari: ${list(kinds)}.`, `Its type must be one of: ${list(kinds)}.`),
  oneOf: (values: readonly unknown[]) =>
    both(`Harus salah satu dari: ${list(values)}.`, `It must be one of: ${list(values)}.`),
  exactly: (value: unknown) => both(`Harus persis ${String(value)}.`, `It must be exactly ${String(value)}.`),
  uuid: () =>
    both(
      'Harus berupa UUID, misalnya 0198a3c4-8f00-7000-8000-000000000001.',
      'It must be a UUID, for example 0198a3c4-8f00-7000-8000-000000000001.',
    ),
  date: () => both('Harus berupa tanggal YYYY-MM-DD yang ada.', 'It must be an existing date YYYY-MM-DD.'),
  instant: () =>
    both(
      'Harus berupa waktu RFC 3339 dengan zona, misalnya 2026-08-03T08:00:00+07:00.',
      'It must be an RFC 3339 time with its offset, for example 2026-08-03T08:00:00+07:00.',
    ),
  address: () => both('Harus berupa alamat (URI).', 'It must be an address (URI).'),
  pattern: (pattern: unknown) =>
    both(`Bentuknya harus cocok dengan ${String(pattern)}.`, `Its form must match ${String(pattern)}.`),
  format: (format: unknown) =>
    both(`Bentuknya harus ${String(format)}.`, `Its form must be ${String(format)}.`),
  notEmpty: () => both('Tidak boleh kosong.', 'It must not be empty.'),
  minLength: (n: unknown) =>
    both(`Paling sedikit ${String(n)} karakter.`, `At least ${String(n)} characters.`),
  maxLength: (n: unknown) => both(`Paling banyak ${String(n)} karakter.`, `At most ${String(n)} characters.`),
  length: (min: unknown, max: unknown) =>
    both(
      `Panjangnya harus ${String(min)} sampai ${String(max)} karakter.`,
      `It must be ${String(min)} to ${String(max)} characters long.`,
    ),
  min: (n: unknown) => both(`Paling kecil ${String(n)}.`, `At least ${String(n)}.`),
  max: (n: unknown) => both(`Paling besar ${String(n)}.`, `At most ${String(n)}.`),
  above: (n: unknown) => both(`Harus lebih besar dari ${String(n)}.`, `It must be more than ${String(n)}.`),
  below: (n: unknown) => both(`Harus lebih kecil dari ${String(n)}.`, `It must be less than ${String(n)}.`),
  multipleOf: (n: unknown) => both(`Harus kelipatan ${String(n)}.`, `It must be a multiple of ${String(n)}.`),
  minItems: (n: unknown) => both(`Paling sedikit ${String(n)} butir.`, `At least ${String(n)} items.`),
  maxItems: (n: unknown) => both(`Paling banyak ${String(n)} butir.`, `At most ${String(n)} items.`),
  unique: () => both('Tidak boleh ada yang sama.', 'No two may be the same.'),
  minMembers: (n: unknown) => both(`Paling sedikit ${String(n)} isian.`, `At least ${String(n)} members.`),
  maxMembers: (n: unknown) => both(`Paling banyak ${String(n)} isian.`, `At most ${String(n)} members.`),
  variant: () =>
    both(
      'Tidak cocok dengan satu pun bentuk yang diizinkan.',
      'It matches none of the forms that are allowed.',
    ),
  forbidden: () => both('Bentuk ini tidak diizinkan.', 'This form is not allowed.'),
  refused: () => both('Nilainya tidak diterima.', 'The value is not accepted.'),
} as const satisfies Readonly<Record<string, (...values: never[]) => Bilingual>>;
