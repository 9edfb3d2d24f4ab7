/**
 * Pertek and decree: an officer records what BKN considered and what was signed. Without a decision proven in the
 * log, and without the pertek where the kind asks for one, there is no decree.
 */
import { acceptUnless, brokenAmong, type PlainDate, type Rule, type Ruling } from '@jejak/kernel';
import { cite } from '@jejak/policies';
import { flagged, type Patterns } from './patterns.js';
import type { DecreeIssued, PertekRecorded, Proposal, Signing } from './proposal.js';

export type RecordPertek = Readonly<{ number: string; date: PlainDate; by: string; today: PlainDate }>;
/** `event` names the decree-issued event beforehand, so that its proof can be recognised. */
export type IssueDecree = Readonly<{
  number: string;
  date: PlainDate;
  event: string;
  by: string;
  today: PlainDate;
  signingAuthority?: string;
  /** Patterns of the law that were noticed about the decree. */
  patterns: Patterns;
}> &
  Signing;

const decisionOf = (proposal: Proposal) => ('decision' in proposal ? proposal.decision : undefined);

const decisionProven: Rule<Proposal, unknown> = {
  id: 'proposal/decision-proven',
  statement: {
    id: 'Pertek dan keputusan menyusul keputusan PPK yang sudah tercatat dan terbukti dalam log audit.',
    en: "Pertek and decree follow the PPK's decision once that is in the audit log with a proof.",
  },
  basis: [cite('UU 30/2014', 'Pasal 10 ayat (1)')],
  holds: (proposal) => decisionOf(proposal) !== undefined && proposal.stage !== 'decided',
};

const disinterested: Rule<Proposal, { by: string }> = {
  id: 'proposal/officer-disinterested',
  statement: {
    id: 'Petugas yang mencatat pertek atau keputusan bukan calon dalam usulan itu.',
    en: 'The officer who records the pertek or the decree is not a candidate in that proposal.',
  },
  basis: [cite('UU 30/2014', 'Pasal 42 ayat (1)')],
  holds: (proposal, { by }) =>
    proposal.stage === 'none' || proposal.content.candidates.every(({ person }) => person !== by),
};

const notFuture: Rule<Proposal, { date: PlainDate; today: PlainDate }> = {
  id: 'proposal/recorded-once-it-exists',
  statement: {
    id: 'Tanggal surat yang dicatat tidak melewati hari ini.',
    en: 'The date of a letter that is recorded is not after today.',
  },
  basis: [cite('UU 30/2014', 'Pasal 57')],
  holds: (_, { date, today }) => date <= today,
};

const pertekAsked: Rule<Proposal, unknown> = {
  id: 'pertek/asked-for',
  statement: {
    id: 'Pertek dicatat untuk jenis usulan yang memerlukannya, sebelum keputusan diterbitkan.',
    en: 'A pertek is recorded for kinds that ask for one, before the decree is issued.',
  },
  basis: [cite('Perpres 116/2022', 'pertimbangan teknis BKN'), cite('SE BKN 7/2024', 'I-MUT')],
  holds: (proposal) =>
    proposal.stage === 'awaiting-pertek' ||
    (proposal.stage === 'awaiting-decree' && proposal.pertek !== undefined),
};

const pertekRecorded: Rule<Proposal, unknown> = {
  id: 'decree/pertek-recorded',
  statement: {
    id: 'Nomor dan tanggal pertek BKN dicatat sebelum keputusan diterbitkan.',
    en: "The number and date of BKN's pertek are recorded before the decree is issued.",
  },
  basis: [cite('Perpres 116/2022', 'pertimbangan teknis BKN'), cite('SE BKN 7/2024', 'I-MUT')],
  holds: ({ stage }) => stage !== 'awaiting-pertek',
};

const issuedOnce: Rule<Proposal, unknown> = {
  id: 'decree/issued-once',
  statement: {
    id: 'Satu usulan menghasilkan satu keputusan.',
    en: 'One proposal leads to one decree.',
  },
  basis: [],
  holds: ({ stage }) => stage !== 'decree-issued' && stage !== 'waiting-for-effect' && stage !== 'in-force',
};

const afterPertek: Rule<Proposal, IssueDecree> = {
  id: 'decree/not-before-pertek',
  statement: {
    id: 'Tanggal keputusan tidak mendahului tanggal pertek.',
    en: 'The decree is not dated before the pertek.',
  },
  basis: [cite('Perpres 116/2022', 'pertimbangan teknis BKN'), cite('SE BKN 7/2024', 'I-MUT')],
  holds: (proposal, { date }) =>
    proposal.stage !== 'awaiting-decree' || proposal.pertek === undefined || proposal.pertek.date <= date,
};

const afterDecision: Rule<Proposal, IssueDecree> = {
  id: 'decree/not-before-decision',
  statement: {
    id: 'Tanggal keputusan tertulis tidak mendahului hari PPK memutuskan.',
    en: 'The decree is not dated before the day the PPK decided.',
  },
  basis: [cite('UU 30/2014', 'Pasal 57')],
  holds: (proposal, { date }) => {
    const decision = decisionOf(proposal);
    return decision === undefined || decision.decidedOn <= date;
  },
};

const authorityConfirmed: Rule<Proposal, IssueDecree> = {
  id: 'proposal/authority-confirmed',
  statement: {
    id: 'Pejabat yang berwenang menandatangani keputusan ini telah dikonfirmasi (authority_unconfirmed).',
    en: 'Who may sign this decree has been confirmed (authority_unconfirmed).',
  },
  basis: [cite('UU 20/2023', 'Pasal 29 ayat (1)')],
  holds: (_, { signingAuthority }) => signingAuthority !== undefined,
};

export const pertekRules = [decisionProven, pertekAsked, disinterested, notFuture] as const;
export const decreeRules = [
  decisionProven,
  issuedOnce,
  pertekRecorded,
  disinterested,
  notFuture,
  afterPertek,
  afterDecision,
  authorityConfirmed,
] as const;

export const recordPertek = (proposal: Proposal, command: RecordPertek): Ruling<PertekRecorded> =>
  acceptUnless(brokenAmong<Proposal, RecordPertek>(pertekRules, proposal, command), {
    type: 'PertekRecorded',
    number: command.number,
    date: command.date,
    by: command.by,
  });

export const issueDecree = (proposal: Proposal, command: IssueDecree): Ruling<DecreeIssued> =>
  acceptUnless(
    [...brokenAmong<Proposal, IssueDecree>(decreeRules, proposal, command), ...command.patterns.refusing],
    {
      type: 'DecreeIssued',
      number: command.number,
      date: command.date,
      event: command.event,
      ...(command.signer === undefined ? {} : { signer: command.signer }),
      ...(command.ministerApproval === undefined ? {} : { ministerApproval: command.ministerApproval }),
      ...(command.bknConsent === undefined ? {} : { bknConsent: command.bknConsent }),
      ...flagged(command.patterns),
      by: command.by,
    },
  );
