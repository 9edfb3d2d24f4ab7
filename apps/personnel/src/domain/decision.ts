import { addDays, type PlainDate } from '@jejak/kernel';
import type { FactData, FactKind } from './person-fact.js';

/** A decision in force, as far as it changes what holds of a person. */
export type Decision = Readonly<{
  kind: 'rank-promotion' | 'position-promotion' | 'rotation';
  person: string;
  effectiveDate: PlainDate;
  decree: Readonly<{ number: string; date: PlainDate }>;
  target: Readonly<{
    rank?: string;
    post?: Readonly<{ id: string; unit: string } & Record<string, unknown>>;
  }>;
}>;

/** SIASN jenisKPId of a regular promotion (domain.md 5.1). */
const REGULAR_PROMOTION = '101';

/**
 * The facts a decision makes, the decree as their source: a new rank from the effective date; or the posts held
 * until the day before it, the new post from it, and its unit where that is another one.
 */
export function factsOfDecision(
  { kind, effectiveDate, decree, target }: Decision,
  held: readonly Readonly<{ post: string; unit: string }>[],
): readonly Readonly<{ kind: FactKind; data: FactData }>[] {
  const facts: { kind: FactKind; data: FactData }[] = [];
  if (target.rank !== undefined) {
    const promotion = kind === 'rank-promotion' ? { promotionKind: REGULAR_PROMOTION } : {};
    facts.push({
      kind: 'rank-changed',
      data: { grade: target.rank, since: effectiveDate, ...promotion, decree },
    });
  }
  if (target.post !== undefined) {
    const { id, ...post } = target.post;
    const ground = kind === 'position-promotion' ? 'promoted' : 'moved';
    const until = addDays(effectiveDate, -1);
    for (const left of held) facts.push({ kind: 'position-left', data: { post: left.post, until, ground } });
    facts.push({
      kind: 'position-assumed',
      data: { post: id, ...post, since: effectiveDate, assignment: 'definitive', decree },
    });
    if (held.every(({ unit }) => unit !== post.unit)) {
      facts.push({ kind: 'unit-changed', data: { unit: post.unit, since: effectiveDate } });
    }
  }
  return facts;
}
