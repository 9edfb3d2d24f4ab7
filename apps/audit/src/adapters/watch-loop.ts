import { randomInt } from 'node:crypto';
import type { OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';
import type { Clock } from '@jejak/kernel';
import type { HealthRegistry, Logger, Metrics } from '@jejak/runtime';
import type { BooksComparison } from '../application/books-comparison.js';
import type { Drill } from '../application/drill.js';
import type { Monitor } from '../application/monitor.js';
import { isDrillDue } from '../domain/drill-night.js';
import type { Lease } from './postgres/lease.js';
import type { PostgresWatchStore } from './postgres/watch-store.js';

/** After a piece the monitor rests four times as long as the piece took: a fifth of one processor at most. */
const REST = 4;
const SHORTEST_REST = 100;
/** Between two cycles, and before what failed is tried again (milliseconds). */
const BETWEEN_CYCLES = 10_000;

export type Watched = Readonly<{
  monitor: Monitor;
  drill: Drill;
  books: BooksComparison;
  store: PostgresWatchStore;
}>;

/** Keeps the monitor at work while this process leads: piece after piece, the books after each cycle, the drill by night. */
export class WatchLoop implements OnApplicationBootstrap, OnModuleDestroy {
  private stopping = false;
  private timer: NodeJS.Timeout | undefined;
  private working: Promise<void> = Promise.resolve();

  constructor(
    private readonly watched: Watched,
    private readonly lease: Lease,
    private readonly clock: Clock,
    private readonly health: HealthRegistry,
    private readonly metrics: Metrics,
    private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    const { store } = this.watched;
    // A finding is for people, not for balancers: the service goes on answering, so that it can be looked into.
    this.health.add('log-monitor', async () => {
      const { position, last } = await store.watch();
      return {
        ok: true,
        details: {
          consistent: (last?.findings ?? 0) === 0,
          findings: last?.findings ?? null,
          position,
          lastCycle: last?.ended ?? null,
          lastDrillPassed: (await store.drills()).passed ?? null,
        },
      };
    });
    this.tellFigures();
    this.schedule(SHORTEST_REST);
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.timer);
    await this.working;
  }

  private schedule(rest: number): void {
    if (this.stopping) return;
    this.timer = setTimeout(() => {
      this.working = this.piece().then((next) => {
        this.schedule(next);
      });
    }, rest).unref();
  }

  /** Reads a piece; answers how long to rest. */
  private async piece(): Promise<number> {
    if (!this.lease.isHeld) return BETWEEN_CYCLES;
    const began = performance.now();
    try {
      const { ended } = await this.watched.monitor.step();
      if (!ended) return Math.max(SHORTEST_REST, REST * (performance.now() - began));
      await this.watched.books.compare();
      await this.drillByNight();
    } catch (error) {
      this.logger.error({ err: error }, 'the monitor could not go on and tries again');
    }
    return BETWEEN_CYCLES;
  }

  private async drillByNight(): Promise<void> {
    const { drill, store } = this.watched;
    const now = this.clock.now();
    const { tried } = await store.drills();
    // The first night is the one after the log was first looked at.
    if (tried !== undefined && !isDrillDue(tried, now)) return;
    await store.tryDrill(now);
    if (tried !== undefined) await drill.run(randomInt(2 ** 31));
  }

  private tellFigures(): void {
    const { store } = this.watched;
    const findings = this.metrics.gauge('log_findings', 'What the last whole cycle of the monitor found.');
    const position = this.metrics.gauge('log_monitor_position', 'Entries read in the cycle under way.');
    const cycle = this.metrics.gauge('log_monitor_cycle_end_seconds', 'When the last whole cycle ended.');
    const drilled = this.metrics.gauge('log_drill_passed_seconds', 'When a drill was last noticed.');
    this.metrics.beforeTelling(async () => {
      const { position: at, last } = await store.watch();
      const { passed } = await store.drills();
      position.set(at);
      findings.set(last?.findings ?? 0);
      if (last !== undefined) cycle.set(last.ended.getTime() / 1000);
      if (passed !== undefined) drilled.set(passed.getTime() / 1000);
    });
  }
}
