import { cases, keyOf, onCurrent, proposalOf, until, type Case, type Scene, type Step } from './scene.js';

type View = Readonly<{
  number: string;
  version: number;
  where: Readonly<{ stage: string; since: string }>;
  decision: Readonly<{ entry: number | null; chosen: string | null }> | null;
}>;

/** Stages before which an officer cannot go on: the log has to prove the decision first. */
const BEFORE_LETTERS = ['submitted', 'scored', 'in-approval', 'decided'];

/** BKN's pertek and the signed decree are recorded by an officer of BKPSDM; then the law takes its course. */
export const decree: Step = {
  name: 'decree',
  title: { id: 'Pertek dan surat keputusan', en: 'Pertek and decree' },
  async run(scene) {
    for (const which of cases) {
      await record(scene, which, 'pertek');
      await record(scene, which, 'decree');
    }
  },
};

/** A decision is in force only once its decree is in the log with a proof as well. */
export const awaitForce: Step = {
  name: 'await-force',
  title: { id: 'Keputusan berlaku', en: 'The decisions are in force' },
  async run(scene) {
    for (const which of cases) {
      const { where, number } = await reached(scene, which, ({ where: { stage } }) => stage === 'in-force', {
        id: 'keputusan berlaku',
        en: 'the decision is in force',
      });
      scene.tell(`  ${number}: berlaku sejak ${where.since}`, `  ${number}: in force since ${where.since}`);
    }
    await awaitNewRank(scene);
  },
};

async function record(scene: Scene, which: Case, letter: 'pertek' | 'decree'): Promise<void> {
  const waiting = letter === 'pertek' ? ['awaiting-pertek'] : ['awaiting-decree'];
  const officer = scene.as('verifikator-bkpsdm');
  const path = `/v1/proposals/${proposalOf(scene, which)}`;
  const number = letter === 'pertek' ? `PT/${scene.run}/${which}/2026` : `821/${scene.run}/${which}/2026`;
  const read = () =>
    reached(scene, which, ({ where: { stage } }) => !BEFORE_LETTERS.includes(stage), {
      id: 'keputusan PPK terbukti dalam log',
      en: 'the decision of the PPK is proven in the log',
    });
  await onCurrent(read, ({ where, version }) =>
    waiting.includes(where.stage)
      ? officer.post(
          `${path}/${letter}`,
          { number, date: scene.today, ...(letter === 'decree' ? { signer: 'definitive' } : {}) },
          {
            idempotencyKey: keyOf(scene, `${letter}-${which}`),
            ifMatch: `"${version}"`,
          },
        )
      : undefined,
  );
  const { decision } = await read();
  if (letter === 'pertek') {
    scene.tell(
      `  keputusan terbukti: entri ${decision?.entry ?? '?'}; pertek ${number} dicatat`,
      `  decision proven: entry ${decision?.entry ?? '?'}; pertek ${number} recorded`,
    );
  } else scene.tell(`  surat keputusan ${number} diterbitkan`, `  decree ${number} issued`);
}

function reached(
  scene: Scene,
  which: Case,
  there: (view: View) => boolean,
  what: { id: string; en: string },
): Promise<View> {
  const reader = scene.as('verifikator-bkpsdm');
  return until(what, async () => {
    const { body } = await reader.get<View>(`/v1/proposals/${proposalOf(scene, which)}`);
    const ended = ['returned', 'rejected', 'withdrawn', 'annulled'].includes(body.where.stage);
    if (ended) throw new Error(`the proposal of the story is ${body.where.stage}`);
    return there(body) ? body : undefined;
  });
}

/** Personnel records the new rank with the decree as its source, so that the next decision starts from it. */
async function awaitNewRank(scene: Scene): Promise<void> {
  const { nip, name, to } = scene.cast.rankPromotion;
  const person = scene.people.get(nip) ?? '';
  await until({ id: `pangkat baru ${name}`, en: `the new rank of ${name}` }, async () => {
    const { body } = await scene.as('verifikator-bkpsdm').get<{ grade?: string }>(`/v1/people/${person}`);
    return body.grade === to ? body : undefined;
  });
  scene.tell(
    `  kepegawaian mencatat pangkat ${to} bagi ${name}`,
    `  personnel records rank ${to} for ${name}`,
  );
}
