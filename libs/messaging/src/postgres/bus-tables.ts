import { PARTITIONS } from '@jejak/contracts';
import { PAYLOAD_LIMIT } from '../errors.js';

/** Rows that change all the time stay small: room for HOT updates, and vacuum by count. */
const CHURN = 'with (fillfactor = 50, autovacuum_vacuum_threshold = 500, autovacuum_vacuum_scale_factor = 0)';

/** Tables of the embedded bus, owned by `bus_owner` and reached only through the functions beside them. */
export const busTables: readonly string[] = [
  `create table bus.acl (
     role text not null,
     topic text not null,
     may text not null check (may in ('publish', 'read')),
     primary key (role, topic, may)
   )`,

  // The last position of each partition. dropped_to: what retention has dropped. whole_from: reading after this
  // position gives every event ever published, because the producer announced the older ones again after it.
  `create table bus.head (
     topic text not null,
     part smallint not null check (part >= 0 and part < ${PARTITIONS}),
     last_pos bigint not null,
     last_at timestamptz not null,
     dropped_to bigint not null default 0,
     whole_from bigint not null default 0,
     primary key (topic, part)
   ) ${CHURN}`,

  // The log: positions of a partition are contiguous from 1 and appended_at never goes back along them.
  `create table bus.log (
     topic text not null,
     part smallint not null,
     pos bigint not null,
     appended_at timestamptz not null,
     event_id uuid not null,
     key text not null,
     headers jsonb not null,
     payload bytea not null check (octet_length(payload) <= ${PAYLOAD_LIMIT}),
     reannounced boolean not null,
     primary key (topic, part, pos, appended_at)
   ) partition by range (appended_at)`,
  'create table bus.log_default partition of bus.log default',

  // How far each group is. at = appended_at of that position, which spares older partitions of the log.
  `create table bus.cursor (
     grp text not null,
     topic text not null,
     part smallint not null,
     pos bigint not null default 0,
     at timestamptz not null default '-infinity',
     generation integer not null default 1,
     not_before timestamptz not null default '-infinity',
     primary key (grp, topic, part)
   ) ${CHURN}`,

  `create type bus.record as (
     topic text, part smallint, pos bigint, appended_at timestamptz, event_id uuid, key text, headers jsonb,
     payload bytea, reannounced boolean
   )`,
];
