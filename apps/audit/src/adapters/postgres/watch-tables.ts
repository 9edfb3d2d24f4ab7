/** What the monitor and its drill keep for themselves. */
export const watchTables: readonly string[] = [
  // One row: which cycle is under way, how far it came, and what the last whole one read and found.
  `create table audit.watch (
     one boolean primary key default true check (one),
     cycle integer not null default 1,
     position bigint not null default 0,
     ended_at timestamptz,
     entries bigint,
     findings integer,
     -- How far the books of the services were compared: entries of the log, and audit's own.
     books_entry bigint not null default 0,
     books_upto timestamptz not null default '-infinity',
     drilled_at timestamptz,
     drill_passed_at timestamptz
   ) with (fillfactor = 10)`,
  'insert into audit.watch default values',
  // What was found. entry is -1 where a finding is about none; id and en are its sentences.
  `create table audit.finding (
     code text not null,
     entry bigint not null,
     place text not null,
     id text not null,
     en text not null,
     first_cycle integer not null,
     last_cycle integer not null,
     found_at timestamptz not null,
     told boolean not null default false,
     primary key (code, entry, place)
   )`,
  'grant select, update on audit.watch to audit',
  'grant select, insert, update on audit.finding to audit',
];

/** Books that differed, to be compared again in every cycle: entries of the log, and ends of audit's own. */
export const differingBooks: readonly string[] = [
  `alter table audit.watch
     add column differing_entries bigint[] not null default '{}',
     add column differing_own timestamptz[] not null default '{}'`,
];
