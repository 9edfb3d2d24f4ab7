import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from '@nestjs/common';
import type { Group, Lane, ReadyLane } from '../engine.js';
import { classOf } from '../retries.js';
import { decode } from './codec.js';
import type { Cursor, Cursors } from './cursors.js';
import type { Bounds, ConsumerEvents, Fetched, KafkaConsumer, KafkaDriver } from './driver.js';
import { laneName, OpenLane, type Cut, type Entry } from './lane.js';

/** Without a sign of life from the broker, or with records waiting that do not come, a consumer is begun anew. */
const SILENT_MS = 30_000;
/** Pauses between attempts to begin anew. */
const BACK_OFF_MS = [200, 500, 1_000, 2_000];
/** How long to leave a partition that another process holds. */
const HELD_MS = 100;
const CLOSE_MS = 5_000;

export interface ReaderParts {
  readonly driver: KafkaDriver;
  readonly cursors: Cursors;
  readonly log: Logger;
  /** Published by others than our services. */
  foreign(topic: string): boolean;
  /** Something can be taken. */
  arrived(): void;
}

/**
 * One group's member of its Kafka consumer group: which partitions are this process's, and what was fetched of them.
 * Kafka's protocol only spreads the partitions over the processes. Where the group stands is the cursor in the
 * database, so two processes that both believe to have a partition do no harm: the second finds the cursor moved.
 */
export class GroupReader {
  readonly #lanes = new Map<string, OpenLane>();
  readonly #mirrored = new Map<string, bigint>();
  readonly #stop = new AbortController();
  #consumer: KafkaConsumer | undefined;
  /** Ends the consumer of now, for a reason to be told. */
  #end: (error?: Error) => void = () => undefined;
  /** Raised by each assignment: what was begun under an earlier one is void. */
  #term = 0;
  #joined = false;
  #aliveAt = performance.now();
  #running: Promise<void> = Promise.resolve();
  /** Times a consumer was begun anew, for whatever reason. */
  restarts = 0;

  constructor(
    readonly group: Group,
    private readonly parts: ReaderParts,
  ) {}

  /** A member of its group now, with partitions or without. */
  get joined(): boolean {
    return this.#joined;
  }

  start(): void {
    this.#running = this.#run();
  }

  /** Leaves the group, its position mirrored; takes nothing more. */
  async close(): Promise<void> {
    await this.mirror();
    this.#stop.abort();
    this.#end();
    await this.#running;
  }

  ready(): ReadyLane[] {
    const now = performance.now();
    return [...this.#lanes.values()]
      .filter(({ waiting, reserved, restsUntil }) => waiting > 0 && !reserved && restsUntil <= now)
      .map(({ lane, reached, waiting }) => ({ group: this.group.name, ...lane, pos: reached, waiting }));
  }

  lane(lane: Lane): OpenLane | undefined {
    return this.#lanes.get(laneName(lane));
  }

  /** Reserves what a transaction is to take, so many records at most, the fullest partitions first. */
  reserve(limit: number, without: readonly Lane[]): Cut[] {
    const left = new Set(without.map(laneName));
    const now = performance.now();
    const free = [...this.#lanes.values()]
      .filter((lane) => !lane.reserved && lane.waiting > 0 && lane.restsUntil <= now)
      .filter(({ lane }) => !left.has(laneName(lane)))
      .sort((one, other) => other.waiting - one.waiting);
    const cuts: Cut[] = [];
    let room = limit;
    for (const lane of free) {
      if (room === 0) break;
      const cut = lane.cut(room);
      if (cut === undefined) continue;
      room -= cut.heard.length;
      cuts.push(cut);
    }
    for (const { lane } of cuts) lane.reserved = true;
    return cuts;
  }

  /** The same for one partition, up to a position; or, without one, up to and with the next record heard. */
  reserveOf(lane: Lane, limit: number, upTo: bigint | undefined): Cut[] {
    const open = this.lane(lane);
    if (open === undefined || open.reserved || open.restsUntil > performance.now()) return [];
    const cut = open.cut(limit, upTo);
    if (cut === undefined) return [];
    open.reserved = true;
    return [cut];
  }

  /** A transaction that had reserved this is over. */
  release({ lane, end }: Cut, outcome: 'passed' | 'moved' | 'held' | 'undone'): void {
    lane.reserved = false;
    if (outcome === 'passed') lane.passed(end);
    if (this.lane(lane.lane) !== lane) return;
    if (outcome === 'moved') this.#reopen(lane.lane);
    if (outcome === 'held') lane.restsUntil = performance.now() + HELD_MS;
    if (lane.paused && lane.roomy) {
      lane.paused = false;
      this.#consumer?.resume(lane.lane);
    }
    if (lane.waiting > 0) this.parts.arrived();
  }

  /** Compares with the cursors as they were read since `asked`: a replay, or another process, may have moved them. */
  compare(cursors: readonly Cursor[], asked: ReadonlyMap<OpenLane, bigint>): void {
    for (const { topic, partition, pos, generation } of cursors) {
      const lane = this.lane({ topic, partition });
      // What moved since the question, or is under way, tells nothing.
      if (lane === undefined || lane.reserved || asked.get(lane) !== lane.pos) continue;
      if (lane.pos !== pos || lane.generation !== generation) this.#reopen(lane.lane);
    }
  }

  positions(): ReadonlyMap<OpenLane, bigint> {
    return new Map(
      [...this.#lanes.values()].filter(({ reserved }) => !reserved).map((lane) => [lane, lane.pos]),
    );
  }

  /** Begins the consumer anew if it gave no sign of life, or leaves records lying that are there. */
  watch(bounds: readonly Bounds[]): void {
    const now = performance.now();
    const ends = new Map(bounds.map((bound) => [laneName(bound), bound.end]));
    const stuck = [...this.#lanes.values()].find(
      (lane) =>
        !lane.paused &&
        lane.waiting === 0 &&
        (ends.get(laneName(lane.lane)) ?? 0n) > lane.next &&
        now - lane.movedAt > SILENT_MS,
    );
    if (stuck !== undefined) this.#end(new Error(`records of ${laneName(stuck.lane)} do not come`));
    else if (this.#joined && now - this.#aliveAt > SILENT_MS)
      this.#end(new Error('no sign of life from the broker'));
  }

  /** Tells the broker how far the group is, where that changed. */
  async mirror(): Promise<void> {
    const moved = [...this.#lanes.values()].filter(
      ({ lane, pos }) => pos >= 0n && this.#mirrored.get(laneName(lane)) !== pos,
    );
    if (moved.length === 0 || this.#consumer === undefined) return;
    const positions = moved.map(({ lane, pos }) => ({ ...lane, next: pos + 1n }));
    try {
      await this.#consumer.mirror(positions);
      for (const { next, ...lane } of positions) this.#mirrored.set(laneName(lane), next - 1n);
    } catch (error) {
      this.parts.log.debug(
        `${this.group.name}: its position could not be told to the broker: ${classOf(error)}`,
      );
    }
  }

  async #run(): Promise<void> {
    const { driver, log } = this.parts;
    for (let failures = 0; !this.#stop.signal.aborted;) {
      const ended = new Promise<Error | undefined>((resolve) => (this.#end = resolve));
      const consumer = driver.consumer(
        this.group.name,
        this.group.topics,
        this.#events(() => consumer),
      );
      this.#consumer = consumer;
      this.#aliveAt = performance.now();
      const started = consumer.start().then(
        () => undefined,
        (error: unknown) => (error instanceof Error ? error : new Error(String(error))),
      );
      let error = await Promise.race([started, ended]);
      if (error === undefined && !this.#stop.signal.aborted) {
        failures = 0;
        error = await ended;
      }
      this.#drop();
      this.#consumer = undefined;
      await closed(consumer, (problem) => log.debug(`${this.group.name}: closing: ${classOf(problem)}`));
      if (this.#stop.signal.aborted) return;
      this.restarts += 1;
      log.warn(
        `${this.group.name}: its consumer is begun anew: ${error === undefined ? '' : reasonOf(error)}`,
      );
      const wait = BACK_OFF_MS[Math.min(failures++, BACK_OFF_MS.length - 1)]!;
      await pause(wait, undefined, { signal: this.#stop.signal }).catch(() => undefined);
    }
  }

  #events(consumer: () => KafkaConsumer): ConsumerEvents {
    const current = (): boolean => this.#consumer === consumer();
    return {
      assigned: (lanes) => {
        if (!current()) return;
        this.#drop();
        this.#joined = true;
        this.#aliveAt = performance.now();
        void this.#open(lanes);
      },
      revoked: () => {
        if (current()) this.#drop();
      },
      records: (lane, from, next, records) => {
        this.#aliveAt = performance.now();
        if (current()) this.#push(lane, from, next, records);
      },
      alive: () => {
        this.#aliveAt = performance.now();
      },
      lost: (error) => {
        if (current()) this.#end(error);
      },
    };
  }

  #push(where: Lane, from: bigint, next: bigint, records: readonly Fetched[]): void {
    const lane = this.lane(where);
    if (lane === undefined) return;
    if (from !== lane.next) {
      // The broker's log does not reach from where we asked: look again where it begins and ends.
      this.#reopen(where);
      return;
    }
    const foreign = this.parts.foreign(where.topic);
    lane.push(
      records.map((record) => this.#entryOf(where, record, foreign)),
      next,
    );
    lane.movedAt = performance.now();
    if (lane.full && !lane.paused) {
      lane.paused = true;
      this.#consumer?.pause(where);
    }
    if (!lane.reserved) this.parts.arrived();
  }

  #entryOf(lane: Lane, record: Fetched, foreign: boolean): Entry {
    const { heard, kind } = this.group;
    const { received, reannounced } = decode(lane, record, foreign);
    const { type } = received.attributes;
    const wanted =
      (kind === 'projection' || !reannounced) &&
      (heard === undefined ||
        (typeof type === 'string' && heard.includes(type.slice(0, type.lastIndexOf('.')))));
    return wanted ? { offset: record.offset, received } : { offset: record.offset };
  }

  #reopen(lane: Lane): void {
    this.#lanes.delete(laneName(lane));
    void this.#open([lane]);
  }

  #drop(): void {
    this.#term += 1;
    this.#joined = false;
    this.#lanes.clear();
  }

  /** Reads where the group stands and lets the consumer go on from there; tries until it succeeds. */
  async #open(lanes: readonly Lane[]): Promise<void> {
    const term = this.#term;
    for (let failures = 0; ; failures++) {
      try {
        const [cursors, bounds] = await Promise.all([
          this.parts.cursors.of(this.group.name, lanes),
          this.parts.driver.bounds([...new Set(lanes.map(({ topic }) => topic))]),
        ]);
        if (term !== this.#term) return;
        for (const cursor of cursors) this.#begin(cursor, bounds);
        return;
      } catch (error) {
        if (term !== this.#term || this.#stop.signal.aborted) return;
        this.parts.log.warn(`${this.group.name}: where it stands could not be read: ${classOf(error)}`);
        const wait = BACK_OFF_MS[Math.min(failures, BACK_OFF_MS.length - 1)]!;
        await pause(wait, undefined, { signal: this.#stop.signal }).catch(() => undefined);
        if (term !== this.#term || this.#stop.signal.aborted) return;
      }
    }
  }

  #begin({ topic, partition, pos, generation, rest }: Cursor, bounds: readonly Bounds[]): void {
    const lane = { topic, partition };
    const name = laneName(lane);
    const bound = bounds.find((one) => laneName(one) === name);
    let next = pos + 1n;
    if (bound !== undefined && (next < bound.begin || next > bound.end)) {
      // Before the beginning: retention was quicker than the group. Behind the end: the topic was made anew; what the
      // group has had is known to its inbox.
      if (next > bound.end || pos >= 0n)
        this.parts.log.error(
          `${this.group.name} ${name}: stands at ${next}, but the topic holds ${bound.begin} to ${bound.end}; goes on from its beginning`,
        );
      next = bound.begin;
    }
    const now = performance.now();
    const open = new OpenLane(lane, pos, generation, next, now);
    open.restsUntil = now + rest;
    this.#lanes.set(name, open);
    this.#consumer?.seek(lane, next);
    this.#consumer?.resume(lane);
  }
}

async function closed(consumer: KafkaConsumer, tell: (problem: unknown) => void): Promise<void> {
  const late = new AbortController();
  try {
    await Promise.race([consumer.close(), pause(CLOSE_MS, undefined, { signal: late.signal })]);
  } catch (error) {
    tell(error);
  } finally {
    late.abort();
  }
}

/** An error of the client tells no data of ours. */
const reasonOf = (error: Error): string => `${classOf(error)}: ${error.message}`;
