import type { Bilingual } from '@jejak/kernel';
import { kafkaConfigOf, kafkaSettings, type KafkaConfig } from './kafka-config.js';
import {
  address,
  choice,
  optional,
  readSettings,
  text,
  wholeNumber,
  type Environment,
  type Settings,
  type Values,
} from './settings.js';

const about = (id: string, en: string): Bilingual => ({ id, en });

/** The settings every service has. */
export const platformSettings = {
  DATABASE_URL: address(
    about(
      'Alamat PostgreSQL beserta peran layanan ini.',
      'Address of PostgreSQL, with the role of this service.',
    ),
    ['postgres', 'postgresql'],
  ),
  DATABASE_POOL: wholeNumber(
    about('Jumlah sambungan ke basis data.', 'How many connections to the database are kept.'),
    { min: 3, max: 50, default: 8 },
  ),
  BUS: choice(about('Mesin bus kejadian.', 'The engine of the event bus.'), ['postgres', 'kafka'], {
    default: 'postgres',
  }),
  ...kafkaSettings,
  EVENT_PREFIX: text(
    about('Awalan jenis kejadian: nama domain dibalik.', 'Prefix of event types: the domain name reversed.'),
    { default: 'id.go.lebongkab.merit' },
  ),
  SERVICE_HOST: text(
    about(
      'Nama host pada sumber kejadian, //<host>/jejak/<layanan>.',
      'Host name in the source of events, //<host>/jejak/<service>.',
    ),
    { default: 'lebongkab.go.id' },
  ),
  ISSUER_URL: address(
    about(
      'Alamat penerbit token (OIDC), persis seperti klaim iss.',
      'Address of the token issuer (OIDC), exactly as in the claim iss.',
    ),
    ['http', 'https'],
  ),
  JWKS_URL: optional(
    address(
      about(
        'Alamat kunci publik penerbit; bila kosong, dicari lewat OIDC Discovery.',
        'Address of the issuer’s public keys; found by OIDC Discovery when left out.',
      ),
      ['http', 'https'],
    ),
  ),
  TOKEN_AUDIENCE: text(
    about('Tujuan (aud) yang harus tercantum pada token.', 'The audience (aud) a token must name.'),
    { default: 'jejak' },
  ),
  ROLES_CLAIM: text(about('Klaim token yang memuat daftar peran.', 'The token claim that lists the roles.'), {
    default: 'roles',
  }),
  KEK_FILE: text(about('Berkas kunci pembungkus kunci data.', 'File of the key that wraps the data keys.')),
  DATA_DIR: text(about('Folder data layanan.', 'The data folder.'), { default: '.data' }),
  HOST: text(about('Alamat tempat layanan mendengarkan.', 'The address the service listens on.'), {
    default: '127.0.0.1',
  }),
  PORT: wholeNumber(
    about(
      'Porta tempat layanan mendengarkan; 0 berarti porta bebas mana pun.',
      'The port the service listens on; 0 takes any free one.',
    ),
    { min: 0, max: 65_535, default: 3000 },
  ),
  BODY_LIMIT: wholeNumber(
    about('Ukuran terbesar badan permintaan JSON, dalam byte.', 'Largest body of a JSON request, in bytes.'),
    { min: 1024, max: 1_073_741_824, default: 1_048_576 },
  ),
  UPLOAD_LIMIT: wholeNumber(
    about(
      'Ukuran terbesar kumpulan kejadian atau berkas impor, dalam byte.',
      'Largest batch of events or import file, in bytes.',
    ),
    { min: 1024, max: 1_073_741_824, default: 67_108_864 },
  ),
  PUBLIC_URL: optional(
    address(
      about('Alamat pintu depan sebagaimana dilihat pengguna.', 'Address of the front door as users see it.'),
      ['http', 'https'],
    ),
  ),
  LOG_LEVEL: choice(
    about('Kerincian catatan.', 'How much is logged.'),
    ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
    { default: 'info' },
  ),
} as const satisfies Settings;

/** What every service knows about where it runs. */
export type PlatformConfig = Readonly<{
  /** The service's name as in paths and groups, e.g. `merit-scoring`. */
  service: string;
  databaseUrl: string;
  databasePool: number;
  /** The engine of the bus: PostgreSQL, or how to reach Kafka. */
  bus: 'postgres' | KafkaConfig;
  /** Topics of the intake's publishers, for the one service that hears them. */
  intakeTopics?: readonly string[];
  eventPrefix: string;
  /** CloudEvents `source` of what this service publishes: `//<host>/jejak/<service>`. */
  source: string;
  issuerUrl: string;
  jwksUrl?: string;
  audience: string;
  rolesClaim: string;
  kekFile: string;
  dataDir: string;
  host: string;
  port: number;
  /** Bytes. */
  bodyLimit: number;
  /** Bytes. */
  uploadLimit: number;
  publicUrl?: string;
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
}>;

/**
 * Reads what every service needs and the service's own settings, which appear under their own names:
 * `readConfig('audit', { LOG_ORIGIN_HOST: text(…) }, env).LOG_ORIGIN_HOST`.
 *
 * @throws ConfigurationProblem naming everything missing or wrong, of both, at once
 */
export function readConfig<const Own extends Settings = Record<never, never>>(
  service: string,
  own: Own,
  environment: Environment = process.env,
): PlatformConfig & Values<Own> {
  const read = readSettings(service, { ...platformSettings, ...own }, environment);
  const platform: Values<typeof platformSettings> = read;
  const ownValues = Object.fromEntries(
    Object.entries(read).filter(([name]) => Object.hasOwn(own, name)),
  ) as Values<Own>;
  return {
    ...ownValues,
    service,
    databaseUrl: platform.DATABASE_URL,
    databasePool: platform.DATABASE_POOL,
    bus: platform.BUS === 'postgres' ? 'postgres' : kafkaConfigOf(service, platform),
    eventPrefix: platform.EVENT_PREFIX,
    source: `//${platform.SERVICE_HOST}/jejak/${service}`,
    issuerUrl: platform.ISSUER_URL,
    ...(platform.JWKS_URL === undefined ? {} : { jwksUrl: platform.JWKS_URL }),
    audience: platform.TOKEN_AUDIENCE,
    rolesClaim: platform.ROLES_CLAIM,
    kekFile: platform.KEK_FILE,
    dataDir: platform.DATA_DIR,
    host: platform.HOST,
    port: platform.PORT,
    bodyLimit: platform.BODY_LIMIT,
    uploadLimit: platform.UPLOAD_LIMIT,
    ...(platform.PUBLIC_URL === undefined ? {} : { publicUrl: platform.PUBLIC_URL }),
    logLevel: platform.LOG_LEVEL,
  };
}
