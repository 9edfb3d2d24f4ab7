import type { Tx } from '@jejak/kernel';
import type { Appender, Arrived } from './appender.js';
import type { EntryIndex, Seals } from './log.port.js';

/** Takes what happened elsewhere into the log, in the transaction that advances the reader. */
export class Sequencing {
  constructor(
    private readonly appender: Appender,
    private readonly index: EntryIndex,
    private readonly seals: Seals,
  ) {}

  async take(
    tx: Tx,
    events: readonly Arrived[],
    erasures: readonly Readonly<{ person: string; classes: readonly string[] }>[] = [],
  ): Promise<void> {
    for (const { person } of erasures) this.seals.forget(person);
    await this.appender.append(tx, events);
    for (const { person, classes } of erasures) await this.index.forget(tx, person, classes);
  }
}
