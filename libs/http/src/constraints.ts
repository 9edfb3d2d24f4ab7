import type { Bilingual } from '@jejak/kernel';
import { sentences as say } from './sentences.js';

type Constraint = Readonly<{
  /** The `code` of the fault. */
  code: string;
  says: (constraints: readonly unknown[]) => Bilingual;
  /** The same in JSON Schema. */
  schema: (constraints: readonly unknown[]) => Readonly<Record<string, unknown>>;
}>;

const row = (
  code: string,
  says: Constraint['says'],
  schema: Constraint['schema'] = () => ({}),
): Constraint => ({ code, says, schema });

const values = (given: unknown): readonly unknown[] =>
  Array.isArray(given) ? given : Object.values(given ?? {});

/**
 * class-validator's constraints by name: what is said of a value that breaks one, and how the API documentation
 * states it. A route whose class uses one that is not here does not start.
 */
export const constraints: Readonly<Record<string, Constraint>> = {
  isDefined: row('required', say.required),
  isNotEmpty: row('required', say.notEmpty),
  whitelistValidation: row('unknown-member', say.unknownMember),
  isString: row('type', say.text, () => ({ type: 'string' })),
  isNumber: row('type', say.number, () => ({ type: 'number' })),
  isInt: row('type', say.wholeNumber, () => ({ type: 'integer' })),
  isBoolean: row('type', say.flag, () => ({ type: 'boolean' })),
  isBooleanString: row('type', say.flag, () => ({ enum: ['true', 'false'] })),
  isArray: row('type', say.list, () => ({ type: 'array' })),
  isObject: row('type', say.object, () => ({ type: 'object' })),
  nestedValidation: row('type', say.object),
  isIn: row(
    'one-of',
    ([allowed]) => say.oneOf(values(allowed)),
    ([allowed]) => ({ enum: values(allowed) }),
  ),
  isEnum: row(
    'one-of',
    ([allowed]) => say.oneOf(values(allowed)),
    ([allowed]) => ({ enum: values(allowed) }),
  ),
  equals: row(
    'exactly',
    ([value]) => say.exactly(value),
    ([value]) => ({ const: value }),
  ),
  isUuid: row('uuid', say.uuid, () => ({ type: 'string', format: 'uuid' })),
  isPlainDate: row('date', say.date, () => ({ type: 'string', format: 'date' })),
  isInstant: row('instant', say.instant, () => ({ type: 'string', format: 'date-time' })),
  isDateString: row('instant', say.instant, () => ({ type: 'string', format: 'date-time' })),
  isIso8601: row('instant', say.instant, () => ({ type: 'string', format: 'date-time' })),
  isRfc3339: row('instant', say.instant, () => ({ type: 'string', format: 'date-time' })),
  isUrl: row('address', say.address, () => ({ type: 'string', format: 'uri' })),
  matches: row(
    'pattern',
    ([pattern]) => say.pattern(pattern),
    ([pattern]) => ({
      type: 'string',
      pattern: pattern instanceof RegExp ? pattern.source : String(pattern),
    }),
  ),
  minLength: row(
    'min-length',
    ([n]) => say.minLength(n),
    ([n]) => ({ minLength: n }),
  ),
  maxLength: row(
    'max-length',
    ([n]) => say.maxLength(n),
    ([n]) => ({ maxLength: n }),
  ),
  isLength: row(
    'length',
    ([min, max]) => (max === undefined ? say.minLength(min) : say.length(min, max)),
    ([min, max]) => ({ minLength: min, ...(max === undefined ? {} : { maxLength: max }) }),
  ),
  min: row(
    'min',
    ([n]) => say.min(n),
    ([n]) => ({ minimum: n }),
  ),
  max: row(
    'max',
    ([n]) => say.max(n),
    ([n]) => ({ maximum: n }),
  ),
  isPositive: row(
    'min',
    () => say.above(0),
    () => ({ exclusiveMinimum: 0 }),
  ),
  arrayMinSize: row(
    'min-items',
    ([n]) => say.minItems(n),
    ([n]) => ({ minItems: n }),
  ),
  arrayMaxSize: row(
    'max-items',
    ([n]) => say.maxItems(n),
    ([n]) => ({ maxItems: n }),
  ),
  arrayNotEmpty: row(
    'min-items',
    () => say.minItems(1),
    () => ({ minItems: 1 }),
  ),
  arrayUnique: row('unique', say.unique, () => ({ uniqueItems: true })),
};

type Keyword = (params: Readonly<Record<string, unknown>>) => readonly [code: string, says: Bilingual];

const kinds: Readonly<Record<string, () => Bilingual>> = {
  string: say.text,
  number: say.number,
  integer: say.wholeNumber,
  boolean: say.flag,
  array: say.list,
  object: say.object,
  null: say.nothing,
};

const formats: Readonly<Record<string, () => Bilingual>> = {
  uuid: say.uuid,
  date: say.date,
  'date-time': say.instant,
  uri: say.address,
  'uri-reference': say.address,
};

/** JSON Schema's keywords as ajv names them. */
export const keywords: Readonly<Record<string, Keyword>> = {
  required: () => ['required', say.required()],
  dependentRequired: () => ['required', say.required()],
  additionalProperties: () => ['unknown-member', say.unknownMember()],
  unevaluatedProperties: () => ['unknown-member', say.unknownMember()],
  propertyNames: () => ['unknown-member', say.unknownMember()],
  'false schema': () => ['forbidden', say.forbidden()],
  type: ({ type }) => ['type', Array.isArray(type) ? say.kind(type) : (kinds[String(type)] ?? say.refused)()],
  enum: ({ allowedValues }) => ['one-of', say.oneOf(values(allowedValues))],
  const: ({ allowedValue }) => ['exactly', say.exactly(allowedValue)],
  format: ({ format }) => [
    formats[String(format)] === undefined ? 'format' : CODES_OF_FORMATS[String(format)]!,
    (formats[String(format)] ?? (() => say.format(format)))(),
  ],
  pattern: ({ pattern }) => ['pattern', say.pattern(pattern)],
  minLength: ({ limit }) => ['min-length', say.minLength(limit)],
  maxLength: ({ limit }) => ['max-length', say.maxLength(limit)],
  minimum: ({ limit }) => ['min', say.min(limit)],
  maximum: ({ limit }) => ['max', say.max(limit)],
  exclusiveMinimum: ({ limit }) => ['min', say.above(limit)],
  exclusiveMaximum: ({ limit }) => ['max', say.below(limit)],
  multipleOf: ({ multipleOf }) => ['multiple-of', say.multipleOf(multipleOf)],
  minItems: ({ limit }) => ['min-items', say.minItems(limit)],
  maxItems: ({ limit }) => ['max-items', say.maxItems(limit)],
  contains: () => ['variant', say.variant()],
  uniqueItems: () => ['unique', say.unique()],
  minProperties: ({ limit }) => ['min-members', say.minMembers(limit)],
  maxProperties: ({ limit }) => ['max-members', say.maxMembers(limit)],
  oneOf: () => ['variant', say.variant()],
  anyOf: () => ['variant', say.variant()],
  not: () => ['forbidden', say.forbidden()],
};

const CODES_OF_FORMATS: Readonly<Record<string, string>> = {
  uuid: 'uuid',
  date: 'date',
  'date-time': 'instant',
  uri: 'address',
  'uri-reference': 'address',
};
