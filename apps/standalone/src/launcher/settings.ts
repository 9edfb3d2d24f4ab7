import type { Bilingual } from '@jejak/kernel';
import { address, choice, optional, readSettings, text, wholeNumber, type Environment } from '@jejak/runtime';

const about = (id: string, en: string): Bilingual => ({ id, en });

const settings = {
  PORT: wholeNumber(
    about('Porta pintu depan; 0 berarti porta bebas mana pun.', 'Port of the door; 0 takes any free one.'),
    {
      min: 0,
      max: 65_535,
      default: 3000,
    },
  ),
  HOST: text(about('Alamat tempat pintu mendengarkan.', 'The address the door listens on.'), {
    default: '127.0.0.1',
  }),
  DATA_DIR: text(about('Folder data.', 'The data folder.'), { default: '.data' }),
  PUBLIC_URL: optional(
    address(about('Alamat pintu sebagaimana dilihat pengguna.', 'Address of the door as users see it.'), [
      'http',
      'https',
    ]),
  ),
  SERVICE_HOST: text(about('Nama host instansi.', 'Host name of the agency.'), {
    default: 'lebongkab.go.id',
  }),
  DEMO: choice(
    about(
      'Apakah kabupaten contoh dimuat pada penyalaan pertama.',
      'Whether the demonstration regency is loaded on the first start.',
    ),
    ['on', 'off'],
    { default: 'on' },
  ),
  DEMO_PEOPLE: wholeNumber(
    about('Jumlah ASN kabupaten contoh.', 'How many civil servants the demonstration regency has.'),
    {
      min: 50,
      max: 100_000,
      default: 3_500,
    },
  ),
  LOG_LEVEL: choice(
    about('Kerincian catatan.', 'How much is logged.'),
    ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
    { default: 'warn' },
  ),
} as const;

export type LauncherSettings = Readonly<{
  port: number;
  host: string;
  dataDir: string;
  publicUrl?: string;
  serviceHost: string;
  demo: boolean;
  demoPeople: number;
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
}>;

/** @throws ConfigurationProblem naming everything that is wrong at once */
export function launcherSettings(environment: Environment): LauncherSettings {
  const read = readSettings('standalone', settings, environment);
  return {
    port: read.PORT,
    host: read.HOST,
    dataDir: read.DATA_DIR,
    ...(read.PUBLIC_URL === undefined ? {} : { publicUrl: read.PUBLIC_URL }),
    serviceHost: read.SERVICE_HOST,
    demo: read.DEMO === 'on',
    demoPeople: read.DEMO_PEOPLE,
    logLevel: read.LOG_LEVEL,
  };
}
