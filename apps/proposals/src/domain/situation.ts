/** What the rules must know of the world when a proposal is submitted; gathered by the application, never asked for here. */
import type { PlainDate } from '@jejak/kernel';
import type { Patterns } from './patterns.js';

/** A candidate as this service's own projection of personnel knows them on the effective date. */
export type KnownPerson = Readonly<{
  person: string;
  employment: 'pns' | 'cpns' | 'pppk';
  /** The legal status (SIASN kedudukanHukum) admits promotion and moves. */
  active: boolean;
  /** Golongan/ruang of a PNS or golongan of a PPPK; absent when personnel has published none. */
  grade?: string;
}>;

/** The post aimed at, on the effective date. `need` comes from the workload analysis (ABK). */
export type SeatSituation = Readonly<{
  known: boolean;
  need: number;
  /** Definitive holders on the effective date who are known neither to leave nor to retire before it. */
  holders: readonly string[];
}>;

export type Situation = Readonly<{
  today: PlainDate;
  people: readonly KnownPerson[];
  seat: SeatSituation;
  /** Numbers of other open proposals for the same seat (the post, or the next rank of the same person). */
  rivals: readonly string[];
  /** Who signs the decree, from confirmed policy; absent while no officer has confirmed it. */
  signingAuthority?: string;
  /** The effective dates that can be judged: neither before the law that is known nor too far ahead. */
  effectiveDates: Readonly<{ first: PlainDate; last: PlainDate }>;
  /** The effective date begins an allowed promotion period. */
  inPromotionPeriod: boolean;
  /** Patterns of the law that were noticed about the candidates and the post. */
  patterns: Patterns;
}>;
