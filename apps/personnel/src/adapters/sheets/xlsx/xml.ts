import { SaxesParser } from 'saxes';
import { NOT_XLSX } from './archive.js';
import { broken } from './refusals.js';

/** An element as it begins, by its local names: producers differ in their prefixes. */
export type Element = Readonly<{ name: string; attributes: Readonly<Record<string, string>> }>;

export type Handler = Readonly<{
  open?: (element: Element) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
}>;

/** Feeds XML to a handler piece by piece. No document type is taken, so there are no entities but XML's own. */
export class XmlReader {
  readonly #parser: SaxesParser;

  constructor(
    private readonly part: string,
    handler: Handler,
  ) {
    this.#parser = new SaxesParser({ position: false });
    this.#parser.on('error', (error) => {
      throw broken(part, NOT_XLSX, error);
    });
    this.#parser.on('doctype', () => {
      throw broken(part, NOT_XLSX);
    });
    this.#parser.on('opentag', ({ name, attributes }) => {
      handler.open?.({ name: local(name), attributes: localNames(attributes) });
    });
    for (const event of ['text', 'cdata'] as const) this.#parser.on(event, (text) => handler.text?.(text));
    this.#parser.on('closetag', ({ name }) => handler.close?.(local(name)));
  }

  /** @throws SheetBroken naming the part */
  write(piece: string): void {
    this.#parser.write(piece);
  }

  /** @throws SheetBroken when the document is not whole */
  close(): void {
    this.#parser.close();
  }
}

/** Reads a small part to its end. */
export async function readXml(part: string, pieces: AsyncIterable<string>, handler: Handler): Promise<void> {
  const reader = new XmlReader(part, handler);
  for await (const piece of pieces) reader.write(piece);
  reader.close();
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

function localNames(attributes: Readonly<Record<string, string>>): Record<string, string> {
  const names: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (!name.startsWith('xmlns')) names[name.endsWith(':id') ? 'relation' : local(name)] = value;
  }
  return names;
}
