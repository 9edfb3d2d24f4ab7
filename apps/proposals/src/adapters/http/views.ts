import type { Bilingual, BrokenRule, Citation, PlainDate } from '@jejak/kernel';
import { findings, groundsToMove, labelOf, type FindingId, type GroundToMove } from '@jejak/policies';
import type { Flag } from '../../domain/patterns.js';
import type { Ground } from '../../domain/proposal.js';
import type { ProposalRow } from '../postgres/readings.js';
import type { Step } from './timeline.js';
import { waitingSentence } from './waiting.js';

const receiptOf = (event: string): string => `/v1/audit/receipts/${event}`;

/** Where a proposal is: its stage, whose move it is (a role, a part of the system, or a day), and since when. */
export type Where = Readonly<{
  stage: string;
  approvalStage: string | null;
  waitingFor: string | null;
  /** The same as a sentence. */
  waiting: Bilingual | null;
  since: string;
}>;

export type Summary = Readonly<{
  id: string;
  number: string;
  kind: string;
  unit: string;
  effectiveDate: PlainDate;
  target: Readonly<Record<string, unknown>>;
  proposedBy: string;
  candidates: readonly string[];
  where: Where;
  version: number;
}>;

/** `own` is set for a reader who sees the case only as one of its candidates: they see no other candidate. */
export function summaryOf(row: ProposalRow, own?: string): Summary {
  return {
    id: row.proposal,
    number: row.number,
    kind: row.kind,
    unit: row.unit,
    effectiveDate: row.effective_date,
    target: row.target,
    proposedBy: row.proposed_by,
    candidates: own === undefined ? row.candidates : row.candidates.filter((person) => person === own),
    where: {
      stage: row.stage,
      approvalStage: row.approval_stage,
      waitingFor: row.waiting_for,
      waiting: waitingSentence(row.waiting_for),
      since: row.since.toISOString(),
    },
    version: row.version,
  };
}

export type DecisionView = Readonly<{
  proposal: string;
  number: string;
  kind: string;
  unit: string;
  target: Readonly<Record<string, unknown>>;
  effectiveDate: PlainDate;
  outcome: string;
  chosen: string | null;
  rank: number | null;
  deviates: boolean;
  decidedBy: string;
  decidedOn: PlainDate;
  event: string;
  /** Its entry in the log; null until it is proven, and until then nothing follows. */
  entry: number | null;
  receipt: string;
  /** What is awaited now; null once nothing is. */
  waiting: Bilingual | null;
  decree: DecreeView | null;
  stage: string;
  inForceSince: string | null;
}>;

export function decisionOf(row: ProposalRow): DecisionView {
  return {
    proposal: row.proposal,
    number: row.number,
    kind: row.kind,
    unit: row.unit,
    target: row.target,
    effectiveDate: row.effective_date,
    outcome: row.outcome!,
    chosen: row.chosen,
    rank: row.merit_rank,
    deviates: row.deviates!,
    decidedBy: row.decided_by!,
    decidedOn: row.decided_on!,
    event: row.decision_event!,
    entry: numberOrNull(row.decision_entry),
    receipt: receiptOf(row.decision_event!),
    waiting: waitingSentence(row.waiting_for),
    decree: row.decree_event === null ? null : decreeOf(row),
    stage: row.stage,
    inForceSince: row.in_force_since?.toISOString() ?? null,
  };
}

export type DecreeView = Readonly<{
  proposal: string;
  decree: Readonly<{ number: string; date: PlainDate }>;
  pertek: Readonly<{ number: string; date: PlainDate }> | null;
  kind: string;
  person: string;
  target: Readonly<Record<string, unknown>>;
  effectiveDate: PlainDate;
  event: string;
  entry: number | null;
  receipt: string;
  inForceSince: string | null;
}>;

export function decreeOf(row: ProposalRow): DecreeView {
  return {
    proposal: row.proposal,
    decree: { number: row.decree_number!, date: row.decree_date! },
    pertek: pertekOf(row),
    kind: row.kind,
    person: row.chosen!,
    target: row.target,
    effectiveDate: row.effective_date,
    event: row.decree_event!,
    entry: numberOrNull(row.decree_entry),
    receipt: receiptOf(row.decree_event!),
    inForceSince: row.in_force_since?.toISOString() ?? null,
  };
}

/** A pattern that was noticed and refuses nothing, with its article; `unknown` while what it reads is not known. */
export type FlagView = Flag & Readonly<{ statement: Bilingual; basis: readonly Citation[] }>;

export const flagOf = (flag: Flag): FlagView => {
  const { statement, basis } = findings[flag.pattern as FindingId];
  return { ...flag, statement, basis };
};

export type CandidateView = Readonly<{
  person: string;
  /** Null once it was erased. */
  reason: string | null;
  rank: number | null;
  eligible: boolean | null;
  score: Readonly<{ low: string; high: string }> | null;
  /** Why a rotation before 2 years is proposed; null when no ground is stated. */
  ground: GroundView | null;
}>;

/** A stated ground, its article and what shows it by the law of the effective date, and the document that was named. */
export type GroundView = Pick<GroundToMove, 'code' | 'label'> &
  Partial<GroundToMove> &
  Readonly<{ document: string | null }>;

export const groundShown = ({ code, document }: Ground, day: PlainDate): GroundView => ({
  code,
  label: labelOf('moveGround', code),
  ...groundsToMove(day).find((ground) => ground.code === code),
  document: document ?? null,
});

/** `title` and `link` are null once they were erased, and for a reader who may not see them. */
export type DocumentView = Readonly<{ title: string | null; sha256: string; link?: string | null }>;

export type ProposalView = Omit<Summary, 'candidates'> &
  Readonly<{
    candidates: readonly CandidateView[];
    documents: readonly DocumentView[];
    ranking: Readonly<{ policy: string; dossierHash: string; openRanges: boolean }> | null;
    decision: DecisionView | null;
    pertek: Readonly<{ number: string; date: PlainDate }> | null;
    decree: DecreeView | null;
    /** Why it was withdrawn or annulled; null when it was not, or once that was erased. */
    endingReason: string | null;
    /** What submitting this draft would meet now; empty for anything but a draft. */
    checks: readonly BrokenRule[];
    /** Patterns for the officials to judge, from the submission and the decree. */
    flags: readonly FlagView[];
    timeline: readonly Step[];
  }>;

export const pertekOf = ({ pertek_number: number, pertek_date: date }: ProposalRow) =>
  number === null || date === null ? null : { number, date };

const numberOrNull = (text: string | null): number | null => (text === null ? null : Number(text));
