import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { ModulesContainer, NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { BUS_SERVER } from '@jejak/messaging';
import type { CustomTransportStrategy } from '@nestjs/microservices';
import {
  ConfigurationProblem,
  createLogger,
  HealthRegistry,
  masked,
  Metrics,
  NestLog,
  type Logger,
  type PlatformConfig,
  type ServiceDefinition,
} from '@jejak/runtime';
import { fastifyAdapter, type MediaTypes } from './fastify.js';
import { openApiOf } from './openapi.js';
import { PlatformModule } from './platform.module.js';
import { ProblemAnswers } from './problem-answers.js';
import { ProblemFilter } from './problem.filter.js';
import { assertEveryRouteIsGranted, routesOf } from './routes.js';
import { validation } from './validation.js';

/** What a route takes that says nothing else. */
const JSON_TYPES = ['application/json', 'application/merge-patch+json'];

/** The service and what surrounds it. */
@Module({})
class Root {}

export type ServiceLogs = Readonly<{
  logger?: Logger;
  /** Where Nest's own lines go: Nest has one log per process, so several services in one share it. */
  framework?: Logger;
}>;

/**
 * Makes one service, ready to `listen(config.port, config.host)`: every route is checked against the access table
 * first, then its groups begin to hear. `app.close()` drains it: requests, then events, then the pool. It hears no
 * signals: its launcher does.
 *
 * @throws Error naming each route without an action, a row or a description; whatever keeps it from starting
 */
export async function createService<Config extends PlatformConfig>(
  definition: ServiceDefinition<Config>,
  config: Config,
  { logger = createLogger(config), framework = logger }: ServiceLogs = {},
): Promise<NestFastifyApplication> {
  const metrics = new Metrics(definition.name);
  const mediaTypes: MediaTypes = new Map();
  const answers = new ProblemAnswers(config, logger);
  let document: Promise<unknown> | undefined;
  const { title } = definition;
  const { eventPrefix } = config;
  const openApi = {
    document: () => (document ??= openApiOf(app, routes, { title, version: '1', eventPrefix })),
  };
  const platform = PlatformModule.forRoot({
    definition,
    config,
    logger,
    metrics,
    health: new HealthRegistry(),
    openApi,
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    { module: Root, imports: [platform, definition.module(config)] },
    fastifyAdapter(config, answers, mediaTypes, logger, metrics),
    { bodyParser: false, abortOnError: false, logger: new NestLog(framework) },
  );
  const routes = routesOf(app.get(ModulesContainer));
  try {
    assertEveryRouteIsGranted(routes);
    for (const { method, path, description } of routes) {
      if (method !== 'GET') mediaTypes.set(`${method} ${path}`, description?.mediaTypes ?? JSON_TYPES);
    }
    app.useGlobalPipes(validation());
    app.useGlobalFilters(new ProblemFilter(answers));
    await app.init();
    // Only now, and not deferred: Nest would otherwise run every provider's start hooks a second time.
    app.connectMicroservice({ strategy: app.get<CustomTransportStrategy>(BUS_SERVER) });
    await app.startAllMicroservices();
  } catch (error) {
    await app.close();
    throw error;
  }
  return app;
}

/**
 * What a `main.ts` does: reads the environment, starts the service, and stops it on SIGINT or SIGTERM. A second
 * signal ends at once. What keeps it from starting is said once, and the process ends with 1.
 */
export async function serve<Config extends PlatformConfig>(
  definition: ServiceDefinition<Config>,
): Promise<void> {
  try {
    await run(definition);
  } catch (error) {
    const { message, stack = message } = error instanceof Error ? error : new Error(String(error));
    process.stderr.write(`${masked(error instanceof ConfigurationProblem ? message : stack)}\n`);
    process.exit(1);
  }
}

async function run<Config extends PlatformConfig>(definition: ServiceDefinition<Config>): Promise<void> {
  const config = definition.readConfig(process.env);
  const logger = createLogger(config);
  const app = await createService(definition, config, { logger });
  try {
    await app.listen(config.port, config.host);
  } catch (error) {
    await app.close();
    throw error;
  }
  logger.info({ address: await app.getUrl() }, 'listening');
  let stopping = false;
  const stop = (): void => {
    if (stopping) process.exit(1);
    stopping = true;
    app.close().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.fatal({ err: error }, 'did not stop cleanly');
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
}
