/**
 * Which event is which entry, kept with the batch (ADR 0009). Of a batch, the ids that are in order (above the newest
 * known, and not ahead of the clock) stand in its segment, one array in the order of its entries; all others have a row
 * in `tlog_event`, as everything had before. What is in order lies above the batches before it, so the ranges of
 * segments ascend and never meet: at most one of them can hold an id, and one look into the index says which.
 */
const batches: readonly string[] = [
  // event_ids: null where the event of that entry has a row of its own. first_id, last_id: the least and the greatest.
  `alter table audit.tlog_segment
     add column first_id uuid, add column last_id uuid,
     add column event_ids uuid[], add column event_sources smallint[], add column event_sha256 bytea,
     add constraint tlog_segment_identity check (
       num_nonnulls(first_id, last_id, event_ids, event_sources, event_sha256) in (0, 5)
       and cardinality(event_ids) = n and cardinality(event_sources) = n and octet_length(event_sha256) = 32 * n
       and first_id <= all (event_ids) and last_id >= all (event_ids))`,
  `alter table audit.tlog_segment alter column event_ids set storage external,
     alter column event_sha256 set storage external`,
  'create unique index tlog_segment_by_id on audit.tlog_segment (first_id) where first_id is not null',
  // A contradiction's event stands in a segment now, or in a row: tlog_append looks for both.
  'alter table audit.tlog_contradiction drop constraint tlog_contradiction_event_id_source_fkey',
];

const EVENTS = '(event_id uuid, source smallint, entry bigint, sha256 bytea)';

/** Events from rows and from segments, each by its condition; `u.id` is the id of an entry of segment `s`. */
const eventsWhere = (rows: string, segments: string): string => `
  select e.event_id, e.source, e.entry, e.sha256 from audit.tlog_event e where ${rows}
  union all
  select u.id, u.source, s.start + u.at - 1, substring(s.event_sha256 from (u.at * 32 - 31)::int for 32)
    from audit.tlog_segment s
    cross join lateral unnest(s.event_ids, s.event_sources) with ordinality as u(id, source, at)
   where s.first_id is not null and u.id is not null and ${segments}`;

/** The last segment that begins at or below a value; what is sought from there on begins in it, or above the value. */
const beginning = (column: string): string => `coalesce(
  (select b.${column} from audit.tlog_segment b where b.${column} <= lowest order by b.${column} desc limit 1), lowest)`;

const lookups: readonly string[] = [
  // The entries of these events, contradictions left out.
  `create function audit.tlog_events(ids uuid[]) returns table ${EVENTS} language sql stable begin atomic
     select e.event_id, e.source, e.entry, e.sha256 from audit.tlog_event e where e.event_id = any (ids)
     union all
     select w.id, s.event_sources[at], s.start + at - 1, substring(s.event_sha256 from at * 32 - 31 for 32)
       from (select distinct unnest(ids)) as w(id)
       cross join lateral (
         select b.start, b.last_id, b.event_ids, b.event_sources, b.event_sha256 from audit.tlog_segment b
          where b.first_id <= w.id order by b.first_id desc limit 1) s
       cross join lateral unnest(array_positions(s.event_ids, w.id)) as at
      where w.id <= s.last_id;
   end`,
  // The same, of all ids from one on and below another.
  `create function audit.tlog_events_between(lowest uuid, below uuid) returns table ${EVENTS}
     language sql stable begin atomic
     ${eventsWhere(
       'e.event_id >= lowest and e.event_id < below',
       `s.first_id < below and s.first_id >= ${beginning('first_id')} and u.id >= lowest and u.id < below`,
     )};
   end`,
  // The events of these entries.
  `create function audit.tlog_events_in(lowest bigint, below bigint) returns table ${EVENTS}
     language sql stable begin atomic
     ${eventsWhere(
       'e.entry >= lowest and e.entry < below',
       `s.start < below and s.start >= ${beginning('start')}
          and s.start + u.at - 1 >= lowest and s.start + u.at - 1 < below`,
     )};
   end`,
];

const lockAndAppend: readonly string[] = [
  'drop function audit.tlog_append(bigint, bigint, integer, bytea, bytea, bytea, smallint[], bigint[], bytea, bytea, bytea, smallint[], bytea, integer[])',
  'drop function audit.tlog_lock()',

  // Locks the state until the transaction ends, so that batches of one service come one after the other. newest: the
  // greatest id known; of those that have a row, only ids up to the horizon count, for one far ahead says nothing about
  // the ids that are made now.
  `create function audit.tlog_lock(horizon uuid, out size bigint, out root bytea, out epoch bigint, out newest uuid)
     language plpgsql volatile security definer set search_path = audit, pg_temp as $$
     begin
       select s.size, s.root, s.epoch into size, root, epoch from tlog_state s for update;
       -- A statement of its own: its snapshot is taken with the lock held, and sees what the holder before committed.
       newest := greatest(
         (select b.last_id from tlog_segment b where b.first_id is not null order by b.first_id desc limit 1),
         (select e.event_id from tlog_event e where e.event_id <= horizon order by e.event_id desc limit 1));
     end $$`,

  // Places are counted from 1. apart: places of events that get a row of their own; contradictions: of those whose event
  // has another content already. The ids of all others lie from first_id to last_id; both null where there are none.
  `create function audit.tlog_append(old_size bigint, fence bigint, n integer, data bytea, hashes bytea,
     new_root bytea, tile_levels smallint[], tile_indexes bigint[], tile_hashes bytea, tile_roots bytea,
     first_id uuid, last_id uuid, event_ids uuid[], event_sources smallint[], event_sha256 bytea,
     apart integer[], contradictions integer[]) returns bigint
     language plpgsql volatile security definer set search_path = audit, pg_temp as $$
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
     end $$`,
  'revoke all on all functions in schema audit from public',
  `grant execute on function
     audit.tlog_append(bigint, bigint, integer, bytea, bytea, bytea, smallint[], bigint[], bytea, bytea, uuid, uuid, uuid[], smallint[], bytea, integer[], integer[]),
     audit.tlog_lock(uuid), audit.tlog_events(uuid[]), audit.tlog_events_between(uuid, uuid),
     audit.tlog_events_in(bigint, bigint) to audit`,
];

export const batchIdentity: readonly string[] = [...batches, ...lookups, ...lockAndAppend];
