import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LogUnderTest, submit } from './witness.fixture.js';
import { readWitnessConfig, startWitness, type RunningWitness } from './witness.module.js';

/** Rounds of: ask it to cosign growing trees, and kill it with -9 meanwhile. */
const ROUNDS = 4;

let folder: string;
const log = new LogUnderTest('log.example/killed');
const settings = (): Record<string, string> => ({
  WITNESS_LOGS: log.vkey,
  WITNESS_NAME: 'w.example',
  DATA_DIR: folder,
  PORT: '0',
  LOG_LEVEL: 'silent',
});

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jejak-witness-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a witness killed with -9', () => {
  it.each([
    { when: 'inside the step that keeps a tree', die: 'before', knows: '0\n' },
    { when: 'after it kept a tree and before it answered', die: 'after', knows: '5\n' },
  ])('$when has answered nothing, and knows $knows afterwards', async ({ die, knows }) => {
    const { child, url } = await spawned(die);
    await expect(submit(url, await log.request(0, 5))).rejects.toThrow('fetch failed');
    await gone(child);
    const witness = await restarted();
    const told = await submit(witness.url, await log.request(1, 5));
    expect(told).toEqual({ status: 409, type: 'text/x.tlog.size', body: knows });
    expect((await submit(witness.url, await log.request(Number(knows), 6))).status).toBe(200);
    await witness.close();
  });

  it('at any moment has never answered with more than it remembers', async () => {
    let answered = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const { child, url } = await spawned('never');
      // In the middle of whatever it does some milliseconds after an answer.
      const dies = (count: number) => {
        if (count === 2 * round + 1) setTimeout(() => child.kill('SIGKILL'), round);
      };
      answered = await growUntilDead(url, answered, dies);
      await gone(child);
      const witness = await restarted();
      const told = await submit(witness.url, await log.request(answered + 500, answered + 501));
      const remembered = Number(told.body);
      // Either exactly what was answered, or the one tree more that was kept when death came.
      expect([answered, answered + 1]).toContain(remembered);
      answered = remembered;
      await witness.close();
    }
    expect(answered).toBeGreaterThanOrEqual(ROUNDS * ROUNDS);
  });
});

/** Grows by one entry at a time; answers the last size that was cosigned before the witness died. */
async function growUntilDead(url: string, from: number, answered: (count: number) => void): Promise<number> {
  for (let size = from; ; size++) {
    const answer = await submit(url, await log.request(size, size + 1)).catch(() => undefined);
    if (answer === undefined) return size;
    expect(answer.status).toBe(200);
    answered(size + 1 - from);
  }
}

async function spawned(die: string): Promise<{ child: ChildProcess; url: string }> {
  const runner = new URL('../../../libs/testing/src/run-typescript.mjs', import.meta.url).href;
  const script = new URL('./dying-witness.fixture.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, ['--import', runner, script], {
    env: { ...process.env, ...settings(), DIE: die },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, url: line.toString().trim() };
}

async function gone(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  expect(child.signalCode).toBe('SIGKILL');
}

const restarted = (): Promise<RunningWitness> => startWitness(readWitnessConfig(settings()));
