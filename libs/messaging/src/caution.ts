import type { Lane } from './engine.js';

type Suspected = Lane & Readonly<{ upTo: bigint; byDeath: boolean; unfinished: number }>;

/**
 * Which partitions of which groups go message by message, and how far: after a failure in a batch, to find the
 * message at fault; after a death, to find the one that kills.
 */
export class Caution {
  readonly #suspected = new Map<string, Map<string, Suspected>>();

  /** A batch failed that reached so far. */
  afterFailure(group: string, lane: Lane, upTo: bigint): void {
    this.#suspect(group, lane, { upTo, byDeath: false, unfinished: 0 });
  }

  /** A process died that may have reached so far; `unfinished` starts of the next message's handler did not end. */
  afterDeath(group: string, lane: Lane, upTo: bigint, unfinished: number): void {
    this.#suspect(group, lane, { upTo, byDeath: true, unfinished });
  }

  of(group: string, lane: Lane): boolean {
    return this.#suspected.get(group)?.has(keyOf(lane)) ?? false;
  }

  lanes(group: string): Lane[] {
    return [...(this.#suspected.get(group)?.values() ?? [])];
  }

  /** What has come so far is past the trouble. */
  passed(group: string, ends: readonly (Lane & { pos: bigint })[]): void {
    const lanes = this.#suspected.get(group);
    for (const end of ends) {
      const suspected = lanes?.get(keyOf(end));
      if (suspected === undefined) continue;
      if (end.pos >= suspected.upTo) lanes?.delete(keyOf(end));
      else lanes?.set(keyOf(end), { ...suspected, unfinished: 0 });
    }
  }

  /**
   * Which of these to go through singly now. While a death is in question that is one at a time, the likeliest
   * first: a message that only happened to be under way too must not be taken for the one that kills.
   */
  choose<Named extends Lane & { group: string }>(waiting: readonly Named[], underWay: number): Named[] {
    const asked = waiting.map((lane) => ({ lane, about: this.#suspected.get(lane.group)?.get(keyOf(lane)) }));
    const deathly = asked.filter(({ about }) => about?.byDeath === true);
    if (deathly.length === 0) return [...waiting];
    if (underWay > 0) return [];
    const [first] = deathly.sort((a, b) => b.about!.unfinished - a.about!.unfinished);
    return [first!.lane];
  }

  #suspect(group: string, { topic, partition }: Lane, how: Omit<Suspected, keyof Lane>): void {
    const lanes = this.#suspected.get(group) ?? new Map<string, Suspected>();
    lanes.set(keyOf({ topic, partition }), { topic, partition, ...how });
    this.#suspected.set(group, lanes);
  }
}

export const keyOf = ({ topic, partition }: Lane): string => `${topic} ${partition}`;
