import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiClient, signIn } from '@jejak/http';
import { eventually } from '@jejak/testing';

/** `npm start` as its user meets it: a process of its own, on a data folder and a port of its own. */
describe('npm start', () => {
  let folder: string;
  const running: ChildProcess[] = [];

  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'jejak-life-')), 'data');
  });

  afterEach(async () => {
    for (const child of running.splice(0)) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    }
    await endServerOf(folder);
    rmSync(join(folder, '..'), { recursive: true });
  });

  it('says where everything is, keeps all data over a stop, and stops with exit code 0', async () => {
    const first = await start();
    expect(first.said()).toMatch(/^Jejak siap \/ is ready/m);
    expect(first.said()).toContain(`${first.url}/docs`);
    await register(first.url, folder, 'Kopli Ansori');
    const before = await stateOf(first.url, folder);
    expect(await end(first.child, 'SIGTERM')).toEqual({ code: 0, signal: null });
    expect(serverOf(folder)).toBeUndefined();

    const second = await start({ PORT: String(new URL(first.url).port) });
    expect(await stateOf(second.url, folder)).toEqual(before);
    expect(await end(second.child, 'SIGINT')).toEqual({ code: 0, signal: null });
  });

  it('goes on after kill -9 with everything that was committed', async () => {
    const first = await start();
    await register(first.url, folder, 'Kopli Ansori');
    const before = await stateOf(first.url, folder);
    await end(first.child, 'SIGKILL');

    const second = await start({ PORT: String(new URL(first.url).port) });

    expect(await stateOf(second.url, folder)).toEqual(before);
    expect(await (await fetch(`${second.url}/health/ready`)).json()).toMatchObject({ status: 'ready' });
  });

  it('goes on after kill -9 of the database as well', async () => {
    const first = await start();
    await register(first.url, folder, 'Kopli Ansori');
    const before = await stateOf(first.url, folder);
    process.kill(serverOf(folder)!, 'SIGKILL');
    await end(first.child, 'SIGKILL');

    const second = await start({ PORT: String(new URL(first.url).port) });

    expect(await stateOf(second.url, folder)).toEqual(before);
  });

  it('finishes a request under way when told to stop, and takes no new one', async () => {
    const { child, url } = await start();
    const { host } = new URL(url);
    const { send, answer } = await slowUpload(url);
    send('NIP;');
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    await eventually('the door takes no new request', () =>
      fetch(`http://${host}/health/live`).then(
        () => undefined,
        () => true,
      ),
    );
    send('NAMA\n');
    send('');

    expect(await answer).toMatch(/^HTTP\/1.1 401 /);
    expect(await gone).toEqual([0, null]);
  });

  it('stops when npm is told to, and leaves nothing behind', async () => {
    const { child } = await start({}, 'npm', ['start']);

    await end(child, 'SIGTERM');

    await eventually('the database server is gone', () => serverOf(folder) === undefined);
    expect(existsSync(join(folder, 'running.json'))).toBe(false);
  });

  it('says in one sentence that the port is in use, and starts nothing', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;

    const refused = await refusal({ PORT: String(port) });
    await new Promise((done) => other.close(done));

    expect(refused).toEqual({
      code: 1,
      said: expect.stringContaining(`Port ${port} on 127.0.0.1 is already in use by another process;`),
    });
    expect(refused.said.trim().split('\n')).toHaveLength(2);
    expect(existsSync(folder)).toBe(false);
  });

  it('says in one sentence that the data folder is in use, and leaves it to whoever has it', async () => {
    const { url } = await start();

    const refused = await refusal({});

    expect(refused).toEqual({ code: 1, said: expect.stringContaining(`is in use by process`) });
    expect(refused.said).toContain(url);
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
  });

  it.each([
    [
      'of another major version',
      { PG_VERSION: '9.6\n' },
      'was made by PostgreSQL 9.6, but this program brings PostgreSQL 18',
    ],
    ['without PG_VERSION', { base: '' }, 'holds files but no PG_VERSION'],
  ])('says in one sentence that the database is one %s', async (_, files, sentence) => {
    mkdirSync(join(folder, 'postgres'), { recursive: true });
    writeFileSync(join(folder, 'postgres.password'), 'x', { mode: 0o600 });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'postgres', name), text);

    const refused = await refusal({});

    expect(refused).toEqual({ code: 1, said: expect.stringContaining(sentence) });
    expect(refused.said.trim().split('\n')).toHaveLength(2);
  });

  it('says in one sentence that the data folder cannot be made', async () => {
    const refused = await refusal({ DATA_DIR: '/dev/null/data' });

    expect(refused).toEqual({
      code: 1,
      said: expect.stringContaining('cannot be made or written (ENOTDIR)'),
    });
    expect(refused.said.trim().split('\n')).toHaveLength(2);
  });

  it('leaves nothing behind when it is told to stop before it has started', async () => {
    const child = launch({ PORT: '0' });
    await eventually('the data folder is claimed', () => existsSync(join(folder, 'running.json')));

    expect(await end(child, 'SIGTERM')).toEqual({ code: 0, signal: null });
    expect(serverOf(folder)).toBeUndefined();
    expect(existsSync(join(folder, 'running.json'))).toBe(false);
  });

  it('names every wrong setting at once', async () => {
    const refused = await refusal({ PORT: 'tiga', DEMO: 'ya' });

    expect(refused).toEqual({ code: 1, said: expect.stringMatching(/PORT:[^]*DEMO:/) });
  });

  async function start(
    environment: Record<string, string> = {},
    ...program: [program?: string, args?: readonly string[]]
  ): Promise<Readonly<{ child: ChildProcess; url: string; said: () => string }>> {
    const child = launch({ PORT: '0', ...environment }, ...program);
    const url = await eventually('npm start is ready', () => {
      if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}: ${said(child)}`);
      return /API\s+(http:\S+)/.exec(said(child))?.[1];
    });
    return { child, url, said: () => said(child) };
  }

  async function refusal(
    environment: Record<string, string>,
  ): Promise<{ code: number | null; said: string }> {
    const child = launch({ PORT: '0', ...environment });
    const [code] = (await once(child, 'exit')) as [number | null];
    return { code, said: said(child) };
  }

  function launch(
    environment: Record<string, string>,
    program: string = process.execPath,
    args: readonly string[] = ['tools/run.mjs', 'start'],
  ): ChildProcess {
    const child = spawn(program, args, {
      env: { ...process.env, DATA_DIR: folder, DEMO: 'off', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    output.set(child, chunks);
    running.push(child);
    return child;
  }
});

const output = new WeakMap<ChildProcess, Buffer[]>();

function said(child: ChildProcess): string {
  return Buffer.concat(output.get(child) ?? []).toString();
}

async function end(
  child: ChildProcess,
  signal: NodeJS.Signals,
): Promise<{ code: number | null; signal: string | null }> {
  const gone = once(child, 'exit') as Promise<[number | null, string | null]>;
  child.kill(signal);
  const [code, by] = await gone;
  return { code, signal: by };
}

/** Registers somebody and links an account, and waits until the log has it under a checkpoint. */
async function register(url: string, folder: string, name: string): Promise<void> {
  const importer = await as('importir', url, folder);
  const { body } = await importer.post<{ id: string }>(
    '/v1/people',
    { name },
    { idempotencyKey: 'register' },
  );
  const account = `${url}/issuer#bupati`;
  await importer.post(`/v1/people/${body.id}/accounts`, { account }, { idempotencyKey: 'link' });
  await eventually('the link is in the log', async () => (await fetch(`${url}/v1/audit/checkpoint`)).ok);
}

/** What must be the same after any restart: the log and its name, the issuer's keys, and who is registered. */
async function stateOf(url: string, folder: string): Promise<unknown> {
  const importer = await as('importir', url, folder);
  const { body: people } = await importer.get<{ items: { name: string }[] }>('/v1/people?limit=200');
  const checkpoint: unknown = await (await fetch(`${url}/v1/audit/checkpoint`)).json();
  const jwks: unknown = await (await fetch(`${url}/issuer/jwks`)).json();
  return { people: people.items.map(({ name }) => name), checkpoint, jwks };
}

async function as(account: string, url: string, folder: string): Promise<ApiClient> {
  const { password } = JSON.parse(readFileSync(join(folder, 'secrets', 'demo.json'), 'utf8')) as {
    password: string;
  };
  const { accessToken } = await signIn(`${url}/issuer`, account, password);
  return new ApiClient(url, () => accessToken);
}

const GO_ON = 'HTTP/1.1 100 Continue\r\n\r\n';

/** A request whose body is sent piece by piece, once whoever takes it has said to go on: from then on it is under way. */
async function slowUpload(
  url: string,
): Promise<Readonly<{ send: (piece: string) => void; answer: Promise<string> }>> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  // A process that ends at once resets the connection: that is its answer.
  socket.on('error', () => undefined);
  const closed = once(socket, 'close');
  socket.write(
    `POST /v1/imports?profile=siasn-asn HTTP/1.1\r\nhost: ${hostname}\r\ncontent-type: text/csv\r\nexpect: 100-continue\r\ntransfer-encoding: chunked\r\n\r\n`,
  );
  await eventually('it is told to go on', () => Buffer.concat(chunks).toString() === GO_ON);
  chunks.length = 0;
  const answer = closed.then(() => Buffer.concat(chunks).toString());
  return { answer, send: (piece) => socket.write(`${piece.length.toString(16)}\r\n${piece}\r\n`) };
}

/** The process of the database server that runs on the folder, if any. */
function serverOf(folder: string): number | undefined {
  const file = join(folder, 'postgres', 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const pid = Number(readFileSync(file, 'utf8').split('\n', 1)[0]);
  return existsSync(`/proc/${pid}`) && readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('postgres')
    ? pid
    : undefined;
}

async function endServerOf(folder: string): Promise<void> {
  const pid = serverOf(folder);
  if (pid === undefined) return;
  process.kill(pid, 'SIGQUIT');
  await eventually('the database server is gone', () => serverOf(folder) === undefined);
}
