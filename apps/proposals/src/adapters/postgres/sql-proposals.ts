import { proposalCommandRefusedV1 } from '@jejak/contracts';
import { startOfDayInJakarta, type BrokenRule, type Tx } from '@jejak/kernel';
import { CommandRefusals, type Outbox, type Outgoing } from '@jejak/messaging';
import { sql, type FactStore, type NewFact, type Recorded } from '@jejak/persistence';
import type { Circumstance, Loaded, Proposals } from '../../application/ports.js';
import { evolve, fold } from '../../domain/evolve.js';
import { openStages, type Proposal, type ProposalFact } from '../../domain/proposal.js';
import { announcementOf } from '../events/announcements.js';
import { KEPT, rowOf } from './proposal-row.js';

export const streamOf = (id: string): string => `proposal/${id}`;

/** A stored fact as the domain knows it. */
export const factOf = ({ type, data }: Recorded): ProposalFact =>
  ({ type, ...(data as object) }) as ProposalFact;

/** Proposals as streams of facts, with their row of `proposal`, their place in the timetable and their events. */
export class SqlProposals implements Proposals {
  private readonly refusals: CommandRefusals;

  constructor(
    private readonly facts: FactStore,
    private readonly outbox: Outbox,
  ) {
    this.refusals = new CommandRefusals(outbox, proposalCommandRefusedV1);
  }

  async load(tx: Tx, id: string): Promise<Loaded> {
    const recorded = await this.facts.load(tx, streamOf(id));
    return { id, proposal: fold(recorded.map(factOf)), version: recorded.length };
  }

  async record(
    tx: Tx,
    { id, proposal, version }: Loaded,
    facts: readonly ProposalFact[],
    { by, at, cause }: Circumstance,
  ): Promise<number> {
    const stored = facts.map(({ type, ...data }): NewFact => ({ type, data, by, at }));
    const reached = await this.facts.append(tx, streamOf(id), version, stored);

    const events: Outgoing<unknown>[] = [];
    let now = proposal;
    for (const fact of facts) {
      const next = evolve(now, fact);
      const announcement = announcementOf(id, now, fact, next);
      if (announcement !== undefined) {
        events.push({ ...announcement, subject: streamOf(id), occurred: at, cause, by });
      }
      now = next;
    }
    await this.show(tx, id, now, reached, at);
    await this.schedule(tx, id, now);
    await this.outbox.addAll(tx, events);
    return reached;
  }

  refuse(
    tx: Tx,
    id: string,
    command: string,
    broken: readonly BrokenRule[],
    circumstance: Circumstance,
  ): Promise<void> {
    return this.refusals.tell(tx, streamOf(id), command, broken, circumstance);
  }

  async rivals(tx: Tx, id: string, seat: string): Promise<readonly string[]> {
    await sql(tx).query(`select pg_advisory_xact_lock(hashtextextended('proposals.seat/' || $1, 0))`, [seat]);
    const rows = await sql(tx).query<{ number: string }>(
      `select number from proposal where seat = $1 and proposal <> $2 and stage = any($3) order by number`,
      [seat, id, openStages],
    );
    return rows.map(({ number }) => number);
  }

  async takeDue(tx: Tx, now: Date): Promise<string | undefined> {
    const [row] = await sql(tx).query<{ proposal: string }>(
      `delete from timetable where proposal = (
         select proposal from timetable where at <= $1 order by at limit 1 for update skip locked)
       returning proposal`,
      [now],
    );
    return row?.proposal;
  }

  /** Writes the row a reader finds; `since` changes only when the proposal has moved. */
  private async show(tx: Tx, id: string, proposal: Proposal, version: number, at: Date): Promise<void> {
    if (proposal.stage === 'none') return;
    const row = { ...rowOf(id, proposal), version, since: at.toISOString(), in_force_since: null };
    const columns = Object.keys(row);
    const changes = columns
      .filter((column) => !['proposal', 'since', 'in_force_since'].includes(column))
      .map((column) =>
        (KEPT as readonly string[]).includes(column)
          ? `${column} = coalesce(excluded.${column}, was.${column})`
          : `${column} = excluded.${column}`,
      );
    await sql(tx).query(
      `insert into proposal as was (${columns.join(', ')})
       select ${columns.join(', ')} from jsonb_populate_record(null::proposal, $1::jsonb)
       on conflict (proposal) do update set ${changes.join(', ')},
         since = case when (was.stage, was.approval_stage) is distinct from (excluded.stage, excluded.approval_stage)
                 then excluded.since else was.since end,
         in_force_since = case when excluded.stage = 'in-force' then coalesce(was.in_force_since, excluded.since)
                          else was.in_force_since end`,
      [JSON.stringify(row)],
    );
  }

  private async schedule(tx: Tx, id: string, proposal: Proposal): Promise<void> {
    if (proposal.stage === 'waiting-for-effect') {
      await sql(tx).query(
        'insert into timetable (proposal, at) values ($1, $2) on conflict (proposal) do nothing',
        [id, startOfDayInJakarta(proposal.content.effectiveDate)],
      );
    } else if (proposal.stage === 'annulled') {
      await sql(tx).query('delete from timetable where proposal = $1', [id]);
    }
  }
}
