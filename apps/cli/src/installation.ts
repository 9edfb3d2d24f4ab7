import { existsSync } from 'node:fs';
import { EmbeddedPostgres } from '@jejak/persistence';
import type { DataFolder } from '@jejak/runtime';
import { CommandRefused } from './saying.js';

/** The database of an installation, as `npm start` names it. */
const DATABASE = 'jejak';

/** The embedded database of a data folder, running or not: found running it is used as it is, else it is started. */
export class Installation {
  private constructor(
    readonly folder: DataFolder,
    private readonly postgres: EmbeddedPostgres,
    private readonly passwords: Readonly<Record<string, string>>,
  ) {}

  /** @throws CommandRefused when there is no installation in the folder */
  static async open(folder: DataFolder): Promise<Installation> {
    const passwords = folder.readSecret<Record<string, string>>('roles');
    if (passwords === undefined || !existsSync(folder.inside('postgres', 'PG_VERSION'))) {
      throw new CommandRefused({
        id: `Folder ${folder.path} bukan folder data Jejak; jalankan npm start dahulu, atau beri --data.`,
        en: `The folder ${folder.path} is no data folder of Jejak; run npm start first, or give --data.`,
      });
    }
    return new Installation(folder, await EmbeddedPostgres.start({ folder: folder.path }), passwords);
  }

  get adminUrl(): string {
    return this.postgres.url(DATABASE);
  }

  urlOf(role: string): string {
    return this.postgres.url(DATABASE, { role, password: this.passwords[role] ?? '' });
  }

  /** Stops the server only if it was started for this command, and nobody has begun to use it since. */
  async close(): Promise<void> {
    if (!this.postgres.adopted && this.folder.running() === undefined) await this.postgres.stop();
  }
}
