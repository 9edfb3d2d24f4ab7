import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';

/** The Inspectorate's witness as a process of its own, on its own folder. Started again it has its own port back. */
export class WitnessProcess {
  private constructor(
    private child: ChildProcess,
    private readonly folder: string,
    private readonly logs: string,
    readonly url: string,
    readonly vkey: string,
  ) {}

  static async start(folder: string, logs: string): Promise<WitnessProcess> {
    const { child, url, vkey } = await running(folder, logs, '0');
    return new WitnessProcess(child, folder, logs, url, vkey);
  }

  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    if (this.child.exitCode === null && this.child.signalCode === null) await once(this.child, 'exit');
  }

  async again(): Promise<void> {
    ({ child: this.child } = await running(this.folder, this.logs, new URL(this.url).port));
  }
}

type Running = Readonly<{ child: ChildProcess; url: string; vkey: string }>;

async function running(folder: string, logs: string, port: string): Promise<Running> {
  const runner = new URL('../../../../../libs/testing/src/run-typescript.mjs', import.meta.url).href;
  const script = new URL('../../../../witness/src/main.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, ['--import', runner, script], {
    env: { WITNESS_LOGS: logs, DATA_DIR: folder, PORT: port, WITNESS_NAME: 'w.example' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const { url, vkey } = JSON.parse(line) as { url?: string; vkey?: string };
    if (url !== undefined && vkey !== undefined) return { child, url, vkey };
  }
  throw new Error('the witness did not start');
}

type Respond = (request: IncomingMessage, response: ServerResponse) => void;

/** A server that answers as no witness should, and counts how often it was asked. */
export async function misbehaving(
  respond: Respond,
): Promise<Readonly<{ url: string; asked(): number; close(): Promise<void> }>> {
  let asked = 0;
  const server = createServer((request, response) => {
    asked += 1;
    request.resume();
    request.on('end', () => respond(request, response));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    asked: () => asked,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
