/** The patterns a merit system must notice (V-03 …), judged beside the conditions from the same frozen record. */
import {
  groundOf,
  postHeld,
  postSince,
  predicatesPossible,
  sanctionsPossible,
  type Bars,
  type Case,
  type Eligibility,
  type MeritRecord,
  type Rules,
} from '@jejak/merit-engine';
import { levelOf, noticed, type Noticed } from '@jejak/policies';

/** The version before patterns were judged here: what was scored under it is computed again without them. */
const WITHOUT_PATTERNS = 'merit/2026.1';

/**
 * The eligibility with every pattern that shows. One that blocks makes a candidate not eligible; one that rests on
 * repealed articles alone is shown and refuses nothing until the answers in use say that their successor is confirmed.
 */
export function withPatterns(eligibility: Eligibility, subject: Case, rules: Rules): Eligibility {
  if (rules.policy === WITHOUT_PATTERNS) return eligibility;
  const showing = patternsOf(eligibility, subject, rules).filter(({ holds }) => holds === 'yes');
  const refused = showing.some(({ severity }) => severity === 'block');
  return {
    ...eligibility,
    outcome: refused ? 'not-eligible' : eligibility.outcome,
    findings: [...new Set([...eligibility.findings, ...showing.map(({ id }) => id)])],
  };
}

/** The patterns that bar a candidate although every condition holds. */
export const barring: Bars = (subject, rules) =>
  rules.policy === WITHOUT_PATTERNS
    ? []
    : patternsOf({ outcome: 'eligible' }, subject, rules)
        .filter(({ holds, severity }) => holds === 'yes' && severity === 'block')
        .map(({ id }) => id);

function patternsOf(
  { outcome }: Pick<Eligibility, 'outcome'>,
  subject: Case,
  rules: Rules,
): readonly Noticed[] {
  const { kind, target, record } = subject;
  const { day, settings } = rules;
  const promotion = kind !== 'rotation';
  const post = target.post;
  const held = tenureOf(record);
  return [
    ...noticed(
      'appointments',
      post === undefined ? ['V-18', 'V-19'] : ['V-04', 'V-18', 'V-19'],
      day,
      settings,
      {
        outcome,
        promotion,
        disciplineState: sanctionsPossible(record, rules),
        leastPredicate: predicatesPossible(record, rules),
      },
    ),
    ...(post === undefined
      ? []
      : noticed('mutation', promotion ? ['V-06'] : ['V-05', 'V-06', 'V-07', 'V-08'], day, settings, {
          postSince: held?.since,
          heldClass: held?.class,
          from: held && levelOf(held, day),
          to: levelOf(post, day),
          ground: groundOf(subject, rules),
        })),
  ];
}

/** The definitive post held on the day, since when without a break; undefined when that is disputed or not known. */
function tenureOf(record: MeritRecord): MeritRecord['tenures'][number] | undefined {
  const held = postHeld(record);
  return held.state === 'known' ? { ...held.item, since: postSince(record, held.item) } : undefined;
}
