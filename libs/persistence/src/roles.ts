import type { Client } from 'pg';
import { scramVerifier, verifies } from './scram.js';
import type { SchemaDefinition } from './schema.js';

const NAME = /^[a-z][a-z0-9_]{0,40}$/;

/**
 * Two roles per schema: `<schema>_owner`, which nobody logs in as and only migrations take on, and, where a service
 * uses it, `<schema>`, which may log in and owns nothing. Nobody may connect, or use anything, by being PUBLIC.
 */
export async function makeRoles(
  admin: Client,
  schemas: readonly SchemaDefinition[],
  passwords: Readonly<Record<string, string>>,
): Promise<void> {
  const { rows } = await admin.query<{ database: string; superuser: boolean }>(
    `select current_database() as database, rolsuper as superuser from pg_roles where rolname = current_user`,
  );
  const { database = '', superuser = false } = rows[0] ?? {};
  const quoted = `"${database.replaceAll('"', '""')}"`;
  await admin.query(`revoke all on database ${quoted} from public`);
  await admin.query('revoke all on schema public from public');
  await admin.query('begin');
  // Roles belong to the whole server: whoever migrates another of its databases now waits here until we are done.
  if (superuser) await admin.query('lock table pg_catalog.pg_authid in share update exclusive mode');
  for (const { schema, login } of schemas) {
    if (!NAME.test(schema))
      throw new Error(`"${schema}" cannot name a schema: lower-case letters, digits and _ only`);
    await makeRole(admin, `${schema}_owner`, 'nologin');
    // PostgreSQL gives a superuser every role; another administrator has to be a member to act as the owner.
    if (!superuser) await admin.query(`grant ${schema}_owner to current_user`);
    if (!login) continue;
    const password = passwords[schema];
    if (password === undefined) throw new Error(`no password given for the role "${schema}"`);
    await makeRole(admin, schema, 'login');
    await setPassword(admin, schema, password, superuser);
    await admin.query(`grant connect on database ${quoted} to ${schema}`);
  }
  await admin.query('commit');
}

async function makeRole(admin: Client, role: string, login: 'login' | 'nologin'): Promise<void> {
  const { rowCount } = await admin.query('select from pg_roles where rolname = $1', [role]);
  if (rowCount === 0) {
    await admin.query(
      `create role ${role} ${login} nosuperuser nocreatedb nocreaterole noreplication nobypassrls`,
    );
  }
}

/** Only the SCRAM verifier reaches the server, so that no password stands in its log. An unchanged one stays. */
async function setPassword(admin: Client, role: string, password: string, superuser: boolean): Promise<void> {
  if (superuser) {
    const { rows } = await admin.query<{ stored: string | null }>(
      'select rolpassword as stored from pg_authid where rolname = $1',
      [role],
    );
    if (verifies(rows[0]?.stored ?? '', password)) return;
  }
  await admin.query(`alter role ${role} password '${scramVerifier(password)}'`);
}

/** SQL that does something for each of the roles that exist here; specs and small deployments lack some. */
export function forExistingRoles(roles: readonly string[], statement: (role: string) => string): string {
  const branches = roles.map(
    (role) =>
      `if exists (select from pg_catalog.pg_roles where rolname = '${role}') then ${statement(role)}; end if;`,
  );
  return `do $do$ begin ${branches.join('\n')} end $do$`;
}

/**
 * SQL run for the role of every service that has a schema in this database; `%1$I` in it stands for the role. What a
 * service may then ask for, the function it calls decides by its table.
 */
export const forServices = (statement: string): string => `do $do$
  declare role name;
  begin
    for role in
      select service.rolname from pg_catalog.pg_roles service
      join pg_catalog.pg_namespace on nspname = service.rolname
      join pg_catalog.pg_roles owner on owner.oid = nspowner and owner.rolname = service.rolname || '_owner'
      where service.rolcanlogin order by 1
    loop
      execute format($sql$${statement}$sql$, role);
    end loop;
  end $do$`;
