import type { Bilingual } from '@jejak/kernel';
import type { Actor } from '@jejak/kernel';
import type { ProposalFact } from '../../domain/proposal.js';

/** What happened to a proposal, one step: when, by whom, and what is worth telling of it. */
export type Step = Readonly<{
  version: number;
  at: string;
  what: string;
  label: Bilingual;
  by: string;
  onBehalfOf?: string;
  details: Readonly<Record<string, unknown>>;
}>;

const labels: Readonly<Record<ProposalFact['type'], Bilingual>> = {
  ProposalDrafted: { id: 'Dibuat sebagai draf', en: 'Drafted' },
  ProposalAmended: { id: 'Draf diubah', en: 'Draft amended' },
  EvidenceAttached: { id: 'Dokumen dilampirkan', en: 'Document attached' },
  ProposalSubmitted: { id: 'Diajukan', en: 'Submitted' },
  RankingReceived: { id: 'Peringkat merit diterima', en: 'Merit ranking received' },
  ApprovalRequested: { id: 'Persetujuan diminta', en: 'Approval requested' },
  StageReached: { id: 'Tahap dibuka', en: 'Stage opened' },
  VerdictHeard: { id: 'Putusan tahap', en: 'Verdict of a stage' },
  ProposalReturned: { id: 'Dikembalikan', en: 'Returned' },
  ProposalRejected: { id: 'Ditolak', en: 'Rejected' },
  DecisionReceived: { id: 'Diputuskan PPK', en: 'Decided by the PPK' },
  DecisionProven: { id: 'Keputusan terbukti dalam log', en: 'Decision proven in the log' },
  PertekRecorded: { id: 'Pertek BKN dicatat', en: "BKN's pertek recorded" },
  DecreeIssued: { id: 'Surat keputusan diterbitkan', en: 'Decree issued' },
  DecreeProven: { id: 'Surat keputusan terbukti dalam log', en: 'Decree proven in the log' },
  DecisionTookEffect: { id: 'Berlaku', en: 'In force' },
  ProposalWithdrawn: { id: 'Ditarik pengusul', en: 'Withdrawn by the proposer' },
  ProposalAnnulled: { id: 'Dibatalkan', en: 'Annulled' },
  DecisionAnnulled: { id: 'Keputusan yang berlaku dibatalkan', en: 'Decision in force annulled' },
};

/** Kebab-case of a fact's name: `DecisionTookEffect` is `decision-took-effect`. */
const nameOf = (type: string): string =>
  type.replaceAll(/(?<!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();

/** One step of the timeline. Sealed texts and whole contents are left to where they are shown in full. */
export function stepOf(
  fact: ProposalFact,
  { version, at, by }: Readonly<{ version: number; at: Date; by: Actor }>,
): Step {
  return {
    version,
    at: at.toISOString(),
    what: nameOf(fact.type),
    label: labels[fact.type],
    by: by.person ?? by.account,
    ...(by.onBehalfOf === undefined ? {} : { onBehalfOf: by.onBehalfOf }),
    details: detailsOf(fact),
  };
}

function detailsOf(fact: ProposalFact): Readonly<Record<string, unknown>> {
  switch (fact.type) {
    case 'ProposalDrafted':
      return { number: fact.number, candidates: fact.content.candidates.length };
    case 'ProposalAmended':
      return { candidates: fact.content.candidates.length };
    case 'EvidenceAttached':
      return { document: { sha256: fact.document.sha256 } };
    case 'RankingReceived': {
      const { policy, dossierHash, openRanges, candidates } = fact.ranking;
      return {
        policy,
        dossierHash,
        openRanges,
        eligible: candidates.filter(({ eligible }) => eligible).length,
      };
    }
    case 'StageReached':
    case 'VerdictHeard':
    case 'ProposalReturned':
    case 'ProposalRejected': {
      const { type: _, ...details } = fact;
      return details;
    }
    case 'DecisionReceived':
      return { ...fact.decision };
    case 'DecisionProven':
      return { ...fact.anchor, pertekAsked: fact.pertekAsked };
    case 'DecreeProven':
      return { ...fact.anchor };
    case 'PertekRecorded':
    case 'DecreeIssued':
      return { number: fact.number, date: fact.date };
    case 'ProposalSubmitted':
    case 'ApprovalRequested':
    case 'DecisionTookEffect':
    case 'ProposalWithdrawn':
    case 'ProposalAnnulled':
    case 'DecisionAnnulled':
      return {};
  }
}
