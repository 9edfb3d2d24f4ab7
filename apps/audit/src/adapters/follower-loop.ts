import type { OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';
import type { Logger } from '@jejak/runtime';
import type { TileFollower } from '../application/tile-follower.js';

/** Milliseconds between looks whether a tile has become full. */
const EVERY = 1_000;

/** Writes full tiles as files while the service runs; every process does so for itself. */
export class FollowerLoop implements OnApplicationBootstrap, OnModuleDestroy {
  private stopping = false;
  private timer: NodeJS.Timeout | undefined;
  private working: Promise<void> = Promise.resolve();

  constructor(
    private readonly follower: TileFollower,
    private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.schedule();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.timer);
    await this.working;
  }

  private schedule(): void {
    if (this.stopping) return;
    this.timer = setTimeout(() => {
      this.working = this.follow().finally(() => {
        this.schedule();
      });
    }, EVERY).unref();
  }

  private async follow(): Promise<void> {
    try {
      while (!this.stopping && (await this.follower.follow()) > 0);
    } catch (error) {
      // Readers get the tile from the database meanwhile; the monitor names what is damaged.
      this.logger.error({ err: error }, 'a full tile could not be written as a file and is tried again');
    }
  }
}
