import { Inject, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { LOGGER, type Logger } from '@jejak/runtime';
import { Flow } from '../application/flow.js';

/** How long a decision may wait after its day began; a look costs one statement on an index. */
const LOOK_EVERY_MS = 2_000;

/**
 * Asks again and again whose day has come. Every process of the service may run it: each row of the timetable is
 * taken by one of them (`for update skip locked`), and what fails is there again at the next look.
 */
export class EffectTimer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  #next: NodeJS.Timeout | undefined;
  #looking: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(
    @Inject(Flow) private readonly flow: Flow,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.#wait();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#next);
    await this.#looking;
  }

  #wait(): void {
    if (this.#stopped) return;
    this.#next = setTimeout(() => {
      this.#looking = this.#look();
    }, LOOK_EVERY_MS).unref();
  }

  async #look(): Promise<void> {
    try {
      await this.flow.dayBegins();
    } catch (error) {
      this.logger.error(
        { err: error },
        'decisions whose day has come could not be put into force; trying again',
      );
    }
    this.#wait();
  }
}
