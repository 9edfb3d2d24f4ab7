import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { eventually } from '@jejak/testing';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

describe('a process that is stopping', () => {
  let child: ChildProcess;
  let said = '';

  beforeEach(async () => {
    said = '';
    const loader = path('../../../../libs/testing/src/run-typescript.mjs');
    child = spawn(process.execPath, ['--import', loader, path('./interruptible.fixture.ts')], {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (said += String(text)));
    await eventually('it has started', () => said.includes('started'));
  });

  afterEach(() => child.kill('SIGKILL'));

  it('takes the same press for one, however it arrives twice', async () => {
    child.kill('SIGINT');
    await eventually('it stops', () => said.includes('stopping'));
    child.kill('SIGINT');
    await pause(300);

    expect({ exit: child.exitCode, abandoned: said.includes('abandoned') }).toEqual({
      exit: null,
      abandoned: false,
    });
  });

  it('ends at once at a second signal, leaving nothing behind', async () => {
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    await eventually('it stops', () => said.includes('stopping'));
    await pause(1_200);
    child.kill('SIGTERM');

    expect(await gone).toEqual([1, null]);
    expect(said).toContain('abandoned');
  });

  it('stops when whoever started it is gone', async () => {
    child.disconnect();

    await eventually('it stops', () => said.includes('stopping'));
  });
});
