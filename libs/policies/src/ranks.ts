import { domains, type Rank } from './generated/law.js';
import { knows, orderOf } from './labels.js';
import type { Term } from './shapes.js';

/** Every rank of a PNS, lowest first. */
export const ranks: readonly Term[] = domains.rank;

export const isRank = (grade: string): grade is Rank => knows('rank', grade);

/** The place of a rank, from 0 for I/a. @throws RangeError for a golongan of a PPPK or an unknown code */
export const rankOrder = (rank: string): number => orderOf('rank', rank);

/** The next rank; undefined above IV/e. */
export const nextRank = (rank: string): Rank | undefined =>
  ranks[rankOrder(rank) + 1]?.code as Rank | undefined;
