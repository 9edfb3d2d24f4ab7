/**
 * SQL functions by which a group's transaction takes messages. They do in one round trip what would be six: find
 * partitions with something new, lock their cursors, read, advance, tell repetitions and blocked subjects apart.
 */
export const takeFunctions = (schema: string): string[] => [take(schema), begin(schema), postpone(schema)];

/**
 * Takes up to \`lim\` records of the group's partitions, or, when \`only_topic\` is given, the records of that
 * partition up to a position, or, without one, up to and with the next one heard. Advances the cursors behind them. Returns:
 *   fresh    to be handled now; the inbox has it from now on
 *   blocked  of a subject with a message in quarantine: to be put behind it
 *   end      one row per partition taken from: how far
 * Repetitions (in the inbox, or within the batch) and types not heard are passed over.
 */
const take = (schema: string): string => `
  create function ${schema}.take(g text, heard text[], own_inbox boolean, takes_reannounced boolean, lim integer,
    without text[], only_topic text, only_part smallint, only_upto bigint)
  returns table (state text, topic text, part smallint, pos bigint, event_id uuid, key text, headers jsonb, payload bytea)
  language plpgsql volatile set search_path = ${schema}, pg_temp as $$
  #variable_conflict use_column
  declare
    lane record;
    records bus.record[];
    batch bus.record[] := '{}';
    upto bigint;
    suspects text[];
    held text[] := '{}';
    suspect text;
    received uuid[] := '{}';
  begin
    for lane in
      select r.topic, r.part from bus.ready(array[g]) r
       where r.topic || ' ' || r.part <> all (without)
         and (only_topic is null or (r.topic = only_topic and r.part = only_part))
       order by r.waiting desc
    loop
      exit when cardinality(batch) >= lim;
      select array_agg(r order by r.pos) into records
        from bus.read(g, lane.topic, lane.part, lim - cardinality(batch), heard, only_upto) r;
      continue when records is null;
      if only_topic is not null and only_upto is null then
        select min(r.pos) into upto from unnest(records) r
         where r.headers is not null and (takes_reannounced or not r.reannounced);
        if upto is not null then
          select array_agg(r order by r.pos) into records from unnest(records) r where r.pos <= upto;
        end if;
      end if;
      perform bus.advance(g, lane.topic, lane.part, records[cardinality(records)].pos,
                          records[cardinality(records)].appended_at);
      batch := batch || records;
    end loop;
    if cardinality(batch) = 0 then return; end if;

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

    if not own_inbox then
      with entered as (
        insert into inbox (grp, event_id)
        select distinct g, r.event_id from unnest(batch) r
         where r.headers is not null and (takes_reannounced or not r.reannounced) and r.key <> all (held)
         order by 2
        on conflict do nothing returning event_id)
      select coalesce(array_agg(e.event_id), '{}') into received from entered e;
    end if;
    if only_topic is not null and only_upto is null then
      delete from attempt a where a.grp = g and a.event_id = batch[cardinality(batch)].event_id;
    end if;

    return query
    with numbered as (
      select b.*, b.headers is not null and (takes_reannounced or not b.reannounced) as wanted, b.key = any (held) as held,
             row_number() over (partition by b.event_id order by b.n) as nth
        from unnest(batch) with ordinality
             as b(topic, part, pos, appended_at, event_id, key, headers, payload, reannounced, n))
    select 'end', b.topic, b.part, max(b.pos), null::uuid, null, null::jsonb, null::bytea
      from numbered b group by b.topic, b.part
    union all
    (select case when b.held then 'blocked' else 'fresh' end, b.topic, b.part, b.pos, b.event_id, b.key, b.headers, b.payload
       from numbered b
      where b.wanted and (b.held or own_inbox or (b.nth = 1 and b.event_id = any (received)))
      order by b.n);
  end $$`;

/**
 * Counts one more start of the next message heard on a partition, in a transaction of its own, before its handler
 * runs: starts without an end are crashes. Returns nothing when none of the next \`lim\` records is heard.
 */
const begin = (schema: string): string => `
  create function ${schema}.begin_attempt(g text, heard text[], takes_reannounced boolean, of_topic text,
    of_part smallint, lim integer)
  returns table (event_id uuid, starts integer, failures integer)
  language plpgsql volatile set search_path = ${schema}, pg_temp as $$
  #variable_conflict use_column
  begin
    -- Must survive this process, not the machine: the commit need not wait for the disk.
    perform set_config('synchronous_commit', 'off', true);
    return query
    insert into attempt as a (grp, event_id, topic, part, starts)
    select g, r.event_id, of_topic, of_part, 1 from bus.read(g, of_topic, of_part, lim, heard, null) r
     where r.headers is not null and (takes_reannounced or not r.reannounced) order by r.pos limit 1
    on conflict (grp, event_id) do update set starts = a.starts + 1
    returning a.event_id, a.starts, a.failures;
  end $$`;

/** Counts an end by throwing and lets the partition rest before the next start. */
const postpone = (schema: string): string => `
  create function ${schema}.postpone(g text, of_event uuid, of_topic text, of_part smallint, pause interval)
  returns void language plpgsql volatile set search_path = ${schema}, pg_temp as $$
  begin
    update attempt a set failures = a.failures + 1 where a.grp = g and a.event_id = of_event;
    perform bus.back_off(g, of_topic, of_part, pause);
  end $$`;
