import { commonSchema, contracts } from '@jejak/contracts';

type Schema = Readonly<Record<string, unknown>>;

const COMMON = 'urn:jejak:schema:common#/$defs/';
/** What a contract says of itself, and no schema of a document: its name, and what only this house reads. */
const OF_THE_CONTRACT = new Set(['$id', '$schema', 'title', 'examples', 'x-jejak']);

/** The schema with what it refers to in its place, as a document of its own needs it. */
function whole(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(whole);
  if (typeof schema !== 'object' || schema === null) return schema;
  const { $ref, ...others } = schema as Schema;
  if (typeof $ref === 'string' && $ref.startsWith(COMMON)) {
    const defs = commonSchema.$defs as Record<string, unknown>;
    return whole({ ...(defs[$ref.slice(COMMON.length)] as Schema), ...others });
  }
  return Object.fromEntries(Object.entries(schema).map(([name, member]) => [name, whole(member)]));
}

const withoutItsName = (schema: Schema): Schema =>
  Object.fromEntries(Object.entries(schema).filter(([name]) => !OF_THE_CONTRACT.has(name)));

const text = { type: 'string', minLength: 1, maxLength: 256 } as const;

/** Every event an internal system may publish, as the documentation shows it: by type, each with its example. */
export const publication: Schema = {
  oneOf: contracts
    .filter(({ area }) => area === 'intake')
    .map(({ type, schema }) => ({
      title: type,
      description: schema.description,
      type: 'object',
      properties: {
        specversion: { const: '1.0' },
        id: { ...text, description: 'With the source it names the event, once.' },
        source: { ...text, description: 'The one this account speaks for.' },
        type: { const: `{eventPrefix}.${type}` },
        time: { type: 'string', format: 'date-time' },
        datacontenttype: { const: 'application/json' },
        dataschema: { const: schema.$id },
        data: whole(withoutItsName(schema)),
      },
      required: ['specversion', 'id', 'source', 'type', 'data'],
      examples: [
        {
          specversion: '1.0',
          id: `${type}-0001`,
          source: '//simpeg.lebongkab.go.id/kepegawaian',
          type: `{eventPrefix}.${type}`,
          time: '2026-01-15T09:00:00+07:00',
          datacontenttype: 'application/json',
          data: (schema.examples as readonly unknown[])[0],
        },
      ],
    })),
};

/** The data alone, as binary mode sends it; `ce-type` says which. */
export const binaryPublication: Schema = {
  anyOf: contracts
    .filter(({ area }) => area === 'intake')
    .map(({ type, schema }) => ({
      title: type,
      ...(whole(withoutItsName(schema)) as Schema),
      examples: schema.examples,
    })),
};

/** What binary mode needs in its headers; any other attribute is `ce-<name>` as well. */
export const binaryHeaders = {
  'ce-specversion': 'Binary mode: `1.0`.',
  'ce-id': 'Binary mode: with the source it names the event, once.',
  'ce-source': 'Binary mode: the one this account speaks for.',
  'ce-type': 'Binary mode: `{eventPrefix}.intake.<fact>.v1`.',
  'ce-time': 'Binary mode: when it happened (RFC 3339).',
};

/** Many at once. */
export const publications = (most: number): Schema => ({
  type: 'array',
  description: 'Events, each as in application/cloudevents+json.',
  items: { type: 'object' },
  minItems: 1,
  maxItems: most,
});
