import { createHash } from 'node:crypto';
import type { PlainDate } from '@jejak/kernel';
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
  await onCurrent(
    async () => (await proposer.get<Summary>(`/v1/proposals/${body.id}`)).body,
    ({ version, where }) =>
      where.stage !== 'draft'
        ? undefined
        : proposer.post(`/v1/proposals/${body.id}/submit`, undefined, {
            idempotencyKey: keyOf(scene, `submit-${which}`),
            ifMatch: `"${version}"`,
          }),
  );
}
