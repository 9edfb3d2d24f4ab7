import { dateInJakarta, type BrokenRule, type Ruling, type Tx } from '@jejak/kernel';
import type { CaseFact, RouteStage, Verdict } from '../domain/case.js';
import { seatsOn } from '../domain/delegation.js';
import { recuse } from '../domain/recusal.js';
import { seatFor, type Acting } from '../domain/seat.js';
import { decide } from '../domain/verdict.js';
import { choicePolicy } from './law.js';
import type { Admit, Cases, Conflicts, Delegations, Loaded, Official, Refusals, Seals } from './ports.js';

/** A verdict as an official sends it. */
export type VerdictSent = Readonly<{
  stage: string;
  verdict: Verdict;
  chosen?: string;
  reasonCode?: string;
  reason: string;
  dossierHash: string;
  /** Whose seat is meant, when the official could act from several. */
  onBehalfOf?: string;
}>;

export type Settled =
  | Readonly<{ kind: 'done'; facts: readonly CaseFact[]; version: number }>
  | Readonly<{ kind: 'refused'; broken: readonly BrokenRule[] }>;

/** Giving verdicts and stepping back, from one's own seat or one that is filled for somebody. */
export class Verdicts {
  constructor(
    private readonly cases: Cases,
    private readonly delegations: Delegations,
    private readonly conflicts: Conflicts,
    private readonly refusals: Refusals,
    private readonly seals: Seals,
  ) {}

  /**
   * The grounds are sealed under the key of the candidate they speak for, as part of that decision's record; a
   * verdict that chooses nobody is a note of its author.
   */
  async give(
    tx: Tx,
    proposal: string,
    sent: VerdictSent,
    official: Official,
    admit: Admit,
  ): Promise<Settled> {
    const loaded = await this.cases.load(tx, proposal);
    admit(loaded);
    const acting = await this.acting(tx, loaded, sent.stage, official, sent.onBehalfOf);
    const { onBehalfOf: _, ...verdict } = sent;
    const ruling = decide(loaded.case, {
      ...verdict,
      ...acting,
      reasoned: sent.reason.trim() !== '',
      policy: policyOf(loaded, sent.verdict, official.at),
    });
    return this.settle(tx, loaded, 'give-verdict', ruling, sent.reason, acting, official);
  }

  async recuse(
    tx: Tx,
    proposal: string,
    stage: string,
    reason: string,
    official: Official,
    admit: Admit,
  ): Promise<Settled> {
    const loaded = await this.cases.load(tx, proposal);
    admit(loaded);
    const acting = await this.acting(tx, loaded, stage, official);
    const ruling = recuse(loaded.case, { ...acting, stage, reason, reasoned: reason.trim() !== '' });
    return this.settle(tx, loaded, 'recuse', ruling, reason, acting, official);
  }

  /** The official's seat for the stage, and every conflict that concerns them or whoever they stand in for. */
  private async acting(
    tx: Tx,
    { case: now, proposal }: Loaded,
    stage: string,
    { person, seats, at }: Official,
    onBehalfOf?: string,
  ): Promise<Acting> {
    if (now.stage !== 'open') return { by: person, conflicts: [] };
    const asked: RouteStage | undefined = now.route.find(({ id }) => id === stage);
    const day = dateInJakarta(at);
    const mine = seatsOn(seats, await this.delegations.to(tx, person, day), day);
    const seat = asked && seatFor(mine, asked, now.request.unit, onBehalfOf);
    const persons = seat?.onBehalfOf === undefined ? [person] : [person, seat.onBehalfOf];
    const conflicts = await this.conflicts.of(tx, persons, proposal);
    return { by: person, conflicts, ...(seat === undefined ? {} : { seat }) };
  }

  private async settle(
    tx: Tx,
    loaded: Loaded,
    command: string,
    ruling: Ruling<CaseFact>,
    reason: string,
    { seat }: Acting,
    official: Official,
  ): Promise<Settled> {
    const { at, cause } = official;
    const by = seat?.onBehalfOf === undefined ? official.by : { ...official.by, onBehalfOf: seat.onBehalfOf };
    const circumstance = { by, at, cause };
    if (ruling.kind === 'refused') {
      await this.refusals.tell(tx, `proposal/${loaded.proposal}`, command, ruling.broken, circumstance);
      return { kind: 'refused', broken: ruling.broken };
    }
    const facts = await this.sealed(tx, ruling.facts, reason, official.person);
    const version = await this.cases.record(tx, loaded, facts, circumstance);
    return { kind: 'done', facts, version };
  }

  /** One text, sealed once, however many facts carry it. */
  private async sealed(
    tx: Tx,
    facts: readonly CaseFact[],
    reason: string,
    author: string,
  ): Promise<CaseFact[]> {
    const chosen = facts.flatMap((fact) => (fact.type === 'VerdictGiven' ? [fact.chosen] : []))[0];
    const under =
      chosen === undefined
        ? ({ person: author, retention: 'case-note' } as const)
        : ({ person: chosen, retention: 'decision-record' } as const);
    const sealed = await this.seals.seal(tx, under, reason);
    return facts.map((fact) => ('reason' in fact ? { ...fact, reason: sealed } : fact));
  }
}

const policyOf = ({ case: now }: Loaded, verdict: Verdict, at: Date) =>
  now.stage === 'unopened' ? { reasonCodes: [] } : choicePolicy(now.request.kind, verdict, dateInJakarta(at));
