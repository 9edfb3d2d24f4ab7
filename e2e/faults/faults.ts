import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { EmbeddedPostgres } from '@jejak/persistence';
import type { ServiceProcess } from '../../apps/standalone/src/launcher/service-process.js';
import type { LocalKafka } from '../../deploy/kafka-local/index.js';
import type { Proxy } from './proxy.js';

/** Everything that can be hurt. */
export type Target = Readonly<{
  folder: string;
  /** Undefined where the bus is PostgreSQL. */
  broker: LocalKafka | undefined;
  services: ReadonlyMap<string, ServiceProcess>;
  /** A second process of one of them: it can be stopped without anybody’s request waiting for it. */
  second: ServiceProcess;
  wires: Readonly<{ database: Proxy; kafka: Proxy | undefined }>;
}>;

/** How long a worker is stopped: well past its session timeout (milliseconds). */
const STOPPED = 40_000;

/**
 * Hurts something every few seconds, as the seed has drawn it, until the time is over; then everything is whole again.
 * What was done is counted by name.
 */
export async function hurt(
  target: Target,
  random: () => number,
  milliseconds: number,
): Promise<Readonly<Record<string, number>>> {
  const done: Record<string, number> = {};
  const end = performance.now() + milliseconds;
  const kinds = kindsOf(target, random);
  const zombie = stopForAWhile(target.second, Math.min(STOPPED, milliseconds));
  done['stopped 40 s'] = 1;
  // Personnel relays what every story begins with: at least once nothing is left to chance.
  const inRelay = target.services.get('personnel');
  if (target.broker !== undefined && inRelay !== undefined && (await diesInRelay(inRelay, 60_000)))
    done[IN_RELAY] = 1;
  while (performance.now() < end) {
    await pause(1_000 + random() * 3_000);
    const [name, act] = kinds[Math.floor(random() * kinds.length)] as Kind;
    console.error(`  ${new Date().toISOString().slice(11, 19)} ${name}`);
    if (await act()) done[name] = (done[name] ?? 0) + 1;
  }
  await zombie;
  return done;
}

/** What is done, and whether it came to be: nobody can kill what is down already. */
type Kind = readonly [name: string, act: () => Promise<boolean>];

const IN_RELAY = 'kill between send and delete';

function kindsOf({ services, broker, folder, wires }: Target, random: () => number): readonly Kind[] {
  const any = (): ServiceProcess =>
    [...services.values()][Math.floor(random() * services.size)] as ServiceProcess;
  const wire = (): Proxy => (wires.kafka !== undefined && random() < 0.5 ? wires.kafka : wires.database);
  return [
    ...[...services].map(([name, service]): Kind => [`kill ${name}`, () => Promise.resolve(kill(service))]),
    ['cut connections', () => Promise.resolve(wire().cut() > 0)],
    ['delay connections', () => delayed(wire(), 200 + random() * 800)],
    ['kill PostgreSQL', () => restartPostgres(folder)],
    ...(broker === undefined
      ? []
      : ([
          [IN_RELAY, () => diesInRelay(any())],
          ['kill the broker', () => restartBroker(broker, random() * 2_000)],
        ] satisfies Kind[])),
  ];
}

function kill({ pid }: ServiceProcess): boolean {
  return pid !== undefined && process.kill(pid, 'SIGKILL');
}

/** Told to die when it has sent something and not yet deleted it; whether it did in time. */
async function diesInRelay(service: ServiceProcess, patience = 10_000): Promise<boolean> {
  const { restarts } = service;
  service.tell({ die: 'in-relay' });
  for (const end = performance.now() + patience; performance.now() < end; await pause(100))
    if (service.restarts > restarts) return true;
  return false;
}

async function delayed(wire: Proxy, milliseconds: number): Promise<boolean> {
  wire.delay(milliseconds);
  await pause(3_000);
  wire.delay(0);
  return true;
}

async function restartBroker(broker: LocalKafka, away: number): Promise<boolean> {
  await broker.kill();
  await pause(away);
  await broker.start();
  return true;
}

/** The postmaster with -9, and a new one on the same folder and port. */
async function restartPostgres(folder: string): Promise<boolean> {
  const [pid] = readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
  const port = readFileSync(join(folder, 'postgres.port'), 'utf8').trim();
  process.kill(Number(pid), 'SIGKILL');
  await pause(300);
  await EmbeddedPostgres.start({ folder, settings: { port } });
  return true;
}

async function stopForAWhile(service: ServiceProcess, milliseconds: number): Promise<void> {
  const { pid } = service;
  if (pid === undefined) throw new Error('the second process is not running');
  process.kill(pid, 'SIGSTOP');
  await pause(milliseconds);
  process.kill(pid, 'SIGCONT');
}
