import { wholeMonthsBetween, type PlainDate } from '@jejak/kernel';
import { levelOf } from '@jejak/policies';
import type { MeritRecord, Tenure } from './record.js';

/**
 * How long somebody has served at a level or above: `proven` counts posts whose level is known, `possible` adds posts
 * whose level nobody stated and the time before the first recorded post. Whole months of each unbroken stretch.
 */
export type Experience = Readonly<{ proven: number; possible: number; tenures: readonly Tenure[] }>;

export function experienceAt(
  level: number,
  { tenures, registrations }: MeritRecord,
  day: PlainDate,
): Experience {
  const levels = tenures.map((tenure) => ({ tenure, level: levelOf(tenure, day) }));
  const sure = levels
    .filter((post) => post.level !== undefined && post.level >= level)
    .map(({ tenure }) => tenure);
  const maybe = levels
    .filter((post) => post.level === undefined || post.level >= level)
    .map(({ tenure }) => tenure);
  const began = registrations[0]?.since;
  const firstPost = tenures[0]?.since ?? day;
  const before =
    began === undefined
      ? Number.POSITIVE_INFINITY
      : began < firstPost
        ? wholeMonthsBetween(began, firstPost)
        : 0;
  return { proven: months(sure, day), possible: months(maybe, day) + before, tenures: sure };
}

function months(tenures: readonly Tenure[], day: PlainDate): number {
  const stretches: { from: PlainDate; to: PlainDate }[] = [];
  for (const { since, until } of tenures) {
    const to = until > day ? day : until;
    const last = stretches.at(-1);
    if (last !== undefined && since <= last.to) last.to = to > last.to ? to : last.to;
    else stretches.push({ from: since, to });
  }
  return stretches.reduce((total, { from, to }) => total + wholeMonthsBetween(from, to), 0);
}
