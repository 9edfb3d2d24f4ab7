import 'reflect-metadata';
import type { Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import type { MicroserviceOptions } from '@nestjs/microservices';
import { proposalReturnedV1, type ProposalReturnedV1 } from '@jejak/contracts';
import { uuids, type Cause, type Tx } from '@jejak/kernel';
import {
  Consumer,
  Hears,
  kafkaTables,
  messaging,
  messagingTables,
  partitionOf,
  type BusEvent,
  type BusOperations,
  type Messaging,
  type MessagingOptions,
  type Outbox,
  type Outgoing,
} from '@jejak/messaging';
import {
  Keyring,
  keysSchema,
  openDatabase,
  sql,
  sqlMigration,
  type Database,
  type SchemaDefinition,
} from '@jejak/persistence';
import { randomFillSync } from 'node:crypto';
import { testDatabase, type TestDatabase } from '../test-database.js';

/** An engine under test: what it needs besides the service's own schema, and how a service chooses it. */
export interface BusEngine {
  readonly name: string;
  readonly schemas: readonly SchemaDefinition[];
  readonly options: Pick<MessagingOptions, 'engine'>;
  /** Makes the engine outside of the database as if nothing had been said on it yet. */
  prepare?(test: TestDatabase): Promise<void>;
}

/** The suite's services: the tables of any service, and one in which handlers leave what they did. */
const serviceSchema = (schema: string): SchemaDefinition => ({
  schema,
  login: true,
  migrations: [
    sqlMigration('CreateBusLaboratory1785600000000', [
      ...messagingTables(schema),
      ...kafkaTables(schema),
      `create table ${schema}.effect (
         n bigint generated always as identity primary key, grp text not null, event_id uuid not null,
         key text not null, version integer not null)`,
      `grant select, insert, delete on ${schema}.effect to ${schema}`,
    ]),
  ],
});
export const proposalsSchema = serviceSchema('proposals');
export const approvalsSchema = serviceSchema('approvals');

export const PREFIX = 'id.go.lebongkab.merit';
export const KEY_ENCRYPTION_KEY = Buffer.alloc(32, 7);
export const ids = uuids(Date.now, (bytes) => randomFillSync(bytes));
export const cause: Cause = { correlationId: '0198a3c4-8f00-7000-8000-00000000c0de' };

/** What happened to a proposal, in the smallest contract there is. */
export function returned(
  subject: string,
  more: Partial<Outgoing<ProposalReturnedV1>> = {},
): Outgoing<ProposalReturnedV1> {
  const data = { proposal: '0198a3c4-8f00-7000-8000-000000000001', stage: 'opd-verification' };
  return { contract: proposalReturnedV1, subject, data, cause, ...more };
}

type Handle = (event: BusEvent<ProposalReturnedV1>, tx: Tx) => unknown;

/** A reaction that does what the test says with every `proposal.returned`. */
export function reaction(group: string, handle: Handle): Type {
  @Consumer(group, 'reaction')
  class Reaction {
    @Hears(proposalReturnedV1)
    returned(event: BusEvent<ProposalReturnedV1>, tx: Tx): unknown {
      return handle(event, tx);
    }
  }
  return Reaction;
}

/** A projection into table `effect`. */
export function projection(group: string, handle: Handle = effect(group)): Type {
  @Consumer(group, 'projection', { tables: ['effect'] })
  class Projection {
    @Hears(proposalReturnedV1)
    returned(event: BusEvent<ProposalReturnedV1>, tx: Tx): unknown {
      return handle(event, tx);
    }
  }
  return Projection;
}

/** A handler that leaves a row per event it had. */
export const effect =
  (group: string) =>
  async ({ attributes }: BusEvent<unknown>, tx: Tx): Promise<void> => {
    await sql(tx).query('insert into effect (grp, event_id, key, version) values ($1, $2, $3, $4)', [
      group,
      attributes.id,
      attributes.subject,
      attributes.aggregateversion,
    ]);
  };

type Kept = { attributes: Record<string, unknown>; bytes: string; error?: string; tooLarge?: unknown };

/** A service of the suite: without a listening server until `listen`. */
export interface Service {
  readonly database: Database;
  readonly outbox: Outbox;
  readonly operations: BusOperations;
  /** Starts the bus with these consumers through the real Nest pipeline. */
  listen(...consumers: Type[]): Promise<void>;
  /** Stops listening as a shutdown does; may listen again. */
  stop(): Promise<void>;
  /** Adds and commits events, one transaction each. */
  publish(...events: Outgoing<ProposalReturnedV1>[]): Promise<void>;
  /** Puts an envelope and bytes on the way as no producer of ours would. */
  inject(subject: string, attributes: object, payload: string): Promise<void>;
  /** What a group did, in the order it did it. */
  effects(group: string): Promise<{ key: string; version: number; event: string }[]>;
}

/** One database with the suite's services in it. */
export class Laboratory {
  readonly #open: (() => Promise<void>)[] = [];

  private constructor(
    readonly engine: BusEngine,
    readonly test: TestDatabase,
  ) {}

  static async of(engine: BusEngine): Promise<Laboratory> {
    const test = await testDatabase([...engine.schemas, keysSchema, proposalsSchema, approvalsSchema]);
    await engine.prepare?.(test);
    return new Laboratory(engine, test);
  }

  async service(
    name: 'proposals' | 'approvals' = 'proposals',
    options: Partial<MessagingOptions> & { poolSize?: number } = {},
  ): Promise<Service> {
    const schema = name === 'proposals' ? proposalsSchema : approvalsSchema;
    const database = await openDatabase({
      url: this.test.url(name),
      schema,
      poolSize: options.poolSize ?? 8,
    });
    const keyring = new Keyring({ database, keyEncryptionKey: KEY_ENCRYPTION_KEY });
    const source = `//lebongkab.go.id/jejak/${name}`;
    const make = (): Messaging =>
      messaging(
        { service: name, source, prefix: PREFIX, poll: 20, ...this.engine.options, ...options },
        database,
        keyring,
      );
    const service = new LaboratoryService(database, make);
    this.#open.push(async () => {
      await service.stop();
      await database.close();
    });
    return service;
  }

  /** Rows as the superuser sees them, and changes no service could make. */
  async asAdmin<Row>(statement: string, params: readonly unknown[] = []): Promise<Row[]> {
    const { Client } = await import('pg');
    const client = new Client({ connectionString: this.test.adminUrl });
    await client.connect();
    try {
      return (await client.query(statement, [...params])).rows as Row[];
    } finally {
      await client.end();
    }
  }

  /** What quarantine keeps of a message, unsealed. */
  opened(service: Service, sealed: string): Promise<Kept> {
    const keyring = new Keyring({ database: service.database, keyEncryptionKey: KEY_ENCRYPTION_KEY });
    return service.database.run(async (tx) => {
      const bytes = await keyring.open(tx, sealed);
      return JSON.parse(bytes!.toString('utf8')) as Kept;
    });
  }

  async close(): Promise<void> {
    for (const close of this.#open.reverse()) await close();
    await this.test.drop();
  }
}

class LaboratoryService implements Service {
  #parts: Messaging;
  #stop: (() => Promise<void>) | undefined;

  constructor(
    readonly database: Database,
    private readonly make: () => Messaging,
  ) {
    this.#parts = make();
  }

  get outbox(): Outbox {
    return this.#parts.outbox;
  }

  get operations(): BusOperations {
    return this.#parts.operations;
  }

  async listen(...consumers: Type[]): Promise<void> {
    await this.stop();
    this.#parts = this.make();
    const testing = await Test.createTestingModule({ controllers: consumers }).compile();
    const app = testing.createNestMicroservice<MicroserviceOptions>({
      strategy: this.#parts.server,
      logger: false,
    });
    this.#stop = () => app.close();
    await app.listen();
  }

  async stop(): Promise<void> {
    const stop = this.#stop;
    this.#stop = undefined;
    await (stop?.() ?? this.#parts.server.close());
  }

  async publish(...events: Outgoing<ProposalReturnedV1>[]): Promise<void> {
    for (const event of events) await this.database.run((tx) => this.outbox.add(tx, event));
  }

  async inject(subject: string, attributes: object, payload: string): Promise<void> {
    const [head] = await this.database.query<{ version: string }>(
      `insert into stream_head as h (topic, key, version) values ('merit.proposal.v1', $1, 1)
       on conflict (topic, key) do update set version = h.version + 1 returning version`,
      [subject],
    );
    const id = ids.uuid();
    const now = new Date().toISOString();
    const envelope = {
      ...{
        specversion: '1.0',
        id,
        source: '//elsewhere',
        type: `${PREFIX}.proposal.returned.v1`,
        subject,
        time: now,
      },
      ...{
        datacontenttype: 'application/json',
        dataschema: 'urn:x',
        partitionkey: subject,
        recordedtime: now,
      },
      ...{ correlationid: cause.correlationId, aggregateversion: Number(head!.version), ...attributes },
    };
    await this.database.query(
      `insert into outbox (event_id, topic, key, part, aggregate_version, headers, payload)
       values ($1, 'merit.proposal.v1', $2, $3, $4, $5, convert_to($6, 'UTF8'))`,
      [id, subject, partitionOf(subject), head!.version, JSON.stringify(envelope), payload],
    );
  }

  effects(group: string): Promise<{ key: string; version: number; event: string }[]> {
    return this.database.query(
      'select key, version, event_id as event from effect where grp = $1 order by n',
      [group],
    );
  }
}
