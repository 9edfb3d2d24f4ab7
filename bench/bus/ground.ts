import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { busSchema } from '@jejak/messaging';
import { EmbeddedPostgres, keysSchema, migrateAll, openDatabase, type Database } from '@jejak/persistence';
import pg from 'pg';
import { proposals } from './ours.js';

/** One durable PostgreSQL of its own, for everything that is measured in a run. */
export interface Ground {
  /** As the service that publishes and handles. */
  readonly database: Database;
  /** For peers, who make their own tables. */
  readonly adminUrl: string;
  /** Forgets what was left behind, so that each round begins alike. */
  clean(): Promise<void>;
}

export async function onGround(work: (ground: Ground) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'jejak-bench-bus-'));
  const postgres = await EmbeddedPostgres.start({ folder });
  try {
    const adminUrl = await postgres.database('jejak');
    await migrateAll({
      adminUrl,
      schemas: [busSchema, keysSchema, proposals],
      passwords: { proposals: 'bench' },
    });
    const database = await openDatabase({
      url: postgres.url('jejak', { role: 'proposals', password: 'bench' }),
      schema: proposals,
      poolSize: 8,
    });
    try {
      await work({
        database,
        adminUrl,
        clean: async () => {
          await database.query('delete from effect');
          const client = new pg.Client(adminUrl);
          await client.connect();
          await client.query('drop table if exists public.peer_effect');
          await client.query('vacuum');
          await client.query('checkpoint');
          await client.end();
        },
      });
    } finally {
      await database.close();
    }
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
