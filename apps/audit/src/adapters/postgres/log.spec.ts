import { openDatabase } from '@jejak/persistence';
import { random, sha256 } from '@jejak/runtime';
import { entriesIn, parseLeaf, same, toHex, treeHashing, verifyInclusion } from '@jejak/tlog';
import { Client } from 'pg';
import { approvalsSchema, arrived, AuditUnderTest, CANDIDATE, newId, sanction } from '../audit.fixture.js';
import { Appender } from '../../application/appender.js';
import { LogMoved } from '../../application/log.port.js';
import { KeyringSeals } from '../keys/keyring-seals.js';
import { PostgresLogReader } from './log-reader.js';
import { PostgresLogStore } from './log-store.js';
import type { Query } from './tiles.js';

const hashing = treeHashing(sha256);
let audit: AuditUnderTest;

beforeAll(async () => {
  audit = await AuditUnderTest.start();
});
afterAll(async () => {
  await audit?.end();
});

const state = async () => {
  const [row] = await audit.query<{ size: string; root: Buffer }>('select size, root from tlog_state', []);
  return { size: Number(row!.size), root: row!.root };
};

describe('the log', () => {
  it('appends events in order, whatever the batches, and has the root of all their leaves', async () => {
    const { size: before } = await state();
    for (const batch of [1, 7, 256, 90]) {
      const { size } = await state();
      const entries = await audit.append(...Array.from({ length: batch }, () => arrived()));
      expect(entries).toEqual(Array.from({ length: batch }, (_, at) => size + at));
    }
    const { size, root } = await state();
    expect(size).toBe(before + 354);
    const leaves = await audit.reader.leaves(Array.from({ length: size }, (_, at) => at));
    const proofs = await audit.reader.inclusion([...leaves.keys()], size);
    const wrong = [...leaves].filter(([index, leaf], at) => {
      const claim = { index, size, root, leafHash: hashing.leaf(leaf) };
      return !verifyInclusion(hashing, claim, proofs[at]!).ok || !parseLeaf(leaf).ok;
    });
    expect([leaves.size, wrong]).toEqual([size, []]);
    expect(toHex(await audit.reader.rootAt(size))).toBe(toHex(root));
  });

  it('gives an event that comes again the entry it has, in the same batch and in a later one', async () => {
    const event = arrived();
    const again = { ...event, attributes: { ...event.attributes, traceparent: '00-1-2-01' } };
    const { size } = await state();
    expect(await audit.append(event, arrived(), again)).toEqual([size, size + 1, size]);
    expect(await audit.append(again)).toEqual([size]);
    expect((await state()).size).toBe(size + 2);
  });

  it('keeps another content under the same id as an entry of its own, once for each content', async () => {
    const id = newId();
    const [first, second, third] = ['urn:a', 'urn:b', 'urn:c'].map((dataschema) =>
      arrived({ id, more: { dataschema } }),
    );
    const { size } = await state();
    expect(await audit.append(first!)).toEqual([size]);
    expect(await audit.append(second!, first!, third!, second!)).toEqual([
      size + 1,
      size,
      size + 2,
      size + 1,
    ]);
    expect(await audit.append(third!)).toEqual([size + 2]);
    const rows = await audit.query(
      'select entry::int as entry from tlog_contradiction where event_id = $1 order by entry',
      [id],
    );
    expect(rows).toEqual([{ entry: size + 1 }, { entry: size + 2 }]);
  });

  it('takes types nobody knows, and data that is no JSON or has no canonical form', async () => {
    const unknown = arrived({ type: 'approval.unheard-of.v9', data: { secret: 'Budi' } });
    const { data: _, ...bytes } = { ...arrived(), bytes: Buffer.from('not json') };
    const surrogate = arrived({ data: { note: '\ud800' } });
    const entries = await audit.append(unknown, bytes, surrogate);
    const parts = await audit.query<{ person: string | null; class: string | null }>(
      'select class from opening where entry = any ($1) and part = 1 order by entry',
      [entries],
    );
    // Of the unknown event, the data is closed under the service's key; the others are of a contract about nobody.
    expect(parts).toEqual([{ class: 'service' }]);
    expect((await audit.reader.leaves(entries)).size).toBe(3);
  });

  it('goes on with the right tree after a batch that was rolled back', async () => {
    const { size } = await state();
    const lost = audit.database.run(async (tx) => {
      await audit.appender.append(tx, [arrived(), arrived()]);
      throw new Error('the effect failed');
    });
    await expect(lost).rejects.toThrow('the effect failed');
    expect(await audit.append(arrived())).toEqual([size]);
    expect(toHex(await audit.reader.rootAt(size + 1))).toBe(toHex((await state()).root));
  });

  it('lets batches of several transactions at once come one after the other', async () => {
    const { size } = await state();
    const batches = await Promise.all(
      Array.from({ length: 6 }, () => audit.append(arrived(), arrived(), arrived())),
    );
    expect(batches.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: 18 }, (_, at) => size + at));
    const now = await state();
    expect(toHex(await audit.reader.rootAt(now.size))).toBe(toHex(now.root));
  });
});

describe('no role', () => {
  const attempts = [
    'update tlog_segment set n = n',
    'delete from tlog_segment',
    'truncate tlog_segment',
    'update tlog_tile set root = root',
    'delete from tlog_tile',
    'update tlog_event set entry = entry',
    'delete from tlog_event',
    'update opening set body = body',
    'delete from opening',
    'truncate opening',
    'update checkpoint set note = note',
    'delete from checkpoint',
    'update tlog_state set size = 0',
    'delete from tlog_state',
  ];

  it.each(attempts)('of the service itself may: %s', async (statement) => {
    await expect(audit.query(statement, [])).rejects.toMatchObject({ code: '42501' });
  });

  it.each([
    "insert into tlog_segment (start, n, data, hashes) values (999999, 1, '', sha256(''))",
    'insert into tlog_tile select * from tlog_tile',
  ])('of the service itself may put in by hand: %s', async (statement) => {
    await expect(audit.query(statement, [])).rejects.toMatchObject({ code: '42501' });
  });

  it.each(attempts)('may, not even the owner of the tables: %s', async (statement) => {
    const admin = new Client({ connectionString: audit.test.adminUrl });
    await admin.connect();
    try {
      await admin.query('set role audit_owner');
      await admin.query('set search_path = audit');
      const refused = statement.startsWith('update tlog_state') ? undefined : '23001';
      const answer = admin.query(`begin; ${statement}; rollback`);
      if (refused !== undefined) await expect(answer).rejects.toMatchObject({ code: refused });
      else await answer;
    } finally {
      await admin.end();
    }
  });

  it('of another service may read or write any of it', async () => {
    const other = await openDatabase({ url: audit.test.url('approvals'), schema: approvalsSchema });
    try {
      for (const statement of [
        'select from audit.opening',
        'select from audit.tlog_state',
        'select audit.tlog_lock()',
      ]) {
        await expect(other.query(statement)).rejects.toMatchObject({ code: '42501' });
      }
    } finally {
      await other.close();
    }
  });
});

describe('an append', () => {
  it('to another size or in another epoch fails as a whole', async () => {
    const stale = new Appender(
      new PostgresLogStore(),
      new KeyringSeals(audit.keyring),
      sha256,
      random,
      () => 0,
    );
    const before = await state();
    const refused = audit.database.run((tx) => stale.append(tx, [arrived()]));
    await expect(refused).rejects.toBeInstanceOf(LogMoved);
    expect(same((await state()).root, before.root)).toBe(true);
  });
});

describe('a long segment', () => {
  let first: number;
  let read: number[];
  let reader: PostgresLogReader;
  beforeAll(async () => {
    [first] = (await audit.append(...Array.from({ length: 100 }, () => arrived()))) as [number];
    const watching: Query = async <Row>(statement: string, params: readonly unknown[]) => {
      const rows = await audit.query<{ data?: Buffer }>(statement, params);
      for (const { data } of rows) {
        const entries = entriesIn(data ?? new Uint8Array(0));
        read.push(entries.ok ? entries.value.length : 0);
      }
      return rows as Row[];
    };
    reader = new PostgresLogReader(watching, sha256);
  });
  beforeEach(() => {
    read = [];
  });
  const hashesIn = async (from: number, count: number): Promise<string> =>
    toHex(
      (
        await audit.query<{ hashes: Buffer }>(
          'select substring(hashes from $2 for $3) as hashes from tlog_segment where start = $1',
          [first, from * 32 + 1, count * 32],
        )
      )[0]!.hashes,
    );
  const hashesOf = (leaves: ReadonlyMap<number, Uint8Array>, entries: readonly number[]): string =>
    toHex(Buffer.concat(entries.map((entry) => hashing.leaf(leaves.get(entry)!))));

  it('is read in pieces of 32 leaves, so that one costs as little wherever it lies', async () => {
    for (const [at, leaves] of [
      [0, 32],
      [31, 32],
      [32, 32],
      [63, 32],
      [96, 4],
      [99, 4],
    ] as const) {
      read = [];
      const found = await reader.leaves([first + at]);
      expect([[...found.keys()], hashesOf(found, [first + at]), read]).toEqual([
        [first + at],
        await hashesIn(at, 1),
        [leaves],
      ]);
    }
    const some = [2, 31, 40, 70, 71].map((at) => first + at);
    read = [];
    expect([...(await reader.leaves(some)).keys()]).toEqual(some);
    expect(read).toEqual([32, 32, 32]);
  });

  it('is read whole where its marks mislead: every leaf is held to its hash', async () => {
    const admin = new Client({ connectionString: audit.test.adminUrl });
    await admin.connect();
    await admin.query('alter table audit.tlog_mark disable trigger user');
    const all = Array.from({ length: 100 }, (_, at) => first + at);
    for (const marks of ['{7,11,13,17}', '{}', '{0,-5,99999999,3}', null]) {
      await admin.query(
        marks === null
          ? 'delete from audit.tlog_mark where start = $1'
          : `update audit.tlog_mark set marks = '${marks}' where start = $1`,
        [first],
      );
      expect(hashesOf(await reader.leaves([first + 40]), [first + 40])).toBe(await hashesIn(40, 1));
      expect(hashesOf(await reader.leaves(all), all)).toBe(await hashesIn(0, 100));
    }
    await admin.end();
  });
});

describe('what is public of the log', () => {
  it('names nobody: no leaf holds an id, a type or a word of its event', async () => {
    const person = newId();
    const events = [arrived(), sanction(person), sanction(CANDIDATE)];
    const entries = await audit.append(...events);
    const leaves = await audit.reader.leaves(entries);
    const words = [
      person,
      CANDIDATE,
      'decision-given',
      'light',
      ...events.map(({ attributes }) => String(attributes['id'])),
    ];
    for (const leaf of leaves.values()) {
      const text = Buffer.from(leaf).toString('utf8');
      expect(words.filter((word) => text.includes(word) || text.includes(word.replaceAll('-', '')))).toEqual(
        [],
      );
    }
    const [stored] = await audit.query<{ found: string }>(
      `select count(*) as found from opening where convert_from(body, 'UTF8') like '%light%' and entry = any ($1)`,
      [entries],
    );
    expect(stored!.found).toBe('0');
  });

  it('is served in tiles and bundles of every width, each the beginning of the next', async () => {
    const { size } = await state();
    const full = await audit.reader.tile({ level: 0, index: 0, width: 256 });
    for (const width of [1, 100, 255]) {
      const partial = await audit.reader.tile({ level: 0, index: 0, width });
      expect(toHex(partial!)).toBe(toHex(full!.subarray(0, width * 32)));
      const bundle = await audit.reader.tile({ level: 'entries', index: 0, width });
      const entries = entriesIn(bundle!);
      const hashes = entries.ok ? entries.value.map((entry) => hashing.leaf(entry)) : [];
      expect(toHex(Buffer.concat(hashes))).toBe(toHex(partial!));
    }
    const edge = Math.floor(size / 256);
    expect(await audit.reader.tile({ level: 0, index: edge, width: (size % 256) + 1 })).toBeUndefined();
    expect(
      await audit.reader.tile({ level: 'entries', index: edge, width: (size % 256) + 1 }),
    ).toBeUndefined();
    expect((await audit.reader.tile({ level: 1, index: 0, width: edge }))?.length).toBe(edge * 32);
    expect(await audit.reader.tile({ level: 1, index: 0, width: edge + 1 })).toBeUndefined();
  });
});
