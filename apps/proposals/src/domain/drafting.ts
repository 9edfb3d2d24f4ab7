/** Drafting: the proposer writes, changes and documents a proposal; merit and officials come later. */
import { acceptUnless, brokenAmong, type BrokenRule, type Rule, type Ruling } from '@jejak/kernel';
import { cite } from '@jejak/policies';
import type {
  Content,
  Document,
  EvidenceAttached,
  Proposal,
  ProposalAmended,
  ProposalDrafted,
} from './proposal.js';

export type Draft = Readonly<{ number: string; content: Content; by: string }>;
export type Amend = Readonly<{ content: Content; by: string }>;
export type Attach = Readonly<{ document: Document; by: string }>;

/** Refused before a draft can exist: a proposal cannot name a post that is not on the map of posts (V-26). */
export const postOnTheMap: BrokenRule = {
  id: 'proposal/post-on-the-map',
  statement: {
    id: 'Jabatan yang diusulkan tercatat dalam peta jabatan.',
    en: 'The post that is proposed is recorded in the map of posts.',
  },
  basis: [cite('PermenPANRB 1/2020', 'Lampiran, peta jabatan')],
  pointer: '/target/post',
};

export const draftedOnce: Rule<Proposal, unknown> = {
  id: 'proposal/drafted-once',
  statement: { id: 'Satu usulan dibuat satu kali.', en: 'A proposal is drafted once.' },
  basis: [],
  holds: ({ stage }) => stage === 'none',
};

const unsettled = ({ stage }: Proposal): boolean => stage === 'draft' || stage === 'returned';

export const changedWhileDraft: Rule<Proposal, unknown> = {
  id: 'proposal/changed-while-draft',
  statement: {
    id: 'Isi usulan diubah selama masih draf atau sesudah dikembalikan; yang sudah diajukan tidak berubah lagi.',
    en: 'A proposal is changed while it is a draft or once it was returned; what was submitted no longer changes.',
  },
  basis: [cite('UU 30/2014', 'Pasal 10 ayat (1)')],
  holds: unsettled,
};

export const changedByItsProposer: Rule<Proposal, { by: string }> = {
  id: 'proposal/changed-by-its-proposer',
  statement: {
    id: 'Usulan diubah dan diajukan oleh orang yang membuatnya.',
    en: 'A proposal is changed and submitted by the person who made it.',
  },
  basis: [cite('UU 30/2014', 'Pasal 10 ayat (1)')],
  holds: (proposal, { by }) => proposal.stage === 'none' || proposal.proposedBy === by,
};

export const documentedBeforeDecision: Rule<Proposal, unknown> = {
  id: 'proposal/documented-before-decision',
  statement: {
    id: 'Dokumen dilampirkan sebelum usulan diajukan ke penilaian, agar penilai dan pejabat melihat berkas yang sama.',
    en: 'Documents are attached before the proposal is submitted, so that merit and officials see the same file.',
  },
  basis: [cite('UU 30/2014', 'Pasal 10 ayat (1)')],
  holds: unsettled,
};

export const attachedOnce: Rule<Proposal, Attach> = {
  id: 'proposal/attached-once',
  statement: {
    id: 'Satu dokumen, menurut SHA-256-nya, dilampirkan satu kali.',
    en: 'A document, by its SHA-256, is attached once.',
  },
  basis: [],
  holds: (proposal, { document }) =>
    proposal.stage === 'none' || proposal.content.documents.every(({ sha256 }) => sha256 !== document.sha256),
};

export const draftRules = [draftedOnce] as const;
export const amendRules = [changedWhileDraft, changedByItsProposer] as const;
export const attachRules = [documentedBeforeDecision, changedByItsProposer, attachedOnce] as const;

export const draft = (proposal: Proposal, command: Draft): Ruling<ProposalDrafted> =>
  acceptUnless(brokenAmong<Proposal, Draft>(draftRules, proposal, command), {
    type: 'ProposalDrafted',
    ...command,
  });

export const amend = (proposal: Proposal, command: Amend): Ruling<ProposalAmended> =>
  acceptUnless(brokenAmong<Proposal, Amend>(amendRules, proposal, command), {
    type: 'ProposalAmended',
    ...command,
  });

export const attach = (proposal: Proposal, command: Attach): Ruling<EvidenceAttached> =>
  acceptUnless(brokenAmong<Proposal, Attach>(attachRules, proposal, command), {
    type: 'EvidenceAttached',
    ...command,
  });
