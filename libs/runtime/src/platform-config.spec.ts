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

  it('says what each setting is for, in both languages', () => {
    for (const [name, { about }] of Object.entries(platformSettings)) {
      expect([name, about.id.trim().length > 0, about.en.trim().length > 0]).toEqual([name, true, true]);
    }
  });
});
