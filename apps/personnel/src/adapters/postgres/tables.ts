/**
 * The read tables of personnel, written in the transaction of the facts they show and rebuilt from them.
 *
 * NIP and name stand in clear in `person`, and nowhere else in the house. A keyed digest would hide them from
 * nobody who reads this schema (the names must be searchable beside it) and would add a key whose loss splits every
 * person in two; what protects them is that no other role may read the schema and that an erasure deletes the row,
 * while the facts beneath stay sealed.
 */
export const personnelTables: readonly string[] = [
  `create table personnel.person (
     id uuid primary key,
     nip text unique check (nip ~ '^[0-9]{18}$'),
     siasn_id text unique,
     name text not null,
     title_before text,
     title_after text,
     birth_date date,
     sex text,
     identity_digest text not null,
     version integer not null,
     facts_version integer not null default 0
   ) with (fillfactor = 70)`,
  `create index person_name on personnel.person (lower(name) text_pattern_ops)`,
  `create table personnel.person_fact (
     event_id uuid primary key,
     person uuid not null references personnel.person on delete cascade,
     version integer not null,
     kind text not null,
     matter text not null,
     digest text not null,
     valid_from date not null,
     valid_to date,
     recorded_at timestamptz not null,
     corrects uuid,
     corrected_by uuid,
     data jsonb not null,
     source text not null,
     source_id text not null,
     unique (person, version)
   )`,
  `create unique index person_fact_stands on personnel.person_fact (person, kind, matter) where corrected_by is null`,
  `create index person_fact_post on personnel.person_fact ((data ->> 'post'))
     where kind = 'position-assumed' and corrected_by is null`,
  `create view personnel.holding as
     select f.person, f.event_id, f.version, f.valid_from as since, f.valid_to as until,
            f.data ->> 'post' as post, f.data ->> 'title' as title, f.data ->> 'class' as class,
            f.data ->> 'echelon' as echelon, f.data ->> 'functionalLevel' as functional_level,
            f.data ->> 'unit' as unit, f.data ->> 'assignment' as assignment
       from personnel.person_fact f
      where f.kind = 'position-assumed' and f.corrected_by is null
        and not exists (
          select from personnel.person_fact l
           where l.person = f.person and l.kind = 'position-left' and l.corrected_by is null
             and l.data ->> 'post' = f.data ->> 'post' and l.valid_from >= f.valid_from)
        and (f.data ->> 'assignment' <> 'definitive' or not exists (
          select from personnel.person_fact n
           where n.person = f.person and n.kind = 'position-assumed' and n.corrected_by is null
             and n.data ->> 'assignment' = 'definitive'
             and (n.valid_from, n.version) > (f.valid_from, f.version)))`,
  `create table personnel.unit (
     id text primary key,
     name text not null,
     parent text,
     opd text not null,
     head_title text,
     head_echelon text,
     version integer not null,
     digest text not null
   )`,
  `create index unit_parent on personnel.unit (parent)`,
  `create table personnel.structure (
     id text primary key,
     title text not null,
     code text,
     need integer not null,
     job_class integer,
     position text,
     version integer not null,
     digest text not null
   )`,
  `create table personnel.post (
     id text primary key,
     title text not null,
     class text not null,
     echelon text,
     functional_level text,
     unit text not null,
     job_class integer,
     need integer not null,
     version integer not null,
     digest text not null
   )`,
  `create index post_unit on personnel.post (unit, lower(title))`,
  `create table personnel.relation (
     a uuid not null,
     b uuid not null,
     ground text not null,
     primary key (a, b, ground)
   )`,
  `create table personnel.account_link (
     account text primary key,
     person uuid not null references personnel.person on delete cascade
   )`,
  ...['person', 'person_fact', 'unit', 'structure', 'post', 'relation', 'account_link'].map(
    (table) => `grant select, insert, update, delete on personnel.${table} to personnel`,
  ),
  `grant select on personnel.holding to personnel`,
];

/** What was published to us, by source and id, and what of it could not be understood. */
export const intakeTables: readonly string[] = [
  `create table personnel.intake (
     source text not null,
     id text not null,
     sha256 text not null,
     type text not null,
     state text not null check (state in ('accepted', 'quarantined')),
     event_id uuid,
     quarantine uuid,
     received_at timestamptz not null,
     primary key (source, id),
     check ((state = 'accepted') = (event_id is not null))
   )`,
  `create table personnel.intake_quarantine (
     id uuid primary key,
     source text not null,
     event_id text not null,
     sha256 text not null,
     type text not null,
     reason text not null check (reason in ('not-understood', 'contradiction')),
     problems jsonb not null,
     sealed text,
     received_at timestamptz not null,
     state text not null check (state in ('held', 'redriven', 'discarded')),
     settled_at timestamptz,
     settled_by jsonb,
     settled_reason text,
     version integer not null default 1,
     unique (source, event_id, sha256)
   )`,
  `create index intake_quarantine_held on personnel.intake_quarantine (received_at, id) where state = 'held'`,
  `create table personnel.secret (name text primary key, sealed text not null)`,
  `grant select, insert, update on personnel.intake, personnel.intake_quarantine to personnel`,
  `grant select, insert on personnel.secret to personnel`,
];

/** What a publisher said last, and what of its own is held. */
export const intakeBySource: readonly string[] = [
  `create index intake_by_source on personnel.intake (source, received_at)`,
  `create index intake_quarantine_by_source on personnel.intake_quarantine (source, received_at, id) where state = 'held'`,
];

/** Records of Kafka from which no event could be read are held by their place. */
export const intakeRecords: readonly string[] = [
  `alter table personnel.intake_quarantine drop constraint intake_quarantine_reason_check`,
  `alter table personnel.intake_quarantine add constraint intake_quarantine_reason_check
     check (reason in ('not-understood', 'not-readable', 'contradiction'))`,
];

/** Which sheet of a workbook the rows of an import stood in. */
export const importSheet: readonly string[] = ['alter table personnel.import add column sheet text'];

/** Imported files: kept as sealed chunks of the columns that have a meaning, worked off one chunk at a time. */
export const importTables: readonly string[] = [
  `create table personnel.import (
     id uuid primary key,
     profile text not null,
     file_sha256 text not null,
     encoding text not null,
     separator text not null,
     columns jsonb not null,
     warnings jsonb not null,
     state text not null check (state in ('prepared', 'committing', 'committed', 'failed')),
     version integer not null,
     row_count integer not null,
     done_rows integer not null default 0,
     recorded integer not null default 0,
     unchanged integer not null default 0,
     refused integer not null default 0,
     attempts integer not null default 0,
     failure text,
     prepared_at timestamptz not null,
     prepared_by jsonb not null,
     committing_at timestamptz,
     committed_by jsonb,
     correlation_id text,
     finished_at timestamptz
   )`,
  `create index import_waiting on personnel.import (committing_at, id) where state = 'committing'`,
  `create table personnel.import_chunk (
     import uuid not null references personnel.import,
     number integer not null,
     sealed text not null,
     done boolean not null default false,
     primary key (import, number)
   )`,
  `create table personnel.import_row (
     import uuid not null references personnel.import,
     number integer not null,
     outcome text not null check (outcome in ('ok', 'changed', 'unchanged', 'refused')),
     refusals jsonb,
     warnings jsonb,
     primary key (import, number)
   )`,
  `create index import_row_refused on personnel.import_row (import, number) where outcome = 'refused'`,
  `grant select, insert, update, delete on personnel.import, personnel.import_chunk, personnel.import_row to personnel`,
];
