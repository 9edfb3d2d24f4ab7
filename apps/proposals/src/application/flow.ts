import type { Actor, Cause, Clock, Ids, Tx, UnitsOfWork } from '@jejak/kernel';
import {
  hearAnchor,
  hearDay,
  hearDecision,
  hearRanking,
  hearStage,
  hearVerdict,
  type AnchorOf,
  type HeardVerdict,
} from '../domain/progress.js';
import type { Anchor, Decision, Proposal, ProposalFact, Ranking, Station } from '../domain/proposal.js';
import { pertekAskedFor } from './law.js';
import type { Anchors, Confirmations, Proposals } from './ports.js';

/** The process manager speaks for the system: no natural person stands behind what it records. */
export const system: Actor = { account: 'system/proposals' };

/** Leads a proposal from merit to approval, from decision to decree, and into force (`proposal-flow`). */
export class Flow {
  constructor(
    private readonly proposals: Proposals,
    private readonly anchors: Anchors,
    private readonly confirmations: Confirmations,
    private readonly work: UnitsOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  ranking(tx: Tx, id: string, ranking: Ranking, cause: Cause): Promise<void> {
    return this.hear(tx, id, cause, (proposal) => hearRanking(proposal, ranking));
  }

  stage(tx: Tx, id: string, station: Station, cause: Cause): Promise<void> {
    return this.hear(tx, id, cause, (proposal) => hearStage(proposal, station));
  }

  verdict(tx: Tx, id: string, verdict: HeardVerdict, cause: Cause): Promise<void> {
    return this.hear(tx, id, cause, (proposal) => hearVerdict(proposal, verdict));
  }

  decision(tx: Tx, id: string, decision: Decision, cause: Cause): Promise<void> {
    return this.hear(tx, id, cause, async (proposal) =>
      hearDecision(
        proposal,
        decision,
        await this.anchored(tx, decision.event),
        await this.pertekAsked(tx, proposal, decision),
      ),
    );
  }

  /** Kept even before the event it proves is known here: topics may overtake one another. */
  async anchor(tx: Tx, id: string, event: string, anchor: Anchor, cause: Cause): Promise<void> {
    await this.anchors.remember(tx, event, anchor);
    await this.hear(tx, id, cause, async (proposal) =>
      hearAnchor(
        proposal,
        (asked) => (asked === event ? anchor : undefined),
        proposal.stage === 'decided' && (await this.pertekAsked(tx, proposal, proposal.decision)),
        this.clock.now(),
      ),
    );
  }

  /** Puts into force every decision whose day has come, one unit of work each; returns how many were due. */
  async dayBegins(): Promise<number> {
    for (let count = 0; ; count++) {
      const now = this.clock.now();
      const found = await this.work.run(async (tx) => {
        const id = await this.proposals.takeDue(tx, now);
        if (id === undefined) return false;
        await this.hear(tx, id, { correlationId: this.ids.uuid() }, (proposal) => hearDay(proposal, now));
        return true;
      });
      if (!found) return count;
    }
  }

  /** Settled once, when the decision is proven: what is confirmed later changes later cases alone. */
  private async pertekAsked(tx: Tx, proposal: Proposal, { decidedOn }: Decision): Promise<boolean> {
    return (
      proposal.stage !== 'none' &&
      pertekAskedFor(proposal.content, decidedOn, await this.confirmations.inUse(tx))
    );
  }

  private async anchored(tx: Tx, event: string): Promise<AnchorOf> {
    const anchor = await this.anchors.of(tx, event);
    return (asked) => (asked === event ? anchor : undefined);
  }

  private async hear(
    tx: Tx,
    id: string,
    cause: Cause,
    progress: (proposal: Proposal) => readonly ProposalFact[] | Promise<readonly ProposalFact[]>,
  ): Promise<void> {
    const loaded = await this.proposals.load(tx, id);
    const facts = await progress(loaded.proposal);
    if (facts.length === 0) return;
    await this.proposals.record(tx, loaded, facts, { by: system, at: this.clock.now(), cause });
  }
}
