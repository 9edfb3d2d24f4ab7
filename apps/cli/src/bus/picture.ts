/** Text for people in a terminal: columns that line up, bars, and colour where the terminal shows it. */
export type Paint = (text: string, colour: keyof typeof CODES) => string;

const CODES = { red: 31, green: 32, yellow: 33, dim: 2, bold: 1 } as const;

/** Colours when the terminal takes them and nobody has asked for none (https://no-color.org). */
export const paintFor = (
  out: Readonly<{ isTTY?: boolean }>,
  environment: Readonly<Record<string, string | undefined>>,
): Paint =>
  out.isTTY === true && (environment['NO_COLOR'] ?? '') === '' && environment['TERM'] !== 'dumb'
    ? (text, colour) => (text === '' ? '' : `\u001B[${String(CODES[colour])}m${text}\u001B[0m`)
    : (text) => text;

/** Cells in eighths, as the block elements of Unicode draw them. */
const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'] as const;

/** A bar of `value` where `most` fills all cells. What is not nothing is seen: it has an eighth at least. */
export function bar(value: number, most: number, cells = 20): string {
  if (value <= 0 || most <= 0) return '';
  const eighths = Math.max(1, Math.round((Math.min(value, most) / most) * cells * 8));
  return '█'.repeat(Math.floor(eighths / 8)) + EIGHTHS[eighths % 8]!;
}

export type Column = Readonly<{ title: string; align?: 'right' }>;

/** Lines of a table: two spaces between its columns, none at the end of a line. */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  paint: Paint,
): readonly string[] {
  const widths = columns.map(({ title }, at) =>
    Math.max(visible(title), ...rows.map((row) => visible(row[at] ?? ''))),
  );
  const line = (cells: readonly string[]): string =>
    columns
      .map(({ align }, at) => {
        const cell = cells[at] ?? '';
        const space = ' '.repeat(widths[at]! - visible(cell));
        return align === 'right' ? space + cell : cell + space;
      })
      .join('  ')
      .trimEnd();
  return [paint(line(columns.map(({ title }) => title)), 'bold'), ...rows.map(line)];
}

const visible = (text: string): number => [...text.replace(/\u001B\[\d+m/g, '')].length;
