/** Lets several loops sleep until somebody rings or their time is over. A ring while nobody sleeps is not lost. */
export class Wake {
  readonly #sleepers = new Set<() => void>();
  #rung = false;

  up(): void {
    if (this.#sleepers.size === 0) this.#rung = true;
    for (const wake of this.#sleepers) wake();
  }

  after(milliseconds: number): Promise<void> {
    if (this.#rung) {
      this.#rung = false;
      return Promise.resolve();
    }
    return new Promise((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        this.#sleepers.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, milliseconds);
      this.#sleepers.add(wake);
    });
  }
}
