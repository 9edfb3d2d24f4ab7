import {
  keysSchema,
  openDatabase,
  sqlMigration,
  type Database,
  type SchemaDefinition,
} from '@jejak/persistence';
import { testDatabase, type TestDatabase } from '@jejak/testing';
import { Client } from 'pg';
import { busAccess } from './access.js';
import { busSchema } from './bus-schema.js';
import { messagingTables } from './messaging-tables.js';
import { PostgresEngine } from './postgres-engine.js';

const serviceSchema = (schema: string): SchemaDefinition => {
  const up = messagingTables(schema);
  return { schema, login: true, migrations: [sqlMigration('CreateBusAccess1785600000000', up)] };
};
const proposals = serviceSchema('proposals');
const personnel = serviceSchema('personnel');
const APPEND = `select bus.append(array[$1]::text[], array[0]::smallint[], array[gen_random_uuid()], array['k'],
  array['{"type":"p.proposal.returned.v1"}']::jsonb[], array['{}'::bytea], false)`;
const DENIED = { code: '42501' };

describe('the schema of the bus', () => {
  let test: TestDatabase;
  const databases: Database[] = [];
  beforeAll(async () => void (test = await testDatabase([busSchema, keysSchema, proposals, personnel])));
  afterAll(async () => {
    for (const database of databases) await database.close();
    await test.drop();
  });

  const as = async (schema: SchemaDefinition) => {
    const database = await openDatabase({ url: test.url(schema.schema), schema, poolSize: 2 });
    databases.push(database);
    return database;
  };
  const asAdmin = async <Row>(statement: string): Promise<Row[]> => {
    const client = new Client({ connectionString: test.adminUrl });
    await client.connect();
    try {
      return (await client.query(statement)).rows as Row[];
    } finally {
      await client.end();
    }
  };

  it('lets each producer publish on its topic, everybody read, and personnel alone read the intake', () => {
    const allowed = (topic: string, may: string) =>
      busAccess.filter((row) => row.topic === topic && row.may === may).map(({ role }) => role);

    expect(allowed('merit.scoring.v1', 'publish')).toEqual(['merit_scoring']);
    expect(allowed('merit.scoring.v1', 'read')).toEqual([
      'personnel',
      'proposals',
      'merit_scoring',
      'approvals',
      'audit',
    ]);
    expect(allowed('merit.intake.v1', 'publish')).toEqual([]);
    expect(allowed('merit.intake.v1', 'read')).toEqual(['personnel']);
  });

  it('refuses a service what its role has no row for', async () => {
    const database = await as(proposals);

    await expect(database.query(APPEND, ['merit.approval.v1'])).rejects.toMatchObject(DENIED);
    await expect(
      database.query(`select bus.subscribe('proposals.spy', array['merit.intake.v1'])`),
    ).rejects.toMatchObject(DENIED);
    await expect(
      database.query(`select bus.subscribe('personnel.facts', array['merit.proposal.v1'])`),
    ).rejects.toMatchObject(DENIED);
    await expect(
      database.query(
        `select bus.advance('personnel.facts', array['merit.proposal.v1'], array[0::smallint], array[9], array[now()])`,
      ),
    ).rejects.toMatchObject(DENIED);
    await expect(database.query('select bus.demand_group($1)', ['x'])).rejects.toMatchObject(DENIED);
  });

  it.each(['log', 'head', 'cursor', 'acl'])('gives a service no right on table bus.%s', async (table) => {
    const database = await as(proposals);

    await expect(database.query(`select from bus.${table}`)).rejects.toMatchObject(DENIED);
  });

  it('lets a service add to what it published, and never change it', async () => {
    const database = await as(proposals);

    await expect(database.query('update published set key = key')).rejects.toMatchObject(DENIED);
    await expect(database.query('delete from published')).rejects.toMatchObject(DENIED);
  });

  it('gives each record the next position of its partition', async () => {
    const database = await as(proposals);
    for (let n = 0; n < 3; n++) await database.query(APPEND, ['merit.proposal.v1']);

    const rows = await asAdmin<{ pos: string }>('select pos from bus.log where part = 0 order by pos');

    expect(rows.map(({ pos }) => pos)).toEqual(['1', '2', '3']);
  });

  it('keeps a day until it is past retention and every group has passed it; then a replay needs a new announcement', async () => {
    const database = await as(proposals);
    const engine = new PostgresEngine(database);
    const group = {
      ...({ name: 'proposals.read', kind: 'projection', tables: [], topics: ['merit.proposal.v1'] } as const),
      ...{ heard: ['p.proposal.returned'], ownInbox: false },
    };
    const old = () =>
      asAdmin<{ pos: string }>(`select pos from bus.log where appended_at < now() - interval '90 days'`);
    await asAdmin(`update bus.log set appended_at = now() - interval '100 days'`);
    await engine.subscribe([group]);

    await engine.maintain();
    expect((await old()).length).toBe(3);

    await database.run((tx) => engine.take(tx, group, { limit: 100, without: [] }));
    await engine.maintain();
    expect(await old()).toEqual([]);

    const rewind = await engine.rewinding(group);
    await expect(database.run(rewind)).rejects.toMatchObject({
      code: 'retention-has-cut',
      messages: {
        id: expect.stringContaining('merit.proposal.v1'),
        en: expect.stringContaining('merit.proposal.v1'),
      },
    });
    await engine.reannounce(['merit.proposal.v1']);
    await database.run(rewind);
    expect((await engine.status()).map(({ partition, pos }) => `${partition} ${pos}`)).toContain('0 3');
  });

  it('leaves nothing in the default partition', async () => {
    const database = await as(proposals);
    await database.query(APPEND, ['merit.proposal.v1']);
    await asAdmin(`update bus.log set appended_at = now() + interval '30 days' where pos = 4`);
    const inDefault = () => asAdmin('select from bus.log_default');
    expect((await inDefault()).length).toBe(1);

    await new PostgresEngine(database).maintain();

    expect(await inDefault()).toEqual([]);
    expect((await asAdmin('select from bus.log where pos = 4')).length).toBe(1);
  });
});
