import { Inject } from '@nestjs/common';
import {
  personnelErasureDoneV1,
  personnelPersonRegisteredV1,
  personnelPositionAssumedV1,
  personnelPositionLeftV1,
  personnelRankChangedV1,
  personnelRetirementScheduledV1,
  type PersonnelErasureDoneV1,
  type PersonnelPersonRegisteredV1,
  type PersonnelPositionAssumedV1,
  type PersonnelPositionLeftV1,
  type PersonnelRankChangedV1,
  type PersonnelRetirementScheduledV1,
} from '@jejak/contracts';
import type { PlainDate, Tx } from '@jejak/kernel';
import { Consumer, Hears, type BusEvent } from '@jejak/messaging';
import { KEYRING, sql, type Keyring } from '@jejak/persistence';

type Fact = Readonly<{ person: string; corrects?: string }>;

/** What proposals know of people: employment and legal status, grade, posts held and left, the month of retirement. */
@Consumer('proposals.people', 'projection', { tables: ['person_fact'] })
export class PeopleConsumer {
  constructor(@Inject(KEYRING) private readonly keyring: Keyring) {}

  /** A change of the register counts from its own day, where it names one. */
  @Hears(personnelPersonRegisteredV1)
  registered(event: BusEvent<PersonnelPersonRegisteredV1>, tx: Tx): Promise<void> {
    const { employment, legalStatus, since, validFrom } = event.data;
    return this.keep(tx, event, 'registered', validFrom ?? since, { employment, legalStatus });
  }

  @Hears(personnelRankChangedV1)
  ranked(event: BusEvent<PersonnelRankChangedV1>, tx: Tx): Promise<void> {
    const { grade, since } = event.data;
    return this.keep(tx, event, 'rank', since, { grade });
  }

  @Hears(personnelPositionAssumedV1)
  assumed(event: BusEvent<PersonnelPositionAssumedV1>, tx: Tx): Promise<void> {
    const { post, assignment, since } = event.data;
    return this.keep(tx, event, 'assumed', since, { post, assignment });
  }

  @Hears(personnelPositionLeftV1)
  left(event: BusEvent<PersonnelPositionLeftV1>, tx: Tx): Promise<void> {
    const { post, until } = event.data;
    return this.keep(tx, event, 'left', until, { post });
  }

  /** The pension begins on the first of its month (PP 11/2017 article 239). */
  @Hears(personnelRetirementScheduledV1)
  retires(event: BusEvent<PersonnelRetirementScheduledV1>, tx: Tx): Promise<void> {
    return this.keep(tx, event, 'retirement', `${event.data.month}-01`, {});
  }

  @Hears(personnelErasureDoneV1)
  async erased({ data }: BusEvent<PersonnelErasureDoneV1>, tx: Tx): Promise<void> {
    if (data.classes.includes('personnel-fact')) {
      await sql(tx).query('delete from person_fact where person = $1', [data.person]);
    }
    sql(tx).afterCommit(() => this.keyring.forget(data.person));
  }

  private async keep(
    tx: Tx,
    { attributes, data }: BusEvent<Fact>,
    kind: 'registered' | 'rank' | 'assumed' | 'left' | 'retirement',
    since: PlainDate,
    about: Readonly<Record<string, string>>,
  ): Promise<void> {
    await sql(tx).query(
      `insert into person_fact (event, person, kind, since, version, corrects, data)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict (event) do nothing`,
      [
        attributes.id,
        data.person,
        kind,
        since,
        attributes.aggregateversion,
        data.corrects ?? null,
        JSON.stringify(about),
      ],
    );
  }
}
