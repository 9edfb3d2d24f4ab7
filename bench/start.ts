import 'reflect-metadata';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { percentile, tell } from './figure.js';
import { Installation } from './installation.js';

const bare = fileURLToPath(new URL('./bare-applications.js', import.meta.url));
const ROUNDS = 5;

/**
 * Second start to ready and resident memory of everything in one process, beside six bare Nest applications on Fastify
 * (no database, no routes) started in one process: what the framework alone costs.
 */
export async function benchStart(): Promise<void> {
  const installation = new Installation();
  try {
    await installation.start({ DEMO: 'off' });
    await installation.stop();
    const [ours, peers]: [Started[], Started[]] = [[], []];
    for (let round = 0; round < ROUNDS; round++) {
      const ms = await installation.start({ DEMO: 'off' });
      ours.push({ ms, mb: installation.residentMemory() });
      await installation.stop();
      peers.push(await bareStart());
    }
    const comparedWith = 'six bare Nest applications in one process';
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
  }
}

type Started = Readonly<{ ms: number; mb: number }>;

function bareStart(): Promise<Started> {
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bare], { stdio: ['ignore', 'pipe', 'inherit'] });
    child.stdout.once('data', (text: Buffer) => {
      resolve({ ms: performance.now() - begun, mb: Number(String(text)) / 2 ** 20 });
      child.kill('SIGKILL');
    });
    child.once('error', reject);
  });
}
