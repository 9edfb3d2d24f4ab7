import type { Contract } from '@jejak/contracts';
import type { Actor, BrokenRule, Cause, Tx } from '@jejak/kernel';
import type { Outbox } from './outbox.js';

/** What every area says of a refusal: which command, by which rules, on which articles; nothing that was sent. */
type CommandRefused = { command: string; rules: { id: string; basis: BrokenRule['basis'][number][] }[] };

/** Tells the house, and so the log, that rules refused a command. */
export class CommandRefusals {
  constructor(
    private readonly outbox: Outbox,
    private readonly contract: Contract<CommandRefused>,
  ) {}

  async tell(
    tx: Tx,
    subject: string,
    command: string,
    broken: readonly BrokenRule[],
    { by, at, cause }: Readonly<{ by: Actor; at?: Date; cause: Cause }>,
  ): Promise<void> {
    await this.outbox.add(tx, {
      contract: this.contract,
      subject,
      data: { command, rules: broken.map(({ id, basis }) => ({ id, basis: [...basis] })) },
      ...(at === undefined ? {} : { occurred: at }),
      cause,
      by,
    });
  }
}
