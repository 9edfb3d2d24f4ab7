import type { BrokenRule, Citation, Ids, Tx } from '@jejak/kernel';
import { policy } from '@jejak/policies';
import { confirm, type Confirm } from '../domain/confirmation.js';
import type { Circumstance, Confirmations, Refusals } from './ports.js';
import { waitingForConfirmation } from './unconfirmed.js';

export type ConfirmationSent = Readonly<{
  subject: Confirm['subject'];
  id: string;
  answer?: string;
  basis: Citation;
  note: string;
}>;

export type Confirmed =
  Readonly<{ kind: 'confirmed'; id: string }> | Readonly<{ kind: 'refused'; broken: readonly BrokenRule[] }>;

/** A policy officer confirms an answer or a value; who, when and on what basis is a fact. */
export class Confirming {
  constructor(
    private readonly confirmations: Confirmations,
    private readonly refusals: Refusals,
    private readonly ids: Ids,
  ) {}

  async confirm(
    tx: Tx,
    sent: ConfirmationSent,
    who: Circumstance & Readonly<{ person: string }>,
  ): Promise<Confirmed> {
    const { values, successors } = waitingForConfirmation();
    const confirmation = this.ids.uuid();
    const { note, ...asked } = sent;
    const ruling = confirm(
      {
        inUse: await this.confirmations.inUse(tx),
        values: values.map(({ id }) => id),
        successors: successors.map(({ id }) => id),
      },
      { ...asked, noted: note.trim() !== '' },
      { confirmation, policy: policy.version, sealed: await this.confirmations.seal(tx, note) },
    );
    if (ruling.kind === 'refused') {
      await this.refusals.tell(tx, `confirmation/${confirmation}`, 'confirm', ruling.broken, who);
      return { kind: 'refused', broken: ruling.broken };
    }
    await this.confirmations.record(tx, ruling.facts[0], who);
    return { kind: 'confirmed', id: confirmation };
  }
}
