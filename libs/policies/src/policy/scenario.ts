import { isPlainDate } from '@jejak/kernel';
import {
  codeAt,
  codesIn,
  codesOf,
  dateOf,
  dayNumber,
  FormulaError,
  isKnown,
  lawOf,
  places,
  span,
  spanOf,
  textOf,
  wholeUnits,
  type Possible,
  type Type,
} from '../expression/index.js';
import { settings, units } from '../generated/law.js';
import { settingsInUse } from '../setting.js';
import type { Plain, Scenario } from '../shapes.js';
import { policyCalled, type CompiledPolicy } from './compiled.js';
import { holds, judge, type Given } from './judge.js';
import type { PolicyId } from '../generated/law.js';

/** What a worked example expects and what comes of it, in the words of the example. */
export type Difference = Readonly<{ of: string; expected: string; found: string }>;

/**
 * Runs a worked example. What it expects of values is compared one by one; a condition it does not name has to hold,
 * and a pattern it does not name must not show. An empty list: it passes.
 * @throws FormulaError when the example names something that the policy does not declare, or a value that is none
 */
export function run(id: PolicyId, scenario: Scenario): readonly Difference[] {
  const policy = policyCalled(id);
  for (const setting of Object.keys(scenario.settings ?? {})) {
    if (!Object.hasOwn(settings, setting)) throw new FormulaError(`no setting is called "${setting}"`);
  }
  const law = lawOf(scenario.day, { ...settingsInUse(), ...scenario.settings });
  const judged = judge(policy, law, givenBy(policy, scenario.given));
  const { expect } = scenario;
  for (const name of Object.keys(expect)) {
    if (![judged.values, judged.conditions, judged.patterns].some((of) => Object.hasOwn(of, name))) {
      throw new FormulaError(`the policy has no value, condition or pattern "${name}"`);
    }
  }
  const differing = (of: string, expected: string, found: string): Difference[] =>
    expected === found ? [] : [{ of, expected, found }];
  return [
    ...Object.entries(judged.values).flatMap(([name, { possible }]) => {
      const expected = expect[name];
      const type = policy.values.get(name)?.type;
      if (expected === undefined || type === undefined) return [];
      return differing(name, shown(expectedOf(expected, type), type), shown(possible, type));
    }),
    ...Object.entries(judged.conditions).flatMap(([name, one]) =>
      differing(name, String(expect[name] ?? 'yes'), holds(one)),
    ),
    ...Object.entries(judged.patterns).flatMap(([name, one]) =>
      differing(name, String(expect[name] ?? 'no'), holds(one)),
    ),
  ];
}

/** What an example gives, as possibilities of the types that its policy declares. */
export function givenBy({ id, inputs }: CompiledPolicy, given: Scenario['given']): Given {
  return Object.fromEntries(
    Object.entries(given).map(([name, plain]) => {
      const input = inputs.get(name);
      if (input === undefined) throw new FormulaError(`${id} has no input "${name}"`);
      return [name, possibleOf(plain, input.type)];
    }),
  );
}

/** A value as an example writes it; of one code several, while it may be any of them. @throws FormulaError for what is none of the type */
export function possibleOf(plain: Plain | readonly string[], type: Type): Possible {
  const wrong = (): never => {
    throw new FormulaError(`${JSON.stringify(plain)} is no ${type.is}`);
  };
  const placeOf = (domain: string, code: string): number => {
    const place = codesIn(domain)?.indexOf(code) ?? -1;
    return place < 0 ? wrong() : place;
  };
  switch (type.is) {
    case 'truth':
      return typeof plain === 'boolean' ? span(plain ? 1 : 0) : wrong();
    case 'day':
      return typeof plain === 'string' && isPlainDate(plain) ? span(dayNumber(plain)) : wrong();
    case 'text':
      return typeof plain === 'string' ? textOf(plain) : wrong();
    case 'quantity': {
      const per = type.units.length === 0 ? 1 : units[type.units[0] ?? ''];
      return span(amountOf(String(plain), per ?? wrong()) ?? wrong());
    }
    case 'code':
      if (typeof plain !== 'object') return codeAt(placeOf(type.domain, String(plain)));
      return { is: 'code', may: plain.reduce((bits, code) => bits | (2 ** placeOf(type.domain, code)), 0) };
    case 'codes':
      if (typeof plain !== 'object') return wrong();
      return codesOf(plain.reduce((bits, code) => bits | (2 ** placeOf(type.domain, code)), 0));
  }
}

/** A decimal, or a fraction such as 50000/24000, in whole units. */
function amountOf(text: string, per: number): number | undefined {
  const fraction = /^(\d+)\/(\d+)$/.exec(text);
  if (fraction === null) return wholeUnits(text, per);
  const units = (Number(fraction[1]) * per) / Number(fraction[2]);
  return Number.isSafeInteger(units) ? units : undefined;
}

function expectedOf(expected: Plain | readonly Plain[], type: Type): Possible {
  if (typeof expected !== 'object') return possibleOf(expected, type);
  const [low, high] = [expected[0] ?? '', expected[1] ?? ''].map((end) => possibleOf(end, type));
  if (low === undefined || high === undefined) throw new FormulaError('a range has two ends');
  if (low.is === 'code' && high.is === 'code') return { is: 'code', may: low.may | high.may };
  return span(spanOf(low).low, spanOf(high).high);
}

/** A possibility as an officer reads it; of codes that are open, the lowest and the highest. */
export function shown(possible: Possible, type: Type): string {
  if (possible.is === 'text') return possible.text ?? '?';
  if (possible.is === 'codes') {
    const names = type.is === 'codes' ? (codesIn(type.domain) ?? []) : [];
    return places(possible.must)
      .map((place) => names[place])
      .join(', ');
  }
  const { low, high } = spanOf(possible);
  const one = (value: number): string => {
    switch (type.is) {
      case 'truth':
        return value === 1 ? 'yes' : 'no';
      case 'day':
        return dateOf(value);
      case 'code':
        return codesIn(type.domain)?.[value] ?? String(value);
      case 'quantity':
        return decimalOf(value, type.units.length === 1 ? (units[type.units[0] ?? ''] ?? 1) : 1);
      case 'codes':
      case 'text':
        return String(value);
    }
  };
  return isKnown(possible) ? one(low) : `${one(low)} – ${one(high)}`;
}

/** Whole units as a decimal where they end, as a fraction where they do not (1/24,000 credit has thirds). */
function decimalOf(value: number, per: number): string {
  if (per === 1) return String(value);
  for (let scale = 0; scale <= 6; scale += 1) {
    const scaled = (value * 10 ** scale) / per;
    if (Number.isInteger(scaled)) return (scaled / 10 ** scale).toFixed(scale);
  }
  return `${String(value)}/${String(per)}`;
}
