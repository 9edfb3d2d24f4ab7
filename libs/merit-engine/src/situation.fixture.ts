import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Delivery, PersonFact } from './index.js';

/** A person as a worked example tells it (libs/policies/cases); what is left out was never sent. */
export interface Situation {
  employment?: string;
  legalStatus?: string;
  registered?: string;
  class?: string;
  echelon?: string;
  level?: string;
  title?: string;
  since?: string;
  degree?: string;
  rank?: string;
  rankSince?: string;
  leadership?: string;
  functional?: boolean;
  technical?: number;
  seminar?: boolean;
  exam?: string;
  performance?: string;
  years?: Record<string, string>;
  sanction?: string;
  sanctionSince?: string;
  sanctionUntil?: string;
  sanctionKind?: string;
  leave?: string;
  leaveSince?: string;
  age?: number;
  known?: boolean;
  history?: 'all' | 'discipline';
}

export const casesOf = <Case>(name: string): Case[] =>
  parse(readFileSync(`libs/policies/cases/${name}.yaml`, 'utf8')) as Case[];

/** The facts of a situation, with ids that tell what they are. */
export function factsOf(given: Situation, day: string): PersonFact[] {
  const year = Number(day.slice(0, 4));
  const recent = `${String(year - 1)}-06-15`;
  const optional = <Key extends string>(key: Key, value: string | undefined) =>
    (value === undefined ? {} : { [key]: value }) as { [K in Key]?: string };
  const when = (present: unknown, fact: PersonFact): PersonFact[] => (present === undefined ? [] : [fact]);
  const training = (id: string, data: { kind: string; level?: string; hours?: number }): PersonFact => ({
    id,
    type: 'training-completed',
    data: { ...data, completedOn: recent },
  });
  return [
    ...when(given.rank, {
      id: 'f-registered',
      type: 'person-registered',
      data: {
        employment: given.employment ?? 'pns',
        legalStatus: given.legalStatus ?? '01',
        since: given.registered ?? '2015-03-01',
      },
    }),
    ...when(given.rank, {
      id: 'f-rank',
      type: 'rank-changed',
      data: { grade: given.rank ?? '', since: given.rankSince ?? '' },
    }),
    ...when(given.class, {
      id: 'f-post',
      type: 'position-assumed',
      data: {
        post: 'J-0',
        title: given.title ?? 'Pengelola Kepegawaian',
        class: given.class ?? '',
        unit: 'U-01',
        since: given.since ?? '2020-01-02',
        assignment: 'definitive',
        ...optional('echelon', given.echelon),
        ...optional('functionalLevel', given.level),
      },
    }),
    ...when(given.degree, {
      id: 'f-degree',
      type: 'education-recorded',
      data: { level: given.degree ?? '' },
    }),
    ...when(
      given.leadership,
      training('f-leadership', { kind: 'leadership', level: given.leadership ?? '' }),
    ),
    ...when(given.functional, training('f-functional', { kind: 'functional' })),
    ...when(given.technical, training('f-technical', { kind: 'technical', hours: given.technical ?? 0 })),
    ...when(given.seminar, training('f-seminar', { kind: 'seminar' })),
    ...when(given.exam, training('f-exam', { kind: 'service-exam', level: given.exam ?? '' })),
    ...Object.entries(given.years ?? (given.performance ? { [year - 1]: given.performance } : {})).map(
      ([rated, predicate]): PersonFact => ({
        id: `f-performance-${rated}`,
        type: 'performance-rated',
        data: { year: Number(rated), predicate },
      }),
    ),
    ...when(given.sanction, {
      id: 'f-sanction',
      type: 'discipline-imposed',
      data: {
        level: given.sanction ?? '',
        since: given.sanctionSince ?? `${String(year - 2)}-02-01`,
        ...optional('until', given.sanctionUntil),
        ...optional('kindCode', given.sanctionKind),
      },
    }),
    ...when(given.leave, {
      id: 'f-leave',
      type: 'leave-started',
      data: { kind: given.leave ?? '', since: given.leaveSince ?? '' },
    }),
  ];
}

export const deliveriesOf = ({ history }: Situation): Delivery[] => {
  const discipline: Delivery = { id: 'd-discipline', history: 'discipline' };
  if (history === undefined) return [];
  if (history === 'discipline') return [discipline];
  return [
    discipline,
    { id: 'd-leadership', history: 'leadership-training' },
    { id: 'd-other', history: 'other-training' },
  ];
};
