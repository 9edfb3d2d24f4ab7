import { execFile, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { timed } from './timed.js';

const run = promisify(execFile);
/** `tools/run.mjs` begins there. */
const root = process.cwd();
const sources = join(root, 'bench', 'peers');
const cache = join(root, 'node_modules', '.cache', 'jejak-peers');

/** What a run of the peer measured. `p50` and `p99` are milliseconds from adding to integrated. */
export type PeerRun = Readonly<{
  entries: number;
  seconds: number;
  cpuSeconds: number;
  p50: number;
  p99: number;
  /** What the log takes up on disk. */
  bytes: number;
}>;

/** How Tessera collects: as its library does by default, and the settings that did best here. */
export const settings = {
  'library default, 256 or 250 ms': ['-batch', '256', '-age', '250ms'],
  'tuned, 1024 or 50 ms': ['-batch', '1024', '-age', '50ms'],
  'tuned, 4096 or 100 ms': ['-batch', '4096', '-age', '100ms'],
} as const;

/** Its lowest latency. */
export const lowestLatency = ['-batch', '1024', '-age', '10ms'] as const;

/** Tessera's POSIX log and fsck, v1.0.4, built once by Go into node_modules/.cache. */
export class Tessera {
  private constructor(private readonly program: string) {}

  /** @throws Error in one sentence where there is no Go: the peer is what a figure is worth */
  static build(): Tessera {
    mkdirSync(cache, { recursive: true });
    const packages = { tessera: '.', fsck: 'github.com/transparency-dev/tessera/cmd/fsck' };
    for (const [name, path] of Object.entries(packages)) {
      try {
        execFileSync('go', ['build', '-o', join(cache, name), path], {
          cwd: sources,
          stdio: ['ignore', 'pipe', 'pipe'],
        });
      } catch (error) {
        const { code, stderr } = error as NodeJS.ErrnoException & { stderr?: Buffer };
        throw new Error(
          code === 'ENOENT'
            ? 'npm run bench -- audit compares with Tessera, which is built by Go 1.24 or newer: install Go (https://go.dev/dl) and repeat'
            : `Tessera could not be built: ${String(stderr)}`,
        );
      }
    }
    return new Tessera(join(cache, 'tessera'));
  }

  async measure(args: readonly string[]): Promise<PeerRun> {
    const folder = mkdtempSync(join(tmpdir(), 'jejak-tessera-'));
    try {
      const { stdout } = await run(this.program, ['-dir', join(folder, 'log'), ...args]);
      return JSON.parse(stdout) as PeerRun;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  /** Serves `POST /add` while `use` works with its address. */
  async serving<T>(args: readonly string[], use: (url: string) => Promise<T>): Promise<T> {
    const folder = mkdtempSync(join(tmpdir(), 'jejak-tessera-'));
    const child = spawn(this.program, ['-dir', join(folder, 'log'), '-serve', ...args], {
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    try {
      const url = await new Promise<string>((resolve, reject) => {
        child.once('exit', () => reject(new Error('Tessera ended')));
        child.stdout.once('data', (text: Buffer) => resolve(String(text).trim()));
      });
      return await use(url);
    } finally {
      const gone =
        child.exitCode === null ? new Promise((resolve) => child.once('exit', resolve)) : undefined;
      child.stdin.end();
      await gone;
      rmSync(folder, { recursive: true, force: true });
    }
  }

  /** Verifies a served log with fsck; answers its processor time in seconds. Its exit code says nothing: its words do. */
  async fsck(url: string, vkey: string): Promise<number> {
    const folder = mkdtempSync(join(tmpdir(), 'jejak-fsck-'));
    const key = join(folder, 'key');
    try {
      writeFileSync(key, vkey);
      const { said, seconds } = await timed(join(cache, 'fsck'), [
        `--storage_url=${url}`,
        `--public_key=${key}`,
        '--ui=false',
        '-N',
        '1',
      ]);
      if (!said.includes('Successfully fsck'))
        throw new Error(`fsck did not accept the log: ${said.slice(-2000)}`);
      return seconds;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

/** Processor time of a server and all its processes so far, in seconds, as the kernel counts it. */
export function processorTime(postmaster: number): number {
  const stats = execFileSync('/bin/sh', ['-c', 'cat /proc/[0-9]*/stat 2>/dev/null || true'], {
    maxBuffer: 1 << 26,
  });
  let ticks = 0;
  for (const line of stats.toString().split('\n')) {
    const pid = Number(line.split(' ', 1)[0]);
    const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
    if (pid !== postmaster && Number(fields[1]) !== postmaster) continue;
    // utime and stime; of the postmaster those of processes that ended as well (proc(5), fields 14 to 17).
    ticks += Number(fields[11]) + Number(fields[12]);
    if (pid === postmaster) ticks += Number(fields[13]) + Number(fields[14]);
  }
  return ticks / 100;
}

/** The number of the server that runs on a data folder. */
export function postmasterOf(folder: string): number {
  const file = join(folder, 'postgres', 'postmaster.pid');
  if (!existsSync(file)) throw new Error(`no server runs on ${folder}`);
  return Number(readFileSync(file, 'utf8').split('\n', 1)[0]);
}
