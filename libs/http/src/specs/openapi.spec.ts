import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { startProbe, type Probe } from './probe.fixture.js';

type Document = {
  openapi: string;
  info: { title: string };
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object>; responses: Record<string, object>; securitySchemes: object };
};
type Operation = {
  operationId: string;
  summary: string;
  description: string;
  tags: string[];
  parameters: { name: string; in: string; required: boolean; schema: object }[];
  requestBody?: { content: Record<string, { schema: object }> };
  responses: Record<string, { $ref?: string; description?: string }>;
  security?: object[];
};

describe('the OpenAPI document', () => {
  let probe: Probe;
  let document: Document;

  beforeAll(async () => {
    probe = await startProbe();
    document = (await probe.app.inject({ url: '/v1/proposals/openapi.json' })).json();
  });
  afterAll(() => probe.close());

  it('is valid by the meta-schema of OpenAPI 3.1', async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(structuredClone(document));
    expect([valid, errors, validator.version]).toEqual([true, undefined, '3.1']);
    const spoilt = await validator.validate({ ...structuredClone(document), paths: [] });
    expect(spoilt.valid).toBe(false);
  });

  it('is of version 3.1 and under the service’s title', () => {
    expect([document.openapi, document.info.title]).toEqual(['3.1.0', 'Jejak: notes']);
    expect(document.components.securitySchemes).toEqual({
      token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
    });
  });

  it('has every route, each described, with the answers it may give', () => {
    expect(Object.keys(document.paths).sort()).toEqual([
      '/health/live',
      '/health/ready',
      '/metrics',
      '/v1/proposals',
      '/v1/proposals/bus',
      '/v1/proposals/bus/blocked',
      '/v1/proposals/bus/books/{from}/events',
      '/v1/proposals/bus/reannounce',
      '/v1/proposals/bus/replay',
      '/v1/proposals/openapi.json',
      '/v1/proposals/quarantine',
      '/v1/proposals/quarantine/preview',
      '/v1/proposals/quarantine/redrive',
      '/v1/proposals/quarantine/{id}/discard',
      '/v1/proposals/quarantine/{id}/redrive',
      '/v1/proposals/whoami',
      '/v1/proposals/{id}',
    ]);
    for (const operation of operations()) {
      expect(operation).toMatchObject({
        operationId: expect.stringMatching(/^\w+[.]\w+$/),
        summary: expect.stringMatching(/\S/),
        tags: [expect.stringMatching(/\S/)],
      });
      expect(Object.keys(operation.responses)).toEqual(
        expect.arrayContaining([expect.stringMatching(/^2\d\d$/), '500', '503']),
      );
    }
    expect(new Set(operations().map(({ operationId }) => operationId)).size).toBe(operations().length);
  });

  it('says of a command its key, body, roles and refusals', () => {
    const command = document.paths['/v1/proposals']!['post']!;
    expect(command).toMatchObject({
      summary: 'Write a note',
      description: 'For: proposer (unit).',
      security: [{ token: [] }],
      parameters: [{ name: 'Idempotency-Key', in: 'header', required: true }],
      requestBody: {
        required: true,
        content: { 'application/json': { schema: { $ref: '#/components/schemas/NoteRequest' } } },
      },
    });
    expect(Object.keys(command.responses)).toEqual([
      '201',
      '400',
      '401',
      '403',
      '409',
      '413',
      '415',
      '422',
      '500',
      '503',
    ]);
    expect(document.components.schemas['NoteRequest']).toEqual({
      type: 'object',
      properties: {
        text: { type: 'string', maxLength: 20 },
        mood: { enum: ['plain', 'forbidden', 'broken', 'slow'] },
      },
      required: ['text'],
      additionalProperties: false,
    });
  });

  it('says of a list its query, and of a change its If-Match', () => {
    expect(document.paths['/v1/proposals']!['get']!.parameters).toEqual([
      { name: 'like', in: 'query', required: false, schema: { type: 'string', maxLength: 20 } },
      { name: 'limit', in: 'query', required: false, schema: { type: 'integer', minimum: 1, maximum: 200 } },
      { name: 'after', in: 'query', required: false, schema: { type: 'string', maxLength: 1000 } },
    ]);
    expect(Object.keys(document.paths['/v1/proposals']!['get']!.responses)).toEqual(
      expect.arrayContaining(['400', '422']),
    );
    const change = document.paths['/v1/proposals/{id}']!['patch']!;
    expect(change.parameters.map(({ name, in: where }) => `${where} ${name}`)).toEqual([
      'path id',
      'header If-Match',
    ]);
    expect(Object.keys(change.responses)).toEqual(expect.arrayContaining(['404', '412', '428']));
  });

  it('asks for no token where none is needed', () => {
    expect(document.paths['/health/live']!['get']).toMatchObject({ description: 'Open to anyone.' });
    expect(document.paths['/health/live']!['get']!.security).toBeUndefined();
  });

  it('names every path parameter, refers only to what it has, and holds only valid schemas', () => {
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    for (const [path, methods] of Object.entries(document.paths)) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      for (const operation of Object.values(methods)) {
        const given = operation.parameters.filter((one) => one.in === 'path');
        expect([path, given.map(({ name }) => name)]).toEqual([path, named]);
        for (const parameter of operation.parameters) expect(ajv.validateSchema(parameter.schema)).toBe(true);
      }
    }
    for (const schema of Object.values(document.components.schemas)) {
      expect(ajv.validateSchema(schema)).toBe(true);
    }
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/(\w+)\/(\w+)"/g)];
    expect(references.length).toBeGreaterThan(20);
    for (const [, kind, name] of references) {
      expect([name, document.components[kind as 'schemas'][name!] !== undefined]).toEqual([name, true]);
    }
  });

  it('describes the very problems that are answered', async () => {
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    const { components } = document;
    const judge = ajv.compile({ $ref: '#/components/schemas/Problem', components } as object);
    const answer = await probe.app.inject({ url: '/v1/proposals' });
    expect([answer.statusCode, judge(answer.json()), judge.errors]).toEqual([401, true, null]);
  });

  const operations = (): Operation[] =>
    Object.values(document.paths).flatMap((methods) => Object.values(methods));
});
