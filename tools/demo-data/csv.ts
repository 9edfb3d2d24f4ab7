/** Separated values as SIASN's exports write them (RFC 4180), CRLF at the end of each row. */
export function csv(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  separator = ',',
): string {
  const cell = (text: string): string => (/[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return [headings, ...rows].map((cells) => `${cells.map(cell).join(separator)}\r\n`).join('');
}

/** Here and there a spreadsheet's apostrophe keeps the number text. */
export const quoted = ({ index }: Readonly<{ index: number }>, text: string): string =>
  index % 4 === 0 ? `'${text}` : text;
