import type { Actor, Cause, Tx } from '@jejak/kernel';
import type { ShownEntry } from './entries.js';
import type { OwnActs } from './searches.js';

/** Opens personal data, never silently: the act is in the log before anything is shown. */
export class Openings {
  constructor(private readonly acts: OwnActs) {}

  /** Records the opening of these entries, once for each person they are closed for. */
  async record(
    tx: Tx,
    entries: readonly ShownEntry[],
    { purpose, by, cause }: Readonly<{ purpose: string; by: Actor; cause: Cause }>,
  ): Promise<void> {
    const people = [...new Set(entries.flatMap(({ closedPeople }) => closedPeople))].sort();
    for (const person of people) {
      const own = entries
        .filter(({ closedPeople }) => closedPeople.includes(person))
        .map(({ index }) => index);
      await this.acts.opened(tx, { person, entries: own, purpose, by, cause });
    }
  }
}
