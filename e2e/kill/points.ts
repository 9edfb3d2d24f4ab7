import { randomOf } from '../random.js';

/** A point of the demo at which the process dies. */
export type Point = Readonly<{ die: 'before' | 'after'; at: number; withPostgres: boolean }>;

/**
 * Points drawn from a seed: spread over the commits of the demo, alternately before and after a commit, every third
 * with PostgreSQL. The same seed draws the same points.
 */
export function pointsOf(seed: number, points: number, commits: number): readonly Point[] {
  const random = randomOf(seed);
  return Array.from({ length: points }, (_, index) => ({
    die: index % 2 === 0 ? 'before' : 'after',
    at: 1 + Math.floor(((index + random()) / points) * commits * 0.9),
    withPostgres: index % 3 === 2,
  }));
}
