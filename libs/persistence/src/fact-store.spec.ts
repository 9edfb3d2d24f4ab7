import { testDatabase, type TestDatabase } from '@jejak/testing';
import fc from 'fast-check';
import { openDatabase, type Database } from './database.js';
import { FactStore, StreamMoved, type NewFact } from './fact-store.js';
import { factTables } from './fact-tables.js';
import { sqlMigration, type SchemaDefinition } from './schema.js';

const ledger: SchemaDefinition = {
  schema: 'ledger',
  login: true,
  migrations: [sqlMigration('CreateLedger1785600000000', factTables('ledger'))],
};
const by = { account: 'system/ledger' };
const at = new Date('2026-08-03T02:00:00.000Z');
const drafted = (changes: Partial<NewFact> = {}): NewFact => ({
  type: 'drafted',
  data: { kind: 'rotation' },
  by,
  at,
  ...changes,
});

let test: TestDatabase;
let database: Database;
const facts = new FactStore('ledger');

beforeAll(async () => {
  test = await testDatabase([ledger]);
  database = await openDatabase({ url: test.url('ledger'), schema: ledger });
});
afterAll(async () => {
  await database.close();
  await test.drop();
});

describe('a fact stream', () => {
  it('gives back what was appended, in order', async () => {
    const version = await database.run((tx) =>
      facts.append(tx, 'proposal/a', 0, [drafted(), drafted({ type: 'submitted', data: 'x', corrects: 1 })]),
    );
    expect(version).toBe(2);
    const expected = [
      {
        stream: 'proposal/a',
        version: 1,
        type: 'drafted',
        data: { kind: 'rotation' },
        by,
        at: at.toISOString(),
      },
      {
        stream: 'proposal/a',
        version: 2,
        type: 'submitted',
        data: 'x',
        by,
        at: at.toISOString(),
        corrects: 1,
      },
    ];
    expect(await database.run((tx) => facts.load(tx, 'proposal/a'))).toEqual(expected);
    expect(await database.run((tx) => facts.read(tx, 'proposal/a'))).toEqual(expected);
  });

  it('is empty before its first fact', async () => {
    expect(await database.run((tx) => facts.load(tx, 'proposal/none'))).toEqual([]);
  });

  it('never goes back in time, even when the clock does', async () => {
    const earlier = new Date('2026-08-03T01:00:00.000Z');
    const later = new Date('2026-08-03T03:00:00.000Z');
    await database.run((tx) =>
      facts.append(tx, 'proposal/clock', 0, [drafted({ at: later }), drafted({ at: earlier })]),
    );
    await database.run((tx) => facts.append(tx, 'proposal/clock', 2, [drafted({ at })]));
    const recorded = await database.run((tx) => facts.load(tx, 'proposal/clock'));
    expect(recorded.map((fact) => fact.at)).toEqual(
      [later, later, later].map((instant) => instant.toISOString()),
    );
  });

  it.each([
    { because: 'the stream does not exist yet', stream: 'proposal/fresh', expected: 1 },
    { because: 'somebody appended since', stream: 'proposal/moved', expected: 0 },
    { because: 'the version was never reached', stream: 'proposal/moved', expected: 7 },
  ])('refuses a decision made on another version: $because', async ({ stream, expected }) => {
    await database.run(async (tx) => {
      if ((await facts.load(tx, 'proposal/moved')).length === 0)
        await facts.append(tx, 'proposal/moved', 0, [drafted()]);
    });
    await expect(database.run((tx) => facts.append(tx, stream, expected, [drafted()]))).rejects.toEqual(
      new StreamMoved([stream]),
    );
  });

  it('appends to many streams all or nothing, naming the one that moved', async () => {
    await database.run((tx) => facts.append(tx, 'person/2', 0, [drafted()]));
    const appendings = ['person/1', 'person/2', 'person/3'].map((stream) => ({
      stream,
      expected: 0,
      facts: [drafted()],
    }));
    await database.run(async (tx) => {
      await expect(facts.appendAll(tx, appendings)).rejects.toEqual(new StreamMoved(['person/2']));
      expect(await facts.load(tx, 'person/1')).toEqual([]);
    });
  });

  it('waits for whoever decides on the same stream, so that both decisions stand', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uuid(),
        fc.array(
          fc.record({ stream: fc.integer({ min: 0, max: 2 }), count: fc.integer({ min: 1, max: 4 }) }),
          {
            minLength: 2,
            maxLength: 16,
          },
        ),
        async (run, writers) => {
          await Promise.all(
            writers.map(({ stream, count }, writer) =>
              database.run(async (tx) => {
                const name = `run/${run}/${String(stream)}`;
                const known = await facts.load(tx, name);
                const decided = Array.from({ length: count }, (_, index) =>
                  drafted({ data: { writer, index } }),
                );
                await facts.append(tx, name, known.length, decided);
              }),
            ),
          );
          for (const stream of [0, 1, 2]) {
            const found = await database.run((tx) =>
              facts.load<{ writer: number; index: number }>(tx, `run/${run}/${String(stream)}`),
            );
            expect(found.map(({ version }) => version)).toEqual(found.map((_, index) => index + 1));
            // Each writer's facts stand together, in its order, and all of them are there.
            const order = [...new Set(found.map(({ data }) => data.writer))];
            expect(found.map(({ data }) => data)).toEqual(
              order.flatMap((writer) =>
                Array.from({ length: writers[writer]?.count ?? 0 }, (_, index) => ({ writer, index })),
              ),
            );
            expect([...order].sort((a, b) => a - b)).toEqual(
              writers.flatMap((writer, index) => (writer.stream === stream ? [index] : [])),
            );
          }
        },
      ),
      { numRuns: 12 },
    );
  });

  it('lets one of several win when nobody looked first', async () => {
    const attempts = await Promise.allSettled(
      Array.from({ length: 6 }, () =>
        database.run((tx) => facts.append(tx, 'proposal/race', 0, [drafted(), drafted()])),
      ),
    );
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const attempt of attempts)
      if (attempt.status === 'rejected') expect(attempt.reason).toBeInstanceOf(StreamMoved);
    expect(await database.run((tx) => facts.load(tx, 'proposal/race'))).toHaveLength(2);
  });
});

describe('what was recorded', () => {
  it.each([
    ['changed', `update ledger.fact set type = 'other'`],
    ['removed', 'delete from ledger.fact'],
    ['emptied', 'truncate ledger.fact'],
  ])('cannot be %s by the service', async (_, statement) => {
    await expect(database.query(statement)).rejects.toMatchObject({ code: '42501' });
  });
});
