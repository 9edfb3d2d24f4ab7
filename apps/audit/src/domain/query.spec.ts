import fc from 'fast-check';
import { normalForm, readQuery, type Query } from './query.js';

const NOW = new Date('2026-03-31T10:00:00Z');
const ANI = '0198a3c4-8f00-7000-8000-0000000000a1';

const read = (text: string): Query | undefined => {
  const answer = readQuery(text, NOW);
  if (!answer.ok) throw new Error(`${String(answer.fault.at)}: ${answer.fault.messages.en}`);
  return answer.query;
};
const fault = (text: string) => {
  const answer = readQuery(text, NOW);
  return answer.ok ? undefined : [answer.fault.at, answer.fault.messages.en];
};

describe('a query', () => {
  it.each<[string, Query]>([
    ['aksi:persetujuan.*', { key: 'action', values: [{ text: 'approval.*', prefix: 'approval.' }] }],
    [
      'action:approval.decision-given',
      { key: 'action', values: [{ text: 'approval.decision-given', is: 'approval.decision-given' }] },
    ],
    [
      'hasil:berhasil,ditolak',
      {
        key: 'result',
        values: [
          { text: 'done', is: 'done' },
          { text: 'refused', is: 'refused' },
        ],
      },
    ],
    [`pegawai:${ANI}`, { key: 'person', values: [{ text: ANI, is: ANI }] }],
    ['-jenis_aktor:sistem', { not: { key: 'actor_kind', values: [{ text: 'system', is: 'system' }] } }],
    ['objek:"person/a b"', { key: 'target', values: [{ text: '"person/a b"', is: 'person/a b' }] }],
    ['urutan:>=5', { key: 'index', values: [{ text: '>=5', from: '5' }] }],
    ['urutan:5', { key: 'index', values: [{ text: '5', from: '5', below: '6' }] }],
    ['urutan:*..9', { key: 'index', values: [{ text: '*..9', below: '10' }] }],
  ])('reads %s', (text, query) => {
    expect(read(text)).toEqual(query);
  });

  it.each([
    ['terjadi:2026-01-01..2026-03-31', '2025-12-31T17:00:00.000Z', '2026-03-31T17:00:00.000Z'],
    ['terjadi:2026-03-31', '2026-03-30T17:00:00.000Z', '2026-03-31T17:00:00.000Z'],
    ['occurred:hari_ini', '2026-03-30T17:00:00.000Z', '2026-03-31T17:00:00.000Z'],
    ['tercatat:bulan_ini', '2026-02-28T17:00:00.000Z', '2026-03-31T17:00:00.000Z'],
    ['terjadi:>=-7d', '2026-03-24T10:00:00.000Z', undefined],
    ['terjadi:<2026-03-31T10:00:00+07:00', undefined, '2026-03-31T03:00:00.000Z'],
    ['terjadi:<=2026-03-30', undefined, '2026-03-30T17:00:00.000Z'],
    ['terjadi:>2026-03-30', '2026-03-30T17:00:00.000Z', undefined],
  ])('reads the time %s as WIB days, with the end excluded', (text, from, below) => {
    const query = read(text);
    const value = query !== undefined && 'values' in query ? query.values[0] : undefined;
    expect(value).toEqual({
      text: text.replace(/^[a-z]+:/, ''),
      ...(from === undefined ? {} : { from }),
      ...(below === undefined ? {} : { below }),
    });
  });

  it.each([
    ['aksi:a OR aksi:b hasil:gagal', 'action:a OR (action:b result:failed)'],
    ['(aksi:a OR aksi:b) AND NOT hasil:gagal', '(action:a OR action:b) -result:failed'],
    ['NOT (aksi:a aksi:b)', '-(action:a action:b)'],
    ['  aktor:x  ', 'actor:x'],
    ['', ''],
  ])('%s has the normal form %s, which reads the same', (text, normal) => {
    const query = read(text);
    expect(query === undefined ? '' : normalForm(query)).toBe(normal);
    expect(read(normal)).toEqual(query);
  });

  it.each([
    ['aksii:x', [0, 'The key "aksii" is not known. Do you mean "aksi"?']],
    ['aksi:a nomor:3', [7, 'The key "nomor" is not known. Do you mean "aktor"?']],
    ['hasil:lulus', [6, '"lulus" must be one of: berhasil, done, ditolak, refused, gagal, failed.']],
    ['pegawai:Ani', [8, '"Ani" is no identifier (UUID).']],
    ['(aksi:a', [7, 'The closing ")" is missing.']],
    ['aksi:a )', [7, '")" is out of place.']],
    ['aksi:a OR', [9, 'A condition must follow here.']],
    ['Ani', [0, '"Ani" is no condition; write key:value, for example action:approval.*']],
    ['aksi:', [5, 'The value is missing.']],
    ['terjadi:2026-02-30', [8, '"2026-02-30" must be a time, for example 2026-01-31, -7d or hari_ini.']],
  ])('%s is refused at the place where it stops making sense', (text, expected) => {
    expect(fault(text)).toEqual(expected);
  });

  it('has at most 64 conditions and 8 levels', () => {
    expect(fault(Array(65).fill('aksi:a').join(' '))?.[1]).toBe('At most 64 conditions.');
    expect(fault(`${'('.repeat(9)}aksi:a${')'.repeat(9)}`)?.[1]).toBe('At most 8 levels deep.');
    expect(fault('-'.repeat(3000) + 'aksi:a')?.[1]).toBe('At most 8 levels deep.');
  });

  it('is understood or refused in both languages, whatever is written', () => {
    const word = fc.constantFrom(
      'aksi:',
      'OR',
      '(',
      ')',
      '-',
      'NOT',
      '"',
      ',',
      ':',
      '..',
      '>=',
      'terjadi:',
      'hasil:done',
      ' ',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(word, { maxLength: 12 }).map((words) => words.join('')),
        ),
        (text) => {
          const answer = readQuery(text, NOW);
          if (!answer.ok)
            expect(answer.fault.messages).toEqual({ id: expect.any(String), en: expect.any(String) });
          else if (answer.query !== undefined) expect(read(normalForm(answer.query))).toEqual(answer.query);
        },
      ),
      { numRuns: 500 },
    );
  });
});
