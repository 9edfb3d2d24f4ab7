import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { copyFile, lstat, mkdir, readdir, readlink, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { DataFolder } from '@jejak/runtime';
import type { Installation } from './installation.js';

/** What belongs to the running server alone, or is made anew by recovery (PostgreSQL manual, 25.3.4.4). */
const EMPTIED = new Set([
  'pg_wal',
  'pg_replslot',
  'pg_dynshmem',
  'pg_notify',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
]);
const LEFT = new Set(['postmaster.pid', 'postmaster.opts', 'backup_label', 'tablespace_map']);
/** Of the data folder itself: what says where something runs, who is logged in, and earlier copies. */
const OWN = new Set(['postgres', 'postgres.log', 'postgres.port', 'running.json', 'tokens', 'copies']);

/**
 * A whole copy of a data folder while it is in use: PostgreSQL's base backup by its low-level functions (manual
 * 25.3.4), with the write-ahead log it needs, and the keys beside it. The original is only read. The copy is a
 * data folder of its own, with every secret of the original: it must be kept as safe, or removed.
 */
export async function copyOf(original: Installation, to: string): Promise<DataFolder> {
  const from = original.folder;
  rmSync(to, { recursive: true, force: true });
  const copy = new DataFolder(to);
  copy.prepare();
  for (const name of readdirSync(from.path)) {
    // Binaries made executable for another user are copied by the launcher when the copy needs them.
    if (!OWN.has(name) && !name.startsWith('postgresql-') && !name.startsWith('postgres.draft')) {
      cpSync(from.inside(name), copy.inside(name), { recursive: true });
    }
  }
  const client = new Client({ connectionString: original.adminUrl, application_name: 'jejak copy' });
  await client.connect();
  try {
    await client.query(`select pg_backup_start('jejak copy', fast => true)`);
    await copyTree(
      from.inside('postgres'),
      copy.inside('postgres'),
      (name) => LEFT.has(name),
      (name) => EMPTIED.has(name),
    );
    const { rows } = await client.query<{ labelfile: string }>(
      `select labelfile from pg_backup_stop(wait_for_archive => false)`,
    );
    writeFileSync(copy.inside('postgres', 'backup_label'), rows[0]?.labelfile ?? '', { mode: 0o600 });
    await copyTree(
      from.inside('postgres', 'pg_wal'),
      copy.inside('postgres', 'pg_wal'),
      () => false,
      (name) => name === 'archive_status',
    );
  } finally {
    await client.end();
  }
  return copy;
}

/** Copies a folder that is being written to: what disappears meanwhile is not needed, recovery brings the rest. */
async function copyTree(
  from: string,
  to: string,
  left: (name: string) => boolean,
  emptied: (name: string) => boolean,
): Promise<void> {
  if (!existsSync(to)) mkdirSync(to, { recursive: true, mode: 0o700 });
  for (const name of await readdir(from)) {
    if (left(name)) continue;
    const [source, target] = [join(from, name), join(to, name)];
    try {
      const found = await lstat(source);
      if (found.isSymbolicLink()) await symlink(await readlink(source), target);
      else if (!found.isDirectory()) await copyFile(source, target);
      else if (emptied(name)) await mkdir(target, { mode: 0o700 });
      else await copyTree(source, target, () => false, emptied);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
}
