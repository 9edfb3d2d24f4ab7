import type { AsNumbers } from './rules.js';
import type { People } from './people.js';

/** A plain loop over the same columns on one core, written by hand: what a compiled policy is held against. */
export function plainLoop({ rows, columns }: People, rules: AsNumbers, total: Int16Array): number[] {
  const { degree, postClass, leadershipTaken, functionalTaken, trainedByDegree } = columns;
  const { technicalHours, seminarTaken, predicate, worstSanction } = columns;
  const [qualification, group, competence] = [rules.qualification, rules.group, rules.competence].map((one) =>
    Int32Array.from(one),
  ) as [Int32Array, Int32Array, Int32Array];
  const [level, performance, discipline] = [rules.leadershipLevel, rules.performance, rules.discipline].map(
    (one) => Int32Array.from(one),
  ) as [Int32Array, Int32Array, Int32Array];
  const { hours } = rules;
  const waived = rules.waived ? 1 : 0;
  const width = rules.components.length;
  const [led, functional, technical, seminar] = ['leadership', 'functional', 'technical', 'seminar'].map(
    (name) => rules.components.indexOf(name),
  ) as [number, number, number, number];
  const [
    [first = 0, a = 0] = [],
    [second = 0, b = 0] = [],
    [third = 0, c = 0] = [],
    [fourth = 0, d = 0] = [],
    [, e = 0] = [],
  ] = rules.bands;
  const counts = [0, 0, 0, 0, 0];
  for (let row = 0; row < rows; row++) {
    const of = postClass[row]!;
    const at = group[of]! * width;
    const score =
      qualification[degree[row]!]! +
      ((leadershipTaken[row]! >>> level[of]!) & 1 ? competence[at + led]! : 0) +
      (functionalTaken[row]! | (trainedByDegree[row]! & waived) ? competence[at + functional]! : 0) +
      (technicalHours[row]! >= hours ? competence[at + technical]! : 0) +
      (seminarTaken[row] === 1 ? competence[at + seminar]! : 0) +
      performance[predicate[row]!]! +
      discipline[worstSanction[row]!]!;
    total[row] = score;
    counts[score >= first ? a : score >= second ? b : score >= third ? c : score >= fourth ? d : e]! += 1;
  }
  return counts;
}
