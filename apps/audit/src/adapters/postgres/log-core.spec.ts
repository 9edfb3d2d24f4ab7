import fc from 'fast-check';
import { firstUuidAt } from '@jejak/kernel';
import { random, sha256 } from '@jejak/runtime';
import { Client } from 'pg';
import { Appender, type Arrived } from '../../application/appender.js';
import { arrived, AuditUnderTest, newId } from '../audit.fixture.js';
import { KeyringSeals } from '../keys/keyring-seals.js';
import { LogCore } from './log-core.js';
import { PostgresLogStore } from './log-store.js';

let audit: AuditUnderTest;
let admin: Client;
let now: number;

beforeAll(async () => {
  audit = await AuditUnderTest.start();
  admin = new Client({ connectionString: audit.test.adminUrl });
  await admin.connect();
  await admin.query('set search_path = audit');
});
afterAll(async () => {
  await admin?.end();
  await audit?.end();
});

/** A log whose clock is `now`. */
const appender = (): Appender =>
  new Appender(
    new PostgresLogStore(new LogCore({ now: () => new Date(now) })),
    new KeyringSeals(audit.keyring),
    sha256,
    random,
    () => audit.lease.epoch,
  );

type Event = Readonly<{ id: string; source: string; content: number }>;
const CORRELATION = newId();
/** The same event is the same to the byte. */
const told = ({ id, source, content }: Event): Arrived =>
  arrived({
    id,
    source,
    type: 'approval.unheard-of.v9',
    subject: 'none',
    data: { content },
    more: { correlationid: CORRELATION },
  });

type Known = Readonly<{ event_id: string; entry: number }>;
const known = async (asked: string, params: unknown[]): Promise<Known[]> =>
  audit.query<Known>(
    `select event_id, entry::int as entry from ${asked} e join tlog_source s on s.id = e.source order by entry`,
    params,
  );
const size = async (): Promise<number> =>
  Number((await audit.query<{ size: string }>('select size from tlog_state', []))[0]!.size);

/** How each of the last entries is recorded: with its batch, or by a row. */
const recorded = async (from: number): Promise<string[]> =>
  (
    await audit.query<{ by: string }>(
      `select case when exists (select from tlog_event r where r.entry = e.entry) then 'row' else 'batch' end as by
         from tlog_events_in($1, 1000000) e order by e.entry`,
      [from],
    )
  ).map(({ by }) => by);

describe('which event is which entry', () => {
  /** Later than everything before: a run of the property begins with ids nobody has used. */
  let hour = Date.parse('2026-01-01T00:00:00.000Z');

  const SOURCES = ['//lebongkab.go.id/jejak/approvals', '//lebongkab.go.id/jejak/personnel'] as const;
  /** Seconds of an id's making, counted as the clock's: behind it, at it, ahead of it; or ages away; or no time at all. */
  const second = fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 0, max: 60 }) },
    { weight: 1, arbitrary: fc.constantFrom(-3_000_000, 3_000_000) },
    { weight: 1, arbitrary: fc.constantFrom('f', '0') },
  );
  const event = fc.record({
    second,
    tail: fc.integer({ min: 0, max: 1 }),
    source: fc.constantFrom(...SOURCES),
    content: fc.integer({ min: 0, max: 2 }),
  });
  const step = fc.record({
    clock: fc.integer({ min: 0, max: 60 }),
    batch: fc.array(event, { minLength: 1, maxLength: 12 }),
    upgraded: fc.integer({ min: 0, max: 19 }).map((draw) => draw === 0),
  });

  it('is answered as a table of everything ever appended would, whatever ids and clocks do', async () => {
    const entries = new Map<string, number>();
    const first = new Map<string, Known>();
    const ways = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        hour += 3_600_000;
        const log = appender();
        for (const { clock, batch, upgraded } of steps) {
          now = hour + clock * 1_000;
          if (upgraded) await admin.query(AS_BEFORE);
          const events = batch.map(({ second: at, tail, ...rest }) => ({
            ...rest,
            id: idAt(hour, at, tail),
          }));
          const before = await size();
          let next = before;
          const expected = events.map(({ id, source, content }) => {
            const entry = entries.get(`${id} ${source} ${String(content)}`) ?? next++;
            entries.set(`${id} ${source} ${String(content)}`, entry);
            const same = first.get(`${id} ${source}`);
            if (same === undefined) first.set(`${id} ${source}`, { event_id: id, entry });
            return entry;
          });
          expect(await audit.database.run((tx) => log.append(tx, events.map(told)))).toEqual(expected);
          for (const way of await recorded(before)) ways.add(way);
          const ids = new Set(events.map(({ id }) => id));
          const all = [...first.values()].sort((a, b) => a.entry - b.entry);
          expect(await known('tlog_events($1::uuid[])', [[...ids]])).toEqual(
            all.filter(({ event_id: id }) => ids.has(id)),
          );
        }
        const all = [...first.values()].sort((a, b) => a.entry - b.entry);
        const [from, to] = [hour + 10_000, hour + 30_000].map((at) => firstUuidAt(new Date(at)));
        expect(await known('tlog_events_between($1, $2)', [from, to])).toEqual(
          all.filter(({ event_id: id }) => id >= from! && id < to!),
        );
        const half = Math.floor((await size()) / 2);
        expect(await known('tlog_events_in($1, $2)', [half, half + 7])).toEqual(
          all.filter(({ entry }) => entry >= half && entry < half + 7),
        );
      }),
      { numRuns: 30 },
    );
    // Both ways of recording have been at work, and so have contradictions.
    const [{ n } = { n: 0 }] = await audit.query<{ n: number }>(
      'select count(*)::int as n from tlog_contradiction',
      [],
    );
    expect([ways.has('batch'), ways.has('row'), n > 0]).toEqual([true, true, true]);
  });

  it('stays with the batch although one id came from a clock that is far ahead, or from none', async () => {
    hour += 3_600_000;
    now = hour;
    const log = appender();
    const from = await size();
    const ids = [idAt(hour, 1, 0), idAt(hour, 9_000_000, 0), idAt(hour, 'f', 0), idAt(hour, 9, 0)];
    for (const id of ids) {
      await audit.database.run((tx) => log.append(tx, [told({ id, source: SOURCES[0], content: 0 })]));
    }
    expect(await recorded(from)).toEqual(['batch', 'row', 'row', 'batch']);
  });
});

describe('the database refuses a batch', () => {
  const [low, middle, high, higher] = [1, 2, 3, 4].map(
    (at) => `ffffffff-0000-7000-8000-00000000000${String(at)}`,
  ) as [string, string, string, string];
  type Batch = Readonly<{
    first: string;
    last: string;
    ids: readonly string[];
    sources?: readonly number[];
    contradictions?: readonly number[];
  }>;
  const zeros = (bytes: number): string => `'\\x${'00'.repeat(bytes)}'`;
  const appending = ({
    first,
    last,
    ids,
    sources = ids.map(() => 1),
    contradictions = [],
  }: Batch): string => {
    const hashes = zeros(32 * ids.length);
    return `select tlog_append(size, epoch, ${String(ids.length)}, '', ${hashes}, ${zeros(32)}, '{}', '{}', '', '',
      '${first}', '${last}', '{${ids.join()}}', '{${sources.join()}}', ${hashes}, '{}', '{${contradictions.join()}}')
      from tlog_state`;
  };

  beforeAll(async () => {
    now = Date.now();
    await audit.database.run((tx) => appender().append(tx, [arrived()]));
    await admin.query(appending({ first: middle, last: middle, ids: [middle] }));
  });

  it.each<{ what: string; batch: Batch; named: RegExp }>([
    {
      what: 'whose ids begin below those of the batch before',
      batch: { first: low, last: high, ids: [low, high] },
      named: /are not all new/,
    },
    {
      what: 'whose ids begin with one that is known',
      batch: { first: middle, last: high, ids: [middle, high] },
      named: /are not all new/,
    },
    {
      what: 'with the same event twice',
      batch: { first: high, last: high, ids: [high, high] },
      named: /are not all new/,
    },
    {
      what: 'with an id below its range',
      batch: { first: high, last: high, ids: [middle, high] },
      named: /tlog_segment_identity/,
    },
    {
      what: 'with an id above its range',
      batch: { first: high, last: high, ids: [high, higher] },
      named: /tlog_segment_identity/,
    },
    {
      what: 'with a contradiction of nothing',
      batch: { first: high, last: high, ids: [high, higher], contradictions: [2] },
      named: /contradiction needs the event/,
    },
  ])('$what', async ({ batch, named }) => {
    await expect(audit.query(appending(batch), [])).rejects.toThrow(named);
  });

  it('in whose range an event has a row', async () => {
    const batch = appending({ first: high, last: higher, ids: [higher] });
    await admin.query('begin');
    await admin.query(`insert into tlog_event values ('${high}', 1, 1000000, ${zeros(32)})`);
    await expect(admin.query(batch)).rejects.toThrow(/are not all new/);
    await admin.query('rollback');
  });

  it('and takes the same ones without these faults', async () => {
    for (const batch of [
      { first: high, last: higher, ids: [higher, high] },
      { first: high, last: high, ids: [high, high], sources: [1, 2] },
      { first: high, last: high, ids: [high, high], contradictions: [2] },
    ])
      await admin.query(`begin; ${appending(batch)}; rollback`);
  });
});

function idAt(hour: number, second: number | string, tail: number): string {
  const end = `8000-00000000000${String(tail)}`;
  if (typeof second === 'string') return `${second.repeat(8)}-${hour.toString(16).slice(-4)}-4000-${end}`;
  return firstUuidAt(new Date(hour + second * 1_000)).slice(0, -1) + String(tail);
}

/** Everything as a version of this service left it that knew rows alone. */
const AS_BEFORE = `begin;
  set local session_replication_role = replica;
  insert into tlog_event select * from tlog_events_in(0, 1000000) on conflict do nothing;
  update tlog_segment
     set first_id = null, last_id = null, event_ids = null, event_sources = null, event_sha256 = null;
  commit`;
