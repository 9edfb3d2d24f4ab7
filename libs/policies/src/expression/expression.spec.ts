import { addMonths, addYears } from '@jejak/kernel';
import fc from 'fast-check';
// The generator's own parser of formulas, so that the tests read formulas as officers write them.
import { formula } from '../../../../tools/policies/formula.mjs';
import { units } from '../generated/law.js';
import { settingsInUse } from '../setting.js';
import { monthsAfter } from './days.js';
import type { Operator } from './tree.js';
import { codesIn, scopeOf } from './law.js';
import {
  codeAt,
  dateOf,
  dayNumber,
  evaluate,
  everyCode,
  isKnown,
  join,
  lawOf,
  span,
  textOf,
  typed,
  within,
  type Look,
  type Possible,
  type Syntax,
  type Tree,
  type Type,
} from './index.js';

const DAY = '2026-04-01';
const law = lawOf(DAY, settingsInUse());
const types: Readonly<Record<string, Type>> = {
  points: { is: 'quantity', units: ['point'] },
  share: { is: 'quantity', units: ['weight'] },
  months: { is: 'quantity', units: ['month'] },
  count: { is: 'quantity', units: [] },
  since: { is: 'day' },
  until: { is: 'day' },
  degree: { is: 'code', domain: 'degree' },
  rank: { is: 'code', domain: 'rank' },
  taken: { is: 'codes', domain: 'leadershipLevel' },
  sure: { is: 'truth' },
  nip: { is: 'text' },
};
const scope = scopeOf((name) => {
  const type = types[name];
  return type && { of: 'input', type };
}, units);

const tree = (text: string, wanted?: Type): Tree => typed(formula(text, 'test').syntax, scope, wanted);
/** Where an evaluation looked, by name. */
const looked = (text: string, given: Record<string, Possible>): readonly string[] => {
  const looks: Look[] = [];
  evaluate(tree(text), law, (_, name) => given[name] ?? span(0), looks);
  return looks.flatMap((look) => ('name' in look ? [look.name] : []));
};
const value = (text: string, given: Record<string, Possible> = {}, wanted?: Type): Possible =>
  evaluate(tree(text, wanted), law, (_, name) => given[name] ?? span(0));

describe('a formula', () => {
  it.each([
    { text: 'sex == sure', says: 'it reads "sex", which is not declared' },
    { text: "points > '80'", says: '"80" stands where point is wanted' },
    { text: 'points > 80', says: "a bare 80 as point: write of('80', 'point')" },
    { text: 'points + share', says: 'point stands beside weight' },
    { text: "degree == 'MBA'", says: '"MBA" is no code of degree' },
    { text: 'degree == rank', says: 'code of degree stands beside code of rank' },
    { text: 'points && sure', says: 'it gives point, and truth is wanted' },
    { text: 'halfUp(points, months)', says: 'point divided by month leaves no unit' },
    { text: "figure('no/such')", says: 'no parameter is called "no/such"' },
    {
      text: "table('ip-asn/qualification', rank)",
      says: 'it gives code of rank, and code of degree is wanted',
    },
    { text: "table('ip-asn/qualification')", says: 'table takes 2 arguments, not 1' },
    { text: "of('1.234', 'point')", says: '"1.234" is no whole number of 1/100 point' },
    { text: 'eval(points)', says: 'it calls "eval", which is no function of policies' },
    { text: "date('2026-02-30')", says: '"2026-02-30" is no day' },
    { text: 'digits(nip, count, 4)', says: 'digits takes its places as whole numbers, first and last' },
    { text: 'digits(nip, 4, 1)', says: 'digits takes its places as whole numbers, first and last' },
  ])('is refused: $text', ({ text, says }) => {
    expect(() => tree(text)).toThrow(says);
  });

  it.each([
    { text: 'points / 2', says: 'write halfUp, down, up or exactly, so that the rounding is named' },
    { text: 'count * 2.5', says: 'that is no whole number' },
    { text: 'degree.size()', says: 'which is not of the policy language' },
    { text: 'points >', says: 'is no formula' },
  ])('is not parsed: $text', ({ text, says }) => {
    expect(() => tree(text)).toThrow(says);
  });

  it.each<{ text: string; given?: Record<string, Possible>; gives: Possible }>([
    { text: "of('22.5', 'point')", gives: span(2250) },
    { text: 'halfUp(points * 5, 2)', given: { points: span(1) }, gives: span(3) },
    { text: 'down(points * 5, 2)', given: { points: span(1) }, gives: span(2) },
    { text: 'up(points * 5, 2)', given: { points: span(1) }, gives: span(3) },
    {
      text: "halfUp(points * share, of('1', 'weight'))",
      given: { points: span(8000), share: span(2500) },
      gives: span(2000),
    },
    { text: 'yearsAfter(since, 4) <= day', given: { since: span(dayNumber('2022-04-01')) }, gives: span(1) },
    { text: 'yearsAfter(since, 4) <= day', given: { since: span(dayNumber('2022-04-02')) }, gives: span(0) },
    { text: "monthOf(since) == '02'", given: { since: span(dayNumber('2024-02-29')) }, gives: span(1) },
    { text: "rank < 'III/a'", given: { rank: codeAt(7) }, gives: span(1) },
    { text: 'place(rank) + 1', given: { rank: codeAt(7) }, gives: span(8) },
    { text: 'digits(nip, 9, 12)', given: { nip: textOf('199001012015031001') }, gives: span(2015) },
    { text: 'length(nip)', given: { nip: textOf('19900101201503100') }, gives: span(17) },
    { text: 'isDate(1990, 2, 30)', gives: span(0) },
    { text: "degree in ['S1', 'D4']", given: { degree: codeAt(8) }, gives: span(1) },
  ])('gives, $text', ({ text, given, gives }) => {
    expect(value(text, given)).toEqual(gives);
  });

  it('stays open while what decides is missing, and not where it does not matter', () => {
    const given = { sure: span(0, 1), count: span(3) };
    expect(value('sure && count > 2', given)).toEqual(span(0, 1));
    expect(value('sure || count > 2', given)).toEqual(span(1));
    expect(value('sure && count > 3', given)).toEqual(span(0));
  });

  it('refuses to divide by what may be zero, and to leave the exact whole numbers', () => {
    expect(() => value('halfUp(points, count)', { count: span(0, 3) })).toThrow(
      'division by zero is possible',
    );
    expect(() => value('count * count', { count: span(2 ** 31) })).toThrow('leaves the exact whole numbers');
    expect(() => value('exactly(count, 2)', { count: span(3) })).toThrow('3 / 2 leaves a remainder');
    expect(() => value('monthsAfter(since, months)', { since: span(0), months: span(2 ** 50) })).toThrow(
      'leaves the exact whole numbers',
    );
  });
});

describe('a day', () => {
  it('moves by months and years as the calendar of the house does', () => {
    const days = fc.integer({ min: dayNumber('1900-01-01'), max: dayNumber('2199-12-31') });
    fc.assert(
      fc.property(days, fc.integer({ min: -900, max: 900 }), (day, months) => {
        expect(dateOf(monthsAfter(day, months))).toBe(addMonths(dateOf(day), months));
        expect(dateOf(monthsAfter(day, 12 * months))).toBe(addYears(dateOf(day), months));
      }),
      { numRuns: 10_000 },
    );
  });
});

/** Any formula of a type, a few operations deep. */
const formulas = fc.letrec<Record<'truth' | 'points' | 'count' | 'date' | 'rank' | 'formula', Syntax>>(
  (tie) => {
    const op = (
      operator: Operator,
      left: fc.Arbitrary<Syntax>,
      right: fc.Arbitrary<Syntax>,
    ): fc.Arbitrary<Syntax> => fc.tuple(left, right).map(([a, b]): Syntax => ['op', operator, a, b]);
    const call = (name: string, ...args: fc.Arbitrary<Syntax>[]): fc.Arbitrary<Syntax> =>
      fc.tuple(...args).map((of): Syntax => ['call', name, of]);
    const choice = (of: fc.Arbitrary<Syntax>): fc.Arbitrary<Syntax> =>
      fc.tuple(tie('truth'), of, of).map(([a, b, c]): Syntax => ['if', a, b, c]);
    const name = (of: string): fc.Arbitrary<Syntax> => fc.constant(['name', of]);
    const value = (of: number | string): fc.Arbitrary<Syntax> => fc.constant(['value', of]);
    const whole = (min: number, max: number): fc.Arbitrary<Syntax> =>
      fc.integer({ min, max }).map((of): Syntax => ['value', of]);
    const compare = fc.constantFrom<Operator>('==', '!=', '<', '<=', '>', '>=');
    const compared = (of: fc.Arbitrary<Syntax>): fc.Arbitrary<Syntax> =>
      fc.tuple(compare, of, of).map(([as, a, b]): Syntax => ['op', as, a, b]);
    const either = (...of: fc.Arbitrary<Syntax>[]): fc.Arbitrary<Syntax> =>
      fc.oneof({ depthSize: 'small', withCrossShrink: true }, ...of);
    const weighted = op('*', tie('points'), name('share'));
    return {
      formula: fc.oneof(tie('truth'), tie('points'), tie('count'), tie('date'), tie('rank')),
      truth: either(
        name('sure'),
        compared(tie('points')),
        compared(tie('count')),
        compared(tie('date')),
        compared(tie('rank')),
        op('&&', tie('truth'), tie('truth')),
        op('||', tie('truth'), tie('truth')),
        tie('truth').map((of): Syntax => ['not', of]),
        fc
          .constantFrom('PIM-II', 'PIM-IV')
          .map((of): Syntax => ['op', 'in', ['value', of], ['name', 'taken']]),
      ),
      points: either(
        name('points'),
        call('of', value('12.5'), value('point')),
        call('table', value('ip-asn/qualification'), name('degree')),
        op('+', tie('points'), tie('points')),
        op('-', tie('points'), tie('points')),
        call('most', tie('points'), tie('points')),
        ...['halfUp', 'down', 'up'].map((rounding) =>
          call(rounding, weighted, call('of', value('0.75'), value('weight'))),
        ),
        choice(tie('points')),
      ),
      count: either(
        name('count'),
        call('place', tie('rank')),
        call('size', name('taken')),
        choice(name('count')),
      ),
      date: either(
        name('since'),
        name('until'),
        name('day'),
        call('yearsAfter', tie('date'), whole(-4, 4)),
        call('monthsAfter', tie('date'), whole(-14, 14)),
        call('daysAfter', tie('date'), whole(-40, 40)),
        call('least', tie('date'), tie('date')),
      ),
      rank: either(
        name('rank'),
        call('table', value('rank-promotion/ceiling'), name('degree')),
        call('least', tie('rank'), tie('rank')),
        choice(tie('rank')),
      ),
    };
  },
).formula;

describe('what a formula looked at', () => {
  const open = span(0, 1);
  it.each([
    { of: 'the side that decides', sure: span(0), months: span(12), names: ['months'] },
    { of: 'the side that leaves it open', sure: open, months: span(0), names: ['sure'] },
    { of: 'both sides, where both are open', sure: open, months: span(0, 24), names: ['sure', 'months'] },
    { of: 'both sides, where neither holds', sure: span(0), months: span(0), names: ['sure', 'months'] },
  ])('of an "or" is $of', ({ sure, months, names }) => {
    expect(looked("sure || months > of('6', 'month')", { sure, months })).toEqual(names);
  });

  it('ends with what decides an "and", and with the branch that is taken', () => {
    const given = { sure: span(0), months: span(12), count: span(1) };
    expect(looked("sure && months > of('6', 'month')", given)).toEqual(['sure']);
    expect(looked('(sure ? place(degree) : count) > 0', given)).toEqual(['sure', 'count']);
  });

  it('names the codes that were asked for among several', () => {
    const looks: Look[] = [];
    evaluate(tree("'PIM-IV' in taken"), law, () => ({ is: 'codes', must: 0, may: 0 }), looks);
    expect(looks).toEqual([
      { at: 'input', name: 'taken' },
      { at: 'among', name: 'taken', codes: 2 ** (codesIn('leadershipLevel') ?? []).indexOf('PIM-IV') },
    ]);
  });
});

describe('supplying what was missing', () => {
  const bounds: Readonly<Record<string, Possible>> = {
    points: span(0, 100_00),
    share: span(0, 1_0000),
    months: span(0, 600),
    count: span(0, 9),
    since: span(dayNumber('1990-01-01'), dayNumber('2030-12-31')),
    until: span(dayNumber('1990-01-01'), dayNumber('2030-12-31')),
    degree: { is: 'code', may: everyCode(12) },
    rank: { is: 'code', may: everyCode(17) },
    taken: { is: 'codes', must: 0, may: everyCode(5) },
    sure: span(0, 1),
  };
  const inside = (bound: Possible): fc.Arbitrary<Possible> => {
    if (bound.is === 'span') {
      return fc
        .tuple(
          fc.integer({ min: bound.low, max: bound.high }),
          fc.integer({ min: bound.low, max: bound.high }),
        )
        .map(([a, b]) => span(Math.min(a, b), Math.max(a, b)));
    }
    if (bound.is === 'code')
      return fc.integer({ min: 1, max: bound.may }).map((may) => ({ is: 'code', may }));
    if (bound.is === 'codes') {
      return fc
        .tuple(fc.integer({ min: 0, max: bound.may }), fc.integer({ min: 0, max: bound.may }))
        .map(([a, b]) => ({ is: 'codes', must: a & b, may: a | b }));
    }
    return fc.constant(bound);
  };
  const cases = fc.record(
    Object.fromEntries(Object.entries(bounds).map(([name, bound]) => [name, inside(bound)])),
  );

  it('never leaves what was possible before, whatever the formula (10,000 of them)', () => {
    fc.assert(
      fc.property(formulas, cases, cases, (syntax, a, b) => {
        const of = typed(syntax, scope);
        const wider = Object.fromEntries(Object.keys(bounds).map((name) => [name, join(a[name]!, b[name]!)]));
        const before = evaluate(of, law, (_, name) => wider[name]!);
        return within(
          evaluate(of, law, (_, name) => a[name]!),
          before,
        );
      }),
      { numRuns: 10_000 },
    );
  });

  it('leaves nothing open in the end: what is known gives what is known', () => {
    fc.assert(
      fc.property(formulas, cases, (syntax, some) => {
        const known = Object.fromEntries(Object.entries(some).map(([name, of]) => [name, first(of)]));
        return isKnown(evaluate(typed(syntax, scope), law, (_, name) => known[name]!));
      }),
      { numRuns: 10_000 },
    );
  });

  const first = (of: Possible): Possible =>
    of.is === 'span'
      ? span(of.low)
      : of.is === 'code'
        ? { is: 'code', may: of.may & -of.may }
        : of.is === 'codes'
          ? { ...of, may: of.must }
          : of;
});
