import { heldKeys, suspectKeys } from '../postgres/take-functions.js';

const CHURN = 'with (fillfactor = 50, autovacuum_vacuum_threshold = 500, autovacuum_vacuum_scale_factor = 0)';

/**
 * SQL of what a service needs beside `messagingTables` to speak and listen over Kafka, run as the schema's owner. The
 * same tables stand in every deployment; only the engine that is configured uses them.
 */
export const kafkaTables = (schema: string): string[] => [
  // How far each group is in Kafka's partitions, moved in the transaction of its effects: the truth, of which the
  // group's offsets at the broker are a mirror. pos is the last offset handled.
  `create table ${schema}.cursor (
     grp text not null,
     topic text not null,
     part integer not null,
     pos bigint not null default -1,
     generation integer not null default 1,
     not_before timestamptz not null default '-infinity',
     primary key (grp, topic, part)
   ) ${CHURN}`,
  // Which process sends the outbox now. Others keep quiet meanwhile, for nothing but the traffic's sake.
  `create table ${schema}.relay_lease (
     one boolean primary key check (one), holder uuid not null, until timestamptz not null
   )`,
  takeRecords(schema),
  beginRecord(schema),
  postponeRecord(schema),
  relayBatch(schema),
  `grant select, insert, update, delete on ${schema}.cursor to ${schema}`,
  `grant select, insert, update on ${schema}.relay_lease to ${schema}`,
  ...[
    'take_records(text, boolean, text[], integer[], bigint[], integer[], bigint[], uuid[], text[], integer[], uuid)',
    'begin_record(text, uuid, text, integer)',
    'postpone_record(text, uuid, text, integer, interval)',
    'relay_batch(bigint[], uuid, integer, bigint)',
  ].flatMap((signature) => [
    `revoke all on function ${schema}.${signature} from public`,
    `grant execute on function ${schema}.${signature} to ${schema}`,
  ]),
];

/**
 * The second half of \`take\`, for records that came from Kafka and are in the process's memory: their ids and keys
 * come here, their bytes stay. Locks the cursors of the lanes given, and of those that stand where the process
 * believes, in the generation it knows, sets them to the new positions. Returns rows of
 *   end      n = the lane, counted from 1: taken
 *   moved    n = the lane: its cursor stands elsewhere, another process has had it or a replay began
 *   fresh    n = the record: to be handled now; the inbox has it from now on
 *   blocked  n = the record: of a subject with a message in quarantine
 * and no row for a lane that another holds or that is to rest. Records of lanes not taken are left alone.
 */
const takeRecords = (schema: string): string => `
  create function ${schema}.take_records(g text, own_inbox boolean,
    lane_topics text[], lane_parts integer[], lane_poss bigint[], lane_generations integer[], lane_ends bigint[],
    ids uuid[], keys text[], lanes integer[], done uuid)
  returns table (state text, n integer)
  language plpgsql volatile set search_path = ${schema}, pg_temp as $$
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

    ${suspectKeys('unnest(keys, lanes) r(key, lane) where r.lane = any (taken)')}
    if suspects is not null then
      ${heldKeys}
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
  end $$`;

/** Counts one more start of a record's handler, in a transaction of its own: starts without an end are crashes. */
const beginRecord = (schema: string): string => `
  create function ${schema}.begin_record(g text, of_event uuid, of_topic text, of_part integer)
  returns table (starts integer, failures integer)
  language plpgsql volatile set search_path = ${schema}, pg_temp as $$
  #variable_conflict use_column
  begin
    -- Must survive this process, not the machine: the commit need not wait for the disk.
    perform set_config('synchronous_commit', 'off', true);
    return query
    insert into attempt as a (grp, event_id, topic, part, starts) values (g, of_event, of_topic, of_part, 1)
    on conflict (grp, event_id) do update set starts = a.starts + 1
    returning a.starts, a.failures;
  end $$`;

/** Counts an end by throwing and lets the partition rest before the next start. */
const postponeRecord = (schema: string): string => `
  create function ${schema}.postpone_record(g text, of_event uuid, of_topic text, of_part integer, pause interval)
  returns void language plpgsql volatile set search_path = ${schema}, pg_temp as $$
  begin
    update attempt a set failures = a.failures + 1 where a.grp = g and a.event_id = of_event;
    update cursor c set not_before = clock_timestamp() + pause
     where c.grp = g and c.topic = of_topic and c.part = of_part;
  end $$`;

/**
 * Moves rows that Kafka has acknowledged to \`published\`, and gives the oldest that are left to the process that has
 * the lease. Rows are picked because they are there, never by a cursor over seq, so what commits late is not passed over.
 */
const relayBatch = (schema: string): string => `
  create function ${schema}.relay_batch(done bigint[], who uuid, lim integer, lim_bytes bigint)
  returns table (seq bigint, topic text, key text, part smallint, headers jsonb, payload bytea)
  language plpgsql volatile set search_path = ${schema}, pg_temp as $$
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
  end $$`;
