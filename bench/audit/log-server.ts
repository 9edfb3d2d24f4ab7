import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { busSchema } from '@jejak/messaging';
import { EmbeddedPostgres, keysSchema, migrateAll } from '@jejak/persistence';
import pg from 'pg';
import { auditSchema } from '../../apps/audit/src/adapters/postgres/schema.js';
import { APPEND_WITHOUT_IDENTITY } from './log-writer.js';
import { postmasterOf, processorTime } from './tessera.js';

const PASSWORD = 'bench';

/** A durable PostgreSQL of its own with the schema of audit, as `npm start` would run it. */
export class LogServer {
  private constructor(
    readonly folder: string,
    private readonly postgres: EmbeddedPostgres,
    private readonly admin: pg.Client,
    private readonly database: string,
  ) {}

  static async start(): Promise<LogServer> {
    const folder = mkdtempSync(join(tmpdir(), 'jejak-bench-log-'));
    const postgres = await EmbeddedPostgres.start({ folder });
    return LogServer.on(folder, postgres, 'jejak');
  }

  /** Another database on the same server: a log that grows apart. */
  another(database: string): Promise<LogServer> {
    return LogServer.on(this.folder, this.postgres, database);
  }

  private static async on(folder: string, postgres: EmbeddedPostgres, database: string): Promise<LogServer> {
    const adminUrl = await postgres.database(database);
    await migrateAll({
      adminUrl,
      schemas: [busSchema, keysSchema, auditSchema],
      passwords: { audit: PASSWORD },
    });
    const admin = new pg.Client({ connectionString: adminUrl });
    await admin.connect();
    await admin.query(APPEND_WITHOUT_IDENTITY);
    await admin.query('grant execute on function audit.bench_append to audit');
    return new LogServer(folder, postgres, admin, database);
  }

  /** As the role of the service. */
  get url(): string {
    return this.postgres.url(this.database, { role: 'audit', password: PASSWORD });
  }

  /** An empty log again. Only a superuser who switches the triggers off can do this, and the monitor would tell. */
  async empty(): Promise<void> {
    await this.admin.query(`set session_replication_role = replica;
      truncate audit.tlog_segment, audit.tlog_tile, audit.tlog_event, audit.tlog_contradiction, audit.opening,
               audit.entry_index, audit.entry_person, audit.checkpoint, audit.awaiting_anchor cascade;
      update audit.tlog_state set size = 0, root = sha256('');
      set session_replication_role = origin; checkpoint`);
  }

  async query<Row extends pg.QueryResultRow>(text: string, params: unknown[] = []): Promise<Row[]> {
    return (await this.admin.query<Row>(text, params)).rows;
  }

  /** Processor time of this process and of the server so far, in seconds. */
  processorTime(): number {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1e6 + processorTime(postmasterOf(this.folder));
  }

  async close(): Promise<void> {
    await this.admin.end();
  }

  async stop(): Promise<void> {
    await this.close();
    await this.postgres.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
