import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { approvalDecisionGivenV1 } from '@jejak/contracts';
import { busSchema } from '@jejak/messaging';
import { keyEncryptionKey, keysSchema } from '@jejak/persistence';
import {
  eventually,
  logged,
  Neighbour,
  neighbourSchema,
  testDatabase,
  type TestDatabase,
} from '@jejak/testing';
import { Client } from 'pg';
import { decision, newId } from './adapters/audit.fixture.js';
import { service, verifyLog } from './audit.module.js';

const RUNNER = new URL('../../../libs/testing/src/run-typescript.mjs', import.meta.url).href;
const SCRIPT = new URL('./sequencing-process.fixture.ts', import.meta.url).pathname;
/** The neighbour's events as the log has them. */
const LOGGED = `audit.tlog_state cross join lateral audit.tlog_events_in(0, size) e
  join audit.tlog_source s on s.id = e.source and s.source like '%/approvals'`;

/** A database with a neighbour that decides a great deal, and audit as processes of its own that come and go. */
export class UnderLoad {
  /** Ids of everything the neighbour said. */
  readonly said: string[] = [];
  /** Where the process answers that was started last. */
  private url = '';
  private readonly processes = new Set<ChildProcess>();

  private constructor(
    readonly folder: string,
    readonly test: TestDatabase,
    readonly approvals: Neighbour,
    readonly admin: Client,
  ) {}

  static async open(): Promise<UnderLoad> {
    const folder = mkdtempSync(join(tmpdir(), 'jejak-audit-'));
    const test = await testDatabase([busSchema, keysSchema, service.schema, neighbourSchema('approvals')]);
    keyEncryptionKey(join(folder, 'kek'));
    writeFileSync(join(folder, 'verifier.mjs'), '// What is handed out plays no part here.\n');
    const admin = new Client({ connectionString: test.adminUrl });
    await admin.connect();
    return new UnderLoad(folder, test, await Neighbour.open(test, 'approvals'), admin);
  }

  /** What audit is started with, in this process or another. */
  environment(): Record<string, string> {
    return {
      DATABASE_URL: this.test.url('audit'),
      ISSUER_URL: 'http://127.0.0.1:1/issuer',
      KEK_FILE: join(this.folder, 'kek'),
      DATA_DIR: this.folder,
      LOG_LEVEL: 'silent',
      OFFLINE_VERIFIER: join(this.folder, 'verifier.mjs'),
    };
  }

  /** Starts a process of audit; it is there once it leads and hears. */
  async start(): Promise<ChildProcess> {
    const child = this.begin();
    const said = await Promise.race([
      once(child.stdout!, 'data'),
      once(child, 'exit').then(() => {
        throw new Error('audit did not start');
      }),
    ]);
    this.url = String(said[0]).trim().split(' ')[1]!;
    return child;
  }

  /** What another program says that reads the log over HTTP as anybody may: Tessera's fsck, by the path of its file. */
  async fsck(program: string): Promise<string> {
    const policy = await (await fetch(`${this.url}/log/witnesses`)).text();
    const key = join(this.folder, 'log.pub');
    writeFileSync(key, /^log (\S+)/m.exec(policy)![1]!);
    const { stdout, stderr } = await promisify(execFile)(program, [
      ...[`--storage_url=${this.url}/log/`, `--public_key=${key}`, '--ui=false', '-N', '1'],
    ]);
    return stdout + stderr;
  }

  /** The same, without waiting: while another leads, it does not come further than to the lease. */
  begin(): ChildProcess {
    const child = spawn(process.execPath, ['--import', RUNNER, SCRIPT], {
      env: { ...process.env, ...this.environment() },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.processes.add(child);
    child.once('exit', () => this.processes.delete(child));
    return child;
  }

  async kill(child: ChildProcess): Promise<void> {
    if (!this.processes.has(child)) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }

  /** Decides so often, twenty at a time. */
  async decide(times: number): Promise<void> {
    for (let at = 0; at < times; at += 20) {
      const events = await this.approvals.say(
        ...Array.from({ length: 20 }, () => {
          const proposal = newId();
          return {
            contract: approvalDecisionGivenV1,
            subject: `proposal/${proposal}`,
            data: decision(proposal) as never,
          };
        }),
      );
      this.said.push(...events.map(({ id }) => id));
      await new Promise((resume) => setTimeout(resume, 20));
    }
  }

  /** How many of the neighbour's events are in the log, and how many of them under a signed checkpoint. */
  async heard(): Promise<{ logged: number; signed: number }> {
    const { rows } = await this.admin.query<{ logged: number; signed: number }>(
      `select count(*)::int as logged,
              count(*) filter (where entry < (select max(size) from audit.checkpoint))::int as signed
         from ${LOGGED}`,
    );
    return rows[0]!;
  }

  /**
   * Waits until everything said is logged, signed and announced, and gives what stands then: the events of the log, those
   * announced, contradictions, messages in quarantine, and what the verification of the whole log finds.
   */
  async outcome() {
    const { said, admin, test, folder } = this;
    const within = 60_000;
    await eventually(
      'every event under a signed checkpoint',
      async () => (await this.heard()).signed >= said.length,
      { within },
    );
    const announced = await eventually(
      'every decision announced',
      async () => {
        const events = await logged(test, 'audit.decision-anchored.v1');
        return events.length >= said.length ? events.map(({ data }) => String(data['event'])) : undefined;
      },
      { within },
    );
    const ids = async (statement: string): Promise<string[]> =>
      (await admin.query<{ id: string }>(statement)).rows.map(({ id }) => id);
    const report = await verifyLog({
      databaseUrl: test.adminUrl,
      kekFile: join(folder, 'kek'),
      dataDir: folder,
    });
    return {
      logged: (await ids(`select event_id as id from ${LOGGED}`)).sort(),
      announced: announced.sort(),
      contradictions: await ids('select event_id as id from audit.tlog_contradiction'),
      quarantined: await ids('select event_id as id from audit.dead_letter'),
      faults: report.faults,
    };
  }

  /** What `outcome` is when nothing was lost, doubled or damaged. */
  whole() {
    const said = [...this.said].sort();
    return {
      logged: said,
      announced: said,
      contradictions: [],
      quarantined: [],
      faults: [],
    };
  }

  async close(): Promise<void> {
    for (const child of this.processes) await this.kill(child);
    await this.approvals.close();
    await this.admin.end();
    await this.test.drop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A small generator with a seed (mulberry32), from 0 to 1. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
