/** Submitting: from here on merit is scored and officials decide, so everything a proposal must be is asked here. */
import { acceptUnless, brokenAmong, type Rule, type Ruling } from '@jejak/kernel';
import { cite, isRank, nextRank, shownByDocument } from '@jejak/policies';
import { changedByItsProposer } from './drafting.js';
import { flagged } from './patterns.js';
import type { Content, File, Proposal, ProposalSubmitted } from './proposal.js';
import type { KnownPerson, Situation } from './situation.js';

export type Submit = Readonly<{ by: string; situation: Situation }>;

type Asked = Readonly<{ content: Content; situation: Situation; people: ReadonlyMap<string, KnownPerson> }>;

const isRankPromotion = ({ aim }: Content): boolean => aim.kind === 'rank-promotion';
const every = ({ content, people }: Asked, holds: (person: KnownPerson) => boolean): boolean =>
  content.candidates.every(({ person }) => {
    const known = people.get(person);
    return known === undefined || holds(known);
  });

/** Rules about the file itself, in the order in which a reader of the file meets them. */
export const submissionRules: readonly Rule<File, Asked>[] = [
  {
    id: 'proposal/candidates-named-once',
    statement: {
      id: 'Setiap calon disebut satu kali dalam satu usulan.',
      en: 'Each candidate is named once in a proposal.',
    },
    basis: [],
    holds: (_, { content: { candidates } }) =>
      new Set(candidates.map(({ person }) => person)).size === candidates.length,
  },
  {
    id: 'proposal/candidate-known-and-active',
    statement: {
      id: 'Setiap calon adalah ASN yang dikenal dan berkedudukan hukum aktif.',
      en: 'Each candidate is a known civil servant whose legal status is active.',
    },
    basis: [cite('UU 20/2023', 'Pasal 1 angka 1')],
    holds: (_, { content, people }) =>
      content.candidates.every(({ person }) => people.get(person)?.active === true),
  },
  {
    id: 'proposal/reasons-stated',
    statement: {
      id: 'Untuk setiap calon dinyatakan alasan mengapa ia diusulkan.',
      en: 'For each candidate the reason for proposing them is stated.',
    },
    basis: [cite('SE BKN 7/2024', 'I-MUT: nama dan alasan'), cite('UU 30/2014', 'Pasal 55 ayat (1)')],
    holds: (_, { content }) => content.candidates.every(({ reasoned }) => reasoned),
  },
  {
    id: 'proposal/proposer-not-a-candidate',
    statement: {
      id: 'Pengusul bukan calon dalam usulannya sendiri.',
      en: 'The proposer is not a candidate in their own proposal.',
    },
    basis: [cite('UU 30/2014', 'Pasal 42 ayat (1)')],
    holds: ({ proposedBy }, { content }) => content.candidates.every(({ person }) => person !== proposedBy),
  },
  {
    id: 'proposal/judged-by-known-law',
    statement: {
      id: 'TMT tidak mendahului hari pertama aturan yang menilai jenis usulan ini.',
      en: 'The effective date is not before the first day of the rules that judge this kind of proposal.',
    },
    basis: [cite('UU 30/2014', 'Pasal 10 ayat (1)')],
    holds: (_, { content: { effectiveDate }, situation }) => effectiveDate >= situation.effectiveDates.first,
  },
  {
    id: 'proposal/effective-date-near',
    statement: {
      id: 'TMT tidak lebih jauh dari batas yang ditetapkan instansi (proposal/months-ahead); sesudah itu belum ada fakta untuk menilainya.',
      en: 'The effective date is no further ahead than the agency allows (proposal/months-ahead); beyond that there are no facts to judge by yet.',
    },
    basis: [cite('Keputusan instansi', 'batas TMT usulan')],
    holds: (_, { content: { effectiveDate }, situation }) => effectiveDate <= situation.effectiveDates.last,
  },
  {
    id: 'proposal/pns-only',
    statement: {
      id: 'Kenaikan pangkat diberikan kepada PNS; PPPK dan CPNS tidak dapat menjadi calon.',
      en: 'Rank promotion is granted to PNS; PPPK and CPNS cannot be candidates.',
    },
    basis: [cite('PP 99/2000', 'Pasal 6 ayat (1)')],
    holds: (_, asked) =>
      !isRankPromotion(asked.content) || every(asked, ({ employment }) => employment === 'pns'),
  },
  {
    id: 'proposal/one-candidate-for-a-rank',
    statement: {
      id: 'Usulan kenaikan pangkat menyebut tepat satu calon.',
      en: 'A proposal for rank promotion names exactly one candidate.',
    },
    basis: [cite('PP 99/2000', 'Pasal 6 ayat (1)')],
    holds: (_, { content }) => !isRankPromotion(content) || content.candidates.length === 1,
  },
  {
    id: 'proposal/next-rank',
    statement: {
      id: 'Pangkat yang diusulkan adalah setingkat lebih tinggi dari pangkat yang dimiliki calon.',
      en: 'The rank that is proposed is the one directly above the rank the candidate holds.',
    },
    basis: [cite('PP 99/2000', 'Pasal 7')],
    holds: (_, asked) => {
      const { aim } = asked.content;
      return (
        aim.kind !== 'rank-promotion' ||
        every(asked, ({ grade }) => grade !== undefined && isRank(grade) && nextRank(grade) === aim.rank)
      );
    },
  },
  {
    id: 'proposal/promotion-period',
    statement: {
      id: 'TMT kenaikan pangkat adalah tanggal 1 pada bulan periode kenaikan pangkat yang berlaku.',
      en: 'The effective date of a rank promotion is the first day of a month that is a promotion period.',
    },
    basis: [cite('PerBKN 4/2025', 'Pasal 2')],
    holds: (_, { content, situation }) => !isRankPromotion(content) || situation.inPromotionPeriod,
  },
  {
    id: 'proposal/post-needed',
    statement: {
      id: 'Jabatan yang diusulkan ada dalam peta jabatan dan analisis beban kerja menunjukkan kebutuhan.',
      en: 'The post that is proposed is in the map of posts and the workload analysis shows a need for it.',
    },
    basis: [cite('PermenPANRB 1/2020', 'Lampiran, peta jabatan')],
    holds: (_, { content, situation: { seat } }) => isRankPromotion(content) || (seat.known && seat.need > 0),
  },
  {
    id: 'proposal/post-vacant',
    statement: {
      id: 'Jabatan yang diusulkan lowong pada TMT: pemangku definitif kurang dari kebutuhan.',
      en: 'The post that is proposed is vacant on the effective date: its definitive holders are fewer than its need.',
    },
    basis: [cite('PermenPANRB 1/2020', 'Lampiran, peta jabatan')],
    holds: (_, { content, situation: { seat } }) =>
      isRankPromotion(content) || !seat.known || seat.need === 0 || seat.holders.length < seat.need,
  },
  {
    id: 'proposal/seat-not-yet-proposed',
    statement: {
      id: 'Untuk formasi atau pangkat yang sama tidak ada usulan lain yang masih berjalan.',
      en: 'No other open proposal asks for the same vacancy or the same rank.',
    },
    basis: [cite('PermenPANRB 1/2020', 'Lampiran, peta jabatan')],
    holds: (_, { content, situation: { seat, rivals } }) =>
      isRankPromotion(content)
        ? rivals.length === 0
        : rivals.length === 0 || seat.holders.length + rivals.length < seat.need,
  },
  {
    id: 'proposal/ground-of-a-rotation',
    statement: {
      id: 'Alasan pindah sebelum 2 tahun dinyatakan pada rotasi saja; jenis usulan lain tidak menyebutnya.',
      en: 'A ground for moving before 2 years is stated of a rotation alone; other kinds of proposals name none.',
    },
    basis: [cite('PerBKN 5/2019', 'Pasal 2')],
    holds: (_, { content: { aim, candidates } }) =>
      aim.kind === 'rotation' || candidates.every(({ ground }) => ground === undefined),
  },
  {
    id: 'proposal/ground-shown',
    statement: {
      id: 'Alasan rotasi disertai buktinya: permintaan sendiri dan penataan organisasi menyebut SHA-256 surat atau peraturan yang ada di antara dokumen usulan; hukuman disiplin dibuktikan catatan disiplin, tanpa dokumen.',
      en: 'The ground of a rotation comes with its proof: an own request and a reorganisation name the SHA-256 of the letter or regulation among the documents of the proposal; a sanction is shown by the discipline register, without a document.',
    },
    basis: [cite('PerBKN 5/2019', 'Pasal 2')],
    holds: (_, { content: { candidates, documents }, situation: { today } }) =>
      candidates.every(
        ({ ground }) =>
          ground === undefined ||
          (shownByDocument(ground.code, today)
            ? documents.some(({ sha256 }) => sha256 === ground.document)
            : ground.document === undefined),
      ),
  },
  {
    id: 'proposal/authority-confirmed',
    statement: {
      id: 'Pejabat yang berwenang menandatangani keputusan ini telah dikonfirmasi (authority_unconfirmed).',
      en: 'Who may sign this decree has been confirmed (authority_unconfirmed).',
    },
    basis: [cite('UU 20/2023', 'Pasal 29 ayat (1)')],
    holds: (_, { situation }) => situation.signingAuthority !== undefined,
  },
];

/** Drafts; and what was submitted while no official has been asked: evidence that came since is counted by a new round. */
const unapproved = ({ stage }: Proposal): boolean =>
  stage === 'draft' || stage === 'submitted' || stage === 'scored';

const submittedBeforeApproval: Rule<Proposal, unknown> = {
  id: 'proposal/submitted-before-approval',
  statement: {
    id: 'Usulan diajukan dari draf, atau diajukan ulang selama peringkatnya belum sampai ke pejabat, agar bukti yang menyusul ikut dinilai.',
    en: 'A proposal is submitted from a draft, or anew while its ranking has not reached officials, so that evidence that came since is judged.',
  },
  basis: [],
  holds: unapproved,
};

export const submitRules = [submittedBeforeApproval, changedByItsProposer] as const;

/** What submitting a draft would meet now; shown to the proposer before they submit. */
export const shortcomings = (file: File, situation: Situation) => {
  const people = new Map(situation.people.map((known) => [known.person, known]));
  return [
    ...brokenAmong(submissionRules, file, { content: file.content, situation, people }),
    ...situation.patterns.refusing,
  ];
};

export function submit(proposal: Proposal, { by, situation }: Submit): Ruling<ProposalSubmitted> {
  const unready = brokenAmong<Proposal, { by: string }>(submitRules, proposal, { by });
  const broken =
    proposal.stage === 'none' || unready.length > 0 ? unready : shortcomings(proposal, situation);
  return acceptUnless(broken, {
    type: 'ProposalSubmitted',
    ...flagged(situation.patterns),
    by,
  });
}
