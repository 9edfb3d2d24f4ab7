import { execFile } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  approvalDecisionGivenV1,
  approvalStageOpenedV1,
  approvalVerdictGivenV1,
  personnelAccountLinkedV1,
  personnelEducationRecordedV1,
  proposalDecisionEffectiveV1,
  proposalDecreeIssuedV1,
  scoringDossierFrozenV1,
  scoringRankingPublishedV1,
  scoringScoreCalculatedV1,
} from '@jejak/contracts';
import { createService } from '@jejak/http';
import { busSchema } from '@jejak/messaging';
import { keyEncryptionKey, keysSchema } from '@jejak/persistence';
import { primitives } from '@jejak/runtime';
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
import { canonical, verifyDecisionFile, type Cut, type DecisionReport } from '@jejak/tlog';
import { decision, newId, OFFICIAL, verdict } from './adapters/audit.fixture.js';
import { service } from './audit.module.js';

/** One decision among two candidates, as its four kinds of readers get it, checked by the program they check it with. */
const [ANI, BUDI, CICI, PROPOSAL] = [newId(), newId(), newId(), newId()];
const subject = `proposal/${PROPOSAL}`;
const by = { account: 'https://issuer#bupati', person: OFFICIAL };
const all = { low: 8000, high: 8000, max: 10_000 };
const sheet = canonical({
  policy: 'ip-asn/2019.1',
  low: 8000,
  high: 8000,
  dimensions: [{ id: 'performance', ...all, components: [all] }],
});
const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
const hashes = { [ANI]: digest('ani'), [BUDI]: digest('budi') };
const dossierHash = digest(canonical(Object.entries(hashes).sort(([a], [b]) => (a < b ? -1 : 1))));

let folder: string;
let test: TestDatabase;
let issuer: TestIssuer;
let app: NestFastifyApplication;
let neighbours: readonly Neighbour[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jejak-files-'));
  const others = ['personnel', 'merit-scoring', 'approvals', 'proposals'];
  test = await testDatabase([busSchema, keysSchema, service.schema, ...others.map(neighbourSchema)]);
  issuer = await testIssuer();
  keyEncryptionKey(join(folder, 'kek'));
  app = await createService(
    service,
    service.readConfig({ ...environment(), OFFLINE_VERIFIER: builtVerifier(folder) }),
  );
  neighbours = await Promise.all(others.map((name) => Neighbour.open(test, name)));
  const [personnel, scoring, approvals, proposals] = neighbours as [
    Neighbour,
    Neighbour,
    Neighbour,
    Neighbour,
  ];
  const facts = await personnel.say(
    ...[ANI, BUDI, CICI].flatMap((person, at) => [
      {
        contract: personnelAccountLinkedV1,
        subject: `person/${person}`,
        data: { account: `${issuer.url}#${['ani', 'budi', 'cici'][at]!}`, person },
      },
      {
        contract: personnelEducationRecordedV1,
        subject: `person/${person}`,
        data: { ...example(personnelEducationRecordedV1), person },
      },
    ]),
  );
  await scoring.say(
    ...[ANI, BUDI].flatMap((person, at) => [
      {
        contract: scoringDossierFrozenV1,
        subject,
        data: {
          proposal: PROPOSAL,
          person,
          dossier: newId(),
          hash: hashes[person]!,
          factsVersion: 1,
          facts: [facts[2 * at + 1]!.id],
        },
      },
      {
        contract: scoringScoreCalculatedV1,
        subject,
        data: {
          proposal: PROPOSAL,
          person,
          dossierHash: hashes[person]!,
          policy: 'ip-asn/2019.1',
          low: '80.00',
          high: '80.00',
          dimensions: [],
          traceSha256: digest(sheet),
          trace: sheet,
        },
      },
    ]),
    {
      contract: scoringRankingPublishedV1,
      subject,
      data: {
        proposal: PROPOSAL,
        policy: 'ip-asn/2019.1',
        ranking: [ANI, BUDI].map((person, at) => ({
          person,
          rank: at + 1,
          eligible: true,
          score: { low: '80.00', high: '80.00' },
        })),
        dossierHash,
        openRanges: false,
      },
    },
  );
  const [, , given] = await approvals.say(
    {
      contract: approvalStageOpenedV1,
      subject,
      data: { ...example(approvalStageOpenedV1), proposal: PROPOSAL },
    },
    { contract: approvalVerdictGivenV1, subject, data: { ...verdict(PROPOSAL, ANI), dossierHash }, by },
    { contract: approvalDecisionGivenV1, subject, data: { ...decision(PROPOSAL, ANI), dossierHash }, by },
  );
  const anchored = await anchor(given!.id);
  const [issued] = await proposals.say({
    contract: proposalDecreeIssuedV1,
    subject,
    data: {
      ...example(proposalDecreeIssuedV1),
      proposal: PROPOSAL,
      person: ANI,
      decision: { event: given!.id, entry: anchored.entry },
    },
    by,
  });
  const decree = await anchor(issued!.id);
  await proposals.say({
    contract: proposalDecisionEffectiveV1,
    subject,
    data: {
      ...example(proposalDecisionEffectiveV1),
      proposal: PROPOSAL,
      person: ANI,
      anchored: { event: issued!.id, ...decree },
    },
  });
  await eventually('the decision in force in the signed log', async () => {
    const { story } = await reportOf(await ask('GET', 'public-file'));
    return story.effective;
  });
});

afterAll(async () => {
  await Promise.all((neighbours ?? []).map((neighbour) => neighbour.close()));
  await app?.close();
  await issuer?.close();
  await test?.drop();
  rmSync(folder, { recursive: true, force: true });
});

describe('the file of the whole', () => {
  it('keeps people closed to a supervisor who states no purpose', async () => {
    const file = await ask('GET', 'file', 'inspektur', 'inspector');
    const { cut, story, entries } = await reportOf(file);
    expect([cut, story.facts, story.scores, story.places]).toEqual(['whole', { named: 0, shown: 0 }, [], []]);
    expect(entries.map(({ contract }) => contract)).toEqual([
      'audit.verifier-released.v1',
      'scoring.dossier-frozen.v1',
      'scoring.score-calculated.v1',
      'scoring.dossier-frozen.v1',
      'scoring.score-calculated.v1',
      'scoring.ranking-published.v1',
      'approval.stage-opened.v1',
      'approval.verdict-given.v1',
      'approval.decision-given.v1',
      'proposal.decree-issued.v1',
      'proposal.decision-effective.v1',
    ]);
  });

  it('shows with a purpose the facts, the traces, the places and how they tie together; the opening is logged', async () => {
    const file = await ask('POST', 'file', 'inspektur', 'inspector', { purpose: 'Reviu keputusan' });
    const { cut, story } = await reportOf(file);
    expect([cut, story.facts, story.leftOut]).toEqual(['whole', { named: 2, shown: 2 }, 0]);
    expect(story.scores.map(({ replayed }) => replayed)).toEqual([true, true]);
    expect(story.places.map(({ rank }) => rank)).toEqual([1, 2]);
    expect([story.decree?.tied, story.effective?.tied]).toEqual([true, true]);
    const acts = await eventually('both openings on the bus', async () => {
      const found = await logged(test, 'audit.personal-data-opened.v1');
      return found.length >= 2 ? found : undefined;
    });
    expect(acts.map(({ data }) => data['person']).sort()).toEqual([ANI, BUDI].sort());
    // Fact, dossier, score and place of each; Ani's decree and its force too.
    expect(acts.map(({ data }) => (data['entries'] as number[]).length).sort()).toEqual([4, 6]);
  });
});

describe('a narrower cut', () => {
  it('for the person concerned holds the entries that concern them, and nothing sealed of anybody else', async () => {
    const { cut, story, entries } = await reportOf(await ask('GET', 'file', 'budi', 'civil-servant'));
    expect([cut, story.facts, story.places.map(({ rank }) => rank)]).toEqual([
      'own',
      { named: 1, shown: 1 },
      [2],
    ]);
    expect(
      entries.some(({ fields }) => [...fields.values()].some((value) => JSON.stringify(value).includes(ANI))),
    ).toBe(false);
    expect(story.decision).toBeUndefined();
  });

  it('for the public needs no login and names nobody: no person, post, unit, actor or reason', async () => {
    const file = await ask('GET', 'public-file');
    const { cut, story } = await reportOf(file);
    expect([cut, story.decision]).toEqual([
      'public',
      {
        entry: expect.any(Number),
        outcome: 'granted',
        kind: 'rank-promotion',
        effectiveDate: '2026-05-01',
        rank: 1,
        deviates: false,
      },
    ]);
    const opened = JSON.stringify(
      (JSON.parse(file) as { entries: { openings: unknown[] }[] }).entries.map(({ openings }) => openings),
    );
    expect(
      [ANI, BUDI, OFFICIAL, 'issuer#', 'sealed:', 'III/d', 'authid'].filter((text) => opened.includes(text)),
    ).toEqual([]);
  });

  it('is not there for whoever it does not concern', async () => {
    expect((await inject('GET', 'file', 'cici', ['civil-servant'])).statusCode).toBe(404);
    expect((await inject('GET', 'receipt', 'cici', ['civil-servant'])).statusCode).toBe(404);
    expect((await inject('GET', 'receipt', 'inspektur', ['inspector'])).statusCode).toBe(403);
    expect((await inject('GET', 'receipt')).statusCode).toBe(401);
    const other = `/v1/audit/decisions/${newId()}/public-file`;
    expect((await app.inject({ method: 'GET', url: other })).statusCode).toBe(404);
  });
});

describe('a receipt', () => {
  it.each([
    ['ani', ANI, 1, '821/123/2026'],
    ['budi', BUDI, 2, undefined],
  ])(
    'of %s shows their own part and no other person, in sentences the file proves',
    async (who, own, rank, decree) => {
      const receipt = await ask('GET', 'receipt', who, 'civil-servant');
      expect(receipt).toContain(`- Peringkat merit: peringkat ${String(rank)}, 80.00`);
      const { cut, story } = await reportOf(receipt);
      expect([cut, story.decision?.outcome, story.decree?.number]).toEqual(['receipt', 'granted', decree]);
      const others = [ANI, BUDI, OFFICIAL].filter((person) => person !== own);
      const shown = [...others, 'issuer#', 'sealed:'].flatMap((text) => [
        text,
        Buffer.from(text).toString('base64'),
      ]);
      expect(shown.filter((text) => receipt.includes(text))).toEqual([]);
      expect(receipt.includes(own)).toBe(true);
    },
  );
});

describe('jejak-verify.mjs', () => {
  it('is handed out without login, and the log names its SHA-256', async () => {
    const { headers, rawPayload } = await app.inject({ method: 'GET', url: '/log/jejak-verify.mjs' });
    const sha256 = createHash('sha256').update(rawPayload).digest('hex');
    expect([headers['content-type'], headers['etag']]).toEqual([
      'text/javascript; charset=utf-8',
      `"${sha256}"`,
    ]);
    const { story } = await reportOf(await ask('GET', 'public-file'));
    expect(story.verifier?.sha256).toBe(sha256);
    expect(await logged(test, 'audit.verifier-released.v1')).toHaveLength(1);
  });

  it.each([
    ['whole', () => ask('GET', 'file', 'inspektur', 'inspector')],
    ['own', () => ask('GET', 'file', 'ani', 'civil-servant')],
    ['public', () => ask('GET', 'public-file')],
    ['receipt', () => ask('GET', 'receipt', 'ani', 'civil-servant')],
  ] satisfies [Cut, () => Promise<string>][])(
    'checks the cut %s by itself, and names what was changed in it',
    async (cut, get) => {
      const file = join(folder, `${cut}.json`);
      const text = await get();
      writeFileSync(file, text);
      const { code, said } = await run(file);
      expect([code, said.split('\n')[0]]).toEqual([0, `TERBUKTI: ${cut}.json`]);
      expect(said).toContain(`PROVEN: ${cut}.json`);
      expect(said).toMatch(/This program [/] SHA-256: [0-9a-f]{64} \(the same as entry \d+ of the log\)/);
      writeFileSync(file, text.replace('"granted"', '"grantef"'));
      const changed = await run(file);
      expect(changed.code).toBe(1);
      expect(changed.said).toMatch(
        /NOT PROVEN: [^]*What is shown is not what the leaf commits to \(entry \d+, [/]data[/](verdict|outcome)\)/,
      );
    },
  );

  it('tells what it could not check by another exit code', async () => {
    expect((await run(join(folder, 'none.json'))).code).toBe(2);
    expect((await run()).code).toBe(2);
    expect((await run(join(folder, 'whole.json'), '--language', 'fr')).code).toBe(2);
  });

  it('imports nothing but Node’s own modules', () => {
    const program = readFileSync(join(folder, 'jejak-verify.mjs'), 'utf8');
    const imported = [...program.matchAll(/(?:from|import|require)\s*\(?\s*"([^"]+)"/g)].map(
      ([, name]) => name,
    );
    expect([...new Set(imported)].sort()).toEqual([
      'node:crypto',
      'node:fs',
      'node:path',
      'node:url',
      'node:util',
    ]);
    const again = builtVerifier(mkdtempSync(join(folder, 'again-')));
    expect(readFileSync(again, 'utf8') === program).toBe(true);
  });
});

const environment = () => ({
  DATABASE_URL: test.url('audit'),
  ISSUER_URL: issuer.url,
  KEK_FILE: join(folder, 'kek'),
  DATA_DIR: folder,
  LOG_LEVEL: 'fatal',
});

async function inject(
  method: 'GET' | 'POST',
  what: string,
  sub?: string,
  roles: readonly string[] = [],
  payload?: object,
) {
  const authorization =
    sub === undefined
      ? {}
      : { authorization: `Bearer ${await issuer.token(sub, { roles: roles.map((role) => ({ role })) })}` };
  return app.inject({
    method,
    url: `/v1/audit/decisions/${PROPOSAL}/${what}`,
    headers: { ...authorization, ...(payload === undefined ? {} : { 'idempotency-key': randomUUID() }) },
    ...(payload === undefined ? {} : { payload }),
  });
}

async function ask(
  method: 'GET' | 'POST',
  what: string,
  sub?: string,
  role?: string,
  payload?: object,
): Promise<string> {
  const answer = await inject(method, what, sub, role === undefined ? [] : [role], payload);
  if (answer.statusCode !== 200) throw new Error(`${what}: ${String(answer.statusCode)} ${answer.payload}`);
  return answer.payload;
}

async function reportOf(file: string): Promise<DecisionReport> {
  const checked = await verifyDecisionFile(primitives, Buffer.from(file));
  if (!checked.ok) throw new Error(checked.faults.map(({ messages }) => messages.en).join(' '));
  return checked.report;
}

/** The entry and the size under which a decision was announced as anchored. */
const anchor = (event: string): Promise<{ entry: number; treeSize: number }> =>
  eventually(`the proof of ${event}`, async () => {
    const found = (await logged(test, 'audit.decision-anchored.v1')).find(
      ({ data }) => data['event'] === event,
    );
    return found === undefined
      ? undefined
      : { entry: Number(found.data['entry']), treeSize: Number(found.data['treeSize']) };
  });

const run = (...args: string[]): Promise<{ code: number; said: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, [join(folder, 'jejak-verify.mjs'), ...args], { env: {} }, (error, stdout) => {
      resolve({ code: error === null ? 0 : Number(error.code), said: stdout });
    });
  });

const example = (contract: { schema: Readonly<Record<string, unknown>> }): Record<string, unknown> =>
  (contract.schema['examples'] as Record<string, unknown>[])[0]!;
