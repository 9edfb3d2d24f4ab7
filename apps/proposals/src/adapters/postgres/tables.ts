/** Where a proposal is, in one row: written with its facts, rebuilt from them. */
export const proposalTables: readonly string[] = [
  `create table proposals.proposal (
     proposal uuid primary key,
     number text not null unique,
     kind text not null,
     unit text not null,
     effective_date date not null,
     target jsonb not null,
     seat text not null,
     proposed_by uuid not null,
     candidates uuid[] not null,
     stage text not null,
     approval_stage text,
     waiting_for text,
     since timestamptz not null,
     version integer not null,
     outcome text,
     chosen uuid,
     merit_rank integer,
     deviates boolean,
     decided_by uuid,
     decided_on date,
     decision_event uuid unique,
     decision_entry bigint,
     pertek_number text,
     pertek_date date,
     decree_number text,
     decree_date date,
     decree_event uuid unique,
     decree_entry bigint,
     in_force_since timestamptz
   )`,
  `create index proposal_unit on proposals.proposal (unit, proposal desc)`,
  `create index proposal_candidates on proposals.proposal using gin (candidates)`,
  `create index proposal_open_seat on proposals.proposal (seat)
     where stage in ('submitted', 'scored', 'in-approval', 'decided', 'awaiting-pertek', 'awaiting-decree',
                     'decree-issued', 'waiting-for-effect')`,
  `create index proposal_decided on proposals.proposal (proposal desc) where decision_event is not null`,
  `create index proposal_decreed on proposals.proposal (proposal desc) where decree_event is not null`,
  `create table proposals.numbering (year integer primary key, last integer not null check (last >= 0))`,
  `grant select, insert, update on proposals.proposal, proposals.numbering to proposals`,
];

/** What the process manager waits for: proofs by the event they prove, and days. */
export const flowTables: readonly string[] = [
  `create table proposals.anchor (
     event uuid primary key,
     entry bigint not null,
     tree_size bigint not null,
     heard_at timestamptz not null
   )`,
  `create table proposals.timetable (proposal uuid primary key, at timestamptz not null)`,
  `create index timetable_at on proposals.timetable (at)`,
  `grant select, insert on proposals.anchor to proposals`,
  `grant select, insert, update, delete on proposals.timetable to proposals`,
];

/** What policy officers confirmed: a set keyed by event; the highest version of each item stands. */
export const confirmationTables: readonly string[] = [
  `create table proposals.confirmed (
     event uuid primary key,
     subject text not null check (subject in ('setting', 'successor')),
     item text not null,
     answer text not null,
     version integer not null
   )`,
  `create index confirmed_item on proposals.confirmed (subject, item, version desc)`,
  `grant select, insert, update, delete on proposals.confirmed to proposals`,
];

/** What personnel published, as far as proposals ask about it: sets keyed by event, insensitive to order. */
export const registerTables: readonly string[] = [
  `create table proposals.person_fact (
     event uuid primary key,
     person uuid not null,
     kind text not null check (kind in ('registered', 'rank', 'assumed', 'left', 'retirement')),
     since date not null,
     version integer not null,
     corrects uuid,
     data jsonb not null
   )`,
  `create index person_fact_latest on proposals.person_fact (person, kind, since desc, version desc)`,
  `create index person_fact_post on proposals.person_fact ((data ->> 'post')) where kind = 'assumed'`,
  `create index person_fact_corrects on proposals.person_fact (corrects) where corrects is not null`,
  `create table proposals.post (
     id text primary key,
     title text not null,
     class text not null,
     echelon text,
     functional_level text,
     unit text not null,
     need integer not null,
     version integer not null
   )`,
  `create table proposals.unit (
     id text primary key,
     name text not null,
     parent text,
     opd text not null,
     version integer not null
   )`,
  `grant select, insert, update, delete on proposals.person_fact, proposals.post, proposals.unit to proposals`,
];
