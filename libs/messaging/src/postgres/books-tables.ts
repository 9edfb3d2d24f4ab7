import { appendOnly } from '@jejak/persistence';

/**
 * SQL of the books that a service closes over what it has published (`books.ts`), and of the guard that keeps both as
 * they are. Run in a migration after that of `messagingTables`.
 */
export const booksTables = (schema: string): string[] => [
  // One row for each span of time that was counted; each begins where the one before it ended.
  `create table ${schema}.books (
     upto timestamptz primary key,
     since timestamptz not null unique,
     event_id uuid not null,
     check (since < upto)
   )`,
  // Rows lie in about the order of their ids, so a summary of every few blocks finds the ids of an hour.
  `create index published_by_time on ${schema}.published using brin (event_id)`,
  ...appendOnly(schema, ['published', 'books']),
  `grant select, insert on ${schema}.books to ${schema}`,
];
