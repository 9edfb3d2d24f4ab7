import type { Logger } from '@nestjs/common';
import { firstUuidAt, type Clock } from '@jejak/kernel';
import type { Database } from '@jejak/persistence';
import type { Engine } from './engine.js';
import type { Groups } from './groups.js';
import type { Presence } from './presence.js';
import { classOf } from './retries.js';

const MINUTE_MS = 60_000;
/** The log's partitions and the inbox are looked after so often. */
const EVERY_MINUTES = 60;
/** Days an inbox remembers: longer than any engine keeps, or an operator quarantines, a message. */
const INBOX_DAYS = 400;

/** What a listening service does for its tables from time to time: presence each minute, retention each hour. */
export class Housekeeping {
  #timer: NodeJS.Timeout | undefined;
  #minutes = 0;
  #running: Promise<void> = Promise.resolve();

  constructor(
    private readonly engine: Engine,
    private readonly database: Database,
    private readonly presence: Presence,
    private readonly groups: Groups,
    private readonly clock: Clock,
    private readonly log: Logger,
  ) {}

  async start(): Promise<void> {
    await this.engine.maintain();
    this.#timer = setInterval(() => {
      this.#running = this.#tick();
    }, MINUTE_MS);
    this.#timer.unref();
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#running;
  }

  async #tick(): Promise<void> {
    try {
      await this.presence.refresh();
      this.#minutes += 1;
      if (this.#minutes % EVERY_MINUTES !== 0) return;
      await this.engine.maintain();
      await this.database.query('delete from inbox where grp = any ($1) and event_id < $2', [
        this.groups.all().map(({ name }) => name),
        oldestRemembered(this.clock.now()),
      ]);
    } catch (error) {
      this.log.error(`the bus could not look after its tables, and tries again: ${classOf(error)}`);
    }
  }
}

/** The smallest UUIDv7 of the oldest moment an inbox remembers: ids begin with their milliseconds. */
export const oldestRemembered = (now: Date): string =>
  firstUuidAt(new Date(now.getTime() - INBOX_DAYS * 86_400_000));
