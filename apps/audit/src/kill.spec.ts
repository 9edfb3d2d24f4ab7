import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { approvalDecisionGivenV1 } from '@jejak/contracts';
import { busSchema } from '@jejak/messaging';
import { keyEncryptionKey, keysSchema } from '@jejak/persistence';
import {
  eventually,
  logged,
  Neighbour,
  neighbourSchema,
  testDatabase,
  type TestDatabase,
} from '@jejak/testing';
import { Client } from 'pg';
import { decision, newId } from './adapters/audit.fixture.js';
import { service, verifyLog } from './audit.module.js';

/** Rounds of: publish, let it work for a while, kill it with -9. The seed makes the moments of death repeatable. */
const ROUNDS = 5;
const EVENTS_A_ROUND = 300;
const SEED = 20260331;

let folder: string;
let test: TestDatabase;
let approvals: Neighbour;
let admin: Client;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jejak-audit-'));
  test = await testDatabase([busSchema, keysSchema, service.schema, neighbourSchema('approvals')]);
  keyEncryptionKey(join(folder, 'kek'));
  approvals = await Neighbour.open(test, 'approvals');
  admin = new Client({ connectionString: test.adminUrl });
  await admin.connect();
}, 60_000);

afterAll(async () => {
  await approvals.close();
  await admin.end();
  await test.drop();
  rmSync(folder, { recursive: true, force: true });
});

describe('audit, killed at random moments', () => {
  it(`has every event once, without gap or fork, after ${String(ROUNDS)} deaths`, async () => {
    const random = seeded(SEED);
    const said: string[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const child = await start();
      const saying = publish(said);
      await new Promise((resume) => setTimeout(resume, random() * 900));
      child.kill('SIGKILL');
      await Promise.all([once(child, 'exit'), saying]);
    }
    const last = await start();
    await eventually(
      'every event under a signed checkpoint',
      async () => {
        const { rows } = await admin.query<{ size: string; signed: string }>(
          'select s.size, (select max(size) from audit.checkpoint) as signed from audit.tlog_state s',
        );
        return Number(rows[0]!.signed) >= said.length && Number(rows[0]!.size) === said.length;
      },
      { within: 60_000 },
    );
    const announced = await eventually(
      'every decision announced',
      async () => {
        const events = await logged(test, 'audit.decision-anchored.v1');
        return events.length >= said.length ? events.map(({ data }) => String(data['event'])) : undefined;
      },
      { within: 60_000 },
    );
    last.kill('SIGKILL');
    await once(last, 'exit');

    const { rows } = await admin.query<{ event_id: string }>(
      'select event_id from audit.tlog_event order by entry',
    );
    expect(rows.map(({ event_id }) => event_id).sort()).toEqual([...said].sort());
    expect([...announced].sort()).toEqual([...said].sort());
    const { rows: contradictions } = await admin.query('select from audit.tlog_contradiction');
    expect(contradictions).toEqual([]);
    const report = await verifyLog({
      databaseUrl: test.adminUrl,
      kekFile: join(folder, 'kek'),
      dataDir: folder,
    });
    expect(report.faults).toEqual([]);
    expect(report.size).toBe(said.length);
  }, 240_000);
});

async function publish(said: string[]): Promise<void> {
  for (let at = 0; at < EVENTS_A_ROUND; at += 20) {
    const events = await approvals.say(
      ...Array.from({ length: 20 }, () => {
        const proposal = newId();
        return {
          contract: approvalDecisionGivenV1,
          subject: `proposal/${proposal}`,
          data: decision(proposal) as never,
        };
      }),
    );
    said.push(...events.map(({ id }) => id));
    await new Promise((resume) => setTimeout(resume, 20));
  }
}

async function start(): Promise<ChildProcess> {
  const runner = new URL('../../../libs/testing/src/run-typescript.mjs', import.meta.url).href;
  const script = new URL('./sequencing-process.fixture.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, ['--import', runner, script], {
    env: {
      ...process.env,
      DATABASE_URL: test.url('audit'),
      ISSUER_URL: 'http://127.0.0.1:1/issuer',
      KEK_FILE: join(folder, 'kek'),
      DATA_DIR: folder,
      LOG_LEVEL: 'silent',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await Promise.race([
    once(child.stdout, 'data'),
    once(child, 'exit').then(() => {
      throw new Error('audit did not start');
    }),
  ]);
  return child;
}

/** A small generator with a seed (mulberry32), from 0 to 1. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
