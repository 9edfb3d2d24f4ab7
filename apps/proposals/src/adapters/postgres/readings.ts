import type { PlainDate } from '@jejak/kernel';
import type { Kind } from '@jejak/policies';
import type { Scope } from '@jejak/http';
import { sql, type Database, type Recorded } from '@jejak/persistence';
import type { Tx } from '@jejak/kernel';
import type { Outcome, Stage } from '../../domain/proposal.js';
import { streamOf } from './sql-proposals.js';

/** The row of a proposal as lists show it; dates come as text, because they are legal dates and no instants. */
export type ProposalRow = Readonly<{
  proposal: string;
  number: string;
  kind: Kind;
  unit: string;
  effective_date: PlainDate;
  target: Readonly<Record<string, unknown>>;
  proposed_by: string;
  candidates: readonly string[];
  stage: Stage;
  approval_stage: string | null;
  waiting_for: string | null;
  since: Date;
  version: number;
  outcome: Outcome | null;
  chosen: string | null;
  merit_rank: number | null;
  deviates: boolean | null;
  decided_by: string | null;
  decided_on: PlainDate | null;
  decision_event: string | null;
  decision_entry: string | null;
  pertek_number: string | null;
  pertek_date: PlainDate | null;
  decree_number: string | null;
  decree_date: PlainDate | null;
  decree_event: string | null;
  decree_entry: string | null;
  in_force_since: Date | null;
}>;

const columns = (
  prover: string,
) => `p.proposal, p.number, p.kind, p.unit, p.effective_date::text, p.target, p.proposed_by, p.candidates, p.stage,
  p.approval_stage,
  case p.waiting_for when 'audit' then '${prover}' else p.waiting_for end as waiting_for, p.since, p.version, p.outcome, p.chosen, p.merit_rank, p.deviates, p.decided_by,
  p.decided_on::text, p.decision_event, p.decision_entry, p.pertek_number, p.pertek_date::text, p.decree_number,
  p.decree_date::text, p.decree_event, p.decree_entry, p.in_force_since`;

export type Filters = Readonly<{
  kind?: Kind;
  stage?: Stage;
  unit?: string;
  person?: string;
  chosen?: string;
  number?: string;
  deviates?: boolean;
  having?: 'decision_event' | 'decree_event';
}>;

/** Reads for HTTP, each one statement: where a proposal is needs no second. */
export class Readings {
  private readonly columns: string;

  /** @param prover whose word a decision waits for: the log's alone, or that of its witnesses too */
  constructor(
    private readonly database: Database,
    prover: 'audit' | 'witness',
  ) {
    this.columns = columns(prover);
  }

  /**
   * Newest first, within the reader's reach; `before` is the last proposal of the page before. `official` tells
   * whether the reader sees it by an office, or only as one of its candidates.
   */
  list(
    scope: Scope,
    filters: Filters,
    before: string | undefined,
    limit: number,
  ): Promise<(ProposalRow & { official: boolean })[]> {
    const params: unknown[] = [];
    const value = (given: unknown): string => `$${String(params.push(given))}`;
    const official = byOffice(scope, value);
    const conditions = [
      scope.own === undefined
        ? official
        : `(${official} or p.candidates @> array[${value(scope.own)}::uuid])`,
      ...(before === undefined ? [] : [`p.proposal < ${value(before)}`]),
      ...(filters.kind === undefined ? [] : [`p.kind = ${value(filters.kind)}`]),
      ...(filters.stage === undefined ? [] : [`p.stage = ${value(filters.stage)}`]),
      ...(filters.unit === undefined ? [] : [`p.unit = ${value(filters.unit)}`]),
      ...(filters.person === undefined ? [] : [`p.candidates @> array[${value(filters.person)}::uuid]`]),
      ...(filters.chosen === undefined ? [] : [`p.chosen = ${value(filters.chosen)}`]),
      ...(filters.number === undefined ? [] : [`p.number = ${value(filters.number)}`]),
      ...(filters.deviates === undefined ? [] : [`p.deviates = ${value(filters.deviates)}`]),
      ...(filters.having === undefined ? [] : [`p.${filters.having} is not null`]),
    ];
    return this.database.query<ProposalRow & { official: boolean }>(
      `select ${this.columns}, ${official} as official from proposal p where ${conditions.join(' and ')}
        order by p.proposal desc limit ${value(limit)}`,
      params,
    );
  }

  async row(id: string): Promise<ProposalRow | undefined> {
    const [row] = await this.database.query<ProposalRow>(
      `select ${this.columns} from proposal p where p.proposal = $1`,
      [id],
    );
    return row;
  }

  /** As `row`, inside the unit of work that has just written it. */
  async rowIn(tx: Tx, id: string): Promise<ProposalRow> {
    const [row] = await sql(tx).query<ProposalRow>(
      `select ${this.columns} from proposal p where p.proposal = $1`,
      [id],
    );
    return row!;
  }

  /** The facts of a proposal that its row was made of, oldest first, without locking it; newer ones stay out. */
  facts({ proposal, version }: ProposalRow): Promise<(Omit<Recorded, 'at'> & { at: Date })[]> {
    return this.database.query(
      'select stream, version, type, data, by, at from fact where stream = $1 and version <= $2 order by version',
      [streamOf(proposal), version],
    );
  }

  /** The units within a reader's reach cover these units and what lies below them. */
  async covers(units: readonly string[], unit: string): Promise<boolean> {
    const [row] = await this.database.query<{ covered: boolean }>(
      `select $2 in (${BELOW('$1')}) or $2 = any($1::text[]) as covered`,
      [units, unit],
    );
    return row?.covered === true;
  }
}

const BELOW = (units: string): string =>
  `with recursive below as (
     select id from unit where id = any(${units}::text[])
     union select u.id from unit u join below on u.parent = below.id)
   select id from below`;

function byOffice({ any, units }: Scope, value: (given: unknown) => string): string {
  if (any) return 'true';
  if (units.length === 0) return 'false';
  const given = value(units);
  return `(p.unit = any(${given}::text[]) or p.unit in (${BELOW(given)}))`;
}
