import { readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { basename, join } from 'node:path';

/** What a postmaster writes to postmaster.pid: its process, its port, and how far it is. */
export interface Postmaster {
  pid: number;
  port: number;
  status: string;
}

/** The running postmaster of a data folder; undefined when none runs, whatever a left-over lock file says. */
export function postmasterOf(data: string): Postmaster | undefined {
  let lines: string[];
  try {
    lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  const pid = Number(lines[0]);
  if (!(pid > 0) || !worksIn(pid, data)) return undefined;
  return { pid, port: Number(lines[3]), status: (lines[7] ?? '').trim() };
}

/** Every PostgreSQL process that works in the folder; after a killed postmaster, those it left behind. */
export const processesIn = (data: string): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => worksIn(pid, data));

/**
 * Whether the process is a `postgres` whose current folder is this one. A process number alone proves nothing: it
 * may have been given to another since. A finished process that nobody has waited for has no folder any more.
 */
export function worksIn(pid: number, data: string): boolean {
  try {
    return (
      readlinkSync(`/proc/${String(pid)}/cwd`) === realpathSync(data) &&
      basename(readlinkSync(`/proc/${String(pid)}/exe`)).startsWith('postgres')
    );
  } catch (error) {
    // Gone, or another user's: neither is a server of ours.
    if (['ENOENT', 'EACCES', 'EPERM', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? ''))
      return false;
    throw error;
  }
}

/** Signals a process unless it has just gone. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Waits until something is so, at most so long (milliseconds); whether it became so. */
export async function until(holds: () => boolean, within: number): Promise<boolean> {
  const end = performance.now() + within;
  while (!holds()) {
    if (performance.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
  return true;
}
