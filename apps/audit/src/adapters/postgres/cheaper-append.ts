/**
 * What an entry costs in the database, made less (ADR 0009): no foreign key is looked up for each event, entries are
 * found by a summary of blocks instead of a second tree, and ids come as bytes. `tlog_lock` tells the newest id too, so
 * that events newer than it need not be looked for.
 */
export const cheaperAppend: readonly string[] = [
  // tlog_append alone writes here, with numbers that its caller took from tlog_source.
  'alter table audit.tlog_event drop constraint tlog_event_source_fkey',
  'alter table audit.tlog_event drop constraint tlog_event_entry_key',
  'create index tlog_event_by_entry on audit.tlog_event using brin (entry) with (autosummarize = on)',
  'alter index audit.published_by_time set (autosummarize = on)',
  'drop function audit.tlog_append(bigint, bigint, integer, bytea, bytea, bytea, smallint[], bigint[], bytea, bytea, uuid[], smallint[], bytea, boolean[])',
  'drop function audit.tlog_lock()',

  // Locks the state until the transaction ends, so that batches of one service come one after the other.
  `create function audit.tlog_lock(out size bigint, out root bytea, out epoch bigint, out newest uuid)
     language plpgsql volatile security definer set search_path = audit, pg_temp as $$
     begin
       select s.size, s.root, s.epoch into size, root, epoch from tlog_state s for update;
       -- A statement of its own: its snapshot is taken with the lock held, and sees what the holder before committed.
       select e.event_id into newest from tlog_event e order by e.event_id desc limit 1;
     end $$`,

  // event_ids: 16 bytes each; contradictions: places of entries whose event has another content already, from 1.
  `create function audit.tlog_append(old_size bigint, fence bigint, n integer, data bytea, hashes bytea,
     new_root bytea, tile_levels smallint[], tile_indexes bigint[], tile_hashes bytea, tile_roots bytea,
     event_ids bytea, event_sources smallint[], event_sha256 bytea, contradictions integer[]) returns bigint
     language plpgsql volatile security definer set search_path = audit, pg_temp as $$
     declare held bigint;
     begin
       if octet_length(event_ids) <> 16 * n or cardinality(event_sources) <> n or octet_length(event_sha256) <> 32 * n then
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
       insert into tlog_segment (start, n, data, hashes) values (old_size, n, data, hashes);
       insert into tlog_tile (level, idx, hashes, root)
         select t.level, t.idx, substring(tile_hashes from ((t.at - 1) * 8192 + 1)::int for 8192),
                substring(tile_roots from ((t.at - 1) * 32 + 1)::int for 32)
           from unnest(tile_levels, tile_indexes) with ordinality as t(level, idx, at);
       insert into tlog_event (event_id, source, entry, sha256)
         select encode(substring(event_ids from at * 16 - 15 for 16), 'hex')::uuid, event_sources[at],
                old_size + at - 1, substring(event_sha256 from at * 32 - 31 for 32)
           from generate_series(1, n) as at where at <> all (contradictions);
       if cardinality(contradictions) > 0 then
         insert into tlog_contradiction (event_id, source, entry, sha256)
           select encode(substring(event_ids from at * 16 - 15 for 16), 'hex')::uuid, event_sources[at],
                  old_size + at - 1, substring(event_sha256 from at * 32 - 31 for 32)
             from unnest(contradictions) as at;
       end if;
       return old_size + n;
     end $$`,
  'revoke all on all functions in schema audit from public',
  `grant execute on function
     audit.tlog_append(bigint, bigint, integer, bytea, bytea, bytea, smallint[], bigint[], bytea, bytea, bytea, smallint[], bytea, integer[]),
     audit.tlog_lock() to audit`,
];
