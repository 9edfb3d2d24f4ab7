import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { CommandRefused } from '../saying.js';
import { cases, keyOf, proposalOf, type Case, type Scene, type Step } from './scene.js';

const run = promisify(execFile);

const PURPOSE = 'Pemeriksaan berkas keputusan peragaan';

/**
 * Decision files, one receipt and the offline verifier are fetched once; then they are checked without asking anybody,
 * by that verifier, in a process of its own that gets nothing but the file and the key of the log.
 */
export const prove = (inside: (name: string) => string): Step => ({
  name: 'prove',
  title: { id: 'Bukti diperiksa luring', en: 'The proofs are checked offline' },
  async run(scene) {
    const verifier = inside('jejak-verify.mjs');
    writeFileSync(verifier, await scene.as('inspektur').download('/log/jejak-verify.mjs'), { mode: 0o600 });
    const { body } = await scene.as('inspektur').get<{ vkey: string }>('/v1/audit/checkpoint');
    for (const which of cases) {
      const file = inside(`demo-${scene.run}-${which}.json`);
      const path = `/v1/audit/decisions/${proposalOf(scene, which)}/file`;
      // With a purpose, and so with the facts, the traces and the places open: the opening is in the log itself.
      const sending = { idempotencyKey: keyOf(scene, `file-${which}`) };
      const text = await scene.as('inspektur').download(path, { body: { purpose: PURPOSE }, sending });
      writeFileSync(file, text, { mode: 0o600 });
      await check(scene, verifier, file, body.vkey);
    }
    const receipt = inside(`demo-${scene.run}-receipt.txt`);
    const own = `/v1/audit/decisions/${proposalOf(scene, 'rank' satisfies Case)}/receipt`;
    writeFileSync(receipt, await scene.as('pegawai').download(own), { mode: 0o600 });
    await check(scene, verifier, receipt, body.vkey);
  },
});

/** What the verifier says is printed as it stands; anything but its exit code 0 ends the story. */
async function check(scene: Scene, verifier: string, file: string, vkey: string): Promise<void> {
  scene.print(`  node jejak-verify.mjs ${file}`);
  const args = [verifier, file, '--key', vkey, '--lang', scene.language];
  try {
    const { stdout } = await run(process.execPath, args, { env: {} });
    for (const line of stdout.trimEnd().split('\n')) scene.print(`    ${line}`);
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new CommandRefused({
      id: `Berkas ${file} tidak terbukti:\n${stdout}${stderr}`,
      en: `The file ${file} is not proven:\n${stdout}${stderr}`,
    });
  }
}
