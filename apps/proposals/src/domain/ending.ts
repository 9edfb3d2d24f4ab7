/** How a proposal ends otherwise: the proposer withdraws it, or the authority annuls it. Nothing is erased by either. */
import { acceptUnless, brokenAmong, type Rule, type Ruling } from '@jejak/kernel';
import { cite } from '@jejak/policies';
import type { DecisionAnnulled, Proposal, ProposalAnnulled, ProposalWithdrawn, Stage } from './proposal.js';

/** `reason` is sealed; `reasoned` says that one was stated. */
export type End = Readonly<{ by: string; reason: string; reasoned: boolean }>;

const undecided: readonly Stage[] = ['draft', 'submitted', 'scored', 'in-approval', 'returned'];
const over: readonly Stage[] = ['none', 'returned', 'rejected', 'withdrawn', 'annulled'];

const withdrawnBeforeDecision: Rule<Proposal, unknown> = {
  id: 'proposal/withdrawn-before-decision',
  statement: {
    id: 'Usulan ditarik sebelum PPK memutuskan; sesudahnya hanya dapat dibatalkan.',
    en: 'A proposal is withdrawn before the PPK decides; afterwards it can only be annulled.',
  },
  basis: [cite('UU 30/2014', 'Pasal 10 ayat (1)')],
  holds: ({ stage }) => undecided.includes(stage),
};

const withdrawnByItsProposer: Rule<Proposal, End> = {
  id: 'proposal/withdrawn-by-its-proposer',
  statement: {
    id: 'Usulan ditarik oleh orang yang membuatnya.',
    en: 'A proposal is withdrawn by the person who made it.',
  },
  basis: [cite('UU 30/2014', 'Pasal 10 ayat (1)')],
  holds: (proposal, { by }) => proposal.stage === 'none' || proposal.proposedBy === by,
};

const annulledOnce: Rule<Proposal, unknown> = {
  id: 'proposal/annulled-while-it-stands',
  statement: {
    id: 'Yang dibatalkan adalah usulan yang sudah diajukan dan belum berakhir, atau keputusan yang berlaku.',
    en: 'What is annulled is a proposal that was submitted and has not ended, or a decision in force.',
  },
  basis: [cite('UU 30/2014', 'Pasal 66 ayat (1)')],
  holds: ({ stage }) => stage !== 'draft' && !over.includes(stage),
};

const annulledDisinterested: Rule<Proposal, End> = {
  id: 'proposal/annulled-by-the-disinterested',
  statement: {
    id: 'Pembatalan tidak dilakukan oleh calon dalam usulan itu.',
    en: 'A proposal is not annulled by one of its candidates.',
  },
  basis: [cite('UU 30/2014', 'Pasal 42 ayat (1)')],
  holds: (proposal, { by }) =>
    proposal.stage === 'none' || proposal.content.candidates.every(({ person }) => person !== by),
};

const reasonStated: Rule<Proposal, End> = {
  id: 'proposal/ending-reasoned',
  statement: {
    id: 'Penarikan dan pembatalan menyatakan alasannya.',
    en: 'A withdrawal or an annulment states its reason.',
  },
  basis: [cite('UU 30/2014', 'Pasal 55 ayat (1)')],
  holds: (_, { reasoned }) => reasoned,
};

export const withdrawRules = [withdrawnBeforeDecision, withdrawnByItsProposer, reasonStated] as const;
export const annulRules = [annulledOnce, annulledDisinterested, reasonStated] as const;

export const withdraw = (proposal: Proposal, command: End): Ruling<ProposalWithdrawn> =>
  acceptUnless(brokenAmong<Proposal, End>(withdrawRules, proposal, command), {
    type: 'ProposalWithdrawn',
    reason: command.reason,
    by: command.by,
  });

export const annul = (proposal: Proposal, command: End): Ruling<ProposalAnnulled | DecisionAnnulled> =>
  acceptUnless<ProposalAnnulled | DecisionAnnulled>(
    brokenAmong<Proposal, End>(annulRules, proposal, command),
    {
      type: proposal.stage === 'in-force' ? 'DecisionAnnulled' : 'ProposalAnnulled',
      reason: command.reason,
      by: command.by,
    },
  );
