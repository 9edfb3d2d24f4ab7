import { join } from 'node:path';
import { firstUuidAt } from '@jejak/kernel';
import { Client } from 'pg';
import { arrived, AuditUnderTest, CANDIDATE, newId, sanction } from '../audit.fixture.js';
import { LastCheckpoint } from '../files/last-checkpoint.js';
import { verifyLog, type VerifyReport } from './verify-log.js';

/** Entries of the log under test: enough for full tiles on level 0, each kind of event among them. */
const SIZE = 300;
let audit: AuditUnderTest;
let admin: Client;

beforeAll(async () => {
  audit = await AuditUnderTest.start();
  admin = new Client({ connectionString: audit.test.adminUrl });
  await admin.connect();
  await admin.query('set search_path = audit');
  for (let at = 0; at < SIZE; at += 75) {
    await audit.append(
      ...Array.from({ length: 75 }, (_, each) =>
        each % 3 === 0 ? arrived() : sanction(each % 2 === 0 ? CANDIDATE : newId()),
      ),
    );
    await audit.checkpoints.publish();
  }
  // It comes late, so its event is recorded by itself and not with the batch.
  const id = firstUuidAt(new Date('2026-01-02T03:04:05.000Z'));
  await audit.append(arrived({ id, type: 'approval.unheard-of.v9', data: ['what', 'is', 'this'] }));
});
afterAll(async () => {
  await admin?.end();
  await audit?.end();
});

const verify = (): Promise<VerifyReport> =>
  verifyLog({ databaseUrl: audit.test.adminUrl, kekFile: join(audit.folder, 'kek'), dataDir: audit.folder });

const named = ({ faults }: VerifyReport) => faults.map(({ code, entry, where }) => [code, entry ?? where]);

/** Does something to the stored log as whoever owns the machine could, looks, and puts it back. */
async function damaged(statement: string, params: unknown[] = []): Promise<VerifyReport> {
  await admin.query('begin');
  await admin.query('set local session_replication_role = replica');
  await admin.query('create temp table before_damage as select * from opening with no data');
  await admin.query(statement, params);
  await admin.query('commit');
  try {
    return await verify();
  } finally {
    await admin.query('drop table before_damage');
  }
}

describe('verification of a whole log', () => {
  it('finds everything as it was written', async () => {
    const report = await verify();
    expect(named(report)).toEqual([]);
    expect(report).toMatchObject({
      ok: true,
      size: SIZE + 1,
      erased: 0,
      checked: { entries: SIZE + 1, tiles: 1, checkpoints: 4 },
    });
    expect(report.checked.fields).toBeGreaterThan(SIZE * 20);
  });

  it('may be done by the service’s own role, which reads keys by its function', async () => {
    const report = await verifyLog({
      databaseUrl: audit.test.url('audit'),
      kekFile: join(audit.folder, 'kek'),
    });
    expect([report.ok, report.vkey]).toEqual([true, audit.checkpoints.vkey]);
  });

  const flip = (column: string, at: string) =>
    `set ${column} = set_byte(${column}, ${at}, get_byte(${column}, ${at}) # 1)`;

  it.each([
    { entry: 0, what: 'first' },
    { entry: 167, what: 'middle' },
    { entry: SIZE, what: 'last' },
  ])('names the $what entry when one byte of its leaf was changed', async ({ entry }) => {
    const { rows } = await admin.query<{ start: string; data: Buffer }>(
      'select start, data from tlog_segment where start <= $1 and start + n > $1',
      [entry],
    );
    const at = middleOf(rows[0]!.data, entry - Number(rows[0]!.start));
    const change = `update tlog_segment ${flip('data', String(at))} where start = ${rows[0]!.start}`;
    expect(named(await damaged(change))).toEqual([['leaf-hash-differs', entry]]);
    await damaged(change);
    expect((await verify()).ok).toBe(true);
  });

  it.each([
    { what: 'in clear', part: 0, code: /^opening-(differs|malformed)$/ },
    { what: 'sealed', part: 1, code: /^opening-broken$/ },
  ])('names the entry when one byte of an opening $what was changed', async ({ part, code }) => {
    const entry = 151;
    const change = `update opening ${flip('body', 'octet_length(body) / 2')} where entry = ${String(entry)} and part = ${String(part)}`;
    const report = await damaged(change);
    expect(report.faults.map((fault) => fault.entry)).toEqual(report.faults.map(() => entry));
    expect(report.faults[0]!.code).toMatch(code);
    await damaged(change);
  });

  it('names an entry whose openings were taken away', async () => {
    await damaged('create table kept as select * from opening where entry = 42');
    expect(named(await damaged('delete from opening where entry = 42'))).toEqual([['opening-missing', 42]]);
    await damaged('insert into opening select * from kept');
    await damaged('drop table kept');
  });

  it.each([
    {
      what: 'a stored hash',
      change: `update tlog_segment ${flip('hashes', '32 * 7 + 3')} where start = 150`,
      expected: [
        ['leaf-hash-differs', 157],
        ['tile-differs', 157],
        ['root-differs', undefined],
      ],
    },
    {
      what: 'a tile',
      change: `update tlog_tile ${flip('hashes', '32 * 200')} where level = 0 and idx = 0`,
      expected: [['tile-differs', 200]],
    },
    {
      what: 'the root of a tile',
      change: `update tlog_tile ${flip('root', '0')} where level = 0 and idx = 0`,
      expected: [['tile-differs', 'tile/0/0, root']],
    },
    {
      what: 'the stated root',
      change: `update tlog_state ${flip('root', '0')}`,
      expected: [['root-differs', undefined]],
    },
    {
      what: 'the stated size',
      change: 'update tlog_state set size = # size'.replace(
        '# size',
        `case size when ${String(SIZE + 1)} then 5 else ${String(SIZE + 1)} end`,
      ),
      expected: [['size-differs', `5, ${String(SIZE + 1)}`]],
    },
    {
      what: 'the index',
      change: `update entry_index set outcome = case outcome when 'done' then 'refused' else 'done' end where entry = 9`,
      expected: [['index-differs', 9]],
    },
    {
      what: 'who an entry concerns',
      change: `update entry_person set entry = 702 - entry where person = '${CANDIDATE}' and entry in (2, 700)`,
      expected: [['index-differs', 2]],
    },
    {
      what: 'which event an entry is of',
      change: `update tlog_event set entry = 10000 - entry where entry in (${String(SIZE)}, 10000 - ${String(SIZE)})`,
      expected: [['event-missing', SIZE]],
    },
    {
      what: 'which events two entries of a batch are of',
      change:
        'update tlog_segment set event_ids[4] = event_ids[5], event_ids[5] = event_ids[4] where start = 75',
      expected: [
        ['index-differs', 78],
        ['index-differs', 79],
      ],
    },
    {
      what: 'a checkpoint',
      change: `update checkpoint set note = translate(note, 'ABCDEFGH', 'BADCFEHG') where size = 150`,
      expected: [['checkpoint-invalid', '150']],
    },
  ])('notices a change of $what', async ({ change, expected }) => {
    const report = await damaged(change);
    expect(named(report)).toEqual(expect.arrayContaining(expected));
    expect(report.ok).toBe(false);
    await damaged(change);
    expect(named(await verify())).toEqual([]);
  });

  it('notices that the end was cut off, by the checkpoint kept outside', async () => {
    await damaged('create table kept as select * from checkpoint where size > 225');
    await damaged(`delete from checkpoint where size > 225`);
    const before = (
      await audit.query<{ size: string; root: Buffer }>('select size, root from tlog_state', [])
    )[0]!;
    await damaged('create table cut as select * from tlog_segment where start > 224');
    await damaged('delete from tlog_segment where start > 224');
    await damaged('update tlog_state set size = 225, root = $1', [
      Buffer.from(await audit.reader.rootAt(225)),
    ]);
    const report = await verify();
    expect(named(report)).toEqual([['checkpoint-differs', '300']]);
    await damaged('insert into tlog_segment select * from cut');
    await damaged('insert into checkpoint select * from kept');
    await damaged('update tlog_state set size = $1, root = $2', [before.size, before.root]);
    await damaged('drop table kept, cut');
    expect(named(await verify())).toEqual([]);
    expect(await new LastCheckpoint(audit.folder).read()).toContain('\n300\n');
  });

  it('counts what was erased apart: every proof still holds', async () => {
    const [row] = await audit.query<{ n: string }>(`select count(*) as n from opening where person = $1`, [
      CANDIDATE,
    ]);
    await admin.query(
      `update keys.data_key set wrapped = null, destroyed_at = clock_timestamp() where owner = $1 and class = 'personnel-fact'`,
      [CANDIDATE],
    );
    await audit.database.run((tx) =>
      audit.sequencing.take(tx, [], [{ person: CANDIDATE, classes: ['personnel-fact'] }]),
    );
    const report = await verify();
    expect(named(report)).toEqual([]);
    expect(report.erased).toBe(Number(row!.n));
    const found = await audit.query('select from entry_person where person = $1', [CANDIDATE]);
    // Decisions name the person chosen by random id, in clear and of another class: those stay.
    expect(found.length).toBe(SIZE / 3);
    // A fact that comes after the erasure is logged all the same, and what it says is gone at once.
    const [entry] = await audit.append(sanction(CANDIDATE));
    const parts = await audit.query('select body from opening where entry = $1 and part = 1', [entry]);
    expect(parts).toEqual([{ body: null }]);
    expect(named(await verify())).toEqual([]);
  });
});

function middleOf(data: Buffer, at: number): number {
  let offset = 0;
  for (let entry = 0; entry < at; entry++) offset += 2 + data.readUInt16BE(offset);
  return offset + 2 + (data.readUInt16BE(offset) >> 1);
}
