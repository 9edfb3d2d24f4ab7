import type { DynamicModule } from '@nestjs/common';
import type { EntityClass, SchemaDefinition } from '@jejak/persistence';
import type { PlatformConfig } from './platform-config.js';
import type { Environment } from './settings.js';

/**
 * One service as launchers see it: `main.ts` starts one alone, `standalone` starts all of them.
 *
 * Whoever starts a service stops it with `app.close()`, and in this order: the door, then the services (each one
 * stops taking requests and events, finishes those under way, and then closes its pool), then PostgreSQL. Only
 * the launcher hears signals; a service never does.
 */
export interface ServiceDefinition<Config extends PlatformConfig = PlatformConfig> {
  /** As in paths and consumer groups, e.g. `merit-scoring`. */
  readonly name: string;
  /** What its OpenAPI document is called, e.g. `Jejak: merit scoring`. */
  readonly title: string;
  /** The first path segments after `/v1` that lead here, besides its own name. */
  readonly prefixes: readonly string[];
  readonly schema: SchemaDefinition;
  /** TypeORM entities of its read tables, listed as classes. */
  readonly entities?: readonly EntityClass[];
  readConfig(environment: Environment): Config;
  module(config: Config): DynamicModule;
}
