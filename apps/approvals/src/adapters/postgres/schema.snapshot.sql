create table approvals.account_person (
  account text not null,
  person uuid not null,
  known_at timestamp with time zone not null,
  event_id uuid not null,
  constraint account_person_pkey PRIMARY KEY (account)
);

create table approvals.attempt (
  grp text not null,
  event_id uuid not null,
  topic text not null,
  part smallint not null,
  starts integer not null,
  failures integer default 0 not null,
  constraint attempt_pkey PRIMARY KEY (grp, event_id)
);

create table approvals.books (
  upto timestamp with time zone not null,
  since timestamp with time zone not null,
  event_id uuid not null,
  constraint books_check CHECK ((since < upto)),
  constraint books_pkey PRIMARY KEY (upto),
  constraint books_since_key UNIQUE (since)
);

create table approvals.conflict (
  event uuid not null,
  a uuid not null,
  b uuid not null,
  ground text not null,
  proposal uuid,
  constraint conflict_pkey PRIMARY KEY (event)
);

create table approvals.cursor (
  grp text not null,
  topic text not null,
  part integer not null,
  pos bigint default '-1'::integer not null,
  generation integer default 1 not null,
  not_before timestamp with time zone default '-infinity'::timestamp with time zone not null,
  constraint cursor_pkey PRIMARY KEY (grp, topic, part)
);

create table approvals.dead_letter (
  id uuid not null,
  grp text not null,
  topic text not null,
  part smallint not null,
  pos bigint not null,
  key text not null,
  event_id uuid not null,
  type text not null,
  reason text not null,
  error_class text not null,
  places jsonb default '[]'::jsonb not null,
  attempts integer not null,
  parked_at timestamp with time zone not null,
  sealed text,
  closed_at timestamp with time zone,
  closing text,
  closed_by text,
  closing_reason text,
  constraint dead_letter_check CHECK (((closed_at IS NULL) = (closing IS NULL))),
  constraint dead_letter_check1 CHECK (((closed_at IS NULL) = (sealed IS NOT NULL))),
  constraint dead_letter_closing_check CHECK ((closing = ANY (ARRAY['redriven'::text, 'discarded'::text, 'replayed'::text]))),
  constraint dead_letter_pkey PRIMARY KEY (id)
);

create table approvals.delegation (
  id uuid not null,
  delegator uuid not null,
  substitute uuid not null,
  role text not null,
  unit text,
  since date not null,
  until date not null,
  reason text not null,
  granted_at timestamp with time zone not null,
  constraint delegation_check CHECK ((since <= until)),
  constraint delegation_pkey PRIMARY KEY (id)
);

create table approvals.delegation_revocation (
  delegation uuid not null,
  revoked_by uuid not null,
  reason text not null,
  revoked_at timestamp with time zone not null,
  constraint delegation_revocation_delegation_fkey FOREIGN KEY (delegation) REFERENCES approvals.delegation(id),
  constraint delegation_revocation_pkey PRIMARY KEY (delegation)
);

create table approvals.erasure (
  event_id uuid not null,
  erasure uuid not null,
  person uuid not null,
  classes text[] not null,
  legal_basis text not null,
  topic text not null,
  part integer not null,
  pos bigint not null,
  correlation text not null,
  heard_at timestamp with time zone not null,
  applied_at timestamp with time zone,
  events integer,
  constraint erasure_pkey PRIMARY KEY (event_id)
);

create table approvals.fact (
  stream text not null,
  version integer not null,
  type text not null,
  data jsonb not null,
  by jsonb not null,
  at timestamp with time zone not null,
  corrects integer,
  constraint fact_check CHECK ((corrects < version)),
  constraint fact_pkey PRIMARY KEY (stream, version),
  constraint fact_version_check CHECK ((version > 0))
);

create table approvals.idempotency (
  account text not null,
  key text not null,
  request_sha256 bytea not null,
  status smallint,
  body text,
  headers jsonb,
  at timestamp with time zone not null,
  constraint idempotency_pkey PRIMARY KEY (account, key),
  constraint idempotency_request_sha256_check CHECK ((octet_length(request_sha256) = 32))
);

create table approvals.inbox (
  grp text not null,
  event_id uuid not null,
  constraint inbox_pkey PRIMARY KEY (grp, event_id)
);

create table approvals.migrations (
  id integer default nextval('approvals.migrations_id_seq'::regclass) not null,
  "timestamp" bigint not null,
  name character varying not null,
  constraint "PK_8c82d7f526340ab734260ea46be" PRIMARY KEY (id)
);

create table approvals.outbox (
  seq bigint generated always as identity not null,
  event_id uuid not null,
  topic text not null,
  key text not null,
  part smallint not null,
  aggregate_version integer not null,
  headers jsonb not null,
  payload bytea not null,
  constraint outbox_event_id_key UNIQUE (event_id),
  constraint outbox_pkey PRIMARY KEY (seq),
  constraint outbox_topic_key_aggregate_version_key UNIQUE (topic, key, aggregate_version)
);

create table approvals.published (
  seq bigint not null,
  event_id uuid not null,
  topic text not null,
  key text not null,
  part smallint not null,
  aggregate_version integer not null,
  headers jsonb not null,
  payload bytea not null,
  constraint published_pkey PRIMARY KEY (seq),
  constraint published_topic_key_aggregate_version_key UNIQUE (topic, key, aggregate_version)
);

create table approvals.relay_lease (
  one boolean not null,
  holder uuid not null,
  until timestamp with time zone not null,
  constraint relay_lease_one_check CHECK (one),
  constraint relay_lease_pkey PRIMARY KEY (one)
);

create table approvals.stream_head (
  topic text not null,
  key text not null,
  version bigint not null,
  constraint stream_head_pkey PRIMARY KEY (topic, key)
);

create table approvals.task (
  proposal uuid not null,
  stage text not null,
  ordinal integer not null,
  act text not null,
  role text not null,
  unit text,
  opened_at timestamp with time zone not null,
  state text not null,
  verdict text,
  given_by uuid,
  on_behalf_of uuid,
  given_at timestamp with time zone,
  constraint task_pkey PRIMARY KEY (proposal, stage),
  constraint task_state_check CHECK ((state = ANY (ARRAY['open'::text, 'done'::text, 'cancelled'::text])))
);

create table approvals.worker (
  instance uuid not null,
  started_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  constraint worker_pkey PRIMARY KEY (instance)
);

CREATE INDEX account_person_person ON approvals.account_person USING btree (person);

CREATE INDEX conflict_a ON approvals.conflict USING btree (a);

CREATE INDEX conflict_b ON approvals.conflict USING btree (b);

CREATE INDEX dead_letter_blocking ON approvals.dead_letter USING btree (grp, key, pos) WHERE (closed_at IS NULL);

CREATE INDEX delegation_delegator ON approvals.delegation USING btree (delegator, until);

CREATE INDEX delegation_substitute ON approvals.delegation USING btree (substitute, until);

CREATE INDEX erasure_person ON approvals.erasure USING btree (person);

CREATE INDEX erasure_waiting ON approvals.erasure USING btree (heard_at) WHERE (applied_at IS NULL);

CREATE INDEX idempotency_at ON approvals.idempotency USING btree (at);

CREATE INDEX published_by_time ON approvals.published USING brin (event_id);

CREATE INDEX task_given_by ON approvals.task USING btree (given_by, proposal DESC) WHERE (given_by IS NOT NULL);

CREATE INDEX task_open ON approvals.task USING btree (role, proposal DESC) WHERE (state = 'open'::text);

CREATE UNIQUE INDEX dead_letter_open ON approvals.dead_letter USING btree (grp, event_id) WHERE (closed_at IS NULL);

CREATE TRIGGER books_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON approvals.books FOR EACH STATEMENT EXECUTE FUNCTION approvals.refuse_change();

CREATE TRIGGER delegation_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON approvals.delegation FOR EACH STATEMENT EXECUTE FUNCTION approvals.refuse_change();

CREATE TRIGGER delegation_revocation_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON approvals.delegation_revocation FOR EACH STATEMENT EXECUTE FUNCTION approvals.refuse_change();

CREATE TRIGGER fact_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON approvals.fact FOR EACH STATEMENT EXECUTE FUNCTION approvals.refuse_change();

CREATE TRIGGER published_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON approvals.published FOR EACH STATEMENT EXECUTE FUNCTION approvals.refuse_change();

CREATE TRIGGER published_only_forgets BEFORE UPDATE ON approvals.published FOR EACH ROW EXECUTE FUNCTION approvals.only_forget();

CREATE OR REPLACE FUNCTION approvals.begin_attempt(g text, heard text[], takes_reannounced boolean, of_topic text, of_part smallint, lim integer)
 RETURNS TABLE(event_id uuid, starts integer, failures integer)
 LANGUAGE plpgsql
 SET search_path TO 'approvals', 'pg_temp'
AS $function$
  #variable_conflict use_column
  begin
    -- Must survive this process, not the machine: the commit need not wait for the disk.
    perform set_config('synchronous_commit', 'off', true);
    return query
    insert into attempt as a (grp, event_id, topic, part, starts)
    select g, r.event_id, of_topic, of_part, 1 from bus.read(g, lim, heard, '{}', of_topic, of_part, null) r
     where r.headers is not null and (takes_reannounced or not r.reannounced) order by r.pos limit 1
    on conflict (grp, event_id) do update set starts = a.starts + 1
    returning a.event_id, a.starts, a.failures;
  end $function$;

CREATE OR REPLACE FUNCTION approvals.begin_record(g text, of_event uuid, of_topic text, of_part integer)
 RETURNS TABLE(starts integer, failures integer)
 LANGUAGE plpgsql
 SET search_path TO 'approvals', 'pg_temp'
AS $function$
  #variable_conflict use_column
  begin
    -- Must survive this process, not the machine: the commit need not wait for the disk.
    perform set_config('synchronous_commit', 'off', true);
    return query
    insert into attempt as a (grp, event_id, topic, part, starts) values (g, of_event, of_topic, of_part, 1)
    on conflict (grp, event_id) do update set starts = a.starts + 1
    returning a.starts, a.failures;
  end $function$;

CREATE OR REPLACE FUNCTION approvals.forget_published(of_person text, of_classes text[], events uuid[])
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'approvals', 'pg_temp'
AS $function$
   declare forgotten integer;
   begin
     if not keys.destroyed(of_person, of_classes) then
       raise exception 'published events are forgotten only once the keys of the person are destroyed'
         using errcode = 'insufficient_privilege';
     end if;
     perform set_config('jejak.forgetting', 'on', true);
     update published p set payload = '', headers = jsonb_build_object('type', p.headers -> 'type')
      where p.event_id = any (events) and p.payload <> '';
     get diagnostics forgotten = row_count;
     perform set_config('jejak.forgetting', 'off', true);
     return forgotten;
   end $function$;

CREATE OR REPLACE FUNCTION approvals.only_forget()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
   begin
     if (new.seq, new.event_id, new.topic, new.key, new.part, new.aggregate_version)
          is distinct from (old.seq, old.event_id, old.topic, old.key, old.part, old.aggregate_version)
        or new.payload <> '' or new.headers <> jsonb_build_object('type', old.headers -> 'type') then
       raise exception 'a published event is forgotten whole, or stays as it is' using errcode = 'restrict_violation';
     end if;
     return new;
   end $function$;

CREATE OR REPLACE FUNCTION approvals.postpone(g text, of_event uuid, of_topic text, of_part smallint, pause interval)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'approvals', 'pg_temp'
AS $function$
  begin
    update attempt a set failures = a.failures + 1 where a.grp = g and a.event_id = of_event;
    perform bus.back_off(g, of_topic, of_part, pause);
  end $function$;

CREATE OR REPLACE FUNCTION approvals.postpone_record(g text, of_event uuid, of_topic text, of_part integer, pause interval)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'approvals', 'pg_temp'
AS $function$
  begin
    update attempt a set failures = a.failures + 1 where a.grp = g and a.event_id = of_event;
    update cursor c set not_before = clock_timestamp() + pause
     where c.grp = g and c.topic = of_topic and c.part = of_part;
  end $function$;

CREATE OR REPLACE FUNCTION approvals.reannounce(done bigint, of_topic text, lim integer)
 RETURNS TABLE(last_seq bigint, events integer)
 LANGUAGE plpgsql
 SET search_path TO 'approvals', 'pg_temp'
AS $function$
  begin
    perform pg_advisory_xact_lock(hashtextextended('approvals relay', 0));
    return query
    with next as materialized (
      select * from published p where p.seq > done and p.topic = of_topic and p.payload <> '' order by p.seq limit lim)
    select max(seq), bus.append(array_agg(topic order by seq), array_agg(part order by seq),
             array_agg(event_id order by seq), array_agg(key order by seq), array_agg(headers order by seq),
             array_agg(payload order by seq), true)
      from next;
  end $function$;

CREATE OR REPLACE FUNCTION approvals.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
   begin
     -- Set for the length of forget_published alone; the trigger of the rows then says what may be changed in them.
     if tg_table_name = 'published' and tg_op = 'UPDATE' and current_setting('jejak.forgetting', true) = 'on' then
       return null;
     end if;
     raise exception '% is append-only: a correction is a new row (% refused)', tg_table_name, tg_op
       using errcode = 'restrict_violation';
   end $function$;

CREATE OR REPLACE FUNCTION approvals.relay(lim integer)
 RETURNS integer
 LANGUAGE plpgsql
 SET search_path TO 'approvals', 'pg_temp'
AS $function$
  declare moved integer;
  begin
    if not pg_try_advisory_xact_lock(hashtextextended('approvals relay', 0)) then return 0; end if;
    -- Need not wait for the disk: after a crash of the server the rows are in the outbox again, and whoever had taken
    -- them from the log and committed has, the write-ahead log being sequential, put this commit on disk before.
    perform set_config('synchronous_commit', 'off', true);
    with oldest as materialized (select ctid, * from outbox order by seq limit lim),
    appended as materialized (
      select bus.append(array_agg(topic), array_agg(part), array_agg(event_id), array_agg(key), array_agg(headers),
                        array_agg(payload), false) as n
        from (select * from oldest order by seq) o),
    kept as (
      insert into published (seq, event_id, topic, key, part, aggregate_version, headers, payload)
      select seq, event_id, topic, key, part, aggregate_version, headers, payload from oldest),
    gone as (
      delete from outbox where ctid = any (array(select ctid from oldest)) and (select n from appended) > 0 returning 1)
    select count(*) into moved from gone;
    return moved;
  end $function$;

CREATE OR REPLACE FUNCTION approvals.relay_batch(done bigint[], who uuid, lim integer, lim_bytes bigint)
 RETURNS TABLE(seq bigint, topic text, key text, part smallint, headers jsonb, payload bytea)
 LANGUAGE plpgsql
 SET search_path TO 'approvals', 'pg_temp'
AS $function$
  #variable_conflict use_column
  begin
    -- Need not wait for the disk: after a crash of the server the rows are in the outbox again, and are sent again.
    perform set_config('synchronous_commit', 'off', true);
    if cardinality(done) > 0 then
      with gone as (delete from outbox o where o.seq = any (done) returning o.*)
      insert into published (seq, event_id, topic, key, part, aggregate_version, headers, payload)
      select seq, event_id, topic, key, part, aggregate_version, headers, payload from gone;
    end if;
    if not exists (select from outbox) then return; end if;
    insert into relay_lease as l (one, holder, until) values (true, who, clock_timestamp() + interval '3 seconds')
    on conflict (one) do update set holder = excluded.holder, until = excluded.until
     where l.holder = excluded.holder or l.until < clock_timestamp();
    if not found then return; end if;
    return query
    select s.seq, s.topic, s.key, s.part, s.headers, s.payload
      from (select o.*, sum(octet_length(o.payload)) over (order by o.seq) as so_far
              from (select * from outbox order by seq limit lim) o) s
     where s.so_far <= lim_bytes order by s.seq;
  end $function$;

CREATE OR REPLACE FUNCTION approvals.take(g text, heard text[], own_inbox boolean, takes_reannounced boolean, lim integer, without text[], only_topic text, only_part smallint, only_upto bigint)
 RETURNS TABLE(state text, topic text, part smallint, pos bigint, event_id uuid, key text, headers jsonb, payload bytea)
 LANGUAGE plpgsql
 SET search_path TO 'approvals', 'pg_temp'
AS $function$
  #variable_conflict use_column
  declare
    batch bus.record[];
    upto bigint;
    suspects text[];
    held text[] := '{}';
    suspect text;
    fresh bigint[];
  begin
    select array_agg(r) into batch from bus.read(g, lim, heard, without, only_topic, only_part, only_upto) r;
    if batch is null then return; end if;
    if only_topic is not null and only_upto is null then
      select min(r.pos) into upto from unnest(batch) r
       where r.headers is not null and (takes_reannounced or not r.reannounced);
      batch := array(select r from unnest(batch) r where r.pos <= coalesce(upto, r.pos));
    end if;
    perform bus.advance(g, array_agg(e.topic), array_agg(e.part), array_agg(e.pos), array_agg(e.at)) from (
      select r.topic, r.part, max(r.pos) as pos, max(r.appended_at) as at from unnest(batch) r group by r.topic, r.part) e;

    select array_agg(distinct d.key order by d.key) into suspects from dead_letter d
     where d.grp = g and d.closed_at is null and d.key in (select r.key from unnest(batch) r);
    if suspects is not null then
      -- The same lock as a redrive's: no message slips between the last one redriven and the first one after.
      foreach suspect in array suspects loop
        perform pg_advisory_xact_lock(hashtextextended(g || ' ' || suspect, 0));
      end loop;
      select coalesce(array_agg(distinct d.key), '{}') into held from dead_letter d
       where d.grp = g and d.closed_at is null and d.key = any (suspects);
    end if;

    -- Places in the batch of what is to be handled: each id once, at its first.
    with wanted as (
      select r.event_id, min(r.n) as n
        from unnest(batch) with ordinality
             as r(topic, part, pos, appended_at, event_id, key, headers, payload, reannounced, n)
       where not own_inbox and r.headers is not null and (takes_reannounced or not r.reannounced)
         and r.key <> all (held)
       group by r.event_id),
    entered as (
      insert into inbox (grp, event_id) select g, w.event_id from wanted w order by 2
      on conflict do nothing returning event_id)
    select array_agg(w.n) into fresh from wanted w join entered e using (event_id);
    if only_topic is not null and only_upto is null then
      delete from attempt a where a.grp = g and a.event_id = batch[cardinality(batch)].event_id;
    end if;

    return query
    select 'end', r.topic, r.part, max(r.pos), null::uuid, null, null::jsonb, null::bytea
      from unnest(batch) r group by r.topic, r.part;
    return query
    select case when r.key = any (held) then 'blocked' else 'fresh' end, r.topic, r.part, r.pos, r.event_id, r.key,
           r.headers, r.payload
      from unnest(batch) with ordinality
           as r(topic, part, pos, appended_at, event_id, key, headers, payload, reannounced, n)
     where r.headers is not null and (takes_reannounced or not r.reannounced)
       and (own_inbox or r.key = any (held) or r.n = any (fresh))
     order by r.n;
  end $function$;

CREATE OR REPLACE FUNCTION approvals.take_records(g text, own_inbox boolean, lane_topics text[], lane_parts integer[], lane_poss bigint[], lane_generations integer[], lane_ends bigint[], ids uuid[], keys text[], lanes integer[], done uuid)
 RETURNS TABLE(state text, n integer)
 LANGUAGE plpgsql
 SET search_path TO 'approvals', 'pg_temp'
AS $function$
  #variable_conflict use_column
  declare
    taken integer[];
    moved integer[];
    suspects text[];
    held text[] := '{}';
    suspect text;
    fresh integer[];
  begin
    with here as materialized (
      select l.n::integer as n, c.topic, c.part, l.upto, c.pos = l.pos and c.generation = l.generation as stands
        from cursor c
        join unnest(lane_topics, lane_parts, lane_poss, lane_generations, lane_ends)
             with ordinality as l(topic, part, pos, generation, upto, n)
          on c.topic = l.topic and c.part = l.part
       where c.grp = g and c.not_before <= clock_timestamp()
         for update of c skip locked),
    advanced as (
      update cursor c set pos = h.upto from here h
       where c.grp = g and c.topic = h.topic and c.part = h.part and h.stands)
    select array_agg(h.n) filter (where h.stands), array_agg(h.n) filter (where not h.stands) into taken, moved
      from here h;
    return query select 'moved', m from unnest(moved) m;
    if taken is null then return; end if;
    return query select 'end', t from unnest(taken) t;

    select array_agg(distinct d.key order by d.key) into suspects from dead_letter d
     where d.grp = g and d.closed_at is null and d.key in (select r.key from unnest(keys, lanes) r(key, lane) where r.lane = any (taken));
    if suspects is not null then
      -- The same lock as a redrive's: no message slips between the last one redriven and the first one after.
      foreach suspect in array suspects loop
        perform pg_advisory_xact_lock(hashtextextended(g || ' ' || suspect, 0));
      end loop;
      select coalesce(array_agg(distinct d.key), '{}') into held from dead_letter d
       where d.grp = g and d.closed_at is null and d.key = any (suspects);
    end if;

    -- Places of what is to be handled: each id once, at its first.
    if not own_inbox then
      with wanted as (
        select r.id, min(r.n)::integer as n
          from unnest(ids, keys, lanes) with ordinality as r(id, key, lane, n)
         where r.lane = any (taken) and r.key <> all (held)
         group by r.id),
      entered as (
        insert into inbox (grp, event_id) select g, w.id from wanted w order by 2
        on conflict do nothing returning event_id)
      select array_agg(w.n) into fresh from wanted w join entered e on e.event_id = w.id;
    end if;
    if done is not null then
      delete from attempt a where a.grp = g and a.event_id = done;
    end if;

    return query
    select case when r.key = any (held) then 'blocked' else 'fresh' end, r.n::integer
      from unnest(keys, lanes) with ordinality as r(key, lane, n)
     where r.lane = any (taken) and (own_inbox or r.key = any (held) or r.n = any (fresh))
     order by r.n;
  end $function$;

grant delete, insert, select, update on approvals.account_person to approvals;

grant delete, insert, select, update on approvals.attempt to approvals;

grant insert, select on approvals.books to approvals;

grant delete, insert, select on approvals.conflict to approvals;

grant delete, insert, select, update on approvals.cursor to approvals;

grant insert, select, update on approvals.dead_letter to approvals;

grant insert, select on approvals.delegation to approvals;

grant insert, select on approvals.delegation_revocation to approvals;

grant insert, select, update on approvals.erasure to approvals;

grant insert, select on approvals.fact to approvals;

grant delete, insert, select, update on approvals.idempotency to approvals;

grant delete, insert, select on approvals.inbox to approvals;

grant select on approvals.migrations to approvals;

grant delete, insert, select on approvals.outbox to approvals;

grant insert, select on approvals.published to approvals;

grant insert, select, update on approvals.relay_lease to approvals;

grant insert, select, update on approvals.stream_head to approvals;

grant insert, select, update on approvals.task to approvals;

grant delete, insert, select, update on approvals.worker to approvals;

grant execute on function approvals.begin_attempt(g text, heard text[], takes_reannounced boolean, of_topic text, of_part smallint, lim integer) to approvals;

grant execute on function approvals.begin_record(g text, of_event uuid, of_topic text, of_part integer) to approvals;

grant execute on function approvals.forget_published(of_person text, of_classes text[], events uuid[]) to approvals;

grant execute on function approvals.postpone(g text, of_event uuid, of_topic text, of_part smallint, pause interval) to approvals;

grant execute on function approvals.postpone_record(g text, of_event uuid, of_topic text, of_part integer, pause interval) to approvals;

grant execute on function approvals.reannounce(done bigint, of_topic text, lim integer) to approvals;

grant execute on function approvals.refuse_change() to approvals;

grant execute on function approvals.relay(lim integer) to approvals;

grant execute on function approvals.relay_batch(done bigint[], who uuid, lim integer, lim_bytes bigint) to approvals;

grant execute on function approvals.take(g text, heard text[], own_inbox boolean, takes_reannounced boolean, lim integer, without text[], only_topic text, only_part smallint, only_upto bigint) to approvals;

grant execute on function approvals.take_records(g text, own_inbox boolean, lane_topics text[], lane_parts integer[], lane_poss bigint[], lane_generations integer[], lane_ends bigint[], ids uuid[], keys text[], lanes integer[], done uuid) to approvals;
