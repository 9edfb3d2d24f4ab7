import { readConfig as readPlatform, type Environment, type PlatformConfig } from '@jejak/runtime';

/** Approvals has no setting of its own: what every service has is enough. */
export type ApprovalsConfig = PlatformConfig;

/** @throws ConfigurationProblem naming everything missing or wrong at once */
export const readConfig = (environment: Environment): ApprovalsConfig =>
  readPlatform('approvals', {}, environment);
