import type { Citation, PlainDate } from '@jejak/kernel';
import { bands, tables, type BandId, type TableId } from './generated/law.js';
import { provisionOn } from './parameter.js';
import type { Value } from './shapes.js';
import type { Answers } from './succession.js';

/** Which row of a table answered, so that whoever reads the answer can find it: `row` counts from 1. */
export type Answer = Readonly<{
  table: string;
  row: number;
  when: Readonly<Record<string, string>>;
  value: Value;
  from: PlainDate;
  basis: Citation;
}>;

/**
 * Asks a decision table on a day.
 * @throws RangeError when no row answers: an unknown code is never a silent default
 */
export function lookUp(
  table: TableId,
  day: PlainDate,
  when: Readonly<Record<string, string>>,
  inUse: Answers = {},
): Answer {
  const { provisions, keys } = tables[table];
  const { rows, from, basis } = provisionOn({ id: table, provisions }, day, inUse);
  const row = rows.findIndex((candidate) =>
    Object.keys(keys).every((key) => candidate.when[key]?.includes(when[key] ?? '') ?? false),
  );
  const found = rows[row];
  if (found === undefined) throw new RangeError(`${table} has no row for ${JSON.stringify(when)} on ${day}`);
  return { table, row: row + 1, when, value: found.value, from, basis };
}

/** The figure a table answers with, in whole units. */
export function figureIn(table: TableId, day: PlainDate, when: Readonly<Record<string, string>>): number {
  const { value } = lookUp(table, day, when);
  if (typeof value !== 'number') throw new TypeError(`${table} answers with the code "${value}", no figure`);
  return value;
}

/** The code a table answers with. */
export function codeIn(table: TableId, day: PlainDate, when: Readonly<Record<string, string>>): string {
  const { value } = lookUp(table, day, when);
  if (typeof value !== 'string')
    throw new TypeError(`${table} answers with the figure ${String(value)}, no code`);
  return value;
}

/** Every figure a column of a table can give, for bounds while the key is not known. */
export function figuresOf(table: TableId, day: PlainDate): readonly number[] {
  const { rows } = provisionOn({ id: table, provisions: tables[table].provisions }, day);
  return rows.map(({ value }) => {
    if (typeof value !== 'number') throw new TypeError(`${table} answers with codes, not figures`);
    return value;
  });
}

/** The step of a band that a whole number of its unit falls into; undefined when it lies below every step. */
export function stepOf(
  band: BandId,
  day: PlainDate,
  measured: number,
): Readonly<{ band: string; step: number; code: string; basis: Citation }> | undefined {
  const { steps, basis } = provisionOn({ id: band, provisions: bands[band].provisions }, day);
  const step = steps.findIndex((bound) =>
    'atLeast' in bound ? measured >= bound.atLeast : measured > bound.above,
  );
  const found = steps[step];
  return found === undefined ? undefined : { band, step: step + 1, code: found.code, basis };
}
