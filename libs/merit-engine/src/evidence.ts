import { inForce, type Answer, type Answers, type InputId, type ParameterId } from '@jejak/policies';
import type { Citation, PlainDate } from '@jejak/kernel';

/**
 * Everything a score, a tie-break or a condition may read, by name. A protected ground never stands here; the one
 * cited bound on age (`attestation.age`) serves eligibility alone.
 */
export const scoreInputs = [
  'education.level',
  'position.class',
  'position.title',
  'position.since',
  'rank.grade',
  'rank.since',
  'training.kind',
  'training.level',
  'training.hours',
  'training.history',
  'performance.predicate',
  'discipline.level',
  'discipline.history',
] as const satisfies readonly InputId[];

export type ScoreInput = (typeof scoreInputs)[number];

/** What a condition may read besides: cited limits and what is proposed. */
export type ConditionInput = InputId;

/** A value that was read, and the fact it was read from. */
export type Evidence<Item extends string = ConditionInput> = Readonly<{
  item: Item;
  fact: string;
  value: string;
}>;

/** What is wanting: never sent, or sent in contradicting versions. `detail` narrows it down, a year for instance. */
export type Missing<Item extends string = ConditionInput> = Readonly<{
  item: Item;
  state: 'not-sent' | 'disputed';
  detail?: string;
}>;

/** A figure of law that was applied. */
export type Figure = Readonly<{
  parameter: ParameterId;
  value: number | string;
  from: PlainDate;
  basis: Citation;
}>;

/** What a step of reasoning rested on. */
export type Grounds<Item extends string = ConditionInput> = Readonly<{
  inputs: readonly Evidence<Item>[];
  figures: readonly Figure[];
  rows: readonly Answer[];
  missing: readonly Missing<Item>[];
}>;

export const figure = (
  parameter: ParameterId,
  { day, settings }: Readonly<{ day: PlainDate; settings: Answers }>,
): Figure => {
  const { value, from, basis } = inForce(parameter, day, settings);
  return { parameter, value, from, basis };
};

/** The whole number of a figure that was applied. */
export const amount = ({ parameter, value }: Figure): number => {
  if (typeof value !== 'number') throw new TypeError(`${parameter} is no figure`);
  return value;
};
