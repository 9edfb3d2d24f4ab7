import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataFolder } from './data-folder.js';

describe('the data folder', () => {
  let folder: DataFolder;

  beforeEach(() => {
    folder = new DataFolder(join(mkdtempSync(join(tmpdir(), 'jejak-data-')), 'data'));
    folder.prepare();
  });
  afterEach(() => rmSync(join(folder.path, '..'), { recursive: true }));

  it('lets nobody else into secrets and tokens', () => {
    expect(['secrets', 'tokens'].map((name) => statSync(folder.inside(name)).mode & 0o777)).toEqual([
      0o700, 0o700,
    ]);
  });

  it('makes a secret once, with mode 0600, and leaves no draft behind', async () => {
    const first = await folder.secret('roles', () => ({ audit: 'a' }));
    const second = await folder.secret('roles', () => ({ audit: 'b' }));

    expect([first, second]).toEqual([{ audit: 'a' }, { audit: 'a' }]);
    expect(statSync(folder.inside('secrets', 'roles.json')).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder.inside('secrets'))).toEqual(['roles.json']);
  });

  it('gives two who make the same secret at once the same one', async () => {
    const made = await Promise.all([1, 2, 3].map((number) => folder.secret('demo', () => ({ number }))));

    expect(new Set(made.map(({ number }) => number)).size).toBe(1);
  });

  it('does not use a secret that others may read, and says what to do', async () => {
    await folder.secret('roles', () => ({ audit: 'a' }));
    const file = folder.inside('secrets', 'roles.json');
    chmodSync(file, 0o644);

    await expect(folder.secret('roles', () => ({}))).rejects.toThrow(`chmod 600 ${file}`);
  });

  it('replaces what is kept, and forgets it', () => {
    folder.keep('tokens/sekda.json', { accessToken: '1' });
    folder.keep('tokens/sekda.json', { accessToken: '2' });
    expect(folder.kept('tokens/sekda.json')).toEqual({ accessToken: '2' });

    folder.forget('tokens/sekda.json');
    expect(folder.kept('tokens/sekda.json')).toBeUndefined();
  });

  it('is claimed by one process, which says where it answers', () => {
    expect(folder.running()).toBeUndefined();
    expect(folder.claim()).toBeUndefined();
    folder.answersAt('http://127.0.0.1:3000');

    expect(folder.running()).toEqual({
      pid: process.pid,
      started: expect.stringMatching(/^\d+$/),
      url: 'http://127.0.0.1:3000',
    });
  });

  it('is not given to a second process while the first lives, and is once it has gone', async () => {
    const other = spawn('sleep', ['60']);
    const stat = readFileSync(`/proc/${other.pid!}/stat`, 'utf8');
    const started = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    folder.keep('running.json', { pid: other.pid, started, url: 'http://127.0.0.1:3000' });
    expect(folder.claim()).toEqual({ pid: other.pid, started, url: 'http://127.0.0.1:3000' });

    other.kill('SIGKILL');
    await once(other, 'exit');
    expect(folder.claim()).toBeUndefined();
    expect(folder.running()?.pid).toBe(process.pid);
  });

  it('is given to us when the process number left behind is another process by now', () => {
    folder.keep('running.json', { pid: process.pid, started: '1', url: 'http://127.0.0.1:3000' });

    expect(folder.running()).toBeUndefined();
    expect(folder.claim()).toBeUndefined();
  });
});
