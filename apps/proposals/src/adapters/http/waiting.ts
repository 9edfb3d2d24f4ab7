import type { Bilingual } from '@jejak/kernel';

const sentences: Readonly<Record<string, Bilingual>> = {
  proposer: { id: 'Menunggu pengusul.', en: 'Waiting for the proposer.' },
  'merit-scoring': { id: 'Menunggu penilaian merit.', en: 'Waiting for the merit score.' },
  approvals: { id: 'Menunggu jalur persetujuan.', en: 'Waiting for the approval route.' },
  'opd-verifier': { id: 'Menunggu verifikator perangkat daerah.', en: 'Waiting for the agency’s verifier.' },
  'bkpsdm-verifier': { id: 'Menunggu BKPSDM.', en: 'Waiting for BKPSDM.' },
  'assessment-team': { id: 'Menunggu Tim Penilai Kinerja.', en: 'Waiting for the Tim Penilai Kinerja.' },
  pyb: { id: 'Menunggu PyB.', en: 'Waiting for the PyB.' },
  ppk: { id: 'Menunggu PPK.', en: 'Waiting for the PPK.' },
  audit: { id: 'Menunggu bukti dari log audit.', en: 'Waiting for its proof in the audit log.' },
  witness: {
    id: 'Menunggu saksi: sudah dicatat, dan final setelah cukup saksi menandatangani log audit.',
    en: 'Waiting for the witness: it is recorded, and final once enough witnesses have cosigned the audit log.',
  },
};

/** Whose move it is, for whoever reads it: a role, a part of the system, or the day it takes effect. */
export const waitingSentence = (waitingFor: string | null): Bilingual | null =>
  waitingFor === null
    ? null
    : (sentences[waitingFor] ?? { id: `Menunggu ${waitingFor}.`, en: `Waiting for ${waitingFor}.` });
