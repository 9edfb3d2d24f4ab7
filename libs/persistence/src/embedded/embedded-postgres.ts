import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { secretFile } from '../secret-file.js';
import { accountFor, give, type Account } from './account.js';
import { binariesFor, type Binaries } from './binaries.js';
import { environment, isCluster, makeCluster, placeOf } from './cluster.js';
import { notStarted, notStopped, passwordMissing } from './refusals.js';
import { postmasterOf, processesIn, signal, until, worksIn, type Postmaster } from './running.js';

export interface EmbeddedOptions {
  /** The data folder: holds `postgres/` (the database), `postgres.password` (0600), `postgres.port`, `postgres.log`. */
  folder: string;
  /** 80 unless told (design, "Connections are a budget"). */
  maxConnections?: number;
  /** False only for tests, whose data nobody misses: no fsync, and commits do not wait for the disk. */
  durable?: boolean;
  /** More server settings, by name; a free `port` is taken unless one is given. */
  settings?: Readonly<Record<string, string>>;
}

const START = 60_000;
const STOP = 60_000;
const LOG_BYTES = 10_000_000;

/** PostgreSQL on the binaries that npm installs, on a loopback port, in a process group of its own. */
export class EmbeddedPostgres {
  private constructor(
    private readonly data: string,
    private readonly password: string,
    /** Process id of the postmaster. */
    readonly pid: number,
    readonly port: number,
    /** Whether it ran already when we came. */
    readonly adopted: boolean,
  ) {}

  /**
   * Starts the server of a data folder, making the database at first; a server still running on the folder is
   * adopted. It survives us unless `stop` is called, and a Ctrl-C in our terminal does not reach it.
   * Throws `EmbeddedRefused`, with a sentence in both languages, when it cannot.
   */
  static async start(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
    const folder = resolve(options.folder);
    mkdirSync(folder, { recursive: true });
    const data = join(folder, 'postgres');
    const account = accountFor(data);
    const binaries = binariesFor(account, folder);
    const passwordFile = join(folder, 'postgres.password');
    const made = isCluster(data, binaries);
    if (made && !existsSync(passwordFile)) throw passwordMissing(passwordFile, data);
    const password = secretFile(passwordFile, () =>
      Buffer.from(randomBytes(24).toString('base64url')),
    ).toString();
    if (!made) await makeCluster(data, { binaries, account, password, durable: options.durable ?? true });

    const running = await settled(data);
    const postmaster = running ?? (await launch(folder, data, binaries, account, options));
    writeFileSync(join(folder, 'postgres.port'), `${String(postmaster.port)}\n`);
    return new EmbeddedPostgres(data, password, postmaster.pid, postmaster.port, running !== undefined);
  }

  /** The server that runs and is ready on a data folder, for whoever wants to connect and not to start it. */
  static find(folder: string): EmbeddedPostgres | undefined {
    const data = join(resolve(folder), 'postgres');
    const postmaster = postmasterOf(data);
    if (postmaster?.status !== 'ready') return undefined;
    const password = readFileSync(join(resolve(folder), 'postgres.password'), 'utf8');
    return new EmbeddedPostgres(data, password, postmaster.pid, postmaster.port, true);
  }

  /** Address of a database for the superuser, or for a role with its password. */
  url(
    database = 'postgres',
    login: { role: string; password: string } = { role: 'postgres', password: this.password },
  ): string {
    const { role, password } = login;
    return `postgres://${encodeURIComponent(role)}:${encodeURIComponent(password)}@127.0.0.1:${String(this.port)}/${encodeURIComponent(database)}`;
  }

  /** Makes a database unless it is there; answers the superuser's address of it. */
  async database(name: string): Promise<string> {
    const client = new Client({ connectionString: this.url() });
    await client.connect();
    try {
      const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
      if (rowCount === 0) await client.query(`create database "${name.replaceAll('"', '""')}"`);
    } finally {
      await client.end();
    }
    return this.url(name);
  }

  /** Fast shutdown: sessions are ended, everything committed is on disk. Resolves when the process is gone. */
  async stop(): Promise<void> {
    if (!worksIn(this.pid, this.data)) return;
    signal(this.pid, 'SIGINT');
    if (await until(() => !worksIn(this.pid, this.data), STOP)) return;
    // Immediate shutdown leaves the rest to recovery at the next start: slower then, but nothing is lost.
    signal(this.pid, 'SIGQUIT');
    if (!(await until(() => !worksIn(this.pid, this.data), STOP))) throw notStopped(this.pid);
  }
}

/** The server that runs on the folder, once it is ready; undefined when there is none, or it was going and is gone. */
async function settled(data: string): Promise<Postmaster | undefined> {
  const ended = await until(() => {
    const found = postmasterOf(data);
    return found === undefined || found.status === 'ready';
  }, START);
  const found = postmasterOf(data);
  if (!ended && found !== undefined) throw notStopped(found.pid);
  if (found === undefined) await clearLeftovers(data);
  return found;
}

/** What a killed postmaster leaves: backends that have not noticed yet, which would keep a new one from starting. */
async function clearLeftovers(data: string): Promise<void> {
  for (const pid of processesIn(data)) signal(pid, 'SIGQUIT');
  if (await until(() => processesIn(data).length === 0, 5_000)) return;
  for (const pid of processesIn(data)) signal(pid, 'SIGKILL');
  await until(() => processesIn(data).length === 0, 5_000);
}

async function launch(
  folder: string,
  data: string,
  binaries: Binaries,
  account: Account,
  options: EmbeddedOptions,
): Promise<Postmaster> {
  if (account !== undefined && statSync(data).uid !== account.uid) give(account, data);
  // A copy is often readable by others; PostgreSQL insists that its data is not, and so do we.
  if ((statSync(data).mode & 0o077) !== 0) chmodSync(data, 0o700);
  const log = join(folder, 'postgres.log');
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > LOG_BYTES) renameSync(log, `${log}.1`);
  for (let attempt = 1; ; attempt++) {
    const before = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
    const started = await attemptLaunch(log, data, binaries, account, options);
    if (started !== undefined) return started;
    const said = existsSync(log) ? readFileSync(log).subarray(before).toString() : '';
    const rival = await settled(data);
    if (rival !== undefined) return rival;
    // Its process number was given to somebody else since, or the folder is a copy of one that runs elsewhere.
    const lockIsDead = said.includes('postmaster.pid');
    if (lockIsDead) rmSync(join(data, 'postmaster.pid'), { force: true });
    const portTaken = said.includes('could not bind');
    if (attempt >= 3 || !(lockIsDead || portTaken))
      throw notStarted(log, said.trim().split('\n').slice(-3).join(' | '));
  }
}

async function attemptLaunch(
  log: string,
  data: string,
  binaries: Binaries,
  account: Account,
  options: EmbeddedOptions,
): Promise<Postmaster | undefined> {
  const place = placeOf(account, data);
  const settings = { port: String(await freePort()), ...serverSettings(options) };
  const output = openSync(log, 'a', 0o600);
  const child = spawn(
    binaries.postgres,
    [
      '-D',
      place.argument,
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    { ...account, cwd: place.cwd, detached: true, stdio: ['ignore', output, output], env: environment() },
  );
  closeSync(output);
  let ended = false;
  child.once('exit', () => (ended = true));
  child.once('error', () => (ended = true));
  child.unref();
  await until(() => ended || postmasterOf(data)?.status === 'ready', START);
  const postmaster = postmasterOf(data);
  return !ended && postmaster?.status === 'ready' && postmaster.pid === child.pid ? postmaster : undefined;
}

/** Durable whatever is tuned: fsync, full_page_writes and synchronous_commit stay on except in tests. */
const serverSettings = ({
  maxConnections = 80,
  durable = true,
  settings = {},
}: EmbeddedOptions): Record<string, string> => ({
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: String(maxConnections),
  // An import locks one stream per person in one transaction.
  max_locks_per_transaction: '256',
  idle_in_transaction_session_timeout: '30s',
  password_encryption: 'scram-sha-256',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  // DETAIL and CONTEXT of an error quote rows and parameters: data of people.
  log_error_verbosity: 'terse',
  shared_buffers: '128MB',
  max_wal_size: '2GB',
  jit: 'off',
  random_page_cost: '1.1',
  // Small tables of the bus are written all the time.
  autovacuum_naptime: '15s',
  fsync: durable ? 'on' : 'off',
  full_page_writes: durable ? 'on' : 'off',
  synchronous_commit: durable ? 'on' : 'off',
  ...settings,
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(0, '127.0.0.1', listening);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}
