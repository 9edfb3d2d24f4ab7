import { randomBytes } from 'node:crypto';
import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Who runs on the folder, and where it answers once it does: the launcher writes it down for the command line. */
export type Running = Readonly<{ pid: number; started: string; url?: string }>;

/**
 * The folder that holds everything of one installation: its database, its keys, its passwords. Losing it is losing
 * the installation; whoever may read `secrets/` may do everything.
 *
 * ```
 * secrets/kek            wraps the data keys (32 bytes)      secrets/roles.json    passwords of the database's roles
 * secrets/issuer.json    signing and cookie keys             secrets/demo.json     password of the demonstration accounts
 * tokens/<account>.json  what `jejak login` keeps            running.json          where the running system answers
 * ```
 */
export class DataFolder {
  readonly path: string;

  constructor(path: string) {
    this.path = resolve(path);
  }

  get kekFile(): string {
    return this.inside('secrets', 'kek');
  }

  inside(...parts: string[]): string {
    return join(this.path, ...parts);
  }

  /** Makes the folder, and `secrets/` and `tokens/` in it that only their owner may enter. */
  prepare(): void {
    mkdirSync(this.path, { recursive: true });
    for (const name of ['secrets', 'tokens']) mkdirSync(this.inside(name), { recursive: true, mode: 0o700 });
  }

  /**
   * The secret of that name; made when there is none, whole or not at all, and never over another's.
   *
   * @throws Error when others may read the file: a secret somebody else could have copied must be looked at first
   */
  async secret<T>(name: string, make: () => T | Promise<T>): Promise<T> {
    const file = this.inside('secrets', `${name}.json`);
    if (!existsSync(file)) this.place(file, await make());
    return this.readSecret<T>(name) as T;
  }

  /** The secret of that name, if there is one. */
  readSecret<T>(name: string): T | undefined {
    return readPrivate<T>(this.inside('secrets', `${name}.json`));
  }

  /** Puts something that may change, such as a token, under `name` with mode 0600. */
  keep(name: string, value: unknown): void {
    const file = this.inside(name);
    const draft = draftOf(file, value);
    renameSync(draft, file);
  }

  /** What `keep` has put there, if anything. */
  kept<T>(name: string): T | undefined {
    return readPrivate<T>(this.inside(name));
  }

  forget(name: string): void {
    rmSync(this.inside(name), { force: true });
  }

  /** The process that runs on this folder; `undefined` when none does, whatever a killed one has left behind. */
  running(): Running | undefined {
    const running = this.kept<Running>('running.json');
    return running !== undefined && startOf(running.pid) === running.started ? running : undefined;
  }

  /**
   * Claims the folder for this process: two on one folder would stop the database under one another.
   *
   * @returns who has it already, and then nothing was claimed
   */
  claim(): Running | undefined {
    for (;;) {
      const other = this.running();
      if (other !== undefined && other.pid !== process.pid) return other;
      this.forget('running.json');
      const own: Running = { pid: process.pid, started: startOf(process.pid) ?? '' };
      this.place(this.inside('running.json'), own);
      if (this.running()?.pid === process.pid) return undefined;
    }
  }

  /** Says where this process answers, having claimed the folder. */
  answersAt(url: string): void {
    this.keep('running.json', { pid: process.pid, started: startOf(process.pid), url });
  }

  private place(file: string, value: unknown): void {
    const draft = draftOf(file, value);
    try {
      linkSync(draft, file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      rmSync(draft);
    }
  }
}

function draftOf(file: string, value: unknown): string {
  const draft = join(dirname(file), `.draft-${randomBytes(6).toString('hex')}`);
  writeFileSync(draft, `${JSON.stringify(value, undefined, 2)}\n`, { mode: 0o600, flag: 'wx', flush: true });
  return draft;
}

function readPrivate<T>(file: string): T | undefined {
  if (!existsSync(file)) return undefined;
  const mode = statSync(file).mode & 0o777;
  if ((mode & 0o077) !== 0) {
    throw new Error(
      `Berkas ${file} dapat dibaca orang lain (mode ${mode.toString(8)}); jalankan: chmod 600 ${file} / ` +
        `Others may read ${file} (mode ${mode.toString(8)}); run: chmod 600 ${file}`,
    );
  }
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}

/**
 * When a living process was started, in the kernel's ticks since boot (proc(5), field 22 of stat); `undefined` when
 * there is none. A process number alone proves nothing: it may have been given to another since.
 */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // A finished process that nobody has waited for runs on no folder.
    return state === 'Z' ? undefined : fields[18];
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}
