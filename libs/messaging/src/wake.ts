/**
 * Lets several loops sleep until somebody rings or the time is over, all waking together, so that they can share the
 * look that follows. A ring while nobody sleeps is not lost.
 */
export class Wake {
  readonly #sleepers = new Set<() => void>();
  #timer: NodeJS.Timeout | undefined;
  #rung = false;

  up(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#sleepers.size === 0) this.#rung = true;
    for (const wake of [...this.#sleepers]) wake();
    this.#sleepers.clear();
  }

  /** The first to sleep sets the time for all. */
  after(milliseconds: number): Promise<void> {
    if (this.#rung) {
      this.#rung = false;
      return Promise.resolve();
    }
    this.#timer ??= setTimeout(() => this.up(), milliseconds);
    return new Promise((resolve) => void this.#sleepers.add(resolve));
  }
}
