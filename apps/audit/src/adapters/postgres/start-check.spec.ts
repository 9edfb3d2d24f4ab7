import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatVerifierKey, signCheckpoint } from '@jejak/tlog';
import { Client } from 'pg';
import { primitives } from '@jejak/runtime';
import type { KnownCheckpoint } from '../../application/checkpoints.js';
import { arrived, AuditUnderTest } from '../audit.fixture.js';
import { LastCheckpoint } from '../files/last-checkpoint.js';
import { logSigner } from '../files/log-key.js';
import { assertLogGoesOn, LogRefused } from './start-check.js';

let audit: AuditUnderTest;
let admin: Client;
let signed: string;

beforeAll(async () => {
  audit = await AuditUnderTest.start();
  admin = new Client({ connectionString: audit.test.adminUrl });
  await admin.connect();
  await admin.query('set search_path = audit; set session_replication_role = replica');
  await audit.append(...Array.from({ length: 300 }, () => arrived()));
  signed = (await audit.checkpoints.publish())!.note;
  await audit.append(...Array.from({ length: 40 }, () => arrived()));
});
afterAll(async () => {
  await admin?.end();
  await audit?.end();
});

const HERE = { id: 'di folder data', en: 'in the data folder' };
const check = (known: readonly KnownCheckpoint[] = [{ where: HERE, note: signed }], key = audit.signer.key) =>
  assertLogGoesOn(audit.query, primitives, key, known);

async function refusal(changing: string, back: string, note = signed): Promise<LogRefused> {
  await admin.query(changing);
  try {
    return await check([{ where: HERE, note }]).then(
      () => {
        throw new Error('the log went on');
      },
      (error: LogRefused) => error,
    );
  } finally {
    await admin.query(back);
  }
}

describe('audit', () => {
  it('goes on when the database has everything that was signed', async () => {
    expect((await check()).size).toBe(340);
    expect(await new LastCheckpoint(audit.folder).read()).toBe(signed);
    expect((await assertLogGoesOn(audit.query, primitives, audit.signer.key, [])).size).toBe(340);
  });

  it('does not go on in a database older than the last checkpoint', async () => {
    const root = Buffer.from(await audit.reader.rootAt(200)).toString('hex');
    const [now] = await audit.query<{ root: Buffer }>('select root from tlog_state', []);
    const error = await refusal(
      `update tlog_state set size = 200, root = '\\x${root}'`,
      `update tlog_state set size = 340, root = '\\x${now!.root.toString('hex')}'`,
    );
    expect([error.code, error.messages.en]).toEqual([
      'older-than-checkpoint',
      'The database holds 200 entries, but 300 have been signed (in the data folder): this database is older than the log. Restore a newer backup; the log does not run.',
    ]);
    expect(error.messages.id).toContain('lebih tua daripada log');
  });

  it('does not go on in a database older than a witness remembers, who may know no more than the size', async () => {
    const where = { id: 'saksi inspektorat', en: 'the witness of the Inspectorate' };
    expect((await check([{ where, size: 340 }])).size).toBe(340);
    await expect(check([{ where, size: 341 }])).rejects.toMatchObject({
      code: 'older-than-checkpoint',
      messages: {
        en: 'The database holds 340 entries, but 341 have been signed (the witness of the Inspectorate): this database is older than the log. Restore a newer backup; the log does not run.',
      },
    });
  });

  it('does not go on in a database with another history', async () => {
    const { rows } = await admin.query<{ hashes: Buffer }>(
      'select hashes from tlog_segment where start = 300',
    );
    const fork = signed.replace(
      /\n300\n[^\n]+/,
      `\n300\n${rows[0]!.hashes.subarray(0, 32).toString('base64')}`,
    );
    const note = await signCheckpoint(
      { origin: audit.signer.key.name, size: 300, root: rows[0]!.hashes.subarray(0, 32) },
      audit.signer,
    );
    expect((await refusal('select 1', 'select 1', note)).code).toBe('forked');
    // The same without the key that signs is no checkpoint at all.
    expect((await refusal('select 1', 'select 1', fork)).code).toBe('known-checkpoint-unreadable');
  });

  it.each([
    {
      what: 'a leaf hash at the edge',
      change:
        'update tlog_segment set hashes = set_byte(hashes, 3, get_byte(hashes, 3) # 1) where start = 300',
    },
    {
      what: 'the root of a full tile',
      change: 'update tlog_tile set root = set_byte(root, 3, get_byte(root, 3) # 1)',
    },
    {
      what: 'the stated root',
      change: 'update tlog_state set root = set_byte(root, 3, get_byte(root, 3) # 1)',
    },
    { what: 'the stated size', change: 'update tlog_state set size = 681 - size' },
  ])('does not go on when $what was changed', async ({ change }) => {
    const error = await refusal(change, change);
    expect([error.code, Object.keys(error.messages)]).toEqual(['tiles-differ', ['id', 'en']]);
  });

  it('does not sign one database with the key of another folder', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'jejak-audit-'));
    try {
      const stranger = logSigner(folder, 'lebongkab.go.id');
      await expect(check([], stranger.key)).rejects.toMatchObject({ code: 'another-key' });
      // The key of a folder is made once and stays.
      expect(formatVerifierKey(logSigner(folder, 'elsewhere.go.id').key)).toBe(
        formatVerifierKey(stranger.key),
      );
      expect(stranger.key.name).toMatch(/^lebongkab[.]go[.]id\/jejak\/[0-9a-f]{8}$/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
