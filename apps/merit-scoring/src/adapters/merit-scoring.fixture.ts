import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  contracts,
  personnelPersonAttestedV1,
  proposalSubmittedV1,
  type AnyContract,
  type PersonnelPersonAttestedV1,
  type ProposalSubmittedV1,
} from '@jejak/contracts';
import { systemClock } from '@jejak/kernel';
import { busSchema, messaging, messagingTables, type Attributes, type Messaging } from '@jejak/messaging';
import {
  factTables,
  keyEncryptionKey,
  Keyring,
  keysSchema,
  openDatabase,
  sqlMigration,
  type Database,
  type SchemaDefinition,
} from '@jejak/persistence';
import { createService } from '@jejak/http';
import { createLogger, systemIds } from '@jejak/runtime';
import { eventually, testDatabase, testIssuer, type TestDatabase, type TestIssuer } from '@jejak/testing';
import { Client } from 'pg';
import { service } from '../merit-scoring.module.js';
import { meritScoringSchema } from './postgres/schema.js';

const PREFIX = 'id.go.lebongkab.merit';
const ORIGIN = { source: '//simpeg.lebongkab.go.id/kepegawaian', id: 'rw-1', sha256: 'ab'.repeat(32) };

/** A neighbour with nothing but its outbox: what merit scoring hears of it comes over the real bus. */
const neighbour = (schema: 'personnel' | 'proposals'): SchemaDefinition => ({
  schema,
  login: true,
  migrations: [
    sqlMigration('CreateNeighbour1785600000000', [...factTables(schema), ...messagingTables(schema)]),
  ],
});

/** A body as it came over the wire; a spec says what it should be. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- what is asserted is the shape
export type Body = Record<string, any>;

/** Merit scoring as it runs, with neighbours that publish. */
export class Surroundings {
  private constructor(
    readonly database: TestDatabase,
    readonly issuer: TestIssuer,
    readonly app: Awaited<ReturnType<typeof createService>>,
    private readonly neighbours: Record<'personnel' | 'proposals', { database: Database; bus: Messaging }>,
    private readonly folder: string,
  ) {}

  static async start(): Promise<Surroundings> {
    const folder = mkdtempSync(join(tmpdir(), 'merit-scoring-'));
    const [personnel, proposals] = [neighbour('personnel'), neighbour('proposals')];
    const [database, issuer] = await Promise.all([
      testDatabase([busSchema, keysSchema, meritScoringSchema, personnel, proposals]),
      testIssuer(),
    ]);
    const config = service.readConfig({
      DATABASE_URL: database.url('merit_scoring'),
      ISSUER_URL: issuer.url,
      KEK_FILE: join(folder, 'kek'),
      LOG_LEVEL: 'silent',
    });
    const app = await createService(service, config, { logger: createLogger(config) });
    const open = async (schema: SchemaDefinition): Promise<{ database: Database; bus: Messaging }> => {
      const own = await openDatabase({ url: database.url(schema.schema), schema, poolSize: 4 });
      const keyring = new Keyring({ database: own, keyEncryptionKey: keyEncryptionKey(join(folder, 'kek')) });
      const bus = messaging(
        {
          service: schema.schema,
          source: `//lebongkab.go.id/jejak/${schema.schema}`,
          prefix: PREFIX,
          poll: 20,
        },
        own,
        keyring,
      );
      await new Promise<void>((resolve, reject) =>
        bus.server.listen((error) =>
          error === undefined ? resolve() : reject(new Error('the bus does not listen', { cause: error })),
        ),
      );
      return { database: own, bus };
    };
    return new Surroundings(
      database,
      issuer,
      app,
      { personnel: await open(personnel), proposals: await open(proposals) },
      folder,
    );
  }

  /** A neighbour publishes one event of its area; answers with its envelope. */
  async publish(type: string, subject: string, data: object, causationId?: string): Promise<Attributes> {
    const contract = contracts.find((one) => one.type === type) as AnyContract;
    const { database, bus } = this.neighbours[contract.area === 'personnel' ? 'personnel' : 'proposals'];
    return database.run((tx) =>
      bus.outbox.add(tx, {
        contract,
        subject,
        data,
        occurred: systemClock.now(),
        cause: {
          correlationId: systemIds.uuid(),
          ...(causationId === undefined ? {} : { causationId }),
        },
      }),
    );
  }

  /** Personnel restates a fact of a person; answers with its envelope. */
  fact(person: string, type: string, data: object): Promise<Attributes> {
    return this.publish(`personnel.${type}.v1`, `person/${person}`, { person, ...data, origin: ORIGIN });
  }

  /** The histories of training, courses and sanctions were imported whole. */
  async deliver(): Promise<void> {
    for (const profile of ['siasn-rw-diklat', 'siasn-rw-kursus', 'siasn-rw-hukdis']) {
      const id = randomUUID();
      await this.publish('personnel.import-committed.v1', `import/${id}`, {
        import: id,
        profile,
        fileSha256: 'cd'.repeat(32),
        rows: 10,
        recorded: 10,
        unchanged: 0,
        quarantined: 0,
      });
    }
    await eventually('the histories are known to be whole', async () => {
      return (await this.rows('select from merit_scoring.delivery')).length === 3;
    });
  }

  /** A pelaksana with S1 at III/a since 2022: in order for III/b on 1 April 2026. Answers with the last version. */
  async pelaksana(person: string, change: { predicate?: string; degree?: string } = {}): Promise<number> {
    await this.fact(person, 'person-registered', {
      employment: 'pns',
      legalStatus: '01',
      since: '2015-03-01',
    });
    await this.fact(person, 'rank-changed', { grade: 'III/a', since: '2022-04-01' });
    await this.fact(person, 'position-assumed', {
      post: 'J-0012',
      title: 'Pengelola Kepegawaian',
      class: 'pelaksana',
      unit: 'U-011',
      since: '2020-01-02',
      assignment: 'definitive',
    });
    await this.fact(person, 'education-recorded', { level: change.degree ?? 'S1' });
    await this.fact(person, 'performance-rated', { year: 2024, predicate: 'baik' });
    const last = await this.fact(person, 'performance-rated', {
      year: 2025,
      predicate: change.predicate ?? 'baik',
    });
    return last.aggregateversion;
  }

  /** An administrator since 2019 who became a high official of echelon II.b, in order for II.a but for the time in post. */
  async leader(
    person: string,
    since: string,
    change: { echelon?: string; class?: string; without?: readonly number[] } = {},
  ): Promise<void> {
    await this.fact(person, 'person-registered', {
      employment: 'pns',
      legalStatus: '01',
      since: '2000-03-01',
    });
    await this.fact(person, 'rank-changed', { grade: 'IV/c', since: '2023-04-01' });
    const post = (id: string, of: string, echelon: string, from: string) =>
      this.fact(person, 'position-assumed', {
        post: id,
        title: `Jabatan ${id}`,
        class: of,
        echelon,
        unit: 'U-011',
        since: from,
        assignment: 'definitive',
      });
    await post('J-0100', 'administrator', 'III.a', '2017-01-02');
    await post('J-0050', change.class ?? 'jpt-pratama', change.echelon ?? 'II.b', since);
    await this.fact(person, 'education-recorded', { level: 'S2' });
    for (const year of [2024, 2025].filter((one) => change.without?.includes(one) !== true)) {
      await this.fact(person, 'performance-rated', { year, predicate: 'baik' });
    }
  }

  /** How far the service has heard the person's story. */
  async versionOf(person: string): Promise<number> {
    const { aggregateversion } = await this.fact(person, 'education-recorded', { level: 'SLTA' });
    return aggregateversion;
  }

  async submit(
    persons: readonly string[],
    change: Partial<ProposalSubmittedV1> = {},
  ): Promise<{ proposal: string; submission: string }> {
    const proposal = change.proposal ?? systemIds.uuid();
    const data: ProposalSubmittedV1 = {
      proposal,
      number: 'USL-2026-0001',
      kind: 'rank-promotion',
      unit: 'U-011',
      effectiveDate: '2026-04-01',
      target: { rank: 'III/b' },
      candidates: persons.map((person) => ({
        person,
        reason: `sealed:v1:decision-record:${person}:${'A'.repeat(40)}`,
      })),
      documents: [],
      proposedBy: randomUUID(),
      ...change,
    };
    const { id } = await this.publish(proposalSubmittedV1.type, `proposal/${proposal}`, data);
    return { proposal, submission: id };
  }

  attest(
    submission: string,
    proposal: string,
    person: string,
    factsVersion: number,
    change: Partial<PersonnelPersonAttestedV1> = {},
  ): Promise<Attributes> {
    const data: PersonnelPersonAttestedV1 = {
      proposal,
      person,
      effectiveDate: '2026-04-01',
      ageInYears: 41,
      factsVersion,
      known: true,
      ...change,
    };
    return this.publish(personnelPersonAttestedV1.type, `person/${person}`, data, submission);
  }

  /** What merit scoring published about a proposal, in order, as it lies on the bus. */
  async published(
    proposal: string,
  ): Promise<{ type: string; data: Record<string, unknown>; headers: Attributes }[]> {
    const rows = await this.rows<{ headers: Attributes; payload: Buffer }>(
      `select headers, payload from bus.log where topic = 'merit.scoring.v1' and key = $1 order by pos`,
      [`proposal/${proposal}`],
    );
    return rows.map(({ headers, payload }) => ({
      type: headers.type.replace(`${PREFIX}.`, ''),
      data: JSON.parse(payload.toString('utf8')) as Record<string, unknown>,
      headers,
    }));
  }

  /** Rows as the superuser sees them. */
  async rows<Row>(statement: string, params: readonly unknown[] = []): Promise<Row[]> {
    const client = new Client({ connectionString: this.database.adminUrl });
    await client.connect();
    try {
      return (await client.query(statement, [...params])).rows as Row[];
    } finally {
      await client.end();
    }
  }

  async get(url: string, roles: readonly object[], sub = 'somebody') {
    const token = await this.issuer.token(sub, { roles: [...roles] });
    const answer = await this.app.inject({
      method: 'GET',
      url,
      headers: { authorization: `Bearer ${token}` },
    });
    return { status: answer.statusCode, body: answer.json<Body>() };
  }

  async post(url: string, payload: object, roles: readonly object[], sub = 'somebody', key = randomUUID()) {
    const token = await this.issuer.token(sub, { roles: [...roles] });
    const answer = await this.app.inject({
      method: 'POST',
      url,
      payload,
      headers: { authorization: `Bearer ${token}`, 'idempotency-key': key },
    });
    return { status: answer.statusCode, body: answer.json<Body>() };
  }

  /** An account is linked to a natural person, and this service knows it. */
  async link(sub: string, person: string): Promise<void> {
    await this.publish('personnel.account-linked.v1', `person/${person}`, {
      account: `${this.issuer.url}#${sub}`,
      person,
    });
    await eventually(`the account ${sub} is known`, async () => {
      const rows = await this.rows('select from merit_scoring.account_person where person = $1', [person]);
      return rows.length === 1;
    });
  }

  async close(): Promise<void> {
    await this.app.close();
    for (const { bus, database } of Object.values(this.neighbours)) {
      await bus.server.close();
      await database.close();
    }
    await this.issuer.close();
    await this.database.drop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
