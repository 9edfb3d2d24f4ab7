import 'reflect-metadata';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { percentile, tell } from './figure.js';
import { Installation } from './installation.js';

const bare = fileURLToPath(new URL('./bare-applications.js', import.meta.url));
const ROUNDS = 5;

/**
 * Second start to ready and resident memory of everything in one process (PostgreSQL's own processes not counted),
 * beside six bare Nest applications behind one door on an embedded PostgreSQL, a second start too: what the framework
 * and the database alone cost. Both run on an empty database; a full one changes little at a start.
 */
export async function benchStart(): Promise<void> {
  const installation = new Installation();
  const folder = mkdtempSync(join(tmpdir(), 'jejak-bench-bare-'));
  try {
    await installation.start({ DEMO: 'off' });
    await installation.stop();
    await bareStart(folder);
    const [ours, peers]: [Started[], Started[]] = [[], []];
    for (let round = 0; round < ROUNDS; round++) {
      const ms = await installation.start({ DEMO: 'off' });
      ours.push({ ms, mb: installation.residentMemory() });
      await installation.stop();
      peers.push(await bareStart(folder));
    }
    const comparedWith = 'six bare Nest applications behind one door on an embedded PostgreSQL';
    const median = (of: readonly Started[], what: keyof Started) =>
      percentile(
        of.map((one) => one[what]),
        0.5,
      );
    tell({
      figure: 'second start to ready',
      value: median(ours, 'ms'),
      unit: 'ms',
      comparedWith,
      peerValue: median(peers, 'ms'),
      note: `median of ${String(ROUNDS)}`,
    });
    tell({
      figure: 'resident memory when ready',
      value: median(ours, 'mb'),
      unit: 'MB',
      comparedWith,
      peerValue: median(peers, 'mb'),
    });
  } finally {
    await installation.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}

type Started = Readonly<{ ms: number; mb: number }>;

async function bareStart(folder: string): Promise<Started> {
  const begun = performance.now();
  const child = spawn(process.execPath, ['--enable-source-maps', bare, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const ready = new Promise<Started>((resolve) => {
    child.stdout.once('data', (text: Buffer) =>
      resolve({ ms: performance.now() - begun, mb: Number(String(text)) / 2 ** 20 }),
    );
  });
  const started = await Promise.race([ready, gone]);
  if (started === undefined)
    throw new Error('the bare applications did not start; what they said stands above');
  child.kill('SIGTERM');
  await gone;
  return started;
}
