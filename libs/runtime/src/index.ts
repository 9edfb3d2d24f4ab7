export { DataFolder, type Running } from './data-folder.js';
export { HealthRegistry, type Finding, type Report } from './health.js';
export { createLogger, masked, NestLog, type Logger } from './log.js';
export { Metrics } from './metrics.js';
export { platformSettings, readConfig, type PlatformConfig } from './platform-config.js';
export { primitives, random, sha256 } from './primitives.js';
export type { ServiceDefinition } from './service-definition.js';
export {
  address,
  choice,
  ConfigurationProblem,
  optional,
  readSettings,
  text,
  wholeNumber,
  type Environment,
  type Setting,
  type Settings,
  type Values,
} from './settings.js';
export { systemIds } from './system.js';
export { CLOCK, CONFIG, HEALTH, IDS, LOGGER, METRICS } from './tokens.js';
