import { randomBytes } from 'node:crypto';
import type { TileBuilder } from '@jejak/tlog';
import { LogWriter, type Pace } from './log-writer.js';
import type { LogServer } from './log-server.js';
import { given, tellRounds } from './rounds.js';
import { settings, type Tessera } from './tessera.js';

const SIZE = 500;
/** Entries under way at once: as many as the peer has. */
const WAITING = 8_192;

export type Measured = Readonly<{ perSecond: number; cpuMicros: number }>;

/**
 * Entries a second of the core, added in process and acknowledged when durable and in the tree, with and without exact
 * identity; beside the best of Tessera's settings in the same round, which knows no identity.
 */
export async function benchThroughput(server: LogServer, tessera: Tessera): Promise<void> {
  const [entries, rounds] = [given('BENCH_ENTRIES', 100_000), given('BENCH_ROUNDS', 5)];
  const figures = { bare: [] as Measured[], identity: [] as Measured[], peer: [] as Measured[] };
  for (let round = 0; round < rounds; round++) {
    const peers: Measured[] = [];
    for (const args of Object.values(settings)) {
      const { seconds, cpuSeconds } = await tessera.measure([
        '-entries',
        String(entries),
        '-size',
        String(SIZE),
        ...args,
      ]);
      peers.push({ perSecond: entries / seconds, cpuMicros: (cpuSeconds / entries) * 1e6 });
    }
    figures.peer.push(peers.reduce((best, each) => (each.perSecond > best.perSecond ? each : best)));
    for (const kind of ['bare', 'identity'] as const) {
      await server.empty();
      figures[kind].push(await measureCore(server, kind === 'identity', entries));
    }
  }
  const peer = `Tessera 1.0.4 POSIX in process, fsync, best of ${Object.keys(settings).join('; ')}`;
  for (const [kind, name] of [
    ['bare', 'without identity'],
    ['identity', 'with exact identity'],
  ] as const) {
    tellRounds({
      figure: `log core ${name}: durable and integrated`,
      unit: 'entries/s',
      comparedWith: peer,
      ours: figures[kind].map(({ perSecond }) => perSecond),
      peer: figures.peer.map(({ perSecond }) => perSecond),
      note: `${String(entries)} entries of ${String(SIZE)} bytes a round`,
    });
    tellRounds({
      figure: `log core ${name}: processor time (Node, PostgreSQL and the generator)`,
      unit: 'us/entry',
      comparedWith: peer,
      ours: figures[kind].map(({ cpuMicros }) => cpuMicros),
      peer: figures.peer.map(({ cpuMicros }) => cpuMicros),
    });
  }
}

export async function measureCore(
  server: LogServer,
  identity: boolean,
  entries: number,
  pace?: Pace,
  tree?: TileBuilder,
): Promise<Measured> {
  const core = await LogWriter.open(server.url, identity, pace, tree);
  const data = entriesOf(entries);
  const before = server.processorTime();
  const begun = performance.now();
  await added(core, entries, data);
  const seconds = (performance.now() - begun) / 1_000;
  const used = server.processorTime() - before;
  await core.close();
  return { perSecond: entries / seconds, cpuMicros: (used / entries) * 1e6 };
}

/** Random entries out of one buffer: so many arrays of their own would be the garbage collector's work, not the log's. */
export function entriesOf(entries: number): (at: number) => Uint8Array {
  const bytes = randomBytes(entries * SIZE);
  return (at) => bytes.subarray(at * SIZE, (at + 1) * SIZE);
}

/** Adds all, so many under way at once, each as an event of its own. */
export function added(core: LogWriter, entries: number, data: (at: number) => Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    let [next, done] = [0, 0];
    const addNext = (): void => {
      if (next >= entries) return;
      void core.add(data(next++)).then(() => {
        done += 1;
        if (done === entries) resolve();
        else addNext();
      });
    };
    for (let at = 0; at < WAITING; at++) addNext();
  });
}

/** One entry at even distances; milliseconds from adding to durable and in the tree, beside Tessera's lowest latency. */
export async function benchLatency(
  server: LogServer,
  tessera: Tessera,
  lowest: readonly string[],
): Promise<void> {
  const [perSecond, seconds, rounds] = [1_000, given('BENCH_SECONDS', 5), given('BENCH_ROUNDS', 5)];
  const ours: number[] = [];
  const peer: number[] = [];
  const medians = { ours: [] as number[], peer: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    const run = await tessera.measure([
      ...['-entries', String(perSecond * seconds), '-rate', String(perSecond), '-size', String(SIZE)],
      ...lowest,
    ]);
    await server.empty();
    const took = await paced(server, perSecond, seconds);
    peer.push(run.p99);
    medians.peer.push(run.p50);
    ours.push(took[Math.floor(took.length * 0.99)]!);
    medians.ours.push(took[Math.floor(took.length / 2)]!);
  }
  const comparedWith = `Tessera 1.0.4 POSIX, ${lowest.join(' ')}`;
  const note = `${String(seconds)} s a round, with exact identity; a ratio below 1 is faster`;
  tellRounds({
    figure: 'log core at 1,000 entries/s, add to integrated, p99',
    unit: 'ms',
    comparedWith,
    ours,
    peer,
    note,
  });
  tellRounds({
    figure: 'log core at 1,000 entries/s, add to integrated, p50',
    unit: 'ms',
    comparedWith,
    ours: medians.ours,
    peer: medians.peer,
  });
}

/** Sorted milliseconds. */
async function paced(server: LogServer, perSecond: number, seconds: number): Promise<readonly number[]> {
  const core = await LogWriter.open(server.url, true, { most: 2_048, every: 5 });
  const entries = perSecond * seconds;
  const data = entriesOf(entries);
  const under: Promise<number>[] = [];
  const begun = performance.now();
  await new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      const due = Math.min(entries, Math.floor(((performance.now() - begun) / 1_000) * perSecond));
      while (under.length < due) {
        // Counted from when it was due: a generator that is late is not the log's good luck.
        const at = begun + (under.length / perSecond) * 1_000;
        under.push(core.add(data(under.length)).then(() => performance.now() - at));
      }
      if (due < entries) return;
      clearInterval(timer);
      resolve();
    }, 1);
  });
  const took = await Promise.all(under);
  await core.close();
  return took.sort((a, b) => a - b);
}
