import { intakeTopicOf, readPublishers, type Publisher } from '@jejak/messaging';
import {
  readConfig as readPlatform,
  type Environment,
  type PlatformConfig,
  type Setting,
} from '@jejak/runtime';

/** Who may publish what; without the setting nobody may (deny by default). */
const PUBLISHERS: Setting<readonly Publisher[] | undefined> = {
  about: {
    id: 'Daftar sistem internal beserta jenis kejadian yang boleh diterbitkannya (YAML, seperti deploy/kafka/publishers.yaml).',
    en: 'The internal systems and the types of event each may publish (YAML, as in deploy/kafka/publishers.yaml).',
  },
  parse: readPublishers,
  optional: true,
};

export type PersonnelConfig = PlatformConfig & Readonly<{ publishers: readonly Publisher[] }>;

/** @throws ConfigurationProblem naming everything missing or wrong at once */
export function readConfig(environment: Environment): PersonnelConfig {
  const { PUBLISHERS: publishers = [], ...platform } = readPlatform('personnel', { PUBLISHERS }, environment);
  const intakeTopics = publishers.map(({ publisher }) => intakeTopicOf(publisher));
  return { ...platform, publishers, intakeTopics };
}

/** The source of what is imported, by profile below it: `//<host>/impor`, beside `//<host>/jejak/personnel`. */
export const importOrigin = ({ source }: PlatformConfig): string =>
  source.replace(/\/jejak\/personnel$/, '/impor');
