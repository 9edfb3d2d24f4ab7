import type { OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';
import type { HealthRegistry, Logger } from '@jejak/runtime';
import type { CheckpointStore, Checkpoints } from '../application/checkpoints.js';
import type { Lease } from './postgres/lease.js';

/** Milliseconds between looks whether the log grew: what waiting for a proof costs at most, on a quiet machine. */
const EVERY = 100;

/** Signs the log as it grows, while this process holds the lease. */
export class CheckpointLoop implements OnApplicationBootstrap, OnModuleDestroy {
  private stopping = false;
  private timer: NodeJS.Timeout | undefined;
  private working: Promise<void> = Promise.resolve();

  constructor(
    private readonly checkpoints: Checkpoints,
    private readonly store: CheckpointStore,
    private readonly lease: Lease,
    private readonly health: HealthRegistry,
    private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.health.add('log', async () => {
      const { size, signed } = await this.store.committed();
      return { ok: this.lease.isHeld, details: { size, signed, leader: this.lease.isHeld } };
    });
    this.schedule();
  }

  /** What is committed by now is signed before the service goes. */
  async onModuleDestroy(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.timer);
    await this.working;
    await this.publish();
  }

  private schedule(): void {
    if (this.stopping) return;
    this.timer = setTimeout(() => {
      this.working = this.publish().finally(() => {
        this.schedule();
      });
    }, EVERY);
  }

  private async publish(): Promise<void> {
    if (!this.lease.isHeld) return;
    try {
      await this.checkpoints.publish();
    } catch (error) {
      // Nobody was told anything: the next round signs what is committed then.
      this.logger.error({ err: error }, 'the log could not be signed and is tried again');
    }
  }
}
