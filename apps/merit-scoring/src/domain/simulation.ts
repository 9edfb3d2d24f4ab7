/** What the whole population would score: the same people under the answers in use and under others, in columns. */
import { populationOf, scorePopulation, type Rules } from '@jejak/merit-engine';
import { codesIn, lawOf, policyCalled, type Given } from '@jejak/policies';

/** One person as told to the index, in each way that may hold. */
export type Ways = readonly [Given, ...Given[]];

/** Proven points in units of 0.01 of each person, whether evidence is missing, and the category of what is proven. */
export type Scores = readonly Readonly<{ low: number; open: boolean; category: string }>[];

/** How many rose, fell or stayed by what is proven. */
export type Moves = Readonly<{ rise: number; fall: number; same: number }>;

/** Counts alone; nobody can be told from them. They may be added up over pages. */
export type Tally = Readonly<{
  measured: number;
  /** Of how many evidence is missing that could still add points, under the answers in use and under the draft. */
  open: Readonly<{ today: number; draft: number }>;
  categories: readonly Readonly<{ category: string; today: number; draft: number }>[];
  /** From the answers in use to the draft. */
  moves: Moves;
  /** From the last stored score to the draft, of those who have one. */
  sinceStored: Moves;
}>;

const index = policyCalled('ip-asn');
const categories = codesIn('category') ?? [];

/** Scores people by the compiled columns of the index; whoever is open is judged by the evaluator. */
export function scoresOf(people: readonly Ways[], { day, settings }: Rules): Scores {
  const scored = scorePopulation(
    index,
    lawOf(day, settings),
    ['total', 'category'],
    populationOf(index, people),
  );
  const [total, category] = [scored.get('total'), scored.get('category')];
  if (total === undefined || category === undefined)
    throw new RangeError('the index gives total and category');
  return people.map((_, row) => {
    const [low, high] = [total.low[row] ?? 0, total.high[row] ?? 0];
    return { low, open: low !== high, category: categories[category.low[row] ?? 0] ?? '' };
  });
}

/** @param stored the last stored points of each person, where there are any */
export function tallyOf(today: Scores, draft: Scores, stored: readonly (number | undefined)[]): Tally {
  const counted = (scores: Scores, category: string): number =>
    scores.filter((one) => one.category === category).length;
  return {
    measured: draft.length,
    open: { today: today.filter(({ open }) => open).length, draft: draft.filter(({ open }) => open).length },
    categories: categories.map((category) => ({
      category,
      today: counted(today, category),
      draft: counted(draft, category),
    })),
    moves: movesOf(today.map(({ low }, row) => [low, draft[row]?.low ?? low])),
    sinceStored: movesOf(
      stored.flatMap((was, row): [number, number][] =>
        was === undefined ? [] : [[was, draft[row]?.low ?? was]],
      ),
    ),
  };
}

const movesOf = (pairs: readonly (readonly [was: number, is: number])[]): Moves => ({
  rise: pairs.filter(([was, is]) => is > was).length,
  fall: pairs.filter(([was, is]) => is < was).length,
  same: pairs.filter(([was, is]) => is === was).length,
});
