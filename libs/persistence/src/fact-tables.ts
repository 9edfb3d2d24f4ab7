/**
 * SQL of the table that is a service's truth (design, "Truth of each service"), run in its first migration as the
 * schema's owner. The primary key is the optimistic lock; nothing in it is ever changed or removed, neither by
 * privilege (the service may INSERT and SELECT) nor by anyone else (the trigger refuses).
 */
export function factTables(schema: string): string[] {
  return [
    `create table ${schema}.fact (
       stream text not null,
       version integer not null check (version > 0),
       type text not null,
       data jsonb not null,
       by jsonb not null,
       at timestamptz not null,
       corrects integer check (corrects < version),
       primary key (stream, version)
     )`,
    `create function ${schema}.refuse_change() returns trigger language plpgsql as $$
     begin
       raise exception '% is append-only: a correction is a new fact (% refused)', tg_table_name, tg_op
         using errcode = 'restrict_violation';
     end $$`,
    `create trigger fact_is_append_only before update or delete or truncate on ${schema}.fact
       for each statement execute function ${schema}.refuse_change()`,
    `grant select, insert on ${schema}.fact to ${schema}`,
  ];
}
