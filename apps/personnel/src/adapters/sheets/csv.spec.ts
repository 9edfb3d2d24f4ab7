import fc from 'fast-check';
import { SheetBroken } from '../../application/sheets.port.js';
import { decode, openCsv, separatorOf } from './csv.js';

describe('a file of separated values', () => {
  it.each([
    { separator: ',', text: 'NIP,NAMA\n1,A\n' },
    { separator: ';', text: 'NIP;NAMA\n1;A\n' },
    { separator: '\t', text: 'NIP\tNAMA\n1\tA\n' },
    { separator: '|', text: 'NIP|NAMA\n1|A\n' },
  ])('is read with the separator its headings show: $separator', async ({ separator, text }) => {
    const sheet = await openCsv(Buffer.from(text));
    expect(sheet.separator).toBe(separator);
    expect(sheet.headings).toEqual(['NIP', 'NAMA']);
    expect(await rowsOf(text)).toEqual([{ number: 2, cells: ['1', 'A'] }]);
  });

  it('does not count separators inside quotes', () => {
    expect(separatorOf('"a,b,c";d\n')).toBe(';');
  });

  it.each([
    { encoding: 'utf-8', bytes: Buffer.from('NAMA\nSarié\n') },
    { encoding: 'utf-8', bytes: Buffer.from('\uFEFFNAMA\nSarié\n') },
    { encoding: 'utf-16le', bytes: Buffer.from('\uFEFFNAMA\nSarié\n', 'utf16le') },
    { encoding: 'utf-16be', bytes: Buffer.from('\uFEFFNAMA\nSarié\n', 'utf16le').swap16() },
    { encoding: 'windows-1252', bytes: Buffer.from('NAMA\nSarié\n', 'latin1') },
  ])('is decoded as $encoding', async ({ encoding, bytes }) => {
    expect(decode(bytes).encoding).toBe(encoding);
    const sheet = await openCsv(bytes);
    expect(sheet.headings).toEqual(['NAMA']);
    for await (const slice of sheet.rows()) expect(slice).toEqual([{ number: 2, cells: ['Sarié'] }]);
  });

  it('numbers rows as a spreadsheet does: quoted line breaks and empty rows count', async () => {
    expect(await rowsOf('A,B\n"one\ntwo",x\n\n3,4\n')).toEqual([
      { number: 2, cells: ['one\ntwo', 'x'] },
      { number: 4, cells: ['3', '4'] },
    ]);
  });

  it('loses no row of a large file', async () => {
    const rows = Array.from({ length: 30_000 }, (_, index) => `${String(index)},${'x'.repeat(20)}`);
    const found = await rowsOf(`A,B\n${rows.join('\n')}\n`);
    expect(found.length).toBe(30_000);
    expect(found.at(-1)).toEqual({ number: 30_001, cells: ['29999', 'x'.repeat(20)] });
  });

  it('is refused from the row on where a quote is not closed', async () => {
    await expect(rowsOf('A,B\n1,2\n3,"4\n5,6\n')).rejects.toMatchObject({
      name: 'SheetBroken',
      faults: [{ cell: '3' }],
    });
  });

  it('is refused when it is empty', async () => {
    await expect(openCsv(Buffer.from('\n'))).rejects.toBeInstanceOf(SheetBroken);
  });

  it('is refused as UTF-16 that does not say so', async () => {
    await expect(openCsv(Buffer.from('NIP BARU,NAMA\n', 'utf16le'))).rejects.toMatchObject({
      name: 'SheetBroken',
      faults: [{ cell: '1' }],
    });
  });

  it('gives back what was written, whatever stands in the cells (property)', async () => {
    const cell = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== '');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 600 }), async (rows) => {
        const quoted = rows.map((cells) => cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(';'));
        expect(await rowsOf(`"A";"B"\r\n${quoted.join('\r\n')}\r\n`)).toEqual(
          rows.map((cells, index) => ({ number: index + 2, cells })),
        );
      }),
      { numRuns: 30 },
    );
  });
});

async function rowsOf(text: string) {
  const found = [];
  for await (const slice of (await openCsv(Buffer.from(text))).rows()) found.push(...slice);
  return found;
}
