import type { OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';
import type { HealthRegistry, Logger, Metrics } from '@jejak/runtime';
import type { Witnessing } from '../../application/witnessing.js';
import type { WitnessAnswer, WitnessState } from '../../application/witnesses.port.js';
import type { Lease } from '../postgres/lease.js';

/** Milliseconds between looks whether there is a checkpoint to bring. */
const EVERY = 100;

/** Brings checkpoints to the witnesses while this process holds the lease, and says how it stands with them. */
export class WitnessLoop implements OnApplicationBootstrap, OnModuleDestroy {
  private stopping = false;
  private timer: NodeJS.Timeout | undefined;
  private working: Promise<void> = Promise.resolve();

  constructor(
    private readonly witnessing: Witnessing,
    private readonly lease: Lease,
    private readonly health: HealthRegistry,
    private readonly metrics: Metrics,
    private readonly logger: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.witnessing.begin();
    if (this.witnessing.states().length === 0) return;
    // A witness that is away stops nobody's work. One that contradicts the log is for people to look at, now.
    this.health.add('witnesses', () => {
      const states = this.witnessing.states();
      const ok = states.every(({ trouble }) => trouble?.kind !== 'contradicted');
      return Promise.resolve({ ok, details: { witnesses: states } });
    });
    this.tellFigures();
    this.schedule();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.timer);
    await this.working;
    await this.witnessing.end();
  }

  private schedule(): void {
    if (this.stopping) return;
    this.timer = setTimeout(() => {
      this.working = this.round().finally(() => {
        this.schedule();
      });
    }, EVERY);
  }

  private async round(): Promise<void> {
    if (!this.lease.isHeld) return;
    try {
      await this.witnessing.round();
    } catch (error) {
      this.logger.error({ err: error }, 'the witnesses could not be asked; they are asked again');
    }
  }

  private tellFigures(): void {
    const cosigned = this.metrics.gauge(
      'audit_witness_cosigned_size',
      'Size of the last checkpoint it cosigned.',
      ['witness'],
    );
    const trouble = this.metrics.gauge('audit_witness_trouble', '1 while it cannot be had to cosign.', [
      'witness',
      'kind',
    ]);
    this.metrics.beforeTelling(() => {
      trouble.reset();
      for (const { name, cosigned: size, trouble: had } of this.witnessing.states()) {
        cosigned.set({ witness: name }, size);
        if (had !== undefined) trouble.set({ witness: name, kind: had.kind }, 1);
      }
      return Promise.resolve();
    });
  }
}

/** Tells operators of each change for the worse, once, and of what was asked. */
export function tellingOf(metrics: Metrics, logger: Logger) {
  const answers = metrics.counter('audit_witness_answers', 'What came of asking a witness.', [
    'witness',
    'outcome',
  ]);
  return ({
    name,
    trouble,
    outcome,
  }: WitnessState & Readonly<{ outcome: WitnessAnswer['outcome'] }>): void => {
    answers.inc({ witness: name, outcome });
    const what = { witness: name, kind: trouble?.kind, detail: trouble?.detail };
    if (trouble?.kind === 'contradicted') {
      logger.error(what, 'ALARM: saksi menyangkal log ini / a witness contradicts this log');
    } else if (trouble !== undefined) logger.warn(what, 'a witness does not cosign');
  };
}
