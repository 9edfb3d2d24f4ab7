import { contracts } from '@jejak/contracts';
import { Keyring, openDatabase, type Database } from '@jejak/persistence';
import { random, sha256 } from '@jejak/runtime';
import { Appender, type Arrived } from '../../apps/audit/src/application/appender.js';
import type { LogStore, Seals } from '../../apps/audit/src/application/log.port.js';
import { KeyringSeals } from '../../apps/audit/src/adapters/keys/keyring-seals.js';
import { PostgresLogStore } from '../../apps/audit/src/adapters/postgres/log-store.js';
import { auditSchema } from '../../apps/audit/src/adapters/postgres/schema.js';
import { tell } from '../figure.js';
import type { LogServer } from './log-server.js';
import { newId } from './log-writer.js';
import { given, median, tellRounds } from './rounds.js';
import { settings, type Tessera } from './tessera.js';

const BATCH = 500;
const PEOPLE = 2_000;
const contract = contracts.find(({ type }) => type === 'personnel.performance-rated.v1')!;

/** The steps of the path, each with the milliseconds it took. */
type Steps = { reading: number; sealing: number; storing: number; leaves: number };

/**
 * The whole path of an event into the log: its envelope and data read, the leaf committed field by field, openings
 * sealed under the person's key, entry, identity, openings and index stored in one transaction. Beside Tessera, which
 * keeps bytes as they come: what the difference buys is in the share of each step.
 */
export async function benchFullPath(server: LogServer, tessera: Tessera): Promise<void> {
  const [events, rounds] = [given('BENCH_EVENTS', 10_000), given('BENCH_ROUNDS', 5)];
  const database = await openDatabase({ url: server.url, schema: auditSchema, poolSize: 4 });
  const keyring = new Keyring({ database, keyEncryptionKey: new Uint8Array(32) });
  const people = Array.from({ length: PEOPLE }, newId);
  // Keys are made once for a person and class; a running log has them.
  await database.run((tx) =>
    keyring.warm(
      tx,
      people.map((person) => ({ person, retention: 'personnel-fact' as const })),
    ),
  );
  const ours: number[] = [];
  const cpu: number[] = [];
  const peer: number[] = [];
  const peerCpu: number[] = [];
  const shares: Record<keyof Steps, number[]> = { reading: [], leaves: [], sealing: [], storing: [] };
  for (let round = 0; round < rounds; round++) {
    const run = await tessera.measure(['-entries', String(events), ...settings['tuned, 1024 or 50 ms']]);
    peer.push(events / run.seconds);
    peerCpu.push((run.cpuSeconds / events) * 1e6);
    await server.empty();
    const messages = Array.from({ length: events }, (_, at) => messageOf(people[at % PEOPLE]!));
    const before = server.processorTime();
    const begun = performance.now();
    const steps = await through(database, keyring, messages);
    const ms = performance.now() - begun;
    ours.push((events / ms) * 1_000);
    cpu.push(((server.processorTime() - before) / events) * 1e6);
    for (const [step, took] of Object.entries(steps)) shares[step as keyof Steps].push(took / ms);
  }
  const comparedWith =
    'Tessera 1.0.4 POSIX, 1024 or 50 ms: entries as they are, no identity, no openings, no index';
  const note = `${String(events)} events of ${String(messageOf(people[0]!).length)} bytes a round, batches of ${String(BATCH)}`;
  tellRounds({ figure: 'log, full path of an event', unit: 'entries/s', comparedWith, ours, peer, note });
  tellRounds({
    figure: 'log, full path of an event, processor time',
    unit: 'us/entry',
    comparedWith,
    ours: cpu,
    peer: peerCpu,
  });
  for (const [step, values] of Object.entries(shares)) {
    tell({
      figure: `log, full path of an event, share of ${NAMES[step as keyof Steps]}`,
      value: median(values),
      unit: 'of the time',
      comparedWith: 'the whole path',
      peerValue: 1,
    });
  }
  await database.close();
}

const NAMES: Readonly<Record<keyof Steps, string>> = {
  reading: 'reading envelope and data',
  leaves: 'making leaves, identity and index rows, growing the tree',
  sealing: 'sealing openings',
  storing: 'storing: one transaction a batch, its commit included',
};

/** Every message through the service's own appender; where the time went. */
async function through(database: Database, keyring: Keyring, messages: readonly string[]): Promise<Steps> {
  const steps: Steps = { reading: 0, sealing: 0, storing: 0, leaves: 0 };
  const timing =
    <Args extends unknown[], Result>(step: keyof Steps, work: (...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      const begun = performance.now();
      try {
        return await work(...args);
      } finally {
        steps[step] += performance.now() - begun;
      }
    };
  const stored = new PostgresLogStore();
  const store: LogStore = {
    lock: timing('storing', (tx) => stored.lock(tx)),
    known: timing('storing', (tx, state, keys) => stored.known(tx, state, keys)),
    unfinished: timing('storing', (tx, size) => stored.unfinished(tx, size)),
    append: timing('storing', (tx, growth) => stored.append(tx, growth)),
  };
  const sealed = new KeyringSeals(keyring);
  const seals: Seals = {
    forget: (person) => sealed.forget(person),
    seal: timing('sealing', (tx, parts) => sealed.seal(tx, parts)),
  };
  const appender = new Appender(store, seals, sha256, random, () => 0);
  const begun = performance.now();
  for (let at = 0; at < messages.length; at += BATCH) {
    const arrived = await timing('reading', (texts: readonly string[]) =>
      Promise.resolve(texts.map(arrivedFrom)),
    )(messages.slice(at, at + BATCH));
    let appended = 0;
    await database.run(async (tx) => {
      await appender.append(tx, arrived);
      appended = performance.now();
    });
    steps.storing += performance.now() - appended;
  }
  steps.leaves = performance.now() - begun - steps.reading - steps.sealing - steps.storing;
  return steps;
}

/** An event as it stands on a topic: attributes and data, as text. */
const messageOf = (person: string): string =>
  JSON.stringify({
    attributes: {
      specversion: '1.0',
      id: newId(),
      source: '//lebongkab.go.id/jejak/personnel',
      type: `id.go.lebongkab.merit.${contract.type}`,
      subject: `person/${person}`,
      time: '2026-11-22T08:00:00.000Z',
      datacontenttype: 'application/json',
      dataschema: `urn:jejak:schema:${contract.type}`,
      partitionkey: `person/${person}`,
      aggregateversion: 4,
      recordedtime: '2026-11-22T08:00:00.120Z',
      correlationid: newId(),
      authtype: 'system',
      authid: 'https://issuer#simpeg',
    },
    data: { ...(contract.schema['examples'] as object[])[0], person },
  });

function arrivedFrom(text: string): Arrived {
  const { attributes, data } = JSON.parse(text) as { attributes: Record<string, unknown>; data: unknown };
  return {
    contract: contract.type,
    attributes,
    bytes: Buffer.from(JSON.stringify(data)),
    data,
    disclosure: contract,
    awaitsProof: false,
  };
}
