import type { Clock, Ids } from '@jejak/kernel';
import type { Database } from '@jejak/persistence';

/** A row not refreshed for so long belongs to a process that is gone. */
const GONE_MS = 3 * 60_000;

/** This process's row in `worker`: left behind by whoever ends without closing, perhaps killed by a message. */
export class Presence {
  readonly #instance: string;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    ids: Ids,
  ) {
    this.#instance = ids.uuid();
  }

  /** Says that this process listens now. Returns whether another's row was there, so one may have been killed. */
  async enter(): Promise<boolean> {
    const now = this.clock.now();
    const others = await this.database.query('select from worker');
    await this.database.query('delete from worker where seen_at < $1', [new Date(now.getTime() - GONE_MS)]);
    await this.database.query('insert into worker (instance, started_at, seen_at) values ($1, $2, $2)', [
      this.#instance,
      now,
    ]);
    return others.length > 0;
  }

  async refresh(): Promise<void> {
    await this.database.query('update worker set seen_at = $2 where instance = $1', [
      this.#instance,
      this.clock.now(),
    ]);
  }

  async leave(): Promise<void> {
    await this.database.query('delete from worker where instance = $1', [this.#instance]);
  }
}
