/**
 * The proposals service as it runs, on a database and a bus of its own, with the neighbours it hears: a small
 * office with two units, a few people and two posts.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  approvalDecisionGivenV1,
  auditDecisionAnchoredV1,
  personnelAccountLinkedV1,
  personnelPersonRegisteredV1,
  personnelPositionAssumedV1,
  personnelPostRecordedV1,
  personnelRankChangedV1,
  personnelUnitRecordedV1,
  scoringRankingPublishedV1,
} from '@jejak/contracts';
import { createService } from '@jejak/http';
import { dateInJakarta } from '@jejak/kernel';
import { busSchema } from '@jejak/messaging';
import { keysSchema } from '@jejak/persistence';
import { createLogger } from '@jejak/runtime';
import { Client } from 'pg';
import {
  eventually,
  logged,
  Neighbour,
  neighbourSchema,
  testDatabase,
  testIssuer,
  type Said,
  type TestDatabase,
  type TestIssuer,
} from '@jejak/testing';
import { service } from '../proposals.module.js';

const id = (at: string): string => `0198a3c4-8f00-7000-8000-0000000000${at}`;
export const [proposer, officer, bupati] = [id('a1'), id('a2'), id('a3')];
export const [ani, budi, cici, pppk] = [id('b1'), id('b2'), id('b3'), id('b4')];
/** Posts may not be decreed backwards, so the specs' decisions take effect on the day they run. */
export const today = dateInJakarta(new Date());
export const dossierHash = '41aa'.padEnd(64, '0');

const origin = { source: '//simpeg.lebongkab.go.id/kepegawaian', id: 'rw-1', sha256: '41'.repeat(32) };

export const accounts = {
  pengusul: { person: proposer, roles: [{ role: 'proposer', unit: 'U-01' }] },
  tetangga: { person: id('a4'), roles: [{ role: 'proposer', unit: 'U-02' }] },
  bkpsdm: { person: officer, roles: ['bkpsdm-verifier'] },
  bupati: { person: bupati, roles: ['ppk'] },
  budi: { person: budi, roles: ['civil-servant'] },
  tamu: { person: undefined, roles: [{ role: 'proposer', unit: 'U-01' }] },
} as const;
export type Account = keyof typeof accounts;

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a spec looks at whatever came back
export type Answer = { status: number; etag: string | undefined; body: any };

export class Office {
  private constructor(
    readonly database: TestDatabase,
    readonly app: NestFastifyApplication,
    private readonly issuer: TestIssuer,
    private readonly neighbours: Readonly<Record<string, Neighbour>>,
    private readonly folder: string,
  ) {}

  /** `more` are settings beside those every office has. */
  static async open(more: Readonly<Record<string, string>> = {}): Promise<Office> {
    const folder = mkdtempSync(join(tmpdir(), 'proposals-'));
    const others = ['personnel', 'merit-scoring', 'approvals', 'audit'];
    const [database, issuer] = await Promise.all([
      testDatabase([busSchema, keysSchema, service.schema, ...others.map(neighbourSchema)]),
      testIssuer(),
    ]);
    const config = service.readConfig({
      DATABASE_URL: database.url('proposals'),
      ISSUER_URL: issuer.url,
      KEK_FILE: join(folder, 'kek'),
      ...more,
    });
    const app = await createService(service, config, {
      logger: createLogger({ ...config, logLevel: (process.env.SPEC_LOG ?? 'silent') as 'silent' }),
    });
    const neighbours: Record<string, Neighbour> = {};
    for (const name of others) neighbours[name] = await Neighbour.open(database, name);
    const office = new Office(database, app, issuer, neighbours, folder);
    try {
      await office.furnish();
    } catch (error) {
      await office.close();
      throw error;
    }
    return office;
  }

  /** Publishes in a neighbour's name. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- each event is checked by its own contract
  says(neighbour: string, ...events: readonly Said<any>[]) {
    return this.neighbours[neighbour]!.say(...events);
  }

  async call(
    as: Account,
    method: 'GET' | 'POST' | 'PATCH',
    url: string,
    { body, etag, key = randomUUID() }: { body?: unknown; etag?: string; key?: string } = {},
  ): Promise<Answer> {
    const { roles } = accounts[as];
    const response = await this.app.inject({
      method,
      url,
      headers: {
        authorization: `Bearer ${await this.issuer.token(as, { roles })}`,
        ...(method === 'POST' ? { 'idempotency-key': key } : {}),
        ...(etag === undefined ? {} : { 'if-match': etag }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
    });
    return {
      status: response.statusCode,
      etag: response.headers.etag,
      body: response.body === '' ? {} : response.json(),
    };
  }

  /** The events of this service on the bus, of one type. */
  published(type: string) {
    return logged(this.database, type);
  }

  /** Waits until a proposal has come to a stage, and gives what a reader sees then. */
  reaches(stage: string, proposal: string): Promise<Answer> {
    return eventually(`proposal ${proposal} to be ${stage}`, async () => {
      const seen = await this.call('bkpsdm', 'GET', `/v1/proposals/${proposal}`);
      return seen.body.where?.stage === stage ? seen : undefined;
    });
  }

  /** Drafts, submits and ranks, until officials are asked. */
  async comesToApproval(body: Record<string, unknown>): Promise<string> {
    const drafted = await this.call('pengusul', 'POST', '/v1/proposals', { body });
    const id = String(drafted.body.id);
    const submitted = await this.call('pengusul', 'POST', `/v1/proposals/${id}/submit`, { etag: '"1"' });
    if (submitted.status !== 200) throw new Error(JSON.stringify(submitted.body));
    await this.ranks(id, ani, budi);
    await this.reaches('in-approval', id);
    return id;
  }

  /** Merit is published: the candidates ranked in the order given. */
  ranks(proposal: string, ...persons: readonly string[]) {
    return this.says('merit-scoring', {
      contract: scoringRankingPublishedV1,
      subject: `proposal/${proposal}`,
      data: {
        proposal,
        policy: 'ip-asn/2019.1',
        ranking: persons.map((person, at) => ({
          person,
          rank: at + 1,
          eligible: true,
          score: { low: '80.00', high: '80.00' },
        })),
        dossierHash,
        openRanges: false,
      },
    });
  }

  /** The PPK decides for somebody; returns the event that audit has to prove. */
  async decides(
    proposal: string,
    chosen: string,
    target: Record<string, unknown>,
    kind: string,
    event?: string,
  ) {
    const [attributes] = await this.says('approvals', {
      contract: approvalDecisionGivenV1,
      ...(event === undefined ? {} : { id: event }),
      subject: `proposal/${proposal}`,
      data: {
        proposal,
        outcome: 'granted',
        kind,
        effectiveDate: today,
        target,
        chosen,
        rank: 1,
        deviates: false,
        decidedBy: bupati,
        stage: 'ppk-decision',
        dossierHash,
      },
    });
    return attributes!.id;
  }

  /** Audit announces that an event is in the log. */
  anchors(proposal: string, event: string, type: string, entry: number) {
    return this.says('audit', {
      contract: auditDecisionAnchoredV1,
      subject: `proposal/${proposal}`,
      data: {
        event,
        type,
        subject: `proposal/${proposal}`,
        entry,
        treeSize: entry + 3,
        receipt: `/v1/audit/receipts/${event}`,
      },
    });
  }

  async close(): Promise<void> {
    await this.app.close();
    for (const neighbour of Object.values(this.neighbours)) await neighbour.close();
    await this.issuer.close();
    await this.database.drop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async furnish(): Promise<void> {
    const unit = (code: string, opd: string, parent?: string) => ({
      contract: personnelUnitRecordedV1,
      subject: `unit/${code}`,
      data: { unit: code, name: `Unit ${code}`, opd, ...(parent === undefined ? {} : { parent }), origin },
    });
    const post = (code: string, need: number) => ({
      contract: personnelPostRecordedV1,
      subject: `post/${code}`,
      data: {
        post: code,
        title: `Kepala Seksi ${code}`,
        class: 'pengawas',
        echelon: 'IV.a',
        unit: 'U-07',
        need,
        origin,
      },
    });
    const person = (one: string, employment: 'pns' | 'pppk', grade: string) => [
      {
        contract: personnelPersonRegisteredV1,
        subject: `person/${one}`,
        data: { person: one, employment, legalStatus: '01', since: '2015-03-01', origin },
      },
      {
        contract: personnelRankChangedV1,
        subject: `person/${one}`,
        data: { person: one, grade, since: '2021-04-01', origin },
      },
    ];
    await this.says(
      'personnel',
      unit('U-01', 'U-01'),
      unit('U-02', 'U-02'),
      unit('U-07', 'U-01', 'U-01'),
      post('J-0012', 1),
      post('J-0013', 1),
      post('J-0014', 1),
      ...person(ani, 'pns', 'III/c'),
      ...person(budi, 'pns', 'III/c'),
      ...person(cici, 'pns', 'III/c'),
      ...person(pppk, 'pppk', 'IX'),
      {
        contract: personnelPositionAssumedV1,
        subject: `person/${cici}`,
        data: {
          person: cici,
          post: 'J-0013',
          title: 'Kepala Seksi J-0013',
          class: 'pengawas',
          unit: 'U-07',
          since: '2021-01-04',
          assignment: 'definitive',
          origin,
        },
      },
      ...Object.entries(accounts).flatMap(([name, { person: linked }]) =>
        linked === undefined
          ? []
          : [
              {
                contract: personnelAccountLinkedV1,
                subject: `person/${linked}`,
                data: { account: `${this.issuer.url}#${name}`, person: linked },
              },
            ],
      ),
    );
    await eventually('the office to be furnished', async () => {
      const [known] = await this.query<Record<string, number>>(
        `select (select count(*)::int from proposals.person_fact) as facts,
                (select count(*)::int from proposals.post) as posts, (select count(*)::int from proposals.unit) as units,
                (select count(*)::int from proposals.account_person) as accounts`,
      );
      return known!.facts === 9 && known!.posts === 3 && known!.units === 3 && known!.accounts === 5;
    });
  }

  /** Looks past all roles, as an operator of the database would. */
  async query<Row>(statement: string, params: readonly unknown[] = []): Promise<Row[]> {
    const client = new Client(this.database.adminUrl);
    await client.connect();
    try {
      return (await client.query(statement, [...params])).rows as Row[];
    } finally {
      await client.end();
    }
  }
}

/** The post `J-0012` as proposals know it. */
export const target = {
  post: { id: 'J-0012', title: 'Kepala Seksi J-0012', class: 'pengawas', echelon: 'IV.a', unit: 'U-07' },
};

export const draft = (changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  kind: 'position-promotion',
  unit: 'U-01',
  effectiveDate: today,
  target: { post: 'J-0012' },
  candidates: [
    { person: ani, reason: 'Berpengalaman memetakan ruang.' },
    { person: budi, reason: 'Kinerja sangat baik dua tahun.' },
  ],
  documents: [{ title: 'ABK 2026', sha256: '41'.repeat(32) }],
  ...changes,
});
