import { setTimeout as pause } from 'node:timers/promises';
import { timed } from '../figure.js';

/** A way to carry events, in order per subject, to every group, each of which leaves one effect row per event. */
export interface Carrier {
  readonly groups: number;
  /** In one transaction; returns when it is committed. */
  publish(events: readonly BenchEvent[]): Promise<unknown>;
  /** Called for each event and group once its effect is committed. */
  onEffect: (id: string) => void;
  close(): Promise<void>;
}

export type BenchEvent = Readonly<{ id: string; subject: string }>;

/** Subjects that events are spread over, so that order per subject means something. */
const SUBJECTS = 100;
/** Events published in one transaction when there are many. */
const TOGETHER = 500;

let last = 0;

/** New events, their ids never used before. */
const eventsOf = (count: number): BenchEvent[] =>
  Array.from({ length: count }, () => {
    last += 1;
    return {
      id: `01985555-0000-7000-8000-${last.toString(16).padStart(12, '0')}`,
      subject: `proposal/01980000-0000-7000-8000-${(last % SUBJECTS).toString(16).padStart(12, '0')}`,
    };
  });

/** Events a second, from the first publish until the last effect of the last group is committed. */
export async function atOnce(carrier: Carrier, count: number): Promise<number> {
  let effects = 0;
  carrier.onEffect = () => void (effects += 1);
  const { ms } = await timed(async () => {
    for (let left = count; left > 0; left -= TOGETHER)
      await carrier.publish(eventsOf(Math.min(left, TOGETHER)));
    while (effects < count * carrier.groups) await pause(2);
  });
  return (count / ms) * 1_000;
}

/**
 * One transaction per event, at even distances; of each event the milliseconds from before its publish until the last
 * group's effect was committed. Ends after `patience` at the latest: what has not come by then counts as that late.
 */
export async function paced(
  carrier: Carrier,
  aSecond: number,
  seconds: number,
  patience = 60_000,
): Promise<readonly number[]> {
  const begun = new Map<string, number>();
  const effects = new Map<string, number>();
  const latencies: number[] = [];
  carrier.onEffect = (id) => {
    const seen = (effects.get(id) ?? 0) + 1;
    effects.set(id, seen);
    const start = begun.get(id);
    if (seen === carrier.groups && start !== undefined) latencies.push(performance.now() - start);
  };
  const under: Promise<unknown>[] = [];
  const start = performance.now();
  const count = aSecond * seconds;
  for (const [n, event] of eventsOf(count).entries()) {
    const ahead = start + (n / aSecond) * 1_000 - performance.now();
    if (ahead > 0) await pause(ahead);
    begun.set(event.id, performance.now());
    under.push(carrier.publish([event]));
  }
  await Promise.all(under);
  const until = performance.now() + patience;
  while (latencies.length < count && performance.now() < until) await pause(5);
  const late = Array.from({ length: count - latencies.length }, () => patience);
  carrier.onEffect = () => undefined;
  return [...latencies, ...late];
}
