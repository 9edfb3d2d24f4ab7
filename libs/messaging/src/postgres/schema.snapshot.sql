create table bus.acl (
  role text not null,
  topic text not null,
  may text not null,
  constraint acl_may_check CHECK ((may = ANY (ARRAY['publish'::text, 'read'::text]))),
  constraint acl_pkey PRIMARY KEY (role, topic, may)
);

create table bus.cursor (
  grp text not null,
  topic text not null,
  part smallint not null,
  pos bigint default 0 not null,
  at timestamp with time zone default '-infinity'::timestamp with time zone not null,
  generation integer default 1 not null,
  not_before timestamp with time zone default '-infinity'::timestamp with time zone not null,
  constraint cursor_pkey PRIMARY KEY (grp, topic, part)
);

create table bus.head (
  topic text not null,
  part smallint not null,
  last_pos bigint not null,
  last_at timestamp with time zone not null,
  dropped_to bigint default 0 not null,
  whole_from bigint default 0 not null,
  constraint head_part_check CHECK (((part >= 0) AND (part < 12))),
  constraint head_pkey PRIMARY KEY (topic, part)
);

create table bus.kafka_whole (
  topic text not null,
  part integer not null,
  whole_from bigint not null,
  constraint kafka_whole_pkey PRIMARY KEY (topic, part)
);

create table bus.log (
  topic text not null,
  part smallint not null,
  pos bigint not null,
  appended_at timestamp with time zone not null,
  event_id uuid not null,
  key text not null,
  headers jsonb not null,
  payload bytea not null,
  reannounced boolean not null,
  constraint log_payload_check CHECK ((octet_length(payload) <= 65536)),
  constraint log_pkey PRIMARY KEY (topic, part, pos, appended_at)
);

create table bus.migrations (
  id integer default nextval('bus.migrations_id_seq'::regclass) not null,
  "timestamp" bigint not null,
  name character varying not null,
  constraint "PK_8c82d7f526340ab734260ea46be" PRIMARY KEY (id)
);

CREATE OR REPLACE FUNCTION bus.advance(g text, topics text[], parts smallint[], positions bigint[], ats timestamp with time zone[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'bus', 'pg_temp'
AS $function$
   begin
     perform demand_group(g);
     update cursor c set pos = r.pos, at = r.at from unnest(topics, parts, positions, ats) r(topic, part, pos, at)
      where c.grp = g and c.topic = r.topic and c.part = r.part and c.pos < r.pos;
   end $function$;

CREATE OR REPLACE FUNCTION bus.append(topics text[], parts smallint[], event_ids uuid[], keys text[], headers jsonb[], payloads bytea[], reannounced boolean)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'bus', 'pg_temp'
AS $function$
   declare appended integer;
   begin
     if coalesce(cardinality(topics), 0) = 0 then return 0; end if;
     perform demand_topics(array(select distinct unnest(topics)), 'publish');
     with added as (
       select * from unnest(topics, parts, event_ids, keys, headers, payloads)
         with ordinality as a(topic, part, event_id, key, headers, payload, n)),
     counted as (select a.topic, a.part, count(*) as records from added a group by a.topic, a.part),
     moved as (
       insert into head as h (topic, part, last_pos, last_at)
       select c.topic, c.part, c.records, clock_timestamp() from counted c order by c.topic, c.part
       on conflict (topic, part) do update
          set last_pos = h.last_pos + excluded.last_pos, last_at = greatest(h.last_at, excluded.last_at)
       returning h.topic, h.part, h.last_pos, h.last_at),
     logged as (
       insert into log (topic, part, pos, appended_at, event_id, key, headers, payload, reannounced)
       select a.topic, a.part,
              m.last_pos - c.records + row_number() over (partition by a.topic, a.part order by a.n),
              m.last_at, a.event_id, a.key, a.headers, a.payload, append.reannounced
         from added a join counted c using (topic, part) join moved m using (topic, part)
       returning 1)
     select count(*) into appended from logged;
     return appended;
   end $function$;

CREATE OR REPLACE FUNCTION bus.back_off(g text, t text, p smallint, pause interval)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'bus', 'pg_temp'
AS $function$
   begin
     perform demand_group(g);
     update cursor c set not_before = clock_timestamp() + pause where c.grp = g and c.topic = t and c.part = p;
   end $function$;

CREATE OR REPLACE FUNCTION bus.demand_group(g text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'bus', 'pg_temp'
AS $function$
   begin
     if not starts_with(g, replace(session_user::text, '_', '-') || '.') then
       raise exception 'role % may not act for group %: its name begins with another service', session_user, g
         using errcode = 'insufficient_privilege';
     end if;
   end $function$;

CREATE OR REPLACE FUNCTION bus.demand_topics(topics text[], wanted text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'bus', 'pg_temp'
AS $function$
   declare refused text;
   begin
     select t into refused from unnest(topics) t
      where not exists (select from acl a where a.role = session_user and a.topic = t and a.may = wanted) limit 1;
     if found then
       raise exception 'role % may not % topic %', session_user, wanted, refused using errcode = 'insufficient_privilege';
     end if;
   end $function$;

CREATE OR REPLACE FUNCTION bus.drop_passed(child text)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'bus', 'pg_temp'
AS $function$
   declare unread boolean;
   begin
     execute format(
       'select exists (select from (select topic, part, max(pos) as pos from bus.%I group by topic, part) l
          join bus.cursor c using (topic, part) where c.pos < l.pos)', child) into unread;
     if unread then return false; end if;
     execute format(
       'update bus.head h set dropped_to = greatest(h.dropped_to, l.pos)
          from (select topic, part, max(pos) as pos from bus.%I group by topic, part) l
         where h.topic = l.topic and h.part = l.part', child);
     execute format('drop table bus.%I', child);
     return true;
   end $function$;

CREATE OR REPLACE FUNCTION bus.heads(t text)
 RETURNS TABLE(part smallint, last_pos bigint)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'bus', 'pg_temp'
AS $function$
   begin
     perform demand_topics(array[t], 'publish');
     return query select h.part, h.last_pos from head h where h.topic = t;
   end $function$;

CREATE OR REPLACE FUNCTION bus.hears(headers jsonb, heard text[])
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$
    select heard is null or left(headers->>'type', -strpos(reverse(headers->>'type'), '.')) = any (heard)
  $function$;

CREATE OR REPLACE FUNCTION bus.kafka_whole(topics text[])
 RETURNS TABLE(topic text, part integer, whole_from bigint)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'bus', 'pg_temp'
AS $function$
   begin
     perform demand_topics(topics, 'read');
     return query select k.topic, k.part, k.whole_from from kafka_whole k where k.topic = any (topics);
   end $function$;

CREATE OR REPLACE FUNCTION bus.kafka_whole_from(t text, parts integer[], offsets bigint[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'bus', 'pg_temp'
AS $function$
   begin
     perform demand_topics(array[t], 'publish');
     insert into kafka_whole as k (topic, part, whole_from) select t, w.part, w.whole from unnest(parts, offsets) w(part, whole)
       on conflict (topic, part) do update set whole_from = excluded.whole_from;
   end $function$;

CREATE OR REPLACE FUNCTION bus.maintain()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'bus', 'pg_temp'
AS $function$
   declare
     today date := (clock_timestamp() at time zone 'UTC')::date;
     of_day date;
     child text;
     bounds text;
   begin
     if not pg_try_advisory_xact_lock(hashtextextended('bus maintain', 0)) then return; end if;
     for of_day in
       select d::date from generate_series(today, today + 7, interval '1 day') d
       union select distinct (l.appended_at at time zone 'UTC')::date from log_default l order by 1
     loop
       child := 'log_' || to_char(of_day, 'YYYYMMDD');
       continue when to_regclass('bus.' || child) is not null;
       bounds := format('from (%L) to (%L)', of_day || ' 00:00+00', of_day + 1 || ' 00:00+00');
       execute format('create table bus.%I (like bus.log including all)', child);
       execute format(
         'with moved as (delete from bus.log_default where appended_at >= %L and appended_at < %L returning *)
          insert into bus.%I select * from moved', of_day || ' 00:00+00', of_day + 1 || ' 00:00+00', child);
       execute format('alter table bus.log attach partition bus.%I for values %s', child, bounds);
     end loop;
     for child in
       select c.relname from pg_catalog.pg_inherits i join pg_catalog.pg_class c on c.oid = i.inhrelid
        where i.inhparent = 'bus.log'::regclass and c.relname ~ '^log_[0-9]{8}$'
          and to_date(right(c.relname, 8), 'YYYYMMDD') < today - 90 order by 1
     loop
       perform drop_passed(child);
     end loop;
   end $function$;

CREATE OR REPLACE FUNCTION bus.read(g text, lim integer, heard text[], without text[], only_topic text, only_part smallint, not_after bigint)
 RETURNS SETOF bus.record
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'bus', 'pg_temp'
 SET enable_seqscan TO 'off'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
   declare oldest timestamptz;
   begin
     perform demand_group(g);
     -- Known before the statement begins, it spares that the older partitions of the log.
     select min(c.at) into oldest from cursor c join head h on h.topic = c.topic and h.part = c.part
      where c.grp = g and c.pos < h.last_pos and (only_topic is null or (c.topic = only_topic and c.part = only_part));
     if oldest is null then return; end if;
     return query
     -- One statement, one snapshot: what is added meanwhile is neither seen nor passed over.
     with waiting as materialized (
       select c.topic, c.part, h.last_pos, h.dropped_to, h.last_pos - c.pos as records
         from cursor c join head h on h.topic = c.topic and h.part = c.part
        where c.grp = g and c.pos < h.last_pos and c.not_before <= clock_timestamp() and c.at >= oldest
          and c.topic || ' ' || c.part <> all (without)
          and (only_topic is null or (c.topic = only_topic and c.part = only_part))),
     lane as materialized (
       select c.topic, c.part, c.pos, c.at, w.records,
              least(w.last_pos, not_after, greatest(c.pos, w.dropped_to) + lim * 25) as upto
         from cursor c join waiting w on w.topic = c.topic and w.part = c.part
        where c.grp = g and c.not_before <= clock_timestamp() and c.at >= oldest
        order by w.records desc
          for update of c skip locked
        limit (select ceil(count(*) * lim * (case when heard is null then 1 else 5 end) / sum(records))::bigint
                 from waiting))
     select r.* from (select * from lane order by records desc) here cross join lateral (
       select l.topic, l.part, l.pos, l.appended_at, l.event_id, l.key, case when hears(l.headers, heard) then l.headers end,
              case when hears(l.headers, heard) then l.payload end, l.reannounced
         from log l
        where l.topic = here.topic and l.part = here.part and l.pos > here.pos and l.pos <= here.upto
          and l.appended_at >= oldest and l.appended_at >= here.at and (l.pos = here.upto or hears(l.headers, heard))
        order by l.pos limit lim) r
      limit lim;
   end $function$;

CREATE OR REPLACE FUNCTION bus.ready(groups text[])
 RETURNS TABLE(grp text, topic text, part smallint, pos bigint, waiting bigint)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'bus', 'pg_temp'
AS $function$
   begin
     perform demand_group(g) from unnest(groups) g;
     return query select c.grp, c.topic, c.part, c.pos, h.last_pos - c.pos
       from cursor c join head h on h.topic = c.topic and h.part = c.part
      where c.grp = any (groups) and c.pos < h.last_pos and c.not_before <= clock_timestamp();
   end $function$;

CREATE OR REPLACE FUNCTION bus.rewind(g text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'bus', 'pg_temp'
AS $function$
   declare cut text;
   begin
     perform demand_group(g);
     perform from cursor c where c.grp = g order by c.topic, c.part for update;
     select string_agg(distinct h.topic, ', ') into cut from cursor c join head h using (topic, part)
      where c.grp = g and h.dropped_to > h.whole_from;
     if cut is not null then
       raise exception '%', cut using errcode = 'JB001';
     end if;
     update cursor c set at = '-infinity', not_before = '-infinity', generation = c.generation + 1,
            pos = coalesce((select h.whole_from from head h where h.topic = c.topic and h.part = c.part), 0)
      where c.grp = g;
   end $function$;

CREATE OR REPLACE FUNCTION bus.status()
 RETURNS TABLE(grp text, topic text, part smallint, pos bigint, last_pos bigint, generation integer, resting boolean)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'bus', 'pg_temp'
AS $function$
   begin
     return query select c.grp, c.topic, c.part, c.pos, coalesce(h.last_pos, 0), c.generation, c.not_before > clock_timestamp()
       from cursor c left join head h on h.topic = c.topic and h.part = c.part
      where starts_with(c.grp, replace(session_user::text, '_', '-') || '.');
   end $function$;

CREATE OR REPLACE FUNCTION bus.subscribe(g text, topics text[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'bus', 'pg_temp'
AS $function$
   begin
     perform demand_group(g);
     perform demand_topics(topics, 'read');
     insert into cursor (grp, topic, part)
       select g, t, p from unnest(topics) t, generate_series(0, 11) p on conflict do nothing;
     delete from cursor c where c.grp = g and c.topic <> all (topics);
   end $function$;

CREATE OR REPLACE FUNCTION bus.whole_from(t text, parts smallint[], positions bigint[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'bus', 'pg_temp'
AS $function$
   begin
     perform demand_topics(array[t], 'publish');
     update head h set whole_from = greatest(h.whole_from, w.pos)
       from unnest(parts, positions) w(part, pos) where h.topic = t and h.part = w.part;
   end $function$;

grant execute on function bus.advance(g text, topics text[], parts smallint[], positions bigint[], ats timestamp with time zone[]) to approvals;

grant execute on function bus.advance(g text, topics text[], parts smallint[], positions bigint[], ats timestamp with time zone[]) to audit;

grant execute on function bus.advance(g text, topics text[], parts smallint[], positions bigint[], ats timestamp with time zone[]) to merit_scoring;

grant execute on function bus.advance(g text, topics text[], parts smallint[], positions bigint[], ats timestamp with time zone[]) to personnel;

grant execute on function bus.advance(g text, topics text[], parts smallint[], positions bigint[], ats timestamp with time zone[]) to proposals;

grant execute on function bus.append(topics text[], parts smallint[], event_ids uuid[], keys text[], headers jsonb[], payloads bytea[], reannounced boolean) to approvals;

grant execute on function bus.append(topics text[], parts smallint[], event_ids uuid[], keys text[], headers jsonb[], payloads bytea[], reannounced boolean) to audit;

grant execute on function bus.append(topics text[], parts smallint[], event_ids uuid[], keys text[], headers jsonb[], payloads bytea[], reannounced boolean) to merit_scoring;

grant execute on function bus.append(topics text[], parts smallint[], event_ids uuid[], keys text[], headers jsonb[], payloads bytea[], reannounced boolean) to personnel;

grant execute on function bus.append(topics text[], parts smallint[], event_ids uuid[], keys text[], headers jsonb[], payloads bytea[], reannounced boolean) to proposals;

grant execute on function bus.back_off(g text, t text, p smallint, pause interval) to approvals;

grant execute on function bus.back_off(g text, t text, p smallint, pause interval) to audit;

grant execute on function bus.back_off(g text, t text, p smallint, pause interval) to merit_scoring;

grant execute on function bus.back_off(g text, t text, p smallint, pause interval) to personnel;

grant execute on function bus.back_off(g text, t text, p smallint, pause interval) to proposals;

grant execute on function bus.heads(t text) to approvals;

grant execute on function bus.heads(t text) to audit;

grant execute on function bus.heads(t text) to merit_scoring;

grant execute on function bus.heads(t text) to personnel;

grant execute on function bus.heads(t text) to proposals;

grant execute on function bus.kafka_whole(topics text[]) to approvals;

grant execute on function bus.kafka_whole(topics text[]) to audit;

grant execute on function bus.kafka_whole(topics text[]) to merit_scoring;

grant execute on function bus.kafka_whole(topics text[]) to personnel;

grant execute on function bus.kafka_whole(topics text[]) to proposals;

grant execute on function bus.kafka_whole_from(t text, parts integer[], offsets bigint[]) to approvals;

grant execute on function bus.kafka_whole_from(t text, parts integer[], offsets bigint[]) to audit;

grant execute on function bus.kafka_whole_from(t text, parts integer[], offsets bigint[]) to merit_scoring;

grant execute on function bus.kafka_whole_from(t text, parts integer[], offsets bigint[]) to personnel;

grant execute on function bus.kafka_whole_from(t text, parts integer[], offsets bigint[]) to proposals;

grant execute on function bus.maintain() to approvals;

grant execute on function bus.maintain() to audit;

grant execute on function bus.maintain() to merit_scoring;

grant execute on function bus.maintain() to personnel;

grant execute on function bus.maintain() to proposals;

grant execute on function bus.read(g text, lim integer, heard text[], without text[], only_topic text, only_part smallint, not_after bigint) to approvals;

grant execute on function bus.read(g text, lim integer, heard text[], without text[], only_topic text, only_part smallint, not_after bigint) to audit;

grant execute on function bus.read(g text, lim integer, heard text[], without text[], only_topic text, only_part smallint, not_after bigint) to merit_scoring;

grant execute on function bus.read(g text, lim integer, heard text[], without text[], only_topic text, only_part smallint, not_after bigint) to personnel;

grant execute on function bus.read(g text, lim integer, heard text[], without text[], only_topic text, only_part smallint, not_after bigint) to proposals;

grant execute on function bus.ready(groups text[]) to approvals;

grant execute on function bus.ready(groups text[]) to audit;

grant execute on function bus.ready(groups text[]) to merit_scoring;

grant execute on function bus.ready(groups text[]) to personnel;

grant execute on function bus.ready(groups text[]) to proposals;

grant execute on function bus.rewind(g text) to approvals;

grant execute on function bus.rewind(g text) to audit;

grant execute on function bus.rewind(g text) to merit_scoring;

grant execute on function bus.rewind(g text) to personnel;

grant execute on function bus.rewind(g text) to proposals;

grant execute on function bus.status() to approvals;

grant execute on function bus.status() to audit;

grant execute on function bus.status() to merit_scoring;

grant execute on function bus.status() to personnel;

grant execute on function bus.status() to proposals;

grant execute on function bus.subscribe(g text, topics text[]) to approvals;

grant execute on function bus.subscribe(g text, topics text[]) to audit;

grant execute on function bus.subscribe(g text, topics text[]) to merit_scoring;

grant execute on function bus.subscribe(g text, topics text[]) to personnel;

grant execute on function bus.subscribe(g text, topics text[]) to proposals;

grant execute on function bus.whole_from(t text, parts smallint[], positions bigint[]) to approvals;

grant execute on function bus.whole_from(t text, parts smallint[], positions bigint[]) to audit;

grant execute on function bus.whole_from(t text, parts smallint[], positions bigint[]) to merit_scoring;

grant execute on function bus.whole_from(t text, parts smallint[], positions bigint[]) to personnel;

grant execute on function bus.whole_from(t text, parts smallint[], positions bigint[]) to proposals;
