/**
 * From which seat somebody acts: an own role, or that of an official who named them as substitute. Whatever the
 * seat, it is natural persons who are counted (design, invariant 6).
 */
import { brokenAmong, type BrokenRule, type Rule } from '@jejak/kernel';
import { cite } from '@jejak/policies';
import type { OpenCase, RouteStage } from './case.js';

/** A role held for a unit, or for the whole instansi when there is no unit; `onBehalfOf` for a substitute. */
export type Seat = Readonly<{ role: string; unit?: string; onBehalfOf?: string }>;

/** Two persons who may not decide on one another, as personnel found; the ground is named, never the family. */
export type Conflict = Readonly<{ a: string; b: string; ground: 'kinship' | 'former-superior' | 'declared' }>;

/** Who wants to act, from which seat (none when no seat of theirs fits the stage). */
export type Acting = Readonly<{ by: string; seat?: Seat; conflicts: readonly Conflict[] }>;

/** The seat that fits the stage: an own one first; the substitute's one that `onBehalfOf` names, when it does. */
export function seatFor(
  seats: readonly Seat[],
  stage: RouteStage,
  unit: string,
  onBehalfOf?: string,
): Seat | undefined {
  const fitting = seats.filter(
    (seat) =>
      seat.role === stage.role &&
      (stage.scope === 'agency' || seat.unit === undefined || seat.unit === unit) &&
      (onBehalfOf === undefined || seat.onBehalfOf === onBehalfOf),
  );
  return fitting.find((seat) => seat.onBehalfOf === undefined) ?? fitting[0];
}

const persons = ({ by, seat }: Acting): readonly string[] =>
  seat?.onBehalfOf === undefined ? [by] : [by, seat.onBehalfOf];

const concerned = ({ request }: OpenCase): readonly string[] =>
  request.candidates.map(({ person }) => person);

/** Why somebody may not act in a case at its present stage; the same rules hide a task and refuse a verdict. */
export const barringRules: readonly Rule<OpenCase, Acting>[] = [
  {
    id: 'approval/seat-of-the-stage',
    statement: {
      id: 'Putusan diberikan oleh pejabat pada tahap itu, untuk unitnya, atau oleh pengganti yang ditunjuknya.',
      en: "A verdict is given by the stage's official, for their unit, or by the substitute they named.",
    },
    basis: [cite('UU 30/2014', 'Pasal 8 ayat (1)')],
    holds: (_, { seat }) => seat !== undefined,
  },
  {
    id: 'approval/decided-in-person',
    statement: {
      id: 'PPK memutuskan sendiri; Plt dan Plh tidak mengambil keputusan kepegawaian.',
      en: 'The PPK decides in person; an acting officer (Plt, Plh) takes no personnel decision.',
    },
    basis: [cite('UU 30/2014', 'Pasal 14 ayat (7)')],
    holds: ({ at }, { seat }) => at.act !== 'decide' || seat?.onBehalfOf === undefined,
  },
  {
    id: 'approval/disinterested',
    statement: {
      id: 'Pemberi putusan, dan pejabat yang digantikannya, bukan pengusul dan bukan calon.',
      en: 'Whoever gives the verdict, and whoever they stand in for, neither made the proposal nor is a candidate.',
    },
    basis: [cite('UU 30/2014', 'Pasal 42 ayat (1)')],
    holds: (now, acting) =>
      persons(acting).every(
        (person) => person !== now.request.proposedBy && !concerned(now).includes(person),
      ),
  },
  {
    id: 'approval/four-eyes',
    statement: {
      id: 'Satu orang bertindak pada satu tahap saja dalam satu perkara, juga sebagai pengganti dan juga bila digantikan.',
      en: 'One natural person acts in one stage of a case only, as a substitute and when substituted too.',
    },
    basis: [cite('PP 60/2008', 'Pasal 18 ayat (3) (pemisahan fungsi)')],
    // In a later round of the same case, whoever acted in this very stage may act in it again.
    holds: ({ acted, earlier, at }, acting) => {
      const elsewhere = [...acted, ...earlier].filter(({ stage }) => stage !== at.id);
      const before = new Set(elsewhere.flatMap((one) => [one.by, one.onBehalfOf]));
      return persons(acting).every((person) => !before.has(person));
    },
  },
  {
    id: 'approval/no-conflict-of-interest',
    statement: {
      id: 'Antara pemberi putusan, atau pejabat yang digantikannya, dan para calon tidak ada benturan kepentingan.',
      en: 'Between whoever gives the verdict, or whoever they stand in for, and the candidates there is no conflict of interest.',
    },
    basis: [cite('UU 30/2014', 'Pasal 42-45'), cite('UU 28/1999', 'Pasal 5')],
    holds: (now, acting) => {
      const candidates = concerned(now);
      return persons(acting).every((person) =>
        acting.conflicts.every(
          ({ a, b }) =>
            !(a === person && candidates.includes(b)) && !(b === person && candidates.includes(a)),
        ),
      );
    },
  },
  {
    id: 'approval/not-recused',
    statement: {
      id: 'Yang telah mengundurkan diri dari perkara tidak lagi bertindak di dalamnya, juga melalui pengganti.',
      en: 'Whoever stepped back from a case no longer acts in it, nor through a substitute.',
    },
    basis: [cite('UU 30/2014', 'Pasal 43')],
    holds: ({ recused }, acting) => persons(acting).every((person) => !recused.includes(person)),
  },
];

export const barredBy = (now: OpenCase, acting: Acting): readonly BrokenRule[] =>
  brokenAmong(barringRules, now, acting);
