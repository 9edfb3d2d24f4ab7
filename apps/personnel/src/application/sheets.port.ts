import type { Refusal } from '../domain/cell.js';

/** A file of rows as it was found to be written. */
export interface Sheet {
  /** An encoding of text, or `xlsx`. */
  readonly encoding: string;
  /** What parts the cells of a line; empty where cells are cells. */
  readonly separator: string;
  /** The sheet of a workbook that the rows stand in. */
  readonly name?: string;
  readonly headings: readonly string[];
  /**
   * The rows below the headings in order, some hundreds at a time, numbered as a spreadsheet does (headings = 1).
   * MUST give the event loop back between them. Throws `SheetBroken` or `SheetRefused` where a row shows why.
   */
  rows(): AsyncIterable<readonly SheetRow[]>;
}

export type SheetRow = Readonly<{ number: number; cells: readonly string[] }>;

export type SheetFormat = 'text' | 'xlsx';

/** Opens uploaded bytes as rows: separator and encoding are detected, and shown to whoever sent the file. */
export interface Sheets {
  /**
   * @throws SheetBroken when there is no heading, or the bytes are not of the format
   * @throws SheetRefused when a rule forbids what stands in them
   */
  open(bytes: Uint8Array, format: SheetFormat): Promise<Sheet>;
}

/** What is wrong with a file: where, and why. */
export type SheetFault = Pick<Refusal, 'cell' | 'code' | 'messages'>;

/** The file cannot be read as rows, from this place on. */
export class SheetBroken extends Error {
  override readonly name = 'SheetBroken';
  constructor(
    readonly faults: readonly [SheetFault, ...SheetFault[]],
    options?: ErrorOptions,
  ) {
    super(faults[0].messages.en, options);
  }
}

/** The file can be read, but a rule does not allow what stands in it. */
export class SheetRefused extends Error {
  override readonly name = 'SheetRefused';
  constructor(readonly faults: readonly [SheetFault, ...SheetFault[]]) {
    super(faults[0].messages.en);
  }
}
