import type { Logger } from '@jejak/runtime';

type Part = Readonly<{ what: string; stop: () => Promise<void> }>;

/** What has been started so far, and how each part of it is stopped. */
export class Parts {
  private readonly parts: Part[] = [];
  private stopped: Promise<void> | undefined;

  constructor(private readonly log: Logger) {}

  add(what: string, stop: () => Promise<void>): void {
    this.parts.push({ what, stop });
  }

  /**
   * Stops everything: the first part before all others, since the door lets nobody in to what is going down; then
   * the last started first. Goes on when one part fails to stop. Whoever asks again waits for the same end.
   *
   * @throws AggregateError of whatever did not stop as it should
   */
  stop(): Promise<void> {
    return (this.stopped ??= this.stopAll());
  }

  private async stopAll(): Promise<void> {
    const failures: unknown[] = [];
    for (const { what, stop } of [...this.parts.splice(0, 1), ...this.parts.splice(0).reverse()]) {
      try {
        await stop();
      } catch (error) {
        this.log.error({ err: error }, `${what} did not stop as it should`);
        failures.push(error);
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, 'not everything stopped as it should');
  }
}
