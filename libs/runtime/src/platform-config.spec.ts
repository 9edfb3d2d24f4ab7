import { platformSettings, readConfig } from './platform-config.js';
import { ConfigurationProblem, text } from './settings.js';

const required = {
  DATABASE_URL: 'postgres://audit@127.0.0.1:5432/jejak',
  ISSUER_URL: 'https://id.lebongkab.go.id/realms/merit/',
  KEK_FILE: '/run/secrets/kek',
};

describe('the configuration of a service', () => {
  it('needs a database, an issuer and a key file, and has a default for the rest', () => {
    expect(readConfig('merit-scoring', {}, required)).toEqual({
      service: 'merit-scoring',
      databaseUrl: 'postgres://audit@127.0.0.1:5432/jejak',
      databasePool: 8,
      bus: 'postgres',
      eventPrefix: 'id.go.lebongkab.merit',
      source: '//lebongkab.go.id/jejak/merit-scoring',
      issuerUrl: 'https://id.lebongkab.go.id/realms/merit',
      audience: 'jejak',
      rolesClaim: 'roles',
      kekFile: '/run/secrets/kek',
      dataDir: '.data',
      host: '127.0.0.1',
      port: 3000,
      bodyLimit: 1_048_576,
      uploadLimit: 67_108_864,
      logLevel: 'info',
    });
  });

  it('has the service’s own settings under their own names', () => {
    const own = { LOG_HOST: text({ id: 'Host log.', en: 'Host of the log.' }) };
    const config = readConfig('audit', own, { ...required, LOG_HOST: 'log.example' });
    expect(config.LOG_HOST).toBe('log.example');
    expect(config.service).toBe('audit');
  });

  it('names what is missing of both at once', () => {
    const own = { LOG_HOST: text({ id: 'Host log.', en: 'Host of the log.' }) };
    expect(() => readConfig('audit', own, {})).toThrow(ConfigurationProblem);
    expect(() => readConfig('audit', own, {})).toThrow(
      /DATABASE_URL: [^]*ISSUER_URL: [^]*KEK_FILE: [^]*LOG_HOST: /,
    );
  });

  it('says how to reach Kafka, once that is the engine', () => {
    const kafka = {
      ...required,
      BUS: 'kafka',
      KAFKA_BROKERS: 'kafka-1:9093, kafka-2:9093',
      KAFKA_USER: 'audit',
      KAFKA_PASSWORD: 'secret',
      KAFKA_TLS_CA: '-----BEGIN CERTIFICATE-----',
    };
    expect(readConfig('audit', {}, kafka).bus).toEqual({
      client: 'kafkajs',
      brokers: ['kafka-1:9093', 'kafka-2:9093'],
      clientId: 'jejak-audit',
      user: 'audit',
      password: 'secret',
      mechanism: 'scram-sha-512',
      ca: '-----BEGIN CERTIFICATE-----',
      sessionTimeout: 10_000,
    });
    expect(readConfig('audit', {}, { ...kafka, BUS: 'postgres' }).bus).toBe('postgres');
  });

  it('needs brokers for Kafka, and both of user and password or none', () => {
    const kafka = { ...required, BUS: 'kafka' };
    expect(() => readConfig('audit', {}, kafka)).toThrow(/KAFKA_BROKERS: belum diisi/);
    expect(() => readConfig('audit', {}, { ...kafka, KAFKA_BROKERS: 'k:9092', KAFKA_USER: 'audit' })).toThrow(
      /KAFKA_PASSWORD: belum diisi/,
    );
  });

  it('says what each setting is for, in both languages', () => {
    for (const [name, { about }] of Object.entries(platformSettings)) {
      expect([name, about.id.trim().length > 0, about.en.trim().length > 0]).toEqual([name, true, true]);
    }
  });
});
