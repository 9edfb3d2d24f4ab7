import 'reflect-metadata';
import { Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { MicroserviceOptions } from '@nestjs/microservices';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { proposalReturnedV1, type ProposalReturnedV1 } from '@jejak/contracts';
import type { Tx } from '@jejak/kernel';
import {
  busSchema,
  Consumer,
  Hears,
  messaging,
  messagingTables,
  type BusEvent,
  type Outgoing,
} from '@jejak/messaging';
import {
  EmbeddedPostgres,
  Keyring,
  keysSchema,
  migrateAll,
  openDatabase,
  sql,
  sqlMigration,
  type Database,
  type SchemaDefinition,
} from '@jejak/persistence';
import { bareQueue } from './bare-queue.js';
import { percentile, tell, timed } from './figure.js';

const EVENTS = 10_000;
const A_SECOND = 200;
const SECONDS = 10;
const groups = ['proposals.first', 'proposals.second', 'proposals.third'] as const;

/**
 * Events a second from `publish` committed to the effect of each of three groups committed, and the latency of that at 200
 * events a second; one durable PostgreSQL of its own. The peer is a bare queue on the same server: insert, and
 * delete … for update skip locked, with an effect row, and none of order, groups, inbox or replay.
 */
export async function benchBus(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'jejak-bench-bus-'));
  const postgres = await EmbeddedPostgres.start({ folder });
  try {
    const adminUrl = await postgres.database('jejak');
    await migrateAll({
      adminUrl,
      schemas: [busSchema, keysSchema, proposals],
      passwords: { proposals: 'bench' },
    });
    const database = await openDatabase({
      url: postgres.url('jejak', { role: 'proposals', password: 'bench' }),
      schema: proposals,
      poolSize: 8,
    });
    const bus = await listening(database);
    const throughput = await atOnce(database, bus.publish, bus.handled);
    const latency = await paced(bus.publish, bus.handledAt);
    await bus.close();
    const peer = await bareQueue(database, EVENTS, A_SECOND, SECONDS);
    const comparedWith =
      'bare queue on the same server: insert, delete for update skip locked, effect row; one reader';
    const note = `${String(EVENTS)} events, an effect row per event and group`;
    tell({
      figure: 'bus publish to handled, three groups',
      value: throughput,
      unit: 'events/s',
      comparedWith,
      peerValue: peer.throughput,
      note,
    });
    for (const share of [0.5, 0.99]) {
      tell({
        figure: `bus publish to handled by all three groups, p${String(share * 100)} at ${String(A_SECOND)} events/s`,
        value: percentile(latency, share),
        unit: 'ms',
        comparedWith,
        peerValue: percentile(peer.latency, share),
      });
    }
    await database.close();
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const proposals: SchemaDefinition = {
  schema: 'proposals',
  login: true,
  migrations: [
    sqlMigration('CreateBench1785600000000', [
      ...messagingTables('proposals'),
      `create table proposals.effect (n bigint generated always as identity primary key, grp text not null, event_id uuid not null)`,
      `create table proposals.queue (n bigint generated always as identity primary key, payload jsonb not null)`,
      `grant select, insert, update, delete on proposals.effect, proposals.queue to proposals`,
    ]),
  ],
};

async function listening(database: Database) {
  const keyring = new Keyring({ database, keyEncryptionKey: new Uint8Array(32) });
  const { outbox, server } = messaging(
    { service: 'proposals', source: '//bench/jejak/proposals', prefix: 'id.go.lebongkab.merit' },
    database,
    keyring,
  );
  const handledAt = new Map<string, number[]>();
  let handled = 0;
  const consumers = groups.map((group) =>
    consumer(group, async ({ attributes }, tx) => {
      await sql(tx).query('insert into effect (grp, event_id) values ($1, $2)', [group, attributes.id]);
      sql(tx).afterCommit(() => {
        handled += 1;
        handledAt.get(attributes.id)?.push(performance.now());
      });
    }),
  );
  @Module({ controllers: consumers })
  class Bench {}
  const app = await NestFactory.createMicroservice<MicroserviceOptions>(Bench, {
    strategy: server,
    logger: false,
  });
  await app.listen();
  return {
    handled: () => handled,
    handledAt,
    publish: (events: readonly Outgoing<ProposalReturnedV1>[]) =>
      database.run((tx) => outbox.addAll(tx, events)),
    close: () => app.close(),
  };
}

function consumer(
  group: string,
  handle: (event: BusEvent<ProposalReturnedV1>, tx: Tx) => Promise<void>,
): Type {
  @Consumer(group, 'reaction')
  class Reaction {
    @Hears(proposalReturnedV1)
    returned(event: BusEvent<ProposalReturnedV1>, tx: Tx): Promise<void> {
      return handle(event, tx);
    }
  }
  return Reaction;
}

type Publish = (events: readonly Outgoing<ProposalReturnedV1>[]) => Promise<readonly { id: string }[]>;

async function atOnce(database: Database, publish: Publish, handled: () => number): Promise<number> {
  const { ms } = await timed(async () => {
    for (let at = 0; at < EVENTS; at += 500) await publish(events(500, at));
    while (handled() < EVENTS * groups.length) await pause(5);
  });
  await database.query('delete from effect');
  return (EVENTS / ms) * 1_000;
}

/** One transaction per event, at even distances; milliseconds from before its commit to the last group's effect. */
async function paced(publish: Publish, handledAt: Map<string, number[]>): Promise<readonly number[]> {
  const begun = new Map<string, number>();
  const under: Promise<void>[] = [];
  const start = performance.now();
  for (let n = 0; n < A_SECOND * SECONDS; n++) {
    const ahead = start + (n / A_SECOND) * 1_000 - performance.now();
    if (ahead > 0) await pause(ahead);
    const at = performance.now();
    const id = `01985555-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
    begun.set(id, at);
    handledAt.set(id, []);
    under.push(publish(events(1, n).map((event) => ({ ...event, id }))).then(() => undefined));
  }
  await Promise.all(under);
  while ([...handledAt.values()].some((times) => times.length < groups.length)) await pause(5);
  return [...handledAt].map(([id, times]) => Math.max(...times) - begun.get(id)!);
}

const events = (count: number, from: number): Outgoing<ProposalReturnedV1>[] =>
  Array.from({ length: count }, (_, index) => ({
    contract: proposalReturnedV1,
    subject: `proposal/01980000-0000-7000-8000-${((from + index) % 1_000).toString(16).padStart(12, '0')}`,
    data: { proposal: '0198a3c4-8f00-7000-8000-000000000001', stage: 'opd-verification' },
    cause: { correlationId: '0198a3c4-8f00-7000-8000-00000000c0de' },
  }));
