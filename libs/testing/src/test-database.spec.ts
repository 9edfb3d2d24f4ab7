import { sqlMigration, type SchemaDefinition } from '@jejak/persistence';
import { Client } from 'pg';
import { dropDatabase, testDatabase } from './test-database.js';

const shop = (column: string): SchemaDefinition => ({
  schema: 'shop',
  login: true,
  migrations: [
    sqlMigration('CreateShop1785600000000', [
      `create table shop.item (${column} integer)`,
      'grant select, insert on shop.item to shop',
    ]),
  ],
});

describe('a test database', () => {
  it('has the schemas it was asked for, and nothing that another one holds', async () => {
    const [one, two] = await Promise.all([testDatabase([shop('price')]), testDatabase([shop('price')])]);
    await ask(one.url('shop'), 'insert into shop.item (price) values (1)');
    expect(await ask(one.url('shop'), 'select price from shop.item')).toEqual([{ price: 1 }]);
    expect(await ask(two.url('shop'), 'select price from shop.item')).toEqual([]);
    expect(one.name).toMatch(/_test_/);
    await Promise.all([one.drop(), two.drop()]);
    await expect(ask(one.url('shop'), 'select 1')).rejects.toMatchObject({ code: '3D000' });
  });

  it('is not copied from the template of other schemas of the same name', async () => {
    const test = await testDatabase([shop('weight')]);
    expect(await ask(test.url('shop'), 'select weight from shop.item')).toEqual([]);
    await test.drop();
  });

  it('is dropped although somebody is still connected', async () => {
    const test = await testDatabase([]);
    const client = new Client({ connectionString: test.adminUrl });
    const lost = new Promise((resolve) => client.once('end', resolve));
    const told: unknown[] = [];
    client.on('error', (error) => told.push(error));
    await client.connect();
    await test.drop();
    await lost;
    expect(told[0]).toMatchObject({ code: '57P01' });
  });

  it.each(['jejak', 'postgres', 'jejak_testing', 'contest_', '_test_"; drop database jejak'])(
    'is never the one named %s',
    async (name) => {
      await expect(dropDatabase(name)).rejects.toThrow(
        `"${name}" is not a test's database: its name lacks "_test_", so it is not dropped`,
      );
    },
  );
});

async function ask(url: string, statement: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}
