import { wholeMonthsBetween, type Bilingual, type PlainDate } from '@jejak/kernel';
import { codeIn, figureOn, knows, labelOf, lookUp, orderOf } from '@jejak/policies';
import type { Delivery, History, PersonFact } from './facts.js';
import { postHeld, rankHeld, type MeritRecord } from './record.js';

/**
 * One thing a person can change: an achievement to come (`earn`), or evidence of the past that was never sent
 * (`send`). Nothing here touches a protected ground, a sanction that was imposed or a predicate that was given: those
 * nobody changes by effort. Of levers with the same `group` at most one is taken.
 */
export type Lever = Readonly<{
  id: string;
  act: 'earn' | 'send';
  group: string;
  /** The fewest whole months after the day in which it can be had. For degrees and courses a planning figure, no law. */
  months: number;
  label: Bilingual;
  /** How good it is among those of its group; the best one is never worse than another for any rule. */
  worth: number;
  /** The facts and notes it adds, as of the day it would be judged. */
  adds: (day: PlainDate) => Readonly<{ facts: readonly PersonFact[]; deliveries: readonly Delivery[] }>;
}>;

/** Months a person needs at the least; planning figures shown as such, never part of a score or a refusal. */
const MONTHS = {
  degree: { SLTA: 36, D3: 36, S1: 48, S2: 24, S3: 36 },
  leadership: 4,
  course: 1,
  exam: 1,
} as const;

/** What a person could change by a later day, all else equal, judged from what is known on the first one. */
export function leversOf(record: MeritRecord, later: PlainDate): readonly Lever[] {
  const months = wholeMonthsBetween(record.day, later);
  return [
    ...degrees(record),
    ...trainings(record, later),
    ...exams(record, later),
    ...predicates(record, later),
    ...histories(record),
  ].filter((lever) => lever.months <= months);
}

const fact = (added: PersonFact) => ({ facts: [added], deliveries: [] });

function degrees({ degrees: held }: MeritRecord): Lever[] {
  const known = held.filter(({ level }) => knows('degree', level));
  const highest = Math.max(-1, ...known.map(({ level }) => orderOf('degree', level)));
  return Object.entries(MONTHS.degree).flatMap(([level, months]): Lever[] => {
    if (orderOf('degree', level) <= highest) return [];
    const sent = known.length === 0;
    const of = labelOf('degree', level);
    return [
      {
        id: `${sent ? 'send' : 'earn'}:degree:${level}`,
        act: sent ? 'send' : 'earn',
        group: 'degree',
        months: sent ? 0 : months,
        label: sent
          ? { id: `Ijazah ${of.id} dikirim`, en: `The certificate of ${of.en} is sent` }
          : { id: `Lulus ${of.id}`, en: `Completes ${of.en}` },
        worth: orderOf('degree', level),
        adds: () => fact({ id: 'lever:degree', type: 'education-recorded', data: { level } }),
      },
    ];
  });
}

function trainings(record: MeritRecord, later: PlainDate): Lever[] {
  const held = postHeld(record);
  const asked =
    held.state === 'known' ? codeIn('ip-asn/leadership-level', later, { class: held.item.class }) : 'none';
  const hours = figureOn('ip-asn/technical-hours', later);
  const course = (kind: string, months: number, label: Bilingual, more: object = {}): Lever => ({
    id: `earn:training:${kind}`,
    act: 'earn',
    group: `training:${kind}`,
    months,
    label,
    worth: 1,
    adds: (completedOn) =>
      fact({ id: `lever:${kind}`, type: 'training-completed', data: { kind, completedOn, ...more } }),
  });
  return [
    ...(asked === 'none'
      ? []
      : [
          course(
            'leadership',
            MONTHS.leadership,
            {
              id: `Menyelesaikan ${labelOf('leadershipLevel', asked).id}`,
              en: `Completes ${labelOf('leadershipLevel', asked).en}`,
            },
            { level: asked },
          ),
        ]),
    course('functional', MONTHS.course, {
      id: 'Menyelesaikan diklat fungsional jabatannya',
      en: 'Completes the functional training of the post',
    }),
    course(
      'technical',
      MONTHS.course,
      {
        id: `Menyelesaikan diklat teknis ${String(hours)} JP`,
        en: `Completes technical training of ${String(hours)} hours`,
      },
      { hours },
    ),
    course('seminar', MONTHS.course, {
      id: 'Mengikuti seminar, lokakarya, atau sejenisnya',
      en: 'Attends a seminar, a workshop or the like',
    }),
  ];
}

function exams(record: MeritRecord, later: PlainDate): Lever[] {
  const rank = rankHeld(record);
  if (rank === undefined) return [];
  const level = String(lookUp('rank-promotion/service-exam', later, { rank: rank.grade }).value);
  if (level === 'none') return [];
  const of = labelOf('serviceExam', level);
  return [
    {
      id: `earn:exam:${level}`,
      act: 'earn',
      group: 'exam',
      months: MONTHS.exam,
      label: { id: `Lulus ${of.id}`, en: `Passes the ${of.en}` },
      worth: 1,
      adds: (completedOn) =>
        fact({
          id: 'lever:exam',
          type: 'training-completed',
          data: { kind: 'service-exam', level, completedOn },
        }),
    },
  ];
}

/** Of the years the rules look at on the later day: to be earned when not over yet, to be sent when never rated. */
function predicates({ day, performance }: MeritRecord, later: PlainDate): Lever[] {
  const last = Number(later.slice(0, 4)) - 1;
  const asked = figureOn('performance/years', later);
  const years = Array.from({ length: asked }, (_, back) => last - back);
  const open = years.filter((year) => !performance.some((rating) => rating.year === year));
  return open.flatMap((year) =>
    ['baik', 'sangat-baik'].map((predicate): Lever => {
      const of = labelOf('performance', predicate);
      const sent = year < Number(day.slice(0, 4));
      return {
        id: `${sent ? 'send' : 'earn'}:performance:${String(year)}:${predicate}`,
        act: sent ? 'send' : 'earn',
        group: `performance:${String(year)}`,
        months: 0,
        label: sent
          ? {
              id: `Predikat kinerja ${String(year)} dikirim dan menyatakan ${of.id}`,
              en: `The predicate of ${String(year)} is sent and says ${of.en}`,
            }
          : {
              id: `Meraih predikat kinerja ${of.id} untuk ${String(year)}`,
              en: `Reaches the predicate ${of.en} for ${String(year)}`,
            },
        worth: orderOf('performance', predicate),
        adds: () =>
          fact({
            id: `lever:performance:${String(year)}`,
            type: 'performance-rated',
            data: { year, predicate },
          }),
      };
    }),
  );
}

const HISTORIES: Readonly<Record<History, Bilingual>> = {
  discipline: {
    id: 'Riwayat hukuman disiplin diserahkan lengkap',
    en: 'The history of sanctions is handed over whole',
  },
  'leadership-training': {
    id: 'Riwayat diklat kepemimpinan diserahkan lengkap',
    en: 'The history of leadership training is handed over whole',
  },
  'other-training': {
    id: 'Riwayat diklat dan kursus diserahkan lengkap',
    en: 'The history of training and courses is handed over whole',
  },
};

/** Handing a history over whole proves what did not happen. */
function histories({ delivered }: MeritRecord): Lever[] {
  return (Object.entries(HISTORIES) as [History, Bilingual][]).flatMap(([history, label]): Lever[] =>
    delivered[history].length > 0
      ? []
      : [
          {
            id: `send:history:${history}`,
            act: 'send',
            group: `history:${history}`,
            months: 0,
            label,
            worth: 1,
            adds: () => ({ facts: [], deliveries: [{ id: `lever:${history}`, history }] }),
          },
        ],
  );
}
