/**
 * SQL functions by which a group's transaction takes messages. They do in one round trip what would be six: find
 * partitions with something new, lock their cursors, read, advance, tell repetitions and blocked subjects apart; each
 * step for all partitions at once, because most of what a small step costs is its beginning.
 */
export const takeFunctions = (schema: string): string[] => [take(schema), begin(schema), postpone(schema)];

/** Finds the keys among these records that have a message in quarantine: `suspects`. */
export const suspectKeys = (
  records: string,
): string => `select array_agg(distinct d.key order by d.key) into suspects from dead_letter d
     where d.grp = g and d.closed_at is null and d.key in (select r.key from ${records});`;

/** Locks the `suspects`, and leaves those still blocked in `held`. */
export const heldKeys = `-- The same lock as a redrive's: no message slips between the last one redriven and the first one after.
      foreach suspect in array suspects loop
        perform pg_advisory_xact_lock(hashtextextended(g || ' ' || suspect, 0));
      end loop;
      select coalesce(array_agg(distinct d.key), '{}') into held from dead_letter d
       where d.grp = g and d.closed_at is null and d.key = any (suspects);`;

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

    ${suspectKeys('unnest(batch) r')}
    if suspects is not null then
      ${heldKeys}
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
    select g, r.event_id, of_topic, of_part, 1 from bus.read(g, lim, heard, '{}', of_topic, of_part, null) r
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
