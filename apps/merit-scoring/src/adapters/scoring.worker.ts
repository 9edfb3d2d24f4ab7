import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { LOGGER, type Logger } from '@jejak/runtime';
import { ScoringJob } from '../application/scoring.js';

/** Milliseconds between looks when nobody wakes it: facts of a projection arrive without a word. */
const POLL = 250;

/** Runs the scoring job while the service runs: when woken by a handler, and otherwise now and then. */
@Injectable()
export class ScoringWorker implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private again = false;
  private stopped = true;

  constructor(
    @Inject(ScoringJob) private readonly job: ScoringJob,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.stopped = false;
    this.wake();
  }

  /** Looks at once, or once more when it is looking now. */
  wake(): void {
    if (this.stopped) return;
    if (this.running !== undefined) {
      this.again = true;
      return;
    }
    clearTimeout(this.timer);
    this.running = this.look().finally(() => {
      this.running = undefined;
      if (this.stopped) return;
      if (this.again) {
        this.again = false;
        this.wake();
      } else this.timer = setTimeout(() => this.wake(), POLL).unref();
    });
  }

  /** Finishes the submission it is at, and takes no other. */
  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private async look(): Promise<void> {
    try {
      const { failures } = await this.job.run(() => this.stopped);
      for (const { submission, error } of failures) {
        this.logger.error(
          { submission, err: error },
          'a submission could not be scored; it is tried again later',
        );
      }
    } catch (error) {
      // The database is away, or the like: the next look tries again, and health says so meanwhile.
      this.logger.error({ err: error }, 'waiting submissions could not be looked at');
    }
  }
}
