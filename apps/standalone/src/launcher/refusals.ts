import type { Bilingual } from '@jejak/kernel';
import { SchemaMismatch } from '@jejak/persistence';
import { ConfigurationProblem } from '@jejak/runtime';

/** The system cannot be started as things are: one sentence in both languages says why and what to do. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused';
  constructor(readonly messages: Bilingual) {
    super(messages.en);
  }
}

export const portTaken = (host: string, port: number): StartRefused =>
  new StartRefused({
    id: `Porta ${port} di ${host} sudah dipakai proses lain; hentikan proses itu, atau pilih porta lain, misalnya: PORT=${port + 1} npm start`,
    en: `Port ${port} on ${host} is already in use by another process; stop that process, or choose another port, for example: PORT=${port + 1} npm start`,
  });

export const cannotListen = (host: string, port: number, code: string): StartRefused =>
  new StartRefused({
    id: `Porta ${port} di ${host} tidak dapat dipakai (${code}); periksa HOST dan PORT.`,
    en: `Port ${port} on ${host} cannot be used (${code}); check HOST and PORT.`,
  });

export const folderTaken = (folder: string, pid: number, url: string | undefined): StartRefused =>
  new StartRefused({
    id: `Folder data ${folder} sedang dipakai proses ${pid}${url === undefined ? '' : ` (${url})`}; hentikan proses itu, atau pilih folder lain dengan DATA_DIR.`,
    en: `The data folder ${folder} is in use by process ${pid}${url === undefined ? '' : ` (${url})`}; stop that process, or choose another folder with DATA_DIR.`,
  });

export const folderUnusable = (folder: string, code: string): StartRefused =>
  new StartRefused({
    id: `Folder data ${folder} tidak dapat dibuat atau ditulisi (${code}); periksa izinnya, atau pilih folder lain dengan DATA_DIR.`,
    en: `The data folder ${folder} cannot be made or written (${code}); check its permissions, or choose another folder with DATA_DIR.`,
  });

const otherVersion = ({ schema, missing, unknown }: SchemaMismatch): Bilingual => ({
  id: `Skema "${schema}" dalam basis data bukan dari versi program ini (belum diterapkan: ${list(missing)}; tidak dikenal: ${list(unknown)}); jalankan versi program yang lebih baru.`,
  en: `The schema "${schema}" in the database is of another version than this program (not applied: ${list(missing)}; unknown: ${list(unknown)}); run the newer version of the program.`,
});

const list = (names: readonly string[]): string => (names.length === 0 ? '–' : names.join(', '));

/** What to print when starting fails: the sentences where somebody has written them, else all that is known. */
export function explained(error: unknown): string {
  if (error instanceof ConfigurationProblem) return error.message;
  const messages = error instanceof SchemaMismatch ? otherVersion(error) : messagesOf(error);
  if (messages !== undefined) return `${messages.id}\n${messages.en}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

const messagesOf = (error: unknown): Bilingual | undefined =>
  error instanceof Error && 'messages' in error ? (error.messages as Bilingual) : undefined;
