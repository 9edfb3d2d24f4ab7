import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry, type Metric } from 'prom-client';

/** Figures of the whole process, collected once however many services run in it. */
let ofTheProcess: Registry | undefined;

/** The figures of one service in Prometheus' text format. Labels MUST NOT hold ids of people or free text. */
export class Metrics {
  readonly registry = new Registry();

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

  /** The service's own figures, then those of the process. */
  async text(): Promise<string> {
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
