import type { Client } from 'pg';

/**
 * A schema as it stands in the database, as SQL in a fixed order: tables with columns and constraints, indexes,
 * triggers, functions, rights. Two databases with the same snapshot behave the same for the service.
 */
export async function schemaSnapshot(client: Client, schema: string): Promise<string> {
  const lines: string[] = [];
  for (const statement of [TABLES, INDEXES, TRIGGERS, FUNCTIONS, RIGHTS]) {
    const { rows } = await client.query<{ line: string }>(statement, [schema]);
    if (rows.length > 0) lines.push(rows.map(({ line }) => `${line};`).join('\n\n'));
  }
  return `${lines.join('\n\n')}\n`;
}

const TABLES = `
  select format('create table %I.%I (', n.nspname, c.relname) || E'\\n  ' || string_agg(part, E',\\n  ' order by kind, at, part) || E'\\n)' as line
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  cross join lateral (
    select 0 as kind, a.attnum::int as at,
      format('%I %s', a.attname, format_type(a.atttypid, a.atttypmod))
        || case when a.attidentity <> '' then ' generated always as identity' else '' end
        || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')
        || case when a.attnotnull then ' not null' else '' end as part
    from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    union all
    select 1, 0, format('constraint %I %s', o.conname, pg_get_constraintdef(o.oid))
    from pg_constraint o where o.conrelid = c.oid and o.contype <> 'n'
  ) parts
  where n.nspname = $1 and c.relkind in ('r', 'p') and not c.relispartition
  group by n.nspname, c.relname order by c.relname`;

const INDEXES = `
  select pg_get_indexdef(i.indexrelid) as line
  from pg_index i join pg_class t on t.oid = i.indrelid join pg_namespace n on n.oid = t.relnamespace
  where n.nspname = $1 and not t.relispartition
    and not exists (select from pg_constraint o where o.conindid = i.indexrelid)
  order by 1`;

const TRIGGERS = `
  select pg_get_triggerdef(g.oid) as line
  from pg_trigger g join pg_class t on t.oid = g.tgrelid join pg_namespace n on n.oid = t.relnamespace
  where n.nspname = $1 and not g.tgisinternal and not t.relispartition order by 1`;

const FUNCTIONS = `
  select rtrim(pg_get_functiondef(p.oid), E'\\n') as line
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where n.nspname = $1 order by p.proname, pg_get_function_identity_arguments(p.oid)`;

const RIGHTS = `
  select format('grant %s on %s to %s', string_agg(right_name, ', ' order by right_name), thing, grantee) as line
  from (
    select lower(x.privilege_type) as right_name, format('%I.%I', n.nspname, c.relname) as thing,
      coalesce(r.rolname, 'public') as grantee
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
      cross join lateral aclexplode(c.relacl) x left join pg_roles r on r.oid = x.grantee
    where n.nspname = $1 and x.grantee <> c.relowner and not c.relispartition
    union all
    select lower(x.privilege_type), format('function %I.%I(%s)', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid)),
      coalesce(r.rolname, 'public')
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      cross join lateral aclexplode(p.proacl) x left join pg_roles r on r.oid = x.grantee
    where n.nspname = $1 and x.grantee <> p.proowner
  ) rights group by thing, grantee order by thing, grantee`;
