import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { makeRoles } from './roles.js';
import { migrationNames, migrationState, SchemaMismatch, type SchemaDefinition } from './schema.js';

export interface Migrating {
  /** A login that may create roles and schemas in the database it names: a superuser, or its owner with CREATEROLE. */
  adminUrl: string;
  /** In this order: a schema whose functions others use stands before them. */
  schemas: readonly SchemaDefinition[];
  /** Password of each schema that logs in, by role name. */
  passwords: Readonly<Record<string, string>>;
}

/** A migration was rolled back; those before it are applied. Its cause is PostgreSQL's error. */
export class MigrationFailed extends Error {
  override readonly name = 'MigrationFailed';

  constructor(
    readonly schema: string,
    readonly migration: string,
    cause: unknown,
  ) {
    super(
      `migration ${migration} of schema "${schema}" failed: ${cause instanceof Error ? cause.message : String(cause)}`,
      {
        cause,
      },
    );
  }
}

/** `jejak migrate` of one database at a time; any constant does ("jejak" in ASCII). */
const LOCK = 0x6a656a616b;

/**
 * Brings a database to the version of this code: roles, schemas, migrations (each in its own transaction, as the
 * schema's owner), the SQL of every time. Repeating it changes nothing; two at once wait for one another.
 */
export async function migrateAll({ adminUrl, schemas, passwords }: Migrating): Promise<void> {
  const admin = new Client({ connectionString: adminUrl, application_name: 'jejak migrate' });
  await admin.connect();
  try {
    await admin.query('select pg_advisory_lock($1)', [LOCK]);
    await makeRoles(admin, schemas, passwords);
    for (const definition of schemas) await makeSchema(admin, definition);
    for (const definition of schemas) {
      await migrate(adminUrl, admin, definition);
      await everyTime(admin, definition);
    }
  } finally {
    await admin.end();
  }
}

async function makeSchema(admin: Client, { schema, login }: SchemaDefinition): Promise<void> {
  await admin.query(`create schema if not exists ${schema} authorization ${schema}_owner`);
  await admin.query(`revoke all on schema ${schema} from public`);
  if (login) await admin.query(`grant usage on schema ${schema} to ${schema}`);
}

/** Applies what is missing. A database that a newer version has migrated already is refused, not touched. */
async function migrate(adminUrl: string, admin: Client, definition: SchemaDefinition): Promise<void> {
  requireOrder(definition);
  const { schema } = definition;
  const { missing, unknown } = await migrationState(
    definition,
    async (statement) => (await admin.query<Record<string, unknown>>(statement)).rows,
  );
  if (unknown.length > 0) throw new SchemaMismatch(schema, [], unknown);
  if (missing.length === 0) return;
  const dataSource = new DataSource({
    type: 'postgres',
    url: adminUrl,
    schema,
    migrations: [...definition.migrations],
    migrationsTableName: 'migrations',
    migrationsTransactionMode: 'each',
    synchronize: false,
    installExtensions: false,
    poolSize: 1,
    // What fails is thrown, by name; the console is not ours.
    logger: 'debug',
    applicationName: `jejak migrate ${schema}`,
    extra: { options: `-c role=${schema}_owner -c search_path=${schema}` },
  });
  await dataSource.initialize();
  try {
    await dataSource.runMigrations();
  } catch (cause) {
    const left = await migrationState(
      definition,
      async (statement) => (await admin.query<Record<string, unknown>>(statement)).rows,
    );
    throw new MigrationFailed(schema, left.missing[0] ?? '', cause);
  } finally {
    await dataSource.destroy();
  }
}

async function everyTime(
  admin: Client,
  { schema, login, migrations, everyTime: statements = [] }: SchemaDefinition,
): Promise<void> {
  await admin.query('begin');
  await admin.query(`set local role ${schema}_owner`);
  await admin.query(`set local search_path = ${schema}`);
  if (login && migrations.length > 0) await admin.query(`grant select on ${schema}.migrations to ${schema}`);
  for (const statement of statements) await admin.query(statement);
  await admin.query('commit');
}

/** TypeORM orders by the digits of the name; a list in another order would lie to its reader. */
function requireOrder(definition: SchemaDefinition): void {
  const stamps = migrationNames(definition).map((name) => /\d{13}$/.exec(name)?.[0] ?? name);
  const disordered = stamps.find(
    (stamp, at) => !/^\d{13}$/.test(stamp) || (at > 0 && stamp <= stamps[at - 1]!),
  );
  if (disordered !== undefined) {
    throw new Error(
      `migrations of schema "${definition.schema}" must end in 13 digits, each later than the one before: ${disordered}`,
    );
  }
}
