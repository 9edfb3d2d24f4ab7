import { sqlMigration, type SchemaDefinition } from '../schema.js';
import { forExistingRoles, forServices } from '../roles.js';
import { keyAccess, keyDestroyer } from './access.js';

/**
 * Schema `keys`: wrapped data keys, reached only through functions that look up who logged in (`session_user`, which
 * SET ROLE does not change). A destroyed key leaves its row without bytes, so that it can never be made again.
 */
const tables = [
  `create table keys.acl (role text not null, class text not null, primary key (role, class))`,
  `create table keys.data_key (
     owner text not null,
     class text not null,
     wrapped bytea,
     destroyed_at timestamptz,
     primary key (owner, class),
     check ((wrapped is null) = (destroyed_at is not null))
   )`,
];

const allowed = `create function keys.demand(owners text[], classes text[]) returns void
  language plpgsql stable security definer set search_path = keys, pg_temp as $$
  declare refused text;
  begin
    select k.class into refused from unnest(owners, classes) as k(owner, class)
    where case k.class
      when 'service' then replace(k.owner, '-', '_') is distinct from session_user::text
      else not exists (select from acl where acl.role = session_user and acl.class = k.class)
    end limit 1;
    if found then
      raise exception 'role % may not ask for keys of class %', session_user, refused using errcode = 'insufficient_privilege';
    end if;
  end $$`;

const ofMany = `create function keys.of(owners text[], classes text[], candidates bytea[])
  returns table (owner text, class text, wrapped bytea)
  language plpgsql volatile security definer set search_path = keys, pg_temp as $$
  #variable_conflict use_column
  begin
    perform demand(owners, classes);
    insert into data_key (owner, class, wrapped)
      select n.owner, n.class, n.candidate from unnest(owners, classes, candidates) as n(owner, class, candidate)
      where not exists (select from data_key d where d.owner = n.owner and d.class = n.class)
      order by n.owner, n.class
      on conflict do nothing;
    return query select d.owner, d.class, d.wrapped
      from unnest(owners, classes) as n(owner, class) join data_key d using (owner, class);
  end $$`;

const find = `create function keys.find(owners text[], classes text[])
  returns table (owner text, class text, wrapped bytea)
  language plpgsql stable security definer set search_path = keys, pg_temp as $$
  #variable_conflict use_column
  begin
    perform demand(owners, classes);
    return query select d.owner, d.class, d.wrapped
      from unnest(owners, classes) as n(owner, class) join data_key d using (owner, class);
  end $$`;

const destroy = `create function keys.destroy(person text, classes text[]) returns void
  language plpgsql volatile security definer set search_path = keys, pg_temp as $$
  begin
    if session_user <> '${keyDestroyer}' or 'service' = any(classes) then
      raise exception 'role % may not destroy keys of classes %', session_user, classes using errcode = 'insufficient_privilege';
    end if;
    insert into data_key as d (owner, class, wrapped, destroyed_at)
      select person, c, null, clock_timestamp() from unnest(classes) c order by c
      on conflict (owner, class) do update set wrapped = null, destroyed_at = excluded.destroyed_at
      where d.destroyed_at is null;
  end $$`;

const destroyed = `create function keys.destroyed(person text, classes text[]) returns boolean
  language sql stable security definer set search_path = keys, pg_temp as $$
    select not exists (select from unnest(classes) c
      where not exists (select from data_key d where d.owner = person and d.class = c and d.destroyed_at is not null))
  $$`;

const aclRows = Object.entries(keyAccess)
  .flatMap(([role, classes]) => classes.map((name) => `('${role}', '${name}')`))
  .join(', ');

export const keysSchema: SchemaDefinition = {
  schema: 'keys',
  login: false,
  migrations: [
    sqlMigration('CreateKeys1785600000000', [
      ...tables,
      allowed,
      ofMany,
      find,
      destroy,
      'revoke all on all functions in schema keys from public',
    ]),
    sqlMigration('SayWhatIsDestroyed1795388400000', [
      destroyed,
      'revoke all on function keys.destroyed(text, text[]) from public',
    ]),
  ],
  everyTime: [
    'delete from keys.acl',
    `insert into keys.acl (role, class) values ${aclRows}`,
    forServices('grant usage on schema keys to %1$I'),
    forServices(
      'grant execute on function keys.of(text[], text[], bytea[]), keys.find(text[], text[]) to %1$I',
    ),
    // What a service has published is forgotten by a function of its owner, once the keys are gone.
    forServices('grant usage on schema keys to %1$I_owner'),
    forServices('grant execute on function keys.destroyed(text, text[]) to %1$I_owner'),
    forExistingRoles(
      [keyDestroyer],
      (role) => `grant execute on function keys.destroy(text, text[]) to ${role}`,
    ),
  ],
};
