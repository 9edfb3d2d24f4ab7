import type { Citation, PlainDate } from '@jejak/kernel';
import type { ConditionId, FindingId, Kind } from '@jejak/policies';
import type { Grounds } from './evidence.js';
import type { MeritRecord } from './record.js';

/** What a proposal asks for one candidate, with everything that may be read to judge it. */
export type Case = Readonly<{
  kind: Kind;
  /** The event that submitted the proposal. */
  proposal: string;
  target: Readonly<{ rank?: string; post?: TargetPost }>;
  ground?: StatedGround;
  record: MeritRecord;
  /** What personnel attests of the candidate; age serves the cited age limit and nothing else. */
  attestation: Readonly<{ fact: string; known: boolean; ageInYears?: number }>;
}>;

/** Why the candidate is to move, as the proposal states it. `document` shows it, and lies among those of the proposal. */
export type StatedGround = Readonly<{ code: string; document?: string }>;

export type TargetPost = Readonly<{
  id: string;
  class: string;
  echelon?: string;
  functionalLevel?: string;
}>;

export type Holds = 'yes' | 'no' | 'unknown';

/** One condition as it was judged: whether it holds, and what was read or is wanting. */
export type Judged = Readonly<{ holds: Holds; findings: readonly FindingId[] }> & Grounds;

export type ConditionResult = Readonly<{ id: ConditionId; basis: readonly Citation[] }> & Judged;

/** Whether a candidate may be proposed: every condition with its evidence, and patterns officials should see. */
export type Eligibility = Readonly<{
  policy: string;
  day: PlainDate;
  kind: Kind;
  /** Any "no" is not-eligible; else any "unknown" is undetermined: missing evidence neither passes nor fails. */
  outcome: 'eligible' | 'not-eligible' | 'undetermined';
  conditions: readonly ConditionResult[];
  findings: readonly FindingId[];
}>;
