import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { platformSettings } from '@jejak/runtime';
import { readWitnessConfig } from '../../witness/src/witness.module.js';
import { services } from './services.js';

type Compose = Readonly<{
  services: Readonly<Record<string, Service>>;
  secrets: Readonly<Record<string, Readonly<{ file: string }>>>;
  volumes: Readonly<Record<string, unknown>>;
}>;
type Service = Readonly<{
  image: string;
  command?: readonly string[];
  environment?: Readonly<Record<string, string>>;
  secrets?: readonly string[];
  volumes?: readonly string[];
  ports?: readonly string[];
  depends_on?: Readonly<Record<string, Readonly<{ condition: string }>>>;
  healthcheck: Readonly<{ test?: readonly string[]; disable?: boolean }>;
}>;

const compose = parse(readFileSync('docker-compose.yml', 'utf8'), { merge: true }) as Compose;
const names = services.map(({ name }) => name);

describe('docker-compose.yml', () => {
  it('keeps to the part of the Compose Specification it needs', () => {
    const validate = new Ajv2020({ allErrors: true, strict: false }).compile(schema);

    expect([validate(compose), validate.errors]).toEqual([true, null]);
  });

  it('is refused by that schema once a word is misspelt', () => {
    const misspelt = structuredClone(compose) as unknown as {
      services: Record<string, Record<string, unknown>>;
    };
    misspelt.services['audit']!['imagge'] = 'jejak';

    expect(new Ajv2020({ strict: false }).validate(schema, misspelt)).toBe(false);
  });

  it('runs PostgreSQL, one migration, every service and the door', () => {
    expect(Object.keys(compose.services).sort()).toEqual(['door', 'migrate', 'postgres', ...names].sort());
  });

  it.each(names)('starts %s by its own main.ts, after the migration, and asks for its health', (name) => {
    const service = compose.services[name]!;

    expect(service.command).toEqual(['node', `dist/apps/${name}/src/main.js`]);
    expect(existsSync(`apps/${name}/src/main.ts`)).toBe(true);
    expect(service.depends_on).toEqual({ migrate: { condition: 'service_completed_successfully' } });
    expect(service.healthcheck.test).toEqual(['CMD', 'node', 'deploy/compose/healthy.mjs']);
  });

  it.each(services)(
    'gives $name every setting it must have, and none it does not know',
    ({ name, readConfig }) => {
      const { environment = {}, secrets = [] } = compose.services[name]!;
      const settings = Object.fromEntries(
        Object.entries(environment).map(([setting, value]) => [setting, filled(String(value))] as const),
      );
      const own = ['WITNESS_POLICY', 'FINAL_UNDER', 'PUBLISHERS', 'MONITOR_SECRET', 'MONITOR_DOOR'];
      const known = [...Object.keys(platformSettings), ...own].flatMap((setting) => [
        setting,
        `${setting}_FILE`,
      ]);

      expect(Object.keys(settings).filter((setting) => !known.includes(setting))).toEqual([]);
      const monitor = name === 'audit' ? ['monitor-secret'] : [];
      expect(secrets).toEqual(['kek', `${name}-database-url`, ...monitor]);
      const { DATABASE_URL_FILE, MONITOR_SECRET_FILE, ...others } = settings;
      expect(MONITOR_SECRET_FILE).toBe(monitor.map((secret) => `/run/secrets/${secret}`)[0]);
      expect(DATABASE_URL_FILE).toBe(`/run/secrets/${name}-database-url`);
      expect(() =>
        readConfig({ ...others, DATABASE_URL: 'postgres://role:password@postgres:5432/jejak' }),
      ).not.toThrow();
    },
  );

  it('gives the monitor of the log an account, and a door that is reached from its container', () => {
    const {
      DATABASE_URL_FILE: _,
      MONITOR_SECRET_FILE: __,
      ...environment
    } = compose.services['audit']!.environment!;
    const settings = Object.entries(environment).map(([setting, value]) => [setting, filled(String(value))]);
    const audit = services.find(({ name }) => name === 'audit')!;
    const config = audit.readConfig({
      ...(Object.fromEntries(settings) as Record<string, string>),
      DATABASE_URL: 'postgres://role:password@postgres:5432/jejak',
      MONITOR_SECRET: 'rahasia',
    });

    expect(config).toMatchObject({
      monitor: { client: 'audit-monitor', secret: 'rahasia', door: 'http://door:8080' },
    });
    expect(compose.services['door']!.ports).toEqual(['${BIND:-127.0.0.1}:${PORT:-3000}:8080']);
  });

  it('names no secret and no volume that is not declared', () => {
    const used = Object.values(compose.services);
    const volumes = used
      .flatMap(({ volumes = [] }) => volumes.map((volume) => volume.split(':')[0]!))
      .filter((volume) => !volume.startsWith('.'));

    expect(new Set(used.flatMap(({ secrets = [] }) => secrets))).toEqual(
      new Set(Object.keys(compose.secrets)),
    );
    expect(new Set(volumes)).toEqual(new Set(Object.keys(compose.volumes)));
  });

  it('reads every secret from a file that make-secrets.mjs makes, with mode 0600, and makes none twice', () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'jejak-secrets-')), 'secrets');
    const make = () => execFileSync(process.execPath, ['deploy/compose/make-secrets.mjs', folder]);
    try {
      make();
      const contents = () =>
        readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'hex')]);
      const made = contents();
      make();

      expect(contents()).toEqual(made);
      expect(readdirSync(folder).sort()).toEqual(
        Object.values(compose.secrets)
          .map(({ file }) => file.replace('./deploy/compose/secrets/', ''))
          .sort(),
      );
      expect(new Set(readdirSync(folder).map((name) => statSync(join(folder, name)).mode & 0o777))).toEqual(
        new Set([0o600]),
      );
      const passwords = JSON.parse(readFileSync(join(folder, 'role-passwords'), 'utf8')) as Record<
        string,
        string
      >;
      expect(Object.keys(passwords).sort()).toEqual(services.map(({ schema }) => schema.schema).sort());
    } finally {
      rmSync(join(folder, '..'), { recursive: true });
    }
  });
});

describe('deploy/witness/docker-compose.yml', () => {
  const { services: own, volumes } = parse(
    readFileSync('deploy/witness/docker-compose.yml', 'utf8'),
  ) as Compose;

  it('runs the witness alone, as the specification has it', () => {
    const validate = new Ajv2020({ allErrors: true, strict: false }).compile(schema);
    expect([validate({ services: own, volumes, name: 'jejak-witness' }), validate.errors]).toEqual([
      true,
      null,
    ]);
    expect(Object.keys(own)).toEqual(['witness']);
    expect(own['witness']!.command).toEqual(['node', 'dist/apps/witness/src/main.js']);
    expect(own['witness']!.healthcheck.test).toEqual(['CMD', 'node', 'deploy/compose/healthy.mjs']);
  });

  it('gives it its settings', () => {
    const { WITNESS_LOGS: required, ...others } = own['witness']!.environment!;
    const settings = Object.fromEntries(Object.entries(others).map(([name, value]) => [name, filled(value)]));
    expect(required).toMatch(/^\$\{WITNESS_LOGS:\?/);
    const WITNESS_LOGS = 'audit.example/log+4c3ecd77+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4';
    expect(readWitnessConfig({ ...settings, WITNESS_LOGS })).toMatchObject({ PORT: 3080, DATA_DIR: '/data' });
    expect(Object.keys(volumes)).toEqual(['witness-data']);
  });
});

describe('the door of a compose installation', () => {
  const conf = readFileSync('deploy/compose/nginx.conf', 'utf8');
  const locations = [...conf.matchAll(/location (~ )?(\S+) \{ proxy_pass http:\/\/([\w-]+); \}/g)];
  const ownerOf = (path: string) =>
    locations.find(([, regular, pattern = '']) =>
      regular ? new RegExp(pattern).test(path) : path.startsWith(pattern),
    )?.[3];

  it.each(
    services.flatMap(({ name, prefixes }) =>
      [name, ...prefixes].map((segment) => [`/v1/${segment}`, name] as const),
    ),
  )('leads %s to %s', (path, name) => {
    expect([ownerOf(path), ownerOf(`${path}/1`), ownerOf(`${path}x`)]).toEqual([name, name, undefined]);
  });

  it('leads the log to audit and everything else nowhere', () => {
    expect([ownerOf('/log/checkpoint'), ownerOf('/'), ownerOf('/v1/'), ownerOf('/issuer')]).toEqual([
      'audit',
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('knows an address for every upstream it names', () => {
    const upstreams = [...conf.matchAll(/upstream ([\w-]+) \{ server ([\w-]+):3000;/g)].map(
      ([, name, host]) => [name, host],
    );

    expect(upstreams).toEqual(names.map((name) => [name, name]));
  });
});

/** `${NAME:-default}` and `${NAME:?message}` as Compose fills them when the obligatory ones are given. */
function filled(value: string): string {
  return value.replace(/\$\{\w+:([-?])([^}]*)\}/g, (_, kind: string, rest: string) =>
    kind === '-' ? rest : 'https://sso.example',
  );
}

const texts = { type: 'array', items: { type: 'string' } } as const;
const closed = (properties: object, required: readonly string[] = []) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});
const conditions = closed(
  { condition: { enum: ['service_started', 'service_healthy', 'service_completed_successfully'] } },
  ['condition'],
);
const duration = { type: 'string', pattern: '^([0-9]+(h|m|s|ms|us))+$' } as const;

/** Compose Specification, the elements used here: closed, so that a slip of the pen does not pass as a setting. */
const schema = {
  ...closed(
    {
      name: { type: 'string', pattern: '^[a-z0-9][a-z0-9_-]*$' },
      services: {
        type: 'object',
        propertyNames: { pattern: '^[a-zA-Z0-9._-]+$' },
        additionalProperties: closed(
          {
            image: { type: 'string' },
            build: closed({ context: { type: 'string' }, dockerfile: { type: 'string' } }, ['context']),
            init: { type: 'boolean' },
            user: { type: 'string' },
            read_only: { type: 'boolean' },
            tmpfs: texts,
            cap_drop: texts,
            security_opt: texts,
            restart: { enum: ['no', 'always', 'on-failure', 'unless-stopped'] },
            stop_grace_period: duration,
            command: texts,
            environment: {
              type: 'object',
              additionalProperties: { type: ['string', 'number', 'boolean', 'null'] },
            },
            secrets: texts,
            volumes: texts,
            ports: texts,
            depends_on: { type: 'object', additionalProperties: conditions },
            healthcheck: closed({
              test: texts,
              interval: duration,
              timeout: duration,
              retries: { type: 'integer' },
              start_period: duration,
              disable: { type: 'boolean' },
            }),
          },
          ['image', 'healthcheck'],
        ),
      },
      secrets: { type: 'object', additionalProperties: closed({ file: { type: 'string' } }, ['file']) },
      volumes: { type: 'object', additionalProperties: { type: 'null' } },
    },
    ['services'],
  ),
  patternProperties: { '^x-': {} },
};
