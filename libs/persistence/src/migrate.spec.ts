import { testDatabase, type TestDatabase } from '@jejak/testing';
import { Client } from 'pg';
import { openDatabase } from './database.js';
import { migrateAll } from './migrate.js';
import { SchemaMismatch, sqlMigration, type MigrationClass, type SchemaDefinition } from './schema.js';

const first = sqlMigration('CreateOffice1785600000000', [
  'create table office.desk (id integer primary key, owner_was text not null default current_user)',
  'grant select, insert on office.desk to office',
]);
const second = sqlMigration('AddLamps1785600000001', ['alter table office.desk add column lamps integer']);
const broken = sqlMigration('Break1785600000002', ['create table office.lamp (id integer)', 'select 1 / 0']);

const passwords = { office: 'only-in-tests' };
const office = (...migrations: MigrationClass[]): SchemaDefinition => ({
  schema: 'office',
  login: true,
  migrations,
  everyTime: ['insert into office.desk (id) select coalesce(max(id), 0) + 1 from office.desk'],
});

let test: TestDatabase;

beforeEach(async () => {
  test = await testDatabase([]);
});
afterEach(async () => {
  await test.drop();
});

const migrate = (definition: SchemaDefinition): Promise<void> =>
  migrateAll({ adminUrl: test.adminUrl, schemas: [definition], passwords });

describe('migrating', () => {
  it('makes what is missing as the owner, and repeating it changes nothing but what is done every time', async () => {
    await migrate(office(first));
    await migrate(office(first));
    await migrate(office(first, second));
    expect(await ask('select id, owner_was, lamps from office.desk order by id')).toEqual([
      { id: 1, owner_was: 'office_owner', lamps: null },
      { id: 2, owner_was: 'office_owner', lamps: null },
      { id: 3, owner_was: 'office_owner', lamps: null },
    ]);
    expect(
      await ask(`select tableowner from pg_tables where schemaname = 'office' and tablename = 'desk'`),
    ).toEqual([{ tableowner: 'office_owner' }]);
    expect(await ask('select name from office.migrations order by name')).toEqual([
      { name: 'AddLamps1785600000001' },
      { name: 'CreateOffice1785600000000' },
    ]);
  });

  it('by several at once is done once', async () => {
    await Promise.all([1, 2, 3].map(() => migrate(office(first, second))));
    expect(await ask('select count(*)::int as applied from office.migrations')).toEqual([{ applied: 2 }]);
    expect(await ask('select count(*)::int as times from office.desk')).toEqual([{ times: 3 }]);
  });

  it('leaves nothing of a migration that fails, and keeps those before it', async () => {
    await expect(migrate(office(first, broken))).rejects.toThrow(
      'migration Break1785600000002 of schema "office" failed: division by zero',
    );
    expect(
      await ask(`select to_regclass('office.lamp') as lamp, to_regclass('office.desk')::text as desk`),
    ).toEqual([{ lamp: null, desk: 'office.desk' }]);
    await migrate(office(first, second));
  });

  it('refuses a database that a newer version has migrated', async () => {
    await migrate(office(first, second));
    await expect(migrate(office(first))).rejects.toEqual(
      new SchemaMismatch('office', [], ['AddLamps1785600000001']),
    );
  });

  it.each([
    { because: 'the order is not the one they would be applied in', migrations: [second, first] },
    { because: 'a name has no time', migrations: [sqlMigration('CreateOffice', [])] },
  ])('refuses migrations when $because', async ({ migrations }) => {
    await expect(migrate(office(...migrations))).rejects.toThrow(
      'migrations of schema "office" must end in 13 digits, each later than the one before',
    );
  });

  it('shuts the database to whoever has no schema in it', async () => {
    const open = `select has_database_privilege('public', current_database(), 'connect') as connect,
      has_database_privilege('public', current_database(), 'temporary') as temporary,
      has_schema_privilege('public', 'public', 'usage') as usage`;
    await ask(`grant all on database ${test.name} to public; grant all on schema public to public`);
    expect(await ask(open)).toEqual([{ connect: true, temporary: true, usage: true }]);
    await migrate(office(first));
    expect(await ask(open)).toEqual([{ connect: false, temporary: false, usage: false }]);
  });

  it('never goes back', async () => {
    await expect(new first().down({} as never)).rejects.toThrow(
      'migration CreateOffice1785600000000 does not go back: write a later one that changes what it made',
    );
  });

  it('names the role whose password is missing', async () => {
    await expect(
      migrateAll({ adminUrl: test.adminUrl, schemas: [office(first)], passwords: {} }),
    ).rejects.toThrow('no password given for the role "office"');
  });

  it('gives a role a new password when it is told another', async () => {
    const schemas = [{ ...office(), schema: 'office_moved', everyTime: [] }];
    await migrateAll({ adminUrl: test.adminUrl, schemas, passwords: { office_moved: 'before' } });
    await migrateAll({ adminUrl: test.adminUrl, schemas, passwords: { office_moved: 'after' } });
    const login = async (password: string): Promise<void> => {
      const url = new URL(test.url('office_moved'));
      url.password = password;
      const client = new Client({ connectionString: url.href });
      await client.connect();
      await client.end();
    };
    await expect(login('before')).rejects.toMatchObject({ code: '28P01' });
    await expect(login('after')).resolves.toBeUndefined();
  });
});

describe('a service', () => {
  it('refuses to start on another version of its schema, naming what differs in both languages', async () => {
    await migrate(office(first));
    const url = test.url('office');
    const behind = openDatabase({ url, schema: office(first, second) });
    await expect(behind).rejects.toMatchObject({
      messages: {
        id: 'Skema "office" bukan versi yang dikenal program ini; belum diterapkan: AddLamps1785600000001 (jalankan: jejak migrate).',
        en: 'Schema "office" is of another version than this program; not applied yet: AddLamps1785600000001 (run: jejak migrate).',
      },
    });
    await expect(openDatabase({ url, schema: office() })).rejects.toEqual(
      new SchemaMismatch('office', [], ['CreateOffice1785600000000']),
    );
    const database = await openDatabase({ url, schema: office(first) });
    expect(await database.query('select current_user, current_schema()')).toEqual([
      { current_user: 'office', current_schema: 'office' },
    ]);
    await database.close();
  });
});

async function ask(statement: string): Promise<unknown[]> {
  const client = new Client({ connectionString: test.adminUrl });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}
