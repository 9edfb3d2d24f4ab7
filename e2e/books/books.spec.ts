import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiClient, signIn } from '@jejak/http';
import { DataFolder } from '@jejak/runtime';
import { eventually } from '@jejak/testing';
import { superuser } from '../kill/outcome.js';
import { plantDifferences } from './differences.js';

type Finding = { code: string; entry?: number; messages: { en: string } };

/** `npm start`: services count what they published, the monitor asks them by its own account over HTTP. */
describe('the books that services close', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'jejak-books-')), 'data');
  const speakers = ['personnel', 'proposals', 'merit-scoring', 'approvals'] as const;
  let system: ChildProcess;
  let url: string;
  let expected: readonly string[];

  const start = async (): Promise<void> => {
    system = spawn(process.execPath, ['tools/run.mjs', 'start'], {
      env: { ...process.env, DATA_DIR: folder, PORT: '0', DEMO: 'off', BOOKS_PATIENCE: '0' },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const running = new DataFolder(folder);
    url = await eventually('npm start is ready', () => running.running()?.url, { within: 90_000 });
  };
  const stop = async (): Promise<void> => {
    const gone = once(system, 'exit');
    system.kill('SIGTERM');
    await gone;
  };

  beforeAll(async () => {
    await start();
    expected = await plantDifferences(folder, speakers, ['approvals', 'proposals']);
    await stop();
    // Whoever starts closes what has been open since.
    await start();
  }, 200_000);
  afterAll(async () => {
    await stop();
    rmSync(join(folder, '..'), { recursive: true });
  });

  it('are compared with the log, and what differs is named: the service, the hour, the id', async () => {
    const demo = new DataFolder(folder).readSecret<{ password: string }>('demo')!;
    const token = await signIn(`${url}/issuer`, 'inspektur', demo.password);
    const inspector = new ApiClient(url, () => token.accessToken);
    const differing = await eventually('both differences to be named', async () => {
      const { body } = await inspector.get<{ findings: Finding[] }>('/v1/audit/monitor');
      const found = body.findings.filter(({ code }) => code === 'books-differ');
      return found.length >= 2 && (await comparedAll()) ? found : undefined;
    });
    expect(differing.map(({ messages }) => messages.en)).toEqual(
      expect.arrayContaining(expected.map((sentence) => expect.stringContaining(`: ${sentence}`) as string)),
    );
    expect(differing).toHaveLength(2);
  });

  /** Whether the books of everybody who spoke were compared: those that agree are never mentioned. */
  async function comparedAll(): Promise<boolean> {
    const client = await superuser(folder);
    const { rows } = await client.query<{ areas: number }>(
      `select count(distinct contract)::int as areas from audit.entry_index, audit.watch
        where contract like '%.books-closed.v1' and entry < books_entry`,
    );
    await client.end();
    return rows[0]!.areas === speakers.length;
  }
});
