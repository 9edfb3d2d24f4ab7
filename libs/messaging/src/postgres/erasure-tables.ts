/**
 * SQL of what a service keeps of erasures, run in a migration after that of `booksTables`: which it has heard, and the
 * one change that published events allow. Of an event whose person's key is destroyed the bytes go, and of its
 * envelope everything but the type: the books still count it, and nobody announces it again.
 */
export const erasureTables = (schema: string): string[] => [
  `create table ${schema}.erasure (
     event_id uuid primary key,
     erasure uuid not null,
     person uuid not null,
     classes text[] not null,
     legal_basis text not null,
     topic text not null,
     part integer not null,
     pos bigint not null,
     correlation text not null,
     heard_at timestamptz not null,
     applied_at timestamptz,
     events integer
   )`,
  `create index erasure_person on ${schema}.erasure (person)`,
  `create index erasure_waiting on ${schema}.erasure (heard_at) where applied_at is null`,

  `create or replace function ${schema}.refuse_change() returns trigger language plpgsql as $$
   begin
     -- Set for the length of forget_published alone; the trigger of the rows then says what may be changed in them.
     if tg_table_name = 'published' and tg_op = 'UPDATE' and current_setting('jejak.forgetting', true) = 'on' then
       return null;
     end if;
     raise exception '% is append-only: a correction is a new row (% refused)', tg_table_name, tg_op
       using errcode = 'restrict_violation';
   end $$`,
  `create function ${schema}.only_forget() returns trigger language plpgsql as $$
   begin
     if (new.seq, new.event_id, new.topic, new.key, new.part, new.aggregate_version)
          is distinct from (old.seq, old.event_id, old.topic, old.key, old.part, old.aggregate_version)
        or new.payload <> '' or new.headers <> jsonb_build_object('type', old.headers -> 'type') then
       raise exception 'a published event is forgotten whole, or stays as it is' using errcode = 'restrict_violation';
     end if;
     return new;
   end $$`,
  `create trigger published_only_forgets before update on ${schema}.published
     for each row execute function ${schema}.only_forget()`,
  `create function ${schema}.forget_published(of_person text, of_classes text[], events uuid[]) returns integer
   language plpgsql volatile security definer set search_path = ${schema}, pg_temp as $$
   declare forgotten integer;
   begin
     if not keys.destroyed(of_person, of_classes) then
       raise exception 'published events are forgotten only once the keys of the person are destroyed'
         using errcode = 'insufficient_privilege';
     end if;
     perform set_config('jejak.forgetting', 'on', true);
     update published p set payload = '', headers = jsonb_build_object('type', p.headers -> 'type')
      where p.event_id = any (events) and p.payload <> '';
     get diagnostics forgotten = row_count;
     perform set_config('jejak.forgetting', 'off', true);
     return forgotten;
   end $$`,
  `create or replace function ${schema}.reannounce(done bigint, of_topic text, lim integer)
  returns table (last_seq bigint, events integer) language plpgsql volatile set search_path = ${schema}, pg_temp as $$
  begin
    perform pg_advisory_xact_lock(hashtextextended('${schema} relay', 0));
    return query
    with next as materialized (
      select * from published p where p.seq > done and p.topic = of_topic and p.payload <> '' order by p.seq limit lim)
    select max(seq), bus.append(array_agg(topic order by seq), array_agg(part order by seq),
             array_agg(event_id order by seq), array_agg(key order by seq), array_agg(headers order by seq),
             array_agg(payload order by seq), true)
      from next;
  end $$`,

  ...['only_forget()', 'forget_published(text, text[], uuid[])'].map(
    (signature) => `revoke all on function ${schema}.${signature} from public`,
  ),
  `grant execute on function ${schema}.forget_published(text, text[], uuid[]) to ${schema}`,
  `grant select, insert, update on ${schema}.erasure to ${schema}`,
];
