import type { Bilingual, BrokenRule, PlainDate } from '@jejak/kernel';
import type { Candidate, RouteStage } from '../../domain/case.js';
import type { Seat } from '../../domain/seat.js';

/** What an official sees in the inbox: the case, what is asked of them, and from which seat they would act. */
export type TaskView = Readonly<{
  id: string;
  proposal: string;
  number: string;
  kind: string;
  unit: string;
  effectiveDate: PlainDate;
  target: Readonly<Record<string, unknown>>;
  proposedBy: string;
  stage: string;
  label: Bilingual;
  ordinal: number;
  act: string;
  role: string;
  openedAt: string;
  candidates: readonly Candidate[];
  dossierHash: string;
  openRanges: boolean;
  /** Null for a reader who has no seat there. */
  seat: Seat | null;
  version: number;
}>;

/** A task that would be mine, had the rules not barred me from the case. */
export type BarredTask = Readonly<{
  id: string;
  number: string;
  stage: string;
  rules: readonly BrokenRule[];
}>;

export type VerdictView = Readonly<{
  stage: string;
  act: string;
  verdict: string;
  by: string;
  onBehalfOf: string | null;
  chosen: string | null;
  rank: number | null;
  reasonCode: string | null;
  /** Null once it was erased. */
  reason: string | null;
  at: string;
}>;

export type TaskDetail = TaskView &
  Readonly<{
    /** open, done, or cancelled when the proposal ended elsewhere. */
    state: 'open' | 'done' | 'cancelled';
    route: readonly RouteStage[];
    verdicts: readonly VerdictView[];
    recused: readonly string[];
    /** Why the reader may not act; empty when they may. */
    barred: readonly BrokenRule[];
    /** Codes that may stand beside a verdict, and what each may justify. */
    reasonCodes: readonly Readonly<{ code: string; for: readonly string[] } & Bilingual>[];
  }>;
