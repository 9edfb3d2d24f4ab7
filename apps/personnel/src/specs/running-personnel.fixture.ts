import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { contracts } from '@jejak/contracts';
import { createService } from '@jejak/http';
import { busSchema } from '@jejak/messaging';
import { DATABASE, keysSchema, type Database, type SchemaDefinition } from '@jejak/persistence';
import { createLogger, type Environment } from '@jejak/runtime';
import { eventually, testDatabase, testIssuer, type TestDatabase, type TestIssuer } from '@jejak/testing';
import { personnelSchema, service } from '../personnel.module.js';

export const SOURCE = '//simpeg.lebongkab.go.id/kepegawaian';
/** Another publisher, which may speak of performance alone. */
export const KINERJA = '//ekinerja.lebongkab.go.id/penilaian';

const everyFact = contracts.filter(({ area }) => area === 'intake').map(({ type }) => type);
const publishers = JSON.stringify({
  publishers: [
    { publisher: 'simpeg', user: 'simpeg', source: SOURCE, types: everyFact },
    {
      publisher: 'e-kinerja',
      user: 'e-kinerja',
      source: KINERJA,
      types: ['intake.performance-rated.v1'],
    },
  ],
});

export type Account =
  'publisher' | 'importer' | 'operator' | 'inspector' | 'bkpsdm-verifier' | 'proposer' | 'pyb';

/** What an answer holds: the specs say what they expect of it. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are judged by expectations, not by types
export type Json = any;

export type Reply = Readonly<{ status: number; headers: Readonly<Record<string, unknown>>; body: Json }>;

/** Personnel running on a database and an issuer of its own, spoken to as its users do. */
export interface RunningPersonnel {
  readonly app: NestFastifyApplication;
  readonly database: Database;
  readonly issuer: TestIssuer;
  readonly testDatabase: TestDatabase;
  log(): string;
  send(
    as: Account,
    method: 'GET' | 'POST',
    path: string,
    sending?: {
      type?: string;
      body?: unknown;
      key?: string;
      match?: string;
      claims?: Record<string, unknown>;
      headers?: Record<string, string>;
    },
  ): Promise<Reply>;
  publish(event: unknown): Promise<Reply>;
  /** Imports a file to the end and gives the import as it then is. */
  import(profile: string, csv: string | Buffer): Promise<Json>;
  /** Stops the service as a crash would not: gracefully; and starts it again on the same data. */
  finished(id: string): Promise<Json>;
  restart(): Promise<void>;
  close(): Promise<void>;
}

type Running = Readonly<{
  /** Schemas of neighbours, so that a spec can speak as they do. */
  others?: readonly SchemaDefinition[];
  /** Settings beside those of every spec. */
  environment?: Environment;
  /** Before it starts. */
  prepare?: (database: TestDatabase) => Promise<void>;
}>;

export async function runningPersonnel({
  others = [],
  environment,
  prepare,
}: Running = {}): Promise<RunningPersonnel> {
  const folder = mkdtempSync(join(tmpdir(), 'personnel-'));
  const [database, issuer] = await Promise.all([
    testDatabase([busSchema, keysSchema, personnelSchema, ...others]),
    testIssuer(),
  ]);
  const config = service.readConfig({
    DATABASE_URL: database.url('personnel'),
    ISSUER_URL: issuer.url,
    KEK_FILE: join(folder, 'kek'),
    DATA_DIR: folder,
    PUBLISHERS: publishers,
    ...environment,
  });
  await prepare?.(database);
  const written: string[] = [];
  const logger = createLogger(config, { write: (line) => void written.push(line) });
  const start = () => createService(service, config, { logger });
  let app = await start();
  const tokens = new Map<string, string>();

  const running: RunningPersonnel = {
    get app() {
      return app;
    },
    get database() {
      return app.get<Database>(DATABASE);
    },
    issuer,
    testDatabase: database,
    log: () => written.join(''),
    async send(as, method, path, { type = 'application/json', body, key, match, claims, headers } = {}) {
      const token =
        claims === undefined && tokens.has(as)
          ? tokens.get(as)!
          : await issuer.token(as, {
              roles: [{ role: as }],
              ...(as === 'publisher' ? { publisher: SOURCE } : {}),
              ...claims,
            });
      if (claims === undefined) tokens.set(as, token);
      const raw = typeof body === 'string' || Buffer.isBuffer(body);
      const reply = await app.inject({
        method,
        url: path,
        headers: {
          authorization: `Bearer ${token}`,
          ...(method === 'POST' ? { 'idempotency-key': key ?? randomUUID() } : {}),
          ...(body === undefined ? {} : { 'content-type': type }),
          ...(match === undefined ? {} : { 'if-match': match }),
          ...headers,
        },
        ...(body === undefined ? {} : { payload: raw ? body : JSON.stringify(body) }),
      });
      return {
        status: reply.statusCode,
        headers: reply.headers,
        body: reply.body === '' ? undefined : JSON.parse(reply.body),
      };
    },
    publish: (event) =>
      running.send('publisher', 'POST', '/v1/events', {
        type: Array.isArray(event) ? 'application/cloudevents-batch+json' : 'application/cloudevents+json',
        body: event,
      }),
    async import(profile, csv) {
      const path = `/v1/imports?profile=${profile}`;
      const prepared = await running.send('importer', 'POST', path, { type: 'text/csv', body: csv });
      if (prepared.status !== 201) throw new Error(`not prepared: ${JSON.stringify(prepared.body)}`);
      const { id, version } = prepared.body;
      const match = `"${String(version)}"`;
      const committing = await running.send('importer', 'POST', `/v1/imports/${id}/commit`, { match });
      if (committing.status !== 202) throw new Error(`not committed: ${JSON.stringify(committing.body)}`);
      return running.finished(id);
    },
    async restart() {
      await app.close();
      app = await start();
    },
    async close() {
      await app.close();
      await Promise.all([database.drop(), issuer.close()]);
      rmSync(folder, { recursive: true });
    },
    finished: (id) =>
      eventually(`the commit of import ${id}`, async () => {
        const { body } = await running.send('importer', 'GET', `/v1/imports/${id}`);
        if (body.state === 'failed') throw new Error(`the import failed: ${body.failure}`);
        return body.state === 'committed' ? body : undefined;
      }),
  };
  return running;
}

/** A publication; `changes` replace attributes of its envelope. */
export const event = (type: string, data: unknown, changes: Record<string, unknown> = {}) => ({
  specversion: '1.0',
  id: randomUUID(),
  source: SOURCE,
  type: `id.go.lebongkab.merit.intake.${type}.v1`,
  time: '2026-01-05T08:00:00+07:00',
  datacontenttype: 'application/json',
  data,
  ...changes,
});

export const registration = (nip: string, changes: Record<string, unknown> = {}) => ({
  nip,
  name: 'Contoh Fiktif',
  birthDate: `${nip.slice(0, 4)}-${nip.slice(4, 6)}-${nip.slice(6, 8)}`,
  sex: nip[14] === '1' ? 'male' : 'female',
  employment: 'pns',
  legalStatus: '01',
  since: `${nip.slice(8, 12)}-${nip.slice(12, 14)}-01`,
  ...changes,
});
