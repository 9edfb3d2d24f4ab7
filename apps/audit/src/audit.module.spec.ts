import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  approvalDecisionGivenV1,
  approvalVerdictGivenV1,
  personnelAccountLinkedV1,
  personnelDisciplineImposedV1,
  scoringRankingPublishedV1,
} from '@jejak/contracts';
import { createService } from '@jejak/http';
import { busSchema } from '@jejak/messaging';
import { keyEncryptionKey, keysSchema } from '@jejak/persistence';
import { primitives, sha256 } from '@jejak/runtime';
import {
  builtVerifier,
  eventually,
  logged,
  Neighbour,
  neighbourSchema,
  testDatabase,
  testIssuer,
  type TestDatabase,
  type TestIssuer,
} from '@jejak/testing';
import {
  entriesIn,
  parseVerifierKey,
  treeHashing,
  verifyConsistency,
  verifyDecisionFile,
  verifyReceipt,
  utf8,
} from '@jejak/tlog';
import { decision, newId, OFFICIAL, verdict } from './adapters/audit.fixture.js';
import { service, verifyLog } from './audit.module.js';

const ANI = newId();
const PROPOSAL = newId();
const hashing = treeHashing(sha256);

let folder: string;
let verifier: string;
let test: TestDatabase;
let issuer: TestIssuer;
let app: NestFastifyApplication;
let approvals: Neighbour;
let personnel: Neighbour;
let scoring: Neighbour;
let decided: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jejak-audit-'));
  const others = ['approvals', 'personnel', 'merit-scoring'];
  verifier = builtVerifier(folder);
  test = await testDatabase([busSchema, keysSchema, service.schema, ...others.map(neighbourSchema)]);
  issuer = await testIssuer();
  keyEncryptionKey(join(folder, 'kek'));
  app = await createService(service, service.readConfig(environment()));
  [approvals, personnel, scoring] = (await Promise.all(others.map((name) => Neighbour.open(test, name)))) as [
    Neighbour,
    Neighbour,
    Neighbour,
  ];
  await personnel.say(
    {
      contract: personnelAccountLinkedV1,
      subject: `person/${ANI}`,
      data: { account: `${issuer.url}#ani`, person: ANI },
    },
    {
      contract: personnelDisciplineImposedV1,
      subject: `person/${ANI}`,
      data: {
        person: ANI,
        level: 'light',
        since: '2024-02-01',
        origin: { source: '//s', id: 'rw-1', sha256: '0'.repeat(64) },
      },
    },
  );
  await scoring.say({
    contract: scoringRankingPublishedV1,
    subject: `proposal/${PROPOSAL}`,
    data: {
      proposal: PROPOSAL,
      policy: 'ip-asn/2019.1',
      ranking: [{ person: ANI, rank: 1, eligible: true, score: { low: '80.00', high: '80.00' } }],
      dossierHash: decision(PROPOSAL).dossierHash,
      openRanges: false,
    },
  });
  const by = { account: 'x#bupati', person: OFFICIAL };
  const subject = `proposal/${PROPOSAL}`;
  const [, given] = await approvals.say(
    { contract: approvalVerdictGivenV1, subject, data: verdict(PROPOSAL, ANI), by },
    { contract: approvalDecisionGivenV1, subject, data: decision(PROPOSAL, ANI), by },
  );
  decided = given!.id;
  await eventually(
    'four events and the verifier in the signed log',
    async () => (await checkpoint()).size >= 5,
  );
});

afterAll(async () => {
  await Promise.all([approvals, personnel, scoring].map((neighbour) => neighbour?.close()));
  await app?.close();
  await issuer?.close();
  await test?.drop();
  rmSync(folder, { recursive: true, force: true });
});

const environment = () => ({
  OFFLINE_VERIFIER: verifier,
  DATABASE_URL: test.url('audit'),
  ISSUER_URL: issuer.url,
  KEK_FILE: join(folder, 'kek'),
  DATA_DIR: folder,
  LOG_LEVEL: 'fatal',
});

type Answer<T> = { status: number; body: T; headers: Record<string, unknown>; bytes: Buffer };

async function get<T>(
  url: string,
  sub?: string,
  roles: string[] = [],
  headers: Record<string, string> = {},
): Promise<Answer<T>> {
  return ask('GET', url, sub, roles, headers);
}

async function ask<T>(
  method: 'GET' | 'POST',
  url: string,
  sub: string | undefined,
  roles: string[],
  headers: Record<string, string> = {},
  payload?: object,
): Promise<Answer<T>> {
  const token =
    sub === undefined
      ? {}
      : { authorization: `Bearer ${await issuer.token(sub, { roles: roles.map((role) => ({ role })) })}` };
  const answer = await app.inject({
    method,
    url,
    headers: { ...token, ...headers },
    ...(payload === undefined ? {} : { payload }),
  });
  const json = String(answer.headers['content-type']).includes('json');
  return {
    status: answer.statusCode,
    body: (json ? answer.json() : answer.payload) as T,
    headers: answer.headers,
    bytes: answer.rawPayload,
  };
}

const checkpoint = async () =>
  (await get<{ size: number; note: string; vkey: string; root: string }>('/v1/audit/checkpoint')).body;

type List = {
  items: { index: number; type: string; outcome: string }[];
  next: string | null;
  treeSize: number;
  completeTo: number;
  total: unknown;
  query: { normal: string };
};
type Shown = {
  index: number;
  leaf: string;
  openings: [string, string, unknown][];
  closed: number;
  closedPeople: string[];
  checkpoint: string;
};

describe('a decision', () => {
  it('is announced as anchored under a signed checkpoint, and has a receipt that proves it', async () => {
    const [anchored] = await eventually('decision-anchored on the bus', async () => {
      const found = await logged(test, 'audit.decision-anchored.v1');
      return found.length > 0 ? found : undefined;
    });
    const receipt = await get<{ index: number; leaf: string; proof: string; vkey: string }>(
      `/v1/audit/receipts/${decided}`,
      'anyone',
    );
    expect(receipt.status).toBe(200);
    expect(anchored!.data).toEqual({
      event: decided,
      type: 'approval.decision-given.v1',
      subject: `proposal/${PROPOSAL}`,
      entry: receipt.body.index,
      treeSize: anchored!.data['treeSize'],
      receipt: `/v1/audit/receipts/${decided}`,
    });
    expect(anchored!.attributes).toMatchObject({ causationid: decided, subject: `proposal/${PROPOSAL}` });
    const text = await get<string>(`/v1/audit/receipts/${decided}`, 'anyone', [], { accept: 'text/plain' });
    expect(text.body).toMatch(/^c2sp[.]org\/tlog-proof@v1\n/);
    const key = parseVerifierKey(sha256, receipt.body.vkey);
    const proven = await verifyReceipt(
      primitives,
      text.body,
      utf8(receipt.body.leaf),
      key.ok ? key.value : ({} as never),
    );
    expect(proven).toMatchObject({ ok: true, value: { index: receipt.body.index } });
  });

  it('has a file that verifies offline, with the personal data closed unless its purpose is logged', async () => {
    const { vkey } = await checkpoint();
    const closed = await get<object>(`/v1/audit/decisions/${PROPOSAL}/file`, 'inspektur', ['inspector']);
    const report = await verifyDecisionFile(primitives, closed.bytes, { vkey });
    expect(report).toMatchObject({ ok: true, report: { proposal: PROPOSAL } });
    const pointers = report.ok ? report.report.entries.map(({ fields }) => [...fields.keys()]) : [];
    expect(pointers.flat()).toContain('/data/chosen');
    expect(pointers.flat()).not.toContain('/data/ranking/0');
    const opened = await ask<object>(
      'POST',
      `/v1/audit/decisions/${PROPOSAL}/file`,
      'inspektur',
      ['inspector'],
      { 'idempotency-key': randomUUID() },
      { purpose: 'Reviu penyimpangan' },
    );
    const shown = await verifyDecisionFile(primitives, opened.bytes, { vkey });
    expect(shown.ok && shown.report.entries.flatMap(({ fields }) => [...fields.keys()])).toContain(
      '/data/ranking/0',
    );
    const acts = await eventually('the opening on the bus', async () => {
      const found = await logged(test, 'audit.personal-data-opened.v1');
      return found.length > 0 ? found : undefined;
    });
    expect(acts.map(({ data }) => data['person'])).toEqual([ANI]);
    expect(JSON.stringify(acts)).not.toContain('Reviu');
    const none = await get(`/v1/audit/decisions/${newId()}/file`, 'inspektur', ['inspector']);
    expect(none.status).toBe(404);
  });
});

describe('an entry', () => {
  const entryOf = async (type: string): Promise<number> =>
    (await get<List>(`/v1/audit/entries?action=${type}`, 'inspektur', ['inspector'])).body.items[0]!.index;

  it('is shown with what its reader may see: their own data to the person, closed to others', async () => {
    const index = await entryOf('personnel.discipline-imposed');
    const inspector = await get<Shown>(`/v1/audit/entries/${String(index)}`, 'inspektur', ['inspector']);
    expect(inspector.body.openings.map(([pointer]) => pointer)).not.toContain('/data/level');
    expect(inspector.body.closedPeople).toEqual([ANI]);
    const own = await get<Shown>(`/v1/audit/entries/${String(index)}`, 'ani', ['civil-servant']);
    expect(own.body.openings).toContainEqual(['/data/level', expect.any(String), 'light']);
    expect(own.body.closedPeople).toEqual([]);
    expect(own.body.leaf).toBe(inspector.body.leaf);
  });

  it('that concerns somebody else is not there for a civil servant', async () => {
    const other = newId();
    await personnel.say({
      contract: personnelAccountLinkedV1,
      subject: `person/${other}`,
      data: { account: `${issuer.url}#other`, person: other },
    });
    await eventually(
      'the account is known',
      async () =>
        (await get<List>(`/v1/audit/people/${other}/timeline`, 'other', ['civil-servant'])).body.items
          .length > 0,
    );
    const index = await entryOf('personnel.discipline-imposed');
    expect((await get(`/v1/audit/entries/${String(index)}`, 'other', ['civil-servant'])).status).toBe(404);
    const timeline = await get<List>(`/v1/audit/people/${ANI}/timeline`, 'other', ['civil-servant']);
    expect(timeline.body.items).toEqual([]);
  });

  it.each(['999999', '-1', '1.5', 'x', '9'.repeat(30)])('%s is not there: 404', async (index) => {
    expect((await get(`/v1/audit/entries/${index}`, 'inspektur', ['inspector'])).status).toBe(404);
  });
});

describe('the search', () => {
  it('finds by person, actor, action, object, time and outcome', async () => {
    const types = async (query: string) =>
      (await get<List>(`/v1/audit/entries?${query}`, 'inspektur', ['inspector'])).body.items.map(
        ({ type }) => type,
      );
    const acts = ['approval.decision-given.v1', 'approval.verdict-given.v1'];
    expect(await types(`person=${ANI}&action=approval.*`)).toEqual(acts);
    expect(await types(`actor=${OFFICIAL}`)).toEqual(acts);
    expect(await types(`object=proposal/${PROPOSAL}`)).toEqual(
      expect.arrayContaining(['approval.decision-given.v1', 'scoring.ranking-published.v1']),
    );
    expect(await types(`q=${encodeURIComponent('hasil:ditolak')}`)).toEqual([]);
    expect(
      await types(
        `q=${encodeURIComponent(`usulan:${PROPOSAL} -aksi:approval.* OR aksi:kepegawaian.discipline-imposed`)}&time=hari_ini`,
      ),
    ).toEqual(expect.arrayContaining(['scoring.ranking-published.v1', 'personnel.discipline-imposed.v1']));
    expect(await types('time=<2020-01-01')).toEqual([]);
  });

  it('is logged once for all its pages, which stay fixed to one size', async () => {
    const searches = async () => (await logged(test, 'audit.log-searched.v1')).length;
    const before = await searches();
    const first = await get<List>('/v1/audit/entries?limit=2', 'inspektur', ['inspector']);
    expect(first.body).toMatchObject({ completeTo: first.body.treeSize, query: { normal: '' } });
    const second = await get<List>(`/v1/audit/entries?limit=2&after=${first.body.next!}`, 'inspektur', [
      'inspector',
    ]);
    expect(second.body.treeSize).toBe(first.body.treeSize);
    const indexes = [...first.body.items, ...second.body.items].map(({ index }) => index);
    expect(indexes).toEqual(indexes.map((_, at) => first.body.treeSize - 1 - at));
    await eventually('the search on the bus', async () => (await searches()) === before + 1);
    const act = (await logged(test, 'audit.log-searched.v1')).at(-1)!;
    expect(act.data).toEqual({
      query: expect.stringMatching(/^sealed:v1:service:audit:/),
      treeSize: first.body.treeSize,
      matches: first.body.treeSize,
    });
    const receipt = await eventually('the search itself in the log', async () => {
      const answer = await get(`/v1/audit/receipts/${act.id}`, 'anyone');
      return answer.status === 200 ? answer : undefined;
    });
    expect(receipt.status).toBe(200);
  });

  it('says where a query cannot be understood, in both languages', async () => {
    const answer = await get<{ code: string; errors: { pointer: string; messages: object }[] }>(
      `/v1/audit/entries?q=${encodeURIComponent('aksi:a aksii:b')}`,
      'inspektur',
      ['inspector'],
    );
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({
      code: 'query-refused',
      errors: [
        {
          pointer: '/q',
          messages: {
            id: 'Kunci "aksii" tidak dikenal. Maksud Anda "aksi"? (karakter 8)',
            en: 'The key "aksii" is not known. Do you mean "aksi"? (character 8)',
          },
        },
      ],
    });
  });

  it('is for those the access table names', async () => {
    expect((await get('/v1/audit/entries')).status).toBe(401);
    expect((await get('/v1/audit/entries', 'pengusul', ['proposer'])).status).toBe(403);
  });
});

describe('a receipt', () => {
  it('of what is not in the log yet is 404, to be asked for again', async () => {
    const answer = await get(`/v1/audit/receipts/${newId()}`, 'anyone');
    expect([answer.status, answer.headers['retry-after']]).toEqual([404, '1']);
  });
});

describe('the public read side', () => {
  it('serves checkpoint, tiles and bundles as C2SP writes them, and 404 for everything else', async () => {
    const { size, note, root } = await checkpoint();
    const text = await get<string>('/log/checkpoint');
    expect([text.headers['content-type'], text.body.split('\n')[0]]).toEqual([
      'text/plain; charset=utf-8',
      note.split('\n')[0],
    ]);
    const tile = await get(`/log/tile/0/000.p/${String(size)}`);
    expect([tile.status, tile.headers['content-type'], tile.bytes.length]).toEqual([
      200,
      'application/octet-stream',
      size * 32,
    ]);
    expect(tile.headers['cache-control']).toContain('immutable');
    const bundle = await get(`/log/tile/entries/000.p/${String(size)}`);
    const entries = entriesIn(bundle.bytes);
    const hashes = entries.ok ? entries.value.map((entry) => hashing.leaf(entry)) : [];
    expect(Buffer.concat(hashes).equals(tile.bytes)).toBe(true);
    expect(root).toHaveLength(64);
    for (const path of [
      'tile/0/000',
      'tile/0/000.p/255',
      'tile/1/000',
      'tile/0/0',
      'tile/8/0/000',
      'tile/0/000.p/0',
      'tile/0/%30%30%30',
      'tile/entries/001',
      'tile/0/000/..',
      'other',
    ]) {
      expect([path, (await get(`/log/${path}`)).status]).toEqual([path, 404]);
    }
  });

  it('proves that the log only grows', async () => {
    const before = await checkpoint();
    await get('/v1/audit/entries', 'inspektur', ['inspector']);
    const after = await eventually('the log has grown', async () => {
      const now = await checkpoint();
      return now.size > before.size ? now : undefined;
    });
    const proof = await get<{ hashes: string[] }>(
      `/v1/audit/proof/consistency?from=${String(before.size)}&to=${String(after.size)}`,
      'anyone',
    );
    const [older, newer] = [before, after].map(({ size, root }) => ({
      size,
      root: Buffer.from(root, 'hex'),
    }));
    const hashes = proof.body.hashes.map((text) => Buffer.from(text, 'base64'));
    expect(verifyConsistency(hashing, older!, newer!, hashes)).toEqual({ ok: true, value: true });
    expect((await get(`/v1/audit/proof/inclusion?index=${String(after.size + 1000)}`, 'anyone')).status).toBe(
      422,
    );
  });
});

describe('audit', () => {
  it('documents every route it has', async () => {
    const document = await get<{ openapi: string; paths: object }>('/v1/audit/openapi.json');
    expect(document.body.openapi).toBe('3.1.0');
    expect(Object.keys(document.body.paths)).toEqual(
      expect.arrayContaining(['/v1/audit/entries', '/v1/audit/receipts/{eventId}', '/log/checkpoint']),
    );
  });

  it('is ready while it leads the log, and has written what verifies', async () => {
    expect((await get<{ status: string }>('/health/ready')).body.status).toBe('ready');
    const report = await verifyLog({
      databaseUrl: test.adminUrl,
      kekFile: join(folder, 'kek'),
      dataDir: folder,
    });
    expect(report.faults).toEqual([]);
    expect(report.ok).toBe(true);
  });

  it('starts again at once where it ended, and keeps its key', async () => {
    const before = await checkpoint();
    await app.close();
    app = await createService(service, service.readConfig(environment()));
    const after = await checkpoint();
    expect(after.vkey).toBe(before.vkey);
    expect(after.size).toBeGreaterThanOrEqual(before.size);
  });
});
