import type { Citation, PlainDate } from '@jejak/kernel';
import { parameters, type ParameterId } from './generated/law.js';
import type { Provision } from './shapes.js';
import { awake, type Answers } from './succession.js';

/**
 * The provision of a dated list that is in force on a day. A decision is judged by the law of its own day. One that was
 * set on an article already repealed is passed over until the answers in use say that its successor is confirmed.
 * @throws RangeError naming the rule and the day when the law had not yet set anything
 */
export function provisionOn<P extends Readonly<{ from: PlainDate; basis: Citation }>>(
  rule: Readonly<{ id: string; provisions: readonly P[] }>,
  day: PlainDate,
  inUse: Answers = {},
): P {
  const provision = rule.provisions.findLast((one) => one.from <= day && awake(one, inUse));
  if (provision === undefined) throw new RangeError(`${rule.id} sets no value on ${day}; its first is later`);
  return provision;
}

/** The provision of a figure in force on a day. */
export const inForce = (parameter: ParameterId, day: PlainDate, inUse: Answers = {}): Provision =>
  provisionOn(parameters[parameter], day, inUse);

/** The figure in force on a day, in whole units of the parameter. */
export function figureOn(parameter: ParameterId, day: PlainDate): number {
  const { value } = inForce(parameter, day);
  if (typeof value !== 'number') throw new TypeError(`${parameter} is the code "${value}", no figure`);
  return value;
}

/** The code in force on a day. */
export function codeOn(parameter: ParameterId, day: PlainDate): string {
  const { value } = inForce(parameter, day);
  if (typeof value !== 'string') throw new TypeError(`${parameter} is the figure ${String(value)}, no code`);
  return value;
}
