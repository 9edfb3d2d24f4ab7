import { testDatabase, type TestDatabase } from '@jejak/testing';
import { Client } from 'pg';
import { factTables } from './fact-tables.js';
import { keysSchema } from './keys/keys-schema.js';
import { sqlMigration, type SchemaDefinition } from './schema.js';

const service = (schema: string): SchemaDefinition => ({
  schema,
  login: true,
  migrations: [sqlMigration(`Create${schema}1785600000000`, factTables(schema))],
});

let test: TestDatabase;
const clients: Client[] = [];

beforeAll(async () => {
  test = await testDatabase([keysSchema, service('personnel'), service('proposals')]);
});
afterAll(async () => {
  await Promise.all(clients.map((client) => client.end()));
  await test.drop();
});

describe('a service', () => {
  it.each([
    ['read another service’s facts', 'select * from personnel.fact'],
    ['write another service’s facts', `insert into personnel.fact select * from proposals.fact`],
    ['call another service’s functions', 'select personnel.refuse_change()'],
    ['read keys', 'select * from keys.data_key'],
    ['read who may ask for keys', 'select * from keys.acl'],
    ['destroy keys', `select keys.destroy('0198a3c4-8f00-7000-8000-0000000000a1', array['identity'])`],
    ['make tables', 'create table proposals.mine (id int)'],
    ['make tables where everybody could', 'create table public.mine (id int)'],
    [
      'make temporary tables, which could stand before others by name',
      'create temporary table fact (id int)',
    ],
    ['change its applied migrations', `delete from proposals.migrations`],
    ['become the owner of its schema', 'set role proposals_owner'],
    ['become another service', 'set role personnel'],
    [
      'end somebody else’s session',
      `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'postgres'`,
    ],
    ['read files of the machine', `select pg_read_file('/etc/passwd')`],
    ['run programs', `copy (select 1) to program 'true'`],
  ])('cannot %s', async (_, statement) => {
    const client = await as('proposals');
    await expect(client.query(statement)).rejects.toMatchObject({ code: '42501' });
  });

  it('can read its own facts and applied migrations', async () => {
    const client = await as('proposals');
    expect((await client.query('select * from proposals.fact')).rows).toEqual([]);
    expect((await client.query('select name from proposals.migrations')).rows).toEqual([
      { name: 'Createproposals1785600000000' },
    ]);
  });

  it('cannot enter a database that is not its own', async () => {
    const other = await testDatabase([service('personnel')]);
    const url = new URL(test.url('proposals'));
    url.pathname = `/${other.name}`;
    const client = new Client({ connectionString: url.href });
    await expect(client.connect()).rejects.toMatchObject({ code: '42501' });
    await other.drop();
  });
});

describe('the owner of a schema', () => {
  it('is nobody who can log in', async () => {
    const client = await as('proposals');
    const { rows } = await client.query(
      `select rolname from pg_roles where rolname like '%_owner' and rolcanlogin`,
    );
    expect(rows).toEqual([]);
  });

  it.each(['update personnel.fact set type = type', 'delete from personnel.fact', 'truncate personnel.fact'])(
    'cannot undo what was recorded: %s',
    async (statement) => {
      const client = new Client({ connectionString: test.adminUrl });
      clients.push(client);
      await client.connect();
      await client.query('set role personnel_owner');
      await expect(client.query(statement)).rejects.toMatchObject({ code: '23001' });
    },
  );
});

async function as(role: string): Promise<Client> {
  const client = new Client({ connectionString: test.url(role) });
  clients.push(client);
  await client.connect();
  return client;
}
