import { openSync, closeSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { dropDatabase, logged, type TestDatabase } from '@jejak/testing';
import { Client } from 'pg';
import { Drill } from '../../application/drill.js';
import { arrived, AuditUnderTest, CANDIDATE, newId, sanction } from '../audit.fixture.js';
import { damages, drawing } from './damages.js';

/** Entries before the first damage, in batches of 30: several pieces, and a full tile. */
const SIZE = 300;
let audit: AuditUnderTest;
let admin: Client;

beforeAll(async () => {
  audit = await AuditUnderTest.start();
  admin = new Client({ connectionString: audit.test.adminUrl });
  await admin.connect();
  await admin.query('set search_path = audit');
  for (let at = 0; at < SIZE; at += 30) {
    await audit.append(
      ...Array.from({ length: 30 }, (_, each) =>
        each % 3 === 0 ? arrived() : sanction(each % 2 === 0 ? CANDIDATE : newId()),
      ),
    );
    if (at % 60 === 0) await audit.checkpoints.publish();
  }
  await audit.checkpoints.publish();
});
afterAll(async () => {
  await admin?.end();
  await audit?.end();
});

/** What one cycle names, as code and entry, or the place where it is about none. */
const cycle = async (of = audit) =>
  (await of.monitor.cycle()).map(({ code, entry, where }) => [code, entry ?? where]);

/** Past the triggers, as a superuser can. */
async function asOwnerOfTheMachine(...statements: string[]): Promise<void> {
  await admin.query(`begin; set local session_replication_role = replica; ${statements.join('; ')}; commit`);
}

const flip = (table: string, column: string, at: string, where: string) =>
  `update ${table} set ${column} = set_byte(${column}, ${at}, get_byte(${column}, ${at}) # 1) where ${where}`;

describe('the monitor', () => {
  it('reads the whole log, piece by piece, and finds it as it was written', async () => {
    const pieces = [];
    do pieces.push(await audit.monitor.step());
    while (!pieces.at(-1)!.ended);
    expect(pieces.map(({ from, to }) => [from, to])).toEqual([
      [0, 120],
      [120, 240],
      [240, SIZE],
    ]);
    expect(pieces.flatMap(({ faults }) => faults)).toEqual([]);
    expect(await audit.watchStore.watch()).toMatchObject({
      cycle: 2,
      position: 0,
      last: { entries: SIZE, findings: 0 },
    });
  });

  it('goes on after a restart where it was', async () => {
    await audit.monitor.step();
    const other = await AuditUnderTest.on(audit.test, audit.folder, audit.lease);
    const piece = await other.monitor.step();
    expect([piece.from, piece.to, piece.faults]).toEqual([120, 240, []]);
    await other.database.close();
    expect(await cycle()).toEqual([]);
  });

  // Each is done and undone by the same statements, or by others given.
  it.each<{ what: string; how: string[]; back?: string[]; named: unknown[][] }>([
    {
      what: 'a byte of a leaf',
      how: [flip('tlog_segment', 'data', '40', 'start = 60')],
      named: [['leaf-hash-differs', 60]],
    },
    {
      what: 'a byte of a sealed opening',
      how: [flip('opening', 'body', 'octet_length(body) - 9', 'entry = 151 and part = 1')],
      named: [['opening-broken', 151]],
    },
    {
      what: 'the index: who acted',
      how: [`update entry_index set actor = reverse(actor) where entry = 9`],
      named: [['index-differs', 9]],
    },
    {
      what: 'a tile',
      how: [flip('tlog_tile', 'hashes', '32 * 200', 'level = 0 and idx = 0')],
      named: [['tile-differs', 200]],
    },
    {
      what: 'a checkpoint',
      how: [`update checkpoint set note = translate(note, 'ABCDEFGH', 'BADCFEHG') where size = 90`],
      named: [['checkpoint-invalid', '90']],
    },
    {
      what: 'an opening that is gone, the sealed part of two',
      how: [
        'create table kept as select * from opening where entry = 41',
        'delete from opening where entry = 41 and part = 1',
      ],
      back: ['insert into opening select * from kept where part = 1', 'drop table kept'],
      named: [['opening-lacking', 41]],
    },
    {
      what: 'the id of an event in its batch',
      how: [
        `update tlog_segment set event_ids[12] = (left(event_ids[12]::text, 35)
           || translate(right(event_ids[12]::text, 1), '0123456789abcdef', '1032547698badcfe'))::uuid where start = 60`,
      ],
      named: [['index-differs', 71]],
    },
    {
      what: 'the id of an event that is gone from its batch',
      how: [
        'create table kept as select * from tlog_segment where start = 60',
        'update tlog_segment set event_ids[12] = null where start = 60',
      ],
      back: [
        'update tlog_segment s set event_ids = k.event_ids from kept k where s.start = k.start',
        'drop table kept',
      ],
      named: [['event-missing', 71]],
    },
    {
      what: 'the range of a batch, so that events of the one before are no longer found by their ids',
      how: [
        'create table kept as select * from tlog_segment where start = 60',
        `update tlog_segment set first_id = (select event_ids[10] from tlog_segment where start = 30) where start = 60`,
      ],
      back: [
        'update tlog_segment s set first_id = k.first_id from kept k where s.start = k.start',
        'drop table kept',
      ],
      named: Array.from({ length: 21 }, (_, at) => ['event-missing', 39 + at]),
    },
    {
      what: 'the ids of a whole batch',
      how: [
        'create table kept as select * from tlog_segment where start = 60',
        `update tlog_segment set first_id = null, last_id = null, event_ids = null, event_sources = null,
           event_sha256 = null where start = 60`,
      ],
      back: [
        'delete from tlog_segment where start = 60',
        'insert into tlog_segment select * from kept',
        'drop table kept',
      ],
      named: Array.from({ length: 30 }, (_, at) => ['event-missing', 60 + at]),
    },
    {
      what: 'openings that are all gone',
      how: [
        'create table kept as select * from opening where entry = 42',
        'delete from opening where entry = 42',
      ],
      back: ['insert into opening select * from kept', 'drop table kept'],
      named: [['opening-missing', 42]],
    },
    {
      what: 'an opening emptied as an erasure would, though nobody erased anything',
      how: [
        'create table kept as select * from opening where entry = 44',
        'update opening set body = null where entry = 44 and part = 1',
      ],
      back: [
        'update opening o set body = k.body from kept k where o.entry = k.entry and o.part = k.part',
        'drop table kept',
      ],
      named: [['opening-emptied', 44]],
    },
    {
      what: 'the openings of two entries exchanged',
      how: [
        'update opening set entry = 1000 where entry = 17',
        'update opening set entry = 17 where entry = 20',
        'update opening set entry = 20 where entry = 1000',
      ],
      named: [
        ['opening-differs', 17],
        ['opening-differs', 20],
      ],
    },
    {
      what: 'the parts of one entry in another order',
      how: [
        'update opening set part = 9 where entry = 25 and part = 0',
        'update opening set part = 0 where entry = 25 and part = 1',
        'update opening set part = 1 where entry = 25 and part = 9',
      ],
      named: [['opening-misplaced', 25]],
    },
    {
      what: 'an opening filed under somebody else',
      how: [`update opening set person = '${CANDIDATE}' where entry = 31 and part = 1`],
      back: [
        `update opening o set person = substring(convert_from(body, 'UTF8') from '[0-9a-f]{8}-[0-9a-f-]{27}')::uuid where entry = 31 and part = 1`,
      ],
      named: [['opening-misplaced', 31]],
    },
  ])('names within one cycle: $what', async ({ how, back = how, named }) => {
    await asOwnerOfTheMachine(...how);
    try {
      const found = await cycle();
      for (const each of named) expect(found).toContainEqual(each);
      const entries = named.map(([, entry]) => entry).filter((entry) => typeof entry === 'number');
      expect(found.filter(([, entry]) => typeof entry === 'number' && !entries.includes(entry))).toEqual([]);
    } finally {
      await asOwnerOfTheMachine(...back);
    }
    expect(await cycle()).toEqual([]);
  });

  it('names a tail that was cut off, by what is known of the log elsewhere', async () => {
    const { rows } = await admin.query<{ size: string; root: Buffer }>('select size, root from tlog_state');
    const root = Buffer.from(await audit.reader.rootAt(SIZE - 30)).toString('hex');
    await asOwnerOfTheMachine(
      `create table cut as select * from tlog_segment where start >= ${SIZE - 30}`,
      `create table later as select * from checkpoint where size > ${SIZE - 30}`,
      `delete from tlog_segment where start >= ${SIZE - 30}`,
      `delete from checkpoint where size > ${SIZE - 30}`,
      `update tlog_state set size = ${SIZE - 30}, root = '\\x${root}'`,
    );
    try {
      expect(await cycle()).toContainEqual(['log-cut', SIZE - 30]);
    } finally {
      await asOwnerOfTheMachine(
        'insert into tlog_segment select * from cut',
        'insert into checkpoint select * from later',
        `update tlog_state set size = ${rows[0]!.size}, root = '\\x${rows[0]!.root.toString('hex')}'`,
        'drop table cut, later',
      );
    }
  });

  it('tells each finding once, in the log and on the bus, and again when it comes back', async () => {
    const change = `update entry_index set outcome = case outcome when 'done' then 'refused' else 'done' end where entry = 5`;
    const told = async () => {
      const { rows } = await admin.query<{ n: number }>(
        `select count(*)::int as n from entry_index i
           join opening o on o.entry = i.entry and o.part = 0
          where contract = 'audit.inconsistency-found.v1' and convert_from(o.body, 'UTF8') like '%Entry 5:%'`,
      );
      return rows[0]!.n;
    };
    const before = await told();
    await asOwnerOfTheMachine(change);
    await cycle();
    await cycle();
    expect([before, await told()]).toEqual([0, 1]);
    const [finding] = await audit.watchStore.findings(10);
    expect(finding).toMatchObject({ code: 'index-differs', entry: 5, where: 'outcome' });
    await asOwnerOfTheMachine(change);
    await cycle();
    await cycle();
    expect(await audit.watchStore.findings(10)).toEqual([]);
    await asOwnerOfTheMachine(change);
    await cycle();
    await asOwnerOfTheMachine(change);
    expect(await told()).toBe(2);
    const { rows } = await admin.query(
      `select from outbox where headers ->> 'type' like '%inconsistency-found%' and convert_from(payload, 'UTF8') like '%Entry 5:%'`,
    );
    expect(rows.length).toBe(2);
    expect((await logged(audit.test)).length).toBe(0);
  });

  it('names a page whose bytes were changed on disk', async () => {
    const copy = await copiedDatabase();
    await damagedOnDisk(copy.adminUrl, 'audit.opening');
    const other = await AuditUnderTest.on(copy, audit.folder);
    try {
      const found = await other.monitor.cycle();
      expect(found.map(({ code }) => code)).toEqual(['page-broken']);
      expect(found[0]!.where).toMatch(/invalid page in block 0 of relation/);
    } finally {
      await other.close();
      await copy.drop();
    }
  });
});

describe('the tamper drill', () => {
  it.each(damages.map(({ name }) => name))('is noticed: %s', async (name) => {
    const size = Number((await audit.query<{ size: string }>('select size from tlog_state', []))[0]!.size);
    const drilled = await audit.drill.run(seedOf(name, size));
    expect(drilled!.damage).toContain(name);
    expect(drilled!.before).toEqual([]);
    expect(drilled!.after.map(({ entry }) => entry)).toContain(drilled!.entry);
  });

  it('does the same for the same seed, leaves the original alone, and has its passing in the log', async () => {
    const before = await passed();
    const [a, b] = [await audit.drill.run(7), await audit.drill.run(7)];
    expect(a!.damage).toBe(b!.damage);
    expect(await cycle()).toEqual([]);
    expect((await passed()) - before).toBe(2);
  });

  it('would say so if the check were deaf', async () => {
    const drilled = { damage: 'one byte of the leaf changed (seed 1)', entry: 4, before: [], after: [] };
    const reported: unknown[] = [];
    const deaf = new Drill(
      audit.database,
      { drill: () => Promise.resolve(drilled) },
      audit.watchStore,
      { passed: () => Promise.reject(new Error('a drill that was not noticed has passed')) },
      (finding) => Promise.resolve(void reported.push(finding)),
    );
    await deaf.run(1);
    expect(reported).toMatchObject([{ code: 'drill-unnoticed', entry: 4, where: drilled.damage }]);
  });
});

/** The first seed that draws this damage, for an entry of a whole tile. */
function seedOf(name: string, size: number): number {
  for (let seed = 1; ; seed++) {
    const draw = drawing(seed);
    if (draw(size) < 256 && damages[draw(damages.length)]!.name === name) return seed;
  }
}

async function passed(): Promise<number> {
  const { rows } = await admin.query<{ n: number }>(
    `select count(*)::int as n from entry_index where contract = 'audit.drill-passed.v1'`,
  );
  return rows[0]!.n;
}

/** The database as files, in another database whose pages nobody has read yet. */
async function copiedDatabase(): Promise<TestDatabase> {
  await audit.close();
  await admin.end();
  const name = `jejak_test_${randomBytes(6).toString('hex')}`;
  const server = new Client({ connectionString: process.env['JEJAK_TEST_SERVER'] });
  await server.connect();
  await server.query('checkpoint');
  await server.query(`create database ${name} template ${audit.test.name} strategy file_copy`);
  await server.end();
  const url = (address: string): string => address.replace(audit.test.name, name);
  audit = await AuditUnderTest.on(audit.test, audit.folder);
  admin = new Client({ connectionString: audit.test.adminUrl });
  await admin.connect();
  await admin.query('set search_path = audit');
  return {
    name,
    adminUrl: url(audit.test.adminUrl),
    url: (role) => url(audit.test.url(role)),
    drop: () => dropDatabase(name),
  };
}

/** Flips a bit in the middle of the first page of a table, in its file. */
async function damagedOnDisk(adminUrl: string, table: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  const { rows } = await client.query<{ folder: string; file: string }>(
    `select current_setting('data_directory') as folder, pg_relation_filepath($1) as file`,
    [table],
  );
  await client.end();
  const file = openSync(join(rows[0]!.folder, rows[0]!.file), 'r+');
  const byte = Buffer.alloc(1);
  readSync(file, byte, 0, 1, 5000);
  byte[0]! ^= 1;
  writeSync(file, byte, 0, 1, 5000);
  closeSync(file);
}
