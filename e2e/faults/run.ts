import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { dateInJakarta } from '@jejak/kernel';
import { readPublishers } from '@jejak/messaging';
import { EmbeddedPostgres } from '@jejak/persistence';
import { DataFolder } from '@jejak/runtime';
import { accessTo, connectionTo, LocalKafka, users } from '../../deploy/kafka-local/index.js';
import { apply } from '../../tools/topics/apply.js';
import { House } from '../apart/house.js';
import { jejak } from '../kill/system.js';
import { randomOf } from '../random.js';
import { check, redeliveries, type Breach, type TopicRecord } from './checker.js';
import { hurt } from './faults.js';
import { find } from './found.js';
import { clientsOf } from './patient.js';
import { unseen } from './plants.js';
import { Proxy } from './proxy.js';
import { Story, type Acknowledged } from './story.js';
import { recordsOf } from './topics.js';

export type Outcome = Readonly<{
  bus: string;
  seed: number;
  seconds: number;
  /** What was done to it, by name. */
  faults: Readonly<Record<string, number>>;
  /** Decisions made from the first fact to being in force, commands acknowledged for them, and how often repeated. */
  decisions: number;
  commands: number;
  repeated: number;
  redeliveries: number;
  losses: number;
  duplicates: number;
  drainSeconds: number;
  breaches: readonly Breach[];
  unseenPlants: readonly string[];
  logVerified: boolean;
}>;

/** Decisions under way at once. */
const AT_ONCE = 3;
/** How long everything may take to come to rest after the last fault (milliseconds). */
const PATIENCE = 180_000;
const PRELOAD = fileURLToPath(new URL('./die-in-relay.js', import.meta.url));

export async function faultRun({
  seconds,
  seed,
  bus,
}: Readonly<{ seconds: number; seed: number; bus: 'kafka' | 'postgres' }>): Promise<Outcome> {
  const parent = mkdtempSync(join(tmpdir(), 'jejak-faults-'));
  const folder = join(parent, 'data');
  const data = new DataFolder(folder);
  data.prepare();
  const closing: (() => Promise<unknown>)[] = [];
  try {
    const database = await Proxy.listen(() => Number(readFileSync(join(folder, 'postgres.port'), 'utf8')));
    closing.push(() => database.close());
    const kafka = bus === 'kafka' ? await startKafka(parent, closing) : undefined;
    const house = await House.start({
      folder,
      kafka: kafka?.access,
      preload: PRELOAD,
      adjust: (_, environment) => {
        const through = new URL(environment['DATABASE_URL'] ?? '');
        through.port = String(database.port);
        return { ...environment, DATABASE_URL: through.href };
      },
    });
    closing.push(async () => {
      await house.stop();
      await EmbeddedPostgres.find(folder)?.stop();
    });
    const random = randomOf(seed);
    const names = [...house.processes.keys()].sort();
    const name = names[Math.floor(random() * names.length)] ?? '';
    const second = await house.another(name);
    closing.push(() => second.stop());
    console.error(`Seed ${seed}: ${seconds} s of faults; a second ${name} is stopped for 40 s.`);

    const acknowledged: Acknowledged[] = [];
    const decisions: string[] = [];
    const counted = { repeated: 0 };
    const as = clientsOf(
      data.running()?.url ?? '',
      data.readSecret<{ password: string }>('demo')?.password ?? '',
      counted,
    );
    const today = dateInJakarta(new Date());
    let over = false;
    let number = 0;
    const tell = async (): Promise<void> => {
      while (!over) {
        number += 1;
        const story = new Story(String(seed), number, today, as, (done) => acknowledged.push(done));
        await story.play();
        decisions.push(story.proposal);
      }
    };
    const told = Promise.all(Array.from({ length: AT_ONCE }, tell));
    const faults = await Promise.race([
      hurt(
        {
          folder,
          broker: kafka?.broker,
          services: house.processes,
          second,
          wires: { database, kafka: kafka?.wire },
        },
        random,
        seconds * 1_000,
      ),
      // A story that fails ends the run at once.
      told.then(() => Promise.reject(new Error('the stories ended before the faults did'))),
    ]);
    over = true;
    const begun = performance.now();
    await within(told, PATIENCE, 'every decision under way is in force');
    const { breaches, records } = await settled(folder, { acknowledged, decisions }, kafka?.connection);
    const drainSeconds = Math.round((performance.now() - begun) / 100) / 10;
    const unseenPlants = await onDatabase(folder, (client) =>
      unseen(client, { acknowledged, decisions, records }),
    );
    const verified = await jejak(folder, 'verify');
    if (verified.code !== 0) console.error(verified.output.slice(-2_000));
    if (breaches.length > 0) console.error(readFileSync(join(folder, 'services.log'), 'utf8').slice(-20_000));
    return {
      bus,
      seed,
      seconds,
      faults,
      decisions: decisions.length,
      commands: acknowledged.length,
      repeated: counted.repeated,
      redeliveries: records === undefined ? 0 : redeliveries(records),
      losses: countOf(breaches, /\b0 times|published 0|is not on|is not in force/),
      duplicates: countOf(breaches, /(?:[2-9]|\d\d+) times$/),
      drainSeconds,
      breaches: breaches.slice(0, 50),
      unseenPlants,
      logVerified: verified.code === 0,
    };
  } finally {
    for (const close of closing.reverse()) await close();
    rmSync(parent, { recursive: true, force: true });
  }
}

async function startKafka(parent: string, closing: (() => Promise<unknown>)[]) {
  const folder = join(parent, 'kafka');
  const wire = await Proxy.listen(() => LocalKafka.portOf(folder));
  closing.push(() => wire.close());
  const broker = await LocalKafka.start({ folder, users: users(), advertised: wire.port });
  closing.push(() => broker.stop());
  const access = accessTo(broker);
  const connection = connectionTo(access);
  const publishers = readPublishers(readFileSync('deploy/kafka/publishers.yaml', 'utf8'));
  await apply({ connection, publishers, sizes: { replicas: 1, minInSync: 1 } });
  return { broker, wire, access, connection };
}

/** Checks until there is no breach, or patience is over; the last look decides. */
async function settled(
  folder: string,
  promised: Readonly<{ acknowledged: readonly Acknowledged[]; decisions: readonly string[] }>,
  connection: Parameters<typeof recordsOf>[0] | undefined,
): Promise<{ breaches: readonly Breach[]; records: readonly TopicRecord[] | undefined }> {
  const end = performance.now() + PATIENCE;
  for (;;) {
    const found = await onDatabase(folder, find);
    const hasRest = check({ ...promised, found, records: undefined });
    if (hasRest.length === 0 || performance.now() > end) {
      const records = connection === undefined ? undefined : await recordsOf(connection);
      return { breaches: check({ ...promised, found: await onDatabase(folder, find), records }), records };
    }
    await pause(500);
  }
}

async function onDatabase<T>(folder: string, work: (client: Client) => Promise<T>): Promise<T> {
  const postgres = await EmbeddedPostgres.start({ folder });
  const client = new Client({ connectionString: postgres.url('jejak') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function within<T>(work: Promise<T>, milliseconds: number, what: string): Promise<T> {
  const late = AbortSignal.timeout(milliseconds);
  return Promise.race([
    work,
    new Promise<never>((_, fail) =>
      late.addEventListener('abort', () => fail(new Error(`waited ${milliseconds} ms in vain: ${what}`))),
    ),
  ]);
}

const countOf = (breaches: readonly Breach[], form: RegExp): number =>
  breaches.filter(({ where }) => form.test(where)).length;
