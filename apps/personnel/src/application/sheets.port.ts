/** A file of rows as it was found to be written. */
export interface Sheet {
  readonly encoding: string;
  readonly separator: string;
  readonly headings: readonly string[];
  /**
   * The rows below the headings in order, some hundreds at a time, numbered as a spreadsheet does (headings = 1).
   * MUST give the event loop back between them. Throws `SheetBroken` where the file ends inside quotes.
   */
  rows(): AsyncIterable<readonly SheetRow[]>;
}

export type SheetRow = Readonly<{ number: number; cells: readonly string[] }>;

/** Opens uploaded bytes as rows: separator and encoding are detected, and shown to whoever sent the file. */
export interface Sheets {
  /** @throws SheetBroken when there is no heading or the bytes are no text */
  open(bytes: Uint8Array): Promise<Sheet>;
}

/** The file cannot be read as rows, from this row on. */
export class SheetBroken extends Error {
  override readonly name = 'SheetBroken';
  constructor(
    readonly row: number,
    readonly messages: Readonly<{ id: string; en: string }>,
  ) {
    super(messages.en);
  }
}
