import { Logger } from '@nestjs/common';
import { Server, type CustomTransportStrategy, type MessageHandler } from '@nestjs/microservices';
import { BUS_TRANSPORT, patternOf, type Hearing } from './consumer.js';
import type { Dispatcher } from './dispatcher.js';
import type { Engine } from './engine.js';
import type { Groups } from './groups.js';
import type { Housekeeping } from './housekeeping.js';
import type { Presence } from './presence.js';
import type { Relay } from './relay.js';

export interface BusServerParts {
  engine: Engine;
  groups: Groups;
  dispatcher: Dispatcher;
  relay: Relay;
  presence: Presence;
  housekeeping: Housekeeping;
}

/**
 * The bus as a Nest microservice: `app.connectMicroservice({ strategy: app.get(BUS_SERVER) })`. Handlers marked with
 * `@Consumer` and `@Hears` run through Nest's ordinary pipeline. `close()` waits for the transactions under way; the
 * database must be closed after it.
 */
export class BusServer extends Server implements CustomTransportStrategy {
  override readonly transportId = BUS_TRANSPORT;
  override readonly propagatesEventHandlerErrors = true;
  protected override readonly logger = new Logger('Bus');
  #listening = false;
  #closed = false;

  constructor(private readonly parts: BusServerParts) {
    super();
  }

  override addHandler(
    pattern: string,
    handler: MessageHandler,
    isEventHandler = false,
    extras: Record<string, unknown> = {},
  ): void {
    const hearing = (extras.hearings as readonly Hearing[] | undefined)?.find(
      (one) => patternOf(one) === pattern,
    );
    if (hearing === undefined || !isEventHandler)
      throw new Error(`${pattern}: the bus is heard with @Consumer and @Hears; requests go over HTTP`);
    this.parts.groups.bind(hearing, handler);
    super.addHandler(pattern, handler, isEventHandler, extras);
  }

  override listen(ready: (error?: unknown) => void): void {
    this.#start().then(() => ready(), ready);
  }

  override async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    const { engine, dispatcher, relay, housekeeping, presence } = this.parts;
    // Who never listened may have asked how things are, which takes a connection too.
    if (!this.#listening) return engine.close();
    await dispatcher.close();
    await relay.close();
    await housekeeping.close();
    await engine.close();
    await presence.leave();
  }

  /** The bus tells its state by `BusOperations`, not by events of its own. */
  override on(): void {}

  override unwrap<T>(): T {
    return this.parts.engine as T;
  }

  async #start(): Promise<void> {
    const { engine, groups, dispatcher, relay, housekeeping, presence } = this.parts;
    const bound = groups.all();
    // From here on there is something to close, however far it comes.
    this.#listening = true;
    await housekeeping.start();
    await engine.subscribe(bound);
    const uncleanly = await presence.enter();
    relay.start();
    await dispatcher.start(uncleanly);
    this.logger.log(`listens for ${bound.map(({ name }) => name).join(', ') || 'nobody; relays only'}`);
  }
}
