import {
  Inject,
  Module,
  type DynamicModule,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
  type OnModuleDestroy,
  type Provider,
} from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { BUS_OPERATIONS, MessagingModule, type BusOperations } from '@jejak/messaging';
import { systemClock, type Clock } from '@jejak/kernel';
import {
  Database,
  DATABASE,
  FactStore,
  FACTS,
  KEYRING,
  keyEncryptionKey,
  Keyring,
  openDatabase,
} from '@jejak/persistence';
import {
  CLOCK,
  CONFIG,
  HEALTH,
  HealthRegistry,
  IDS,
  LOGGER,
  METRICS,
  Metrics,
  systemIds,
  type Logger,
  type PlatformConfig,
  type ServiceDefinition,
} from '@jejak/runtime';
import { accountsConsumer } from './accounts.consumer.js';
import { erasuresConsumer } from './erasures.consumer.js';
import { AccountDirectory } from './accounts.js';
import { booksController } from './books.controller.js';
import { busController } from './bus.controller.js';
import { Commands } from './commands.js';
import { OPENAPI, platformController, type OpenApi } from './platform.controller.js';
import { PrincipalGuard } from './principal.guard.js';
import { ACCOUNTS, COMMANDS } from './tokens.js';

const HOUR = 3_600_000;

/** Keeps house while the service runs, and closes its pool after everything that uses it has stopped. */
class Housekeeping implements OnApplicationBootstrap, OnModuleDestroy, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private purging: Promise<void> = Promise.resolve();

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(COMMANDS) private readonly commands: Commands,
    @Inject(BUS_OPERATIONS) private readonly bus: BusOperations,
    @Inject(HEALTH) private readonly health: HealthRegistry,
    @Inject(METRICS) private readonly metrics: Metrics,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.health.add('database', async () => {
      await this.database.query('select 1');
      return { ok: true };
    });
    this.health.add('bus', async () => {
      const { trouble, ...condition } = this.bus.condition();
      if (trouble !== undefined) return { ok: false, details: { ...condition, trouble } };
      const { groups, blocked, outbox } = await this.bus.status();
      return { ok: true, details: { ...condition, groups, blocked, outbox } };
    });
    this.countBus();
    this.timer = setInterval(() => {
      this.purging = this.purge();
    }, HOUR).unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.purging;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.database.close();
  }

  private countBus(): void {
    const lag = this.metrics.gauge('bus_lag', 'Messages not passed yet.', ['group', 'topic']);
    const parked = this.metrics.gauge('bus_quarantined', 'Messages in quarantine.', ['group']);
    const unsaid = this.metrics.gauge('bus_outbox', 'Events said and not in the log yet.');
    const restarts = this.metrics.gauge('bus_consumer_restarts', 'Times a consumer was begun anew.');
    this.metrics.beforeTelling(async () => {
      restarts.set(this.bus.condition().restarts);
      const { groups, blocked, outbox } = await this.bus.status();
      for (const { group, topic, lag: waiting } of groups) lag.set({ group, topic }, waiting);
      parked.reset();
      for (const { group, messages } of blocked) parked.set({ group }, messages);
      unsaid.set(outbox);
    });
  }

  private async purge(): Promise<void> {
    try {
      await this.commands.purge();
    } catch (error) {
      // Old answers stay an hour longer; the operator sees why.
      this.logger.warn({ err: error }, 'stored answers could not be purged');
    }
  }
}

/** What surrounds one service: `createService` makes it, so that a service's module lists its own classes alone. */
export type Surroundings = Readonly<{
  definition: Pick<ServiceDefinition, 'name' | 'schema' | 'entities'>;
  config: PlatformConfig;
  logger: Logger;
  metrics: Metrics;
  health: HealthRegistry;
  openApi: OpenApi;
}>;

/**
 * What every service has, for all its classes to inject: configuration, clock, identifiers, log, health, metrics,
 * database, facts, keys, outbox and bus, commands, accounts and erasures.
 */
@Module({})
export class PlatformModule {
  static forRoot({ definition, config, logger, metrics, health, openApi }: Surroundings): DynamicModule {
    const { schema, entities } = definition;
    const providers: Provider[] = [
      { provide: CONFIG, useValue: config },
      { provide: CLOCK, useValue: systemClock },
      { provide: IDS, useValue: systemIds },
      { provide: LOGGER, useValue: logger },
      { provide: METRICS, useValue: metrics },
      { provide: HEALTH, useValue: health },
      { provide: OPENAPI, useValue: openApi },
      {
        provide: DATABASE,
        useFactory: () =>
          openDatabase({
            url: config.databaseUrl,
            schema,
            poolSize: config.databasePool,
            applicationName: `jejak ${definition.name}`,
            ...(entities === undefined ? {} : { entities }),
          }),
      },
      { provide: FACTS, useFactory: () => new FactStore(schema.schema) },
      {
        provide: KEYRING,
        useFactory: (database: Database) =>
          new Keyring({ database, keyEncryptionKey: keyEncryptionKey(config.kekFile) }),
        inject: [DATABASE],
      },
      {
        provide: ACCOUNTS,
        useFactory: (database: Database) => new AccountDirectory(database),
        inject: [DATABASE],
      },
      {
        provide: COMMANDS,
        useFactory: (database: Database, clock: Clock, keyring: Keyring) =>
          new Commands(database, clock, keyring, definition.name),
        inject: [DATABASE, CLOCK, KEYRING],
      },
    ];
    return {
      module: PlatformModule,
      global: true,
      imports: [
        MessagingModule.forRoot({
          service: definition.name,
          source: config.source,
          prefix: config.eventPrefix,
          engine: config.bus,
          ...(config.intakeTopics === undefined ? {} : { intakeTopics: config.intakeTopics }),
          clock: systemClock,
          ids: systemIds,
        }),
      ],
      controllers: [
        platformController(definition.name),
        busController(definition.name),
        booksController(definition.name),
        accountsConsumer(definition.name),
        erasuresConsumer(definition.name),
      ],
      providers: [...providers, { provide: APP_GUARD, useClass: PrincipalGuard }, Housekeeping],
      exports: providers.map((provider) => (provider as { provide: symbol }).provide),
    };
  }
}
