import type { Bilingual, Citation, PlainDate } from '@jejak/kernel';
import { bands, instruments, parameters, tables, type Certainty, type InstrumentId } from '@jejak/policies';

/** A provision that nobody has read in its source yet, or whose basis was repealed. */
export type Unconfirmed = Readonly<{
  id: string;
  label: Bilingual;
  from: PlainDate;
  basis: Citation;
  certainty: Certainty;
}>;

/**
 * What waits for an officer besides the open questions: values that were recalled and not read, and values whose basis
 * was repealed by another instrument, until its successor is confirmed to say the same.
 */
export function waitingForConfirmation(): Readonly<{
  values: readonly Unconfirmed[];
  successors: readonly Unconfirmed[];
}> {
  const latest = [...Object.values(parameters), ...Object.values(tables), ...Object.values(bands)].flatMap(
    ({ id, label, provisions }): Unconfirmed[] => {
      const last = provisions.at(-1);
      if (last === undefined) return [];
      const { from, basis, certainty } = last;
      return [{ id, label, from, basis, certainty }];
    },
  );
  return {
    values: latest.filter(({ certainty }) => certainty === 'recalled'),
    successors: latest.filter(({ basis }) => repealed(basis.instrument)),
  };
}

const repealed = (name: string): boolean =>
  name in instruments && instruments[name as InstrumentId].repealedFrom !== undefined;
