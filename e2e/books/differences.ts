import { randomFillSync } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import {
  approvalCommandRefusedV1,
  personnelCommandRefusedV1,
  proposalCommandRefusedV1,
  scoringCommandRefusedV1,
} from '@jejak/contracts';
import { uuids } from '@jejak/kernel';
import { Outbox, Schemas } from '@jejak/messaging';
import { openDatabase } from '@jejak/persistence';
import { DataFolder } from '@jejak/runtime';
import type pg from 'pg';
import { services } from '../../apps/standalone/src/services.js';
import { superuser } from '../kill/outcome.js';

/** Hours that are over long ago when it is said what happened in them. */
const HOURS_AGO = 3;

/** A refused command stands in the log and nobody acts upon it, so any service may say one. */
const refusedBy = {
  personnel: personnelCommandRefusedV1,
  proposals: proposalCommandRefusedV1,
  'merit-scoring': scoringCommandRefusedV1,
  approvals: approvalCommandRefusedV1,
} as const;

type Speaker = keyof typeof refusedBy;

/** Damages by a superuser, each to one of the two events of a service. Answers what the monitor has to say of it. */
const damages = {
  /** The index of the log, which the log's own check misses as well. */
  approvals: async (client: pg.Client, id: string, entry: number) => {
    await client.query('delete from audit.entry_index where entry = $1', [entry]);
    return `the books of approvals count 2, the log has 1; not in the log: ${id}.`;
  },
  /** What the service has published: the log is whole. */
  proposals: async (client: pg.Client, id: string, entry: number) => {
    await client.query('delete from proposals.published where event_id = $1', [id]);
    return `the books of proposals count 1, the log has 2; not in the books: ${id} (${String(entry)}).`;
  },
} as const;

/**
 * Two events of each service that speaks get into an hour that is over, by its own outbox; the running system publishes
 * and logs them. Then a superuser takes one of each damaged service away, and no service closes its books before that is
 * done. For installations whose services have published nothing yet, or else the hour may be closed already.
 */
export async function plantDifferences(
  folder: string,
  speakers: readonly Speaker[],
  damaged: readonly (keyof typeof damages)[],
): Promise<readonly string[]> {
  const client = await superuser(folder);
  try {
    for (const service of speakers)
      await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [`${service} books`]);
    const said = new Map<Speaker, readonly string[]>();
    for (const service of speakers) said.set(service, await sayHoursAgo(folder, client, service));
    const entries = await logged(client, [...said.values()].flat());
    await client.query('set session_replication_role = replica');
    const expected: string[] = [];
    for (const service of damaged) {
      const id = said.get(service)![1]!;
      expected.push(await damages[service](client, id, entries.get(id)!));
    }
    return expected;
  } finally {
    // Its locks end with it.
    await client.end();
  }
}

/** What the monitor does not say of these differences within two minutes, or says of others; empty when it sees. */
export async function eventuallyNamed(
  folder: string,
  expected: readonly string[],
): Promise<readonly string[]> {
  const client = await superuser(folder);
  try {
    for (let attempt = 1; ; attempt++) {
      const { rows } = await client.query<{ en: string }>(
        `select en from audit.finding, audit.watch where code = 'books-differ' and last_cycle >= cycle - 1`,
      );
      const said = rows.map(({ en }) => en);
      const faults = [
        ...expected.filter((one) => !said.some((en) => en.endsWith(one))).map((one) => `unseen: ${one}`),
        ...said.filter((en) => !expected.some((one) => en.endsWith(one))),
      ];
      if (faults.length === 0 || attempt === 240) return faults;
      await pause(500);
    }
  } finally {
    await client.end();
  }
}

/** Ids of two events that a service has put into its outbox as if it had been hours ago. */
async function sayHoursAgo(folder: string, { host, port }: pg.Client, service: Speaker): Promise<string[]> {
  const { schema } = services.find(({ name }) => name === service)!;
  const password = new DataFolder(folder).readSecret<Record<string, string>>('roles')![schema.schema]!;
  const database = await openDatabase({
    url: `postgres://${schema.schema}:${encodeURIComponent(password)}@${host}:${String(port)}/jejak`,
    schema,
    poolSize: 1,
  });
  try {
    const clock = { now: () => new Date(Date.now() - HOURS_AGO * 3_600_000) };
    const ids = uuids(
      () => clock.now().getTime(),
      (bytes) => randomFillSync(bytes),
    );
    const source = `//lebongkab.go.id/jejak/${service}`;
    const outbox = new Outbox({ source, prefix: 'id.go.lebongkab.merit', clock, ids }, new Schemas());
    const said = await database.run((tx) =>
      outbox.addAll(
        tx,
        Array.from({ length: 2 }, () => ({
          contract: refusedBy[service],
          subject: `command/${ids.uuid()}`,
          data: { command: 'approve', rules: [{ id: 'approval/four-eyes', basis: [] }] },
          cause: { correlationId: ids.uuid() },
          by: { account: `system/${service}` },
        })),
      ),
    );
    return said.map(({ id }) => id);
  } finally {
    await database.close();
  }
}

/** Which entries these events have become, once all have. */
async function logged(client: pg.Client, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  for (let attempt = 0; attempt < 600; attempt++) {
    const { rows } = await client.query<{ event_id: string; entry: number }>(
      'select event_id, entry::int from audit.entry_index where event_id = any ($1)',
      [ids],
    );
    if (rows.length === ids.length) return new Map(rows.map(({ event_id, entry }) => [event_id, entry]));
    await pause(100);
  }
  throw new Error('events said of hours ago did not come to the log within a minute');
}
