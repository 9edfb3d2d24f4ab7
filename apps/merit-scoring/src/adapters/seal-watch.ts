import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import {
  CLOCK,
  CONFIG,
  HEALTH,
  LOGGER,
  METRICS,
  type HealthRegistry,
  type Logger,
  type Metrics,
} from '@jejak/runtime';
import { startOfDayInJakarta, dateInJakarta, type Clock } from '@jejak/kernel';
import { SealCheck } from '../application/seal-check.js';
import type { MeritScoringConfig } from '../config.js';
import { SqlSeals } from './postgres/sql-seals.js';

/** Milliseconds between looks at the clock. */
const EVERY = 60_000;

/**
 * Every night computes every stored score again. A seal that is broken is told once as an event, stands in the
 * metrics, and keeps the service from saying that it is ready until it is whole again: what decided careers may not
 * change unseen.
 */
@Injectable()
export class SealWatch implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    @Inject(SealCheck) private readonly check: SealCheck,
    @Inject(SqlSeals) private readonly seals: SqlSeals,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: MeritScoringConfig,
    @Inject(HEALTH) private readonly health: HealthRegistry,
    @Inject(METRICS) private readonly metrics: Metrics,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.health.add('seals', async () => {
      const [broken, [last]] = [await this.seals.breaches(), await this.seals.runs(1)];
      return {
        ok: broken.length === 0,
        details: { broken: broken.length, lastRun: last?.finishedAt?.toISOString() ?? null },
      };
    });
    const standing = this.metrics.gauge(
      'scoring_seals_broken',
      'Stored results that are not what they were.',
    );
    const scores = this.metrics.gauge(
      'scoring_replayed',
      'Scores of the last finished run, by what came of computing them again.',
      ['result'],
    );
    this.metrics.beforeTelling(async () => {
      standing.set((await this.seals.breaches()).length);
      const last = (await this.seals.runs(20)).find(({ finishedAt }) => finishedAt !== null);
      for (const result of ['equal', 'different', 'erased'] as const)
        scores.set({ result }, last?.[result] ?? 0);
    });
    this.timer = setInterval(() => {
      this.running = this.running.then(() => this.look());
    }, EVERY).unref();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.running;
  }

  /** Begins tonight's run when its hour has come and nobody has begun it. */
  private async look(): Promise<void> {
    const now = this.clock.now();
    const hour = startOfDayInJakarta(dateInJakarta(now)).getTime() + this.config.REPLAY_HOUR * 3_600_000;
    if (this.stopped || now.getTime() < hour) return;
    try {
      const outcome = await this.check.tonight(() => this.stopped);
      if (outcome !== undefined) this.logger.info(outcome, 'every stored score was computed again');
    } catch (error) {
      this.logger.error({ err: error }, 'tonight’s replay was not finished; it can be run on demand');
    }
  }
}
