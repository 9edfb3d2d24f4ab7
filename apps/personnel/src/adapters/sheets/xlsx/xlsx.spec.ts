import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { SheetRow } from '../../../application/sheets.port.js';
import { profileNamed } from '../../../domain/profiles/index.js';
import { dateText, numberText, showsDate } from './cell-text.js';
import { packageOf } from './package.js';
import { MOST_COLUMNS } from './rows.js';
import { escaped, templateOf, workbookParts } from './template.js';
import { openXlsx } from './xlsx.js';

describe('a workbook', () => {
  it('written by another program is read as its reader sees it', async () => {
    const bytes = readFileSync('apps/personnel/src/adapters/sheets/xlsx/fixtures/openpyxl.xlsx');
    const sheet = await openXlsx(bytes);
    expect({ encoding: sheet.encoding, name: sheet.name }).toEqual({ encoding: 'xlsx', name: 'Data ASN' });
    expect(sheet.headings).toEqual(['PNS ID', 'NIP BARU', 'NAMA', 'TANGGAL LAHIR', 'TMT', 'ANGKA', 'BENAR']);
    expect(await rowsIn(bytes)).toEqual([
      {
        number: 2,
        cells: [
          ...['A-1', '199001012015031001', 'Contoh & "Fiktif"', '1990-01-01', '2015-03-01 08:30:00'],
          ...['3.7', 'TRUE'],
        ],
      },
      {
        number: 3,
        cells: ["'A-2", '199001012015031002', 'Sarié\nBaris dua', '1900-02-28', '', '0.3', 'FALSE'],
      },
      { number: 5, cells: ['A-4', '', '', '', '', '1250000', ''] },
    ]);
  });

  it('gives back what was written, whatever stands in the cells (property)', async () => {
    const text = fc
      .string({ minLength: 1, maxLength: 12, unit: 'grapheme' })
      .filter((said) => said.trim() !== '');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 400 }), async (rows) => {
        const file = sheetOf(['A', 'B'], ...rows);
        expect(await rowsIn(file)).toEqual(rows.map((cells, at) => ({ number: at + 2, cells })));
      }),
      { numRuns: 25 },
    );
  });

  it('loses no row of a large sheet', async () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => [String(at), 'x']);
    const found = await rowsIn(sheetOf(['A', 'B'], ...rows));
    expect(found.length).toBe(20_000);
    expect(found.at(-1)).toEqual({ number: 20_001, cells: ['19999', 'x'] });
  });

  it('that is the template of a profile has its headings, and opens as any other', async () => {
    const { headings, name } = await openXlsx(templateOf(profileNamed('siasn-unor')!));
    expect(name).toBe('Data');
    expect(headings).toEqual(['Id', 'DiatasanId', 'EselonId', 'NamaUnor', 'NamaJabatan', 'IndukUnorId']);
  });

  const row = (cells: string) =>
    `<sheetData><row r="1"><c t="inlineStr"><is><t>A</t></is></c></row><row r="2">${cells}</row></sheetData>`;
  const parts = (more: Record<string, string> = {}, cells = '') =>
    packageOf({ ...workbookParts(row(cells)), ...more });
  const [contentTypes] = Object.values(workbookParts(''));

  it.each([
    ['a formula', parts({}, '<c r="C2"><f>A1</f><v>1</v></c>'), 'cell/no-formula', 'Data!C2'],
    ['an error value', parts({}, '<c r="B2" t="e"><v>#N/A</v></c>'), 'cell/no-error-value', 'Data!B2'],
    [
      'a NIP that was made a number',
      parts({}, '<c r="B2"><v>1.9900101201503101E+17</v></c>'),
      'cell/number-exact',
      'Data!B2',
    ],
    ['a day that never was', parts({}, '<c r="D2" s="2"><v>60</v></c>'), 'cell/date', 'Data!D2'],
    ['macros', parts({ 'xl/vbaProject.bin': 'x' }), 'file/no-macros', 'xl/vbaproject.bin'],
    [
      'the content type of macros',
      parts({
        '[Content_Types].xml': contentTypes!.replace(
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main',
          'application/vnd.ms-excel.sheet.macroEnabled.main',
        ),
      }),
      'file/no-macros',
      '[Content_Types].xml',
    ],
    [
      'a link to another file',
      parts({ 'xl/externalLinks/externalLink1.xml': '<x/>' }),
      'file/no-external-links',
      'xl/externallinks/externallink1.xml',
    ],
    [
      'an embedded object',
      parts({ 'xl/embeddings/oleObject1.bin': 'x' }),
      'file/no-embedded-objects',
      'xl/embeddings/oleobject1.bin',
    ],
    ['a password', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'file/xlsx-in-clear', '-'],
    [
      'too many columns',
      parts({}, `<c r="${lettersOf(MOST_COLUMNS)}2"><v>1</v></c>`),
      'file/columns',
      `Data!${lettersOf(MOST_COLUMNS)}2`,
    ],
    ['more than it may unpack to', bomb(), 'file/not-too-large-inside', 'xl/bomb.xml'],
  ])('is refused for %s, with its place and rule in both languages', async (_, bytes, code, cell) => {
    const failure = await rowsIn(bytes).catch((error: unknown) => error);
    expect(failure).toMatchObject({
      name: 'SheetRefused',
      faults: [{ cell, code, messages: { id: expect.any(String), en: expect.any(String) } }],
    });
  });

  it('names every cell that holds a formula, up to twenty', async () => {
    const cells = Array.from({ length: 30 }, (_, at) => `<c r="${lettersOf(at)}2"><f>1</f></c>`).join('');
    const failure = await rowsIn(parts({}, cells)).catch((error: unknown) => error);
    const { faults } = failure as { faults: { cell: string }[] };
    expect(faults.length).toBe(20);
    expect(faults.slice(0, 2).map(({ cell }) => cell)).toEqual(['Data!A2', 'Data!B2']);
  });

  it('is refused when two of its sheets have content, naming the second', async () => {
    const two = workbookParts(row(''));
    const bytes = packageOf({
      ...two,
      'xl/workbook.xml': two['xl/workbook.xml']!.replace(
        '</sheets>',
        '<sheet name="Kedua" sheetId="2" r:id="rId3"/></sheets>',
      ),
      'xl/_rels/workbook.xml.rels': two['xl/_rels/workbook.xml.rels']!.replace(
        '</Relationships>',
        '<Relationship Id="rId3" Type="x/worksheet" Target="worksheets/sheet2.xml"/></Relationships>',
      ),
      'xl/worksheets/sheet2.xml': two['xl/worksheets/sheet1.xml']!,
    });
    await expect(openXlsx(bytes)).rejects.toMatchObject({
      name: 'SheetRefused',
      faults: [{ cell: 'Kedua!A1', code: 'file/one-sheet' }],
    });
  });

  it.each([
    ['is no ZIP file', Buffer.from('NIP;NAMA\n')],
    ['is cut short', packageOf(workbookParts(row(''))).subarray(0, 600)],
    ['lacks its workbook', packageOf({ '[Content_Types].xml': contentTypes! })],
    ['is empty', packageOf(workbookParts('<sheetData/>'))],
    ['has a document type', parts({ 'xl/workbook.xml': '<!DOCTYPE x [<!ENTITY a "b">]><workbook/>' })],
    ['has broken XML', parts({ 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row r="1">' })],
    ['has rows out of order', packageOf(workbookParts('<sheetData><row r="2"/><row r="1"/></sheetData>'))],
    ['says less than it unpacks to', understated()],
  ])('that %s is refused as unreadable', async (_, bytes) => {
    await expect(rowsIn(bytes)).rejects.toMatchObject({
      name: 'SheetBroken',
      faults: [{ code: 'file/readable', messages: { id: expect.any(String), en: expect.any(String) } }],
    });
  });

  it('of any bytes is read or refused, and nothing else (property)', async () => {
    const whole = sheetOf(['A', 'B'], ['1', '2']);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        async (changes) => {
          const bytes = Buffer.from(whole);
          for (const [at, byte] of changes) bytes[at] = byte;
          const failure = await rowsIn(bytes).then(
            () => undefined,
            (error: Error) => error.name,
          );
          expect([undefined, 'SheetBroken', 'SheetRefused']).toContain(failure);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('a number in a cell', () => {
  it.each([
    ['0', '0'],
    ['-0.0', '0'],
    ['42', '42'],
    ['1E3', '1000'],
    ['4.4651E4', '44651'],
    ['3.7000000000000002', '3.7'],
    ['0.30000000000000004', '0.3'],
    ['2.9999999999999996', '3'],
    ['0.05', '0.05'],
    ['1.5E-3', '0.0015'],
    ['-12.50', '-12.5'],
    ['999999999999999', '999999999999999'],
  ])('%s is the text %s', (stored, text) => expect(numberText(stored)).toEqual({ kind: 'text', text }));

  it.each([
    ['199001012015031001', 'cell/number-exact'],
    ['1.9900101201503101E+17', 'cell/number-exact'],
    ['1000000000000000', 'cell/number-exact'],
    ['1234567890123456.7', 'cell/number-exact'],
    ['1,5', 'cell/number-readable'],
    ['1E99', 'cell/number-readable'],
    ['.', 'cell/number-readable'],
  ])('%s is refused: %s', (stored, code) =>
    expect(numberText(stored)).toMatchObject({ kind: 'refused', code }),
  );

  it('of up to 15 digits is exactly what was typed, whatever the double says (property)', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 999_999_999_999_999n }), fc.nat(14), (digits, places) => {
        const typed = decimal(digits, places);
        // What a program stores: the shortest, or 17 digits of the double.
        for (const stored of [typed, String(Number(typed)), Number(typed).toPrecision(17)])
          expect(numberText(stored)).toEqual({ kind: 'text', text: typed });
      }),
    );
  });
});

describe('a date in a cell', () => {
  it.each([
    ['1', 1900, '1900-01-01'],
    ['59', 1900, '1900-02-28'],
    ['61', 1900, '1900-03-01'],
    ['44651', 1900, '2022-03-31'],
    ['44651.5', 1900, '2022-03-31 12:00:00'],
    ['44650.999999', 1900, '2022-03-31'],
    ['0', 1904, '1904-01-01'],
    ['43189', 1904, '2022-03-31'],
  ] as const)('%s in the system of %s is %s', (stored, system, text) =>
    expect(dateText(stored, system)).toEqual({ kind: 'text', text }),
  );

  it.each(['60', '0', '-1', '2958466', '', 'x'])('%j is none', (stored) =>
    expect(dateText(stored, 1900)).toMatchObject({ kind: 'refused', code: 'cell/date' }),
  );

  it.each([
    [14, undefined, true],
    [0, undefined, false],
    [49, undefined, false],
    [20, undefined, false],
    [164, 'dd/mm/yyyy', true],
    [164, '[$-421]dd mmmm yyyy;@', true],
    [164, '#,##0.00;[Red]-#,##0.00', false],
    [164, '"Rp"#,##0', false],
    [164, 'General', false],
    [164, 'hh:mm:ss', false],
    [164, '0.00E+00', false],
  ])('is shown by format %s %s: %s', (id, code, shown) => expect(showsDate(id, code)).toBe(shown));
});

async function rowsIn(bytes: Uint8Array): Promise<SheetRow[]> {
  const found: SheetRow[] = [];
  for await (const slice of (await openXlsx(bytes)).rows()) found.push(...slice);
  return found;
}

/** A workbook of text cells, as XML can hold them. */
function sheetOf(...rows: readonly (readonly string[])[]): Buffer {
  const cell = (text: string) => `<c t="inlineStr"><is><t xml:space="preserve">${written(text)}</t></is></c>`;
  const lines = rows.map((cells, at) => `<row r="${at + 1}">${cells.map(cell).join('')}</row>`);
  return packageOf(workbookParts(`<sheetData>${lines.join('')}</sheetData>`));
}

const written = (text: string): string =>
  escaped(
    text
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
      .replace(/[\0-\x1f]/g, (sign) => `_x${sign.charCodeAt(0).toString(16).padStart(4, '0')}_`),
  );

function lettersOf(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

function decimal(digits: bigint, places: number): string {
  const text = String(digits).padStart(places + 1, '0');
  const whole = text.slice(0, text.length - places);
  const fraction = text.slice(text.length - places).replace(/0+$/, '');
  return fraction === '' ? whole : `${whole}.${fraction}`;
}

/** A part that is said to unpack to 300 MiB: nothing of it is unpacked before it is refused. */
function bomb(): Buffer {
  const bytes = packageOf({ ...workbookParts(''), 'xl/bomb.xml': ' '.repeat(1024 * 1024) });
  bytes.writeUInt32LE(300 * 1024 * 1024, bytes.lastIndexOf('PK\u0001\u0002', undefined, 'latin1') + 24);
  return bytes;
}

/** The directory says of the sheet that it is 10 bytes long. */
function understated(): Buffer {
  const bytes = packageOf(workbookParts('<sheetData/>'));
  const directory = bytes.lastIndexOf('PK\u0001\u0002', undefined, 'latin1');
  bytes.writeUInt32LE(10, directory + 24);
  return bytes;
}
