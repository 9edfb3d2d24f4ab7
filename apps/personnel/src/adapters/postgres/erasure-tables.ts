/** Orders to erase, what became of them in each service, and which proposals are open. */
export const erasureOrderTables: readonly string[] = [
  `create table personnel.erasure_order (
     id uuid primary key,
     person uuid not null,
     classes text[] not null,
     basis jsonb not null,
     schedule jsonb,
     reason text not null,
     state text not null check (state in ('ordered', 'replaced', 'done')),
     version integer not null,
     ordered_by uuid not null,
     ordered_at timestamptz not null,
     confirmed_by uuid,
     done_at timestamptz,
     gone jsonb,
     check ((state = 'done') = (done_at is not null and confirmed_by is not null and gone is not null))
   )`,
  `create index erasure_order_person on personnel.erasure_order (person, id)`,
  `create unique index erasure_order_waiting on personnel.erasure_order (person) where state = 'ordered'`,
  `create table personnel.erasure_part (
     erasure uuid not null,
     service text not null,
     applied_at timestamptz not null,
     events integer not null,
     primary key (erasure, service)
   )`,
  `create table personnel.open_case (
     proposal uuid primary key,
     event uuid not null,
     candidates uuid[] not null,
     over boolean not null
   )`,
  `create index open_case_candidates on personnel.open_case using gin (candidates) where not over`,
  `grant select, insert, update, delete on personnel.erasure_order, personnel.erasure_part, personnel.open_case to personnel`,
  // What was published of an erased person is not remembered by its name, which may hold a NIP.
  `grant delete on personnel.intake, personnel.intake_quarantine to personnel`,
  // The rows of a file are kept until they are recorded, and no longer.
  `delete from personnel.import_chunk c using personnel.import i where i.id = c.import and i.state = 'committed'`,
];
