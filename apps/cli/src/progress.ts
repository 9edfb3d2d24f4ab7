/** Goes to the beginning of the line and erases it (ECMA-48: CR, then EL). */
const ANEW = '\r\u001b[K';

/** One line that says how far long work has come, a percent at a time, where somebody watches; nothing elsewhere. */
export class Progress {
  private percent = -1;

  constructor(
    private readonly out: Readonly<{ isTTY?: boolean; write: (text: string) => unknown }>,
    /** What is counted, in the language of whoever watches. */
    private readonly counted: string,
  ) {}

  readonly told = (done: number, of: number): void => {
    const percent = Math.floor((done / of) * 100);
    if (this.out.isTTY !== true || percent === this.percent) return;
    this.percent = percent;
    this.out.write(`${ANEW}${String(percent)} % (${String(done)}/${String(of)} ${this.counted})`);
  };

  /** Leaves no trace of it on the terminal. */
  end(): void {
    if (this.percent >= 0) this.out.write(ANEW);
  }
}
