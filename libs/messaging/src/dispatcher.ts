import { setTimeout as rest } from 'node:timers/promises';
import type { Logger } from '@nestjs/common';
import type { Tx } from '@jejak/kernel';
import type { Database } from '@jejak/persistence';
import { bell } from './bell.js';
import { Caution, type Step } from './caution.js';
import type { Delivery } from './delivery.js';
import type { Attempt, Batch, Engine, Lane, Taking } from './engine.js';
import type { BoundGroup, Groups } from './groups.js';
import type { Quarantine } from './quarantine.js';
import { classOf, CRASHES, DeliveryFailed, parkReason, pauseAfter, type ParkReason } from './retries.js';
import { Wake } from './wake.js';

export interface DispatcherOptions {
  engine: Engine;
  database: Database;
  delivery: Delivery;
  quarantine: Quarantine;
  groups: Groups;
  log: Logger;
  /** Transactions at a time, for all groups together: each holds a connection. */
  concurrency: number;
  /** Milliseconds between looks when nobody rings. */
  poll: number;
  random: () => number;
}

/** Records of one transaction at most. */
const BATCH = 200;
/** How long to leave the database alone after it refused. */
const TROUBLE_MS = 500;

/** A transaction to be made: a cautious step of one partition, or a batch of whatever waits. */
type Job = Readonly<{ group: BoundGroup; step: Step | undefined }>;

/**
 * Brings a service's groups what is new, with a few transactions at a time for all of them. Normally one transaction
 * takes a batch from several partitions. After a failure in it, or a process that ended without closing, the
 * partitions concerned go in cautious steps until the trouble is passed, so that only the message at fault waits.
 */
export class Dispatcher {
  readonly #wake = new Wake();
  readonly #caution = new Caution();
  /** Partitions in which a step is under way. */
  readonly #underWay = new Set<string>();
  #jobs: Job[] = [];
  #planning: Promise<void> | undefined;
  #closing = false;
  #running: Promise<unknown> = Promise.resolve();
  #silence: () => void = () => {};

  constructor(private readonly options: DispatcherOptions) {}

  /** @param uncleanly whether a process of this service ended without closing, perhaps killed by a message */
  async start(uncleanly: boolean): Promise<void> {
    if (uncleanly) await this.#suspectWhatWasUnderWay();
    this.#silence = bell.onRing('relayed', () => this.#wake.up());
    this.#running = Promise.all(Array.from({ length: this.options.concurrency }, () => this.#work()));
  }

  /** Waits for the transactions under way, and takes nothing more. */
  async close(): Promise<void> {
    this.#closing = true;
    this.#silence();
    this.#wake.up();
    await this.#running;
  }

  async #work(): Promise<void> {
    while (!this.#closing) {
      try {
        const job = this.#jobs.shift() ?? (await this.#plan());
        const progressed = job !== undefined && (await this.#perform(job));
        if (progressed || this.#jobs.length > 0 || this.#closing) continue;
        await this.#wake.after(this.options.poll);
      } catch (error) {
        this.options.log.error(`the bus rests for ${TROUBLE_MS} ms: ${classOf(error)}`);
        await rest(TROUBLE_MS);
      }
    }
  }

  /** The next job, after one look at what waits for all the groups; workers that ask meanwhile share the look. */
  async #plan(): Promise<Job | undefined> {
    this.#planning ??= this.#look().finally(() => (this.#planning = undefined));
    await this.#planning;
    return this.#jobs.shift();
  }

  async #look(): Promise<void> {
    const { engine, groups, concurrency } = this.options;
    const bound = new Map(groups.all().map((group) => [group.name, group]));
    const ready = await engine.ready([...bound.keys()]);
    const jobs: Job[] = [];
    for (const group of bound.values()) {
      const together = ready.filter(
        (lane) => lane.group === group.name && !this.#caution.of(group.name, lane),
      );
      const waiting = together.reduce((sum, lane) => sum + lane.waiting, 0);
      const batches = Math.min(concurrency, together.length, Math.ceil(waiting / BATCH));
      for (let n = 0; n < batches; n++) jobs.push({ group, step: undefined });
    }
    const free = ready.filter((lane) => !this.#underWay.has(nameOf(lane)));
    for (const step of this.#caution.steps(free, this.#underWay.size))
      jobs.push({ group: bound.get(step.group)!, step });
    this.#jobs = jobs;
  }

  async #perform({ group, step }: Job): Promise<boolean> {
    if (step === undefined)
      return this.#batch(group, { limit: BATCH, without: this.#caution.lanes(group.name) });
    const name = nameOf(step);
    this.#underWay.add(name);
    try {
      if (step.upTo === undefined) return await this.#single(group, step);
      return await this.#batch(group, { limit: BATCH, without: [], only: { ...step, upTo: step.upTo } });
    } finally {
      this.#underWay.delete(name);
    }
  }

  /** One transaction: cursors, inbox, effects, what they publish. */
  async #batch(group: BoundGroup, what: Taking): Promise<boolean> {
    let taken: Batch | undefined;
    try {
      await this.#deliver(group, async (tx) => (taken = await this.options.engine.take(tx, group, what)));
    } catch (error) {
      if (!(error instanceof DeliveryFailed) || taken === undefined) throw error;
      const { position } = error;
      if (error.amongOthers)
        for (const end of taken.ends) this.#caution.afterFailureOfAll(group.name, end, end.pos);
      else this.#caution.afterFailure(group.name, position, BigInt(position.pos));
      return true;
    }
    if (taken === undefined) return false;
    this.#caution.passed(group.name, taken.ends);
    return taken.ends.length > 0;
  }

  /** One message, its start counted before; or, when none heard is near, some that nobody hears. */
  async #single(group: BoundGroup, lane: Lane): Promise<boolean> {
    const { engine, random, log } = this.options;
    const attempt = await engine.begin(group, lane);
    if (attempt !== undefined && attempt.starts - 1 - attempt.failures >= CRASHES) {
      await this.#park(group, lane, attempt, 'crash-loop', undefined);
      return true;
    }
    try {
      const taken = await this.#deliver(group, (tx) => engine.takeNext(tx, group, lane));
      if (taken.ends.length === 0 && attempt !== undefined) await engine.withdraw(group, attempt.eventId);
      this.#caution.passed(group.name, taken.ends);
      return taken.ends.length > 0;
    } catch (error) {
      if (attempt === undefined) throw error;
      if (!(error instanceof DeliveryFailed)) {
        // The database gave up, not the handler: no start to be held against the message.
        await engine.withdraw(group, attempt.eventId);
        throw error;
      }
      const failures = attempt.failures + 1;
      const reason = parkReason(error, failures);
      if (reason === undefined) {
        log.warn(`${group.name} ${attempt.eventId}: failure ${failures}, ${classOf(error.cause)}`);
        await engine.postpone(group, lane, attempt.eventId, pauseAfter(failures, random));
      } else {
        await this.#park(group, lane, attempt, reason, error.cause);
      }
      return true;
    }
  }

  async #deliver(group: BoundGroup, take: (tx: Tx) => Promise<Batch>): Promise<Batch> {
    const { database, delivery } = this.options;
    return database.run(async (tx) => {
      const taken = await take(tx);
      await this.#holdBack(tx, group, taken);
      await delivery.deliver(tx, group, taken.fresh);
      return taken;
    });
  }

  async #park(
    group: BoundGroup,
    lane: Lane,
    attempt: Attempt,
    reason: ParkReason,
    error: unknown,
  ): Promise<void> {
    const { database, engine, quarantine, log } = this.options;
    const { eventId, starts: attempts } = attempt;
    const taken = await database.run(async (tx) => {
      const batch = await engine.takeNext(tx, group, lane);
      await this.#holdBack(tx, group, batch);
      if (batch.fresh.some((record) => record.eventId !== eventId))
        throw new Error(`${group.name}: another process went past ${eventId}`);
      await quarantine.park(tx, group.name, batch.fresh, { reason, error, attempts });
      return batch;
    });
    if (taken.ends.length === 0) {
      // Another transaction has the partition just now: the message comes again, and this start does not count.
      await engine.withdraw(group, eventId);
      return;
    }
    this.#caution.passed(group.name, taken.ends);
    log.error(
      `${group.name} ${eventId}: quarantined, ${reason} ${error === undefined ? '' : classOf(error)}`,
    );
  }

  /** Messages of a blocked subject wait behind the one in quarantine, in order. */
  #holdBack(tx: Tx, group: BoundGroup, { blocked }: Batch): Promise<void> {
    const parking = { reason: 'blocked-behind', error: undefined, attempts: 0 } as const;
    return this.options.quarantine.park(tx, group.name, blocked, parking);
  }

  /** The dead process was in batches of so many records at most, and perhaps in a message it counted. */
  async #suspectWhatWasUnderWay(): Promise<void> {
    const { engine } = this.options;
    const unfinished = new Map((await engine.unfinished()).map((lane) => [nameOf(lane), lane.starts]));
    for (const lane of await engine.status()) {
      const reached = lane.pos + BigInt(BATCH) < lane.last ? lane.pos + BigInt(BATCH) : lane.last;
      if (lane.pos < lane.last)
        this.#caution.afterDeath(lane.group, lane, reached, unfinished.get(nameOf(lane)) ?? 0);
    }
  }
}

const nameOf = (lane: Lane & { group: string }): string => `${lane.group} ${lane.topic} ${lane.partition}`;
