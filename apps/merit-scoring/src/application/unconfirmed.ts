import type { Bilingual, Citation, PlainDate } from '@jejak/kernel';
import {
  bands,
  parameters,
  repealedBases,
  tables,
  type Certainty,
  type RepealedBasis,
} from '@jejak/policies';

/** A provision that nobody has read in its source yet. */
export type Unconfirmed = Readonly<{
  id: string;
  label: Bilingual;
  from: PlainDate;
  basis: Citation;
  certainty: Certainty;
}>;

/**
 * What waits for an officer besides the open questions: values that were recalled and not read, and repealed articles
 * that the law still rests on, until their successor is confirmed to say the same.
 */
export const waitingForConfirmation = (): Readonly<{
  values: readonly Unconfirmed[];
  successors: readonly RepealedBasis[];
}> => ({
  values: [...Object.values(parameters), ...Object.values(tables), ...Object.values(bands)].flatMap(
    ({ id, label, provisions }): Unconfirmed[] => {
      const last = provisions.at(-1);
      if (last?.certainty !== 'recalled') return [];
      const { from, basis, certainty } = last;
      return [{ id, label, from, basis, certainty }];
    },
  ),
  successors: repealedBases(),
});
