/**
 * The log itself. Nothing here is ever changed or removed: the service's role may read it and append by `tlog_append`
 * alone, and triggers refuse everybody else. That the owner of the machine could still do it is why checkpoints are
 * signed, kept outside, and proven consistent: privileges are no evidence.
 */
export const logTables: readonly string[] = [
  `create function audit.refuse_change() returns trigger language plpgsql as $$
   begin
     raise exception '% is append-only (% refused)', tg_table_name, tg_op using errcode = 'restrict_violation';
   end $$`,

  // One row for each batch. data: entries behind their 16-bit lengths, as bundles are served; hashes: 32 bytes each.
  `create table audit.tlog_segment (
     start bigint primary key,
     n integer not null check (n > 0),
     data bytea not null,
     hashes bytea not null check (octet_length(hashes) = 32 * n),
     created_at timestamptz not null default clock_timestamp()
   )`,
  `alter table audit.tlog_segment alter column data set storage external, alter column hashes set storage external`,

  // Full tiles only, each written once. Partial ones are slices of segments, and roots of the tiles below.
  `create table audit.tlog_tile (
     level smallint not null check (level between 0 and 63),
     idx bigint not null check (idx >= 0),
     hashes bytea not null check (octet_length(hashes) = 8192),
     root bytea not null check (octet_length(root) = 32),
     primary key (level, idx)
   )`,
  `alter table audit.tlog_tile alter column hashes set storage external`,

  // One row; changed by tlog_append, tlog_fence and tlog_name alone.
  `create table audit.tlog_state (
     one boolean primary key default true check (one),
     size bigint not null default 0,
     root bytea not null default sha256('') check (octet_length(root) = 32),
     epoch bigint not null default 0,
     vkey text
   ) with (fillfactor = 10)`,
  `insert into audit.tlog_state default values`,

  // Numbers for CloudEvents sources, so that the inbox stays narrow.
  `create table audit.tlog_source (id smallint generated always as identity primary key, source text not null unique)`,

  // Which event is which entry. The same id with other bytes is an entry of its own: a contradiction.
  `create table audit.tlog_event (
     event_id uuid not null,
     source smallint not null references audit.tlog_source,
     entry bigint not null unique,
     sha256 bytea not null check (octet_length(sha256) = 32),
     primary key (event_id, source)
   )`,
  `create table audit.tlog_contradiction (
     event_id uuid not null,
     source smallint not null,
     sha256 bytea not null check (octet_length(sha256) = 32),
     entry bigint not null unique,
     primary key (event_id, source, sha256),
     foreign key (event_id, source) references audit.tlog_event
   )`,

  // What was committed to, to be shown to whoever may see it. body: JSON [[pointer, salt, value], …] in clear, or
  // sealed under the person's key of that class (or the service's); null when that key was already destroyed.
  `create table audit.opening (
     entry bigint not null,
     part smallint not null,
     person uuid,
     class text,
     body bytea,
     primary key (entry, part),
     check ((person is null) or (class is not null)),
     check (body is not null or class is not null)
   )`,
  `create index opening_person on audit.opening (person, entry) where person is not null`,

  // Every state that was signed. note: the signed checkpoint, verbatim.
  `create table audit.checkpoint (
     size bigint primary key check (size > 0),
     root bytea not null check (octet_length(root) = 32),
     note text not null,
     signed_at timestamptz not null
   )`,

  ...[
    'tlog_segment',
    'tlog_tile',
    'tlog_event',
    'tlog_contradiction',
    'tlog_source',
    'opening',
    'checkpoint',
  ].map(
    (table) =>
      `create trigger ${table}_is_append_only before update or delete or truncate on audit.${table}
         for each statement execute function audit.refuse_change()`,
  ),
  `create trigger tlog_state_stays before delete or truncate on audit.tlog_state
     for each statement execute function audit.refuse_change()`,
  'grant select on audit.tlog_segment, audit.tlog_tile, audit.tlog_state, audit.tlog_event, audit.tlog_contradiction to audit',
  'grant select, insert on audit.tlog_source, audit.opening, audit.checkpoint to audit',
];

/**
 * The one way into the log: a batch grows the tree from exactly the size its maker knew, in the epoch its maker held,
 * or not at all. A leader that was paused, or that builds on another size, can only fail (SQLSTATE JT001, JT002).
 * Byte strings carry many fixed-width values end to end.
 */
const append = `create function audit.tlog_append(
    old_size bigint, fence bigint, n integer, data bytea, hashes bytea, new_root bytea,
    tile_levels smallint[], tile_indexes bigint[], tile_hashes bytea, tile_roots bytea,
    event_ids uuid[], event_sources smallint[], event_sha256 bytea, contradicts boolean[])
  returns bigint language plpgsql volatile security definer set search_path = audit, pg_temp as $$
  declare held bigint;
  begin
    if octet_length(event_sha256) <> 32 * n or cardinality(event_ids) <> n or cardinality(event_sources) <> n then
      raise exception 'a batch of % entries needs an event for each', n using errcode = 'JT001';
    end if;
    update tlog_state set size = old_size + n, root = new_root where size = old_size and epoch = fence;
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
      select e.id, e.source, old_size + e.at - 1, substring(event_sha256 from ((e.at - 1) * 32 + 1)::int for 32)
        from unnest(event_ids, event_sources, contradicts) with ordinality as e(id, source, other, at)
       where not e.other order by e.id;
    insert into tlog_contradiction (event_id, source, entry, sha256)
      select e.id, e.source, old_size + e.at - 1, substring(event_sha256 from ((e.at - 1) * 32 + 1)::int for 32)
        from unnest(event_ids, event_sources, contradicts) with ordinality as e(id, source, other, at)
       where e.other;
    return old_size + n;
  end $$`;

/** Locks the state until the transaction ends, so that batches of one service come one after the other. */
const lock = `create function audit.tlog_lock(out size bigint, out root bytea, out epoch bigint)
  language sql volatile security definer set search_path = audit, pg_temp as $$
    select s.size, s.root, s.epoch from tlog_state s for update
  $$`;

/** A new leader's epoch; none goes back. */
const fence = `create function audit.tlog_fence(next bigint) returns void
  language sql volatile security definer set search_path = audit, pg_temp as $$
    update tlog_state set epoch = next where epoch < next
  $$`;

/** Names the log for ever: the first key it is opened with. Returns the key that stands. */
const name = `create function audit.tlog_name(given text) returns text
  language plpgsql volatile security definer set search_path = audit, pg_temp as $$
  declare known text;
  begin
    update tlog_state set vkey = given where vkey is null and size = 0;
    select vkey into known from tlog_state;
    return known;
  end $$`;

export const logFunctions: readonly string[] = [
  append,
  lock,
  fence,
  name,
  'revoke all on all functions in schema audit from public',
  `grant execute on function
     audit.tlog_append(bigint, bigint, integer, bytea, bytea, bytea, smallint[], bigint[], bytea, bytea, uuid[], smallint[], bytea, boolean[]),
     audit.tlog_lock(), audit.tlog_fence(bigint), audit.tlog_name(text) to audit`,
];
