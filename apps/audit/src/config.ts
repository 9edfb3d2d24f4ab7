import { readConfig, type Environment, type PlatformConfig } from '@jejak/runtime';

/** Audit has no settings of its own: the log's key and last checkpoint lie in `<DATA_DIR>/log/`. */
export type AuditConfig = PlatformConfig;

/** Two connections more than the others: the sequencer and the checkpoints keep one each busy. */
const POOL = '10';

export const readAuditConfig = (environment: Environment): AuditConfig =>
  readConfig('audit', {}, { DATABASE_POOL: POOL, ...environment });

/** The configured host, as it stands in the source of events: `//<host>/jejak/audit`. */
export const hostOf = ({ source }: Pick<AuditConfig, 'source'>): string => source.slice(2).split('/', 1)[0]!;
