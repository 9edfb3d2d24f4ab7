import { createHash, randomBytes } from 'node:crypto';
import { migrateAll, type SchemaDefinition } from '@jejak/persistence';
import { Client } from 'pg';

/** The environment variable by which spec files find the server that their run shares (superuser's address). */
export const SERVER = 'JEJAK_TEST_SERVER';

/** Every role of a test server logs in with this. */
const PASSWORD = 'only-in-tests';

/** One template is made at a time, by whichever spec file comes first; the others wait for it. */
const TEMPLATE_LOCK = 0x74657374;

/** A database of one spec file, on the server that the whole run shares. */
export interface TestDatabase {
  /** Contains `_test_`. */
  readonly name: string;
  /** Superuser's address of this database. */
  readonly adminUrl: string;
  /** Address for a role that logs in, e.g. `url('personnel')`. */
  url(role: string): string;
  /** Disconnects everybody and removes it. */
  drop(): Promise<void>;
}

/**
 * A fresh database with these schemas migrated, copied from a template that is made once per run for each set of
 * schemas. Roles belong to the server and are shared by all spec files; `jest.config.js` starts the server.
 */
export async function testDatabase(schemas: readonly SchemaDefinition[]): Promise<TestDatabase> {
  const server = process.env[SERVER];
  if (server === undefined)
    throw new Error(`${SERVER} is not set: run specs by Jest, whose globalSetup starts it`);
  const name = `jejak_test_${randomBytes(6).toString('hex')}`;
  await as(server, async (admin) => {
    const template = await templateOf(admin, server, schemas);
    await admin.query(`create database ${name} template ${template}`);
    // Privileges on a database are not copied with it.
    await admin.query(`revoke all on database ${name} from public`);
    for (const { schema } of schemas.filter(({ login }) => login)) {
      await admin.query(`grant connect on database ${name} to ${schema}`);
    }
  });
  return {
    name,
    adminUrl: addressOf(server, name),
    url: (role) => addressOf(server, name, role),
    drop: () => dropDatabase(name),
  };
}

/** Removes a database of a test, and refuses any whose name does not say that it is one. */
export async function dropDatabase(name: string): Promise<void> {
  if (!/^[a-z0-9_]*_test_[a-z0-9_]*$/.test(name)) {
    throw new Error(`"${name}" is not a test's database: its name lacks "_test_", so it is not dropped`);
  }
  await as(process.env[SERVER] ?? '', (admin) => admin.query(`drop database if exists ${name} with (force)`));
}

async function templateOf(
  admin: Client,
  server: string,
  schemas: readonly SchemaDefinition[],
): Promise<string> {
  const template = `jejak_test_template_${fingerprint(schemas)}`;
  await admin.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  try {
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [template]);
    if (rowCount === 0) {
      // Renamed when it is whole: one that a broken migration left half-made is never copied.
      const draft = `jejak_test_draft_${randomBytes(6).toString('hex')}`;
      await admin.query(`create database ${draft}`);
      const passwords = Object.fromEntries(schemas.map(({ schema }) => [schema, PASSWORD]));
      await migrateAll({ adminUrl: addressOf(server, draft), schemas, passwords });
      await admin.query(`alter database ${draft} rename to ${template}`);
    }
  } finally {
    await admin.query('select pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
  }
  return template;
}

/** Two sets of schemas share a template when they would run the same code; specs make schemas of their own. */
function fingerprint(schemas: readonly SchemaDefinition[]): string {
  const described = schemas.map(({ schema, login, migrations, everyTime }) => ({
    schema,
    login,
    everyTime,
    migrations: migrations.map((migration) => [new migration(), migration.toString()]),
  }));
  return createHash('sha256').update(JSON.stringify(described)).digest('hex').slice(0, 16);
}

function addressOf(server: string, database: string, role?: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  if (role !== undefined) {
    url.username = role;
    url.password = PASSWORD;
  }
  return url.href;
}

async function as<T>(server: string, work: (admin: Client) => Promise<T>): Promise<T> {
  const admin = new Client({ connectionString: server, application_name: 'test databases' });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}
