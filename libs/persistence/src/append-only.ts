/**
 * SQL by which nothing in these tables of a schema can be changed or removed, not even by the tables' owner in a
 * migration: the second line behind privileges, which give a service INSERT and SELECT at most. Run as the owner.
 * Whoever owns the machine can still take a trigger away; that is what the log's witnesses and monitor are for.
 */
export const appendOnly = (schema: string, tables: readonly string[]): string[] => [
  `create or replace function ${schema}.refuse_change() returns trigger language plpgsql as $$
   begin
     raise exception '% is append-only: a correction is a new row (% refused)', tg_table_name, tg_op
       using errcode = 'restrict_violation';
   end $$`,
  ...tables.map(
    (table) =>
      `create trigger ${table}_is_append_only before update or delete or truncate on ${schema}.${table}
         for each statement execute function ${schema}.refuse_change()`,
  ),
];
