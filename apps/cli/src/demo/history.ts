import type { Page } from '@jejak/http';
import { personOf, type Step } from './scene.js';

type Row = Readonly<{
  index: number;
  type: string;
  occurredAt: string;
  outcome: string;
  actor?: Readonly<{ id: string }>;
}>;

/** The inspectorate reads everything the log has of the person: who did what, when. The reading is logged itself. */
export const showHistory: Step = {
  name: 'show-history',
  title: {
    id: 'Riwayat audit pegawai, dibaca inspektorat',
    en: 'The person’s audit history, read by the inspectorate',
  },
  async run(scene) {
    const { nip, name } = scene.cast.rankPromotion;
    const { body } = await scene
      .as('inspektur')
      .get<Page<Row>>(`/v1/audit/people/${personOf(scene, nip)}/timeline?limit=40`);
    scene.tell(
      `  ${name}: ${body.items.length} entri terbaru`,
      `  ${name}: the latest ${body.items.length} entries`,
    );
    for (const { index, type, occurredAt, actor } of [...body.items].reverse()) {
      scene.print(
        `    ${String(index).padStart(7)}  ${occurredAt}  ${type}  ${actor?.id.split('#').at(-1) ?? ''}`,
      );
    }
  },
};
