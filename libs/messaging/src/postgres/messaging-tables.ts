import { takeFunctions } from './take-functions.js';

const CHURN = 'with (fillfactor = 50, autovacuum_vacuum_threshold = 500, autovacuum_vacuum_scale_factor = 0)';

/**
 * SQL of the tables and functions by which a service speaks and listens, run in its first migration as the schema's
 * owner, with the grants of its role. libs/messaging/README.md walks an event through them.
 */
export const messagingTables = (schema: string): string[] => [
  ...tables(schema),
  ...takeFunctions(schema),
  relay(schema),
  reannounce(schema),
  ...grants(schema),
];

const EVENT =
  'topic text not null, key text not null, part smallint not null, aggregate_version integer not null';

const tables = (schema: string): string[] => [
  // Counts the events of a subject on a topic; its row lock orders writers of one subject.
  `create table ${schema}.stream_head (
     topic text not null, key text not null, version bigint not null, primary key (topic, key)
   ) with (fillfactor = 70)`,

  // What was said in committed transactions and is not in the log yet.
  `create table ${schema}.outbox (
     seq bigint generated always as identity primary key,
     event_id uuid not null unique,
     ${EVENT},
     headers jsonb not null,
     payload bytea not null,
     unique (topic, key, aggregate_version)
   ) ${CHURN}`,

  // Everything ever published, byte for byte, to be announced again to new or rebuilt readers.
  `create table ${schema}.published (
     seq bigint primary key,
     event_id uuid not null,
     ${EVENT},
     headers jsonb not null,
     payload bytea not null,
     unique (topic, key, aggregate_version)
   )`,

  // Which events a group has had.
  `create table ${schema}.inbox (grp text not null, event_id uuid not null, primary key (grp, event_id))`,

  // How often the handler of a suspicious message was started, and how often it ended by throwing.
  `create table ${schema}.attempt (
     grp text not null, event_id uuid not null, topic text not null, part smallint not null,
     starts integer not null, failures integer not null default 0,
     primary key (grp, event_id)
   ) ${CHURN}`,

  // Quarantine. An open row blocks its key (the event's subject) in its group, never the partition. sealed: envelope,
  // bytes and error under the service's key, kept until the row is closed.
  `create table ${schema}.dead_letter (
     id uuid primary key,
     grp text not null,
     topic text not null,
     part smallint not null,
     pos bigint not null,
     key text not null,
     event_id uuid not null,
     type text not null,
     reason text not null,
     error_class text not null,
     places jsonb not null default '[]',
     attempts integer not null,
     parked_at timestamptz not null,
     sealed text,
     closed_at timestamptz,
     closing text check (closing in ('redriven', 'discarded', 'replayed')),
     closed_by text,
     closing_reason text,
     check ((closed_at is null) = (closing is null)),
     check ((closed_at is null) = (sealed is not null))
   )`,
  `create unique index dead_letter_open on ${schema}.dead_letter (grp, event_id) where closed_at is null`,
  `create index dead_letter_blocking on ${schema}.dead_letter (grp, key, pos) where closed_at is null`,

  // Processes of the service that listen now. One left behind tells the next that it ended without closing.
  `create table ${schema}.worker (instance uuid primary key, started_at timestamptz not null, seen_at timestamptz not null)`,
];

/**
 * Moves the oldest outbox rows to the log and keeps a copy, in one transaction of one statement. Rows are picked by
 * presence, never by a cursor over seq, so what commits late cannot be passed over; one relay at a time, by a lock
 * that dies with its transaction.
 */
const relay = (schema: string): string => `
  create function ${schema}.relay(lim integer) returns integer language plpgsql volatile
  set search_path = ${schema}, pg_temp as $$
  declare moved integer;
  begin
    if not pg_try_advisory_xact_lock(hashtextextended('${schema} relay', 0)) then return 0; end if;
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
  end $$`;

/** Puts events after \`done\` into the log once more, with the same ids and bytes; returns the last one's seq. */
const reannounce = (schema: string): string => `
  create function ${schema}.reannounce(done bigint, of_topic text, lim integer)
  returns table (last_seq bigint, events integer) language plpgsql volatile set search_path = ${schema}, pg_temp as $$
  begin
    perform pg_advisory_xact_lock(hashtextextended('${schema} relay', 0));
    return query
    with next as materialized (
      select * from published p where p.seq > done and p.topic = of_topic order by p.seq limit lim)
    select max(seq), bus.append(array_agg(topic order by seq), array_agg(part order by seq),
             array_agg(event_id order by seq), array_agg(key order by seq), array_agg(headers order by seq),
             array_agg(payload order by seq), true)
      from next;
  end $$`;

const grants = (schema: string): string[] => [
  `revoke all on all functions in schema ${schema} from public`,
  `grant execute on all functions in schema ${schema} to ${schema}`,
  `grant select, insert, update on ${schema}.stream_head, ${schema}.dead_letter to ${schema}`,
  `grant select, insert, delete on ${schema}.outbox, ${schema}.inbox to ${schema}`,
  `grant select, insert on ${schema}.published to ${schema}`,
  `grant select, insert, update, delete on ${schema}.attempt, ${schema}.worker to ${schema}`,
];
