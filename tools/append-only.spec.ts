import { busSchema } from '@jejak/messaging';
import { keysSchema } from '@jejak/persistence';
import { testDatabase, type TestDatabase } from '@jejak/testing';
import pg from 'pg';
import { services } from '../apps/standalone/src/services.js';

/** Rows that stand for ever, of every service. */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  personnel: ['books', 'fact', 'published', 'secret'],
  proposals: ['anchor', 'books', 'fact', 'published'],
  merit_scoring: ['books', 'confirmation', 'fact', 'published'],
  approvals: ['books', 'delegation', 'delegation_revocation', 'fact', 'published'],
  audit: [
    'books',
    'checkpoint',
    'cosignature',
    'opening',
    'published',
    'tlog_contradiction',
    'tlog_event',
    'tlog_mark',
    'tlog_segment',
    'tlog_source',
    'tlog_tile',
    'witnessed_checkpoint',
  ],
};
const NO_PRIVILEGE = '42501';
const REFUSED_BY_TRIGGER = '23001';

let database: TestDatabase;
let admin: pg.Client;

beforeAll(async () => {
  database = await testDatabase([busSchema, keysSchema, ...services.map(({ schema }) => schema)]);
  admin = new pg.Client(database.adminUrl);
  await admin.connect();
}, 60_000);
afterAll(async () => {
  await admin.end();
  await database.drop();
});

describe('what is written once', () => {
  it('is every table that its service may read and add to, and do nothing else with', async () => {
    expect(await tables('not guarded')).toEqual({});
    expect(await tables('guarded')).toEqual(KEPT);
  });

  const all = Object.entries(KEPT).flatMap(([schema, names]) =>
    names.map((table) => [schema, table] as const),
  );

  it.each(all)('%s.%s cannot be changed, removed or emptied by the service itself', async (schema, table) => {
    expect(await outcomes(schema, schema, table)).toEqual([NO_PRIVILEGE, NO_PRIVILEGE, NO_PRIVILEGE]);
  });

  it.each(all)('%s.%s is out of reach of every other service', async (schema, table) => {
    for (const other of Object.keys(KEPT).filter((role) => role !== schema)) {
      expect(await outcomes(other, schema, table)).toEqual([NO_PRIVILEGE, NO_PRIVILEGE, NO_PRIVILEGE]);
      expect(await codeOf(other, `select from ${schema}.${table}`)).toBe(NO_PRIVILEGE);
      expect(await codeOf(other, `insert into ${schema}.${table} default values`)).toBe(NO_PRIVILEGE);
    }
  });

  it.each(all)('%s.%s stays as it is even for a migration of its owner', async (schema, table) => {
    const refused = [REFUSED_BY_TRIGGER, REFUSED_BY_TRIGGER, REFUSED_BY_TRIGGER];
    expect(await outcomes(`${schema}_owner`, schema, table)).toEqual(refused);
  });

  it('is noticed when its guard is missing: a table that loses its trigger is named', async () => {
    await admin.query('begin');
    await admin.query('drop trigger opening_is_append_only on audit.opening');
    const unguarded = await tables('not guarded');
    await admin.query('rollback');
    expect(unguarded).toEqual({ audit: ['opening'] });
  });
});

/** Tables that a service's role may insert into but neither change nor empty, with or without a guarding trigger. */
async function tables(which: 'guarded' | 'not guarded'): Promise<Record<string, string[]>> {
  const { rows } = await admin.query<{ schema: string; table: string }>(
    `select n.nspname as schema, c.relname as table
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = any ($1) and c.relkind in ('r', 'p')
        and not (has_table_privilege(n.nspname, c.oid, 'update') or has_any_column_privilege(n.nspname, c.oid, 'update')
                 or has_table_privilege(n.nspname, c.oid, 'delete') or has_table_privilege(n.nspname, c.oid, 'truncate'))
        and (has_table_privilege(n.nspname, c.oid, 'insert') or c.relname like 'tlog%' and c.relname <> 'tlog_state')
        and ${which === 'guarded' ? 'exists' : 'not exists'} (
          select from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal and t.tgenabled <> 'D'
            and t.tgfoid = (n.nspname || '.refuse_change')::regproc
            -- BEFORE (2), DELETE (8), UPDATE (16), TRUNCATE (32), for the statement and not its rows (1).
            and t.tgtype & 63 = 2 | 8 | 16 | 32)
      order by 1, 2`
      .replace('and guarded', 'and')
      .replace('and not guarded', 'and not'),
    [Object.keys(KEPT)],
  );
  const found: Record<string, string[]> = {};
  for (const { schema, table } of rows) (found[schema] ??= []).push(table);
  return found;
}

/** What each way of changing a table leads to: SQLSTATEs. */
async function outcomes(role: string, schema: string, table: string): Promise<(string | undefined)[]> {
  const { rows } = await admin.query<{ name: string }>(
    "select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and attidentity = '' limit 1",
    [`${schema}.${table}`],
  );
  const name = rows[0]!.name;
  const codes = [];
  for (const statement of [
    `update ${schema}.${table} set ${name} = ${name}`,
    `delete from ${schema}.${table}`,
    `truncate ${schema}.${table} cascade`,
  ])
    codes.push(await codeOf(role, statement));
  return codes;
}

async function codeOf(role: string, statement: string): Promise<string | undefined> {
  await admin.query(`begin; set local role ${role}`);
  try {
    await admin.query(statement);
    return undefined;
  } catch (error) {
    return (error as { code?: string }).code;
  } finally {
    await admin.query('rollback');
  }
}
