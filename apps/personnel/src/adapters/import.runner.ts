import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { LOGGER, type Logger } from '@jejak/runtime';
import { ImportCommits } from '../application/import-commits.js';

/** How long the runner rests when there is nothing to do, or something went wrong, in milliseconds. */
const REST = 2_000;

/** Works off committed imports while the service runs; one process at a time works on one import. */
@Injectable()
export class ImportRunner implements OnApplicationBootstrap, OnModuleDestroy {
  private stopped = false;
  private awake = false;
  private rouse: () => void = () => undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    @Inject(ImportCommits) private readonly commits: ImportCommits,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.run();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    this.rouse();
    await this.running;
  }

  /** There is something to do. */
  wake(): void {
    this.awake = true;
    this.rouse();
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      this.awake = false;
      if (!(await this.step())) await this.rest();
    }
  }

  private async step(): Promise<boolean> {
    try {
      return await this.commits.step();
    } catch (error) {
      this.logger.error({ err: error }, 'a part of an import could not be committed');
      return false;
    }
  }

  private async rest(): Promise<void> {
    if (this.awake || this.stopped) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, REST);
      this.rouse = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
