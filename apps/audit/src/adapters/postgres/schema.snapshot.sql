create table audit.account_person (
  account text not null,
  person uuid not null,
  known_at timestamp with time zone not null,
  event_id uuid not null,
  constraint account_person_pkey PRIMARY KEY (account)
);

create table audit.attempt (
  grp text not null,
  event_id uuid not null,
  topic text not null,
  part smallint not null,
  starts integer not null,
  failures integer default 0 not null,
  constraint attempt_pkey PRIMARY KEY (grp, event_id)
);

create table audit.awaiting_anchor (
  entry bigint not null,
  event_id uuid not null,
  contract text not null,
  subject text not null,
  correlation text not null,
  traceparent text,
  constraint awaiting_anchor_pkey PRIMARY KEY (entry)
);

create table audit.books (
  upto timestamp with time zone not null,
  since timestamp with time zone not null,
  event_id uuid not null,
  constraint books_check CHECK ((since < upto)),
  constraint books_pkey PRIMARY KEY (upto),
  constraint books_since_key UNIQUE (since)
);

create table audit.checkpoint (
  size bigint not null,
  root bytea not null,
  note text not null,
  signed_at timestamp with time zone not null,
  constraint checkpoint_pkey PRIMARY KEY (size),
  constraint checkpoint_root_check CHECK ((octet_length(root) = 32)),
  constraint checkpoint_size_check CHECK ((size > 0))
);

create table audit.cosignature (
  size bigint not null,
  witness text not null,
  line text not null,
  cosigned_at timestamp with time zone not null,
  constraint cosignature_line_check CHECK ((line ~~ '— %'::text)),
  constraint cosignature_pkey PRIMARY KEY (size, witness),
  constraint cosignature_size_fkey FOREIGN KEY (size) REFERENCES audit.checkpoint(size)
);

create table audit.cursor (
  grp text not null,
  topic text not null,
  part integer not null,
  pos bigint default '-1'::integer not null,
  generation integer default 1 not null,
  not_before timestamp with time zone default '-infinity'::timestamp with time zone not null,
  constraint cursor_pkey PRIMARY KEY (grp, topic, part)
);

create table audit.dead_letter (
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

create table audit.entry_index (
  entry bigint not null,
  event_id uuid not null,
  contract text not null,
  source text not null,
  subject text,
  proposal uuid,
  actor text,
  actor_kind text,
  behalf text,
  occurred timestamp with time zone not null,
  recorded timestamp with time zone not null,
  outcome text not null,
  correlation text not null,
  causation text,
  policy text,
  version integer,
  constraint entry_index_outcome_check CHECK ((outcome = ANY (ARRAY['done'::text, 'refused'::text, 'failed'::text]))),
  constraint entry_index_pkey PRIMARY KEY (entry)
);

create table audit.entry_person (
  person uuid not null,
  entry bigint not null,
  constraint entry_person_pkey PRIMARY KEY (person, entry)
);

create table audit.erasure (
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

create table audit.finding (
  code text not null,
  entry bigint not null,
  place text not null,
  id text not null,
  en text not null,
  first_cycle integer not null,
  last_cycle integer not null,
  found_at timestamp with time zone not null,
  told boolean default false not null,
  constraint finding_pkey PRIMARY KEY (code, entry, place)
);

create table audit.idempotency (
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

create table audit.inbox (
  grp text not null,
  event_id uuid not null,
  constraint inbox_pkey PRIMARY KEY (grp, event_id)
);

create table audit.lease (
  name text not null,
  holder text,
  epoch bigint default 0 not null,
  until timestamp with time zone default '-infinity'::timestamp with time zone not null,
  constraint lease_pkey PRIMARY KEY (name)
);

create table audit.migrations (
  id integer default nextval('audit.migrations_id_seq'::regclass) not null,
  "timestamp" bigint not null,
  name character varying not null,
  constraint "PK_8c82d7f526340ab734260ea46be" PRIMARY KEY (id)
);

create table audit.opening (
  entry bigint not null,
  part smallint not null,
  person uuid,
  class text,
  body bytea,
  constraint opening_check CHECK (((person IS NULL) OR (class IS NOT NULL))),
  constraint opening_check1 CHECK (((body IS NOT NULL) OR (class IS NOT NULL))),
  constraint opening_pkey PRIMARY KEY (entry, part)
);

create table audit.outbox (
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

create table audit.published (
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

create table audit.relay_lease (
  one boolean not null,
  holder uuid not null,
  until timestamp with time zone not null,
  constraint relay_lease_one_check CHECK (one),
  constraint relay_lease_pkey PRIMARY KEY (one)
);

create table audit.stream_head (
  topic text not null,
  key text not null,
  version bigint not null,
  constraint stream_head_pkey PRIMARY KEY (topic, key)
);

create table audit.tlog_contradiction (
  event_id uuid not null,
  source smallint not null,
  sha256 bytea not null,
  entry bigint not null,
  constraint tlog_contradiction_entry_key UNIQUE (entry),
  constraint tlog_contradiction_pkey PRIMARY KEY (event_id, source, sha256),
  constraint tlog_contradiction_sha256_check CHECK ((octet_length(sha256) = 32))
);

create table audit.tlog_event (
  event_id uuid not null,
  source smallint not null,
  entry bigint not null,
  sha256 bytea not null,
  constraint tlog_event_pkey PRIMARY KEY (event_id, source),
  constraint tlog_event_sha256_check CHECK ((octet_length(sha256) = 32))
);

create table audit.tlog_mark (
  start bigint not null,
  marks integer[] not null,
  constraint tlog_mark_pkey PRIMARY KEY (start)
);

create table audit.tlog_segment (
  start bigint not null,
  n integer not null,
  data bytea not null,
  hashes bytea not null,
  created_at timestamp with time zone default clock_timestamp() not null,
  first_id uuid,
  last_id uuid,
  event_ids uuid[],
  event_sources smallint[],
  event_sha256 bytea,
  constraint tlog_segment_check CHECK ((octet_length(hashes) = (32 * n))),
  constraint tlog_segment_identity CHECK (((num_nonnulls(first_id, last_id, event_ids, event_sources, event_sha256) = ANY (ARRAY[0, 5])) AND (cardinality(event_ids) = n) AND (cardinality(event_sources) = n) AND (octet_length(event_sha256) = (32 * n)) AND (first_id <= ALL (event_ids)) AND (last_id >= ALL (event_ids)))),
  constraint tlog_segment_n_check CHECK ((n > 0)),
  constraint tlog_segment_pkey PRIMARY KEY (start)
);

create table audit.tlog_source (
  id smallint generated always as identity not null,
  source text not null,
  constraint tlog_source_pkey PRIMARY KEY (id),
  constraint tlog_source_source_key UNIQUE (source)
);

create table audit.tlog_state (
  one boolean default true not null,
  size bigint default 0 not null,
  root bytea default sha256('\x'::bytea) not null,
  epoch bigint default 0 not null,
  vkey text,
  constraint tlog_state_one_check CHECK (one),
  constraint tlog_state_pkey PRIMARY KEY (one),
  constraint tlog_state_root_check CHECK ((octet_length(root) = 32))
);

create table audit.tlog_tile (
  level smallint not null,
  idx bigint not null,
  hashes bytea not null,
  root bytea not null,
  constraint tlog_tile_hashes_check CHECK ((octet_length(hashes) = 8192)),
  constraint tlog_tile_idx_check CHECK ((idx >= 0)),
  constraint tlog_tile_level_check CHECK (((level >= 0) AND (level <= 63))),
  constraint tlog_tile_pkey PRIMARY KEY (level, idx),
  constraint tlog_tile_root_check CHECK ((octet_length(root) = 32))
);

create table audit.watch (
  one boolean default true not null,
  cycle integer default 1 not null,
  "position" bigint default 0 not null,
  ended_at timestamp with time zone,
  entries bigint,
  findings integer,
  books_entry bigint default 0 not null,
  books_upto timestamp with time zone default '-infinity'::timestamp with time zone not null,
  drilled_at timestamp with time zone,
  drill_passed_at timestamp with time zone,
  differing_entries bigint[] default '{}'::bigint[] not null,
  differing_own timestamp with time zone[] default '{}'::timestamp with time zone[] not null,
  constraint watch_one_check CHECK (one),
  constraint watch_pkey PRIMARY KEY (one)
);

create table audit.witnessed_checkpoint (
  size bigint not null,
  at timestamp with time zone not null,
  constraint witnessed_checkpoint_pkey PRIMARY KEY (size),
  constraint witnessed_checkpoint_size_fkey FOREIGN KEY (size) REFERENCES audit.checkpoint(size)
);

create table audit.worker (
  instance uuid not null,
  started_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  constraint worker_pkey PRIMARY KEY (instance)
);

CREATE INDEX account_person_person ON audit.account_person USING btree (person);

CREATE INDEX cosignature_of_witness ON audit.cosignature USING btree (witness, size);

CREATE INDEX dead_letter_blocking ON audit.dead_letter USING btree (grp, key, pos) WHERE (closed_at IS NULL);

CREATE INDEX entry_index_actor ON audit.entry_index USING btree (actor, entry) WHERE (actor IS NOT NULL);

CREATE INDEX entry_index_contract ON audit.entry_index USING btree (contract text_pattern_ops, entry);

CREATE INDEX entry_index_correlation ON audit.entry_index USING btree (correlation, entry);

CREATE INDEX entry_index_occurred ON audit.entry_index USING brin (occurred) WITH (autosummarize='on');

CREATE INDEX entry_index_proposal ON audit.entry_index USING btree (proposal, entry) WHERE (proposal IS NOT NULL);

CREATE INDEX entry_index_subject ON audit.entry_index USING btree (subject text_pattern_ops, entry);

CREATE INDEX entry_person_entry ON audit.entry_person USING brin (entry) WITH (autosummarize='on');

CREATE INDEX erasure_person ON audit.erasure USING btree (person);

CREATE INDEX erasure_waiting ON audit.erasure USING btree (heard_at) WHERE (applied_at IS NULL);

CREATE INDEX idempotency_at ON audit.idempotency USING btree (at);

CREATE INDEX published_by_time ON audit.published USING brin (event_id) WITH (autosummarize='on');

CREATE INDEX tlog_event_by_entry ON audit.tlog_event USING brin (entry) WITH (autosummarize='on');

CREATE UNIQUE INDEX dead_letter_open ON audit.dead_letter USING btree (grp, event_id) WHERE (closed_at IS NULL);

CREATE UNIQUE INDEX tlog_segment_by_id ON audit.tlog_segment USING btree (first_id) WHERE (first_id IS NOT NULL);

CREATE TRIGGER books_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.books FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

CREATE TRIGGER checkpoint_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.checkpoint FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

CREATE TRIGGER cosignature_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.cosignature FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

CREATE TRIGGER opening_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.opening FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

CREATE TRIGGER published_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.published FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

CREATE TRIGGER published_only_forgets BEFORE UPDATE ON audit.published FOR EACH ROW EXECUTE FUNCTION audit.only_forget();

CREATE TRIGGER tlog_contradiction_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.tlog_contradiction FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

CREATE TRIGGER tlog_event_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.tlog_event FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

CREATE TRIGGER tlog_mark_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.tlog_mark FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

CREATE TRIGGER tlog_segment_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.tlog_segment FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

CREATE TRIGGER tlog_source_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.tlog_source FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

CREATE TRIGGER tlog_state_stays BEFORE DELETE OR TRUNCATE ON audit.tlog_state FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

CREATE TRIGGER tlog_tile_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.tlog_tile FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

CREATE TRIGGER witnessed_checkpoint_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.witnessed_checkpoint FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

CREATE OR REPLACE FUNCTION audit.begin_attempt(g text, heard text[], takes_reannounced boolean, of_topic text, of_part smallint, lim integer)
 RETURNS TABLE(event_id uuid, starts integer, failures integer)
 LANGUAGE plpgsql
 SET search_path TO 'audit', 'pg_temp'
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

CREATE OR REPLACE FUNCTION audit.begin_record(g text, of_event uuid, of_topic text, of_part integer)
 RETURNS TABLE(starts integer, failures integer)
 LANGUAGE plpgsql
 SET search_path TO 'audit', 'pg_temp'
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

CREATE OR REPLACE FUNCTION audit.forget_published(of_person text, of_classes text[], events uuid[])
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'audit', 'pg_temp'
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

CREATE OR REPLACE FUNCTION audit.only_forget()
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

CREATE OR REPLACE FUNCTION audit.postpone(g text, of_event uuid, of_topic text, of_part smallint, pause interval)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'audit', 'pg_temp'
AS $function$
  begin
    update attempt a set failures = a.failures + 1 where a.grp = g and a.event_id = of_event;
    perform bus.back_off(g, of_topic, of_part, pause);
  end $function$;

CREATE OR REPLACE FUNCTION audit.postpone_record(g text, of_event uuid, of_topic text, of_part integer, pause interval)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'audit', 'pg_temp'
AS $function$
  begin
    update attempt a set failures = a.failures + 1 where a.grp = g and a.event_id = of_event;
    update cursor c set not_before = clock_timestamp() + pause
     where c.grp = g and c.topic = of_topic and c.part = of_part;
  end $function$;

CREATE OR REPLACE FUNCTION audit.reannounce(done bigint, of_topic text, lim integer)
 RETURNS TABLE(last_seq bigint, events integer)
 LANGUAGE plpgsql
 SET search_path TO 'audit', 'pg_temp'
AS $function$
  begin
    perform pg_advisory_xact_lock(hashtextextended('audit relay', 0));
    return query
    with next as materialized (
      select * from published p where p.seq > done and p.topic = of_topic and p.payload <> '' order by p.seq limit lim)
    select max(seq), bus.append(array_agg(topic order by seq), array_agg(part order by seq),
             array_agg(event_id order by seq), array_agg(key order by seq), array_agg(headers order by seq),
             array_agg(payload order by seq), true)
      from next;
  end $function$;

CREATE OR REPLACE FUNCTION audit.refuse_change()
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

CREATE OR REPLACE FUNCTION audit.relay(lim integer)
 RETURNS integer
 LANGUAGE plpgsql
 SET search_path TO 'audit', 'pg_temp'
AS $function$
  declare moved integer;
  begin
    if not pg_try_advisory_xact_lock(hashtextextended('audit relay', 0)) then return 0; end if;
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

CREATE OR REPLACE FUNCTION audit.relay_batch(done bigint[], who uuid, lim integer, lim_bytes bigint)
 RETURNS TABLE(seq bigint, topic text, key text, part smallint, headers jsonb, payload bytea)
 LANGUAGE plpgsql
 SET search_path TO 'audit', 'pg_temp'
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

CREATE OR REPLACE FUNCTION audit.take(g text, heard text[], own_inbox boolean, takes_reannounced boolean, lim integer, without text[], only_topic text, only_part smallint, only_upto bigint)
 RETURNS TABLE(state text, topic text, part smallint, pos bigint, event_id uuid, key text, headers jsonb, payload bytea)
 LANGUAGE plpgsql
 SET search_path TO 'audit', 'pg_temp'
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

CREATE OR REPLACE FUNCTION audit.take_records(g text, own_inbox boolean, lane_topics text[], lane_parts integer[], lane_poss bigint[], lane_generations integer[], lane_ends bigint[], ids uuid[], keys text[], lanes integer[], done uuid)
 RETURNS TABLE(state text, n integer)
 LANGUAGE plpgsql
 SET search_path TO 'audit', 'pg_temp'
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

CREATE OR REPLACE FUNCTION audit.tlog_append(old_size bigint, fence bigint, n integer, data bytea, hashes bytea, new_root bytea, tile_levels smallint[], tile_indexes bigint[], tile_hashes bytea, tile_roots bytea, first_id uuid, last_id uuid, event_ids uuid[], event_sources smallint[], event_sha256 bytea, apart integer[], contradictions integer[])
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'audit', 'pg_temp'
AS $function$
     declare
       held bigint;
       place integer;
       in_order uuid[];
     begin
       if cardinality(event_ids) <> n or cardinality(event_sources) <> n or octet_length(event_sha256) <> 32 * n then
         raise exception 'a batch of % entries needs an event for each', n using errcode = 'JT001';
       end if;
       update tlog_state s set size = old_size + n, root = new_root where s.size = old_size and s.epoch = fence;
       if not found then
         select epoch into held from tlog_state;
         if held <> fence then
           raise exception 'epoch % is over; the log is in epoch %', fence, held using errcode = 'JT002';
         end if;
         raise exception 'the log is not of size %', old_size using errcode = 'JT001';
       end if;
       if first_id is not null then
         in_order := event_ids;
         foreach place in array apart || contradictions loop
           in_order[place] := null;
         end loop;
         if first_id <= (select b.last_id from tlog_segment b where b.first_id is not null order by b.first_id desc limit 1)
            or exists (select from tlog_event e where e.event_id between tlog_append.first_id and tlog_append.last_id)
            or exists (select from unnest(in_order, event_sources) as u(id, source)
                        where u.id is not null group by u.id, u.source having count(*) > 1) then
           raise exception 'the ids of a batch from % to % are not all new', first_id, last_id using errcode = 'check_violation';
         end if;
         insert into tlog_segment (start, n, data, hashes, first_id, last_id, event_ids, event_sources, event_sha256)
           values (old_size, n, data, hashes, first_id, last_id, in_order, event_sources, event_sha256);
       else
         insert into tlog_segment (start, n, data, hashes) values (old_size, n, data, hashes);
       end if;
       insert into tlog_tile (level, idx, hashes, root)
         select t.level, t.idx, substring(tile_hashes from ((t.at - 1) * 8192 + 1)::int for 8192),
                substring(tile_roots from ((t.at - 1) * 32 + 1)::int for 32)
           from unnest(tile_levels, tile_indexes) with ordinality as t(level, idx, at);
       insert into tlog_event (event_id, source, entry, sha256)
         select event_ids[at], event_sources[at], old_size + at - 1, substring(event_sha256 from at * 32 - 31 for 32)
           from unnest(apart) as at;
       if cardinality(contradictions) > 0 then
         insert into tlog_contradiction (event_id, source, entry, sha256)
           select event_ids[at], event_sources[at], old_size + at - 1, substring(event_sha256 from at * 32 - 31 for 32)
             from unnest(contradictions) as at;
         if exists (select from unnest(contradictions) as at where not exists (
              select from tlog_events(array[event_ids[at]]) e where e.source = event_sources[at])) then
           raise exception 'a contradiction needs the event that it contradicts' using errcode = 'foreign_key_violation';
         end if;
       end if;
       return old_size + n;
     end $function$;

CREATE OR REPLACE FUNCTION audit.tlog_events(ids uuid[])
 RETURNS TABLE(event_id uuid, source smallint, entry bigint, sha256 bytea)
 LANGUAGE sql
 STABLE
BEGIN ATOMIC
 SELECT e.event_id,
     e.source,
     e.entry,
     e.sha256
    FROM audit.tlog_event e
   WHERE (e.event_id = ANY (tlog_events.ids))
 UNION ALL
  SELECT w.id,
     s.event_sources[at.at] AS event_sources,
     ((s.start + at.at) - 1),
     SUBSTRING(s.event_sha256 FROM ((at.at * 32) - 31) FOR 32) AS "substring"
    FROM ((( SELECT DISTINCT unnest(tlog_events.ids) AS unnest) w(id)
      CROSS JOIN LATERAL ( SELECT b.start,
             b.last_id,
             b.event_ids,
             b.event_sources,
             b.event_sha256
            FROM audit.tlog_segment b
           WHERE (b.first_id <= w.id)
           ORDER BY b.first_id DESC
          LIMIT 1) s)
      CROSS JOIN LATERAL unnest(array_positions(s.event_ids, w.id)) at(at))
   WHERE (w.id <= s.last_id);
END;

CREATE OR REPLACE FUNCTION audit.tlog_events_between(lowest uuid, below uuid)
 RETURNS TABLE(event_id uuid, source smallint, entry bigint, sha256 bytea)
 LANGUAGE sql
 STABLE
BEGIN ATOMIC
 SELECT e.event_id,
     e.source,
     e.entry,
     e.sha256
    FROM audit.tlog_event e
   WHERE ((e.event_id >= tlog_events_between.lowest) AND (e.event_id < tlog_events_between.below))
 UNION ALL
  SELECT u.id,
     u.source,
     ((s.start + u.at) - 1),
     SUBSTRING(s.event_sha256 FROM (((u.at * 32) - 31))::integer FOR 32) AS "substring"
    FROM (audit.tlog_segment s
      CROSS JOIN LATERAL UNNEST(s.event_ids, s.event_sources) WITH ORDINALITY u(id, source, at))
   WHERE ((s.first_id IS NOT NULL) AND (u.id IS NOT NULL) AND (s.first_id < tlog_events_between.below) AND (s.first_id >= COALESCE(( SELECT b.first_id
            FROM audit.tlog_segment b
           WHERE (b.first_id <= tlog_events_between.lowest)
           ORDER BY b.first_id DESC
          LIMIT 1), tlog_events_between.lowest)) AND (u.id >= tlog_events_between.lowest) AND (u.id < tlog_events_between.below));
END;

CREATE OR REPLACE FUNCTION audit.tlog_events_in(lowest bigint, below bigint)
 RETURNS TABLE(event_id uuid, source smallint, entry bigint, sha256 bytea)
 LANGUAGE sql
 STABLE
BEGIN ATOMIC
 SELECT e.event_id,
     e.source,
     e.entry,
     e.sha256
    FROM audit.tlog_event e
   WHERE ((e.entry >= tlog_events_in.lowest) AND (e.entry < tlog_events_in.below))
 UNION ALL
  SELECT u.id,
     u.source,
     ((s.start + u.at) - 1),
     SUBSTRING(s.event_sha256 FROM (((u.at * 32) - 31))::integer FOR 32) AS "substring"
    FROM (audit.tlog_segment s
      CROSS JOIN LATERAL UNNEST(s.event_ids, s.event_sources) WITH ORDINALITY u(id, source, at))
   WHERE ((s.first_id IS NOT NULL) AND (u.id IS NOT NULL) AND (s.start < tlog_events_in.below) AND (s.start >= COALESCE(( SELECT b.start
            FROM audit.tlog_segment b
           WHERE (b.start <= tlog_events_in.lowest)
           ORDER BY b.start DESC
          LIMIT 1), tlog_events_in.lowest)) AND (((s.start + u.at) - 1) >= tlog_events_in.lowest) AND (((s.start + u.at) - 1) < tlog_events_in.below));
END;

CREATE OR REPLACE FUNCTION audit.tlog_fence(next bigint)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'audit', 'pg_temp'
AS $function$
    update tlog_state set epoch = next where epoch < next
  $function$;

CREATE OR REPLACE FUNCTION audit.tlog_lock(horizon uuid, OUT size bigint, OUT root bytea, OUT epoch bigint, OUT newest uuid)
 RETURNS record
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'audit', 'pg_temp'
AS $function$
     begin
       select s.size, s.root, s.epoch into size, root, epoch from tlog_state s for update;
       -- A statement of its own: its snapshot is taken with the lock held, and sees what the holder before committed.
       newest := greatest(
         (select b.last_id from tlog_segment b where b.first_id is not null order by b.first_id desc limit 1),
         (select e.event_id from tlog_event e where e.event_id <= horizon order by e.event_id desc limit 1));
     end $function$;

CREATE OR REPLACE FUNCTION audit.tlog_name(given text)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'audit', 'pg_temp'
AS $function$
  declare known text;
  begin
    update tlog_state set vkey = given where vkey is null and size = 0;
    select vkey into known from tlog_state;
    return known;
  end $function$;

grant delete, insert, select, update on audit.account_person to audit;

grant delete, insert, select, update on audit.attempt to audit;

grant delete, insert, select on audit.awaiting_anchor to audit;

grant insert, select on audit.books to audit;

grant insert, select on audit.checkpoint to audit;

grant insert, select on audit.cosignature to audit;

grant delete, insert, select, update on audit.cursor to audit;

grant insert, select, update on audit.dead_letter to audit;

grant insert, select, update on audit.entry_index to audit;

grant delete, insert, select on audit.entry_person to audit;

grant insert, select, update on audit.erasure to audit;

grant insert, select, update on audit.finding to audit;

grant delete, insert, select, update on audit.idempotency to audit;

grant delete, insert, select on audit.inbox to audit;

grant select, update on audit.lease to audit;

grant select on audit.migrations to audit;

grant insert, select on audit.opening to audit;

grant delete, insert, select on audit.outbox to audit;

grant insert, select on audit.published to audit;

grant insert, select, update on audit.relay_lease to audit;

grant insert, select, update on audit.stream_head to audit;

grant select on audit.tlog_contradiction to audit;

grant select on audit.tlog_event to audit;

grant insert, select on audit.tlog_mark to audit;

grant select on audit.tlog_segment to audit;

grant insert, select on audit.tlog_source to audit;

grant select on audit.tlog_state to audit;

grant select on audit.tlog_tile to audit;

grant select, update on audit.watch to audit;

grant insert, select on audit.witnessed_checkpoint to audit;

grant delete, insert, select, update on audit.worker to audit;

grant execute on function audit.begin_attempt(g text, heard text[], takes_reannounced boolean, of_topic text, of_part smallint, lim integer) to audit;

grant execute on function audit.begin_record(g text, of_event uuid, of_topic text, of_part integer) to audit;

grant execute on function audit.forget_published(of_person text, of_classes text[], events uuid[]) to audit;

grant execute on function audit.postpone(g text, of_event uuid, of_topic text, of_part smallint, pause interval) to audit;

grant execute on function audit.postpone_record(g text, of_event uuid, of_topic text, of_part integer, pause interval) to audit;

grant execute on function audit.reannounce(done bigint, of_topic text, lim integer) to audit;

grant execute on function audit.refuse_change() to audit;

grant execute on function audit.relay(lim integer) to audit;

grant execute on function audit.relay_batch(done bigint[], who uuid, lim integer, lim_bytes bigint) to audit;

grant execute on function audit.take(g text, heard text[], own_inbox boolean, takes_reannounced boolean, lim integer, without text[], only_topic text, only_part smallint, only_upto bigint) to audit;

grant execute on function audit.take_records(g text, own_inbox boolean, lane_topics text[], lane_parts integer[], lane_poss bigint[], lane_generations integer[], lane_ends bigint[], ids uuid[], keys text[], lanes integer[], done uuid) to audit;

grant execute on function audit.tlog_append(old_size bigint, fence bigint, n integer, data bytea, hashes bytea, new_root bytea, tile_levels smallint[], tile_indexes bigint[], tile_hashes bytea, tile_roots bytea, first_id uuid, last_id uuid, event_ids uuid[], event_sources smallint[], event_sha256 bytea, apart integer[], contradictions integer[]) to audit;

grant execute on function audit.tlog_events(ids uuid[]) to audit;

grant execute on function audit.tlog_events_between(lowest uuid, below uuid) to audit;

grant execute on function audit.tlog_events_in(lowest bigint, below bigint) to audit;

grant execute on function audit.tlog_fence(next bigint) to audit;

grant execute on function audit.tlog_lock(horizon uuid, OUT size bigint, OUT root bytea, OUT epoch bigint, OUT newest uuid) to audit;

grant execute on function audit.tlog_name(given text) to audit;
