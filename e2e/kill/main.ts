/**
 * `npm run test:kill -- --seed S [--points 30]`: kills the process with -9 at seeded points of the demo, right before
 * and right after commits. After each restart the demo, told the same idempotency keys, must end with the same
 * decisions, one entry per event, and a log that verifies. Every third time PostgreSQL is killed with it.
 *
 * Prints a JSON line per point and exits 1 when one of them ended differently.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { join } from 'node:path';
import { eventuallyFaultless, type Outcome } from './outcome.js';
import { pointsOf, type Point } from './points.js';
import { jejak, System } from './system.js';

const { values } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, points: { type: 'string', default: '30' } },
});
const [seed, wanted] = [Number(values.seed), Number(values.points)];
const home = mkdtempSync(join(tmpdir(), 'jejak-kill-'));
const pristine = join(home, 'pristine');
const folder = join(home, 'data');
const port = await freePort();
let failures = 0;

try {
  await (await System.start(pristine, port)).stop();
  const undisturbed = await demoFrom(pristine);
  console.log(
    JSON.stringify({
      seed,
      points: wanted,
      commits: undisturbed.commits,
      proposals: undisturbed.outcome.proposals,
    }),
  );
  for (const point of pointsOf(seed, wanted, undisturbed.commits)) {
    const faults = await killedAt(point, undisturbed.outcome);
    failures += faults.length > 0 ? 1 : 0;
    console.log(JSON.stringify({ ...point, verdict: faults.length === 0 ? 'same' : 'different', faults }));
  }
} finally {
  rmSync(home, { recursive: true, force: true });
}
console.log(`${String(wanted - failures)} passed, ${String(failures)} failed`);
process.exitCode = failures === 0 ? 0 : 1;

/** The demo with nothing killed: what every other run must end with, and how many commits it has. */
async function demoFrom(source: string): Promise<{ outcome: Outcome; commits: number }> {
  copy(source);
  const system = await System.start(folder, port);
  const before = await system.commits();
  const demo = await jejak(folder, 'demo', '--run', 'kill');
  if (demo.code !== 0) throw new Error(`the demo failed with nothing killed:\n${demo.output.slice(-4_000)}`);
  const commits = (await system.commits()) - before;
  const outcome = await eventuallyFaultless(folder);
  await system.stop();
  rmSync(folder, { recursive: true });
  if (outcome.faults.length > 0) throw new Error(`with nothing killed: ${outcome.faults.join('; ')}`);
  return { outcome, commits };
}

async function killedAt(point: Point, expected: Outcome): Promise<readonly string[]> {
  copy(pristine);
  const doomed = await System.start(folder, port);
  doomed.tell(point);
  await jejak(folder, 'demo', '--run', 'kill');
  const reached = doomed.dead;
  if (!reached) await doomed.stop();
  else if (point.withPostgres) killPostgres();
  const system = await System.start(folder, port);
  const demo = await jejak(folder, 'demo', '--run', 'kill');
  const outcome = await eventuallyFaultless(folder);
  await system.stop();
  rmSync(folder, { recursive: true });
  return [
    ...(reached ? [] : ['the point was never reached']),
    ...(demo.code === 0
      ? []
      : [`the demo after the restart ended with ${String(demo.code)}: ${demo.output.slice(-600)}`]),
    ...(isDeepStrictEqual(outcome.proposals, expected.proposals)
      ? []
      : [`proposals: ${outcome.proposals.join(', ')}`]),
    ...(isDeepStrictEqual(outcome.published, expected.published)
      ? []
      : [differing(outcome.published, expected.published)]),
    ...outcome.faults,
  ];
}

/** With owners and modes: PostgreSQL refuses a folder that is not its own. */
function copy(source: string): void {
  execFileSync('cp', ['-a', source, folder]);
}

function differing(found: Outcome['published'], expected: Outcome['published']): string {
  const types = [...new Set([...Object.keys(found), ...Object.keys(expected)])].filter(
    (type) => found[type] !== expected[type],
  );
  return types
    .map((type) => `${type} published ${String(found[type] ?? 0)} times, not ${String(expected[type] ?? 0)}`)
    .join('; ');
}

/** The postmaster with -9: its children end by themselves, and the next start recovers from the log. */
function killPostgres(): void {
  const [pid] = readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
  process.kill(Number(pid), 'SIGKILL');
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = server.address() as AddressInfo;
      server.close(() => resolve(free));
    });
  });
}
