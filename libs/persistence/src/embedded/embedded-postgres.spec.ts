import { spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '@jejak/testing';
import { Client } from 'pg';
import { accountFor } from './account.js';
import { EmbeddedPostgres } from './embedded-postgres.js';
import { EmbeddedRefused } from './refusals.js';
import { processesIn, worksIn } from './running.js';

let home: string;
let folder: string;
let data: string;
const started: EmbeddedPostgres[] = [];
const clients: Client[] = [];

/** A database as its first start and stop leave it; most stories begin with a copy. */
let made: string;

beforeAll(async () => {
  made = mkdtempSync(join(tmpdir(), 'jejak-embedded-'));
  await (await EmbeddedPostgres.start({ folder: made, durable: false })).stop();
});
afterAll(() => {
  rmSync(made, { recursive: true, force: true });
});
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'jejak-embedded-'));
  chmodSync(home, 0o755);
  folder = join(home, 'data');
  data = join(folder, 'postgres');
});
afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.end()));
  for (const server of started.splice(0)) await server.stop();
  rmSync(home, { recursive: true, force: true });
});

describe('the embedded PostgreSQL', () => {
  it('starts on an empty folder, durable, for nobody but this machine, and stops', async () => {
    const server = await start(folder, true);
    const settings = `select name, setting from pg_settings where name in ('data_checksums', 'fsync', 'full_page_writes',
      'idle_in_transaction_session_timeout', 'listen_addresses', 'log_error_verbosity', 'max_connections',
      'server_encoding', 'synchronous_commit', 'unix_socket_directories') order by name`;
    expect(await ask(server.url(), settings)).toEqual([
      { name: 'data_checksums', setting: 'on' },
      { name: 'fsync', setting: 'on' },
      { name: 'full_page_writes', setting: 'on' },
      { name: 'idle_in_transaction_session_timeout', setting: '30000' },
      { name: 'listen_addresses', setting: '127.0.0.1' },
      { name: 'log_error_verbosity', setting: 'terse' },
      { name: 'max_connections', setting: '80' },
      { name: 'server_encoding', setting: 'UTF8' },
      { name: 'synchronous_commit', setting: 'on' },
      { name: 'unix_socket_directories', setting: '' },
    ]);
    expect(server.adopted).toBe(false);
    expect(readFileSync(join(folder, 'postgres.port'), 'utf8')).toBe(`${String(server.port)}\n`);
    expect(statSync(join(folder, 'postgres.password')).mode & 0o777).toBe(0o600);
    expect(statSync(data).mode & 0o777).toBe(0o700);

    await server.stop();
    expect(processesIn(data)).toEqual([]);
    await expect(ask(server.url(), 'select 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await expect(server.stop()).resolves.toBeUndefined();
  });

  it('asks for the password', async () => {
    cpSync(made, folder, { recursive: true, verbatimSymlinks: true });
    const server = await start();
    const url = server.url('postgres', { role: 'postgres', password: 'guessed' });
    await expect(ask(url, 'select 1')).rejects.toMatchObject({ code: '28P01' });
  });

  it('is out of reach of a Ctrl-C in our terminal, being in a process group of its own', async () => {
    cpSync(made, folder, { recursive: true, verbatimSymlinks: true });
    const server = await start();
    const group = readFileSync(`/proc/${String(server.pid)}/stat`, 'utf8')
      .split(') ')[1]
      ?.split(' ')[2];
    expect(group).toBe(String(server.pid));
  });

  it('keeps what it holds from one start to the next', async () => {
    cpSync(made, folder, { recursive: true, verbatimSymlinks: true });
    const first = await start();
    const url = await first.database('jejak');
    await ask(url, 'create table kept as select 42 as answer');
    await first.stop();
    const second = await start();
    expect(await second.database('jejak')).toBe(second.url('jejak'));
    expect(await ask(second.url('jejak'), 'select answer from kept')).toEqual([{ answer: 42 }]);
  });

  it('starts again after kill -9 with everything that was committed, though a busy session was left behind', async () => {
    cpSync(made, folder, { recursive: true, verbatimSymlinks: true });
    const first = await start(folder, true);
    await ask(first.url(), 'create table kept as select 42 as answer');
    const busy = await connected(first.url());
    busy.on('error', () => undefined);
    const sleeping = busy.query('select pg_sleep(600)').catch(() => undefined);
    await eventually('the session to be busy', async () => {
      const [row] = await ask(
        first.url(),
        `select count(*)::int as n from pg_stat_activity where query like 'select pg_sleep%'`,
      );
      return row?.n === 1;
    });
    process.kill(first.pid, 'SIGKILL');
    await eventually('the postmaster to be gone', () => !worksIn(first.pid, data));
    const second = await start(folder, true);
    await sleeping;
    expect(second.adopted).toBe(false);
    expect(second.pid).not.toBe(first.pid);
    expect(await ask(second.url(), 'select answer from kept')).toEqual([{ answer: 42 }]);
  });

  it('that still runs on the folder is adopted, and found by whoever only wants to connect', async () => {
    cpSync(made, folder, { recursive: true, verbatimSymlinks: true });
    expect(EmbeddedPostgres.find(folder)).toBeUndefined();
    const first = await start();
    const [second, found] = [await start(), EmbeddedPostgres.find(folder)];
    expect([second.adopted, second.pid, second.url()]).toEqual([true, first.pid, first.url()]);
    expect(found?.url()).toBe(first.url());
    await second.stop();
    expect(processesIn(data)).toEqual([]);
    expect(EmbeddedPostgres.find(folder)).toBeUndefined();
  });

  it('started twice at once, on an empty folder that is there already, is one server', async () => {
    mkdirSync(data, { recursive: true });
    const [one, two] = await Promise.all([start(), start()]);
    expect(one.pid).toBe(two.pid);
    expect(one.url()).toBe(two.url());
  });

  it('clears a lock whose process number somebody else has now', async () => {
    cpSync(made, folder, { recursive: true, verbatimSymlinks: true });
    const first = await start();
    await first.stop();
    const stranger = spawn('sleep', ['60'], { ...accountFor(data), stdio: 'ignore' });
    try {
      writeFileSync(
        join(data, 'postmaster.pid'),
        `${String(stranger.pid)}\n${data}\n1\n5432\n\n127.0.0.1\n\nready   \n`,
      );
      const second = await start();
      expect(await ask(second.url(), 'select 1 as one')).toEqual([{ one: 1 }]);
    } finally {
      stranger.kill();
    }
  });

  it('runs on a copy of a folder beside the server of the first', async () => {
    cpSync(made, folder, { recursive: true, verbatimSymlinks: true });
    const first = await start();
    await ask(first.url(), 'create table kept as select 42 as answer');
    await ask(first.url(), 'checkpoint');
    cpSync(folder, join(home, 'copy'), { recursive: true, verbatimSymlinks: true });
    const second = await start(join(home, 'copy'));
    expect(second.pid).not.toBe(first.pid);
    expect(await ask(second.url(), 'select answer from kept')).toEqual([{ answer: 42 }]);
  });

  it('runs on a folder that its own user could not walk to', async () => {
    cpSync(made, folder, { recursive: true, verbatimSymlinks: true });
    chmodSync(home, 0o700);
    const server = await start();
    expect(await ask(server.url(), 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('removes what an interrupted making left, and makes it anew', async () => {
    const draft = join(folder, 'postgres.draft-0a1b2c3d-4194999');
    mkdirSync(draft, { recursive: true });
    writeFileSync(join(draft, 'PG_VERSION'), '18\n');
    await start();
    expect(existsSync(draft)).toBe(false);
  });
});

describe('the embedded PostgreSQL refuses', () => {
  it('a folder that another major version made', async () => {
    cpSync(made, folder, { recursive: true, verbatimSymlinks: true });
    writeFileSync(join(data, 'PG_VERSION'), '16\n');
    await expect(start()).rejects.toMatchObject({
      code: 'other-version',
      messages: {
        id: `Folder data ${data} dibuat oleh PostgreSQL 16, sedangkan program ini membawa PostgreSQL 18; pindahkan datanya (dump lalu restore) atau jalankan versi program yang lama.`,
        en: `The data folder ${data} was made by PostgreSQL 16, but this program brings PostgreSQL 18; move the data over (dump and restore) or run the older version of the program.`,
      },
    });
  });

  it('a folder that lost its PG_VERSION, and leaves it as it is', async () => {
    cpSync(made, folder, { recursive: true, verbatimSymlinks: true });
    rmSync(join(data, 'PG_VERSION'));
    await expect(start()).rejects.toMatchObject({
      code: 'version-missing',
      messages: {
        id: `Folder data ${data} berisi berkas tetapi tidak ada PG_VERSION di dalamnya, jadi bukan (atau bukan lagi) basis data utuh; kembalikan dari cadangan, atau pindahkan folder itu untuk mulai kosong.`,
        en: `The data folder ${data} holds files but no PG_VERSION, so it is not (or no longer) a whole database; restore it from a backup, or move the folder away to start empty.`,
      },
    });
    expect(existsSync(join(data, 'base'))).toBe(true);
  });

  it('a database whose password file is gone', async () => {
    cpSync(made, folder, { recursive: true, verbatimSymlinks: true });
    rmSync(join(folder, 'postgres.password'));
    await expect(start()).rejects.toMatchObject({ code: 'password-missing' });
  });

  it('a server that will not start, with the last lines of its log', async () => {
    const broken = EmbeddedPostgres.start({ folder, settings: { shared_buffers: 'plenty' } });
    await expect(broken).rejects.toBeInstanceOf(EmbeddedRefused);
    await expect(broken).rejects.toMatchObject({
      code: 'not-started',
      messages: {
        en: expect.stringContaining('invalid value for parameter "shared_buffers": "plenty"') as string,
      },
    });
  });
});

/** Starts on the folder as it is, empty or not. */
async function start(where = folder, durable = false): Promise<EmbeddedPostgres> {
  const server = await EmbeddedPostgres.start({ folder: where, durable });
  started.push(server);
  return server;
}

async function connected(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  await client.connect();
  clients.push(client);
  return client;
}

async function ask(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}
