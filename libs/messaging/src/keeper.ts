import { Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { classOf } from './retries.js';

/** What a service does again and again while it runs. */
export type Chore = Readonly<{
  name: string;
  /** Milliseconds between two looks. */
  every: number;
  /** Does what there is to do; when it throws nothing was done, and the next look takes it up again. */
  look: () => Promise<unknown>;
  /** What is logged then. */
  failed: string;
}>;

/** Looks after a chore from start to stop, one look at a time; stopping waits for the one under way. */
export class Keeper implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #log: Logger;
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> = Promise.resolve();

  constructor(private readonly chore: Chore) {
    this.#log = new Logger(chore.name);
  }

  onApplicationBootstrap(): void {
    // At once, for what a standstill left: whoever is started again and again would never come to it.
    this.#next();
    this.#timer = setInterval(() => {
      this.#next();
    }, this.chore.every).unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.#timer);
    await this.#looking;
  }

  #next(): void {
    this.#looking = this.#looking.then(() => this.#look());
  }

  async #look(): Promise<void> {
    try {
      await this.chore.look();
    } catch (error) {
      this.#log.error(`${this.chore.failed}: ${classOf(error)}`);
    }
  }
}
