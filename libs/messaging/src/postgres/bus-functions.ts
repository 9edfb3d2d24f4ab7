import { PARTITIONS } from '@jejak/contracts';

/** Days the log keeps an event at least (design, "Names": retention). */
export const RETENTION_DAYS = 90;
const DAYS_AHEAD = 7;
/** Records that are looked at for each one asked for: most groups hear a few types of a topic. */
const REACH = 25;
/** Times what is asked for that should wait in the partitions locked for it, because not all of it may be heard. */
const LANES = 5;

const definer = (declaration: string, body: string, settings = ''): string =>
  `create function bus.${declaration} language plpgsql volatile security definer
   set search_path = bus, pg_temp ${settings} as $$
   ${body} $$`;

/** Refuses a topic the logged-in role has no row for. */
const demandTopics = definer(
  'demand_topics(topics text[], wanted text) returns void',
  `declare refused text;
   begin
     select t into refused from unnest(topics) t
      where not exists (select from acl a where a.role = session_user and a.topic = t and a.may = wanted) limit 1;
     if found then
       raise exception 'role % may not % topic %', session_user, wanted, refused using errcode = 'insufficient_privilege';
     end if;
   end`,
);

/** Refuses a group that does not begin with the name of the service that is logged in. */
const demandGroup = definer(
  'demand_group(g text) returns void',
  `begin
     if not starts_with(g, replace(session_user::text, '_', '-') || '.') then
       raise exception 'role % may not act for group %: its name begins with another service', session_user, g
         using errcode = 'insufficient_privilege';
     end if;
   end`,
);

/** Puts records at the end of their partitions, in the order given; returns how many. */
const append = definer(
  `append(topics text[], parts smallint[], event_ids uuid[], keys text[], headers jsonb[], payloads bytea[],
     reannounced boolean) returns integer`,
  `declare appended integer;
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
   end`,
);

/** Makes the group's cursors, at the start of the log, and drops those of topics it no longer reads. */
const subscribe = definer(
  'subscribe(g text, topics text[]) returns void',
  `begin
     perform demand_group(g);
     perform demand_topics(topics, 'read');
     insert into cursor (grp, topic, part)
       select g, t, p from unnest(topics) t, generate_series(0, ${PARTITIONS - 1}) p on conflict do nothing;
     delete from cursor c where c.grp = g and c.topic <> all (topics);
   end`,
);

/** Partitions with something to read now, of all the groups asked about. */
const ready = definer(
  'ready(groups text[]) returns table (grp text, topic text, part smallint, pos bigint, waiting bigint)',
  `begin
     perform demand_group(g) from unnest(groups) g;
     return query select c.grp, c.topic, c.part, c.pos, h.last_pos - c.pos
       from cursor c join head h on h.topic = c.topic and h.part = c.part
      where c.grp = any (groups) and c.pos < h.last_pos and c.not_before <= clock_timestamp();
   end`,
);

/** Whether a type, its major version left aside, is among those heard; null hears all. */
const hears = `
  create function bus.hears(headers jsonb, heard text[]) returns boolean language sql immutable as $$
    select heard is null or left(headers->>'type', -strpos(reverse(headers->>'type'), '.')) = any (heard)
  $$`;

/**
 * Takes up to `lim` records heard that follow the group's cursors, partition by partition, those with most waiting
 * first, and locks these cursors until the caller's transaction ends: the lock is lease and fence in one, whoever dies
 * loses lock and transaction together. Left out are partitions that another holds, that are to rest, or that stand in
 * `without`; or all but one, and of that the records after a position when one is given.
 *
 * Records not heard are passed over, `REACH` for each one asked for at most: where a partition's last record looked at
 * is not heard, it comes too, without headers and payload, so that the cursor gets there.
 */
const read = definer(
  `read(g text, lim integer, heard text[], without text[], only_topic text, only_part smallint, not_after bigint)
     returns setof bus.record`,
  `declare oldest timestamptz;
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
              least(w.last_pos, not_after, greatest(c.pos, w.dropped_to) + lim * ${REACH}) as upto
         from cursor c join waiting w on w.topic = c.topic and w.part = c.part
        where c.grp = g and c.not_before <= clock_timestamp() and c.at >= oldest
        order by w.records desc
          for update of c skip locked
        limit (select ceil(count(*) * lim * (case when heard is null then 1 else ${LANES} end) / sum(records))::bigint
                 from waiting))
     select r.* from (select * from lane order by records desc) here cross join lateral (
       select l.topic, l.part, l.pos, l.appended_at, l.event_id, l.key, case when hears(l.headers, heard) then l.headers end,
              case when hears(l.headers, heard) then l.payload end, l.reannounced
         from log l
        where l.topic = here.topic and l.part = here.part and l.pos > here.pos and l.pos <= here.upto
          and l.appended_at >= oldest and l.appended_at >= here.at and (l.pos = here.upto or hears(l.headers, heard))
        order by l.pos limit lim) r
      limit lim;
   end`,
  // A plan made while the log was small must not look through all of it once it is large; none is better made anew.
  'set enable_seqscan = off set plan_cache_mode = force_generic_plan',
);

/** Sets cursors behind records that were read in this transaction, one of each partition. */
const advance = definer(
  'advance(g text, topics text[], parts smallint[], positions bigint[], ats timestamptz[]) returns void',
  `begin
     perform demand_group(g);
     update cursor c set pos = r.pos, at = r.at from unnest(topics, parts, positions, ats) r(topic, part, pos, at)
      where c.grp = g and c.topic = r.topic and c.part = r.part and c.pos < r.pos;
   end`,
);

/** Lets one partition of one group rest, the others go on. */
const backOff = definer(
  'back_off(g text, t text, p smallint, pause interval) returns void',
  `begin
     perform demand_group(g);
     update cursor c set not_before = clock_timestamp() + pause where c.grp = g and c.topic = t and c.part = p;
   end`,
);

/**
 * Sets every cursor of a group to where the log holds everything, in a new generation. Refused (SQLSTATE JB001)
 * where retention has cut a topic and its producer has not announced it again.
 */
const rewind = definer(
  'rewind(g text) returns void',
  `declare cut text;
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
   end`,
);

/** The last positions of a topic, before its producer announces everything again. */
const heads = definer(
  'heads(t text) returns table (part smallint, last_pos bigint)',
  `begin
     perform demand_topics(array[t], 'publish');
     return query select h.part, h.last_pos from head h where h.topic = t;
   end`,
);

/** Records that everything was announced again after these positions. */
const wholeFrom = definer(
  'whole_from(t text, parts smallint[], positions bigint[]) returns void',
  `begin
     perform demand_topics(array[t], 'publish');
     update head h set whole_from = greatest(h.whole_from, w.pos)
       from unnest(parts, positions) w(part, pos) where h.topic = t and h.part = w.part;
   end`,
);

const status = definer(
  `status() returns table (grp text, topic text, part smallint, pos bigint, last_pos bigint, generation integer,
     resting boolean)`,
  `begin
     return query select c.grp, c.topic, c.part, c.pos, coalesce(h.last_pos, 0), c.generation, c.not_before > clock_timestamp()
       from cursor c left join head h on h.topic = c.topic and h.part = c.part
      where starts_with(c.grp, replace(session_user::text, '_', '-') || '.');
   end`,
);

/**
 * Makes the daily partitions of the coming days, moves what fell into the default partition into its own, and drops
 * days past retention that every cursor has passed. Repeating it changes nothing; of several at once one works.
 */
const maintain = definer(
  'maintain() returns void',
  `declare
     today date := (clock_timestamp() at time zone 'UTC')::date;
     of_day date;
     child text;
     bounds text;
   begin
     if not pg_try_advisory_xact_lock(hashtextextended('bus maintain', 0)) then return; end if;
     for of_day in
       select d::date from generate_series(today, today + ${DAYS_AHEAD}, interval '1 day') d
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
          and to_date(right(c.relname, 8), 'YYYYMMDD') < today - ${RETENTION_DAYS} order by 1
     loop
       perform drop_passed(child);
     end loop;
   end`,
);

const dropPassed = definer(
  'drop_passed(child text) returns boolean',
  `declare unread boolean;
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
   end`,
);

export const busFunctions: readonly string[] = [
  ...[
    demandTopics,
    demandGroup,
    append,
    subscribe,
    ready,
    hears,
    read,
    advance,
    backOff,
    rewind,
    heads,
    wholeFrom,
  ],
  ...[status, dropPassed, maintain],
];

/** Records that on Kafka everything was announced again from these offsets on. */
const kafkaWholeFrom = definer(
  'kafka_whole_from(t text, parts integer[], offsets bigint[]) returns void',
  `begin
     perform demand_topics(array[t], 'publish');
     insert into kafka_whole as k (topic, part, whole_from) select t, w.part, w.whole from unnest(parts, offsets) w(part, whole)
       on conflict (topic, part) do update set whole_from = excluded.whole_from;
   end`,
);

/** From which offsets on Kafka's topics are whole because their producers announced everything again. */
const kafkaWhole = definer(
  'kafka_whole(topics text[]) returns table (topic text, part integer, whole_from bigint)',
  `begin
     perform demand_topics(topics, 'read');
     return query select k.topic, k.part, k.whole_from from kafka_whole k where k.topic = any (topics);
   end`,
);

/** Where a service says to the others, whichever engine carries events, that what it announced again is whole. */
export const kafkaWholeness: readonly string[] = [
  `create table bus.kafka_whole (
     topic text not null, part integer not null, whole_from bigint not null, primary key (topic, part)
   )`,
  kafkaWholeFrom,
  kafkaWhole,
  'revoke all on function bus.kafka_whole_from(text, integer[], bigint[]) from public',
  'revoke all on function bus.kafka_whole(text[]) from public',
];

/** What services may call; the rest is for these functions alone. */
export const busEntryPoints: readonly string[] = [
  'bus.append(text[], smallint[], uuid[], text[], jsonb[], bytea[], boolean)',
  'bus.subscribe(text, text[])',
  'bus.ready(text[])',
  'bus.read(text, integer, text[], text[], text, smallint, bigint)',
  'bus.advance(text, text[], smallint[], bigint[], timestamptz[])',
  'bus.back_off(text, text, smallint, interval)',
  'bus.rewind(text)',
  'bus.heads(text)',
  'bus.whole_from(text, smallint[], bigint[])',
  'bus.status()',
  'bus.maintain()',
  'bus.kafka_whole_from(text, integer[], bigint[])',
  'bus.kafka_whole(text[])',
];
