import type { PlainDate } from '@jejak/kernel';

/** What the rules read of each kind of personnel fact; whatever else the fact says is not looked at. */
export interface FactData {
  'person-registered': { employment: string; legalStatus: string; since: PlainDate };
  'rank-changed': { grade: string; since: PlainDate };
  'position-assumed': {
    post: string;
    title: string;
    class: string;
    echelon?: string;
    functionalLevel?: string;
    unit: string;
    since: PlainDate;
    assignment: string;
    validTo?: PlainDate;
  };
  'position-left': { post: string; until: PlainDate; ground: string };
  'education-recorded': { level: string };
  'training-completed': {
    kind: string;
    level?: string;
    hours?: number;
    completedOn: PlainDate;
  };
  'performance-rated': { year: number; predicate: string; result?: string; behaviour?: string };
  'discipline-imposed': { level: string; kindCode?: string; since: PlainDate; until?: PlainDate };
  'discipline-lifted': { sanction?: string; liftedOn: PlainDate };
  'credit-recorded': { from: PlainDate; to: PlainDate; credit: string; route?: string };
  'leave-started': { kind: string; since: PlainDate; until?: PlainDate };
}

export type FactType = keyof FactData;

/** One personnel fact: `id` is the event that said it, `corrects` the event it stands in for. */
export type PersonFact = {
  [Type in FactType]: Readonly<{ id: string; type: Type; corrects?: string; data: Readonly<FactData[Type]> }>;
}[FactType];

/** The kinds of facts that can change a score or an eligibility. */
export const factTypes: readonly FactType[] = [
  'person-registered',
  'rank-changed',
  'position-assumed',
  'position-left',
  'education-recorded',
  'training-completed',
  'performance-rated',
  'discipline-imposed',
  'discipline-lifted',
  'leave-started',
  'credit-recorded',
];

/**
 * That a whole history was handed over: from then on, what is not in it did not happen. Without such a note the
 * absence of a record is missing evidence, never a zero.
 */
export type Delivery = Readonly<{ id: string; history: History }>;

/** Histories that can be empty: of these alone, absence needs a delivery to mean "none". */
export type History = 'leadership-training' | 'other-training' | 'discipline';
