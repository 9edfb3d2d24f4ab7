import { createHash } from 'node:crypto';

/** Choices that are the same for the same seed and name, whatever was chosen before. */
export interface Chance {
  /** From 0 to below 1. */
  readonly unit: () => number;
  /** A whole number from `low` to `high`, both included. */
  readonly between: (low: number, high: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
  /** True with this probability. */
  readonly happens: (probability: number) => boolean;
  /** One of the keys, by its weight. */
  readonly weighed: <T extends string>(weights: Readonly<Record<T, number>>) => T;
  readonly shuffled: <T>(list: readonly T[]) => T[];
}

/** A stream of choices of its own for each name: what person 7 is does not depend on how many there are. */
export function chance(seed: string, name: string): Chance {
  let state = createHash('sha256').update(`${seed}\n${name}`).digest().readUInt32LE(0);
  // mulberry32: 32 bits of state, enough for the few dozen choices that each name makes.
  const unit = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (low: number, high: number): number => low + Math.floor(unit() * (high - low + 1));
  return {
    unit,
    between,
    pick: <T>(list: readonly T[]) => list[between(0, list.length - 1)]!,
    happens: (probability) => unit() < probability,
    weighed: (weights) => {
      const entries = Object.entries(weights) as [keyof typeof weights, number][];
      let rest = unit() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [key, weight] of entries) if ((rest -= weight) < 0) return key;
      return entries.at(-1)![0];
    },
    shuffled: (list) => {
      const copy = [...list];
      for (let at = copy.length - 1; at > 0; at--) {
        const other = between(0, at);
        [copy[at], copy[other]] = [copy[other]!, copy[at]!];
      }
      return copy;
    },
  };
}

/** An id as SIASN writes them: 32 hexadecimal digits in capitals, the same for the same seed and name. */
export const identifier = (seed: string, name: string): string =>
  createHash('sha256').update(`${seed}\nid\n${name}`).digest('hex').slice(0, 32).toUpperCase();
