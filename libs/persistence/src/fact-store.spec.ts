import { testDatabase, type TestDatabase } from '@jejak/testing';
import { openDatabase, type Database } from './database.js';
import { FactStore } from './fact-store.js';
import { factTables } from './fact-tables.js';
import { keysSchema } from './keys/keys-schema.js';
import { sqlMigration, type SchemaDefinition } from './schema.js';

const ledger: SchemaDefinition = {
  schema: 'ledger',
  login: true,
  migrations: [sqlMigration('CreateLedger1785600000000', factTables('ledger'))],
};
const by = { account: 'system/ledger' };
const at = new Date('2026-08-03T02:00:00.000Z');

let test: TestDatabase;
let database: Database;
const facts = new FactStore('ledger');

beforeAll(async () => {
  test = await testDatabase([keysSchema, ledger]);
  database = await openDatabase({ url: test.url('ledger'), schema: ledger });
});
afterAll(async () => {
  await database.close();
  await test.drop();
});

describe('a fact stream', () => {
  it('gives back what was appended, in order', async () => {
    const version = await database.run((tx) =>
      facts.append(tx, 'proposal/a', 0, [
        { type: 'drafted', data: { kind: 'rotation' }, by, at },
        { type: 'submitted', data: { note: 'sealed' }, by, at, corrects: 1 },
      ]),
    );
    expect(version).toBe(2);
    expect(await database.run((tx) => facts.load(tx, 'proposal/a'))).toEqual([
      {
        stream: 'proposal/a',
        version: 1,
        type: 'drafted',
        data: { kind: 'rotation' },
        by,
        at: '2026-08-03T02:00:00.000Z',
      },
      {
        stream: 'proposal/a',
        version: 2,
        type: 'submitted',
        data: { note: 'sealed' },
        by,
        at: '2026-08-03T02:00:00.000Z',
        corrects: 1,
      },
    ]);
  });
});
