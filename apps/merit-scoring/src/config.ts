import { readConfig, wholeNumber, type Environment, type PlatformConfig } from '@jejak/runtime';

/** What decides a score is policy, never configuration: only the hour of the nightly replay is set here. */
const own = {
  REPLAY_HOUR: wholeNumber(
    {
      id: 'Jam (WIB) penghitungan ulang semua skor tersimpan setiap malam.',
      en: 'The hour (WIB) at which every stored score is computed again each night.',
    },
    { min: 0, max: 23, default: 1 },
  ),
} as const;

export type MeritScoringConfig = PlatformConfig & Readonly<{ REPLAY_HOUR: number }>;

export const readMeritScoringConfig = (environment: Environment): MeritScoringConfig =>
  readConfig('merit-scoring', own, environment);
