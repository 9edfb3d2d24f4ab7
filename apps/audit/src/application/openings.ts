import type { Actor, Cause, Tx } from '@jejak/kernel';
import type { ShownEntry } from './entries.js';
import type { OwnActs } from './searches.js';

/** Opens personal data, never silently: the act is in the log before anything is shown. */
export class Openings {
  constructor(private readonly acts: OwnActs) {}

  /** Records the opening of these entries, once for each person whose part only the purpose opens. */
  async record(
    tx: Tx,
    entries: readonly ShownEntry[],
    { purpose, by, cause }: Readonly<{ purpose: string; by: Actor; cause: Cause }>,
  ): Promise<void> {
    const people = [...new Set(entries.flatMap(whose))].sort();
    for (const person of people) {
      const own = entries.filter((entry) => whose(entry).includes(person)).map(({ index }) => index);
      await this.acts.opened(tx, { person, entries: own, purpose, by, cause });
    }
  }
}

/** Closed until now, or opened by the purpose that is being recorded. */
const whose = ({ closedPeople, openedPeople }: ShownEntry): readonly string[] => [
  ...closedPeople,
  ...openedPeople,
];
