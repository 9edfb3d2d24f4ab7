import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { arrayFor, compileColumns, type Arrays, type Kernel } from '@jejak/merit-engine';
import { names, type Column, type People } from './people.js';
import { law, measured } from './rules.js';
import type { Task } from './worker.js';

const program = fileURLToPath(new URL('./worker.js', import.meta.url));

/** The compiled policy on all cores, over columns that the threads share. */
export class Ours {
  private constructor(
    private readonly people: People,
    private readonly threads: readonly Worker[],
    private readonly kernels: Readonly<Record<'categories' | 'eligible', Kernel>>,
    private readonly outputs: ReadonlyMap<string, Arrays>,
  ) {}

  static async start(people: People): Promise<Ours> {
    const kernels = {
      categories: compileColumns(measured, law, ['total', 'category']),
      eligible: compileColumns(measured, law, ['total', 'eligible']),
    };
    const threads = Array.from({ length: availableParallelism() }, () => new Worker(program));
    const outputs = new Map(
      [...kernels.categories.outputs, ...kernels.eligible.outputs].map(({ name, keeping }) => [
        name,
        arrayFor(keeping, people.rows, true),
      ]),
    );
    const ours = new Ours(people, threads, kernels, outputs);
    for (const [id, kernel] of Object.entries(kernels)) await ours.each(() => [{ do: 'load', id, kernel }]);
    return ours;
  }

  /** Scores everybody, and counts the categories; answers with their counts and the sum of all scores. */
  async histogram(): Promise<number[]> {
    const category = this.output('category');
    const counts = await this.each<[undefined, Int32Array]>((from, to) => [
      this.run('categories', from, to),
      { do: 'count', of: category, from, to, sizes: 5 },
    ]);
    return counts.map(([, one]) => [...one]).reduce((a, b) => a.map((count, at) => count + (b[at] ?? 0)));
  }

  /** Scores everybody, and finds the best of the eligible, ties by the row. */
  async best(most: number): Promise<number[]> {
    const [score, where] = [this.output('total'), this.output('eligible')];
    const found = await this.each<[undefined, number[]]>((from, to) => [
      this.run('eligible', from, to),
      { do: 'best', score, where, from, to, most },
    ]);
    return found
      .flatMap(([, rows]) => rows)
      .sort((a, b) => score[b]! - score[a]! || a - b)
      .slice(0, most);
  }

  /** Scores everybody, and gives every eligible one a place; zero to the others. */
  async ranked(): Promise<Int32Array> {
    const [score, where] = [this.output('total'), this.output('eligible')];
    const counts = await this.each<[undefined, Int32Array]>((from, to) => [
      this.run('eligible', from, to),
      { do: 'count', of: score, where, from, to, sizes: 10_001 },
    ]);
    const places = new Int32Array(10_001);
    for (let at = 10_000, above = 0; at >= 0; at--) {
      places[at] = above + 1;
      for (const [, one] of counts) above += one[at] ?? 0;
    }
    const into = this.places;
    await this.each((from, to) => [{ do: 'rank', score, where, from, to, places, into }]);
    return into;
  }

  private get places(): Int32Array {
    const known = this.kept ?? new Int32Array(new SharedArrayBuffer(this.people.rows * 4));
    this.kept = known;
    return known;
  }
  private kept: Int32Array | undefined;

  /** The sum of all scores, to be held against every other engine's. */
  sum(): number {
    let total = 0;
    for (const one of this.output('total')) total += one;
    return total;
  }

  async close(): Promise<void> {
    await Promise.all(this.threads.map((thread) => thread.terminate()));
  }

  private output(name: string): Arrays {
    const array = this.outputs.get(name);
    if (array === undefined) throw new RangeError(`there is no output ${name}`);
    return array;
  }

  private run(id: 'categories' | 'eligible', from: number, to: number): Task {
    const kernel = this.kernels[id];
    return {
      do: 'run',
      id,
      from,
      to,
      inputs: kernel.inputs.map((name) => this.people.columns[columnCalled(name)]),
      outputs: kernel.outputs.map(({ name }) => this.output(name)),
    };
  }

  /** Every thread its share of the rows, all at once. */
  private each<Answers>(tasks: (from: number, to: number) => readonly Task[]): Promise<Answers[]> {
    const share = Math.ceil(this.people.rows / this.threads.length);
    return Promise.all(
      this.threads.map(
        (thread, at) =>
          new Promise<Answers>((resolve) => {
            // An error of a thread that nobody listens for ends the measurement, and says why.
            thread.once('message', resolve);
            thread.postMessage(tasks(at * share, Math.min((at + 1) * share, this.people.rows)));
          }),
      ),
    );
  }
}

const columnCalled = (name: string): Column => {
  const found = names.find((one) => one === name);
  if (found === undefined) throw new RangeError(`nobody has a column ${name}`);
  return found;
};
