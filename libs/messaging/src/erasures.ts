import {
  approvalErasureAppliedV1,
  auditErasureAppliedV1,
  contracts,
  personnelErasureAppliedV1,
  personnelErasureDoneV1,
  proposalErasureAppliedV1,
  scoringErasureAppliedV1,
  type AnyContract,
  type Area,
  type Contract,
  type PersonnelErasureAppliedV1,
  type PersonnelErasureDoneV1,
} from '@jejak/contracts';
import type { Cause, Clock, Tx } from '@jejak/kernel';
import { sql, type Database, type Keyring, type SqlTx } from '@jejak/persistence';
import type { Engine } from './engine.js';
import type { BusEvent } from './event.js';
import type { Groups } from './groups.js';
import type { Outbox } from './outbox.js';

const appliedOf: Readonly<Partial<Record<Area, Contract<PersonnelErasureAppliedV1>>>> = {
  personnel: personnelErasureAppliedV1,
  proposal: proposalErasureAppliedV1,
  scoring: scoringErasureAppliedV1,
  approval: approvalErasureAppliedV1,
  audit: auditErasureAppliedV1,
};

type Waiting = Readonly<{
  event_id: string;
  erasure: string;
  person: string;
  classes: readonly string[];
  topic: string;
  part: number;
  pos: string;
  correlation: string;
}>;

/**
 * What a service does about an erasure beside deleting its own rows: it drops the person's keys at once, and once every
 * group of it has handled the erasure and nothing it said of the person is on its way any more, deletes the bytes of
 * what it published of the person and says `<area>.erasure-applied`. Waiting is a row and no failed attempt.
 */
export class Erasures {
  constructor(
    private readonly parts: Readonly<{
      service: string;
      area: Area;
      prefix: string;
      database: Database;
      engine: Engine;
      groups: Groups;
      keyring: Keyring;
      outbox: Outbox;
      clock: Clock;
    }>,
  ) {}

  /** Keeps what is to be applied; the same erasure again changes nothing. */
  async hear(tx: Tx, event: BusEvent<PersonnelErasureDoneV1>): Promise<void> {
    const { data, attributes, position } = event;
    await sql(tx).query(
      `insert into erasure (event_id, erasure, person, classes, legal_basis, topic, part, pos, correlation, heard_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing`,
      [
        attributes.id,
        data.erasure ?? attributes.id,
        data.person,
        data.classes,
        data.legalBasis,
        position.topic,
        position.partition,
        position.pos,
        attributes.correlationid,
        this.parts.clock.now(),
      ],
    );
    sql(tx).afterCommit(() => this.parts.keyring.forget(data.person));
  }

  /** Applies what can be applied now; answers whether something still waits. */
  async apply(): Promise<boolean> {
    const { database } = this.parts;
    const rows = await database.query<Waiting>(
      `select event_id, erasure, person, classes, topic, part, pos, correlation from erasure
        where applied_at is null order by heard_at`,
    );
    let waits = false;
    for (const row of rows) waits = (await this.#unheard(row)) || !(await this.#applied(row)) || waits;
    return waits;
  }

  /** Whether a group of this service has yet to handle the erasure, in quarantine or before it. */
  async #unheard({ event_id, topic, part, pos }: Waiting): Promise<boolean> {
    const { database, engine, groups } = this.parts;
    const type = personnelErasureDoneV1.type;
    const hearing = groups
      .all()
      .filter(
        ({ topics, handlers, all }) => topics.includes(topic) && (handlers.has(type) || all !== undefined),
      );
    const lanes = (await engine.status()).filter((lane) => lane.topic === topic && lane.partition === part);
    const behind = hearing.some(({ name }) => {
      const lane = lanes.find(({ group }) => group === name);
      return lane === undefined || lane.pos < BigInt(pos);
    });
    if (behind) return true;
    const [parked] = await database.query(
      'select from dead_letter where event_id = $1 and closed_at is null limit 1',
      [event_id],
    );
    return parked !== undefined;
  }

  /** False while something that was said of the person has not left the outbox. */
  #applied({ event_id, erasure, person, classes, correlation }: Waiting): Promise<boolean> {
    const { service, area, database, outbox, clock } = this.parts;
    return database.run(async (tx) => {
      const transaction = sql(tx);
      const [mine] = await transaction.query(
        'select from erasure where event_id = $1 and applied_at is null for update',
        [event_id],
      );
      if (mine === undefined) return true;
      if (await unsaid(transaction, person)) return false;
      const [forgotten] = await transaction.query<{ events: number }>(
        'select forget_published($1, $2, $3) as events',
        [person, classes, await this.#saidOf(transaction, person, classes)],
      );
      await transaction.query('update erasure set applied_at = $2, events = $3 where event_id = $1', [
        event_id,
        clock.now(),
        forgotten!.events,
      ]);
      const cause: Cause = { correlationId: correlation, causationId: event_id };
      await outbox.add(tx, {
        contract: appliedOf[area]!,
        subject: `erasure/${erasure}`,
        data: {
          erasure,
          classes: classes as PersonnelErasureAppliedV1['classes'],
          events: forgotten!.events,
        },
        cause,
        by: { account: `system/${service}` },
      });
      return true;
    });
  }

  /** Ids of the published events that say something of the person under one of the classes. */
  async #saidOf(transaction: SqlTx, person: string, classes: readonly string[]): Promise<string[]> {
    const { area, prefix } = this.parts;
    const erased = new Map(
      contracts
        .filter((one) => one.area === area && one.retention !== undefined && classes.includes(one.retention))
        .map((contract): [string, AnyContract] => [`${prefix}.${contract.type}`, contract]),
    );
    const rows = await transaction.query<{ event_id: string; type: string; key: string; payload: Buffer }>(
      `select event_id, headers ->> 'type' as type, key, payload from published
        where headers ->> 'type' = any ($1)
          and (key = 'person/' || $2 or position(convert_to($2, 'UTF8') in payload) > 0)`,
      [[...erased.keys()], person],
    );
    return rows
      .filter(({ type, key, payload }) => concerns(erased.get(type)!, person, key, payload))
      .map(({ event_id }) => event_id);
  }
}

const unsaid = async (transaction: SqlTx, person: string): Promise<boolean> => {
  const [row] = await transaction.query(
    `select from outbox where key = 'person/' || $1 or position(convert_to($1, 'UTF8') in payload) > 0 limit 1`,
    [person],
  );
  return row !== undefined;
};

/** Whether what the event says of persons, by its contract, it says of this one, alone or with others. */
export function concerns(
  { about, split = [] }: Pick<AnyContract, 'about' | 'split'>,
  person: string,
  key: string,
  payload: Buffer,
): boolean {
  if (about === 'subject') return key === `person/${person}`;
  if (payload.length === 0) return false;
  const data = JSON.parse(payload.toString('utf8')) as Record<string, unknown>;
  if (about !== 'none' && data[about.slice(1)] === person) return true;
  return split.some((pointer) => {
    const elements = data[pointer.slice(1)];
    return (
      Array.isArray(elements) &&
      elements.some((one) => (one as { person?: unknown } | null)?.person === person)
    );
  });
}
