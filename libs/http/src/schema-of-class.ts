import type { Type } from '@nestjs/common';
// Nested classes are known to class-transformer alone, which does not export where it keeps them.
import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { getMetadataStorage } from 'class-validator';
import { constraints } from './constraints.js';

export type JsonSchema = Record<string, unknown>;

/**
 * The JSON Schema (2020-12) that a class's validation decorators amount to, so that what is documented is what is
 * judged. Nested classes are referred to under `#/components/schemas` and added to `into`.
 */
export function schemaOfClass(type: Type, into: Map<string, JsonSchema>): JsonSchema {
  const reference = { $ref: `#/components/schemas/${type.name}` };
  if (into.has(type.name)) return reference;
  const schema: JsonSchema = { type: 'object' };
  into.set(type.name, schema);
  Object.assign(schema, membersOf(type, into), { additionalProperties: false });
  return reference;
}

/** Constraints a class uses, nested ones included, that the table of constraints does not explain. */
export function unexplained(type: Type, seen = new Set<Type>()): string[] {
  if (seen.has(type)) return [];
  seen.add(type);
  return getMetadataStorage()
    .getTargetValidationMetadatas(type, '', false, false)
    .flatMap(({ type: kind, name, propertyName }) => {
      if (kind === 'conditionalValidation' || kind === 'whitelist') return [];
      const nested = kind === 'nestedValidation' ? nestedType(type, propertyName) : undefined;
      if (nested !== undefined) return unexplained(nested, seen);
      const known = Object.hasOwn(constraints, name ?? kind);
      return known ? [] : [`${type.name}.${propertyName} (${name ?? kind})`];
    });
}

/** Properties and required names of a class, without its name: for bodies, and for queries one by one. */
export function membersOf(
  type: Type,
  into: Map<string, JsonSchema>,
): { properties: Record<string, JsonSchema>; required?: string[] } {
  const properties: Record<string, JsonSchema> = {};
  const optional = new Set<string>();
  const notEmpty: JsonSchema[] = [];
  for (const metadata of getMetadataStorage().getTargetValidationMetadatas(type, '', false, false)) {
    const { propertyName, name, each, constraints: given } = metadata;
    const property = (properties[propertyName] ??= {});
    if (metadata.type === 'conditionalValidation') {
      optional.add(propertyName);
      continue;
    }
    const nested = metadata.type === 'nestedValidation' ? nestedOf(type, propertyName, into) : undefined;
    const stated = nested ?? constraints[name ?? metadata.type]?.schema(given ?? []) ?? {};
    const isList =
      each || Reflect.getMetadata('design:type', type.prototype as object, propertyName) === Array;
    if (nested !== undefined ? isList : each) {
      Object.assign(property, { type: 'array', items: { ...(property['items'] as JsonSchema), ...stated } });
    } else Object.assign(property, stated);
    if (name === 'isNotEmpty') notEmpty.push(property);
  }
  for (const property of notEmpty) if (property['type'] === 'string') property['minLength'] ??= 1;
  const required = Object.keys(properties).filter((name) => !optional.has(name));
  return { properties, ...(required.length === 0 ? {} : { required }) };
}

function nestedOf(type: Type, property: string, into: Map<string, JsonSchema>): JsonSchema | undefined {
  const nested = nestedType(type, property);
  return nested === undefined ? undefined : schemaOfClass(nested, into);
}

const nestedType = (type: Type, property: string): Type | undefined =>
  defaultMetadataStorage.findTypeMetadata(type, property)?.typeFunction() as Type | undefined;
