import { randomBytes } from 'node:crypto';
import { busSchema } from '@jejak/messaging';
import { EmbeddedPostgres, keysSchema, migrateAll, openDatabase } from '@jejak/persistence';
import {
  createLogger,
  type DataFolder,
  type Environment,
  type Logger,
  type ServiceDefinition,
} from '@jejak/runtime';
import { Door } from '../door/door.js';
import { ISSUER } from '../door/routes.js';
import { Accounts, type Account } from '../issuer/accounts.js';
import { issuerSchema } from '../issuer/schema.js';
import { IssuerServer } from '../issuer/server.js';
import { claimFolder } from './folder.js';
import { inThisProcess, type RunService } from './run-service.js';
import { cannotListen, portTaken } from './refusals.js';
import { Parts } from './parts.js';
import { secretsOf, type Secrets } from './secrets.js';
import type { LauncherSettings } from './settings.js';

/** The database of an installation, inside its server. */
export const DATABASE_NAME = 'jejak';
const ISSUER_CONNECTIONS = 3;
/** Who may publish what, unless another file is named. */
const PUBLISHERS_FILE = 'deploy/kafka/publishers.yaml';

/** The audit service's own account: it asks the others what their books counted. */
const MONITOR: Account = {
  name: 'audit-monitor',
  display: 'Monitor log audit',
  roles: [{ role: 'monitor' }],
};

export type Installation = Readonly<{
  settings: LauncherSettings;
  environment: Environment;
  services: readonly ServiceDefinition[];
  /** Who may log in at the embedded issuer. */
  accounts: readonly Account[];
  /** How a service is run: in this process, unless told otherwise. */
  run?: RunService;
}>;

/** Where everything is, once it runs. */
export type Started = Readonly<{
  /** The door's address as users see it. */
  url: string;
  issuer: string;
  folder: DataFolder;
  password: string;
  postgresAdopted: boolean;
}>;

/**
 * Starts and stops one installation. What is started last is stopped first: the door, then issuer and services,
 * then PostgreSQL; each waits for what is under way in it. Nobody but the launcher hears signals.
 */
export class Launcher {
  private readonly log: Logger;
  private readonly parts: Parts;
  private postgres: EmbeddedPostgres | undefined;
  /** Made anew at each start, and known to the issuer and to audit alone. */
  private readonly monitorSecret = randomBytes(24).toString('base64url');
  private stopping = false;
  private settled: Promise<void> = Promise.resolve();

  constructor(private readonly installation: Installation) {
    this.log = createLogger({ service: 'standalone', logLevel: installation.settings.logLevel });
    this.parts = new Parts(this.log);
  }

  /**
   * Takes the port before anything else, so that the address answers while the rest is still coming up.
   *
   * @throws Error with `messages` in both languages when it cannot be started as things are; nothing is left running
   */
  async start(): Promise<Started> {
    const starting = this.startAll();
    this.settled = starting.then(
      () => undefined,
      () => undefined,
    );
    try {
      return await starting;
    } catch (error) {
      await this.parts.stop();
      throw this.stopping ? new StoppedWhileStarting({ cause: error }) : error;
    }
  }

  /**
   * Stops everything, the last first; while it is still starting, as soon as the step under way is done.
   *
   * @throws AggregateError naming what did not stop as it should; everything else was stopped nevertheless
   */
  async stop(): Promise<void> {
    this.stopping = true;
    await this.settled;
    await this.parts.stop();
  }

  private async startAll(): Promise<Started> {
    const { settings } = this.installation;
    const { door, url } = await this.openDoor(settings);
    const folder = this.claim(settings.dataDir);
    const secrets = await secretsOf(folder, [
      ...this.installation.services.map(({ schema }) => schema.schema),
      ISSUER,
    ]);
    const postgres = await this.startPostgres(folder);
    const adminUrl = await postgres.database(DATABASE_NAME);
    this.stillWanted();
    await migrateAll({
      adminUrl,
      schemas: [
        busSchema,
        keysSchema,
        ...this.installation.services.map(({ schema }) => schema),
        issuerSchema,
      ],
      passwords: secrets.roles,
    });
    this.stillWanted();
    const issuer = `${url}/${ISSUER}`;
    const issuerAddress = await this.startIssuer(issuer, postgres, secrets);
    door.leadTo(ISSUER, issuerAddress);
    const common = this.environmentOf(folder, url, issuer, `${issuerAddress}/${ISSUER}/jwks`);
    const services = await Promise.allSettled(
      this.installation.services.map(async (definition) => {
        const address = await this.startService(definition, common, postgres, secrets);
        door.leadTo(definition.name, address);
      }),
    );
    for (const service of services) if (service.status === 'rejected') throw service.reason;
    this.stillWanted();
    folder.answersAt(url);
    return { url, issuer, folder, password: secrets.demo.password, postgresAdopted: postgres.adopted };
  }

  /** Ends the database server at once, for whoever will not wait; recovery at the next start loses nothing committed. */
  abandon(): void {
    if (this.postgres === undefined) return;
    try {
      process.kill(this.postgres.pid, 'SIGQUIT');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }

  private async openDoor({
    host,
    port,
    publicUrl,
    serviceHost,
  }: LauncherSettings): Promise<{ door: Door; url: string }> {
    const door = new Door({
      host,
      port,
      services: this.installation.services,
      problemTypes: `https://${serviceHost}/jejak/problems/`,
      log: this.log,
    });
    this.parts.add('the door', () => door.close());
    try {
      const taken = await door.open();
      const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
      return { door, url: publicUrl ?? `http://${name.includes(':') ? `[${name}]` : name}:${taken}` };
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === 'EADDRINUSE') throw portTaken(host, port);
      if (code === 'EACCES' || code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
        throw cannotListen(host, port, code);
      throw error;
    }
  }

  private claim(path: string): DataFolder {
    const folder = claimFolder(path);
    this.parts.add('the data folder', () => Promise.resolve(folder.forget('running.json')));
    return folder;
  }

  private async startPostgres(folder: DataFolder): Promise<EmbeddedPostgres> {
    const postgres = await EmbeddedPostgres.start({ folder: folder.path });
    this.postgres = postgres;
    this.parts.add('PostgreSQL', () => postgres.stop());
    return postgres;
  }

  private async startIssuer(url: string, postgres: EmbeddedPostgres, secrets: Secrets): Promise<string> {
    const { accounts: cast } = this.installation;
    const database = await openDatabase({
      url: roleUrl(postgres, ISSUER, secrets),
      schema: issuerSchema,
      poolSize: ISSUER_CONNECTIONS,
    });
    this.parts.add('the issuer’s database', () => database.close());
    const accounts = new Accounts(database);
    await Promise.all(cast.map((account) => accounts.ensure(account, secrets.demo.password)));
    const systems = cast
      .filter(({ publisher }) => publisher !== undefined)
      .map(({ name }) => ({ account: name, secret: secrets.demo.password }));
    await accounts.ensure(MONITOR, this.monitorSecret);
    systems.push({ account: MONITOR.name, secret: this.monitorSecret });
    const server = await IssuerServer.start(
      { url, database, accounts, secrets: secrets.issuer, systems },
      this.log,
    );
    this.parts.add('the issuer', () => server.close());
    return server.address;
  }

  private async startService(
    definition: ServiceDefinition,
    common: Environment,
    postgres: EmbeddedPostgres,
    secrets: Secrets,
  ): Promise<string> {
    const run = this.installation.run ?? inThisProcess;
    const monitor =
      definition.name === 'audit' ? { MONITOR_CLIENT: MONITOR.name, MONITOR_SECRET: this.monitorSecret } : {};
    const environment = {
      ...monitor,
      ...common,
      DATABASE_URL: roleUrl(postgres, definition.schema.schema, secrets),
    };
    const running = await run(definition, environment, this.log);
    this.parts.add(definition.name, () => running.stop());
    return running.address;
  }

  /** What every service is told; whatever else stands in our environment (EVENT_PREFIX, …) reaches it unchanged. */
  private environmentOf(folder: DataFolder, url: string, issuer: string, jwks: string): Environment {
    const { environment } = this.installation;
    return {
      ...(environment['PUBLISHERS'] === undefined ? { PUBLISHERS_FILE } : {}),
      ...environment,
      ISSUER_URL: issuer,
      JWKS_URL: jwks,
      KEK_FILE: folder.kekFile,
      DATA_DIR: folder.path,
      PUBLIC_URL: url,
      SERVICE_HOST: this.installation.settings.serviceHost,
      HOST: '127.0.0.1',
      PORT: '0',
      LOG_LEVEL: this.installation.settings.logLevel,
    };
  }

  private stillWanted(): void {
    if (this.stopping) throw new StoppedWhileStarting();
  }
}

/** A signal came before everything was up: no failure, and nothing is left running. */
export class StoppedWhileStarting extends Error {
  override readonly name = 'StoppedWhileStarting';
  constructor(options?: ErrorOptions) {
    super('told to stop before everything was up', options);
  }
}

const roleUrl = (postgres: EmbeddedPostgres, role: string, { roles }: Secrets): string =>
  postgres.url(DATABASE_NAME, { role, password: roles[role] ?? '' });
