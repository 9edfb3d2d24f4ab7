import { createHash } from 'node:crypto';
import { ApiRefusal } from '@jejak/http';
import type { PlainDate } from '@jejak/kernel';
import { CommandRefused } from '../saying.js';
import { keyOf, onCurrent, personOf, proposalOf, type Case, type Scene, type Step } from './scene.js';

type Summary = Readonly<{ id: string; number: string; version: number; where: Readonly<{ stage: string }> }>;

/** A rank begins on the first of a month (PerBKN 4/2025 art. 2), the one the regency's data are ready for. */
const RANK_FROM: PlainDate = '2026-11-01';

/** The agency proposes a promotion in rank, and three candidates for its vacant post. */
export const propose: Step = {
  name: 'propose',
  title: { id: 'OPD mengusulkan', en: 'The agency proposes' },
  async run(scene) {
    const { rankPromotion, vacancy } = scene.cast;
    await submit(scene, 'rank', {
      kind: 'rank-promotion',
      effectiveDate: RANK_FROM,
      target: { rank: rankPromotion.to },
      candidates: [
        {
          person: personOf(scene, rankPromotion.nip),
          reason: 'Empat tahun dalam pangkat, kinerja baik setiap tahun.',
        },
      ],
    });
    scene.tell(
      `  kenaikan pangkat ${rankPromotion.from} ke ${rankPromotion.to} untuk ${rankPromotion.name}: ${proposalOf(scene, 'rank')}`,
      `  promotion in rank from ${rankPromotion.from} to ${rankPromotion.to} for ${rankPromotion.name}: ${proposalOf(scene, 'rank')}`,
    );
    await submit(scene, 'post', {
      kind: 'position-promotion',
      // A post is never assumed before its decree (UU 30/2014 art. 58), which is signed today.
      effectiveDate: scene.today,
      target: { post: vacancy.post.id },
      candidates: vacancy.candidates.map(({ nip }) => ({
        person: personOf(scene, nip),
        reason: 'Pengawas di OPD ini, memenuhi syarat jabatan administrator.',
      })),
    });
    scene.tell(
      `  promosi ke jabatan ${vacancy.post.title} dengan tiga calon: ${proposalOf(scene, 'post')}`,
      `  promotion to the post ${vacancy.post.title} with three candidates: ${proposalOf(scene, 'post')}`,
    );
  },
};

async function submit(scene: Scene, which: Case, content: Readonly<Record<string, unknown>>): Promise<void> {
  const proposer = scene.as('pengusul');
  const documents = [
    { title: 'Nota usulan', sha256: createHash('sha256').update(keyOf(scene, which)).digest('hex') },
  ];
  const draft = { ...content, unit: scene.cast.opd.id, documents };
  const { body } = await proposer.post<Summary>('/v1/proposals', draft, {
    idempotencyKey: keyOf(scene, `draft-${which}`),
  });
  scene.proposals.set(which, body.id);
  await submitOnce(scene, which, body.id);
}

async function submitOnce(scene: Scene, which: Case, id: string): Promise<void> {
  const proposer = scene.as('pengusul');
  try {
    await onCurrent(
      async () => (await proposer.get<Summary>(`/v1/proposals/${id}`)).body,
      ({ version, where }) =>
        where.stage !== 'draft'
          ? undefined
          : proposer.post(`/v1/proposals/${id}/submit`, undefined, {
              idempotencyKey: keyOf(scene, `submit-${which}`),
              ifMatch: `"${version}"`,
            }),
    );
  } catch (error) {
    if (!(
      error instanceof ApiRefusal && PLAYED.some((rule) => error.problem.rules?.some(({ id }) => id === rule))
    ))
      throw error;
    throw new CommandRefused({
      id: 'Cerita ini sudah diperagakan pada folder data ini dengan --run lain: pangkatnya sudah naik atau jabatannya sudah terisi. Ulangi dengan --run yang sama, atau mulai dengan folder data baru (DATA_DIR).',
      en: 'This story was played on this data folder already, with another --run: the rank was given or the post is filled. Repeat with the same --run, or start with a new data folder (DATA_DIR).',
    });
  }
}

/** What stands in the way of telling the same story again under another name. */
const PLAYED = ['proposal/next-rank', 'proposal/post-vacant', 'proposal/seat-not-yet-proposed'];
