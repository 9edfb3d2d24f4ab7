import type { Bilingual } from '@jejak/kernel';
import {
  choice,
  ConfigurationProblem,
  optional,
  text,
  wholeNumber,
  type Settings,
  type Values,
} from './settings.js';

const about = (id: string, en: string): Bilingual => ({ id, en });

/** The settings of a service whose bus is Kafka. */
export const kafkaSettings = {
  KAFKA_BROKERS: optional(
    text(
      about(
        'Alamat broker Kafka, host:porta, dipisahkan koma; wajib bila BUS=kafka.',
        'Addresses of Kafka’s brokers, host:port, separated by commas; required with BUS=kafka.',
      ),
    ),
  ),
  KAFKA_CLIENT: choice(
    about('Klien Kafka yang dipakai.', 'The Kafka client that is used.'),
    ['kafkajs', 'platformatic'],
    { default: 'kafkajs' },
  ),
  KAFKA_USER: optional(
    text(
      about(
        'Nama pengguna SASL layanan ini.',
        'The SASL user of this service; without one there is no SASL.',
      ),
    ),
  ),
  KAFKA_PASSWORD: optional(text(about('Kata sandi pengguna SASL.', 'The password of the SASL user.'))),
  KAFKA_MECHANISM: choice(
    about('Mekanisme SASL.', 'The SASL mechanism.'),
    ['scram-sha-512', 'scram-sha-256', 'plain'],
    { default: 'scram-sha-512' },
  ),
  KAFKA_TLS_CA: optional(
    text(
      about(
        'Sertifikat (PEM) penerbit sertifikat broker; bila diisi, sambungan memakai TLS.',
        'Certificate (PEM) of the authority behind the brokers’ own; with it connections speak TLS.',
      ),
    ),
  ),
  KAFKA_SESSION_TIMEOUT: wholeNumber(
    about(
      'Milidetik tanpa tanda hidup sebelum partisi diberikan kepada proses lain.',
      'Milliseconds without a sign of life before a process’s partitions are given to another.',
    ),
    { min: 6_000, max: 300_000, default: 10_000 },
  ),
} as const satisfies Settings;

/** How a service reaches Kafka. */
export type KafkaConfig = Readonly<{
  client: 'kafkajs' | 'platformatic';
  brokers: readonly string[];
  clientId: string;
  user?: string;
  password?: string;
  mechanism: 'scram-sha-512' | 'scram-sha-256' | 'plain';
  ca?: string;
  /** Milliseconds. */
  sessionTimeout: number;
}>;

/** @throws ConfigurationProblem without brokers, or with half of a user and password */
export function kafkaConfigOf(service: string, given: Values<typeof kafkaSettings>): KafkaConfig {
  const { KAFKA_BROKERS, KAFKA_USER, KAFKA_PASSWORD, KAFKA_TLS_CA } = given;
  const missing = [
    ...(KAFKA_BROKERS === undefined ? (['KAFKA_BROKERS'] as const) : []),
    ...(KAFKA_USER !== undefined && KAFKA_PASSWORD === undefined ? (['KAFKA_PASSWORD'] as const) : []),
    ...(KAFKA_USER === undefined && KAFKA_PASSWORD !== undefined ? (['KAFKA_USER'] as const) : []),
  ];
  if (missing.length > 0)
    throw new ConfigurationProblem(
      service,
      missing.map((setting) => ({
        setting,
        fault: 'belum diisi / missing',
        about: kafkaSettings[setting].about,
      })),
    );
  return {
    client: given.KAFKA_CLIENT,
    brokers: (KAFKA_BROKERS ?? '').split(',').map((broker) => broker.trim()),
    clientId: `jejak-${service}`,
    ...(KAFKA_USER === undefined ? {} : { user: KAFKA_USER }),
    ...(KAFKA_PASSWORD === undefined ? {} : { password: KAFKA_PASSWORD }),
    mechanism: given.KAFKA_MECHANISM,
    ...(KAFKA_TLS_CA === undefined ? {} : { ca: KAFKA_TLS_CA }),
    sessionTimeout: given.KAFKA_SESSION_TIMEOUT,
  };
}
