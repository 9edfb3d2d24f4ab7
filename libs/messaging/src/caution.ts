import type { Lane, ReadyLane } from './engine.js';

/** What is held against a partition. */
type Suspicion =
  /** The message there failed; those before it did not. */
  | Readonly<{ kind: 'failed'; at: bigint }>
  /** Some message up to there failed, or killed its process: from one on, twice as many at a time while all goes well. */
  | Readonly<{ kind: 'somewhere'; upTo: bigint; stride: bigint; deadly: boolean; unfinished: number }>;

/** How a partition goes on: message by message, counted, or all at once up to a position. */
export type Step = Lane & Readonly<{ group: string; upTo: bigint | undefined }>;

/**
 * Which partitions of which groups do not go along in ordinary batches: after a failure, so that only the message at
 * fault waits; after a death, to find the message that kills.
 */
export class Caution {
  readonly #suspicions = new Map<string, Suspicion & Lane>();

  /** A message failed, and its transaction was rolled back. */
  afterFailure(group: string, lane: Lane, at: bigint): void {
    this.#suspect(group, lane, { kind: 'failed', at });
  }

  /** A batch of this group failed as a whole. */
  afterFailureOfAll(group: string, lane: Lane, upTo: bigint): void {
    this.#suspect(group, lane, { kind: 'somewhere', upTo, stride: 1n, deadly: false, unfinished: 0 });
  }

  /** A process died that may have reached so far; `unfinished` starts of the next message's handler did not end. */
  afterDeath(group: string, lane: Lane, upTo: bigint, unfinished: number): void {
    this.#suspect(group, lane, { kind: 'somewhere', upTo, stride: 1n, deadly: true, unfinished });
  }

  of(group: string, lane: Lane): boolean {
    return this.#suspicions.has(nameOf(group, lane));
  }

  /** The partitions of a group that its batches leave out. */
  lanes(group: string): Lane[] {
    return [...this.#suspicions].filter(([name]) => name.startsWith(`${group} `)).map(([, lane]) => lane);
  }

  /** What has come so far is past the trouble, or well on the way. */
  passed(group: string, ends: readonly (Lane & { pos: bigint })[]): void {
    for (const end of ends) {
      const suspicion = this.#suspicions.get(nameOf(group, end));
      if (suspicion === undefined) continue;
      if (end.pos >= untilOf(suspicion)) this.#suspicions.delete(nameOf(group, end));
      else if (suspicion.kind === 'somewhere')
        this.#suspect(group, end, { ...suspicion, stride: suspicion.stride * 2n, unfinished: 0 });
    }
  }

  /**
   * The next steps of partitions that wait. While a death is in question that is one step at a time, the likeliest
   * first: a message that only happened to be under way too must not be taken for the one that kills.
   */
  steps(waiting: readonly ReadyLane[], underWay: number): Step[] {
    const suspected = waiting.flatMap((lane) => {
      const name = nameOf(lane.group, lane);
      const suspicion = this.#suspicions.get(name);
      if (suspicion === undefined) return [];
      if (lane.pos < untilOf(suspicion)) return [{ lane, suspicion }];
      // Another process brought it past the trouble.
      this.#suspicions.delete(name);
      return [];
    });
    const deadly = suspected.filter(({ suspicion }) => unfinishedOf(suspicion) !== undefined);
    if (deadly.length === 0) return suspected.map(stepOf);
    if (underWay > 0) return [];
    const [first] = deadly.sort((a, b) => unfinishedOf(b.suspicion)! - unfinishedOf(a.suspicion)!);
    return [stepOf(first!)];
  }

  #suspect(group: string, { topic, partition }: Lane, suspicion: Suspicion): void {
    this.#suspicions.set(nameOf(group, { topic, partition }), { ...suspicion, topic, partition });
  }
}

const nameOf = (group: string, { topic, partition }: Lane): string => `${group} ${topic} ${partition}`;

const untilOf = (suspicion: Suspicion): bigint =>
  suspicion.kind === 'failed' ? suspicion.at : suspicion.upTo;

const unfinishedOf = (suspicion: Suspicion): number | undefined =>
  suspicion.kind === 'somewhere' && suspicion.deadly ? suspicion.unfinished : undefined;

function stepOf({ lane, suspicion }: { lane: ReadyLane; suspicion: Suspicion }): Step {
  const { group, topic, partition, pos } = lane;
  const step = { group, topic, partition };
  if (suspicion.kind === 'failed')
    return { ...step, upTo: pos + 1n < suspicion.at ? suspicion.at - 1n : undefined };
  const { stride, upTo } = suspicion;
  if (stride === 1n) return { ...step, upTo: undefined };
  return { ...step, upTo: pos + stride < upTo ? pos + stride : upTo };
}
