import { addMonths, type PlainDate } from '@jejak/kernel';
import type { ConditionId, FindingId } from '@jejak/policies';
import type { Case, Eligibility } from './case.js';
import { eligibilityOf, outcomeOf } from './eligibility.js';
import type { Delivery, PersonFact } from './facts.js';
import { leversOf, type Lever } from './levers.js';
import { recordOf } from './record.js';
import { pointsOf, scoreOf } from './score.js';
import type { Range, Rules, ScoreSheet } from './score-sheet.js';

/** A candidate as judged, with the facts themselves: what would change is found by judging again. */
export type Question = Omit<Case, 'record'> &
  Readonly<{ facts: readonly PersonFact[]; deliveries: readonly Delivery[] }>;

/** The patterns that still bar a candidate who meets every condition; none, where nobody asks for them. */
export type Bars = (subject: Case, rules: Rules) => readonly FindingId[];

/** What is asked for: to be eligible, or to be eligible with more proven points than somebody else has. */
export type Goal = Readonly<{ kind: 'eligible' } | { kind: 'more-than'; points: number }>;

export type Change = Readonly<{
  /** The fewest; among as few, those of the fewest months. Empty when time alone does it. */
  levers: readonly Lever[];
  months: number;
  day: PlainDate;
  outcome: Eligibility['outcome'];
  score: Range;
}>;

export type WhatWouldChange =
  | Readonly<{ answer: 'already' }>
  | Readonly<{ answer: 'change'; change: Change }>
  /** Within the horizon nothing a person can change does it: what stays in the way with every lever pulled. */
  | Readonly<{
      answer: 'out-of-reach';
      horizon: number;
      conditions: readonly ConditionId[];
      patterns: readonly FindingId[];
    }>;

/** Months looked ahead. */
export const HORIZON = 60;

/**
 * The smallest change that reaches a goal: the fewest facts changed, then the fewest months. Whatever a person cannot
 * change stays as it is, and what was handed over whole stays whole. The rules are those known today, also for a later
 * day. Age is told in years alone, so a later day counts it as if the birthday came at once: a bound is never promised
 * that could be missed.
 */
export function whatWouldChange(
  question: Question,
  rules: Rules,
  goal: Goal,
  horizon: number = HORIZON,
  bars: Bars = nothingBars,
): WhatWouldChange {
  const search = searchChange(question, rules, goal, horizon, bars);
  for (;;) {
    const step = search.next();
    if (step.done === true) return step.value;
  }
}

/** The same search, a month or a choice at a time: whoever serves others meanwhile pauses between the steps. */
export function* searchChange(
  question: Question,
  rules: Rules,
  goal: Goal,
  horizon: number = HORIZON,
  bars: Bars = nothingBars,
): Generator<undefined, WhatWouldChange> {
  const reached = (levers: readonly Lever[], months: number): boolean =>
    reaches(goal, moved(question, rules, levers, months), bars);
  if (reached([], 0)) return { answer: 'already' };
  const record = recordOf(question.facts, question.deliveries, rules.day);
  const moments: Moment[] = [];
  for (let months = 0; months <= horizon; months++) {
    yield;
    const groups = grouped(leversOf(record, addMonths(rules.day, months)));
    const best = [...groups.values()].map(bestOf);
    // More evidence never harms: where everything together does not reach the goal, no part of it does.
    if (!reached(best, months)) continue;
    const needed = best.filter((lever) => !reached(without(best, lever), months)).map(({ group }) => group);
    moments.push({ months, groups, needed });
  }
  const most = Math.max(-1, ...moments.map(({ groups }) => groups.size));
  for (let count = 0; count <= most; count++) {
    for (const { months, groups, needed } of moments) {
      for (const levers of choices(groups, needed, count)) {
        yield;
        if (reached(levers, months))
          return { answer: 'change', change: changeOf(question, rules, levers, months) };
      }
    }
  }
  const all = [...grouped(leversOf(record, addMonths(rules.day, horizon))).values()].map(bestOf);
  const last = moved(question, rules, all, horizon);
  const eligibility = eligibilityOf(last.subject, last.rules);
  return {
    answer: 'out-of-reach',
    horizon,
    conditions: eligibility.conditions.filter(({ holds }) => holds !== 'yes').map(({ id }) => id),
    patterns: eligibility.outcome === 'eligible' ? bars(last.subject, last.rules) : [],
  };
}

const nothingBars: Bars = () => [];

/** A month in which everything together reaches the goal, and the groups that cannot be done without then. */
type Moment = Readonly<{
  months: number;
  groups: ReadonlyMap<string, readonly Lever[]>;
  needed: readonly string[];
}>;

/** The candidate judged again with levers pulled, so many months later. */
export function judgedWith(
  question: Question,
  rules: Rules,
  levers: readonly Lever[],
  months: number,
): Readonly<{ eligibility: Eligibility; sheet: ScoreSheet }> {
  const { subject, rules: later } = moved(question, rules, levers, months);
  return { eligibility: eligibilityOf(subject, later), sheet: scoreOf(subject.record, later) };
}

function moved(
  { attestation, facts, deliveries, ...asked }: Question,
  { policy, day, settings }: Rules,
  levers: readonly Lever[],
  months: number,
): Readonly<{ subject: Case; rules: Rules }> {
  const rules: Rules = { policy, day: addMonths(day, months), settings };
  const added = levers.map(({ adds }) => adds(rules.day));
  const record = recordOf(
    [...facts, ...added.flatMap((one) => one.facts)],
    [...deliveries, ...added.flatMap((one) => one.deliveries)],
    rules.day,
  );
  const { ageInYears } = attestation;
  const older = ageInYears === undefined ? {} : { ageInYears: ageInYears + Math.ceil(months / 12) };
  return { subject: { ...asked, record, attestation: { ...attestation, ...older } }, rules };
}

/** The points first: they are quicker to tell, and most choices fail by them. */
function reaches(goal: Goal, { subject, rules }: ReturnType<typeof moved>, bars: Bars): boolean {
  if (goal.kind === 'more-than' && pointsOf(subject.record, rules).low <= goal.points) return false;
  return outcomeOf(subject, rules) === 'eligible' && bars(subject, rules).length === 0;
}

function changeOf(question: Question, rules: Rules, levers: readonly Lever[], months: number): Change {
  const { eligibility, sheet } = judgedWith(question, rules, levers, months);
  return {
    levers,
    months,
    day: addMonths(rules.day, months),
    outcome: eligibility.outcome,
    score: { low: sheet.low, high: sheet.high },
  };
}

function grouped(levers: readonly Lever[]): ReadonlyMap<string, readonly Lever[]> {
  const groups = new Map<string, Lever[]>();
  for (const lever of levers) groups.set(lever.group, [...(groups.get(lever.group) ?? []), lever]);
  return groups;
}

function bestOf(levers: readonly Lever[]): Lever {
  const [best] = [...levers].sort((a, b) => b.worth - a.worth);
  if (best === undefined) throw new RangeError('a group has at least one lever');
  return best;
}

const without = (levers: readonly Lever[], left: Lever): readonly Lever[] =>
  levers.filter(({ group }) => group !== left.group);

/** Every choice of so many levers, one of a group at most, with one of each group that cannot be done without. */
function* choices(
  groups: ReadonlyMap<string, readonly Lever[]>,
  needed: readonly string[],
  count: number,
): Generator<readonly Lever[]> {
  if (needed.length > count) return;
  const free = [...groups.keys()].filter((group) => !needed.includes(group));
  for (const others of subsets(free, count - needed.length)) {
    yield* oneOfEach([...needed, ...others].map((group) => groups.get(group) ?? []));
  }
}

function* subsets(of: readonly string[], size: number, from = 0): Generator<readonly string[]> {
  if (size === 0) yield [];
  for (let at = from; size > 0 && at <= of.length - size; at++) {
    for (const rest of subsets(of, size - 1, at + 1)) yield [of[at] ?? '', ...rest];
  }
}

/** Least first within a group, so that no more is asked than is needed. */
function* oneOfEach(groups: readonly (readonly Lever[])[]): Generator<readonly Lever[]> {
  const [first, ...others] = groups;
  if (first === undefined) {
    yield [];
    return;
  }
  for (const lever of [...first].sort((a, b) => a.worth - b.worth)) {
    for (const rest of oneOfEach(others)) yield [lever, ...rest];
  }
}
