import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { approvalDecisionGivenV1 } from '@jejak/contracts';
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
import {
  COSIGNATURE_V1,
  formatVerifierKey,
  openWitnessed,
  parsePolicy,
  utf8,
  verifierKey,
  verifyDecisionFile,
  verifyWitnessedReceipt,
  type Policy,
} from '@jejak/tlog';
import { decision, newId } from './adapters/audit.fixture.js';
import { logSigner } from './adapters/files/log-key.js';
import { WitnessProcess } from './adapters/witness/witness-process.fixture.js';
import { service } from './audit.module.js';

/** Audit as it runs, with a witness in a process of its own, in a house where decisions are final under its word. */
let folder: string;
let test: TestDatabase;
let issuer: TestIssuer;
let approvals: Neighbour;
let witness: WitnessProcess;
let app: NestFastifyApplication;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jejak-audit-'));
  [test, issuer] = await Promise.all([
    testDatabase([busSchema, keysSchema, service.schema, neighbourSchema('approvals')]),
    testIssuer(),
  ]);
  keyEncryptionKey(join(folder, 'kek'));
  const vkey = formatVerifierKey(logSigner(folder, 'lebongkab.go.id').key);
  witness = await WitnessProcess.start(join(folder, 'witness'), vkey);
  app = await createService(service, service.readConfig(environment()));
  approvals = await Neighbour.open(test, 'approvals');
});

afterAll(async () => {
  await approvals?.close();
  await app?.close();
  await witness?.kill();
  await issuer?.close();
  await test?.drop();
  rmSync(folder, { recursive: true, force: true });
});

describe('where a decision is final under the word of a witness', () => {
  it('it is announced with a proof that needs neither the log nor the witness to be asked', async () => {
    const given = await decide();
    const { receipt, treeSize } = await announced(given);
    const { body } = await get<Receipt>(receipt);
    expect(body).toMatchObject({
      state: 'witnessed',
      cosignedBy: ['w.example'],
      messages: { id: 'Ditandatangani log dan cukup saksi menurut kebijakan.' },
    });
    expect(body.treeSize).toBeGreaterThanOrEqual(treeSize);
    const policy = await readersPolicy();
    expect(await verifyWitnessedReceipt(primitives, body.proof, utf8(body.leaf), policy)).toMatchObject({
      ok: true,
      value: { index: body.index },
    });
  });

  it('its file is final: it verifies offline by the witness too, and by no other', async () => {
    const { event, proposal } = await decided();
    await announced(event);
    const { payload: file } = await app.inject({ url: `/v1/audit/decisions/${proposal}/public-file` });
    const checked = await verifyDecisionFile(primitives, Buffer.from(file), {
      policy: await readersPolicy(),
    });
    expect(checked).toMatchObject({
      ok: true,
      report: { proposal, keys: 'reader', quorum: 'met', cosignatures: [{ name: 'w.example' }] },
    });

    const own = (await get<string>('/log/witnesses')).body;
    expect((await verifiedOffline(file, own)).code).toBe(0);
    const stranger = formatVerifierKey(
      verifierKey(primitives.sha256, 'w.example', new Uint8Array(32).fill(9), COSIGNATURE_V1),
    );
    expect((await verifiedOffline(file, own.replaceAll(witness.vkey, stranger))).code).toBe(1);
  });

  it('the public checkpoint carries the cosignature, and the witness shows the same tree', async () => {
    const policy = await readersPolicy();
    const opened = await openWitnessed(primitives, (await get<string>('/log/checkpoint')).body, policy);
    expect(opened).toMatchObject({ ok: true });
    const origin = policy.logs[0]!.key.name;
    const shown = await fetch(
      `${witness.url}/${createHash('sha256').update(origin).digest('hex')}/checkpoint`,
    );
    expect(await openWitnessed(primitives, await shown.text(), policy)).toMatchObject({ ok: true });
  });

  it('its page shows people how far the log is, and how far the witness vouches for it', async () => {
    const { status, body: page } = await get<string>('/log/');
    expect(status).toBe(200);
    const [, size] = (await get<string>('/log/checkpoint')).body.split('\n');
    expect(page).toContain(`<tr><td>inspektorat</td><td>${size}</td>`);
    expect(page).toContain('Kuorum <span class="en">/ quorum</span>: <code>inspektorat</code>');
  });

  it('work goes on while the witness is down, and what waits for it says so in both languages', async () => {
    await witness.kill();
    const given = await decide();
    const receipt = `/v1/audit/receipts/${given}`;
    const waiting = await eventually('the receipt under the log’s own signature', async () => {
      const { status, body } = await get<Receipt>(receipt);
      return status === 200 && body;
    });
    expect(waiting).toMatchObject({
      state: 'waiting-for-witness',
      cosignedBy: [],
      messages: {
        id: 'Ditandatangani log; menunggu saksi. Pekerjaan berjalan terus, dan saksi menyusul.',
        en: 'Signed by the log; waiting for the witness. Work goes on, and the witness will follow.',
      },
    });
    expect((await get<Receipt>('/v1/audit/checkpoint')).body.state).toBe('waiting-for-witness');
    // What the public is shown stays under the word of the witness.
    const policy = await readersPolicy();
    expect((await openWitnessed(primitives, (await get<string>('/log/checkpoint')).body, policy)).ok).toBe(
      true,
    );
    const health = await eventually('the trouble in health', async () => {
      const { body } = await get<Health>('/health/ready');
      return body.checks.witnesses.details.witnesses[0]?.trouble !== undefined && body;
    });
    expect(health.checks.witnesses).toMatchObject({
      ok: true,
      details: { witnesses: [{ name: 'inspektorat', trouble: { kind: 'unreachable' } }] },
    });
    expect((await get<string>('/metrics')).body).toMatch(
      /audit_witness_trouble\{witness="inspektorat",kind="unreachable",service="audit"\} 1/,
    );
    expect(await announcements(given)).toEqual([]);

    await witness.again();
    await announced(given);
    expect((await get<Receipt>(receipt)).body.state).toBe('witnessed');
  });

  it('a database put back from a backup is refused at the start by what the witness remembers', async () => {
    await app.close();
    const empty = await testDatabase([busSchema, keysSchema, service.schema]);
    rmSync(join(folder, 'log', 'last-checkpoint'));
    await expect(
      createService(service, service.readConfig({ ...environment(), DATABASE_URL: empty.url('audit') })),
    ).rejects.toMatchObject({ code: 'older-than-checkpoint' });
    await empty.drop();
    app = await createService(service, service.readConfig(environment()));
    expect((await get<Receipt>('/v1/audit/checkpoint')).status).toBe(200);
  });
});

describe('a configuration with witnesses', () => {
  it('is refused when nobody can be asked, or nobody must be', () => {
    const read = (more: Record<string, string>) => () => service.readConfig({ ...environment(), ...more });
    expect(read({ WITNESS_POLICY: 'quorum none' })).toThrow('FINAL_UNDER: witnessed');
    expect(read({ WITNESS_POLICY: 'nonsense' })).toThrow('not a tlog-policy file (line 1');
    const unreachable = `witness w ${witness.vkey}\nquorum w`;
    expect(read({ WITNESS_POLICY: unreachable })).toThrow('expected addresses of enough witnesses');
  });
});

type Receipt = { state: string; treeSize: number; index: number; leaf: string; proof: string };
type Health = {
  checks: { witnesses: { ok: boolean; details: { witnesses: { name: string; trouble?: object }[] } } };
};

const environment = () => ({
  OFFLINE_VERIFIER: builtVerifier(folder),
  DATABASE_URL: test.url('audit'),
  ISSUER_URL: issuer.url,
  KEK_FILE: join(folder, 'kek'),
  DATA_DIR: folder,
  LOG_LEVEL: 'silent',
  WITNESS_POLICY: `witness inspektorat ${witness.vkey} ${witness.url}\nquorum inspektorat`,
  FINAL_UNDER: 'witnessed',
});

const decide = async (): Promise<string> => (await decided()).event;

async function decided(): Promise<{ event: string; proposal: string }> {
  const proposal = newId();
  const [given] = await approvals.say({
    contract: approvalDecisionGivenV1,
    subject: `proposal/${proposal}`,
    data: decision(proposal),
  });
  return { event: given!.id, proposal };
}

/** What the program that the service hands out says of a file, with no network and no database. */
function verifiedOffline(file: string, policy: string): Promise<{ code: number; said: string }> {
  const [fileAt, policyAt] = [join(folder, 'decision.json'), join(folder, 'policy')];
  writeFileSync(fileAt, file);
  writeFileSync(policyAt, policy);
  return new Promise((resolve) => {
    const args = [builtVerifier(folder), fileAt, '--policy', policyAt];
    execFile(process.execPath, args, { env: {} }, (error, stdout) => {
      resolve({ code: error === null ? 0 : Number(error.code), said: stdout });
    });
  });
}

async function announcements(event: string) {
  const events = await logged(test, 'audit.decision-anchored.v1');
  return events.map(({ data }) => data).filter((data) => data['event'] === event);
}

const announced = (event: string) =>
  eventually('the decision announced as anchored', async () => {
    const [found] = await announcements(event);
    return found as { receipt: string; treeSize: number } | undefined;
  });

async function readersPolicy(): Promise<Policy> {
  const { body } = await get<string>('/log/witnesses');
  const policy = parsePolicy(primitives.sha256, body);
  if (!policy.ok) throw new Error(policy.fault.messages.en);
  return policy.value;
}

async function get<T>(url: string): Promise<{ status: number; body: T }> {
  const authorization = `Bearer ${await issuer.token('inspektur', { roles: [{ role: 'inspector' }] })}`;
  const answer = await app.inject({ url, headers: { authorization } });
  const isJson = String(answer.headers['content-type']).includes('json');
  return { status: answer.statusCode, body: (isJson ? answer.json() : answer.body) as T };
}
