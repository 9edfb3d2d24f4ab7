import { Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Erasures } from './erasures.js';
import { classOf } from './retries.js';

/** How often it is looked whether an erasure can be applied (milliseconds). */
const EVERY = 2_000;

/** Applies a service's erasures while it runs, those it heard before it was last stopped too. */
export class ErasuresKeeping implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #log = new Logger('Erasures');
  #timer: NodeJS.Timeout | undefined;
  #applying: Promise<void> = Promise.resolve();

  constructor(private readonly erasures: Erasures) {}

  onApplicationBootstrap(): void {
    this.#timer = setInterval(() => {
      this.#applying = this.#applying.then(() => this.#apply());
    }, EVERY).unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.#timer);
    await this.#applying;
  }

  async #apply(): Promise<void> {
    try {
      await this.erasures.apply();
    } catch (error) {
      // Nothing was said to be done; the next look takes it up again.
      this.#log.error(`an erasure could not be applied, and is tried again: ${classOf(error)}`);
    }
  }
}
