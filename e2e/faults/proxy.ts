import { connect, createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/**
 * A wire that can be cut and slowed down: whoever connects to its port reaches `upstream`, asked anew for each
 * connection, because what stands behind may have started again elsewhere.
 */
export class Proxy {
  private readonly pairs = new Set<readonly [Socket, Socket]>();
  private milliseconds = 0;

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  static async listen(upstream: () => number): Promise<Proxy> {
    const server = createServer();
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const proxy = new Proxy(server, (server.address() as AddressInfo).port);
    server.on('connection', (client) => proxy.join(client, upstream()));
    return proxy;
  }

  /** Everything that comes from now on arrives so much later; 0 ends it. */
  delay(milliseconds: number): void {
    this.milliseconds = milliseconds;
  }

  /** Breaks every connection there is, without a word to either side; returns how many. */
  cut(): number {
    const { size } = this.pairs;
    for (const pair of this.pairs) for (const socket of pair) socket.destroy();
    return size;
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((closed) => this.server.close(closed));
  }

  private join(client: Socket, port: number): void {
    const server = connect(port, '127.0.0.1');
    const pair = [client, server] as const;
    this.pairs.add(pair);
    this.pass(client, server);
    this.pass(server, client);
    for (const socket of pair) {
      socket.setNoDelay(true);
      socket.once('close', () => {
        this.pairs.delete(pair);
        for (const one of pair) one.destroy();
      });
      // What broke is told to both ends by the close that follows.
      socket.on('error', () => undefined);
    }
  }

  /** In order whatever the delay is: a piece waits for the one before it. */
  private pass(from: Socket, to: Socket): void {
    let last: Promise<void> = Promise.resolve();
    const late = (act: () => void): void => {
      const due = performance.now() + this.milliseconds;
      last = last.then(async () => {
        const left = due - performance.now();
        if (left > 0) await new Promise((resolve) => setTimeout(resolve, left));
        if (!to.destroyed) act();
      });
    };
    from.on('data', (piece) => late(() => to.write(piece)));
    from.on('end', () => late(() => to.end()));
  }
}
