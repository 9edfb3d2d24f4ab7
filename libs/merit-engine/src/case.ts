import type { Citation, PlainDate } from '@jejak/kernel';
import type { ConditionId, FindingId, Kind } from '@jejak/policies';
import type { Evidence, Figure, Grounds, Missing } from './evidence.js';
import type { MeritRecord } from './record.js';
import type { Rules } from './score-sheet.js';

/** What a proposal asks for one candidate, with everything that may be read to judge it. */
export type Case = Readonly<{
  kind: Kind;
  /** The event that submitted the proposal. */
  proposal: string;
  target: Readonly<{ rank?: string; post?: TargetPost }>;
  record: MeritRecord;
  /** What personnel attests of the candidate; age serves the cited age limit and nothing else. */
  attestation: Readonly<{ fact: string; known: boolean; ageInYears?: number }>;
}>;

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

/** How one condition is judged. */
export type Judge = (subject: Case, rules: Rules) => Judged;

type Stated = Readonly<{
  inputs?: readonly Evidence[];
  figures?: readonly Figure[];
  rows?: Grounds['rows'];
  missing?: readonly Missing[];
  findings?: readonly FindingId[];
}>;

export const judged = (holds: Holds, stated: Stated = {}): Judged => ({
  holds,
  inputs: stated.inputs ?? [],
  figures: stated.figures ?? [],
  rows: stated.rows ?? [],
  missing: stated.missing ?? [],
  findings: stated.findings ?? [],
});

/** Judges by a proposition whose evidence is all there. */
export const provided = (holds: boolean, stated: Stated = {}): Judged => judged(holds ? 'yes' : 'no', stated);

/** Not decided, because something is wanting. */
export const wanting = (missing: Missing, stated: Stated = {}): Judged =>
  judged('unknown', { ...stated, missing: [missing] });
