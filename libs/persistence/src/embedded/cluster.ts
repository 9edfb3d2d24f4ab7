import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { canEnter, give, type Account } from './account.js';
import type { Binaries } from './binaries.js';
import { cannotExecute, otherVersion, versionMissing } from './refusals.js';

/** Where a process of the account finds the data: by its path, or as its own current folder. */
export interface Place {
  /** For -D. */
  readonly argument: string;
  readonly cwd: string;
}

/**
 * A folder under one that the account may not enter (a project under /root) is still usable as the current folder
 * that the process is started in: the way there is checked when root enters it, not afterwards.
 */
export const placeOf = (account: Account, data: string): Place => ({
  argument: canEnter(account, data) ? data : '/proc/self/cwd',
  cwd: data,
});

/** Whether the folder holds a database of our major version; false when there is none yet. Throws `EmbeddedRefused`. */
export function isCluster(data: string, binaries: Binaries): boolean {
  if (!existsSync(data) || readdirSync(data).length === 0) return false;
  const file = join(data, 'PG_VERSION');
  if (!existsSync(file)) throw versionMissing(data);
  const found = readFileSync(file, 'utf8').trim();
  if (found !== binaries.major) throw otherVersion(data, found, binaries.major);
  return true;
}

/** Makes the database beside its place and renames it when it is whole, so that a half-made one is never started. */
export async function makeCluster(
  data: string,
  {
    binaries,
    account,
    password,
    durable,
  }: { binaries: Binaries; account: Account; password: string; durable: boolean },
): Promise<void> {
  dropAbandonedDrafts(data);
  const draft = `${data}.draft-${randomBytes(4).toString('hex')}-${String(process.pid)}`;
  mkdirSync(draft, { mode: 0o700 });
  // The password goes by a file of the account's own, because its words on a command line are everybody's to read.
  const secrets = mkdtempSync(join(tmpdir(), 'jejak-initdb-'));
  try {
    writeFileSync(join(secrets, 'password'), password, { mode: 0o600 });
    give(account, secrets);
    if (account !== undefined) chownSync(draft, account.uid, account.gid);
    const place = placeOf(account, draft);
    await run(binaries.initdb, account, place.cwd, [
      `--pgdata=${place.argument}`,
      '--username=postgres',
      `--pwfile=${join(secrets, 'password')}`,
      '--encoding=UTF8',
      '--locale=C',
      '--data-checksums',
      '--auth=scram-sha-256',
      ...(durable ? [] : ['--no-sync']),
    ]);
    putInPlace(draft, data);
  } finally {
    rmSync(secrets, { recursive: true, force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

/** An empty folder is replaced; one that another launcher has filled meanwhile is as good as ours. */
function putInPlace(draft: string, data: string): void {
  try {
    renameSync(draft, data);
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}

function dropAbandonedDrafts(data: string): void {
  for (const name of readdirSync(dirname(data))) {
    const maker = name.startsWith(`${basename(data)}.draft-`) ? name.split('-').at(-1) : undefined;
    if (maker === undefined || existsSync(`/proc/${maker}`)) continue;
    rmSync(join(dirname(data), name), { recursive: true, force: true });
  }
}

async function run(binary: string, account: Account, cwd: string, args: string[]): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const child = spawn(binary, args, {
      ...account,
      cwd,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: environment(),
    });
    const said: Buffer[] = [];
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
    child.on('error', (error) => reject(cannotExecute(binary, error.message)));
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(cannotExecute(binary, Buffer.concat(said).toString().trim().split('\n').join(' ')));
    });
  });
}

/** PostgreSQL reads settings from PG* variables meant for somebody else's server; ours gets none of them. */
export const environment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('PG') && name !== 'LD_PRELOAD'),
  );
