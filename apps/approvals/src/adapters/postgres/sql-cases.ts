import type { Tx } from '@jejak/kernel';
import type { Outbox, Outgoing } from '@jejak/messaging';
import { sql, type FactStore, type NewFact, type Recorded } from '@jejak/persistence';
import type { Cases, Circumstance, Loaded } from '../../application/ports.js';
import { evolve, fold, ImpossibleHistory, type Case, type CaseFact } from '../../domain/case.js';
import { announcementOf } from '../events/announcements.js';

export const streamOf = (proposal: string): string => `proposal/${proposal}`;

/** A stored fact as the domain knows it. */
export const factOf = ({ type, data }: Pick<Recorded, 'type' | 'data'>): CaseFact =>
  ({ type, ...(data as object) }) as CaseFact;

/** Cases as streams of facts, with their tasks and their events. */
export class SqlCases implements Cases {
  constructor(
    private readonly facts: FactStore,
    private readonly outbox: Outbox,
  ) {}

  async load(tx: Tx, proposal: string): Promise<Loaded> {
    const recorded = await this.facts.load(tx, streamOf(proposal));
    return { proposal, case: fold(recorded.map(factOf)), version: recorded.length };
  }

  async record(
    tx: Tx,
    { proposal, case: before, version }: Loaded,
    facts: readonly CaseFact[],
    { by, at, cause }: Circumstance,
  ): Promise<number> {
    const stored = facts.map(({ type, ...data }): NewFact => ({ type, data, by, at }));
    const reached = await this.facts.append(tx, streamOf(proposal), version, stored);

    const events: Outgoing<unknown>[] = [];
    let now: Case = before;
    for (const fact of facts) {
      now = evolve(now, fact);
      if (now.stage === 'unopened') throw new ImpossibleHistory(now.stage, fact.type);
      const announcement = announcementOf(proposal, now.request, fact);
      if (announcement !== undefined) {
        events.push({ ...announcement, subject: streamOf(proposal), occurred: at, cause, by });
      }
      await this.show(tx, proposal, fact, at);
    }
    await this.outbox.addAll(tx, events);
    return reached;
  }

  /** Keeps the tasks: one row per stage that was opened, anew in each round. */
  private async show(tx: Tx, proposal: string, fact: CaseFact, at: Date): Promise<void> {
    switch (fact.type) {
      case 'StageOpened':
        await sql(tx).query(
          `insert into task (proposal, stage, ordinal, act, role, unit, opened_at, state)
           values ($1, $2, $3, $4, $5, $6, $7, 'open')
           on conflict (proposal, stage) do update set ordinal = excluded.ordinal, act = excluded.act,
             role = excluded.role, unit = excluded.unit, opened_at = excluded.opened_at, state = 'open',
             verdict = null, given_by = null, on_behalf_of = null, given_at = null`,
          [proposal, fact.stage, fact.ordinal, fact.act, fact.role, fact.unit ?? null, at],
        );
        return;
      case 'VerdictGiven':
        await sql(tx).query(
          `update task set state = 'done', verdict = $3, given_by = $4, on_behalf_of = $5, given_at = $6
            where proposal = $1 and stage = $2`,
          [proposal, fact.stage, fact.verdict, fact.by, fact.onBehalfOf ?? null, at],
        );
        return;
      case 'CaseClosed':
        await sql(tx).query(`update task set state = 'cancelled' where proposal = $1 and state = 'open'`, [
          proposal,
        ]);
        return;
      case 'CaseOpened':
      case 'CaseStopped':
      case 'DeviationJustified':
      case 'DecisionGiven':
      case 'ApproverRecused':
        return;
    }
  }
}
