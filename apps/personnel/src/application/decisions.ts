import { dateInJakarta, type Clock, type Ids, type Tx } from '@jejak/kernel';
import { factsOfDecision, type Decision } from '../domain/decision.js';
import { judge } from '../domain/intake.js';
import type { Statements } from './imports.port.js';
import type { Context, Recordings, Registers } from './ports.js';

/** Who holds what, and what the rules may know of a person. */
export interface Holdings {
  /** The definitive posts held now, under the person's lock. */
  heldBy(tx: Tx, person: string): Promise<readonly Readonly<{ post: string; unit: string }>[]>;
}

/** Records what decisions in force change, the decree as the source of the new facts. */
export class Decisions {
  constructor(
    private readonly registers: Registers,
    private readonly recordings: Recordings,
    private readonly statements: Statements,
    private readonly holdings: Holdings,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * `origin` is the event that put the decision in force: its source, id and SHA-256.
   *
   * @throws DecisionNotUnderstood when person or unit is unknown: no repetition will change that
   */
  async record(
    tx: Tx,
    decision: Decision,
    origin: Readonly<{ source: string; id: string; sha256: string }>,
    context: Context,
  ): Promise<void> {
    const held = await this.holdings.heldBy(tx, decision.person);
    const of = { person: decision.person };
    const publications = factsOfDecision(decision, held).map(({ kind, data }, index) => ({
      source: origin.source,
      id: `${origin.id}/${String(index)}`,
      sha256: origin.sha256,
      read: this.statements.make(kind, of, data),
    }));
    const statements = publications.map(({ read }) => read);
    const register = await this.registers.load(tx, { statements });
    const at = this.clock.now();
    const outcomes = judge(publications, register, dateInJakarta(at), this.ids);
    const recordings = outcomes.map((outcome) => {
      if (outcome.kind === 'accepted') return { accepted: outcome, origin };
      const why =
        outcome.kind === 'quarantined' ? outcome.problems.map(({ code }) => code).join(', ') : outcome.kind;
      throw new DecisionNotUnderstood(why);
    });
    await this.recordings.record(tx, recordings, context, at);
  }
}

/** What a decision changes cannot be recorded, and why. */
export class DecisionNotUnderstood extends Error {
  override readonly name = 'DecisionNotUnderstood';
}
