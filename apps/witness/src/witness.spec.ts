import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  cosignaturesOn,
  openCheckpoint,
  parseVerifierKey,
  readCosignatures,
  type VerifierKey,
} from '@jejak/tlog';
import { primitives } from '@jejak/runtime';
import fc from 'fast-check';
import { LogUnderTest, submit, type Answered } from './witness.fixture.js';
import { memoryIn, readWitnessConfig, startWitness, type RunningWitness } from './witness.module.js';

const VECTORS = new URL('../../../libs/tlog/vectors/tlog-vectors.json', import.meta.url);
const {
  add_checkpoint: asked,
  signed_note: note,
  negative,
} = JSON.parse(readFileSync(VECTORS, 'utf8')) as Vectors;
const SIZE = 'text/x.tlog.size';
let folder: string;
let witness: RunningWitness;
let log: LogUnderTest;
let serial = 0;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jejak-witness-'));
});
beforeEach(async () => {
  serial += 1;
  log = new LogUnderTest(`log.example/${String(serial)}`);
  witness = await start(log.vkey, note.vkey);
});
afterEach(() => witness.close());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a witness', () => {
  it('cosigns a log as it grows, entry by entry or by leaps', async () => {
    let old = 0;
    for (const size of [1, 2, 3, 8, 255, 256, 257, 600]) {
      const answer = await submit(witness.url, await log.request(old, size));
      expect(answer.status).toBe(200);
      await expectCosigned(await log.checkpoint(size), answer.body);
      old = size;
    }
    expect(alarms()).toEqual([]);
  });

  it('takes the bodies of the vectors, and answers the stale one as they say', async () => {
    expect((await submit(witness.url, asked.first_request_body)).status).toBe(200);
    expect((await submit(witness.url, asked.second_request_body)).status).toBe(200);
    const third = await submit(witness.url, asked.first_request_body);
    expect(third).toEqual({ status: 409, type: SIZE, body: '1000\n' });
  });

  it('cosigns the same tree again, at a new time', async () => {
    await submit(witness.url, await log.request(0, 7));
    const again = await submit(witness.url, await log.request(7, 7));
    expect(again.status).toBe(200);
    await expectCosigned(await log.checkpoint(7), again.body);
  });

  it('cosigns the empty tree, and then what grows from it', async () => {
    expect((await submit(witness.url, await log.request(0, 0))).status).toBe(200);
    expect((await submit(witness.url, await log.request(0, 5))).status).toBe(200);
  });

  it('shows monitors the last tree it cosigned, with both signatures, and 404 before', async () => {
    const path = `${witness.url}/${createHash('sha256').update(log.origin).digest('hex')}/checkpoint`;
    expect((await fetch(path)).status).toBe(404);
    await submit(witness.url, (await log.request(0, 9)) + (await foreignLine()));
    const response = await fetch(path);
    const shown = await response.text();
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      'text/plain; charset=utf-8',
    ]);
    expect(await openCheckpoint(primitives, shown, log.signer.key)).toMatchObject({
      ok: true,
      value: { size: 9 },
    });
    expect(await cosignaturesOn(primitives, shown, [key()])).toMatchObject({
      ok: true,
      value: [{ name: 'w.example' }],
    });
    // What came along unverified is not passed on.
    expect(shown.match(/^— /gm)).toHaveLength(2);
  });

  it('keeps its key and its memory for itself', () => {
    const home = join(folder, String(serial));
    expect(statSync(join(home, 'secrets', 'witness-key.json')).mode & 0o777).toBe(0o600);
    expect(statSync(join(home, 'memory.sqlite')).mode & 0o777).toBe(0o600);
  });
});

describe('a witness refuses', () => {
  it.each([
    { because: 'it is empty', body: '' },
    { because: 'the old size is no number', body: 'old x\n\n' },
    { because: 'a hash is short', body: `old 1\nAAAA\n\n${note.checkpoint_size_1000}` },
    { because: 'it is not UTF-8', body: Uint8Array.of(0xff, 0xfe) },
    { because: 'the note is unsigned', body: `old 0\n\n${note.body}` },
  ])('with 400 when $because', async ({ body }) => {
    expect((await submit(witness.url, body)).status).toBe(400);
  });

  it('with 400 when the old size is beyond the new one', async () => {
    const body = (await log.request(3, 3)).replace('old 3', 'old 4');
    expect(await submit(witness.url, body)).toMatchObject({
      status: 400,
      body: expect.stringMatching(/^old-beyond-size: /),
    });
  });

  it('with 403 when no key of the log has signed, or its signature does not match', async () => {
    const stranger = new LogUnderTest(log.origin);
    expect(await submit(witness.url, await stranger.request(0, 3))).toMatchObject({
      status: 403,
      body: expect.stringMatching(/^note-unverified: /),
    });
    const altered = `old 0\n\n${negative.find(({ what }) => what.startsWith('size line altered'))!.checkpoint}`;
    expect(await submit(witness.url, altered)).toMatchObject({
      status: 403,
      body: expect.stringMatching(/^note-signature-invalid: /),
    });
  });

  it('with 404 when the origin is unknown', async () => {
    const stranger = new LogUnderTest('nobody.example');
    expect(await submit(witness.url, await stranger.request(0, 3))).toMatchObject({ status: 404 });
  });

  it('with 409 and the size it knows when the old size is another', async () => {
    const body = await log.request(2, 5);
    expect(await submit(witness.url, body)).toEqual({ status: 409, type: SIZE, body: '0\n' });
    await submit(witness.url, await log.request(0, 4));
    expect(await submit(witness.url, body)).toEqual({ status: 409, type: SIZE, body: '4\n' });
  });

  it('with 422 when the proof is wrong, missing, or not empty from size zero', async () => {
    await submit(witness.url, await log.request(0, 4));
    const right = await log.request(4, 9);
    const lines = right.split('\n');
    const wrong = [...lines.slice(0, 1), lines[1], ...lines.slice(1)].join('\n');
    const missing = ['old 4', '', ...lines.slice(lines.indexOf('') + 1)].join('\n');
    for (const body of [wrong, missing]) {
      expect(await submit(witness.url, body)).toMatchObject({
        status: 422,
        body: expect.stringMatching(/^proof-invalid: /),
      });
    }
    const other = new LogUnderTest(note.name, 'x');
    const fromZero = asked.first_request_body.replace(
      'old 0\n',
      `old 0\n${Buffer.from(other.rootAt(1)).toString('base64')}\n`,
    );
    expect((await submit(witness.url, fromZero)).status).toBe(422);
  });

  it('with 422 when a tree of no entries has another root than nothing', async () => {
    const signed = await log.forked('x').checkpoint(1);
    const { signCheckpoint } = await import('@jejak/tlog');
    const empty = await signCheckpoint({ origin: log.origin, size: 0, root: log.rootAt(1) }, log.signer);
    expect(signed).not.toBe(empty);
    expect(await submit(witness.url, `old 0\n\n${empty}`)).toMatchObject({
      status: 422,
      body: expect.stringMatching(/^root-not-empty: /),
    });
  });

  it('what is too large, and goes on', async () => {
    expect((await submit(witness.url, 'x'.repeat(70_000))).status).toBe(413);
    expect((await submit(witness.url, await log.request(0, 1))).status).toBe(200);
  });

  it('other ways of asking, and garbage on the wire', async () => {
    expect((await fetch(`${witness.url}/add-checkpoint`)).status).toBe(404);
    expect((await fetch(`${witness.url}/add-checkpoint`, { method: 'PUT', body: 'x' })).status).toBe(405);
    const { hostname, port } = new URL(witness.url);
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), hostname, () => socket.end('\u0000GARBAGE\r\n\r\n'));
      socket.on('close', () => resolve());
      socket.resume();
    });
    expect((await fetch(`${witness.url}/health/ready`)).status).toBe(200);
  });

  it('whatever else is sent, by a status of the protocol', async () => {
    const valid = await log.request(0, 5);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(valid.length),
        fc.nat(30),
        fc.string({ unit: 'binary', maxLength: 5 }),
        async (at, cut, put) => {
          const body = valid.slice(0, at) + put + valid.slice(at + cut);
          const { status } = await submit(witness.url, body);
          expect([200, 400, 403, 404, 409, 422]).toContain(status);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a witness raises an alarm', () => {
  it('over a fork at the size it cosigned, with the signed note as evidence, and stops', async () => {
    await submit(witness.url, await log.request(0, 6));
    const fork = log.forked('another');
    const signed = await fork.checkpoint(6);
    expect(await submit(witness.url, `old 6\n\n${signed}`)).toMatchObject({
      status: 422,
      body: expect.stringMatching(/^forked: /),
    });
    expect(alarms()).toEqual([
      expect.objectContaining({
        kind: 'fork',
        origin: log.origin,
        size: 6,
        note: signed,
        heldSize: 6,
        times: 1,
      }),
    ]);
    expect(await submit(witness.url, await log.request(6, 7))).toMatchObject({
      status: 422,
      body: expect.stringMatching(/^stopped: /),
    });
    const health = await fetch(`${witness.url}/health`);
    expect([health.status, await health.json()]).toMatchObject([
      503,
      { checks: { alarms: { ok: false, details: { open: [{ id: 1, kind: 'fork', size: 6 }] } } } },
    ]);
    expect((await fetch(`${witness.url}/health/ready`)).status).toBe(200);
    expect(await (await fetch(`${witness.url}/metrics`)).text()).toContain(
      'witness_alarms_open{service="witness"} 1',
    );
  });

  it('goes on after an inspector settled it, from what was cosigned', async () => {
    await submit(witness.url, await log.request(0, 6));
    await submit(witness.url, `old 6\n\n${await log.forked('another').checkpoint(6)}`);
    expect(settle(1, 'the log operator explained')).toBe(true);
    expect(settle(1, 'twice')).toBe(false);
    expect((await submit(witness.url, await log.request(6, 7))).status).toBe(200);
    expect(alarms()).toMatchObject([{ kind: 'fork', settled: { reason: 'the log operator explained' } }]);
  });

  it('over a fork that grew, and convicts the log when the honest tree of that size comes', async () => {
    await submit(witness.url, await log.request(0, 6));
    const forked = await log.forked('another').request(6, 9);
    expect((await submit(witness.url, forked)).status).toBe(422);
    expect(alarms()).toMatchObject([{ kind: 'inconsistent', size: 9 }]);
    expect((await submit(witness.url, await log.request(6, 9))).status).toBe(422);
    expect(alarms()).toMatchObject([
      { kind: 'inconsistent', size: 9 },
      { kind: 'fork', size: 9 },
    ]);
  });

  it('over a log that was set back and grows anew', async () => {
    await submit(witness.url, await log.request(0, 20));
    const restored = log.forked('after the restore');
    expect(await submit(witness.url, await restored.request(0, 12))).toEqual({
      status: 409,
      type: SIZE,
      body: '20\n',
    });
    expect(alarms()).toMatchObject([{ kind: 'rewind', size: 12, heldSize: 20 }]);
    expect((await submit(witness.url, await restored.request(20, 25))).status).toBe(422);
    expect(alarms().map(({ kind }) => kind)).toEqual(['rewind', 'inconsistent']);
  });

  it('not over a copy of what it cosigned itself', async () => {
    await submit(witness.url, await log.request(0, 4));
    await submit(witness.url, await log.request(4, 9));
    expect((await submit(witness.url, await log.request(0, 4))).status).toBe(409);
    expect(alarms()).toEqual([]);
  });

  it('that is settled by itself when a stranger had sent a right checkpoint with a wrong proof', async () => {
    await submit(witness.url, await log.request(0, 4));
    const stranger = (await log.request(4, 9)).replace(/^old 4\n.*\n/, 'old 4\n');
    expect((await submit(witness.url, stranger)).status).toBe(422);
    expect(alarms()).toMatchObject([{ kind: 'inconsistent', times: 1 }]);
    expect((await submit(witness.url, await log.request(4, 9))).status).toBe(200);
    expect(alarms()).toMatchObject([{ settled: { reason: 'cosigned afterwards with a valid proof' } }]);
  });
});

describe('a witness remembers', () => {
  it('after it was started again, by the same key', async () => {
    await submit(witness.url, await log.request(0, 11));
    const { vkey } = witness;
    await witness.close();
    witness = await start(log.vkey);
    expect(witness.vkey).toBe(vkey);
    expect(await submit(witness.url, await log.request(0, 12))).toEqual({
      status: 409,
      type: SIZE,
      body: '11\n',
    });
    expect((await submit(witness.url, await log.request(11, 12))).status).toBe(200);
  });

  it('one answer for one size, however many ask at once, of two processes too', async () => {
    const second = await start(log.vkey);
    const bodies = await Promise.all(Array.from({ length: 24 }, (_, at) => log.request(0, at + 1)));
    const answers = await Promise.all(
      bodies.map((body, at) => submit(at % 2 === 0 ? witness.url : second.url, body)),
    );
    await second.close();
    expect(count(answers)).toEqual({ 200: 1, 409: 23 });
    const winner = answers.findIndex(({ status }) => status === 200) + 1;
    expect(new Set(answers.filter(({ status }) => status === 409).map(({ body }) => body))).toEqual(
      new Set([`${String(winner)}\n`]),
    );
  });
});

describe('a configuration', () => {
  it('names what is missing or wrong', () => {
    expect(() => readWitnessConfig({})).toThrow('WITNESS_LOGS: belum diisi / missing');
    expect(() => readWitnessConfig({ WITNESS_LOGS: '# nothing' })).toThrow(
      'expected at least one verifier key',
    );
    expect(() => readWitnessConfig({ WITNESS_LOGS: 'a+b+c' })).toThrow('not of the form name+id+key');
    expect(() => readWitnessConfig({ WITNESS_LOGS: witness.vkey })).toThrow('expected a key of a log');
  });
});

function start(...vkeys: string[]): Promise<RunningWitness> {
  return startWitness(
    readWitnessConfig({
      WITNESS_LOGS: `# the logs\n${vkeys.join('\n')}`,
      WITNESS_NAME: 'w.example',
      DATA_DIR: join(folder, String(serial)),
      PORT: '0',
      LOG_LEVEL: 'silent',
    }),
  );
}

function alarms() {
  const memory = memoryIn({ DATA_DIR: join(folder, String(serial)) });
  const list = memory.alarms();
  memory.close();
  return list;
}

function settle(id: number, reason: string): boolean {
  const memory = memoryIn({ DATA_DIR: join(folder, String(serial)) });
  const done = memory.settle(id, reason, new Date('2026-03-31T09:00:00Z'));
  memory.close();
  return done;
}

function key(): VerifierKey {
  const parsed = parseVerifierKey(primitives.sha256, witness.vkey);
  if (!parsed.ok) throw new Error(parsed.fault.messages.en);
  return parsed.value;
}

async function expectCosigned(checkpoint: string, answer: string): Promise<void> {
  const read = await readCosignatures(primitives, checkpoint, answer, key());
  expect(read).toMatchObject({ ok: true });
  if (!read.ok) return;
  const [{ time }] = read.value;
  expect(Math.abs(time - Date.now() / 1000)).toBeLessThan(60);
}

async function foreignLine(): Promise<string> {
  const lines = (await new LogUnderTest('stranger.example').checkpoint(1)).split('\n');
  return `${lines.at(-2)!}\n`;
}

function count(answers: readonly Answered[]): Record<number, number> {
  const counts: Record<number, number> = {};
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

/** What of the vectors is used here. */
type Vectors = Readonly<{
  add_checkpoint: Readonly<{ first_request_body: string; second_request_body: string }>;
  signed_note: Readonly<{ name: string; vkey: string; body: string; checkpoint_size_1000: string }>;
  negative: readonly Readonly<{ what: string; checkpoint: string }>[];
}>;
