/** What personnel published, kept byte for byte: a set keyed by event, insensitive to order and repetition. */
export const factsTables: readonly string[] = [
  `create table merit_scoring.person_fact (
     event uuid primary key,
     person uuid not null,
     type text not null,
     version integer not null,
     payload bytea not null
   )`,
  `create index person_fact_person on merit_scoring.person_fact (person, version)`,
  // Kept when facts are erased: how far the person's story has been heard is no personal value.
  `create table merit_scoring.person_progress (person uuid primary key, version integer not null)`,
  `create table merit_scoring.delivery (event uuid primary key, profile text not null, payload bytea not null)`,
  `create table merit_scoring.unit (id text primary key, parent text, version integer not null)`,
  `grant select, insert, update, delete, truncate
     on merit_scoring.person_fact, merit_scoring.person_progress, merit_scoring.delivery, merit_scoring.unit
     to merit_scoring`,
];

/** Submissions and attestations as they were heard, and where each submission is. */
export const waitingTables: readonly string[] = [
  `create table merit_scoring.submission (
     event uuid primary key,
     proposal uuid not null,
     candidates uuid[] not null,
     payload bytea not null,
     correlation text not null,
     traceparent text,
     state text not null check (state in ('waiting', 'scored', 'ended')),
     problem text,
     again_at timestamptz,
     heard_at timestamptz not null,
     scored_at timestamptz
   )`,
  `create index submission_waiting on merit_scoring.submission (event) where state = 'waiting'`,
  `create index submission_proposal on merit_scoring.submission (proposal)`,
  `create table merit_scoring.attestation (
     event uuid primary key,
     submission uuid not null,
     person uuid not null,
     known boolean not null,
     facts_version integer not null,
     payload bytea not null,
     unique (submission, person)
   )`,
  `create index attestation_person on merit_scoring.attestation (person)`,
  `create table merit_scoring.erased (person uuid primary key, at timestamptz not null)`,
  `grant select, insert, update, delete
     on merit_scoring.submission, merit_scoring.attestation, merit_scoring.erased to merit_scoring`,
];

/** What is shown: one row per proposal and per candidate of its last round, written with the facts they come from. */
export const readTables: readonly string[] = [
  `create table merit_scoring.scoring (
     proposal uuid primary key,
     submission uuid not null,
     number text not null,
     kind text not null,
     unit text not null,
     effective_date date not null,
     target jsonb not null,
     candidates uuid[] not null,
     policy text,
     settings jsonb,
     dossier_hash text,
     open_ranges boolean,
     tie_breaks jsonb,
     scored_at timestamptz
   )`,
  `create index scoring_unit on merit_scoring.scoring (unit, proposal desc)`,
  `create index scoring_candidates on merit_scoring.scoring using gin (candidates)`,
  `create table merit_scoring.candidate (
     proposal uuid not null,
     person uuid not null,
     merit_rank integer,
     decided_by text,
     dossier uuid not null,
     dossier_hash text not null,
     facts_version integer not null,
     trace_sha256 text not null,
     eligibility jsonb not null,
     sheet jsonb not null,
     primary key (proposal, person)
   )`,
  `create index candidate_person on merit_scoring.candidate (person)`,
  `grant select, insert, update, delete on merit_scoring.scoring, merit_scoring.candidate to merit_scoring`,
];

/** Rankings that wait for somebody's act, and what their candidates' evidence lacks. */
export const openRangesTables: readonly string[] = [
  `alter table merit_scoring.submission drop constraint submission_state_check`,
  `alter table merit_scoring.submission add constraint submission_state_check
     check (state in ('waiting', 'open', 'scored', 'ended'))`,
  // One row per item that is wanting in the last round of a proposal: the work list of those who can supply it.
  `create table merit_scoring.wanting (
     id uuid primary key,
     proposal uuid not null,
     person uuid not null,
     item text not null,
     detail text,
     state text not null check (state in ('not-sent', 'disputed')),
     asked_for text[] not null,
     owner text not null,
     due date not null
   )`,
  `create index wanting_proposal on merit_scoring.wanting (proposal)`,
  `create index wanting_person on merit_scoring.wanting (person)`,
  `create index wanting_due on merit_scoring.wanting (due, id)`,
  `grant select, insert, update, delete on merit_scoring.wanting to merit_scoring`,
];

/** What policy officers confirmed; the last confirmation of a setting is the answer in use. */
export const confirmationTables: readonly string[] = [
  `create table merit_scoring.confirmation (
     id uuid primary key,
     subject text not null check (subject in ('setting', 'value', 'successor')),
     item text not null,
     answer text,
     before text,
     instrument text not null,
     article text not null,
     note text not null,
     policy text not null,
     person uuid not null,
     at timestamptz not null
   )`,
  `create index confirmation_item on merit_scoring.confirmation (subject, item, id desc)`,
  `grant select, insert on merit_scoring.confirmation to merit_scoring`,
];

/** Runs that computed every stored score again, and the breaches they found. */
export const sealTables: readonly string[] = [
  `create table merit_scoring.replay_run (
     id uuid primary key,
     by text not null check (by in ('nightly', 'on-demand')),
     night date unique,
     begun_at timestamptz not null,
     finished_at timestamptz,
     scorings integer,
     equal integer,
     different integer,
     erased integer
   )`,
  `create table merit_scoring.seal_breach (
     submission uuid not null,
     person text not null,
     finding text not null,
     proposal uuid not null,
     found_at timestamptz not null,
     gone_at timestamptz,
     primary key (submission, person, finding)
   )`,
  `create index seal_breach_open on merit_scoring.seal_breach (submission) where gone_at is null`,
  `grant select, insert, update on merit_scoring.replay_run, merit_scoring.seal_breach to merit_scoring`,
];
