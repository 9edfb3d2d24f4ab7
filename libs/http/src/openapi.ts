import type { INestApplication, Type } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import { access, type ActionName, type Grant } from './access.js';
import type { Answer, Description, Shape } from './describe.js';
import { problemSchemas } from './openapi-problems.js';
import { classOf, type Route } from './routes.js';
import { membersOf, schemaOfClass, type JsonSchema } from './schema-of-class.js';

type Operation = Record<string, unknown>;
const JSON_TYPE = 'application/json';

/**
 * The service's OpenAPI 3.1 document: paths as @nestjs/swagger finds them, everything else from the very
 * decorators that judge and guard (`@Describe`, `@Action`, class-validator), so that it cannot say otherwise.
 */
export async function openApiOf(
  app: INestApplication,
  routes: readonly Route[],
  about: { title: string; version: string; eventPrefix: string },
): Promise<OpenAPIObject> {
  // Loaded when somebody asks: most processes never need it, and memory is a feature.
  const { DocumentBuilder, SwaggerModule } = await import('@nestjs/swagger');
  const base = new DocumentBuilder()
    .setTitle(about.title)
    .setVersion(about.version)
    .setOpenAPIVersion('3.1.0')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' }, 'token')
    .build();
  const document = SwaggerModule.createDocument(app, base, {
    operationIdFactory: (controller, handler) => `${controller}.${handler}`,
  });
  const schemas = new Map<string, JsonSchema>(Object.entries(problemSchemas.schemas));
  const byId = new Map(routes.map((route) => [`${route.controller.name}.${route.handler}`, route]));
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path as Record<string, Operation>)) {
      const route = byId.get(String(operation['operationId']));
      if (route?.description !== undefined) describe(operation, route, route.description, schemas);
    }
  }
  document.components = {
    ...document.components,
    schemas: Object.fromEntries(schemas),
    responses: problemSchemas.responses,
  };
  return JSON.parse(JSON.stringify(document).replaceAll('{eventPrefix}', about.eventPrefix)) as OpenAPIObject;
}

function describe(
  operation: Operation,
  route: Route,
  given: Description,
  schemas: Map<string, JsonSchema>,
): void {
  const grant: Grant = access[route.action as ActionName];
  const inPath = (operation['parameters'] as { in: string }[]).filter((parameter) => parameter.in === 'path');
  const body = bodyOf(route, given, schemas);
  Object.assign(operation, {
    tags: [route.path.split('/')[2] ?? 'service'],
    summary: given.summary,
    description: [given.description, grantedTo(grant)].filter((part) => part !== undefined).join('\n\n'),
    parameters: [...inPath, ...queryOf(route, given, schemas), ...headersOf(route, given)],
    responses: {
      ...Object.fromEntries(
        Object.entries(given.answers).map(([status, answer]) => [status, answerOf(answer, schemas)]),
      ),
      ...Object.fromEntries(
        refusalsOf(route, given, grant, inPath.length > 0, body !== undefined).map((status) => [
          status,
          { $ref: `#/components/responses/Problem${status}` },
        ]),
      ),
    },
    ...(grant === 'public' ? {} : { security: [{ token: [] }] }),
  });
  if (body === undefined) delete operation['requestBody'];
  else operation['requestBody'] = body;
}

const grantedTo = (grant: Grant): string => {
  if (grant === 'public') return 'Open to anyone.';
  if (grant === 'signed-in') return 'For any signed-in account.';
  return `For: ${Object.entries(grant)
    .map(([role, reach]) => `${role} (${reach})`)
    .join(', ')}.`;
};

function bodyOf(route: Route, given: Description, schemas: Map<string, JsonSchema>): Operation | undefined {
  const shape = given.body ?? classOf(route, 'body');
  const bodies =
    given.bodies ??
    (shape && Object.fromEntries((given.mediaTypes ?? [JSON_TYPE]).map((type) => [type, shape])));
  if (bodies === undefined) return undefined;
  return {
    required: true,
    content: Object.fromEntries(
      Object.entries(bodies).map(([type, body]) => [type, { schema: schemaOf(body, schemas) }]),
    ),
  };
}

function queryOf(route: Route, given: Description, schemas: Map<string, JsonSchema>): Operation[] {
  const type = classOf(route, 'query');
  const { properties, required } =
    type === undefined ? { properties: {}, required: [] } : membersOf(type, schemas);
  return [
    ...Object.entries(properties).map(([name, schema]) => ({
      name,
      in: 'query',
      required: required?.includes(name) === true && !(name in DEFAULTED),
      schema,
    })),
    ...Object.entries(given.query ?? {}).map(([name, description]) => ({
      name,
      in: 'query',
      required: false,
      description,
      schema: { type: 'string' },
    })),
  ];
}

/** Members of query classes that have a default, so that nobody needs to send them. */
const DEFAULTED = { limit: 50 };

function headersOf({ method }: Route, { withoutKey, ifMatch, headers = {} }: Description): Operation[] {
  const text = { type: 'string' };
  return [
    ...Object.entries(headers).map(([name, description]) => {
      return { name, in: 'header', required: false, description, schema: text };
    }),
    ...(method === 'POST' && withoutKey === undefined
      ? [
          {
            name: 'Idempotency-Key',
            in: 'header',
            required: true,
            description: 'Any unique text; the same key and body are answered alike for at least 72 hours.',
            schema: { ...text, minLength: 1, maxLength: 255 },
          },
        ]
      : []),
    ...(ifMatch === undefined
      ? []
      : [
          {
            name: 'If-Match',
            in: 'header',
            required: true,
            description: 'The ETag last read.',
            schema: text,
          },
        ]),
  ];
}

function answerOf(answer: Answer, schemas: Map<string, JsonSchema>): Operation {
  if (typeof answer === 'string') return { description: answer };
  const { description, body, mediaType = JSON_TYPE } = answer;
  return {
    description,
    ...(body === undefined ? {} : { content: { [mediaType]: { schema: schemaOf(body, schemas) } } }),
  };
}

function refusalsOf(
  route: Route,
  { ifMatch, withoutKey, query }: Description,
  grant: Grant,
  named: boolean,
  hasBody: boolean,
): number[] {
  const { method } = route;
  const isChange = method !== 'GET' && method !== 'HEAD';
  const asks = classOf(route, 'query') !== undefined || query !== undefined;
  const statuses = new Set<number>([500, 503]);
  if (grant !== 'public') [401, 403].forEach((status) => statuses.add(status));
  if (named) [400, 404].forEach((status) => statuses.add(status));
  if (isChange) [400, 409, 422].forEach((status) => statuses.add(status));
  if (asks) [400, 422].forEach((status) => statuses.add(status));
  if (hasBody) [400, 413, 415].forEach((status) => statuses.add(status));
  if (method === 'POST' && withoutKey === undefined) statuses.add(400);
  if (ifMatch !== undefined) [412, 428].forEach((status) => statuses.add(status));
  return [...statuses].sort((a, b) => a - b);
}

const schemaOf = (shape: Shape, schemas: Map<string, JsonSchema>): JsonSchema =>
  typeof shape === 'function' ? schemaOfClass(shape as Type, schemas) : { ...shape };
