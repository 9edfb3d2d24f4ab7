import { scoringCommandRefusedV1 } from '@jejak/contracts';
import type { BrokenRule, Tx } from '@jejak/kernel';
import type { Outbox } from '@jejak/messaging';
import type { Circumstance, Refusals } from '../application/ports.js';

/** Tells the house, and so the log, that rules refused a command. */
export class PublishedRefusals implements Refusals {
  constructor(private readonly outbox: Outbox) {}

  async tell(
    tx: Tx,
    subject: string,
    command: string,
    broken: readonly BrokenRule[],
    { by, at, cause }: Circumstance,
  ): Promise<void> {
    await this.outbox.add(tx, {
      contract: scoringCommandRefusedV1,
      subject,
      data: { command, rules: broken.map(({ id, basis }) => ({ id, basis: [...basis] })) },
      occurred: at,
      cause,
      by,
    });
  }
}
