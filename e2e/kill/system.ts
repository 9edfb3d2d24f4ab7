import { fork, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const built = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export type Death = Readonly<{ die: 'before' | 'after'; at: number }>;
export type Ran = Readonly<{ code: number | null; output: string }>;

/** The whole system as `npm start` runs it, in a process that can be told at which commit to die. */
export class System {
  private constructor(
    private readonly child: ChildProcess,
    private readonly folder: string,
    private readonly said: string[],
  ) {}

  /** Started, every service ready and the demonstration regency loaded. */
  static async start(folder: string, port: number): Promise<System> {
    const environment = { ...process.env, DATA_DIR: folder, PORT: String(port), DEMO_PEOPLE: '200' };
    const child = fork(built('apps/standalone/src/main.js'), [], {
      execArgv: ['--enable-source-maps', '--import', built('e2e/kill/die-at-commit.js')],
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    const said: string[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (text: Buffer) => said.push(String(text)));
    const system = new System(child, folder, said);
    await system.until('ready and filled', async () => (await ready(port)) && filled(folder));
    return system;
  }

  tell(death: Death): void {
    this.child.send(death);
  }

  /** How many transactions it has committed since it was last told anything. */
  commits(): Promise<number> {
    return new Promise((resolve) => {
      this.child.once('message', (message: { commits: number }) => resolve(message.commits));
      this.child.send({ count: true });
    });
  }

  /** SIGTERM, and waits until it has drained. */
  async stop(): Promise<void> {
    const ended = this.ended();
    this.child.kill('SIGTERM');
    await ended;
    if (this.child.exitCode !== 0) throw this.unexpected(`stopped with ${String(this.child.exitCode)}`);
  }

  get dead(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  private async ended(): Promise<void> {
    if (!this.dead) await new Promise((resolve) => this.child.once('exit', resolve));
  }

  private async until(what: string, holds: () => Promise<boolean>): Promise<void> {
    for (const end = Date.now() + 300_000; Date.now() < end; await pause(200)) {
      if (this.dead) throw this.unexpected(`ended before it was ${what}`);
      if (await holds()) return;
    }
    this.child.kill('SIGKILL');
    throw this.unexpected(`was not ${what} within five minutes`);
  }

  private unexpected(what: string): Error {
    return new Error(`the system in ${this.folder} ${what}; it said:\n${this.said.join('').slice(-4_000)}`);
  }
}

/** One `jejak` command against a data folder. */
export function jejak(folder: string, ...args: readonly string[]): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--enable-source-maps', built('apps/cli/src/main.js'), ...args], {
      env: { ...process.env, DATA_DIR: folder },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said: string[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text: Buffer) => said.push(String(text)));
    child.once('exit', (code) => resolve({ code, output: said.join('') }));
  });
}

async function ready(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${String(port)}/health/ready`)).ok;
  } catch {
    // Nobody listens yet.
    return false;
  }
}

function filled(folder: string): boolean {
  const state = join(folder, 'demonstration.json');
  return existsSync(state) && (JSON.parse(readFileSync(state, 'utf8')) as { complete: boolean }).complete;
}
