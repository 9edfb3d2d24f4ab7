import { Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Books } from './books.js';
import { classOf } from './retries.js';

/** How often it is looked whether an hour's books can be closed (milliseconds). */
const EVERY = 60_000;

/** Closes a service's books while it runs. */
export class BooksKeeping implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #log = new Logger('Books');
  #timer: NodeJS.Timeout | undefined;
  #closing: Promise<void> = Promise.resolve();

  constructor(private readonly books: Books) {}

  onApplicationBootstrap(): void {
    this.#timer = setInterval(() => {
      this.#closing = this.#closing.then(() => this.#close());
    }, EVERY).unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.#timer);
    await this.#closing;
  }

  async #close(): Promise<void> {
    try {
      await this.books.close();
    } catch (error) {
      // Nothing was said; the next minute counts the same span again.
      this.#log.error(`the books could not be closed, and are tried again: ${classOf(error)}`);
    }
  }
}
