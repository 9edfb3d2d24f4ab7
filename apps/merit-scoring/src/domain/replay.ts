import type { Eligibility, Ranking, ScoreSheet } from '@jejak/merit-engine';
import { canonical } from '@jejak/tlog';
import type { Scoring } from './scoring.js';

/** How a stored result compares with the same computation done again from its dossier. */
export type Comparison =
  | Readonly<{ person: string; result: 'equal' }>
  | Readonly<{ person: string; result: 'different'; differences: readonly Difference[] }>
  /** Its facts or its key were erased by law: it can no longer be computed, and is counted apart. */
  | Readonly<{ person: string; result: 'erased' }>
  /** A fact of the dossier is not at hand, or is not the one that was frozen. */
  | Readonly<{ person: string; result: 'evidence-differs'; facts: readonly string[] }>;

export type Difference = Readonly<{ pointer: string; stored: unknown; computed: unknown }>;

/** What was stored of one candidate. */
export type Stored = Readonly<{ person: string; eligibility: Eligibility; sheet: ScoreSheet }>;

/** Compares one candidate's stored result with the one computed anew; equal means equal to the last bit. */
export function compare(stored: Stored, scoring: Scoring): Comparison {
  const computed = scoring.assessments.find(({ person }) => person === stored.person);
  const now = { eligibility: computed?.eligibility, sheet: computed?.sheet };
  const before = { eligibility: stored.eligibility, sheet: stored.sheet };
  const differences = differing(before, now);
  return differences.length === 0
    ? { person: stored.person, result: 'equal' }
    : { person: stored.person, result: 'different', differences };
}

/** Whether the stored order is the computed one; undefined when not every dossier could be computed. */
export const sameRanking = (stored: Ranking, scoring: Scoring): boolean =>
  canonical(stored) === canonical(scoring.ranking);

/** The places (RFC 6901) where two JSON values differ, at most twenty of them. */
function differing(stored: unknown, computed: unknown, pointer = ''): Difference[] {
  if (!isObject(stored) || !isObject(computed)) {
    return stored === computed ? [] : [{ pointer, stored: stored ?? null, computed: computed ?? null }];
  }
  const keys = [...new Set([...Object.keys(stored), ...Object.keys(computed)])];
  return keys
    .flatMap((key) =>
      differing(stored[key], computed[key], `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`),
    )
    .slice(0, 20);
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** A stored result that is not what its dossier gives: a broken seal. Erased ones are none. */
export type Breach = Readonly<{
  finding: 'score-differs' | 'evidence-differs' | 'ranking-differs';
  person?: string;
  /** Where results differ, or which facts do. */
  places: readonly string[];
}>;

/** Every breach of one round; none when it is bit-equal, or was erased by law. */
export function breachesOf(
  candidates: readonly Comparison[],
  ranking: boolean | undefined,
): readonly Breach[] {
  return [
    ...candidates.flatMap((candidate): Breach[] => {
      if (candidate.result === 'different') {
        const places = candidate.differences.map(({ pointer }) => pointer);
        return [{ finding: 'score-differs', person: candidate.person, places }];
      }
      if (candidate.result === 'evidence-differs') {
        return [{ finding: 'evidence-differs', person: candidate.person, places: candidate.facts }];
      }
      return [];
    }),
    ...(ranking === false ? [{ finding: 'ranking-differs' as const, places: [] }] : []),
  ];
}
