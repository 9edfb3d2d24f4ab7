import type { Profile } from '../../../domain/profiles/index.js';
import { packageOf } from './package.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The parts of a workbook of one sheet; `sheet` is what stands in its `worksheet` element. */
export const workbookParts = (sheet: string, name = 'Data'): Record<string, string> => ({
  '[Content_Types].xml': xml(
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
  ),
  '_rels/.rels': xml(
    `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ),
  'xl/workbook.xml': xml(
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escaped(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  ),
  'xl/_rels/workbook.xml.rels': xml(
    `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  ),
  // Cell format 1 is Text (number format 49, `@`), 2 a date (number format 14).
  'xl/styles.xml': xml(
    `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`,
  ),
  'xl/worksheets/sheet1.xml': xml(`<worksheet xmlns="${MAIN}">${sheet}</worksheet>`),
});

/** An empty workbook with the headings of a profile that mean something here; all its columns are text. */
export function templateOf({ columns }: Profile): Buffer {
  const headings = columns.filter(({ field }) => field !== undefined);
  const cells = headings.map(({ heading, required }) => textCell(heading, required === true ? 3 : 1));
  return packageOf(
    workbookParts(
      `<cols><col min="1" max="${String(headings.length)}" width="22" style="1" customWidth="1"/></cols><sheetData><row r="1">${cells.join('')}</row></sheetData>`,
    ),
  );
}

const textCell = (text: string, style: number): string =>
  `<c s="${String(style)}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;

export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${String(sign.charCodeAt(0))};`);

const xml = (element: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${element}`;
