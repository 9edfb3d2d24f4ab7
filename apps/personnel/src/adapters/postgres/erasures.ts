import {
  personnelCommandRefusedV1,
  personnelErasureDoneV1,
  personnelErasureOrderedV1,
  type PersonnelErasureDoneV1,
} from '@jejak/contracts';
import type { BrokenRule, PlainDate, Tx } from '@jejak/kernel';
import { CommandRefusals, type Outbox } from '@jejak/messaging';
import { sql, type FactStore, type Keyring } from '@jejak/persistence';
import type { ErasureStore, Kept, KeptOrder } from '../../application/erasure-orders.js';
import type { Context } from '../../application/ports.js';
import type { Basis, Erasable, Standing } from '../../domain/erasure.js';
import { NamedElsewhere } from './named-elsewhere.js';

/** Erasures in PostgreSQL: orders, and what is deleted here when one is carried out. */
export class SqlErasures implements ErasureStore {
  private readonly elsewhere: NamedElsewhere;
  private readonly refusals: CommandRefusals;

  constructor(
    private readonly facts: FactStore,
    private readonly keyring: Keyring,
    private readonly outbox: Outbox,
  ) {
    this.elsewhere = new NamedElsewhere(keyring);
    this.refusals = new CommandRefusals(outbox, personnelCommandRefusedV1);
  }

  async standing(tx: Tx, person: string, today: PlainDate): Promise<Standing | undefined> {
    const transaction = sql(tx);
    const names = await this.namesOf(tx, person);
    if (names === undefined) {
      const [erased] = await transaction.query(
        `select from erasure_order where person = $1 and state = 'done' limit 1`,
        [person],
      );
      return erased && { today, nameless: true, openCases: await openCases(tx, person), waiting: 0 };
    }
    const [service] = await transaction.query<{ legalStatus: string; since: PlainDate }>(
      `select data ->> 'legalStatus' as "legalStatus", valid_from::text as since from person_fact
        where person = $1 and kind = 'person-registered' and corrected_by is null
        order by valid_from desc, version desc limit 1`,
      [person],
    );
    return {
      today,
      nameless: false,
      ...(service === undefined ? {} : { service }),
      openCases: await openCases(tx, person),
      waiting: await this.elsewhere.waiting(tx, names),
    };
  }

  async kept(tx: Tx, person: string, classes: readonly Erasable[]): Promise<Kept> {
    if (!classes.includes('identity')) return { facts: 0, accounts: 0, relations: 0, publications: 0 };
    const [counts] = await sql(tx).query<Kept>(
      `select (select count(*)::int from person_fact where person = $1) as facts,
              (select count(*)::int from account_link where person = $1) as accounts,
              (select count(*)::int from relation where a = $1 or b = $1) as relations,
              (select count(*)::int from intake where event_id in (select event_id from person_fact where person = $1))
                as publications`,
      [person],
    );
    return counts!;
  }

  async done(tx: Tx, person: string, classes: readonly Erasable[]): Promise<string | undefined> {
    const rows = await sql(tx).query<{ id: string; classes: Erasable[] }>(
      `select id, classes from erasure_order where person = $1 and state = 'done' order by done_at desc`,
      [person],
    );
    const erased = new Set(rows.flatMap((row) => row.classes));
    return classes.every((one) => erased.has(one)) ? rows[0]?.id : undefined;
  }

  async find(tx: Tx, person: string, erasure: string): Promise<KeptOrder | undefined> {
    const [row] = await sql(tx).query<KeptOrder & { schedule: KeptOrder['schedule'] | null }>(
      `select id, person, classes, basis, schedule, state, version, ordered_by as "orderedBy"
         from erasure_order where id = $1 and person = $2 for update`,
      [erasure, person],
    );
    if (row === undefined) return undefined;
    const { schedule, ...order } = row;
    return { ...order, ...(schedule === null ? {} : { schedule }) };
  }

  async order(tx: Tx, order: Parameters<ErasureStore['order']>[1], { by, cause }: Context, at: Date) {
    const { id, person, classes, basis, schedule, orderedBy } = order;
    // The reason may name the person, and outlives their keys.
    const reason = await this.keyring.seal(tx, { service: 'personnel' }, order.reason);
    const data = { person, classes, basis, ...(schedule === undefined ? {} : { schedule }), reason };
    await this.facts.append(tx, `erasure/${id}`, 0, [{ type: 'erasure-ordered', data, by, at }]);
    await sql(tx).query(
      `update erasure_order set state = 'replaced', version = version + 1 where person = $1 and state = 'ordered'`,
      [person],
    );
    await sql(tx).query(
      `insert into erasure_order (id, person, classes, basis, schedule, reason, state, version, ordered_by, ordered_at)
       values ($1, $2, $3, $4, $5, $6, 'ordered', 1, $7, $8)`,
      [
        id,
        person,
        classes,
        JSON.stringify(basis),
        schedule === undefined ? null : JSON.stringify(schedule),
        reason,
        orderedBy,
        at,
      ],
    );
    await this.outbox.add(tx, {
      contract: personnelErasureOrderedV1,
      subject: `erasure/${id}`,
      data: { erasure: id, person, classes: mutable(classes), legalBasis: written(basis), orderedBy },
      cause,
      by,
    });
  }

  async carryOut(tx: Tx, order: KeptOrder, confirmedBy: string, { by, cause }: Context, at: Date) {
    const { id, person, classes, basis, orderedBy } = order;
    const gone = await this.kept(tx, person, classes);
    await this.facts.append(tx, `erasure/${id}`, 1, [{ type: 'erasure-confirmed', data: { gone }, by, at }]);
    if (classes.includes('identity')) await this.forget(tx, person);
    await this.keyring.destroy(tx, person, classes);
    await sql(tx).query(
      `update erasure_order set state = 'done', version = version + 1, confirmed_by = $2, done_at = $3, gone = $4
        where id = $1`,
      [id, confirmedBy, at, JSON.stringify(gone)],
    );
    await this.outbox.add(tx, {
      contract: personnelErasureDoneV1,
      subject: `person/${person}`,
      data: {
        person,
        classes: mutable(classes),
        legalBasis: written(basis),
        erasure: id,
        orderedBy,
        confirmedBy,
      },
      cause,
      by,
    });
  }

  refused(
    tx: Tx,
    erasure: string,
    command: string,
    broken: readonly BrokenRule[],
    context: Context,
  ): Promise<void> {
    return this.refusals.tell(tx, `erasure/${erasure}`, command, broken, context);
  }

  /** The numbers by which the state knows the person, under the person's lock; nothing when there is no such person. */
  private async namesOf(tx: Tx, person: string): Promise<string[] | undefined> {
    const [row] = await sql(tx).query<{ nip: string | null; siasn_id: string | null }>(
      'select nip, siasn_id from person where id = $1 for update',
      [person],
    );
    return row && [row.nip, row.siasn_id].filter((name) => name !== null);
  }

  /** Everything in clear; what is sealed in the streams stays and is closed for ever. */
  private async forget(tx: Tx, person: string): Promise<void> {
    const transaction = sql(tx);
    await this.elsewhere.dropRows(tx, (await this.namesOf(tx, person)) ?? []);
    await transaction.query(
      `delete from intake_quarantine q using intake i, person_fact f
        where f.person = $1 and i.event_id = f.event_id and q.source = i.source and q.event_id = i.id`,
      [person],
    );
    await transaction.query(
      'delete from intake where event_id in (select event_id from person_fact where person = $1)',
      [person],
    );
    await transaction.query('delete from relation where a = $1 or b = $1', [person]);
    await transaction.query('delete from person where id = $1', [person]);
  }
}

async function openCases(tx: Tx, person: string): Promise<number> {
  const [row] = await sql(tx).query<{ n: number }>(
    'select count(*)::int as n from open_case where candidates @> array[$1::uuid] and not over',
    [person],
  );
  return row!.n;
}

const mutable = (classes: readonly Erasable[]) => [...classes] as PersonnelErasureDoneV1['classes'];

/** As officials cite it: `Keputusan Bupati Lebong 100/2026 (2026-11-02), Pasal 3`. */
const written = ({ instrument, number, date, article }: Basis): string =>
  `${instrument} ${number} (${date})${article === undefined ? '' : `, ${article}`}`;
