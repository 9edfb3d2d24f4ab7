/** A point of the demo at which the process dies. */
export type Point = Readonly<{ die: 'before' | 'after'; at: number; withPostgres: boolean }>;

/**
 * Points drawn from a seed: spread over the commits of the demo, alternately before and after a commit, every third
 * with PostgreSQL. The same seed draws the same points.
 */
export function pointsOf(seed: number, points: number, commits: number): readonly Point[] {
  const random = mulberry32(seed);
  return Array.from({ length: points }, (_, index) => ({
    die: index % 2 === 0 ? 'before' : 'after',
    at: 1 + Math.floor(((index + random()) / points) * commits * 0.9),
    withPostgres: index % 3 === 2,
  }));
}

/** Numbers from 0 to below 1, the same for the same seed. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
