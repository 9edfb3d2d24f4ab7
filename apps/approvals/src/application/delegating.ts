import { dateInJakarta, type BrokenRule, type Ids, type PlainDate, type Tx } from '@jejak/kernel';
import { delegate, revoke } from '../domain/delegation.js';
import { decidingRoles } from './law.js';
import type { Delegations, Official, Refusals, Seals } from './ports.js';

/** A delegation as an official sends it. */
export type DelegationSent = Readonly<{
  to: string;
  role: string;
  unit?: string;
  since: PlainDate;
  until: PlainDate;
  reason: string;
}>;

export type Delegated =
  Readonly<{ kind: 'done'; id: string }> | Readonly<{ kind: 'refused'; broken: readonly BrokenRule[] }>;

/** What became of taking a delegation back. */
export type Revoked = Readonly<
  { kind: 'unknown' | 'done' } | { kind: 'refused'; broken: readonly BrokenRule[] }
>;

/** Naming a substitute for one's own seat. */
export class Delegating {
  constructor(
    private readonly delegations: Delegations,
    private readonly refusals: Refusals,
    private readonly seals: Seals,
    private readonly ids: Ids,
  ) {}

  /** The reason is a note of its author. */
  async grant(tx: Tx, sent: DelegationSent, official: Official): Promise<Delegated> {
    const { person, seats, at, by, cause } = official;
    const id = this.ids.uuid();
    const today = dateInJakarta(at);
    const ruling = delegate({
      ...sent,
      from: person,
      reasoned: sent.reason.trim() !== '',
      today,
      seats,
      decidingRoles: decidingRoles(today),
      substituteCanAct: await this.delegations.canAct(tx, sent.to),
    });
    if (ruling.kind === 'refused') {
      await this.refusals.tell(tx, `delegation/${id}`, 'delegate', ruling.broken, { by, at, cause });
      return { kind: 'refused', broken: ruling.broken };
    }
    const reason = await this.seals.seal(tx, { person, retention: 'case-note' }, sent.reason);
    await this.delegations.record(tx, id, { ...ruling.facts[0], reason }, { by, at, cause });
    return { kind: 'done', id };
  }

  /**
   * Taking back what was delegated, at once; doing it again has no effect. The reason is a note of its author. `admit`
   * is asked of the version that stands, and answers by throwing.
   */
  async revoke(
    tx: Tx,
    id: string,
    stated: string,
    official: Official,
    admit: (version: number) => void,
  ): Promise<Revoked> {
    const { person, at, by, cause } = official;
    const delegation = await this.delegations.find(tx, id);
    // Whoever is no party to it does not learn that it exists.
    if (delegation === undefined || (person !== delegation.from && person !== delegation.to))
      return { kind: 'unknown' };
    if (delegation.revoked) return { kind: 'done' };
    admit(1);
    const command = {
      by: person,
      from: delegation.from,
      until: delegation.until,
      today: dateInJakarta(at),
      reason: stated,
      reasoned: stated.trim() !== '',
    };
    const ruling = revoke(command);
    if (ruling.kind === 'refused') {
      await this.refusals.tell(tx, `delegation/${id}`, 'revoke-delegation', ruling.broken, { by, at, cause });
      return { kind: 'refused', broken: ruling.broken };
    }
    const reason = await this.seals.seal(tx, { person, retention: 'case-note' }, stated);
    await this.delegations.revoke(tx, delegation, { ...ruling.facts[0], reason }, { by, at, cause });
    return { kind: 'done' };
  }
}
