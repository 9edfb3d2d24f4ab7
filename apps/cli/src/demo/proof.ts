import { writeFileSync } from 'node:fs';
import { verifyDecisionFile } from '@jejak/tlog';
import { primitives } from '../primitives.js';
import { cases, proposalOf, type Case, type Scene, type Step } from './scene.js';

/** The decision files are fetched once, and then checked without asking anybody, by this machine's own arithmetic. */
export const prove = (fileOf: (which: Case) => string): Step => ({
  name: 'prove',
  title: { id: 'Bukti diperiksa luring', en: 'The proofs are checked offline' },
  async run(scene) {
    for (const which of cases) await proveOne(scene, which, fileOf(which));
  },
});

async function proveOne(scene: Scene, which: Case, file: string): Promise<void> {
  const inspector = scene.as('inspektur');
  const proposal = proposalOf(scene, which);
  const { body: checkpoint } = await inspector.get<{ vkey: string }>('/v1/audit/checkpoint');
  const { body } = await inspector.get<string | object>(`/v1/audit/decisions/${proposal}/file`);
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  writeFileSync(file, text, { mode: 0o600 });
  const checked = await verifyDecisionFile(primitives, Buffer.from(text), checkpoint.vkey);
  if (!checked.ok)
    throw new Error(
      `the decision file is not proven: ${checked.faults.map(({ messages }) => messages.en).join(' ')}`,
    );
  const { entries, treeSize, origin } = checked.report;
  scene.tell(
    `  ${file}: ${entries.length} entri terbukti dalam log ${origin}, ukuran ${treeSize}`,
    `  ${file}: ${entries.length} entries proven in the log ${origin}, size ${treeSize}`,
  );
}
