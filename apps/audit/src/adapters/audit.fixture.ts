import { randomFillSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contracts } from '@jejak/contracts';
import { systemClock, uuids, type Ids } from '@jejak/kernel';
import { busSchema, messagingTables, Outbox, Schemas } from '@jejak/messaging';
import {
  Keyring,
  keysSchema,
  openDatabase,
  sqlMigration,
  type Database,
  type SchemaDefinition,
} from '@jejak/persistence';
import { primitives, random, sha256 } from '@jejak/runtime';
import { testDatabase, type TestDatabase } from '@jejak/testing';
import { Appender, type Arrived } from '../application/appender.js';
import { Checkpoints } from '../application/checkpoints.js';
import { Drill } from '../application/drill.js';
import { Entries } from '../application/entries.js';
import { Monitor } from '../application/monitor.js';
import { Searches } from '../application/searches.js';
import { Sequencing } from '../application/sequencing.js';
import { OutboxAnnouncements } from './events/announcements.js';
import { LoggedActs } from './events/own-acts.js';
import { LoggedWatchActs } from './events/watch-acts.js';
import { LastCheckpoint } from './files/last-checkpoint.js';
import { logSigner } from './files/log-key.js';
import { KeyringSeals } from './keys/keyring-seals.js';
import { PostgresCheckpointStore } from './postgres/checkpoint-store.js';
import { PostgresEntryIndex } from './postgres/entry-index.js';
import { PostgresIndexReader } from './postgres/index-reader.js';
import { Lease } from './postgres/lease.js';
import { PostgresLogReader } from './postgres/log-reader.js';
import { PostgresLogStore } from './postgres/log-store.js';
import { PostgresOpeningReader } from './postgres/opening-reader.js';
import { auditSchema } from './postgres/schema.js';
import { assertLogGoesOn } from './postgres/start-check.js';
import type { Query } from './postgres/tiles.js';
import { PostgresWatchStore } from './postgres/watch-store.js';
import { CopyDrill } from './verification/copy-drill.js';
import { LogWatch } from './verification/log-watch.js';

/** Another service, as far as its right to publish goes. */
export const approvalsSchema: SchemaDefinition = {
  schema: 'approvals',
  login: true,
  migrations: [sqlMigration('SpeakOnTheBus1785600000000', messagingTables('approvals'))],
};

const ids: Ids = uuids(
  () => Date.now(),
  (bytes) => {
    randomFillSync(bytes);
    return bytes;
  },
);
export const newId = (): string => ids.uuid();

export const PREFIX = 'id.go.lebongkab.merit';
export const silent = { info: () => undefined, warn: () => undefined };

const running = new Set<AuditUnderTest>();

/** A data folder and a database of one spec, with every class of audit wired as its module wires them. */
export class AuditUnderTest {
  readonly outbox: Outbox;
  readonly keyring: Keyring;
  readonly appender: Appender;
  readonly sequencing: Sequencing;
  readonly checkpoints: Checkpoints;
  readonly entries: Entries;
  readonly searches: Searches;
  readonly reader: PostgresLogReader;
  readonly index: PostgresIndexReader;
  readonly acts: LoggedActs;
  readonly watchStore: PostgresWatchStore;
  readonly monitor: Monitor;
  readonly drill: Drill;
  readonly query: Query;
  readonly signer;

  private constructor(
    readonly test: TestDatabase,
    readonly folder: string,
    readonly database: Database,
    readonly lease: Lease,
  ) {
    this.query = (statement, params) => database.query(statement, params);
    const producer = { source: '//lebongkab.go.id/jejak/audit', prefix: PREFIX, clock: systemClock, ids };
    this.outbox = new Outbox(producer, new Schemas());
    this.keyring = new Keyring({ database, keyEncryptionKey: KEK });
    this.signer = logSigner(folder, 'lebongkab.go.id');
    const seals = new KeyringSeals(this.keyring);
    this.appender = new Appender(new PostgresLogStore(), seals, sha256, random, () => lease.epoch);
    this.sequencing = new Sequencing(this.appender, new PostgresEntryIndex(), seals);
    this.checkpoints = new Checkpoints(
      database,
      new PostgresCheckpointStore(database),
      new OutboxAnnouncements(this.outbox),
      new LastCheckpoint(folder),
      this.signer,
      systemClock,
    );
    this.reader = new PostgresLogReader(this.query, sha256);
    this.index = new PostgresIndexReader(this.query);
    this.acts = new LoggedActs(this.outbox, this.appender, this.keyring);
    this.entries = new Entries(this.reader, this.index, new PostgresOpeningReader(this.query, this.keyring));
    const kekFile = join(folder, 'kek');
    const watchActs = new LoggedWatchActs(this.acts, ids);
    this.watchStore = new PostgresWatchStore(database);
    this.monitor = new Monitor(
      database,
      new LogWatch(database, primitives, kekFile),
      this.watchStore,
      watchActs,
      [new LastCheckpoint(folder)],
      systemClock,
      { error: () => undefined },
    );
    this.drill = new Drill(
      database,
      new CopyDrill(database, sha256, kekFile),
      this.watchStore,
      watchActs,
      (finding) => this.monitor.report(finding),
    );
    this.searches = new Searches(database, this.reader, this.index, this.acts);
  }

  static async start(): Promise<AuditUnderTest> {
    const test = await testDatabase([busSchema, keysSchema, auditSchema, approvalsSchema]);
    const folder = mkdtempSync(join(tmpdir(), 'jejak-audit-'));
    writeFileSync(join(folder, 'kek'), KEK, { mode: 0o600 });
    return AuditUnderTest.on(test, folder);
  }

  /** Another process of the same service; with the lease of another, one that only looks. */
  static async on(test: TestDatabase, folder: string, held?: Lease): Promise<AuditUnderTest> {
    const database = await openDatabase({ url: test.url('audit'), schema: auditSchema, poolSize: 4 });
    const lease = held ?? new Lease(database, newId(), () => false, silent);
    const process = new AuditUnderTest(test, folder, database, lease);
    running.add(process);
    try {
      if (held === undefined) await lease.start();
      const known = await new LastCheckpoint(folder).knownCheckpoints();
      await assertLogGoesOn(process.query, primitives, process.signer.key, known);
      return process;
    } catch (error) {
      await process.close();
      throw error;
    }
  }

  append(...events: readonly Arrived[]): Promise<readonly number[]> {
    return this.database.run((tx) => this.appender.append(tx, events));
  }

  async close(): Promise<void> {
    running.delete(this);
    await this.lease.stop();
    await this.database.close();
  }

  /** Ends every process on this database, those too that a failing test left running: a pool left open keeps Jest waiting. */
  async end(): Promise<void> {
    for (const process of [...running]) if (process.test === this.test) await process.close();
    await this.close();
    await this.test.drop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export const KEK = Buffer.alloc(32, 7);

type Changes = Readonly<{
  id?: string;
  type?: string;
  subject?: string;
  source?: string;
  data?: unknown;
  more?: Record<string, unknown>;
}>;

/** An event as it arrives; a decision given, unless told otherwise. */
export function arrived(changes: Changes = {}): Arrived {
  const proposal = newId();
  const type = changes.type ?? 'approval.decision-given.v1';
  const contract = contracts.find((each) => each.type === type);
  const subject = changes.subject ?? `proposal/${proposal}`;
  const data = changes.data ?? decision(proposal);
  return {
    contract: type,
    attributes: {
      specversion: '1.0',
      id: changes.id ?? newId(),
      source: changes.source ?? '//lebongkab.go.id/jejak/approvals',
      type: `${PREFIX}.${type}`,
      subject,
      time: '2026-03-31T09:20:11.402Z',
      datacontenttype: 'application/json',
      dataschema: `urn:jejak:schema:${type}`,
      partitionkey: subject,
      aggregateversion: 1,
      recordedtime: '2026-03-31T09:20:11.655Z',
      correlationid: newId(),
      authtype: 'user',
      authid: OFFICIAL,
      ...changes.more,
    },
    bytes: Buffer.from(JSON.stringify(data)),
    data,
    ...(contract === undefined ? {} : { disclosure: contract }),
    awaitsProof: contract?.awaitsProof ?? false,
  };
}

export const OFFICIAL = '0198a3c4-8f00-7000-8000-0000000000a3';
export const CANDIDATE = '0198a3c4-8f00-7000-8000-0000000000a1';

export const decision = (proposal: string, chosen = CANDIDATE) => ({
  proposal,
  outcome: 'granted',
  kind: 'rank-promotion',
  effectiveDate: '2026-05-01',
  target: { rank: 'III/d' },
  chosen,
  rank: 1,
  deviates: false,
  decidedBy: OFFICIAL,
  stage: 'ppk-decision',
  dossierHash: '41aa000000000000000000000000000000000000000000000000000000000000',
});

/** The last official's verdict, on the same dossiers. */
export const verdict = (proposal: string, chosen = CANDIDATE) => ({
  proposal,
  stage: 'ppk-decision',
  act: 'decide',
  verdict: 'granted',
  by: OFFICIAL,
  chosen,
  rank: 1,
  reason: `sealed:v1:decision-record:${chosen}:${'A'.repeat(40)}`,
  dossierHash: decision(proposal).dossierHash,
});

/** A fact about a person, as personnel restates it. */
export const sanction = (person: string, more: Changes = {}): Arrived =>
  arrived({
    type: 'personnel.discipline-imposed.v1',
    subject: `person/${person}`,
    data: {
      person,
      level: 'light',
      since: '2024-02-01',
      origin: { source: '//s', id: 'rw-1', sha256: '0'.repeat(64) },
    },
    ...more,
  });
