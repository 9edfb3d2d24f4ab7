/**
 * A proposal's life: what is proposed, which stages it goes through, and how recorded facts lead from one to the
 * next. Each stage carries only what is known by then, so that a decree cannot be thought of before a proven
 * decision, nor a decision in force before a proven decree (design, invariant 1).
 */
import type { PlainDate } from '@jejak/kernel';
import type {
  Act,
  Assignment,
  Echelon,
  FillingRoute,
  FunctionalLevel,
  Kind,
  PostClass,
  Rank,
  StatableGround,
  TalentBox,
} from '@jejak/policies';
import type { Flag } from './patterns.js';

export type Post = Readonly<{
  id: string;
  title: string;
  class: PostClass;
  echelon?: Echelon;
  functionalLevel?: FunctionalLevel;
  unit: string;
}>;

/** What is aimed at: the next rank for a rank promotion, a post for everything else. */
export type Aim = Readonly<
  { kind: 'rank-promotion'; rank: Rank } | { kind: Exclude<Kind, 'rank-promotion'>; post: Post }
>;

/** Why a candidate is to rotate before the shortest time in the post; `document` is the SHA-256 of what shows it. */
export type Ground = Readonly<{ code: StatableGround; document?: string }>;

/**
 * `reason` is sealed outside the domain; the rules only need to know that one was stated (`reasoned`). `talentBox` is
 * the box the talent committee set, where the post is filled from the succession group.
 */
export type Candidate = Readonly<{
  person: string;
  reason: string;
  reasoned: boolean;
  talentBox?: TalentBox;
  ground?: Ground;
}>;
/** `title` and `link` are sealed outside the domain as well: whoever writes them may name anybody. */
export type Document = Readonly<{ title: string; sha256: string; link?: string }>;

/** `unit` is the OPD that proposes; `effectiveDate` the TMT. */
export type Content = Readonly<{
  aim: Aim;
  unit: string;
  effectiveDate: PlainDate;
  /** How the post is filled; of a rank there is none. */
  route?: FillingRoute;
  candidates: readonly Candidate[];
  documents: readonly Document[];
}>;

/** One candidate as merit ranked them; without a rank when not eligible. Scores are decimals with two places. */
export type Ranked = Readonly<{
  person: string;
  rank?: number;
  eligible: boolean;
  score?: Readonly<{ low: string; high: string }>;
}>;
export type Ranking = Readonly<{
  policy: string;
  candidates: readonly Ranked[];
  dossierHash: string;
  openRanges: boolean;
}>;

export type Outcome = 'granted' | 'returned' | 'rejected';

/** A stage of approval as this service heard of it. */
export type Station = Readonly<{ stage: string; act: Act; role: string; ordinal: number; dueAt?: string }>;

/** What the PPK decided; `event` is the event the log must prove, `decidedOn` its day in Jakarta. */
export type Decision = Readonly<{
  event: string;
  outcome: Outcome;
  stage: string;
  chosen?: string;
  rank?: number;
  deviates: boolean;
  decidedBy: string;
  decidedOn: PlainDate;
}>;

/** Where in the log something stands, under a signed checkpoint. */
export type Anchor = Readonly<{ entry: number; treeSize: number }>;
export type Pertek = Readonly<{ number: string; date: PlainDate }>;
/** `event` is the decree-issued event the log must prove. */
export type Decree = Readonly<{ number: string; date: PlainDate; event: string }>;

type By = Readonly<{ by: string }>;
export type ProposalDrafted = Readonly<{ type: 'ProposalDrafted'; number: string; content: Content }> & By;
export type ProposalAmended = Readonly<{ type: 'ProposalAmended'; content: Content }> & By;
export type EvidenceAttached = Readonly<{ type: 'EvidenceAttached'; document: Document }> & By;
/** `flags` are patterns that were noticed and refuse nothing: officials judge them. */
type Flagged = Readonly<{ flags?: readonly Flag[] }>;
export type ProposalSubmitted = Readonly<{ type: 'ProposalSubmitted' }> & Flagged & By;
export type RankingReceived = Readonly<{ type: 'RankingReceived'; ranking: Ranking }>;
export type ApprovalRequested = Readonly<{ type: 'ApprovalRequested' }>;
export type StageReached = Readonly<{ type: 'StageReached' }> & Station;
export type VerdictHeard = Readonly<{
  type: 'VerdictHeard';
  stage: string;
  act: Act;
  verdict: Outcome;
  by: string;
  onBehalfOf?: string;
}>;
export type ProposalReturned = Readonly<{ type: 'ProposalReturned'; stage: string; reasonCode?: string }>;
export type ProposalRejected = Readonly<{ type: 'ProposalRejected'; stage: string }>;
export type DecisionReceived = Readonly<{ type: 'DecisionReceived'; decision: Decision }>;
export type DecisionProven = Readonly<{ type: 'DecisionProven'; anchor: Anchor; pertekAsked: boolean }>;
export type PertekRecorded = Readonly<{ type: 'PertekRecorded' }> & Pertek & By;
/** In which capacity it was signed, and the consents it rests on, as far as they were stated. */
export type Signing = Readonly<{ signer?: Assignment; ministerApproval?: Pertek; bknConsent?: Pertek }>;
export type DecreeIssued = Readonly<{ type: 'DecreeIssued' }> & Decree & Signing & Flagged & By;
export type DecreeProven = Readonly<{ type: 'DecreeProven'; anchor: Anchor }>;
export type DecisionTookEffect = Readonly<{ type: 'DecisionTookEffect' }>;
export type ProposalWithdrawn = Readonly<{ type: 'ProposalWithdrawn'; reason: string }> & By;
export type ProposalAnnulled = Readonly<{ type: 'ProposalAnnulled'; reason: string }> & By;
export type DecisionAnnulled = Readonly<{ type: 'DecisionAnnulled'; reason: string }> & By;

export type ProposalFact =
  | ProposalDrafted
  | ProposalAmended
  | EvidenceAttached
  | ProposalSubmitted
  | RankingReceived
  | ApprovalRequested
  | StageReached
  | VerdictHeard
  | ProposalReturned
  | ProposalRejected
  | DecisionReceived
  | DecisionProven
  | PertekRecorded
  | DecreeIssued
  | DecreeProven
  | DecisionTookEffect
  | ProposalWithdrawn
  | ProposalAnnulled
  | DecisionAnnulled;

export type File = Readonly<{ number: string; proposedBy: string; content: Content }>;
type Scored = File & Readonly<{ ranking: Ranking }>;
type Granted = Scored & Readonly<{ decision: Decision & { chosen: string }; decisionAnchor: Anchor }>;
type Decreed = Granted & Readonly<{ pertek?: Pertek; decree: Decree }>;
type Proven = Decreed & Readonly<{ decreeAnchor: Anchor }>;

export type Proposal =
  | Readonly<{ stage: 'none' }>
  | (Readonly<{ stage: 'draft' | 'submitted' }> & File)
  /** Merit is known, and nobody qualifies: the case stops here until it is withdrawn or annulled. */
  | (Readonly<{ stage: 'scored' }> & Scored)
  | (Readonly<{ stage: 'in-approval'; station?: Station }> & Scored)
  /** The PPK decided; nothing follows before the log proves it. */
  | (Readonly<{ stage: 'decided'; decision: Decision }> & Scored)
  | (Readonly<{ stage: 'awaiting-pertek' }> & Granted)
  | (Readonly<{ stage: 'awaiting-decree'; pertek?: Pertek }> & Granted)
  /** The decree is issued; it may not take effect before the log proves it. */
  | (Readonly<{ stage: 'decree-issued' }> & Decreed)
  | (Readonly<{ stage: 'waiting-for-effect' }> & Proven)
  | (Readonly<{ stage: 'in-force' }> & Proven)
  /** Returned: amending it makes it a draft again. Rejected: over. */
  | (Readonly<{ stage: 'returned' | 'rejected'; at: string }> & File)
  | (Readonly<{ stage: 'withdrawn' }> & File)
  | (Readonly<{ stage: 'annulled'; wasInForce: boolean }> & File);

export type Stage = Proposal['stage'];

/** Stages in which a proposal holds its seat: nobody else may be proposed for it. */
export const openStages: readonly Stage[] = [
  'submitted',
  'scored',
  'in-approval',
  'decided',
  'awaiting-pertek',
  'awaiting-decree',
  'decree-issued',
  'waiting-for-effect',
];

export const none: Proposal = { stage: 'none' };

export const targetOf = (aim: Aim): Readonly<{ rank?: Rank; post?: Post }> =>
  aim.kind === 'rank-promotion' ? { rank: aim.rank } : { post: aim.post };

/** What two proposals must not both ask for: a post, or the next rank of one person. */
export const seatOf = ({ aim, candidates }: Content): string =>
  aim.kind === 'rank-promotion' ? `rank/${candidates[0]?.person ?? ''}` : `post/${aim.post.id}`;
