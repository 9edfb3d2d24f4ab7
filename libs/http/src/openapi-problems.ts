import { problemTexts } from './problem-texts.js';
import type { JsonSchema } from './schema-of-class.js';

const text = { type: 'string' } as const;
const bilingual = { $ref: '#/components/schemas/Bilingual' } as const;

const object = (properties: Record<string, JsonSchema>, required: readonly string[]): JsonSchema => ({
  type: 'object',
  properties,
  required,
});

const schemas: Record<string, JsonSchema> = {
  Bilingual: {
    ...object({ id: text, en: text }, ['id', 'en']),
    description: 'A text in Indonesian and in English.',
  },
  Problem: {
    ...object(
      {
        type: { ...text, format: 'uri', description: 'Ends in the code.' },
        title: text,
        status: { type: 'integer', minimum: 400, maximum: 599 },
        detail: { ...text, description: 'In the language Accept-Language prefers; Indonesian by default.' },
        instance: text,
        code: { ...text, description: `For example: ${Object.keys(problemTexts).join(', ')}.` },
        messages: bilingual,
        errors: {
          type: 'array',
          items: object(
            {
              pointer: { ...text, description: 'RFC 6901, into the body or the query.' },
              cell: { ...text, description: 'Cell of an imported file.' },
              code: text,
              messages: bilingual,
            },
            ['code', 'messages'],
          ),
        },
        rules: {
          type: 'array',
          description:
            'Every rule that is broken: the proposition that should hold, and where it is written.',
          items: object(
            {
              id: text,
              messages: bilingual,
              basis: {
                type: 'array',
                items: object({ instrument: text, article: text }, ['instrument', 'article']),
              },
              pointer: text,
            },
            ['id', 'messages', 'basis'],
          ),
        },
      },
      ['type', 'title', 'status', 'detail', 'instance', 'code', 'messages'],
    ),
    description: 'Problem details (RFC 9457).',
  },
};

const STATUSES: Readonly<Record<number, string>> = {
  400: 'The request cannot be read.',
  401: 'Nobody is signed in, or the token is refused.',
  403: 'No role entitles to this action, or not for this unit or person.',
  404: 'There is no such thing.',
  409: 'In conflict with the present state.',
  412: 'It has changed since it was read.',
  413: 'The body is too large.',
  415: 'The content type is not accepted.',
  422: 'Values are wrong, or rules do not allow it.',
  428: 'If-Match is missing.',
  500: 'Unexpected; the correlation id is named.',
  503: 'Not available now.',
};

/** Components every document has: the problem and one response per status it comes with. */
export const problemSchemas = {
  schemas,
  responses: Object.fromEntries(
    Object.entries(STATUSES).map(([status, description]) => [
      `Problem${status}`,
      {
        description,
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  ),
} as const;
