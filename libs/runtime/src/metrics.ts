import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry, type Metric } from 'prom-client';

/** Figures of the whole process, collected once however many services run in it. */
let ofTheProcess: Registry | undefined;

/** The figures of one service in Prometheus' text format. Labels MUST NOT hold ids of people or free text. */
export class Metrics {
  readonly registry = new Registry();
  private readonly refreshes: (() => Promise<void>)[] = [];
  private readonly stale = this.counter(
    'metrics_refresh_failures',
    'Refreshes that failed: what they set is old.',
  );

  constructor(service: string) {
    this.registry.setDefaultLabels({ service });
  }

  counter<Label extends string>(
    name: string,
    help: string,
    labelNames: readonly Label[] = [],
  ): Counter<Label> {
    return this.once(name, () => new Counter({ name, help, labelNames, registers: [this.registry] }));
  }

  gauge<Label extends string>(name: string, help: string, labelNames: readonly Label[] = []): Gauge<Label> {
    return this.once(name, () => new Gauge({ name, help, labelNames, registers: [this.registry] }));
  }

  histogram<Label extends string>(
    name: string,
    help: string,
    labelNames: readonly Label[],
    buckets: readonly number[],
  ): Histogram<Label> {
    return this.once(
      name,
      () => new Histogram({ name, help, labelNames, buckets: [...buckets], registers: [this.registry] }),
    );
  }

  /** Runs before the figures are told, for those that are only known by asking. One that fails is counted. */
  beforeTelling(refresh: () => Promise<void>): void {
    this.refreshes.push(refresh);
  }

  /** The service's own figures, then those of the process. */
  async text(): Promise<string> {
    for (const refreshed of await Promise.allSettled(this.refreshes.map((refresh) => refresh()))) {
      if (refreshed.status === 'rejected') this.stale.inc();
    }
    if (ofTheProcess === undefined) {
      ofTheProcess = new Registry();
      collectDefaultMetrics({ register: ofTheProcess });
    }
    return `${await this.registry.metrics()}\n${await ofTheProcess.metrics()}`;
  }

  private once<M extends Metric>(name: string, make: () => M): M {
    return (this.registry.getSingleMetric(name) as M | undefined) ?? make();
  }
}
