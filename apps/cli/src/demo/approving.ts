import type { Bilingual } from '@jejak/kernel';
import { cases, keyOf, onCurrent, proposalOf, until, type Case, type Scene, type Step } from './scene.js';

type Stage = Readonly<{ id: string; role: string; act: string; label?: Bilingual }>;
type Task = Readonly<{
  state: 'open' | 'done' | 'cancelled';
  act: string;
  version: number;
  dossierHash: string;
  candidates: readonly Readonly<{ person: string; rank?: number; eligible: boolean }>[];
}>;

/** Which account of the demonstration sits in which seat. */
const SEATS: Readonly<Record<string, string>> = {
  'opd-verifier': 'verifikator-opd',
  'bkpsdm-verifier': 'verifikator-bkpsdm',
  'assessment-team': 'tpk',
  pyb: 'sekda',
  ppk: 'bupati',
};

/** Five natural persons act one after another, by the route that policy sets for the kind. */
export const approve: Step = {
  name: 'approve',
  title: { id: 'Lima pejabat bertindak', en: 'Five officials act' },
  async run(scene) {
    for (const which of cases) {
      for (const stage of await routeOf(scene, which)) await act(scene, which, stage);
    }
  },
};

async function routeOf(scene: Scene, which: Case): Promise<readonly Stage[]> {
  const kind = which === 'rank' ? 'rank-promotion' : 'position-promotion';
  const { body } = await scene
    .as('sekda')
    .get<{ items: readonly { kind: string; stages: readonly Stage[] }[] }>('/v1/routes');
  const route = body.items.find((each) => each.kind === kind);
  if (route === undefined) throw new Error(`there is no route for ${kind}`);
  return route.stages;
}

async function act(scene: Scene, which: Case, { id: stage, role, act }: Stage): Promise<void> {
  const account = SEATS[role];
  if (account === undefined) throw new Error(`nobody of the cast sits in the seat ${role}`);
  const official = scene.as(account);
  const task = `/v1/tasks/${proposalOf(scene, which)}.${stage}`;
  const read = () =>
    until(
      { id: `tugas ${stage} bagi ${account}`, en: `the task ${stage} for ${account}` },
      async () => (await official.get<Task>(task)).body,
    );
  await onCurrent(read, (seen) => {
    if (seen.state === 'done') return undefined;
    const best = seen.candidates.find(({ rank }) => rank === 1);
    return official.post(
      `${task}/verdict`,
      {
        verdict: 'granted',
        ...(seen.act === 'verify' || best === undefined ? {} : { chosen: best.person }),
        reason: 'Berkas lengkap; peringkat merit pertama.',
        dossierHash: seen.dossierHash,
      },
      { idempotencyKey: keyOf(scene, `verdict-${which}-${stage}`), ifMatch: `"${seen.version}"` },
    );
  });
  scene.tell(`  ${account}: ${ACTS[act]?.id ?? act}`, `  ${account}: ${ACTS[act]?.en ?? act}`);
}

const ACTS: Readonly<Record<string, Bilingual>> = {
  verify: { id: 'memverifikasi', en: 'verifies' },
  advise: { id: 'memberi pertimbangan', en: 'advises' },
  propose: { id: 'mengusulkan kepada PPK', en: 'proposes to the PPK' },
  decide: { id: 'memutuskan', en: 'decides' },
};
