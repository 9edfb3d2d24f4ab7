import { readConfig as readPlatform, type Environment, type PlatformConfig } from '@jejak/runtime';

/** Proposals has no setting of its own: what every service has is enough. */
export type ProposalsConfig = PlatformConfig;

/** @throws ConfigurationProblem naming everything missing or wrong at once */
export const readConfig = (environment: Environment): ProposalsConfig =>
  readPlatform('proposals', {}, environment);
