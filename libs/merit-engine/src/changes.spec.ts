import { addMonths } from '@jejak/kernel';
import { policy, protectedGrounds, refusedInputs, settingsInUse } from '@jejak/policies';
import fc from 'fast-check';
import {
  judgedWith,
  leversOf,
  recordOf,
  whatWouldChange,
  type Bars,
  type Case,
  type Goal,
  type Lever,
  type Question,
  type Rules,
  type WhatWouldChange,
} from './index.js';
import { deliveriesOf, factsOf, type Situation } from './situation.fixture.js';

const day = '2026-04-01';
const rules: Rules = { policy: policy.version, day, settings: settingsInUse() };

describe('what would change the outcome', () => {
  it('is time alone when four years in rank are all that is wanting', () => {
    expect(told(whatWouldChange(asked({ rankSince: '2022-09-01' }), rules, { kind: 'eligible' }))).toEqual({
      levers: [],
      months: 5,
      day: '2026-09-01',
    });
  });

  it('is the appraisal that was never sent, at once', () => {
    const question = asked({ years: { 2024: 'baik' } });
    expect(told(whatWouldChange(question, rules, { kind: 'eligible' }))).toEqual({
      levers: ['send:performance:2025:baik'],
      months: 0,
      day,
    });
  });

  it('is a service exam and no degree, when either would do: as few facts, fewer months', () => {
    const question = asked({ rank: 'II/d', degree: 'SLTA' }, { rank: 'III/a' });
    expect(told(whatWouldChange(question, rules, { kind: 'eligible' }))).toEqual({
      levers: ['earn:exam:UD-I'],
      months: 1,
      day: '2026-05-01',
    });
  });

  it('is two years of good predicates after a poor one, and no fact fewer', () => {
    const question = asked({ years: { 2024: 'baik', 2025: 'kurang' } });
    expect(told(whatWouldChange(question, rules, { kind: 'eligible' }))).toEqual({
      levers: ['earn:performance:2027:baik', 'earn:performance:2026:baik'],
      months: 21,
      day: '2028-01-01',
    });
  });

  it('is out of reach when the degree allows no higher rank in time, and says which condition stays', () => {
    const question = asked({ rank: 'III/a' }, { rank: 'III/c' });
    expect(whatWouldChange(question, rules, { kind: 'eligible' })).toEqual({
      answer: 'out-of-reach',
      horizon: 60,
      conditions: ['rank-promotion/next-rank'],
      patterns: [],
    });
  });

  it('is the fewest facts that give more points than the one placed before', () => {
    const question = asked({});
    expect(told(whatWouldChange(question, rules, { kind: 'more-than', points: 45_00 }))).toEqual({
      levers: ['earn:training:technical'],
      months: 1,
      day: '2026-05-01',
    });
  });

  it('counts the ground that a rotation before two years rests on', () => {
    const question: Question = {
      ...asked({ class: 'administrator', echelon: 'III.b', since: '2025-11-01', rank: 'III/d' }),
      kind: 'rotation',
      target: { post: { id: 'J-9', class: 'administrator', echelon: 'III.b' } },
    };
    const ground = { code: 'own-request', document: '51'.repeat(32) };
    expect(told(whatWouldChange(question, rules, { kind: 'eligible' }))).toMatchObject({ months: 19 });
    expect(whatWouldChange({ ...question, ground }, rules, { kind: 'eligible' })).toEqual({
      answer: 'already',
    });
  });

  it('waits until no pattern bars, and names the one that never goes', () => {
    const until =
      (on: string): Bars =>
      (_, later) =>
        later.day < on ? ['V-06'] : [];
    const found = (bars: Bars) => whatWouldChange(asked({}), rules, { kind: 'eligible' }, 60, bars);
    expect(told(found(until('2026-09-01')))).toEqual({ levers: [], months: 5, day: '2026-09-01' });
    expect(found(until('9999-01-01'))).toEqual({
      answer: 'out-of-reach',
      horizon: 60,
      conditions: [],
      patterns: ['V-06'],
    });
  });

  it('is nothing for whoever is there already', () => {
    expect(whatWouldChange(asked({}), rules, { kind: 'eligible' })).toEqual({ answer: 'already' });
  });

  it('promises no age limit that a birthday could break', () => {
    const given = { class: 'administrator', echelon: 'III.a', age: 56, rank: 'IV/a', since: '2025-01-02' };
    const question: Question = {
      ...asked(given, { post: { id: 'J-1', class: 'jpt-pratama', echelon: 'II.b' } }),
      kind: 'position-promotion',
    };
    expect(whatWouldChange(question, rules, { kind: 'eligible' })).toMatchObject({ answer: 'out-of-reach' });
  });

  it('pulls no lever on a protected ground', () => {
    const levers = leversOf(recordOf([], [], day), addMonths(day, 60));
    const named = levers.flatMap(({ id, adds }) => [
      id.replaceAll(':', '.'),
      ...adds(day).facts.flatMap(({ type, data }) => Object.keys(data).map((key) => `${type}.${key}`)),
    ]);
    expect(protectedGrounds.grounds).toHaveLength(10);
    expect(refusedInputs(named)).toEqual([]);
  });

  it('agrees with trying everything, and flips the outcome whenever it is taken', () => {
    fc.assert(
      fc.property(situations, goals, fc.constantFrom(0, 1, 4), (given, goal, horizon) => {
        const question = asked(given, { rank: given.rank === 'III/d' ? 'IV/a' : 'III/b' });
        const found = whatWouldChange(question, rules, goal, horizon);
        expect(sizeOf(found)).toEqual(exhaustive(question, goal, horizon));
        if (found.answer !== 'change') return;
        const { levers, months } = found.change;
        expect(goalReached(goal, judgedWith(question, rules, levers, months))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('never makes anything worse by one lever more', () => {
    fc.assert(
      fc.property(situations, fc.integer({ min: 0, max: 30 }), fc.nat(), (given, months, pick) => {
        const question = asked(given);
        const record = recordOf(question.facts, question.deliveries, day);
        const levers = leversOf(record, addMonths(day, months));
        const lever = levers[pick % Math.max(1, levers.length)];
        if (lever === undefined) return;
        const [before, after] = [
          judgedWith(question, rules, [], months),
          judgedWith(question, rules, [lever], months),
        ];
        expect(after.sheet.low).toBeGreaterThanOrEqual(before.sheet.low);
        if (before.eligibility.outcome === 'eligible') expect(after.eligibility.outcome).toBe('eligible');
      }),
      { numRuns: 10_000 },
    );
  });
});

const ordinary: Situation = {
  class: 'pelaksana',
  degree: 'S1',
  rank: 'III/a',
  rankSince: '2022-04-01',
  years: { 2024: 'baik', 2025: 'baik' },
  history: 'all',
};

const goals: fc.Arbitrary<Goal> = fc.constantFrom(
  { kind: 'eligible' },
  { kind: 'more-than', points: 45_00 },
  { kind: 'more-than', points: 70_00 },
  { kind: 'more-than', points: 99_00 },
);

/** Few levers, so that everything can be tried. */
const situations: fc.Arbitrary<Situation> = fc.record({
  class: fc.constantFrom('pelaksana', 'pengawas'),
  degree: fc.constant('S3'),
  rank: fc.constantFrom('III/a', 'III/d'),
  rankSince: fc.constantFrom('2019-04-01', '2022-04-01', '2022-07-01'),
  technical: fc.constantFrom(30, 40),
  years: fc.constantFrom<Record<string, string>>(
    {},
    { 2025: 'baik' },
    { 2024: 'baik', 2025: 'baik' },
    { 2024: 'sangat-baik', 2025: 'kurang' },
  ),
  history: fc.constantFrom('all' as const, 'discipline' as const),
});

function asked(given: Situation, target: Case['target'] = { rank: 'III/b' }): Question {
  const whole = { ...ordinary, ...given };
  return {
    kind: 'rank-promotion',
    proposal: 'p-1',
    target,
    attestation: { fact: 'a-1', known: true, ...(given.age === undefined ? {} : { ageInYears: given.age }) },
    facts: factsOf(whole, day),
    deliveries: deliveriesOf(whole),
  };
}

const told = (found: WhatWouldChange) =>
  found.answer === 'change'
    ? { levers: found.change.levers.map(({ id }) => id), months: found.change.months, day: found.change.day }
    : found.answer;

const sizeOf = (found: WhatWouldChange) =>
  found.answer === 'change'
    ? { facts: found.change.levers.length, months: found.change.months }
    : found.answer === 'already'
      ? { facts: 0, months: 0 }
      : undefined;

const goalReached = (goal: Goal, { eligibility, sheet }: ReturnType<typeof judgedWith>): boolean =>
  eligibility.outcome === 'eligible' && (goal.kind === 'eligible' || sheet.low > goal.points);

/** Every choice of levers in every month, with no bound and no order: the smallest of all that reach the goal. */
function exhaustive(question: Question, goal: Goal, horizon: number) {
  let best: { facts: number; months: number } | undefined;
  const record = recordOf(question.facts, question.deliveries, day);
  for (let months = 0; months <= horizon; months++) {
    for (const levers of everyChoice(leversOf(record, addMonths(day, months)))) {
      const better =
        best === undefined ||
        levers.length < best.facts ||
        (levers.length === best.facts && months < best.months);
      if (better && goalReached(goal, judgedWith(question, rules, levers, months)))
        best = { facts: levers.length, months };
    }
  }
  return best;
}

function everyChoice(levers: readonly Lever[]): (readonly Lever[])[] {
  const groups = [...new Set(levers.map(({ group }) => group))];
  return groups.reduce<(readonly Lever[])[]>(
    (chosen, group) =>
      chosen.flatMap((some) => [
        some,
        ...levers.filter((one) => one.group === group).map((one) => [...some, one]),
      ]),
    [[]],
  );
}
