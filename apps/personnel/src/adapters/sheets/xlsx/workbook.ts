import { Archive, NOT_XLSX } from './archive.js';
import { showsDate, unescaped } from './cell-text.js';
import { broken, refusedAt } from './refusals.js';
import { readXml } from './xml.js';

/** What the cells of a workbook refer to. */
export type Workbook = Readonly<{
  archive: Archive;
  sheets: readonly Readonly<{ name: string; part: string }>[];
  /** Of each cell format, whether it shows a date. */
  dates: readonly boolean[];
  strings: readonly string[];
  system: 1900 | 1904;
}>;

/** Characters that all shared strings may have together: they are kept in memory. */
const MOST_SHARED = 64 * 1024 * 1024;

/** Parts that make a workbook more than values in cells, and the rule that refuses them. */
const FORBIDDEN = [
  {
    parts: /(^|\/)(vbaproject\.bin|vbadata\.xml|macrosheets\/|dialogsheets\/|intlmacrosheets\/)/,
    code: 'file/no-macros',
    messages: {
      id: 'Berkas memuat makro. Simpan sebagai .xlsx tanpa makro.',
      en: 'The file holds macros. Save it as .xlsx without macros.',
    },
  },
  {
    parts: /(^|\/)(externallinks\/|connections\.xml|querytables\/|webextensions\/|model\/)/,
    code: 'file/no-external-links',
    messages: {
      id: 'Berkas merujuk ke berkas atau sumber data lain. Tempelkan nilainya saja ke berkas baru.',
      en: 'The file refers to other files or sources of data. Paste the values alone into a new file.',
    },
  },
  {
    parts: /(^|\/)(embeddings\/|activex\/|ctrlprops\/)/,
    code: 'file/no-embedded-objects',
    messages: {
      id: 'Berkas memuat objek tertanam atau kontrol. Hapus dahulu.',
      en: 'The file holds embedded objects or controls. Remove them first.',
    },
  },
] as const;

/** @throws SheetBroken, SheetRefused naming the part that is not allowed */
export async function openWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const archive = await Archive.open(bytes);
  for (const part of archive.names()) {
    const rule = FORBIDDEN.find(({ parts }) => parts.test(part));
    if (rule !== undefined) throw refusedAt(part, rule.code, rule.messages);
  }
  const main = await mainPart(archive);
  const { sheets, system } = await sheetsOf(archive, main);
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  return {
    archive,
    sheets,
    system,
    dates: await dateFormats(archive, `${folder}styles.xml`),
    strings: await sharedStrings(archive, `${folder}sharedStrings.xml`),
  };
}

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

async function mainPart(archive: Archive): Promise<string> {
  let found: string | undefined;
  let macros = false;
  await readXml('[Content_Types].xml', archive.text('[Content_Types].xml'), {
    open: ({ attributes: { ContentType: type = '', PartName: part = '' } }) => {
      if (/macroenabled|vbaproject/i.test(type)) macros = true;
      if (type.toLowerCase() === WORKBOOK) found = part.replace(/^\//, '');
    },
  });
  if (macros) throw refusedAt('[Content_Types].xml', FORBIDDEN[0].code, FORBIDDEN[0].messages);
  if (found === undefined) throw broken('[Content_Types].xml', NOT_XLSX);
  return found;
}

type Found = Pick<Workbook, 'sheets' | 'system'>;

async function sheetsOf(archive: Archive, main: string): Promise<Found> {
  const at = main.lastIndexOf('/') + 1;
  const folder = main.slice(0, at);
  const relations = `${folder}_rels/${main.slice(at)}.rels`;
  const parts = new Map<string, string>();
  await readXml(relations, archive.text(relations), {
    open: ({ name, attributes: { Id: id = '', Type: type = '', Target: target = '' } }) => {
      if (name !== 'Relationship') return;
      if (type.endsWith('/worksheet')) parts.set(id, inFolder(folder, target));
      if (/macrosheet$/i.test(type)) throw refusedAt(target, FORBIDDEN[0].code, FORBIDDEN[0].messages);
    },
  });
  const sheets: { name: string; part: string }[] = [];
  let system: Found['system'] = 1900;
  await readXml(main, archive.text(main), {
    open: ({ name, attributes }) => {
      if (name === 'workbookPr' && /^(1|true)$/.test(attributes['date1904'] ?? '')) system = 1904;
      const part = name === 'sheet' ? parts.get(attributes['relation'] ?? '') : undefined;
      if (part !== undefined) sheets.push({ name: attributes['name'] ?? '', part });
    },
  });
  return { sheets, system };
}

const inFolder = (folder: string, target: string): string =>
  target.startsWith('/') ? target.slice(1) : folder + target.replace(/^\.\//, '');

async function dateFormats(archive: Archive, part: string): Promise<readonly boolean[]> {
  if (!archive.has(part)) return [];
  const codes = new Map<number, string>();
  const dates: boolean[] = [];
  let inCells = false;
  await readXml(part, archive.text(part), {
    open: ({ name, attributes }) => {
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      if (name === 'cellXfs') inCells = true;
      if (name !== 'xf' || !inCells) return;
      const id = Number(attributes['numFmtId'] ?? 0);
      dates.push(showsDate(id, codes.get(id)));
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return dates;
}

async function sharedStrings(archive: Archive, part: string): Promise<readonly string[]> {
  if (!archive.has(part)) return [];
  const strings: string[] = [];
  let characters = 0;
  let current: string | undefined;
  let reading = false;
  let phonetic = false;
  await readXml(part, archive.text(part), {
    open: ({ name }) => {
      if (name === 'si') current = '';
      // How a text is pronounced (rPh) is no part of it.
      if (name === 'rPh') phonetic = true;
      if (name === 't') reading = !phonetic;
    },
    text: (text) => {
      if (!reading || current === undefined) return;
      characters += text.length;
      if (characters > MOST_SHARED) {
        throw refusedAt(part, 'file/not-too-large-inside', {
          id: 'Teks di dalam berkas ini terlalu banyak. Bagilah menjadi beberapa berkas.',
          en: 'There is too much text in this file. Split it into several files.',
        });
      }
      current += text;
    },
    close: (name) => {
      if (name === 't') reading = false;
      if (name === 'rPh') phonetic = false;
      if (name === 'si') strings.push(unescaped(current ?? ''));
    },
  });
  return strings;
}
