import type { Logger } from '@nestjs/common';
import { bell } from './bell.js';
import type { Engine } from './engine.js';
import { classOf } from './retries.js';
import { Wake } from './wake.js';

/** Moves what the service has said from its outbox to the log: at once when rung, else by looking every so often. */
export class Relay {
  readonly #wake = new Wake();
  #closing = false;
  #running: Promise<void> = Promise.resolve();
  #silence: () => void = () => {};

  constructor(
    private readonly engine: Engine,
    private readonly log: Logger,
    private readonly poll: number,
  ) {}

  start(): void {
    this.#silence = bell.onRing('added', () => this.#wake.up());
    this.#running = this.#run();
  }

  async close(): Promise<void> {
    this.#closing = true;
    this.#silence();
    this.#wake.up();
    await this.#running;
  }

  async #run(): Promise<void> {
    while (!this.#closing) {
      try {
        await this.engine.relay();
      } catch (error) {
        this.log.error(`the relay could not move the outbox, and tries again: ${classOf(error)}`);
      }
      if (!this.#closing) await this.#wake.after(this.poll);
    }
  }
}
