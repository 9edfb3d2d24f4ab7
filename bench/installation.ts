import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { ApiClient, signIn } from '@jejak/http';
import pg from 'pg';

const main = fileURLToPath(new URL('../apps/standalone/src/main.js', import.meta.url));

/** The whole system as `npm start` runs it, on a data folder of its own that goes with it. */
export class Installation {
  readonly #home = mkdtempSync(join(tmpdir(), 'jejak-bench-'));
  readonly #folder = join(this.#home, 'data');
  #child: ChildProcess | undefined;
  url = '';

  /** Starts it with the flags of `npm start`; milliseconds until it said that it is ready. */
  async start(environment: Readonly<Record<string, string>> = {}): Promise<number> {
    const begun = performance.now();
    const child = spawn(process.execPath, ['--enable-source-maps', main], {
      env: { ...process.env, DATA_DIR: this.#folder, PORT: '0', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text: Buffer) => (said += String(text)));
    for (;;) {
      const url = /API\s+(http:\S+)/.exec(said)?.[1];
      if (url !== undefined) {
        this.url = url;
        return performance.now() - begun;
      }
      if (child.exitCode !== null)
        throw new Error(`the system ended with ${String(child.exitCode)}:\n${said.slice(-2_000)}`);
      await pause(5);
    }
  }

  /** Until the demonstration regency is loaded and every event of it handled. */
  async filled(): Promise<void> {
    for (;;) {
      // Written once the loading begins, which may be after the system said that it is ready.
      const begun = existsSync(join(this.#folder, 'demonstration.json'));
      if (begun && (JSON.parse(this.#read('demonstration.json')) as { complete: boolean }).complete) return;
      await pause(200);
    }
  }

  /** Resident memory of the process, in MB. */
  residentMemory(): number {
    const status = readFileSync(`/proc/${String(this.#child?.pid)}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
  }

  /** The API as an account of the demonstration uses it, by a token of the real flow. */
  async as(account: string): Promise<ApiClient> {
    const { password } = JSON.parse(this.#read('secrets/demo.json')) as { password: string };
    const { accessToken } = await signIn(`${this.url}/issuer`, account, password);
    return new ApiClient(this.url, () => accessToken);
  }

  /** The same PostgreSQL, as its administrator: where peers are measured. */
  async administrator(): Promise<pg.Client> {
    const client = new pg.Client({
      host: '127.0.0.1',
      port: Number(this.#read('postgres.port')),
      user: 'postgres',
      password: this.#read('postgres.password').trim(),
      database: 'jejak',
    });
    await client.connect();
    return client;
  }

  async stop(): Promise<void> {
    const child = this.#child;
    if (child === undefined || child.exitCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await gone;
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.#home, { recursive: true, force: true });
  }

  #read(name: string): string {
    return readFileSync(join(this.#folder, name), 'utf8');
  }
}
