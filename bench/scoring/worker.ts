import { parentPort } from 'node:worker_threads';
import { callsOf, runnable, type Arrays, type Kernel, type Run } from '@jejak/merit-engine';

/** One thread of the measurement: runs a kernel over its share of the rows, and what a share can do by itself. */

export type Task =
  | Readonly<{ do: 'load'; id: string; kernel: Kernel }>
  | Readonly<{
      do: 'run';
      id: string;
      from: number;
      to: number;
      inputs: readonly Arrays[];
      outputs: readonly Arrays[];
    }>
  | Readonly<{ do: 'count'; of: Arrays; where?: Arrays; from: number; to: number; sizes: number }>
  | Readonly<{ do: 'best'; score: Arrays; where: Arrays; from: number; to: number; most: number }>
  | Readonly<{
      do: 'rank';
      score: Arrays;
      where: Arrays;
      from: number;
      to: number;
      places: Int32Array;
      into: Int32Array;
    }>;

const kernels = new Map<string, Readonly<{ run: Run; tables: readonly Int32Array[] }>>();
const calls = callsOf();

parentPort?.on('message', (tasks: readonly Task[]) => parentPort?.postMessage(tasks.map(perform)));

function perform(task: Task): unknown {
  switch (task.do) {
    case 'load':
      kernels.set(task.id, { run: runnable(task.kernel), tables: task.kernel.tables });
      return undefined;
    case 'run': {
      const kernel = kernels.get(task.id);
      if (kernel === undefined) throw new Error(`no kernel ${task.id}`);
      kernel.run(task.from, task.to, task.inputs, task.outputs, kernel.tables, calls);
      return undefined;
    }
    case 'count':
      return counted(task.of, task.where, task.from, task.to, task.sizes);
    case 'best':
      return best(task);
    case 'rank':
      return rank(task);
  }
}

function counted(of: Arrays, where: Arrays | undefined, from: number, to: number, sizes: number): Int32Array {
  const counts = new Int32Array(sizes);
  if (where === undefined) for (let row = from; row < to; row++) counts[of[row]!]! += 1;
  else for (let row = from; row < to; row++) counts[of[row]!]! += where[row]!;
  return counts;
}

/** The best rows of a share: those above the score that so many reach, found by counting. */
function best({ score, where, from, to, most }: Extract<Task, { do: 'best' }>): number[] {
  const counts = counted(score, where, from, to, 10_001);
  let least = 10_000;
  for (let above = counts[least]!; above < most && least > 0; above += counts[least]!) least -= 1;
  const found: number[] = [];
  for (let row = from; row < to; row++) if (score[row]! >= least && where[row] === 1) found.push(row);
  return found.sort((a, b) => score[b]! - score[a]! || a - b).slice(0, most);
}

/** The place of each row: one more than all that score higher. */
function rank({ score, where, from, to, places, into }: Extract<Task, { do: 'rank' }>): undefined {
  for (let row = from; row < to; row++) into[row] = where[row] === 1 ? places[score[row]!]! : 0;
  return undefined;
}
