import { acceptUnless, brokenAmong, type Rule, type Ruling } from '@jejak/kernel';
import { cite, justifies } from '@jejak/policies';
import type { Ranked } from './facts.js';

/** A ranking that waits because evidence is missing, and the candidates whose evidence it is. */
export type HeldRanking = Ranked & Readonly<{ open: readonly string[] }>;

/** Somebody wants the candidates ranked by what is proven, and says why. */
export type RankOpen = Readonly<{ by: string; reasonCode: string; reasoned: boolean }>;

type Situation = Readonly<{ held: HeldRanking | undefined; candidates: readonly string[] }>;

const HOUSE = cite('Keputusan instansi', 'pemeringkatan dengan rentang terbuka');

/** What must hold before candidates are ranked although evidence is still missing. */
const rules: readonly Rule<Situation, RankOpen>[] = [
  {
    id: 'ranking/held',
    statement: {
      id: 'Ada peringkat yang ditahan karena bukti belum lengkap.',
      en: 'A ranking is held because evidence is incomplete.',
    },
    basis: [HOUSE],
    holds: ({ held }) => held !== undefined,
  },
  {
    id: 'ranking/open-reasoned',
    statement: {
      id: 'Pemeringkatan dengan rentang terbuka menyebut alasan berkode dan uraiannya.',
      en: 'Ranking over open ranges states a coded reason and its text.',
    },
    basis: [HOUSE],
    holds: (_, { reasonCode, reasoned }) => reasoned && justifies(reasonCode, 'open-ranges'),
  },
  {
    id: 'ranking/disinterested',
    statement: {
      id: 'Yang memutuskan pemeringkatan bukan salah seorang calon.',
      en: 'Whoever lets candidates be ranked is none of them.',
    },
    basis: [cite('UU 30/2014', 'Pasal 42 ayat (1)')],
    holds: ({ candidates }, { by }) => !candidates.includes(by),
  },
];

/** Ranks over open ranges, or says every rule that stands in the way. */
export const rankOpen = (situation: Situation, command: RankOpen): Ruling<HeldRanking> =>
  acceptUnless(brokenAmong(rules, situation, command), situation.held as HeldRanking);
