import type { ErrorObject } from 'ajv/dist/2020.js';
import { getMetadataStorage, type ValidationError } from 'class-validator';
import type { Bilingual } from '@jejak/kernel';
import { constraints, keywords } from './constraints.js';
import type { Fault } from './problem.js';
import { sentences } from './sentences.js';

/** A member name or an index as one step of a JSON pointer (RFC 6901 section 3). */
export const pointerTo = (...steps: readonly (string | number)[]): string =>
  steps.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/**
 * What class-validator found, as faults: one per broken constraint, in the order of the DTO. A constraint may bring
 * a clearer text of its own: `@Matches(/^[0-9]{18}$/, { context: { messages: { id: '…', en: '…' } } })`.
 */
export function faultsOfValidation(errors: readonly ValidationError[], above = ''): Fault[] {
  return errors.flatMap((error) => {
    const pointer = above + pointerTo(error.property);
    return [
      ...Object.keys(error.constraints ?? {}).map((name): Fault => {
        const known = constraints[name];
        const absent = error.value === undefined && name !== 'whitelistValidation';
        if (absent) return { pointer, code: 'required', messages: sentences.required() };
        const own = (error.contexts as Record<string, { messages?: Bilingual }> | undefined)?.[name]
          ?.messages;
        if (own !== undefined) return { pointer, code: known?.code ?? 'refused', messages: own };
        if (known === undefined) return { pointer, code: 'refused', messages: sentences.refused() };
        return { pointer, code: known.code, messages: known.says(argumentsOf(error, name)) };
      }),
      ...faultsOfValidation(error.children ?? [], pointer),
    ].filter(firstOfItsKind);
  });
}

/** What ajv found (with `allErrors`), as faults; `above` is where the judged value stands in the request. */
export function faultsOfSchema(errors: readonly ErrorObject[] | null | undefined, above = ''): Fault[] {
  return (errors ?? [])
    .filter(({ keyword }) => !CARRIERS.has(keyword))
    .map(({ keyword, instancePath, params }): Fault => {
      const [code, messages] = keywords[keyword]?.(params) ?? ['refused', sentences.refused()];
      const member: unknown =
        params['missingProperty'] ??
        params['additionalProperty'] ??
        params['unevaluatedProperty'] ??
        params['propertyName'];
      const pointer = above + instancePath + (typeof member === 'string' ? pointerTo(member) : '');
      return { pointer, code, messages };
    })
    .filter(firstOfItsKind);
}

/** Keywords that only report that something within them failed, which is reported by itself. */
const CARRIERS = new Set(['if', '$ref', 'allOf', 'discriminator']);

const firstOfItsKind = (fault: Fault, at: number, all: readonly Fault[]): boolean =>
  all.findIndex((other) => other.pointer === fault.pointer && other.code === fault.code) === at;

/** class-validator's errors name the constraint; its arguments stand in the metadata of the class. */
function argumentsOf({ target, property }: ValidationError, name: string): readonly unknown[] {
  if (target === undefined) return [];
  return (
    getMetadataStorage()
      .getTargetValidationMetadatas(target.constructor, '', false, false)
      .find((metadata) => metadata.propertyName === property && metadata.name === name)?.constraints ?? []
  );
}
