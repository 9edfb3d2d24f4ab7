import { figureIn, rankOrder, tieBreakOrder, type TieBreak } from '@jejak/policies';
import { highestDegree, postHeld, rankHeld, type MeritRecord } from './record.js';
import type { Range, Rules } from './score-sheet.js';

export type Contender = Readonly<{
  person: string;
  outcome: 'eligible' | 'not-eligible' | 'undetermined';
  score: Range;
  record: MeritRecord;
  /** Drawn for this candidate and this proposal alone; decides when merit cannot. */
  lot: string;
}>;

export type Placed = Readonly<{
  person: string;
  eligible: boolean;
  score: Range;
  /** Only who is eligible has a rank; 1 is the best. */
  rank?: number;
  /** What put this candidate behind the one before: a higher score, or the tie-break that decided. */
  decidedBy?: 'score' | TieBreak;
}>;

export type Ranking = Readonly<{
  placed: readonly Placed[];
  tieBreaks: readonly TieBreak[];
  /** Whether evidence is still missing that could change the order; choosing then is an explicit act. */
  openRanges: boolean;
}>;

/**
 * The order of merit: the eligible by proven score, ties by the order the policies state. It is a total order of its
 * input's set: neither the order of arrival nor anything undeclared can change it. The others follow without a rank.
 */
export function rankingOf(contenders: readonly Contender[], rules: Rules): Ranking {
  const tieBreaks = tieBreakOrder(rules.settings);
  const compare = (a: Contender, b: Contender): Readonly<{ order: number; by: 'score' | TieBreak }> => {
    if (a.score.low !== b.score.low) return { order: b.score.low - a.score.low, by: 'score' };
    for (const by of tieBreaks) {
      const order = breakTie[by](a, b, rules.day);
      if (order !== 0) return { order, by };
    }
    return { order: text(a.person, b.person), by: 'drawn-lot' };
  };
  const ranked = contenders
    .filter(({ outcome }) => outcome === 'eligible')
    .sort((a, b) => compare(a, b).order);
  const others = contenders
    .filter(({ outcome }) => outcome !== 'eligible')
    .sort((a, b) => text(a.person, b.person));
  return {
    placed: [
      ...ranked.map((contender, at): Placed => {
        const before = ranked[at - 1];
        return {
          person: contender.person,
          eligible: true,
          score: contender.score,
          rank: at + 1,
          ...(before === undefined ? {} : { decidedBy: compare(before, contender).by }),
        };
      }),
      ...others.map(({ person, score }): Placed => ({ person, eligible: false, score })),
    ],
    tieBreaks,
    openRanges:
      ranked.some(({ score }) => score.low !== score.high) ||
      others.some(({ outcome }) => outcome === 'undetermined'),
  };
}

/** Negative when `a` goes first. What is not known goes last: a tie is broken by evidence only. */
const breakTie: Readonly<Record<TieBreak, (a: Contender, b: Contender, day: string) => number>> = {
  'higher-rank': (a, b) => grade(b) - grade(a),
  'longer-in-rank': (a, b) => text(rankHeld(a.record)?.since ?? LAST, rankHeld(b.record)?.since ?? LAST),
  'longer-in-post': (a, b) => text(postSince(a), postSince(b)),
  'higher-degree': (a, b, day) => degree(b, day) - degree(a, day),
  'drawn-lot': (a, b) => text(a.lot, b.lot),
};

const LAST = '9999-12-31';

const grade = ({ record }: Contender): number => {
  const rank = rankHeld(record);
  return rank === undefined ? -1 : rankOrder(rank.grade);
};

const postSince = ({ record }: Contender): string => {
  const held = postHeld(record);
  return held.state === 'known' ? held.item.since : LAST;
};

const degree = ({ record }: Contender, day: string): number => {
  const highest = highestDegree(record);
  return highest === undefined ? -1 : figureIn('degree/level', day, { degree: highest.level });
};

const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
