import { fileURLToPath } from 'node:url';
import { readConfig, text, type Environment, type PlatformConfig } from '@jejak/runtime';

/** The log's key and last checkpoint lie in `<DATA_DIR>/log/`; `verifier` is the program handed out for checking offline. */
export type AuditConfig = PlatformConfig & Readonly<{ verifier: string }>;

/** Two connections more than the others: the sequencer and the checkpoints keep one each busy. */
const POOL = '10';

const settings = {
  OFFLINE_VERIFIER: text(
    {
      id: 'Program pemeriksa luring yang dibagikan di /log/jejak-verify.mjs; dibuat oleh npm run build.',
      en: 'The offline verifier that /log/jejak-verify.mjs hands out; made by npm run build.',
    },
    { default: fileURLToPath(new URL('../../../jejak-verify.mjs', import.meta.url)) },
  ),
};

export const readAuditConfig = (environment: Environment): AuditConfig => {
  const config = readConfig('audit', settings, { DATABASE_POOL: POOL, ...environment });
  return { ...config, verifier: config.OFFLINE_VERIFIER };
};

/** The configured host, as it stands in the source of events: `//<host>/jejak/audit`. */
export const hostOf = ({ source }: Pick<AuditConfig, 'source'>): string => source.slice(2).split('/', 1)[0]!;
