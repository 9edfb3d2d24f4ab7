import { percentile } from '../figure.js';
import { given, tellRounds } from '../audit/rounds.js';
import { atOnce, paced, type Carrier } from './carrier.js';
import { ourBus } from './ours.js';
import { graphileWorker, pgBoss } from './peers.js';
import type { Ground } from './ground.js';

const GROUPS = ['proposals.first', 'proposals.second', 'proposals.third'] as const;
const A_SECOND = 200;
/** Events before those that count, in every round of everybody: connections are made, plans kept, code compiled. */
const WARMING = 100;

/**
 * Events a second from publish committed to the effect of each of three groups committed, and the latency of that at
 * 200 events a second, beside the two queues on PostgreSQL that keep order per key, all on one durable server, in turn.
 */
export async function onPostgres(ground: Ground): Promise<void> {
  const rounds = given('BENCH_ROUNDS', 3);
  const [events, peerEvents] = [given('BENCH_EVENTS', 6_000), given('BENCH_PEER_EVENTS', 1_000)];
  const seconds = given('BENCH_SECONDS', 5);
  const carriers: Readonly<Record<string, () => Promise<Carrier>>> = {
    ours: () => ourBus(ground.database, GROUPS),
    'pg-boss key_strict_fifo': () => pgBoss(ground.adminUrl, GROUPS),
    'graphile-worker, a named queue per key': () => graphileWorker(ground.adminUrl, GROUPS),
  };
  const throughput = new Map(Object.keys(carriers).map((name) => [name, [] as number[]]));
  const latency = new Map(Object.keys(carriers).map((name) => [name, [] as (readonly number[])[]]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, start] of Object.entries(carriers)) {
      const carrier = await start();
      try {
        await atOnce(carrier, WARMING);
        throughput.get(name)!.push(await atOnce(carrier, name === 'ours' ? events : peerEvents));
        latency.get(name)!.push(await paced(carrier, A_SECOND, seconds));
      } finally {
        await carrier.close();
      }
      await ground.clean();
    }
  }
  for (const peer of Object.keys(carriers).slice(1)) {
    tellRounds({
      figure: 'bus publish to handled, three groups',
      unit: 'events/s',
      comparedWith: `${peer}, three groups`,
      ours: throughput.get('ours')!,
      peer: throughput.get(peer)!,
      note: `${String(events)} events, the peer ${String(peerEvents)}; 100 subjects; an effect row per event and group`,
    });
    for (const share of [0.5, 0.99]) {
      tellRounds({
        figure: `bus publish to handled by all three groups, p${String(share * 100)} at ${String(A_SECOND)} events/s`,
        unit: 'ms',
        comparedWith: `${peer}, three groups`,
        ours: latency.get('ours')!.map((samples) => percentile(samples, share)),
        peer: latency.get(peer)!.map((samples) => percentile(samples, share)),
      });
    }
  }
  await oneGroup(ground, events, rounds);
}

/** The same with one group, beside the same with three: what a group costs. */
async function oneGroup(ground: Ground, events: number, rounds: number): Promise<void> {
  const rates: Record<1 | 3, number[]> = { 1: [], 3: [] };
  for (let round = 0; round < rounds; round++) {
    for (const count of [1, 3] as const) {
      const carrier = await ourBus(ground.database, GROUPS.slice(0, count));
      try {
        await atOnce(carrier, WARMING);
        rates[count].push(await atOnce(carrier, events));
      } finally {
        await carrier.close();
      }
      await ground.clean();
    }
  }
  tellRounds({
    figure: 'bus publish to handled, one group',
    unit: 'events/s',
    comparedWith: 'our own with three groups',
    ours: rates[1],
    peer: rates[3],
  });
}
