import type { BrokenRule, Tx } from '@jejak/kernel';
import { rankOpen } from '../domain/open-ranking.js';
import type { Circumstance, Refusals, Scorings } from './ports.js';

export type Ranked =
  | Readonly<{ kind: 'ranked'; open: readonly string[] }>
  | Readonly<{ kind: 'other-dossier'; dossierHash: string }>
  | Readonly<{ kind: 'refused'; broken: readonly BrokenRule[] }>;

/** Ranking candidates although evidence is missing: an explicit act of a natural person, with a reason. */
export class OpenRanking {
  constructor(
    private readonly scorings: Scorings,
    private readonly refusals: Refusals,
  ) {}

  /** The dossier hash is the one that was on the screen: evidence that came meanwhile makes it another case. */
  async rank(
    tx: Tx,
    proposal: string,
    sent: Readonly<{ dossierHash: string; reasonCode: string; reason: string }>,
    who: Circumstance & Readonly<{ person: string }>,
  ): Promise<Ranked> {
    const situation = await this.scorings.held(tx, proposal);
    const { held } = situation;
    if (held !== undefined && held.dossierHash !== sent.dossierHash)
      return { kind: 'other-dossier', dossierHash: held.dossierHash };
    const { reasonCode, reason } = sent;
    const ruling = rankOpen(situation, { by: who.person, reasonCode, reasoned: reason.trim() !== '' });
    if (ruling.kind === 'refused') {
      await this.refusals.tell(tx, `proposal/${proposal}`, 'rank-open', ruling.broken, who);
      return { kind: 'refused', broken: ruling.broken };
    }
    const [accepted] = ruling.facts;
    await this.scorings.publishHeld(tx, proposal, accepted, { reasonCode, reason }, who);
    return { kind: 'ranked', open: accepted.open };
  }
}
