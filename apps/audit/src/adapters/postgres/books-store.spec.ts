import { createHash, randomFillSync } from 'node:crypto';
import { uuids } from '@jejak/kernel';
import { arrived, AuditUnderTest } from '../audit.fixture.js';
import { BooksComparison, type BooksAsking } from '../../application/books-comparison.js';
import type { Finding } from '../../application/monitor.js';
import { PostgresBooksStore } from './books-store.js';

const TYPE = 'approval.decision-given.v1';
const NINE = new Date('2026-03-31T09:00:00.000Z');
const TEN = new Date('2026-03-31T10:00:00.000Z');

/** Ids of decisions of one hour, two of one proposal and one of another. */
const made = uuids(
  () => NINE.getTime() + 60_000,
  (bytes) => randomFillSync(bytes),
);
const [first, second, third, fourth] = [made.uuid(), made.uuid(), made.uuid(), made.uuid()] as const;
const PROPOSAL = 'proposal/0198a3c4-8f00-7000-8000-000000000001';
const OTHER = 'proposal/0198a3c4-8f00-7000-8000-000000000002';

let audit: AuditUnderTest;
let reported: Finding[];
let now: Date;

beforeEach(async () => {
  audit = await AuditUnderTest.start();
  reported = [];
  now = new Date('2026-03-31T10:30:00.000Z');
  await audit.append(
    arrived({ id: first, subject: PROPOSAL, more: { aggregateversion: 1 } }),
    arrived({ id: second, subject: PROPOSAL, more: { aggregateversion: 2 } }),
    arrived({ id: third, subject: OTHER, more: { aggregateversion: 5 } }),
  );
});
afterEach(() => audit.end());

const comparison = (asking: BooksAsking = { countedIds: () => Promise.resolve(undefined) }) =>
  new BooksComparison(
    new PostgresBooksStore(audit.database),
    asking,
    (finding) => Promise.resolve(void reported.push(finding)),
    { now: () => now },
    600_000,
  );

/** The service says that it counted these; the last versions of their subjects sum up to so much. */
const books = (ids: readonly string[], lastVersionSum: number, recordedtime = '2026-03-31T10:02:00.000Z') =>
  audit.append(
    arrived({
      type: 'approval.books-closed.v1',
      subject: 'books/approvals',
      data: {
        from: NINE.toISOString(),
        to: TEN.toISOString(),
        types: [{ type: TYPE, count: ids.length, lastVersionSum, xor: xorOf(ids) }],
      },
      more: { recordedtime },
    }),
  );

describe('the books of a service and the log', () => {
  it('agree when they count the same events, and are not compared again', async () => {
    await books([third, first, second], 7);
    await comparison().compare();
    expect(reported).toEqual([]);
    expect(await new PostgresBooksStore(audit.database).pending(10)).toEqual([]);
  });

  it('differ when an event never came: it is named by what the service answers', async () => {
    await books([first, second, third, fourth], 7);
    const asked: string[] = [];
    await comparison({
      countedIds: ({ service, from }, type) => {
        asked.push(`${service} ${from.toISOString()} ${type}`);
        return Promise.resolve([first, second, third, fourth]);
      },
    }).compare();
    expect(asked).toEqual([`approvals 2026-03-31T09:00:00.000Z ${TYPE}`]);
    expect(reported).toEqual([
      {
        code: 'books-differ',
        where: `${TYPE}, 2026-03-31T09:00:00.000Z–2026-03-31T10:00:00.000Z, ${fourth}`,
        messages: {
          id: `${TYPE}, 2026-03-31T09:00:00.000Z–2026-03-31T10:00:00.000Z: pembukuan approvals menghitung 4, log memuat 3; tidak ada di log: ${fourth}.`,
          en: `${TYPE}, 2026-03-31T09:00:00.000Z–2026-03-31T10:00:00.000Z: the books of approvals count 4, the log has 3; not in the log: ${fourth}.`,
        },
      },
    ]);
  });

  it('are compared again while they differ, and named once the service can be asked', async () => {
    await books([first, second, third, fourth], 7);
    await comparison().compare();
    const ids = [first, second, third, fourth];
    await comparison({ countedIds: () => Promise.resolve(ids) }).compare();
    expect(reported.map(({ where }) => where)).toEqual([
      `${TYPE}, 2026-03-31T09:00:00.000Z–2026-03-31T10:00:00.000Z`,
      `${TYPE}, 2026-03-31T09:00:00.000Z–2026-03-31T10:00:00.000Z, ${fourth}`,
    ]);
    await audit.append(arrived({ id: fourth, subject: PROPOSAL, more: { aggregateversion: 2 } }));
    await comparison().compare();
    expect(reported).toHaveLength(2);
    expect(await new PostgresBooksStore(audit.database).pending(10)).toEqual([]);
  });

  it('of audit itself are compared the same way, though they are no entries', async () => {
    const type = 'audit.log-searched.v1';
    await audit.append(arrived({ id: fourth, type, subject: 'log/searches', more: { aggregateversion: 1 } }));
    const data = {
      from: NINE.toISOString(),
      to: TEN.toISOString(),
      types: [
        { type: 'audit.decision-anchored.v1', count: 3, lastVersionSum: 3, xor: xorOf([first]) },
        { type, count: 2, lastVersionSum: 1, xor: xorOf([third, fourth]) },
      ],
    };
    const id = made.uuid();
    await audit.database.query(
      `insert into published (seq, event_id, topic, key, part, aggregate_version, headers, payload)
       values (1, $1, 'merit.audit.v1', 'books/audit', 0, 1, $2, $3)`,
      [id, JSON.stringify({ recordedtime: '2026-03-31T10:02:00.000Z' }), Buffer.from(JSON.stringify(data))],
    );
    await audit.database.query('insert into books (upto, since, event_id) values ($1, $2, $3)', [
      TEN,
      NINE,
      id,
    ]);
    const asking = { countedIds: () => Promise.resolve([third, fourth]) };
    for (let cycle = 1; cycle <= 2; cycle++) {
      await comparison(asking).compare();
      expect(reported.map(({ messages }) => messages.en)).toEqual(
        Array.from(
          { length: cycle },
          () =>
            `${type}, 2026-03-31T09:00:00.000Z–2026-03-31T10:00:00.000Z: the books of audit count 2, the log has 1; not in the log: ${third}.`,
        ),
      );
    }
  });

  it('differ when the log has an event that the service never published: its entry is named', async () => {
    await books([first, second], 2);
    await comparison({ countedIds: () => Promise.resolve([first, second]) }).compare();
    expect(reported).toMatchObject([
      {
        code: 'books-differ',
        entry: 2,
        messages: { en: expect.stringContaining(`not in the books: ${third} (2)`) as string },
      },
    ]);
  });

  it('differ when an event was exchanged for another, though the number is the same', async () => {
    await books([first, second, fourth], 7);
    await comparison({ countedIds: () => Promise.resolve([first, second, fourth]) }).compare();
    expect(reported[0]!.messages.en).toContain(`not in the log: ${fourth}; not in the books: ${third} (2)`);
  });

  it('differ when versions are missing, though the events are the same', async () => {
    await books([first, second, third], 8);
    await comparison({ countedIds: () => Promise.resolve([first, second, third]) }).compare();
    expect(reported.map(({ code }) => code)).toEqual(['books-differ']);
  });

  it('are given ten minutes for what is still on its way, and say so when nobody can be asked', async () => {
    await books([first, second, third, fourth], 7, '2026-03-31T10:20:01.000Z');
    await comparison().compare();
    expect(reported).toEqual([]);
    now = new Date('2026-03-31T10:30:01.000Z');
    await comparison().compare();
    expect(reported[0]!.messages.en).toMatch(/count 4, the log has 3; the service could not be asked[.]$/);
  });
});

function xorOf(ids: readonly string[]): string {
  const sum = Buffer.alloc(32);
  for (const id of ids) {
    const hash = createHash('sha256').update(id).digest();
    for (let at = 0; at < 32; at++) sum[at]! ^= hash[at]!;
  }
  return sum.toString('hex');
}
