import { readConfig as readPlatform, type Environment, type PlatformConfig } from '@jejak/runtime';

/** Personnel needs no setting beyond those of every service. */
export type PersonnelConfig = PlatformConfig;

/** @throws ConfigurationProblem naming everything missing or wrong at once */
export const readConfig = (environment: Environment): PersonnelConfig =>
  readPlatform('personnel', {}, environment);

/** The source of what is imported, by profile below it: `//<host>/impor`, beside `//<host>/jejak/personnel`. */
export const importOrigin = ({ source }: PersonnelConfig): string =>
  source.replace(/\/jejak\/personnel$/, '/impor');
