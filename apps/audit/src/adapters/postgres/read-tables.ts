/**
 * What the search reads, and what the workers keep for themselves. Entries can be indexed again from their openings;
 * rows about a person go when that person's keys do.
 */
export const readTables: readonly string[] = [
  `create table audit.entry_index (
     entry bigint primary key,
     event_id uuid not null,
     contract text not null,
     source text not null,
     subject text,
     proposal uuid,
     actor text,
     actor_kind text,
     behalf text,
     occurred timestamptz not null,
     recorded timestamptz not null,
     outcome text not null check (outcome in ('done', 'refused', 'failed')),
     correlation text not null,
     causation text,
     policy text
   )`,
  `create index entry_index_event on audit.entry_index (event_id)`,
  `create index entry_index_proposal on audit.entry_index (proposal, entry) where proposal is not null`,
  `create index entry_index_subject on audit.entry_index (subject text_pattern_ops, entry)`,
  `create index entry_index_contract on audit.entry_index (contract text_pattern_ops, entry)`,
  `create index entry_index_actor on audit.entry_index (actor, entry) where actor is not null`,
  `create index entry_index_correlation on audit.entry_index (correlation, entry)`,
  `create index entry_index_occurred on audit.entry_index (occurred)`,
  // Whom an entry concerns, and who acted in it.
  `create table audit.entry_person (
     person uuid not null,
     entry bigint not null,
     primary key (person, entry)
   )`,
  `create index entry_person_entry on audit.entry_person (entry)`,
  // Entries that others wait for, until a signed checkpoint covers them.
  `create table audit.awaiting_anchor (
     entry bigint primary key,
     event_id uuid not null,
     contract text not null,
     subject text not null,
     correlation text not null,
     traceparent text
   )`,
  // Who sequences now. Liveness only: safety is the epoch in tlog_state. Times are the database's.
  `create table audit.lease (
     name text primary key,
     holder text,
     epoch bigint not null default 0,
     until timestamptz not null default '-infinity'
   ) with (fillfactor = 10)`,
  `insert into audit.lease (name) values ('sequencer')`,
  'grant select, insert, update on audit.entry_index to audit',
  'grant select, insert, delete on audit.entry_person, audit.awaiting_anchor to audit',
  'grant select, update on audit.lease to audit',
];
