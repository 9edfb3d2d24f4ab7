import type { Bilingual } from '@jejak/kernel';
import { cases, proposalOf, until, type Case, type Scene, type Step } from './scene.js';

type Place = Readonly<{
  person: string;
  rank?: number;
  outcome: string;
  score: Readonly<{ low: string; high: string }>;
  because: readonly Readonly<{
    id: string;
    statement: Bilingual;
    basis: readonly Readonly<{ instrument: string; article: string }>[];
  }>[];
}>;
type Scoring = Readonly<{ state: string; policy?: string; ranking?: readonly Place[] }>;

/** Merit scoring freezes the dossiers, judges and ranks; nobody has to ask it to. */
export const awaitRankings: Step = {
  name: 'await-rankings',
  title: { id: 'Penilaian merit dan peringkat', en: 'Merit scoring and ranking' },
  async run(scene) {
    for (const which of cases) await showRanking(scene, which);
  },
};

async function showRanking(scene: Scene, which: Case): Promise<void> {
  const assessors = scene.as('tpk');
  const proposal = proposalOf(scene, which);
  const scoring = await until(
    { id: `peringkat usulan ${proposal}`, en: `the ranking of proposal ${proposal}` },
    async () => {
      const { body } = await assessors.get<Scoring>(`/v1/scorings/${proposal}`);
      return body.state === 'waiting' ? undefined : body;
    },
  );
  scene.tell(
    `  usulan ${proposal}, aturan ${scoring.policy ?? '?'}`,
    `  proposal ${proposal}, rules ${scoring.policy ?? '?'}`,
  );
  for (const { person, rank, outcome, score, because } of scoring.ranking ?? []) {
    const points = score.low === score.high ? score.low : `${score.low} … ${score.high}`;
    scene.tell(
      `    ${rank === undefined ? '–' : `${rank}.`} ${nameOf(scene, person)}: IP ASN ${points}, ${outcome === 'eligible' ? 'memenuhi syarat' : outcome}`,
      `    ${rank === undefined ? '–' : `${rank}.`} ${nameOf(scene, person)}: IP ASN ${points}, ${outcome}`,
    );
    for (const { statement, basis } of because) {
      const cited = basis.map(({ instrument, article }) => `${instrument} ${article}`).join('; ');
      scene.tell(
        `       belum terpenuhi: ${statement.id} (${cited})`,
        `       does not hold: ${statement.en} (${cited})`,
      );
    }
  }
}

function nameOf({ cast, people }: Scene, person: string): string {
  const everybody = [cast.rankPromotion, ...cast.vacancy.candidates];
  return everybody.find(({ nip }) => people.get(nip) === person)?.name ?? person;
}
