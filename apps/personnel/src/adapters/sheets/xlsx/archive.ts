import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { broken, refusedAt } from './refusals.js';

/** Bytes that all parts of a workbook may inflate to, and how many parts there may be. */
const MOST_INFLATED = 256 * 1024 * 1024;
const MOST_PARTS = 2_000;

/**
 * The parts of an Office Open XML package (ECMA-376 part 2), read from its central directory. What a part is said to
 * inflate to is counted before anything is inflated, and what it does inflate to while it is.
 */
export class Archive {
  #inflated = 0;

  private constructor(
    private readonly zip: ZipFile,
    private readonly parts: ReadonlyMap<string, Entry>,
  ) {}

  /** @throws SheetBroken when it is no such package; SheetRefused when it is too large inside, or encrypted */
  static async open(bytes: Uint8Array): Promise<Archive> {
    if (startsWith(bytes, COMPOUND_FILE)) {
      throw refusedAt('-', 'file/xlsx-in-clear', {
        id: 'Berkas ini terenkripsi dengan kata sandi, atau berformat .xls lama. Simpan sebagai .xlsx tanpa kata sandi.',
        en: 'The file is protected by a password, or an old .xls. Save it as .xlsx without a password.',
      });
    }
    if (!startsWith(bytes, ZIP)) throw broken('-', NOT_XLSX);
    const parts = new Map<string, Entry>();
    let declared = 0;
    try {
      const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
        strictFileNames: true,
      });
      for await (const entry of zip.eachEntry()) {
        declared += entry.uncompressedSize;
        if (declared > MOST_INFLATED || parts.size >= MOST_PARTS) throw tooLarge(entry.fileName);
        if (entry.isEncrypted()) {
          throw refusedAt(entry.fileName, 'file/xlsx-in-clear', {
            id: 'Berkas ini terenkripsi. Simpan sebagai .xlsx tanpa kata sandi.',
            en: 'The file is encrypted. Save it as .xlsx without a password.',
          });
        }
        const name = entry.fileName.toLowerCase();
        if (parts.has(name)) throw broken(entry.fileName, NOT_XLSX);
        parts.set(name, entry);
      }
      return new Archive(zip, parts);
    } catch (error) {
      throw asBroken(error, '-');
    }
  }

  /** Names of all parts, lower case: they are compared without case (ECMA-376 part 2, section 6.2.2). */
  names(): readonly string[] {
    return [...this.parts.keys()];
  }

  has(name: string): boolean {
    return this.parts.has(name.toLowerCase());
  }

  /** The text of a part in pieces. @throws SheetBroken when it is missing, damaged or no UTF-8; SheetRefused */
  async *text(name: string): AsyncGenerator<string> {
    const entry = this.parts.get(name.toLowerCase());
    if (entry === undefined) throw broken(name, NOT_XLSX);
    const utf8 = new TextDecoder('utf-8', { fatal: true });
    try {
      for await (const piece of await this.zip.openReadStreamPromise(entry)) {
        this.#inflated += (piece as Buffer).length;
        // A part that is read twice counts twice, so the limit is of work as well.
        if (this.#inflated > 2 * MOST_INFLATED) throw tooLarge(name);
        yield utf8.decode(piece as Buffer, { stream: true });
      }
      yield utf8.decode();
    } catch (error) {
      throw asBroken(error, name);
    }
  }
}

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** [MS-CFB]: what encrypted workbooks and those of before 2007 are kept in. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

const tooLarge = (part: string) =>
  refusedAt(part, 'file/not-too-large-inside', {
    id: `Isi berkas setelah dibuka melebihi ${String(MOST_INFLATED / 1024 / 1024)} MiB atau ${String(MOST_PARTS)} bagian. Bagilah menjadi beberapa berkas.`,
    en: `What the file unpacks to exceeds ${String(MOST_INFLATED / 1024 / 1024)} MiB or ${String(MOST_PARTS)} parts. Split it into several files.`,
  });

/** What yauzl, zlib and the decoder say is wrong with the file; what we said ourselves stands. */
function asBroken(error: unknown, part: string): unknown {
  const { name = '' } = error as Error;
  return name === 'SheetBroken' || name === 'SheetRefused' ? error : broken(part, NOT_XLSX, error);
}

export const NOT_XLSX = {
  id: 'Berkas bukan buku kerja .xlsx yang utuh. Simpan ulang dari Excel atau LibreOffice sebagai "Excel Workbook (.xlsx)".',
  en: 'The file is no whole .xlsx workbook. Save it again from Excel or LibreOffice as "Excel Workbook (.xlsx)".',
};
