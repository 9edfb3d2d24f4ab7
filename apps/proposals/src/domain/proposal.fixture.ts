/** The ordinary proposal of the specs: a post with two candidates, and a rank for one. */
import type { Ruling } from '@jejak/kernel';
import { fold } from './evolve.js';
import { hearAnchor, hearDecision, hearRanking } from './progress.js';
import type { Anchor, Content, Decision, Proposal, ProposalFact, Ranking } from './proposal.js';
import { nothingNoticed } from './patterns.js';
import type { Situation } from './situation.js';
import type { Submit } from './submission.js';

const id = (at: string): string => `0198a3c4-8f00-7000-8000-0000000000${at}`;
export const [proposer, first, second, officer, bupati] = [id('a1'), id('b1'), id('b2'), id('c1'), id('c5')];
export const [decisionEvent, decreeEvent] = [id('e1'), id('e2')];
export const today = '2026-04-10';
export const dossierHash = '41aa'.padEnd(64, '0');
const sealed = (person: string): string => `sealed:v1:decision-record:${person}:AAAA`;

export const forPost: Content = {
  aim: {
    kind: 'position-promotion',
    post: { id: 'J-0012', title: 'Kepala Seksi Pemetaan', class: 'pengawas', echelon: 'IV.a', unit: 'U-07' },
  },
  unit: 'U-01',
  effectiveDate: '2026-05-01',
  candidates: [
    { person: first, reason: sealed(first), reasoned: true },
    { person: second, reason: sealed(second), reasoned: true },
  ],
  documents: [{ title: 'ABK 2026', sha256: '41'.repeat(32) }],
};

export const forRank: Content = {
  ...forPost,
  aim: { kind: 'rank-promotion', rank: 'III/d' },
  candidates: [{ person: first, reason: sealed(first), reasoned: true }],
};

export function situation(changes: Partial<Situation> = {}): Situation {
  return {
    today,
    people: [
      { person: first, employment: 'pns', active: true, grade: 'III/c' },
      { person: second, employment: 'pns', active: true, grade: 'III/b' },
    ],
    seat: { known: true, need: 1, holders: [] },
    rivals: [],
    signingAuthority: 'ppk',
    effectiveDates: { first: '2019-05-15', last: '2028-04-10' },
    inPromotionPeriod: true,
    patterns: nothingNoticed,
    ...changes,
  };
}

export const submission = (changes: Partial<Situation> = {}): Submit => ({
  by: proposer,
  situation: situation(changes),
});

export const ranking: Ranking = {
  policy: 'ip-asn/2019.1',
  candidates: [
    { person: first, rank: 1, eligible: true, score: { low: '86.40', high: '86.40' } },
    { person: second, rank: 2, eligible: true, score: { low: '84.15', high: '84.15' } },
  ],
  dossierHash,
  openRanges: false,
};

export function decision(changes: Partial<Decision> = {}): Decision {
  return {
    event: decisionEvent,
    outcome: 'granted',
    stage: 'ppk-decision',
    chosen: first,
    rank: 1,
    deviates: false,
    decidedBy: bupati,
    decidedOn: '2026-04-10',
    ...changes,
  };
}

export const decisionAnchor: Anchor = { entry: 41, treeSize: 44 };
export const decreeAnchor: Anchor = { entry: 51, treeSize: 52 };
export const anchorOf = (event: string): Anchor | undefined =>
  ({ [decisionEvent]: decisionAnchor, [decreeEvent]: decreeAnchor })[event];
export const unproven = (): undefined => undefined;
export const beforeEffect = new Date('2026-04-20T03:00:00Z');

/** Histories of a proposal that has come so far. */
export function drafted(content: Content = forPost): readonly ProposalFact[] {
  return [{ type: 'ProposalDrafted', number: 'USL-2026-0001', content, by: proposer }];
}
export function submitted(content?: Content): readonly ProposalFact[] {
  return [...drafted(content), { type: 'ProposalSubmitted', by: proposer }];
}
export function inApproval(content?: Content): readonly ProposalFact[] {
  const history = submitted(content);
  return [...history, ...hearRanking(fold(history), ranking)];
}
export function decided(content?: Content, changes?: Partial<Decision>): readonly ProposalFact[] {
  const history = inApproval(content);
  return [...history, ...hearDecision(fold(history), decision(changes), unproven, false)];
}
export function awaitingPertek(content?: Content): readonly ProposalFact[] {
  const history = decided(content);
  return [...history, ...hearAnchor(fold(history), anchorOf, true, beforeEffect)];
}
export function awaitingDecree(content?: Content): readonly ProposalFact[] {
  const history = decided(content);
  return [...history, ...hearAnchor(fold(history), anchorOf, false, beforeEffect)];
}
export function withPertek(content?: Content): readonly ProposalFact[] {
  return [
    ...awaitingPertek(content),
    { type: 'PertekRecorded', number: 'AG-12345000123', date: '2026-04-15', by: officer },
  ];
}
export function decreed(content?: Content): readonly ProposalFact[] {
  return [
    ...awaitingDecree(content),
    { type: 'DecreeIssued', number: '821/123/2026', date: '2026-04-20', event: decreeEvent, by: officer },
  ];
}
export function waiting(content?: Content): readonly ProposalFact[] {
  const history = decreed(content);
  return [...history, ...hearAnchor(fold(history), anchorOf, false, beforeEffect)];
}
export const inForce = (content?: Content): readonly ProposalFact[] => [
  ...waiting(content),
  { type: 'DecisionTookEffect' },
];

export function given(history: readonly ProposalFact[]) {
  return {
    when: <Command, Answer>(
      act: (proposal: Proposal, command: Command) => Answer,
      command: Command,
    ): Answer => act(fold(history), command),
  };
}
export const accepted = (...facts: readonly ProposalFact[]): unknown => ({ kind: 'accepted', facts });
export const refused = (...rules: readonly string[]): unknown => ({
  kind: 'refused',
  broken: rules.map((rule): unknown => expect.objectContaining({ id: rule })),
});
export const factsOf = (ruling: Ruling<ProposalFact>): readonly ProposalFact[] =>
  ruling.kind === 'accepted' ? ruling.facts : [];
