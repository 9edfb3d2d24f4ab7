/** The approvals service as it runs, on a database and a bus of its own, with the neighbours it hears and its officials. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { personnelAccountLinkedV1, proposalApprovalRequestedV1 } from '@jejak/contracts';
import { createService } from '@jejak/http';
import { busSchema } from '@jejak/messaging';
import { keysSchema } from '@jejak/persistence';
import { createLogger } from '@jejak/runtime';
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
import { Client } from 'pg';
import { service } from '../approvals.module.js';

const id = (at: string): string => `0198a3c4-8f00-7000-8000-0000000000${at}`;
export const [ani, budi, cici, didi, unfit] = [id('b1'), id('b2'), id('b3'), id('b4'), id('b5')];
export const dossierHash = '41aa'.padEnd(64, '0');

export const accounts = {
  opd: { person: id('c1'), roles: [{ role: 'opd-verifier', unit: 'U-01' }] },
  opd2: { person: id('c6'), roles: [{ role: 'opd-verifier', unit: 'U-02' }] },
  bkpsdm: { person: id('c2'), roles: ['bkpsdm-verifier'] },
  tpk: { person: id('c3'), roles: ['assessment-team'] },
  sekda: { person: id('c4'), roles: ['pyb'] },
  bupati: { person: id('c5'), roles: ['ppk'] },
  serba: {
    person: id('c7'),
    roles: [{ role: 'opd-verifier', unit: 'U-01' }, 'bkpsdm-verifier', 'assessment-team', 'pyb', 'ppk'],
  },
  pegawai: { person: id('c8'), roles: ['civil-servant'] },
  inspektur: { person: id('c9'), roles: ['inspector'] },
  pengusul: { person: id('ca'), roles: [{ role: 'opd-verifier', unit: 'U-01' }] },
  tamu: { person: undefined, roles: ['pyb'] },
} as const;
export type Account = keyof typeof accounts;

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a spec looks at whatever came back
export type Answer = { status: number; etag: string | undefined; body: any };

export class Hall {
  private constructor(
    readonly database: TestDatabase,
    readonly app: NestFastifyApplication,
    private readonly issuer: TestIssuer,
    private readonly neighbours: Readonly<Record<string, Neighbour>>,
    private readonly folder: string,
  ) {}

  static async open(): Promise<Hall> {
    const folder = mkdtempSync(join(tmpdir(), 'approvals-'));
    const others = ['personnel', 'proposals'];
    const [database, issuer] = await Promise.all([
      testDatabase([busSchema, keysSchema, service.schema, ...others.map(neighbourSchema)]),
      testIssuer(),
    ]);
    const config = service.readConfig({
      DATABASE_URL: database.url('approvals'),
      ISSUER_URL: issuer.url,
      KEK_FILE: join(folder, 'kek'),
    });
    const logLevel = (process.env.SPEC_LOG ?? 'silent') as 'silent';
    const app = await createService(service, config, { logger: createLogger({ ...config, logLevel }) });
    const neighbours: Record<string, Neighbour> = {};
    for (const name of others) neighbours[name] = await Neighbour.open(database, name);
    const hall = new Hall(database, app, issuer, neighbours, folder);
    try {
      await hall.seat();
    } catch (error) {
      await hall.close();
      throw error;
    }
    return hall;
  }

  /** Publishes in a neighbour's name. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- each event is checked by its own contract
  says(neighbour: string, ...events: readonly Said<any>[]) {
    return this.neighbours[neighbour]!.say(...events);
  }

  async call(
    as: Account,
    method: 'GET' | 'POST',
    url: string,
    { body, etag, key = randomUUID() }: { body?: unknown; etag?: string; key?: string } = {},
  ): Promise<Answer> {
    const response = await this.app.inject({
      method,
      url,
      headers: {
        authorization: `Bearer ${await this.issuer.token(as, { roles: accounts[as].roles })}`,
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

  /** Opens a case for a new proposal, or for one that was repaired, and waits until it is there. */
  async opens(changes: Record<string, unknown> = {}, proposal: string = randomUUID()): Promise<string> {
    const openings = () =>
      this.query(`select from approvals.fact where stream = $1 and type = 'CaseOpened'`, [
        `proposal/${proposal}`,
      ]);
    const before = (await openings()).length;
    await this.says('proposals', {
      contract: proposalApprovalRequestedV1,
      subject: `proposal/${proposal}`,
      data: {
        proposal,
        number: 'USL-2026-0001',
        kind: 'position-promotion',
        unit: 'U-01',
        effectiveDate: '2026-05-01',
        target: { post: { id: 'J-0012', title: 'Kepala Seksi', class: 'pengawas', unit: 'U-07' } },
        proposedBy: accounts.pengusul.person,
        candidates: [
          { person: ani, rank: 1, eligible: true, score: { low: '86.40', high: '86.40' } },
          { person: budi, rank: 2, eligible: true, score: { low: '84.15', high: '84.15' } },
          { person: cici, rank: 3, eligible: true },
          { person: didi, rank: 4, eligible: true },
          { person: unfit, eligible: false },
        ],
        dossierHash,
        openRanges: false,
        ...changes,
      },
    });
    await eventually(`the case of ${proposal}`, async () => (await openings()).length > before);
    return proposal;
  }

  /** Gives a verdict on the version the case has now. */
  async verdict(
    as: Account,
    proposal: string,
    stage: string,
    changes: Record<string, unknown> = {},
  ): Promise<Answer> {
    const [{ version }] = (await this.query<{ version: number }>(
      'select max(version) as version from approvals.fact where stream = $1',
      [`proposal/${proposal}`],
    )) as [{ version: number }];
    return this.call(as, 'POST', `/v1/tasks/${proposal}.${stage}/verdict`, {
      etag: `"${String(version)}"`,
      body: {
        verdict: 'granted',
        reason: 'Memenuhi syarat.',
        dossierHash,
        ...(stage.endsWith('verification') ? {} : { chosen: ani }),
        ...changes,
      },
    });
  }

  /** The events of this service on the bus, of one type, about one subject. */
  async published(type: string, proposal: string) {
    const events = await logged(this.database, type);
    return events.filter(({ subject }) => subject === `proposal/${proposal}`);
  }

  /** Waits until something of a type was said about a proposal. */
  heard(type: string, proposal: string) {
    return eventually(`${type} of ${proposal}`, async () => {
      const events = await this.published(type, proposal);
      return events.length > 0 && events;
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

  async close(): Promise<void> {
    await this.app.close();
    for (const neighbour of Object.values(this.neighbours)) await neighbour.close();
    await this.issuer.close();
    await this.database.drop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async seat(): Promise<void> {
    const linked = Object.entries(accounts).filter(([, { person }]) => person !== undefined);
    await this.says(
      'personnel',
      ...linked.map(([name, { person }]) => ({
        contract: personnelAccountLinkedV1,
        subject: `person/${person!}`,
        data: { account: `${this.issuer.url}#${name}`, person },
      })),
    );
    await eventually('everybody to be known', async () => {
      const rows = await this.query('select from approvals.account_person');
      return rows.length === linked.length;
    });
  }
}

/** A delegation as an official sends it. */
export function delegation(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    to: accounts.sekda.person,
    role: 'opd-verifier',
    unit: undefined,
    since: '2026-01-01',
    until: '2099-12-31',
    reason: 'Dinas luar.',
    ...changes,
  };
}
