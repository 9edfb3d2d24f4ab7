import { randomFillSync } from 'node:crypto';
import { systemClock, uuids, type Cause } from '@jejak/kernel';
import {
  booksTables,
  messaging,
  messagingTables,
  type Attributes,
  type Books,
  type Messaging,
  type Outgoing,
} from '@jejak/messaging';
import {
  Keyring,
  openDatabase,
  sqlMigration,
  type Database,
  type SchemaDefinition,
} from '@jejak/persistence';
import { Client } from 'pg';
import type { TestDatabase } from './test-database.js';

const PREFIX = 'id.go.lebongkab.merit';
const roleOf = (service: string): string => service.replaceAll('-', '_');
const ids = uuids(Date.now, (bytes) => randomFillSync(bytes));

/** The schema of a service that only speaks in a spec: the tables of the real bus, and nothing else. */
export const neighbourSchema = (service: string): SchemaDefinition => ({
  schema: roleOf(service),
  login: true,
  migrations: [
    sqlMigration('CreateNeighbour1785600000000', [
      ...messagingTables(roleOf(service)),
      ...booksTables(roleOf(service)),
    ]),
  ],
});

/** What a spec says in a neighbour's name; the cause is made up unless told. */
export type Said<Data> = Omit<Outgoing<Data>, 'cause'> & { cause?: Cause };

/**
 * Another service as the one under test hears it: its own role, its own outbox, the real bus. It publishes what
 * the spec says, judged by the same contracts.
 */
export class Neighbour {
  private constructor(
    private readonly database: Database,
    private readonly bus: Messaging,
  ) {}

  /** @param clock what its ids and times are made by; the machine's, unless told */
  static async open(test: TestDatabase, service: string, clock = systemClock): Promise<Neighbour> {
    const database = await openDatabase({
      url: test.url(roleOf(service)),
      schema: neighbourSchema(service),
      poolSize: 3,
    });
    const keyring = new Keyring({ database, keyEncryptionKey: Buffer.alloc(32, 7) });
    const bus = messaging(
      { service, source: `//lebongkab.go.id/jejak/${service}`, prefix: PREFIX, clock },
      database,
      keyring,
    );
    await new Promise<void>((resolve, reject) => {
      bus.server.listen((error?: unknown) => {
        if (error === undefined || error === null) resolve();
        else reject(error instanceof Error ? error : new Error('the bus did not start', { cause: error }));
      });
    });
    return new Neighbour(database, bus);
  }

  /** In the order given, in one transaction. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- each event is checked by its own contract
  say(...events: readonly Said<any>[]): Promise<Attributes[]> {
    return this.database.run((tx) =>
      this.bus.outbox.addAll(
        tx,
        events.map((event) => ({ cause: { correlationId: ids.uuid() }, ...event })),
      ),
    );
  }

  /** What it closes its books by, as every service does each hour. */
  get books(): Books {
    return this.bus.books;
  }

  async close(): Promise<void> {
    await this.bus.server.close();
    await this.database.close();
  }
}

/** An event as it lies in the log. */
export type Logged = Readonly<{
  id: string;
  /** Without the deployment's prefix. */
  type: string;
  subject: string;
  attributes: Attributes;
  data: Record<string, unknown>;
}>;

/** Everything on the bus, in the order of each subject, read past all roles: what a spec looks at. */
export async function logged(test: TestDatabase, type?: string): Promise<Logged[]> {
  const client = new Client(test.adminUrl);
  await client.connect();
  try {
    const { rows } = await client.query<{ headers: Attributes; payload: Buffer }>(
      'select headers, payload from bus.log order by appended_at, topic, part, pos',
    );
    return rows
      .map(({ headers, payload }) => ({
        id: headers.id,
        type: headers.type.slice(PREFIX.length + 1),
        subject: headers.subject,
        attributes: headers,
        data: JSON.parse(payload.toString('utf8')) as Record<string, unknown>,
      }))
      .filter((event) => type === undefined || event.type === type);
  } finally {
    await client.end();
  }
}
