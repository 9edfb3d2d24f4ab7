import type { Bilingual } from '@jejak/kernel';
import {
  formatVerifierKey,
  openCheckpoint,
  same,
  toHex,
  type Checkpoint,
  type Primitives,
  type VerifierKey,
} from '@jejak/tlog';
import type { KnownCheckpoint } from '../../application/checkpoints.js';
import { PostgresLogReader } from './log-reader.js';
import type { Query } from './tiles.js';

/** The log must not be written to as it is; both sentences say what was found and what to do. */
export class LogRefused extends Error {
  override readonly name = 'LogRefused';

  constructor(
    readonly code:
      'another-key' | 'tiles-differ' | 'known-checkpoint-unreadable' | 'older-than-checkpoint' | 'forked',
    readonly messages: Bilingual,
  ) {
    super(`${messages.id} / ${messages.en}`);
  }
}

/**
 * What must hold before anything is appended or signed: the database is of the log this key signs, its tiles have the
 * root it states, and it has everything that was ever signed. A database put back from an older backup, or another
 * one, would sign a second history.
 *
 * @param known what is remembered of this log outside the database: in the data folder, by each witness
 * @throws LogRefused
 */
export async function assertLogGoesOn(
  query: Query,
  primitives: Primitives,
  key: VerifierKey,
  known: readonly KnownCheckpoint[],
): Promise<Readonly<{ size: number; root: Uint8Array }>> {
  const vkey = formatVerifierKey(key);
  const [named] = await query<{ vkey: string | null }>('select tlog_name($1) as vkey', [vkey]);
  if (named?.vkey !== vkey) throw anotherKey(named?.vkey ?? null, key.name);
  const [state] = await query<{ size: string; root: Buffer }>('select size, root from tlog_state', []);
  const size = Number(state!.size);
  const reader = new PostgresLogReader(query, primitives.sha256);
  const root = await rootOf(reader, size);
  if (root === undefined || !same(root, state!.root)) throw tilesDiffer(size, state!.root);
  for (const each of known) {
    const seen = 'note' in each ? await opened(primitives, each, key) : each;
    if (seen.size > size) throw olderThan(size, seen.size, each);
    if ('root' in seen && !same(await reader.rootAt(seen.size), seen.root)) throw forked(seen.size, each);
  }
  return { size, root };
}

/** The root of the stored tiles, or nothing when they do not reach so far. */
async function rootOf(reader: PostgresLogReader, size: number): Promise<Uint8Array | undefined> {
  try {
    return await reader.rootAt(size);
  } catch (error) {
    if (error instanceof Error && /is not stored to/.test(error.message)) return undefined;
    throw error;
  }
}

async function opened(
  primitives: Primitives,
  { note, where }: KnownCheckpoint & { note: string },
  key: VerifierKey,
): Promise<Checkpoint> {
  const checkpoint = await openCheckpoint(primitives, note, key);
  if (checkpoint.ok) return checkpoint.value;
  const { id, en } = checkpoint.fault.messages;
  throw new LogRefused('known-checkpoint-unreadable', {
    id: `Titik periksa terakhir (${where.id}) tidak dapat dipercaya: ${id} Pulihkan yang benar dari cadangan.`,
    en: `The last checkpoint (${where.en}) cannot be trusted: ${en} Restore the right one from the backup.`,
  });
}

function olderThan(size: number, signed: number, { where }: KnownCheckpoint): LogRefused {
  const [now, then] = [String(size), String(signed)];
  return new LogRefused('older-than-checkpoint', {
    id: `Basis data berisi ${now} entri, padahal ${then} entri sudah ditandatangani (${where.id}): basis data ini lebih tua daripada log. Pulihkan cadangan yang lebih baru; log tidak dijalankan.`,
    en: `The database holds ${now} entries, but ${then} have been signed (${where.en}): this database is older than the log. Restore a newer backup; the log does not run.`,
  });
}

function forked(signed: number, { where }: KnownCheckpoint): LogRefused {
  const then = String(signed);
  return new LogRefused('forked', {
    id: `${then} entri pertama basis data ini bukan entri yang sudah ditandatangani (${where.id}): isinya berbeda dari log. Pulihkan cadangan yang benar; log tidak dijalankan.`,
    en: `The first ${then} entries of this database are not those that were signed (${where.en}): its content differs from the log. Restore the right backup; the log does not run.`,
  });
}

function anotherKey(known: string | null, ours: string): LogRefused {
  const theirs = known?.split('+')[0] ?? '?';
  return new LogRefused('another-key', {
    id: `Basis data ini memuat log ${theirs}, sedangkan folder data memegang kunci ${ours}. Pakailah folder data yang semestinya; log tidak dijalankan.`,
    en: `This database holds the log ${theirs}, but the data folder holds the key of ${ours}. Use the data folder that belongs to it; the log does not run.`,
  });
}

function tilesDiffer(size: number, root: Uint8Array): LogRefused {
  const [count, stated] = [String(size), toHex(root).slice(0, 16)];
  return new LogRefused('tiles-differ', {
    id: `Petak log yang tersimpan tidak menghasilkan akar ${stated}… untuk ${count} entri: ada yang rusak atau diubah. Jalankan "jejak verify" untuk menemukannya; log tidak dijalankan.`,
    en: `The stored tiles do not have the root ${stated}… of ${count} entries: something is damaged or was changed. Run "jejak verify" to find it; the log does not run.`,
  });
}
