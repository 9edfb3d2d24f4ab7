import { wholeMonthsBetween } from '@jejak/kernel';
import {
  answered,
  codeIn,
  codesIn,
  everyCode,
  levelOf,
  orderOf,
  places,
  span,
  type DomainId,
  type InputId,
} from '@jejak/policies';
import type { Case } from './case.js';
import { amount, figure, type Evidence, type Missing } from './evidence.js';
import { fact, wanting, type Reading } from './reading.js';
import type { MeritRecord, Tenure } from './record.js';
import type { Rules } from './score-sheet.js';

/** The lowest predicate of the years that are asked for; a year without one may be anything. */
export function leastPredicate({ performance }: MeritRecord, rules: Rules): Reading {
  const { day } = rules;
  const years = figure('performance/years', rules);
  const asked = Array.from({ length: amount(years) }, (_, back) => Number(day.slice(0, 4)) - 1 - back);
  const rated = performance.filter(({ year }) => asked.includes(year));
  const best = (codesIn('performance')?.length ?? 0) - 1;
  const ofYears = asked.map((year) => {
    const told = rated.flatMap((one) => (one.year === year ? [orderOf('performance', one.predicate)] : []));
    return told.length === 0
      ? { year, low: 0, high: best, state: 'not-sent' as const }
      : { year, low: Math.min(...told), high: Math.max(...told), state: 'disputed' as const };
  });
  return {
    may: {
      is: 'code',
      may: between(Math.min(...ofYears.map(({ low }) => low)), Math.min(...ofYears.map(({ high }) => high))),
    },
    shows: () => ({
      facts: rated.map(({ fact: of, year, predicate }) =>
        fact('performance.predicate', of, `${String(year)} ${predicate}`),
      ),
      figures: [years],
      missing: ofYears
        .filter(({ low, high }) => low < high)
        .map(({ year, state }) => ({ item: 'performance.predicate', state, detail: String(year) })),
    }),
  };
}

/** Service exams that were passed. */
export const examsPassed = (record: MeritRecord): Reading => {
  const exams = levelsTaken(record, 'serviceExam', 'service-exam');
  return {
    may: exams.may,
    shows: (lookedFor) => ({
      facts: exams
        .shown(lookedFor)
        .map(({ fact: of, level, completedOn }) => fact('exam.passed', of, `${level} ${completedOn}`)),
      // Which exam is wanting is known once one alone is asked.
      missing:
        exams.named(lookedFor).length === 1
          ? exams.named(lookedFor).map((detail) => ({ item: 'exam.passed', state: 'not-sent', detail }))
          : [],
    }),
  };
};

/** Levels of leadership training that were taken; that one is wanting is nobody's duty to supply. */
export const leadershipTaken = (record: MeritRecord): Reading => {
  const courses = levelsTaken(record, 'leadershipLevel', 'leadership');
  return {
    may: courses.may,
    shows: (lookedFor) => ({
      facts: courses.shown(lookedFor).map(({ fact: of, level }) => fact('training.level', of, level)),
    }),
  };
};

/** No history that is handed over whole lists these: what was shown is certain, anything else stays possible. */
function levelsTaken({ trainings }: MeritRecord, domain: 'serviceExam' | 'leadershipLevel', kind: string) {
  const codes = codesIn(domain) ?? [];
  const taken = trainings.flatMap(({ level, ...training }) =>
    training.kind === kind && level !== undefined ? [{ ...training, level }] : [],
  );
  const must = codes.reduce(
    (bits, code, place) => (taken.some(({ level }) => level === code) ? bits | (2 ** place) : bits),
    0,
  );
  const named = (bits: number): readonly string[] => places(bits).map((place) => codes[place] ?? '');
  return {
    may: { is: 'codes', must, may: everyCode(codes.length) } as const,
    named,
    shown: (lookedFor: number) =>
      named(lookedFor).flatMap((code) => taken.find(({ level }) => level === code) ?? []),
  };
}

/** The codes from one place of a domain to another, as bits. */
const between = (low: number, high: number): number => everyCode(high + 1) & ~everyCode(low);

/**
 * The worst sanction being served (the first of the domain is the worst). Where a sanction bars, those that cannot are
 * not shown.
 */
export function sanctionServed(
  { sanctions, delivered }: MeritRecord,
  { day, settings }: Rules,
  looksFor: 'barring' | 'any',
): Reading {
  const none = orderOf('sanction', 'none');
  const worst = (of: typeof sanctions): number =>
    Math.min(none, ...of.map(({ level }) => orderOf('sanction', level)));
  const notOver = sanctions.filter(({ end }) => end === undefined || end > day);
  const serving = notOver.filter(({ end, annulled }) => end !== undefined && annulled === 'no');
  const notes = delivered.discipline;
  return {
    may: { is: 'code', may: between(notes.length === 0 ? 0 : worst(notOver), worst(serving)) },
    shows: () => {
      const relevant = (of: typeof sanctions): typeof sanctions =>
        of.filter(
          ({ level }) =>
            looksFor === 'any' ||
            codeIn('discipline/bars-promotion', day, { sanction: level }) === 'yes' ||
            (level === 'light' && answered(settings, 'discipline/light-sanction-bars') === 'yes'),
        );
      const shown = (of: typeof sanctions): readonly Evidence[] =>
        of.map(({ fact: from, level, since, end }) =>
          fact('discipline.end', from, `${level} ${since}/${end ?? '?'}`),
        );
      const certain = relevant(serving);
      if (certain.length > 0) return { facts: shown(certain) };
      const disputed = relevant(notOver).filter(({ end }) => end !== undefined);
      const missing = (item: InputId, state: Missing['state'], detail?: string): readonly Missing[] => [
        { item, state, ...(detail === undefined ? {} : { detail }) },
      ];
      if (disputed.length > 0)
        return { facts: shown(disputed), missing: missing('discipline.level', 'disputed', 'annulment') };
      const endless = relevant(notOver);
      if (endless.length > 0)
        return { facts: shown(endless), missing: missing('discipline.end', 'not-sent') };
      if (notes.length === 0) return { missing: missing('discipline.history', 'not-sent') };
      return {
        facts: [
          ...shown(relevant(sanctions)),
          ...notes.map((note) => fact('discipline.history', note, 'delivered')),
        ],
      };
    },
  };
}

/** The codes that the worst sanction being served may have, worst first; one alone once that is certain. */
export const sanctionsPossible = (record: MeritRecord, rules: Rules): readonly string[] =>
  codesOf('sanction', sanctionServed(record, rules, 'any'));

/** The codes that the lowest predicate of the years asked for may have, lowest first. */
export const predicatesPossible = (record: MeritRecord, rules: Rules): readonly string[] =>
  codesOf('performance', leastPredicate(record, rules));

const codesOf = (domain: DomainId, { may }: Reading): readonly string[] =>
  may?.is === 'code' ? places(may.may).map((place) => codesIn(domain)?.[place] ?? '') : [];

/**
 * Months served at the level below the proposed post or above it: what posts of a known level prove, and what posts of
 * an unknown level and the time before the first recorded post could add. Whole months of each unbroken stretch.
 */
export function monthsBelow({ record, target }: Case, { day }: Rules): Reading {
  const level = target.post === undefined ? undefined : levelOf(target.post, day);
  if (level === undefined) return wanting('position.history');
  const { tenures, registrations } = record;
  const levels = tenures.map((tenure) => ({ tenure, of: levelOf(tenure, day) }));
  const sure = levels.filter(({ of }) => of !== undefined && of >= level - 1).map(({ tenure }) => tenure);
  const maybe = levels.filter(({ of }) => of === undefined || of >= level - 1).map(({ tenure }) => tenure);
  const first = tenures[0]?.since ?? day;
  const began = registrations[0]?.since;
  const before = began === undefined ? MOST_MONTHS : began < first ? wholeMonthsBetween(began, first) : 0;
  return {
    may: span(served(sure, day), Math.min(MOST_MONTHS, served(maybe, day) + before)),
    shows: () => ({
      facts: sure.map(({ fact: of, class: held, since, until }) =>
        fact('position.history', of, `${held} ${since}/${until > day ? day : until}`),
      ),
      missing: [{ item: 'position.history', state: 'not-sent', detail: first }],
    }),
  };
}

/** The most months the policy counts, as its input declares. */
const MOST_MONTHS = 1_200;

function served(tenures: readonly Tenure[], day: string): number {
  const stretches: { from: string; to: string }[] = [];
  for (const { since, until } of tenures) {
    const to = until > day ? day : until;
    const last = stretches.at(-1);
    if (last !== undefined && since <= last.to) last.to = to > last.to ? to : last.to;
    else stretches.push({ from: since, to });
  }
  return stretches.reduce((total, { from, to }) => total + wholeMonthsBetween(from, to), 0);
}
