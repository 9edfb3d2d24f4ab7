import { createHash } from 'node:crypto';
import {
  approvalBooksClosedV1,
  approvalDecisionGivenV1,
  approvalVerdictGivenV1,
  type Contract,
} from '@jejak/contracts';
import { busSchema } from '@jejak/messaging';
import { keysSchema } from '@jejak/persistence';
import {
  eventually,
  logged,
  Neighbour,
  neighbourSchema,
  testDatabase,
  type Said,
  type TestDatabase,
} from '@jejak/testing';
import { Client } from 'pg';

const HOUR = 3_600_000;
const PROPOSAL = '0198a3c4-8f00-7000-8000-000000000001';
const OTHER = '0198a3c4-8f00-7000-8000-000000000002';

/** What the office's clock says. */
let now = new Date('2026-03-31T09:20:00.000Z');
const clock = { now: () => now };
let test: TestDatabase;
let approvals: Neighbour;
let admin: Client;

beforeAll(async () => {
  test = await testDatabase([busSchema, keysSchema, neighbourSchema('approvals')]);
  approvals = await Neighbour.open(test, 'approvals', clock);
  admin = new Client({ connectionString: test.adminUrl });
  await admin.connect();
});
afterAll(async () => {
  await approvals.close();
  await admin.end();
  await test.drop();
});

describe('the books of a service', () => {
  it('are not closed before anything was published, nor in the hour itself and two minutes after', async () => {
    expect(await approvals.books.close()).toBeUndefined();
    await said(decided(PROPOSAL), decided(PROPOSAL), verdict(OTHER));
    now = new Date('2026-03-31T10:01:59.999Z');
    expect(await approvals.books.close()).toBeUndefined();
  });

  it('count each type: how many, the last versions of the subjects, and the XOR of what ids hash to', async () => {
    now = new Date('2026-03-31T09:59:59.999Z');
    const late = await said(decided(OTHER));
    now = new Date('2026-03-31T10:00:00.000Z');
    await said(verdict(PROPOSAL));
    now = new Date('2026-03-31T10:02:00.000Z');
    const events = await published();
    const given = events.filter(({ type }) => type === 'approval.decision-given.v1').map(({ id }) => id);
    const verdicts = events.filter(({ type }) => type === 'approval.verdict-given.v1').map(({ id }) => id);
    expect(given).toContain(late[0]);
    expect(await closed()).toEqual({
      from: '2026-03-31T09:00:00.000Z',
      to: '2026-03-31T10:00:00.000Z',
      types: [
        // Of one subject the second event is the last, of the other too: its first is a verdict.
        { type: 'approval.decision-given.v1', count: 3, lastVersionSum: 4, xor: xorOf(given) },
        { type: 'approval.verdict-given.v1', count: 1, lastVersionSum: 1, xor: xorOf(verdicts.slice(0, 1)) },
      ],
    });
  });

  it('are published once, and never closed again', async () => {
    expect(await approvals.books.close()).toBeUndefined();
    const [event] = await eventually('the books on the bus', async () => {
      const found = await logged(test, approvalBooksClosedV1.type);
      return found.length > 0 ? found : undefined;
    });
    expect(event).toMatchObject({ subject: 'books/approvals', data: { to: '2026-03-31T10:00:00.000Z' } });
  });

  it('go on where they ended, over a standstill as one span', async () => {
    now = new Date(now.getTime() + 3 * HOUR);
    const books = await closed();
    expect([books.from, books.to, books.types.map(({ type, count }) => [type, count])]).toEqual([
      '2026-03-31T10:00:00.000Z',
      '2026-03-31T13:00:00.000Z',
      [
        ['approval.books-closed.v1', 1],
        ['approval.verdict-given.v1', 1],
      ],
    ]);
    now = new Date(now.getTime() + HOUR);
    expect((await closed()).types).toEqual([
      expect.objectContaining({ type: 'approval.books-closed.v1', count: 1 }),
    ]);
    now = new Date(now.getTime() + HOUR);
    await said(verdict(PROPOSAL));
  });

  it('wait for a transaction that began before the end and may still publish', async () => {
    const slow = new Client({ connectionString: test.url('approvals') });
    await slow.connect();
    await slow.query('begin');
    await slow.query('select 1');
    // The transaction began now by the database's clock: an hour that ends later than that waits for it.
    now = new Date(Date.now() + 2 * HOUR);
    expect(await approvals.books.close()).toBeUndefined();
    await slow.query('rollback');
    await slow.end();
    expect((await closed()).to > new Date().toISOString()).toBe(true);
  });

  it('wait for what is said and not relayed yet', async () => {
    now = new Date(now.getTime() + HOUR);
    await admin.query('begin');
    await admin.query('lock table approvals.published in share mode');
    try {
      await approvals.say(verdict(PROPOSAL));
      now = new Date(now.getTime() + 2 * HOUR);
      expect(await approvals.books.close()).toBeUndefined();
    } finally {
      await admin.query('rollback');
    }
    expect((await closed()).types.map(({ type }) => type)).toContain('approval.verdict-given.v1');
  });

  it('tell which events they counted, by type and page by page', async () => {
    const since = new Date('2026-03-31T09:00:00.000Z');
    const books = await approvals.books.at(since);
    expect(books).toEqual({ since, upto: new Date('2026-03-31T10:00:00.000Z') });
    expect(await approvals.books.at(new Date('2026-03-31T09:30:00.000Z'))).toBeUndefined();
    const type = 'approval.decision-given.v1';
    const first = await approvals.books.eventsOf(books!, type, { limit: 2 });
    const rest = await approvals.books.eventsOf(books!, type, { limit: 2, after: first.at(-1)!.id });
    expect([...first, ...rest].map(({ aggregateVersion }) => aggregateVersion)).toEqual([1, 2, 2]);
    expect([...first, ...rest].map(({ id }) => id)).toEqual(
      (await published()).filter((event) => event.type === type).map(({ id }) => id),
    );
  });

  it.each([
    'update approvals.books set since = since',
    'delete from approvals.books',
    'truncate approvals.books',
  ])('are kept as they are: nobody may %s, nor the same with what was published', async (statement) => {
    for (const role of ['approvals', 'approvals_owner']) {
      for (const one of [
        statement,
        statement.replace('books', 'published').replace('since = since', 'seq = seq'),
      ]) {
        await admin.query(`begin; set local role ${role}`);
        const answer = admin.query(one);
        await expect(answer).rejects.toMatchObject({ code: role === 'approvals' ? '42501' : '23001' });
        await admin.query('rollback');
      }
    }
  });
});

const example = <Data>({ schema }: Contract<Data>): Data => (schema.examples as Data[])[0]!;
const decided = (proposal: string) => ({
  contract: approvalDecisionGivenV1,
  subject: `proposal/${proposal}`,
  data: example(approvalDecisionGivenV1),
});
const verdict = (proposal: string) => ({
  contract: approvalVerdictGivenV1,
  subject: `proposal/${proposal}`,
  data: example(approvalVerdictGivenV1),
});

/** Says it and waits until it is relayed. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each event is checked by its own contract
async function said(...events: readonly Said<any>[]): Promise<string[]> {
  const ids = (await approvals.say(...events)).map(({ id }) => id);
  await eventually('what was said, published', async () => {
    const there = new Set((await published()).map(({ id }) => id));
    return ids.every((id) => there.has(id));
  });
  return ids;
}

/** Closes the books, as soon as the relay's own transactions let it. */
const closed = () => eventually('books that can be closed', () => approvals.books.close());

async function published(): Promise<{ id: string; type: string }[]> {
  const { rows } = await admin.query<{ id: string; type: string }>(
    `select event_id as id, substr(headers ->> 'type', 23) as type from approvals.published order by event_id`,
  );
  return rows;
}

/** As the contract says it: XOR of the SHA-256 of each id. */
function xorOf(ids: readonly string[]): string {
  const sum = Buffer.alloc(32);
  for (const id of ids) {
    const hash = createHash('sha256').update(id).digest();
    for (let at = 0; at < 32; at++) sum[at]! ^= hash[at]!;
  }
  return sum.toString('hex');
}
