import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { makeRoles } from './roles.js';
import { migrationNames, type SchemaDefinition } from './schema.js';

export interface Migrating {
  /** A login that may create roles and schemas in the database it names: a superuser, or its owner with CREATEROLE. */
  adminUrl: string;
  /** In this order: a schema whose functions others use stands before them. */
  schemas: readonly SchemaDefinition[];
  /** Password of each schema that logs in, by role name. */
  passwords: Readonly<Record<string, string>>;
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
    for (const definition of schemas) await migrate(adminUrl, definition);
  } finally {
    await admin.end();
  }
}

async function makeSchema(admin: Client, { schema, login }: SchemaDefinition): Promise<void> {
  await admin.query(`create schema if not exists ${schema} authorization ${schema}_owner`);
  await admin.query(`revoke all on schema ${schema} from public`);
  if (login) await admin.query(`grant usage on schema ${schema} to ${schema}`);
}

async function migrate(adminUrl: string, definition: SchemaDefinition): Promise<void> {
  const { schema, login, everyTime = [] } = definition;
  requireOrder(definition);
  const dataSource = new DataSource({
    type: 'postgres',
    url: adminUrl,
    schema,
    migrations: [...definition.migrations],
    migrationsTableName: 'migrations',
    migrationsTransactionMode: 'each',
    synchronize: false,
    poolSize: 1,
    applicationName: `jejak migrate ${schema}`,
    extra: { options: `-c role=${schema}_owner -c search_path=${schema}` },
  });
  await dataSource.initialize();
  try {
    await dataSource.runMigrations();
    await dataSource.transaction(async (manager) => {
      if (login) await manager.query(`grant select on ${schema}.migrations to ${schema}`);
      for (const statement of everyTime) await manager.query(statement);
    });
  } finally {
    await dataSource.destroy();
  }
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
