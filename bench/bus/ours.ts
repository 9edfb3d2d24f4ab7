import 'reflect-metadata';
import { Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { MicroserviceOptions } from '@nestjs/microservices';
import { proposalReturnedV1, type ProposalReturnedV1 } from '@jejak/contracts';
import type { Tx } from '@jejak/kernel';
import {
  Consumer,
  HearsInBatches,
  kafkaTables,
  messaging,
  messagingTables,
  type BusEvent,
  type MessagingOptions,
} from '@jejak/messaging';
import { Keyring, sql, sqlMigration, type Database, type SchemaDefinition } from '@jejak/persistence';
import type { BenchEvent, Carrier } from './carrier.js';

/** A service with nothing but its bus, and a table where handlers leave what they did. */
export const proposals: SchemaDefinition = {
  schema: 'proposals',
  login: true,
  migrations: [
    sqlMigration('CreateBench1785600000000', [
      ...messagingTables('proposals'),
      ...kafkaTables('proposals'),
      `create table proposals.effect (n bigint generated always as identity primary key, grp text not null, event_id uuid not null)`,
      `grant select, insert, update, delete on proposals.effect to proposals`,
    ]),
  ],
};

/** The real bus with its real handlers, on either engine. */
export async function ourBus(
  database: Database,
  groups: readonly string[],
  engine: NonNullable<MessagingOptions['engine']> = 'postgres',
): Promise<Carrier> {
  const keyring = new Keyring({ database, keyEncryptionKey: new Uint8Array(32) });
  const { outbox, server } = messaging(
    { service: 'proposals', source: '//bench/jejak/proposals', prefix: 'id.go.lebongkab.merit', engine },
    database,
    keyring,
  );
  const carrier = {
    groups: groups.length,
    onEffect: (_id: string): void => undefined,
    publish: (events: readonly BenchEvent[]) =>
      database.run((tx) =>
        outbox.addAll(
          tx,
          events.map(({ id, subject }) => ({
            contract: proposalReturnedV1,
            id,
            subject,
            data: { proposal: '0198a3c4-8f00-7000-8000-000000000001', stage: 'opd-verification' },
            cause: { correlationId: '0198a3c4-8f00-7000-8000-00000000c0de' },
          })),
        ),
      ),
    close: () => app.close(),
  };
  const consumers = groups.map((group) =>
    consumer(group, async (events, tx) => {
      const ids = events.map(({ attributes }) => attributes.id);
      await sql(tx).query('insert into effect (grp, event_id) select $1, unnest($2::uuid[])', [group, ids]);
      sql(tx).afterCommit(() => ids.forEach((id) => carrier.onEffect(id)));
    }),
  );
  @Module({ controllers: consumers })
  class Bench {}
  const app = await NestFactory.createMicroservice<MicroserviceOptions>(Bench, {
    strategy: server,
    logger: ['fatal', 'error'],
  });
  await app.listen();
  return carrier;
}

/** Handlers take events in batches, as those of the peers do where they can. */
function consumer(
  group: string,
  handle: (events: readonly BusEvent<ProposalReturnedV1>[], tx: Tx) => Promise<void>,
): Type {
  @Consumer(group, 'reaction')
  class Reaction {
    @HearsInBatches(proposalReturnedV1)
    returned(events: readonly BusEvent<ProposalReturnedV1>[], tx: Tx): Promise<void> {
      return handle(events, tx);
    }
  }
  return Reaction;
}
