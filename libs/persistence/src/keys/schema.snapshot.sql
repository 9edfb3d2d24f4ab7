create table keys.acl (
  role text not null,
  class text not null,
  constraint acl_pkey PRIMARY KEY (role, class)
);

create table keys.data_key (
  owner text not null,
  class text not null,
  wrapped bytea,
  destroyed_at timestamp with time zone,
  constraint data_key_check CHECK (((wrapped IS NULL) = (destroyed_at IS NOT NULL))),
  constraint data_key_pkey PRIMARY KEY (owner, class)
);

create table keys.migrations (
  id integer default nextval('keys.migrations_id_seq'::regclass) not null,
  "timestamp" bigint not null,
  name character varying not null,
  constraint "PK_8c82d7f526340ab734260ea46be" PRIMARY KEY (id)
);

CREATE OR REPLACE FUNCTION keys.demand(owners text[], classes text[])
 RETURNS void
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'keys', 'pg_temp'
AS $function$
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
  end $function$;

CREATE OR REPLACE FUNCTION keys.destroy(person text, classes text[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'keys', 'pg_temp'
AS $function$
  begin
    if session_user <> 'personnel' or 'service' = any(classes) then
      raise exception 'role % may not destroy keys of classes %', session_user, classes using errcode = 'insufficient_privilege';
    end if;
    insert into data_key as d (owner, class, wrapped, destroyed_at)
      select person, c, null, clock_timestamp() from unnest(classes) c order by c
      on conflict (owner, class) do update set wrapped = null, destroyed_at = excluded.destroyed_at
      where d.destroyed_at is null;
  end $function$;

CREATE OR REPLACE FUNCTION keys.destroyed(person text, classes text[])
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'keys', 'pg_temp'
AS $function$
    select not exists (select from unnest(classes) c
      where not exists (select from data_key d where d.owner = person and d.class = c and d.destroyed_at is not null))
  $function$;

CREATE OR REPLACE FUNCTION keys.find(owners text[], classes text[])
 RETURNS TABLE(owner text, class text, wrapped bytea)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'keys', 'pg_temp'
AS $function$
  #variable_conflict use_column
  begin
    perform demand(owners, classes);
    return query select d.owner, d.class, d.wrapped
      from unnest(owners, classes) as n(owner, class) join data_key d using (owner, class);
  end $function$;

CREATE OR REPLACE FUNCTION keys.of(owners text[], classes text[], candidates bytea[])
 RETURNS TABLE(owner text, class text, wrapped bytea)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'keys', 'pg_temp'
AS $function$
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
  end $function$;

grant execute on function keys.destroy(person text, classes text[]) to personnel;

grant execute on function keys.destroyed(person text, classes text[]) to approvals_owner;

grant execute on function keys.destroyed(person text, classes text[]) to audit_owner;

grant execute on function keys.destroyed(person text, classes text[]) to issuer_owner;

grant execute on function keys.destroyed(person text, classes text[]) to merit_scoring_owner;

grant execute on function keys.destroyed(person text, classes text[]) to personnel_owner;

grant execute on function keys.destroyed(person text, classes text[]) to proposals_owner;

grant execute on function keys.find(owners text[], classes text[]) to approvals;

grant execute on function keys.find(owners text[], classes text[]) to audit;

grant execute on function keys.find(owners text[], classes text[]) to issuer;

grant execute on function keys.find(owners text[], classes text[]) to merit_scoring;

grant execute on function keys.find(owners text[], classes text[]) to personnel;

grant execute on function keys.find(owners text[], classes text[]) to proposals;

grant execute on function keys.of(owners text[], classes text[], candidates bytea[]) to approvals;

grant execute on function keys.of(owners text[], classes text[], candidates bytea[]) to audit;

grant execute on function keys.of(owners text[], classes text[], candidates bytea[]) to issuer;

grant execute on function keys.of(owners text[], classes text[], candidates bytea[]) to merit_scoring;

grant execute on function keys.of(owners text[], classes text[], candidates bytea[]) to personnel;

grant execute on function keys.of(owners text[], classes text[], candidates bytea[]) to proposals;
