import { addDays, type PlainDate } from '@jejak/kernel';
import type { Eligibility, ScoreSheet } from '@jejak/merit-engine';
import { domains, inputs, type InputId } from '@jejak/policies';

/**
 * How it stands with one piece of evidence. `not-applicable`: the rules ask it of others, so that it can neither add
 * points nor take any. What is wanting has an owner, who alone can supply it, and a day by which it is due.
 */
export type EvidenceState = Readonly<{
  for: string;
  item: InputId;
  state: 'given' | 'not-sent' | 'disputed' | 'not-applicable';
  detail?: string;
  owner: string;
  due?: PlainDate;
}>;

/** Every item that is wanting for the score or for eligibility, once each. `scored` is the day it was found wanting. */
export function wantingOf(
  { dimensions }: ScoreSheet,
  { conditions }: Eligibility,
  scored: PlainDate,
  days: number,
): readonly EvidenceState[] {
  const due = addDays(scored, days);
  const all = [
    ...dimensions.flatMap(({ components }) =>
      components.flatMap(({ id, missing }) => missing.map((one) => ({ ...one, for: id }))),
    ),
    ...conditions.flatMap(({ id, missing }) => missing.map((one) => ({ ...one, for: id }))),
  ];
  return all.map(({ for: asking, item, state, detail }) => ({
    for: asking,
    item,
    state,
    ...(detail === undefined ? {} : { detail }),
    owner: inputs[item].owner,
    due,
  }));
}

/** Every component of the index with the state of its evidence: given, wanting, or asked of others alone. */
export function statesOf(
  sheet: ScoreSheet,
  eligibility: Eligibility,
  scored: PlainDate,
  days: number,
): readonly EvidenceState[] {
  const components = sheet.dimensions.flatMap((dimension) => dimension.components);
  const known = !components.some(({ id }) => id === 'post-class');
  const given = components.flatMap(({ id, inputs: read, missing }): EvidenceState[] => {
    const item = read[0]?.item;
    return item === undefined || missing.length > 0
      ? []
      : [{ for: id, item, state: 'given', owner: inputs[item].owner }];
  });
  const others = known
    ? domains.competence
        .filter(({ code }) => !components.some(({ id }) => id === code))
        .map(({ code }): EvidenceState => ({
          for: code,
          item: 'training.kind',
          state: 'not-applicable',
          owner: inputs['training.kind'].owner,
        }))
    : [];
  return [...given, ...others, ...wantingOf(sheet, eligibility, scored, days)];
}
