import { choice, readConfig as readPlatform, type Environment, type PlatformConfig } from '@jejak/runtime';

/** Whose word makes a decision final decides only what is shown while it is awaited: audit announces it. */
export type ProposalsConfig = PlatformConfig & Readonly<{ finalUnder: 'signed' | 'witnessed' }>;

const settings = {
  FINAL_UNDER: choice(
    {
      id: 'Kapan keputusan final, sama seperti pada audit: signed atau witnessed.',
      en: 'When a decision is final, the same as audit is told: signed or witnessed.',
    },
    ['signed', 'witnessed'],
    { default: 'signed' },
  ),
};

/** @throws ConfigurationProblem naming everything missing or wrong at once */
export const readConfig = (environment: Environment): ProposalsConfig => {
  const config = readPlatform('proposals', settings, environment);
  return { ...config, finalUnder: config.FINAL_UNDER };
};
