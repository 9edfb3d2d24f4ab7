import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Environment, Logger } from '@jejak/runtime';
import type { RunningService } from './run-service.js';

const built = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

const START = 120_000;
const STOP = 40_000;
/** How long a service that ended by itself stays down (milliseconds). */
const REST = 500;

export type ServiceProcessOptions = Readonly<{
  name: string;
  environment: Environment;
  log: Logger;
  /** Where it says what it says: a file descriptor, our own standard error unless told. */
  output?: number;
  /** A module loaded before it, which hears what `tell` says. */
  preload?: string;
}>;

/**
 * One service as its own process, by its own `main.ts`, as a container would run it: on a port that stays its own, and
 * started again when it ends without being told to.
 */
export class ServiceProcess implements RunningService {
  private child: ChildProcess | undefined;
  private stopping = false;
  private hasAnswered = false;
  private restarting: Promise<void> | undefined;
  /** How often it was started again. */
  restarts = 0;

  private constructor(
    private readonly options: ServiceProcessOptions,
    private readonly port: number,
  ) {}

  /** @throws Error when it does not answer within two minutes, or ends before it ever did */
  static async start(options: ServiceProcessOptions): Promise<ServiceProcess> {
    const service = new ServiceProcess(options, await freePort());
    const first = service.launch();
    try {
      await service.answers(first);
      service.hasAnswered = true;
      return service;
    } catch (error) {
      await service.stop();
      throw error;
    }
  }

  get address(): string {
    return `http://127.0.0.1:${String(this.port)}`;
  }

  /** Undefined while it is down. */
  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** Says something to the module that was loaded before it. */
  tell(message: object): void {
    this.child?.send(message, () => undefined);
  }

  async stop(): Promise<void> {
    this.stopping = true;
    const { child } = this;
    if (child !== undefined) {
      const ended = new Promise<void>((done) => child.once('exit', () => done()));
      const forced = setTimeout(() => child.kill('SIGKILL'), STOP);
      child.kill('SIGTERM');
      await ended;
      clearTimeout(forced);
    }
    await this.restarting;
  }

  private launch(): ChildProcess {
    const { name, environment, output = 2, preload } = this.options;
    const flags = ['--enable-source-maps', '--disable-warning=TimeoutNegativeWarning'];
    // A process group of its own: only the launcher hears a terminal's Ctrl-C. The channel tells it when we are gone.
    const child = spawn(
      process.execPath,
      [
        ...flags,
        ...[
          built('standalone/src/launcher/with-parent.js'),
          ...(preload === undefined ? [] : [preload]),
        ].flatMap((module) => ['--import', module]),
        built(`${name}/src/main.js`),
      ],
      {
        env: { ...environment, PORT: String(this.port) },
        stdio: ['ignore', output, output, 'ipc'],
        detached: true,
      },
    );
    this.child = child;
    child.once('error', () => undefined);
    child.once('exit', (code, signal) => {
      this.child = undefined;
      if (this.stopping || !this.hasAnswered) return;
      this.options.log.warn({ code, signal }, `${name} ended; it is started again`);
      this.restarting = this.again();
    });
    return child;
  }

  private async again(): Promise<void> {
    await pause(REST);
    if (this.stopping) return;
    this.restarts += 1;
    this.launch();
  }

  private async answers(first: ChildProcess): Promise<void> {
    const end = performance.now() + START;
    while (this.child === first) {
      if (await live(this.address)) return;
      if (performance.now() > end) throw new Error(`${this.options.name} did not answer within two minutes`);
      await pause(100);
    }
    throw new Error(`${this.options.name} ended instead of starting; what it said stands above`);
  }
}

async function live(address: string): Promise<boolean> {
  try {
    return (await fetch(`${address}/health/live`)).ok;
  } catch {
    // Nobody listens yet.
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}
