import type { Logger } from '@nestjs/common';
import type { Database } from '@jejak/persistence';
import { bell } from './bell.js';
import type { Delivery } from './delivery.js';
import type { Attempt, Batch, Engine, Lane, ReadyLane } from './engine.js';
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

type Job = Readonly<{ group: BoundGroup; lane: Lane | undefined }>;

/**
 * Brings a service's groups what is new, with a few transactions at a time for all of them. Normally one transaction
 * takes a batch from several partitions. After a failure in it, or a process that ended without closing, the
 * partitions concerned go message by message until the trouble is passed, so that only the message at fault waits.
 */
export class Dispatcher {
  readonly #wake = new Wake();
  /** Partitions to go through singly, up to and with a position, by group. */
  readonly #careful = new Map<string, Map<string, Lane & { upTo: bigint }>>();
  /** Partitions this process goes through singly at this moment. */
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
      let progressed = false;
      try {
        const job = this.#jobs.shift() ?? (await this.#plan());
        if (job !== undefined) progressed = await this.#perform(job);
      } catch (error) {
        this.options.log.error(`the bus rests for ${TROUBLE_MS} ms: ${classOf(error)}`);
        await this.#wake.after(TROUBLE_MS);
        continue;
      }
      if (!progressed && this.#jobs.length === 0 && !this.#closing) await this.#wake.after(this.options.poll);
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
    const bound = groups.all();
    const ready = await engine.ready(bound.map(({ name }) => name));
    const jobs: Job[] = [];
    for (const group of bound) {
      const own = ready.filter((lane) => lane.group === group.name);
      const careful = this.#careful.get(group.name);
      const single = own.filter(
        (lane) => careful?.has(keyOf(lane)) && !this.#underWay.has(`${group.name} ${keyOf(lane)}`),
      );
      const together = own.filter((lane) => !careful?.has(keyOf(lane)));
      const waiting = together.reduce((sum, lane) => sum + lane.waiting, 0);
      const batches = Math.min(concurrency, together.length, Math.ceil(waiting / BATCH));
      jobs.push(...Array.from({ length: batches }, () => ({ group, lane: undefined })));
      jobs.push(...single.map(({ topic, partition }: ReadyLane) => ({ group, lane: { topic, partition } })));
    }
    this.#jobs = jobs;
  }

  async #perform({ group, lane }: Job): Promise<boolean> {
    if (lane === undefined) return this.#batch(group);
    const name = `${group.name} ${keyOf(lane)}`;
    this.#underWay.add(name);
    try {
      return await this.#single(group, lane);
    } finally {
      this.#underWay.delete(name);
    }
  }

  /** One transaction: cursors, inbox, effects, what they publish. */
  async #batch(group: BoundGroup): Promise<boolean> {
    const { database, engine, delivery } = this.options;
    const without = [...(this.#careful.get(group.name)?.values() ?? [])];
    let taken: Batch | undefined;
    try {
      await database.run(async (tx) => {
        taken = await engine.take(tx, group, { limit: BATCH, without });
        await this.#holdBack(tx, group, taken);
        await delivery.deliver(tx, group, taken.fresh);
      });
    } catch (error) {
      if (!(error instanceof DeliveryFailed) || taken === undefined) throw error;
      const { topic, partition } = error.position;
      const failed = taken.ends.filter(
        (end) => group.all?.inBatches === true || (end.topic === topic && end.partition === partition),
      );
      for (const end of failed) this.#suspect(group.name, end, end.pos);
    }
    return taken !== undefined && taken.ends.length > 0;
  }

  /** One message, its start counted before. */
  async #single(group: BoundGroup, lane: Lane): Promise<boolean> {
    const { database, engine, delivery } = this.options;
    const attempt = await engine.begin(group, lane);
    if (attempt === undefined) {
      // Nothing heard is near, or another process has the partition.
      this.#careful.get(group.name)?.delete(keyOf(lane));
      return true;
    }
    if (attempt.starts - 1 - attempt.failures >= CRASHES) {
      await this.#park(group, lane, attempt, 'crash-loop', undefined);
      return true;
    }
    try {
      let taken: Batch | undefined;
      await database.run(async (tx) => {
        taken = await engine.takeNext(tx, group, lane);
        await this.#holdBack(tx, group, taken);
        await delivery.deliver(tx, group, taken.fresh);
      });
      if (taken === undefined || taken.ends.length === 0) {
        await engine.withdraw(group, attempt.eventId);
        return false;
      }
      this.#trust(group.name, taken);
      return true;
    } catch (error) {
      if (!(error instanceof DeliveryFailed)) throw error;
      const failures = attempt.failures + 1;
      const reason = parkReason(error, failures);
      if (reason === undefined) {
        await engine.postpone(group, lane, attempt.eventId, pauseAfter(failures, this.options.random));
        this.options.log.warn(
          `${group.name} ${attempt.eventId}: failure ${failures}, ${classOf(error.cause)}`,
        );
      } else {
        await this.#park(group, lane, { ...attempt, failures }, reason, error.cause);
      }
      return true;
    }
  }

  async #park(
    group: BoundGroup,
    lane: Lane,
    attempt: Attempt,
    reason: ParkReason,
    error: unknown,
  ): Promise<void> {
    const { database, engine, quarantine, log } = this.options;
    let taken: Batch | undefined;
    await database.run(async (tx) => {
      taken = await engine.takeNext(tx, group, lane);
      await this.#holdBack(tx, group, taken);
      if (taken.fresh.some(({ eventId }) => eventId !== attempt.eventId))
        throw new Error(`${group.name}: another process went past ${attempt.eventId}`);
      await quarantine.park(tx, group.name, taken.fresh, { reason, error, attempts: attempt.starts });
    });
    this.#trust(group.name, taken);
    log.error(
      `${group.name} ${attempt.eventId}: quarantined, ${reason} ${error === undefined ? '' : classOf(error)}`,
    );
  }

  /** Messages of a blocked subject wait behind the one in quarantine, in order. */
  async #holdBack(
    tx: Parameters<Quarantine['park']>[0],
    group: BoundGroup,
    { blocked }: Batch,
  ): Promise<void> {
    await this.options.quarantine.park(tx, group.name, blocked, {
      reason: 'blocked-behind',
      error: undefined,
      attempts: 0,
    });
  }

  #suspect(group: string, { topic, partition }: Lane, upTo: bigint): void {
    const lanes = this.#careful.get(group) ?? new Map<string, Lane & { upTo: bigint }>();
    lanes.set(keyOf({ topic, partition }), { topic, partition, upTo });
    this.#careful.set(group, lanes);
  }

  #trust(group: string, taken: Batch | undefined): void {
    const careful = this.#careful.get(group);
    for (const end of taken?.ends ?? []) {
      const suspected = careful?.get(keyOf(end));
      if (suspected !== undefined && end.pos >= suspected.upTo) careful?.delete(keyOf(end));
    }
  }

  /** A batch that was under way when a process died reached so far at most. */
  async #suspectWhatWasUnderWay(): Promise<void> {
    for (const { group, topic, partition, pos, last } of await this.options.engine.status()) {
      const reached = pos + BigInt(BATCH) < last ? pos + BigInt(BATCH) : last;
      if (pos < last) this.#suspect(group, { topic, partition }, reached);
    }
  }
}

const keyOf = ({ topic, partition }: Lane): string => `${topic} ${partition}`;
