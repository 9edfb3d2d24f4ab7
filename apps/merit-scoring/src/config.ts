import { readConfig, type Environment, type PlatformConfig } from '@jejak/runtime';

/** Merit scoring has no settings of its own: what decides a score is policy, never configuration. */
export type MeritScoringConfig = PlatformConfig;

export const readMeritScoringConfig = (environment: Environment): MeritScoringConfig =>
  readConfig('merit-scoring', {}, environment);
