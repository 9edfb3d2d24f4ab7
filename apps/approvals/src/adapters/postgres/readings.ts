import type { Actor, PlainDate } from '@jejak/kernel';
import type { Database } from '@jejak/persistence';
import type { Standing } from '../../domain/delegation.js';
import type { CaseFact } from '../../domain/case.js';
import type { Conflict, Seat } from '../../domain/seat.js';
import { factOf, streamOf } from './sql-cases.js';

export type TaskRow = Readonly<{ proposal: string; stage: string; opened_at: Date }>;
export type Recorded = Readonly<{ fact: CaseFact; version: number; at: Date; by: Actor }>;

export type DelegationRow = Readonly<{
  id: string;
  delegator: string;
  substitute: string;
  role: string;
  unit: string | null;
  since: PlainDate;
  until: PlainDate;
  reason: string;
  granted_at: Date;
  revoked_at: Date | null;
  revoked_reason: string | null;
}>;

/** Reads for HTTP, none of which locks a case. */
export class Readings {
  constructor(private readonly database: Database) {}

  /** Open tasks that fit one of the seats, newest proposal first; every open task when `seats` is not given. */
  openTasks(
    seats: readonly Seat[] | undefined,
    before: readonly [string, string] | undefined,
    limit: number,
  ): Promise<TaskRow[]> {
    return this.database.query<TaskRow>(
      `select proposal, stage, opened_at from task t
        where state = 'open'
          and ($1::jsonb is null or exists (
            select from jsonb_to_recordset($1::jsonb) as s(role text, unit text)
             where s.role = t.role and (t.unit is null or s.unit is null or s.unit = t.unit)))
          and ($2::uuid is null or (proposal, stage) < ($2::uuid, $3::text))
        order by proposal desc, stage desc limit $4`,
      [
        seats === undefined ? null : JSON.stringify(seats.map(({ role, unit }) => ({ role, unit }))),
        before?.[0] ?? null,
        before?.[1] ?? null,
        limit,
      ],
    );
  }

  /** The facts of each case, oldest first. */
  async cases(proposals: readonly string[]): Promise<Map<string, Recorded[]>> {
    const rows = await this.database.query<{
      stream: string;
      version: number;
      type: string;
      data: unknown;
      by: Actor;
      at: Date;
    }>(
      'select stream, version, type, data, by, at from fact where stream = any($1) order by stream, version',
      [proposals.map(streamOf)],
    );
    const found = new Map<string, Recorded[]>(proposals.map((proposal) => [proposal, []]));
    for (const { stream, version, at, by, ...row } of rows) {
      found.get(stream.slice(streamOf('').length))?.push({ fact: factOf(row), version, at, by });
    }
    return found;
  }

  async delegationsTo(person: string, day: PlainDate): Promise<Standing[]> {
    const rows = await this.database.query<Omit<Standing, 'unit'> & { unit: string | null }>(
      `select delegator as "from", role, unit, since::text, until::text from delegation
        where substitute = $1 and $2 between since and until
          and not exists (select from delegation_revocation r where r.delegation = delegation.id)
        order by granted_at, id`,
      [person, day],
    );
    return rows.map(({ unit, ...standing }) => ({ ...standing, ...(unit === null ? {} : { unit }) }));
  }

  /** Conflicts of any of the persons, with the proposal each is about (null: about every one). */
  conflictsOf(persons: readonly string[]): Promise<(Conflict & { proposal: string | null })[]> {
    return this.database.query(
      `select a, b, ground, proposal from conflict where a = any($1::uuid[]) or b = any($1::uuid[]) order by event`,
      [persons],
    );
  }

  /** Delegations by or to a person, newest first; everybody's when `person` is not given. */
  delegations(
    person: string | undefined,
    before: string | undefined,
    limit: number,
  ): Promise<DelegationRow[]> {
    return this.database.query<DelegationRow>(
      `select id, delegator, substitute, role, unit, since::text, until::text, delegation.reason, granted_at,
              r.revoked_at, r.reason as revoked_reason
         from delegation left join delegation_revocation r on r.delegation = id
        where ($1::uuid is null or delegator = $1::uuid or substitute = $1::uuid)
          and ($2::uuid is null or id < $2::uuid)
        order by id desc limit $3`,
      [person ?? null, before ?? null, limit],
    );
  }
}
