import { isPlainDate, type Citation } from '@jejak/kernel';
import * as law from './generated/law.js';
import type { DecisionTable, Term } from './shapes.js';

/**
 * Walks everything the policies say and lists what is wrong, in words: a figure without a known instrument, days that
 * do not ascend, a code outside its domain, a table with a hole or an overlap, a missing name, weights that do not sum
 * to 100. An empty list is the only acceptable answer.
 */
export function defects(subject: typeof law = law): readonly string[] {
  return [
    ...dated(subject),
    ...codes(subject),
    ...Object.values(subject.tables).flatMap((table) => totality(table, subject.domains)),
    ...weights(subject),
    ...names(subject, 'law'),
    ...questions(subject),
    ...citations(subject).flatMap(({ at, instrument, article }) => [
      ...(instrument in subject.instruments ? [] : [`${at} cites "${instrument}", which no one knows`]),
      ...(article.trim() === '' ? [`${at} cites ${instrument} without an article`] : []),
    ]),
  ];
}

function dated({ parameters, tables, bands }: typeof law): string[] {
  return [...Object.values(parameters), ...Object.values(tables), ...Object.values(bands)].flatMap(
    ({ id, provisions, confirmedOn }) => {
      const days = provisions.map(({ from }) => from);
      return [
        ...(days.length === 0 ? [`${id} has no provision`] : []),
        ...[...days, confirmedOn]
          .filter((day) => !isPlainDate(day))
          .map((day) => `${id}: "${day}" is no day`),
        ...days.flatMap((day, at) =>
          at > 0 && day <= (days[at - 1] ?? '')
            ? [`${id}: the provision of ${day} does not follow the one before`]
            : [],
        ),
        ...days
          .filter((day) => day > confirmedOn)
          .map((day) => `${id} was confirmed before its provision of ${day}`),
      ];
    },
  );
}

/** A value is a whole number of a figure's unit, or a code of the domain that is its unit. */
function codes({ parameters, tables, bands, domains }: typeof law): string[] {
  const fits = (unit: string, value: unknown): boolean => {
    const domain = (domains as Readonly<Record<string, readonly Term[]>>)[unit];
    return domain === undefined ? Number.isSafeInteger(value) : domain.some(({ code }) => code === value);
  };
  const wrong = (id: string, unit: string, value: unknown) =>
    fits(unit, value) ? [] : [`${id}: ${JSON.stringify(value)} is no ${unit}`];
  return [
    ...Object.values(parameters).flatMap(({ id, unit, provisions }) =>
      provisions.flatMap(({ value }) => wrong(id, unit, value)),
    ),
    ...Object.values(tables).flatMap(({ id, unit, provisions }) =>
      provisions.flatMap(({ rows }) => rows.flatMap(({ value }) => wrong(id, unit, value))),
    ),
    ...Object.values(bands).flatMap(({ id, codes: domain, provisions }) =>
      provisions.flatMap(({ steps }) => steps.flatMap(({ code }) => wrong(id, domain, code))),
    ),
  ];
}

/** Every combination of the keys' codes is answered by exactly one row. */
function totality(table: DecisionTable, domains: typeof law.domains): string[] {
  const keys = Object.entries(table.keys);
  const spaces = keys.map(
    ([, domain]) => (domains as Readonly<Record<string, readonly Term[]>>)[domain] ?? [],
  );
  const all = spaces.reduce<string[][]>(
    (combinations, terms) => combinations.flatMap((codes) => terms.map(({ code }) => [...codes, code])),
    [[]],
  );
  return table.provisions.flatMap(({ from, rows }) => [
    ...all.flatMap((combination) => {
      const answers = rows.filter(({ when }) =>
        keys.every(([key], at) => when[key]?.includes(combination[at] ?? '') ?? false),
      ).length;
      return answers === 1
        ? []
        : [`${table.id} of ${from}: ${combination.join(', ')} has ${String(answers)} rows`];
    }),
    ...rows.flatMap(({ when }) =>
      keys.flatMap(([key], at) =>
        (when[key] ?? [])
          .filter((code) => !spaces[at]?.some((term) => term.code === code))
          .map((code) => `${table.id} of ${from}: "${code}" is no ${key}`),
      ),
    ),
  ]);
}

/** The dimensions' weights sum to 100, and no table gives more, or less, than its dimension may at best. */
function weights({ parameters, tables }: typeof law): string[] {
  const best = (id: law.TableId): number =>
    Math.max(...(tables[id].provisions.at(-1)?.rows ?? []).map(({ value }) => Number(value)));
  const weight = (dimension: law.Dimension): number =>
    Number(parameters[`ip-asn/weight/${dimension}`].provisions.at(-1)?.value);
  const sum = (['qualification', 'competence', 'performance', 'discipline'] as const)
    .map(weight)
    .reduce((total, value) => total + value, 0);
  const groups = tables['ip-asn/competence'].provisions.at(-1)?.rows ?? [];
  return [
    ...(sum === 100_00 ? [] : [`the weights of ip-asn sum to ${String(sum / 100)}, not 100`]),
    ...(['qualification', 'performance', 'discipline'] as const)
      .filter((dimension) => best(`ip-asn/${dimension}`) !== weight(dimension))
      .map((dimension) => `ip-asn/${dimension}: its best row is not the weight of the dimension`),
    ...['managerial', 'functional', 'pelaksana'].flatMap((group) => {
      const total = groups
        .filter(({ when }) => when['group']?.includes(group))
        .reduce((points, { when, value }) => points + Number(value) * (when['component']?.length ?? 0), 0);
      return total === weight('competence')
        ? []
        : [`ip-asn/competence: ${group} sums to ${String(total / 100)}`];
    }),
  ];
}

/** Whatever has one of the two languages has the other. */
function names(node: unknown, at: string): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const own = node as Record<string, unknown>;
  const incomplete = 'en' in own && (['id', 'en'] as const).some((language) => !isText(own[language]));
  return [
    ...(incomplete ? [`${at} lacks a language`] : []),
    ...Object.entries(own).flatMap(([key, value]) => names(value, `${at}/${key}`)),
  ];
}

/** An answer in use is one of the alternatives, and a question has at least two. */
function questions({ settings }: typeof law): string[] {
  return Object.values(settings).flatMap(({ id, inUse, alternatives }) => [
    ...(alternatives.some(({ value }) => value === inUse)
      ? []
      : [`setting ${id}: "${inUse}" is no alternative`]),
    ...(alternatives.length > 1 ? [] : [`setting ${id} offers no choice`]),
  ]);
}

function citations(node: unknown, at = 'law'): (Citation & { at: string })[] {
  if (typeof node !== 'object' || node === null) return [];
  const { instrument, article } = node as { instrument?: unknown; article?: unknown };
  if (typeof instrument === 'string') return [{ at, instrument, article: isText(article) ? article : '' }];
  return Object.entries(node).flatMap(([key, value]) => citations(value, `${at}/${key}`));
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
