import { isPlainDate, type Citation } from '@jejak/kernel';
import type { Syntax } from './expression/index.js';
import * as law from './generated/law.js';
import { refusedInputs } from './protected-grounds.js';
import type { DecisionTable, Instrument, Policy, Setting, Term } from './shapes.js';

/**
 * Walks everything the policies say and lists what is wrong, in words: a figure without a known instrument, days that
 * do not ascend, a code outside its domain, a table with a hole or an overlap, a missing name, a repealed basis. What the
 * formulas say is checked by `allPolicyFaults`. An empty list is the only acceptable answer.
 */
export function defects(subject: typeof law = law): readonly string[] {
  return [
    ...dated(subject),
    ...codes(subject),
    ...Object.values(subject.tables).flatMap((table) => totality(table, subject.domains)),
    ...repealed(subject),
    ...ties(subject),
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

/**
 * A score goes on reading what was set on an instrument since repealed: it needs a provision of its own, from that day
 * on, by the article in force. What is newly set on a repealed article sleeps, and a rule that rests on such alone
 * refuses nothing, until an officer has confirmed the successor (`provisionOn`, `mayRefuse`).
 */
function repealed({ parameters, tables, bands, instruments, policies }: typeof law): string[] {
  const known: Readonly<Record<string, Instrument>> = instruments;
  const scored = new Set(
    Object.values<Policy>(policies).flatMap((policy) => (policy.kind === 'score' ? readBy(policy) : [])),
  );
  return [...Object.values(parameters), ...Object.values(tables), ...Object.values(bands)]
    .filter(({ id }) => scored.has(id))
    .flatMap(({ id, provisions }) =>
      provisions.flatMap(({ from, basis }, at) => {
        const since = known[basis.instrument]?.repealedFrom;
        const until = provisions[at + 1]?.from;
        return since !== undefined && from < since && (until === undefined || until > since)
          ? [`${id} is scored by and rests on ${basis.instrument}, repealed ${since}`]
          : [];
      }),
    );
}

/** The ids of the law that a policy's formulas name. */
function readBy({ values, conditions, patterns, always }: Policy): readonly string[] {
  const ids = (syntax: Syntax): readonly string[] => {
    const own =
      syntax[0] === 'call' && ['figure', 'table', 'band'].includes(syntax[1]) && syntax[2][0]?.[0] === 'value'
        ? [String(syntax[2][0][1])]
        : [];
    return [...own, ...parts(syntax).flatMap(ids)];
  };
  return [
    ...Object.values(values).flatMap(({ by, best }) => [by, ...(best === undefined ? [] : [best])]),
    ...conditions.flatMap(({ holds, findings }) => [holds, ...Object.values(findings ?? {})]),
    ...patterns.map(({ when }) => when),
    ...always.map(({ is }) => is),
  ].flatMap(({ syntax }) => ids(syntax));
}

function parts(syntax: Syntax): readonly Syntax[] {
  switch (syntax[0]) {
    case 'value':
    case 'name':
      return [];
    case 'call':
      return syntax[2];
    case 'list':
      return syntax[1];
    case 'not':
    case 'minus':
      return [syntax[1]];
    case 'if':
      return [syntax[1], syntax[2], syntax[3]];
    case 'op':
      return [syntax[2], syntax[3]];
  }
}

/** Nothing that decides between equals carries a protected ground. */
function ties({ tieBreaks }: typeof law): string[] {
  return Object.entries(tieBreaks.orders).flatMap(([order, codes]) =>
    refusedInputs(codes.flatMap((code) => [code, ...code.split('-')])).map(
      ({ statement }) => `tie-breaks ${order}: ${statement.en}`,
    ),
  );
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
  return Object.values<Setting>(settings).flatMap(({ id, inUse, alternatives, is, before = [] }) => [
    ...(alternatives.some(({ value }) => value === inUse)
      ? []
      : [`setting ${id}: "${inUse}" is no alternative`]),
    ...(alternatives.length > 1 || is === 'date' ? [] : [`setting ${id} offers no choice`]),
    ...before
      .filter((later) => (settings as Readonly<Record<string, Setting>>)[later]?.is !== 'date')
      .map((later) => `setting ${id}: "${later}" asks for no day`),
  ]);
}

function citations(node: unknown, at = 'law'): (Citation & { at: string })[] {
  if (typeof node !== 'object' || node === null) return [];
  const { instrument, article } = node as { instrument?: unknown; article?: unknown };
  if (typeof instrument === 'string') return [{ at, instrument, article: isText(article) ? article : '' }];
  return Object.entries(node).flatMap(([key, value]) => citations(value, `${at}/${key}`));
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
