import { spawnSync } from 'node:child_process';
import { chownSync, lchownSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedRefused } from './refusals.js';

/** Who the server runs as: undefined is whoever runs us. PostgreSQL refuses to run as root. */
export type Account = Readonly<{ uid: number; gid: number }> | undefined;

/**
 * Started by an ordinary user, the server runs as that user. Started by root, as the owner of the data when that is
 * not root itself (an earlier run), else as `nobody`: initdb wants an account that /etc/passwd knows.
 */
export function accountFor(data: string): Account {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(join(data, 'PG_VERSION'), { throwIfNoEntry: false });
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const entry = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .find(([name]) => name === 'nobody');
  const [uid, gid] = [Number(entry?.[2]), Number(entry?.[3])];
  if (!(uid > 0 && gid > 0)) {
    throw new EmbeddedRefused('cannot-execute', {
      id: 'PostgreSQL menolak berjalan sebagai root dan mesin ini tidak punya pengguna "nobody"; jalankan sebagai pengguna biasa.',
      en: 'PostgreSQL refuses to run as root and this machine has no user "nobody"; run as an ordinary user.',
    });
  }
  return { uid, gid };
}

/** Whether the account may enter a folder, asked by letting it try. */
export function canEnter(account: Account, folder: string): boolean {
  return (
    spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { ...account, stdio: 'ignore' }).status === 0
  );
}

/** Gives a folder and everything in it to the account; a copy made by root is root's until then. */
export function give(account: Account, path: string): void {
  if (account === undefined) return;
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    if (entry.isDirectory()) give(account, join(path, entry.name));
    else lchownSync(join(path, entry.name), account.uid, account.gid);
  }
  chownSync(path, account.uid, account.gid);
}
