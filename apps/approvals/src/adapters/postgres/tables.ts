/** Tasks and delegations as officials find them: written with the facts, rebuilt from them. */
export const caseTables: readonly string[] = [
  `create table approvals.task (
     proposal uuid not null,
     stage text not null,
     ordinal integer not null,
     act text not null,
     role text not null,
     unit text,
     opened_at timestamptz not null,
     state text not null check (state in ('open', 'done', 'cancelled')),
     verdict text,
     given_by uuid,
     on_behalf_of uuid,
     given_at timestamptz,
     primary key (proposal, stage)
   )`,
  `create index task_open on approvals.task (role, proposal desc) where state = 'open'`,
  `create index task_given_by on approvals.task (given_by, proposal desc) where given_by is not null`,
  `create table approvals.delegation (
     id uuid primary key,
     delegator uuid not null,
     substitute uuid not null,
     role text not null,
     unit text,
     since date not null,
     until date not null check (since <= until),
     reason text not null,
     granted_at timestamptz not null
   )`,
  `create index delegation_substitute on approvals.delegation (substitute, until)`,
  `create index delegation_delegator on approvals.delegation (delegator, until)`,
  `grant select, insert, update on approvals.task to approvals`,
  `grant select, insert on approvals.delegation to approvals`,
];

/** What was delegated and taken back: the delegation stays as it was granted. */
export const revocationTables: readonly string[] = [
  `create table approvals.delegation_revocation (
     delegation uuid primary key references approvals.delegation,
     revoked_by uuid not null,
     reason text not null,
     revoked_at timestamptz not null
   )`,
  `grant select, insert on approvals.delegation_revocation to approvals`,
];

/** What personnel found, as sets keyed by event. */
export const conflictTables: readonly string[] = [
  `create table approvals.conflict (
     event uuid primary key,
     a uuid not null,
     b uuid not null,
     ground text not null,
     proposal uuid
   )`,
  `create index conflict_a on approvals.conflict (a)`,
  `create index conflict_b on approvals.conflict (b)`,
  `grant select, insert, delete on approvals.conflict to approvals`,
];
