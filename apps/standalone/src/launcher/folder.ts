import { DataFolder } from '@jejak/runtime';
import { folderTaken, folderUnusable } from './refusals.js';

/** What the machine says when a folder cannot be made or written. */
const UNUSABLE = ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOSPC'];

/**
 * Makes the data folder if need be, and claims it for this process.
 *
 * @throws StartRefused when it cannot be made or written, or another process runs on it
 */
export function claimFolder(path: string): DataFolder {
  const folder = new DataFolder(path);
  try {
    folder.prepare();
    const other = folder.claim();
    if (other !== undefined) throw folderTaken(folder.path, other.pid, other.url);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined || !UNUSABLE.includes(code)) throw error;
    throw folderUnusable(folder.path, code);
  }
  return folder;
}
