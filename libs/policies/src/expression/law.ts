import type { PlainDate } from '@jejak/kernel';
import { bands, domains, parameters, settings, tables } from '../generated/law.js';
import { provisionOn } from '../parameter.js';
import type { Setting, Step, Term, Value } from '../shapes.js';
import type { Answers } from '../succession.js';
import { dayNumber } from './days.js';
import type { Type } from './tree.js';
import type { Scope } from './typed.js';

/** A decision table of a day as one row of numbers: the keys' places make the position, the first key turns slowest. */
export type BoundTable = Readonly<{
  sizes: readonly number[];
  /** The answer at each position: units of a quantity, or the place of a code. */
  answers: readonly number[];
  /** Which row of the table gives it, from 1. */
  rows: readonly number[];
}>;

/** A band of a day: the steps from the top, and the place of the code each gives. */
export type BoundBand = Readonly<{ steps: readonly Step[]; codes: readonly number[] }>;

/** The law of one day under certain answers to the open questions: what a tree is evaluated or compiled under. */
export interface Law {
  readonly date: PlainDate;
  readonly day: number;
  figure(id: string): number;
  setting(id: string): number;
  table(id: string): BoundTable;
  band(id: string): BoundBand;
}

const termsOf = (domain: string): readonly Term[] | undefined =>
  (domains as Readonly<Record<string, readonly Term[]>>)[domain];

/** The codes of a domain; those of a setting (`setting:<id>`) are its alternatives. */
export function codesIn(domain: string): readonly string[] | undefined {
  if (!domain.startsWith('setting:')) return termsOf(domain)?.map(({ code }) => code);
  return settingCalled(domain.slice('setting:'.length))?.alternatives.map(({ value }) => value);
}

const settingCalled = (id: string): Setting | undefined =>
  (settings as Readonly<Record<string, Setting>>)[id];

/** The type a unit or domain name stands for. */
export const typeOf = (unit: string): Type =>
  unit === 'answer'
    ? { is: 'code', domain: 'answer' }
    : termsOf(unit) !== undefined
      ? { is: 'code', domain: unit }
      : { is: 'quantity', units: unit === 'count' ? [] : [unit] };

/** Everything a formula may name of the law, with its type; `read` is what its own policy declares. */
export const scopeOf = (read: Scope['read'], units: Readonly<Record<string, number>>): Scope => ({
  read,
  figure: (id) => whenDefined(called(parameters, id), ({ unit }) => typeOf(unit)),
  setting: (id) => whenDefined(settingCalled(id), () => ({ is: 'code', domain: `setting:${id}` })),
  table: (id) =>
    whenDefined(called(tables, id), ({ keys, unit }) => ({
      keys: Object.values(keys).map(typeOf),
      answer: typeOf(unit),
    })),
  band: (id) =>
    whenDefined(called(bands, id), ({ measures, codes }) => ({
      measures: typeOf(measures),
      answer: typeOf(codes),
    })),
  codes: codesIn,
  per: (unit) => units[unit],
});

const whenDefined = <A, B>(value: A | undefined, then: (value: A) => B): B | undefined =>
  value === undefined ? undefined : then(value);

const called = <Rule>(rules: Readonly<Record<string, Rule>>, id: string): Rule | undefined =>
  Object.hasOwn(rules, id) ? rules[id] : undefined;

const known = <Rule>(rules: Readonly<Record<string, Rule>>, id: string): Rule => {
  const rule = called(rules, id);
  if (rule === undefined) throw new RangeError(`the law has no "${id}"`);
  return rule;
};

/** The law in force on a day. What it says is looked up once. */
export function lawOf(date: PlainDate, inUse: Answers): Law {
  const once = <Answer>(of: (id: string) => Answer): ((id: string) => Answer) => {
    const kept = new Map<string, Answer>();
    return (id) => {
      const before = kept.get(id);
      if (before !== undefined) return before;
      const answer = of(id);
      kept.set(id, answer);
      return answer;
    };
  };
  return {
    date,
    day: dayNumber(date),
    figure: once((id) => {
      const { unit, provisions } = known(parameters, id);
      return numberOf(provisionOn({ id, provisions }, date, inUse).value, unit);
    }),
    setting: once((id) => {
      const place = codesIn(`setting:${id}`)?.indexOf(inUse[id] ?? '') ?? -1;
      if (place < 0) throw new RangeError(`setting ${id} has no alternative "${String(inUse[id])}"`);
      return place;
    }),
    table: once((id) => boundTable(id, date, inUse)),
    band: once((id) => {
      const { codes, provisions } = known(bands, id);
      const { steps } = provisionOn({ id, provisions }, date, inUse);
      return { steps, codes: steps.map(({ code }) => numberOf(code, codes)) };
    }),
  };
}

function boundTable(id: string, date: PlainDate, inUse: Answers): BoundTable {
  const { keys, unit, provisions } = known(tables, id);
  const { rows } = provisionOn({ id, provisions }, date, inUse);
  const spaces = Object.entries(keys).map(([key, domain]) => ({ key, codes: codesIn(domain) ?? [] }));
  const combinations = spaces.reduce<Readonly<Record<string, string>>[]>(
    (all, { key, codes }) => all.flatMap((one) => codes.map((code) => ({ ...one, [key]: code }))),
    [{}],
  );
  const at = combinations.map((combination) => {
    const row = rows.findIndex(({ when }) =>
      spaces.every(({ key }) => when[key]?.includes(combination[key] ?? '')),
    );
    if (row < 0) throw new RangeError(`${id} has no row for ${JSON.stringify(combination)} on ${date}`);
    return row;
  });
  return {
    sizes: spaces.map(({ codes }) => codes.length),
    answers: at.map((row) => numberOf(rows[row]!.value, unit)),
    rows: at.map((row) => row + 1),
  };
}

/** A value of the law as a whole number: units, or the place of a code. */
function numberOf(value: Value, unit: string): number {
  if (typeof value === 'number') return value;
  const place = codesIn(unit)?.indexOf(value) ?? -1;
  if (place < 0) throw new RangeError(`"${value}" is no ${unit}`);
  return place;
}
