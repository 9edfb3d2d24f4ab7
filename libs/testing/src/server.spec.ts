import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedPostgres } from '@jejak/persistence';
import { clearAbandoned } from './server.js';

/** Above the highest process number that Linux gives. */
const NOBODY = '4194999';

let parent: string;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'jejak-clearing-'));
});
afterEach(() => {
  rmSync(parent, { recursive: true, force: true });
});

describe('a test run', () => {
  it('stops and removes what a killed run left, and nothing of one that still runs', async () => {
    const [killed, running] = ['jejak-test-run-killed', 'jejak-test-run-running'].map((name) =>
      join(parent, name),
    );
    for (const folder of [killed!, running!]) mkdirSync(folder);
    const server = await EmbeddedPostgres.start({ folder: killed!, durable: false });
    writeFileSync(join(killed!, 'run.pid'), NOBODY);
    writeFileSync(join(running!, 'run.pid'), String(process.pid));

    await clearAbandoned(parent);

    expect(existsSync(killed!)).toBe(false);
    expect(existsSync(`/proc/${String(server.pid)}/cwd`)).toBe(false);
    expect(existsSync(running!)).toBe(true);
  });
});
