import { generateKeyPairSync, sign } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { busSchema } from '@jejak/messaging';
import { keysSchema } from '@jejak/persistence';
import { primitives, systemIds } from '@jejak/runtime';
import { testDatabase } from '@jejak/testing';
import {
  COSIGNATURE_V1,
  cosignatureBytes,
  cosignaturesOn,
  cosignedMessage,
  formatVerifierKey,
  openWitnessed,
  parseNote,
  parsePolicy,
  signatureLine,
  verifierKey,
  type Policy,
} from '@jejak/tlog';
import { Client } from 'pg';
import { Checkpoints } from '../../application/checkpoints.js';
import { WitnessAppointment } from '../../application/witness-appointment.js';
import { Witnessing } from '../../application/witnessing.js';
import type { WitnessAnswer } from '../../application/witnesses.port.js';
import { arrived, AuditUnderTest } from '../audit.fixture.js';
import { OutboxAnnouncements } from '../events/announcements.js';
import { LoggedContradictions } from '../events/witness-contradictions.js';
import { LastCheckpoint } from '../files/last-checkpoint.js';
import { PostgresCheckpointStore } from '../postgres/checkpoint-store.js';
import { PostgresIndexReader } from '../postgres/index-reader.js';
import { PostgresLogReader } from '../postgres/log-reader.js';
import { PostgresOpeningReader } from '../postgres/opening-reader.js';
import { auditSchema } from '../postgres/schema.js';
import { LogWatch } from '../verification/log-watch.js';
import { verifyLog } from '../verification/verify-log.js';
import { assertLogGoesOn } from '../postgres/start-check.js';
import { PostgresCosignatureStore } from '../postgres/witness-store.js';
import { HttpWitness } from './http-witness.js';
import { WitnessKeeper } from './witness-keeper.js';
import { misbehaving, WitnessProcess } from './witness-process.fixture.js';

let audit: AuditUnderTest;
let folder: string;
let admin: Client;
let w1: WitnessProcess;
let w2: WitnessProcess;
let signing: Checkpoints;
let now = new Date('2026-03-31T09:00:00Z');
const clock = { now: () => now };

beforeAll(async () => {
  audit = await AuditUnderTest.start();
  folder = mkdtempSync(join(tmpdir(), 'jejak-witness-'));
  admin = new Client({ connectionString: audit.test.adminUrl });
  await admin.connect();
  signing = new Checkpoints(
    audit.database,
    new PostgresCheckpointStore(audit.database),
    new OutboxAnnouncements(audit.outbox),
    new LastCheckpoint(audit.folder),
    audit.signer,
    clock,
    false,
  );
  const vkey = formatVerifierKey(audit.signer.key);
  [w1, w2] = (await Promise.all(
    ['1', '2'].map((name) => WitnessProcess.start(join(folder, name), vkey)),
  )) as [WitnessProcess, WitnessProcess];
});

afterAll(async () => {
  await Promise.all([w1?.kill(), w2?.kill()]);
  await admin?.end();
  await audit?.end();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(() => {
  now = new Date(now.getTime() + 3_600_000);
});

describe('a log with two of three witnesses', () => {
  let nobody: string;

  beforeAll(async () => {
    const server = await misbehaving(() => undefined);
    nobody = server.url;
    await server.close();
  });

  it('has a new checkpoint cosigned, and readers need not trust it alone', async () => {
    const policy = policyOf(nobody);
    const { witnessing, announced } = await begun(policy);
    await grow(3);
    expect(await announced()).toEqual([]);
    await witnessing.round();
    expect(await announced()).toHaveLength(3);
    await witnessing.end();
    const note = await cosignedNote(0);
    const opened = await openWitnessed(primitives, note, withLog(policy));
    expect(opened).toMatchObject({ ok: true, value: { checkpoint: { size: 4 } } });
    expect(witnessing.states()).toMatchObject([
      { name: 'w1', cosigned: 4 },
      { name: 'w2', cosigned: 4 },
      { name: 'w3', cosigned: 0, trouble: { kind: 'unreachable', detail: 'ECONNREFUSED' } },
    ]);
  });

  it('rests while nothing grows, and leaps over what was signed meanwhile', async () => {
    const { witnessing, outcomes } = await begun(policyOf(nobody));
    await grow(1);
    await grow(300);
    await witnessing.round();
    await witnessing.end();
    await witnessing.round();
    await witnessing.end();
    // Both are asked at once: either may answer first.
    const cosigned = outcomes.filter(({ outcome }) => outcome === 'cosigned').map(({ name }) => name);
    expect(cosigned.sort()).toEqual(['w1', 'w2']);
  });

  it('works on while one more is down, and says so; when it is back, what waited is final', async () => {
    const { witnessing, announced, outcomes } = await begun(policyOf(nobody));
    await w2.kill();
    await grow(2);
    const before = await announced();
    for (let at = 0; at < 3; at++) {
      await witnessing.round();
      await witnessing.end();
    }
    expect(await announced()).toEqual(before);
    // Told once, not with every try.
    expect(outcomes.filter(({ name }) => name === 'w2')).toEqual([{ name: 'w2', outcome: 'unreachable' }]);
    // Readers keep what is final, or what covers their entry.
    expect((await audit.reader.lastCheckpoint())!.size).toBeGreaterThan(sizeOf(await cosignedNote(0)));
    expect(sizeOf(await cosignedNote(sizeOf(await cosignedNote(0))))).toBe(
      (await audit.reader.lastCheckpoint())!.size,
    );

    await w2.again();
    await witnessing.round();
    expect(await announced()).toEqual(before);
    now = new Date(now.getTime() + 2_000);
    await witnessing.round();
    await witnessing.end();
    expect(await announced()).toHaveLength(before.length + 2);
    expect(sizeOf(await cosignedNote(0))).toBe((await audit.reader.lastCheckpoint())!.size);
  });

  it('finds its way when answers were lost: the witness says which size it knows', async () => {
    const policy = policyOf(nobody);
    await grow(1);
    const newest = (await new PostgresCosignatureStore(audit.database).newest())!;
    const { witnessing: lost } = await begun(policy);
    // As after a death between the answer and its keeping: the witness cosigned, and nobody here knows.
    const witness = new HttpWitness({ ...policy.witnesses[0]!, url: w1.url }, primitives);
    const old = (await new PostgresCosignatureStore(audit.database).sizes()).get(w1.vkey)!;
    const proof = await audit.reader.consistency(old, newest.size);
    expect((await witness.ask({ old, proof, checkpoint: newest.note })).outcome).toBe('cosigned');
    await lost.round();
    await lost.end();
    expect(lost.states()[0]).toEqual({ name: 'w1', cosigned: newest.size });
  });
});

describe('what a witness answers', () => {
  const size = { 'content-type': 'text/x.tlog.size' };
  it.each([
    { answer: '400', status: 400, asked: 1, outcome: 'refused', detail: '400 no' },
    { answer: '403', status: 403, asked: 1, outcome: 'refused', detail: '403 no' },
    { answer: '404', status: 404, asked: 1, outcome: 'refused', detail: '404 no' },
    { answer: '422', status: 422, asked: 1, outcome: 'contradicted', detail: '422 no' },
    { answer: '500', status: 500, asked: 1, outcome: 'unreachable', detail: '500' },
    { answer: '429', status: 429, asked: 1, outcome: 'unreachable', detail: '429' },
    {
      answer: '409 without its type',
      status: 409,
      body: '1\n',
      asked: 1,
      outcome: 'refused',
      detail: '409 1',
    },
    {
      answer: '409 with the size that was sent',
      status: 409,
      headers: size,
      body: '0\n',
      asked: 1,
      outcome: 'refused',
      detail: '409 over 0, which was sent',
    },
    {
      answer: '409 for ever',
      status: 409,
      headers: size,
      body: '1\n',
      asked: 2,
      outcome: 'refused',
      detail: '409 again, over 1',
    },
    {
      answer: '409 with no number',
      status: 409,
      headers: size,
      body: 'x\n',
      asked: 1,
      outcome: 'refused',
      detail: 'The answer of the witness is malformed (size).',
    },
    {
      answer: '200 with a page',
      status: 200,
      body: '<html>\n',
      asked: 1,
      outcome: 'refused',
      detail: 'The answer of the witness is malformed (signature 1).',
    },
    {
      answer: 'another address',
      status: 302,
      headers: { location: '/elsewhere' },
      asked: 1,
      outcome: 'refused',
      detail: '302 no',
    },
    {
      answer: 'too much',
      status: 200,
      body: 'x'.repeat(70_000),
      asked: 1,
      outcome: 'unreachable',
      detail: 'RangeError',
    },
  ])(
    '$answer is asked $asked times and is $outcome',
    async ({ status, headers, body, asked, outcome, detail }) => {
      const server = await misbehaving((_, response) => {
        response.writeHead(status, headers ?? {}).end(body ?? 'no\n');
      });
      const { witnessing, outcomes } = await begun(alone(server.url));
      await witnessing.round();
      await witnessing.round();
      await witnessing.end();
      expect(server.asked()).toBe(asked);
      expect(witnessing.states()).toMatchObject([{ cosigned: 0, trouble: { kind: outcome, detail } }]);
      expect(outcomes).toEqual([{ name: 'w', outcome }]);
      await server.close();
    },
  );

  it('by cutting the line is unreachable, asked again after growing pauses of at most a minute', async () => {
    const server = await misbehaving((request) => request.socket.destroy());
    const { witnessing } = await begun(alone(server.url));
    const waited: number[] = [];
    let last = now.getTime();
    for (let second = 0; second < 300; second++) {
      const before = server.asked();
      await witnessing.round();
      if (server.asked() > before) {
        waited.push((now.getTime() - last) / 1_000);
        last = now.getTime();
      }
      now = new Date(now.getTime() + 1_000);
    }
    expect(waited).toEqual([0, 1, 2, 4, 8, 16, 32, 60, 60, 60]);
    await server.close();
  });

  it('of refusal is sent the next checkpoint, not the same again', async () => {
    const server = await misbehaving((_, response) => response.writeHead(404).end());
    const { witnessing } = await begun(alone(server.url));
    await witnessing.round();
    now = new Date(now.getTime() + 600_000);
    await witnessing.round();
    expect(server.asked()).toBe(1);
    await grow(1);
    await witnessing.round();
    expect(server.asked()).toBe(2);
    await server.close();
  });

  it('of contradiction is an entry of the log, told to everybody, and is not asked again', async () => {
    const ahead = await misbehaving((_, response) => response.writeHead(409, size).end('999999\n'));
    const { witnessing } = await begun(alone(ahead.url));
    const { size: signed } = (await audit.reader.lastCheckpoint())!;
    const before = await sizeOfLog();
    await witnessing.round();
    expect((await said('audit.inconsistency-found.v1')).at(-1)).toEqual({
      finding: 'witness-contradicts',
      detail: `w: the witness knows 999999 entries, the log has signed ${String(signed)}`,
    });
    expect(await sizeOfLog()).toBe(before + 1);
    await grow(1);
    now = new Date(now.getTime() + 600_000);
    await witnessing.round();
    expect(ahead.asked()).toBe(1);
    expect(await sizeOfLog()).toBe(before + 2);
    await ahead.close();
  });
});

describe('a kept cosignature', () => {
  /** What the check of the whole log and the monitor say, which is the same. */
  const faults = async (): Promise<readonly (string | undefined)[][]> => {
    const { faults: checked } = await verifyLog({
      databaseUrl: audit.test.adminUrl,
      kekFile: join(audit.folder, 'kek'),
      dataDir: audit.folder,
    });
    const watch = new LogWatch(audit.database, primitives, join(audit.folder, 'kek'));
    const seen = [];
    for (let [from, ended] = [0, false]; !ended;) {
      const piece = await watch.next(from, []);
      seen.push(...piece.faults);
      [from, ended] = [piece.to, piece.ended];
    }
    expect(seen).toEqual(checked);
    return seen.map(({ code, where }) => [code, where]);
  };
  /** In the place of what the first witness said of the first checkpoint that was brought to it. */
  const put = (witness: string, line: string) =>
    admin.query('update audit.cosignature set witness = $2, line = $3 where size = 4 and witness <> $1', [
      w2.vkey,
      witness,
      line,
    ]);
  let said: string;

  beforeAll(async () => {
    await admin.query('alter table audit.cosignature disable trigger user');
    const { rows } = await admin.query<{ line: string }>(
      'select line from audit.cosignature where size = 4 and witness = $1',
      [w1.vkey],
    );
    said = rows[0]!.line;
  });
  afterEach(() => put(w1.vkey, said));

  it('stays good when other witnesses are appointed later', async () => {
    expect(await faults()).toEqual([]);
    const { rows } = await admin.query<{ appointments: number }>(
      `select count(*)::int as appointments from audit.entry_index where contract = 'audit.witnesses-appointed.v1'`,
    );
    expect(rows[0]!.appointments).toBe(2);
  });

  it('that is the same witness’ word on another checkpoint is named, and the quorum that is gone with it', async () => {
    const { rows } = await admin.query<{ line: string }>(
      'select line from audit.cosignature where size > 4 and witness = $1',
      [w1.vkey],
    );
    await put(w1.vkey, rows[0]!.line);
    expect(await faults()).toEqual([
      ['cosignature-invalid', '4, w.example'],
      ['quorum-missing', '4'],
    ]);
  });

  it('that is valid, under a key that was put there with it, is named as nobody’s', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const raw = new Uint8Array(publicKey.export({ type: 'spki', format: 'der' }).subarray(-32));
    const key = verifierKey(primitives.sha256, 'w.example', raw, COSIGNATURE_V1);
    const { rows } = await admin.query<{ note: string }>('select note from audit.checkpoint where size = 4');
    const note = parseNote(rows[0]!.note);
    if (!note.ok) throw new Error(note.fault.messages.en);
    const signature = sign(null, cosignedMessage(1_774_947_600, note.value.text), privateKey);
    const bytes = cosignatureBytes(1_774_947_600, signature);
    const line = signatureLine({ name: key.name, id: key.id, bytes });
    expect((await cosignaturesOn(primitives, rows[0]!.note + line, [key])).ok).toBe(true);
    await put(formatVerifierKey(key), line);
    expect(await faults()).toEqual([
      ['cosignature-foreign', '4, w.example'],
      ['quorum-missing', '4'],
    ]);
  });
});

describe('witnesses remember the log', () => {
  it('so that a database put back from a backup is not gone on with', async () => {
    const witnesses = policyOf('http://127.0.0.1:1').witnesses.map(
      (witness) => new HttpWitness({ ...witness, url: witness.url! }, primitives),
    );
    const warned: unknown[] = [];
    const keeper = new WitnessKeeper(
      witnesses,
      audit.signer.key,
      primitives,
      () => new PostgresCosignatureStore(audit.database).newest(),
      { warn: (what) => warned.push(what) },
    );
    const known = await keeper.knownCheckpoints();
    expect(known.map(({ where }) => where.en)).toEqual(['the witness w1', 'the witness w2']);
    expect(warned).toHaveLength(1);
    await assertLogGoesOn(audit.query, primitives, audit.signer.key, known);
    // Another database of the same key, as an old backup would be: it has signed less.
    const empty = mkdtempSync(join(folder, 'empty-'));
    cpSync(join(audit.folder, 'log', 'key'), join(empty, 'log', 'key'));
    cpSync(join(audit.folder, 'kek'), join(empty, 'kek'));
    const other = await AuditUnderTest.on(await testDatabase([busSchema, keysSchema, auditSchema]), empty);
    await expect(assertLogGoesOn(other.query, primitives, audit.signer.key, known)).rejects.toMatchObject({
      code: 'older-than-checkpoint',
    });
    await other.close();
    await other.test.drop();
  });

  it('by their size alone, where they show nothing to monitors', async () => {
    const server = await misbehaving((request, response) => {
      if (request.method === 'GET') response.writeHead(404).end();
      else response.writeHead(409, { 'content-type': 'text/x.tlog.size' }).end('4711\n');
    });
    const keeper = new WitnessKeeper(
      [new HttpWitness({ ...alone(server.url).witnesses[0]!, url: server.url }, primitives)],
      audit.signer.key,
      primitives,
      () => new PostgresCosignatureStore(audit.database).newest(),
      { warn: () => undefined },
    );
    expect(await keeper.knownCheckpoints()).toEqual([
      { where: { id: 'saksi w', en: 'the witness w' }, size: 4711 },
    ]);
    await expect(
      assertLogGoesOn(audit.query, primitives, audit.signer.key, await keeper.knownCheckpoints()),
    ).rejects.toMatchObject({ code: 'older-than-checkpoint' });
    await server.close();
  });
});

/** Its witnesses are appointed, and a checkpoint says so. */
async function begun(policy: Policy) {
  const outcomes: { name: string; outcome: WitnessAnswer['outcome'] }[] = [];
  const appointment = new WitnessAppointment(
    audit.database,
    new PostgresIndexReader(audit.query),
    new PostgresOpeningReader(audit.query, audit.keyring),
    audit.acts,
    systemIds,
  );
  const witnessing = new Witnessing({
    witnesses: policy.witnesses.map(
      (witness) => new HttpWitness({ ...witness, url: witness.url! }, primitives),
    ),
    policy,
    appoint: (given) => appointment.of(given),
    finalWhenWitnessed: true,
    work: audit.database,
    store: new PostgresCosignatureStore(audit.database),
    checkpoints: new PostgresCheckpointStore(audit.database),
    announcements: new OutboxAnnouncements(audit.outbox),
    contradictions: new LoggedContradictions(audit.acts, systemIds),
    log: audit.reader,
    clock,
    told: ({ name, outcome }) => outcomes.push({ name, outcome }),
    failed: (error) => {
      throw error;
    },
  });
  await witnessing.begin();
  await signing.publish();
  return { witnessing, outcomes, announced: () => said('audit.decision-anchored.v1') };
}

/** Lets that many decisions happen, and signs the log. */
async function grow(count: number): Promise<void> {
  await audit.append(...Array.from({ length: count }, () => arrived()));
  await signing.publish();
}

/** What audit has said of this type, in order. */
async function said(type: string): Promise<unknown[]> {
  const { rows } = await admin.query<{ data: unknown }>(
    `select convert_from(payload, 'UTF8')::jsonb as data from audit.outbox
      where headers ->> 'type' like '%' || $1 order by seq`,
    [type],
  );
  return rows.map(({ data }) => data);
}

async function sizeOfLog(): Promise<number> {
  const [row] = await audit.query<{ size: string }>('select size from tlog_state', []);
  return Number(row!.size);
}

async function cosignedNote(entry: number): Promise<string> {
  const reader = new PostgresLogReader(audit.query, primitives.sha256, true);
  return (await reader.checkpointOver(entry))!.note;
}

const sizeOf = (note: string): number => Number(note.split('\n')[1]);

/** Two of w1, w2 and whoever answers at this address. */
function policyOf(third: string): Policy {
  return parsed(
    [
      `witness w1 ${w1.vkey} ${w1.url}`,
      `witness w2 ${w2.vkey} ${w2.url}/`,
      `witness w3 ${formatVerifierKey(stranger(3))} ${third}`,
      'group most 2 w1 w2 w3',
      'quorum most',
    ].join('\n'),
  );
}

const alone = (url: string): Policy => parsed(`witness w ${formatVerifierKey(stranger(9))} ${url}\nquorum w`);

const withLog = (policy: Policy): Policy => ({ ...policy, logs: [{ key: audit.signer.key }] });

const stranger = (seed: number) =>
  verifierKey(primitives.sha256, 'stranger.example', new Uint8Array(32).fill(seed), COSIGNATURE_V1);

function parsed(text: string): Policy {
  const policy = parsePolicy(primitives.sha256, text);
  if (!policy.ok) throw new Error(policy.fault.messages.en);
  return policy.value;
}
