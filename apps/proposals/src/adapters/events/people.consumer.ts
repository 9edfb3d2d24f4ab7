import {
  personnelErasureDoneV1,
  personnelPersonRegisteredV1,
  personnelPositionAssumedV1,
  personnelPositionLeftV1,
  personnelRankChangedV1,
  personnelRetirementScheduledV1,
  type Contract,
  type PersonnelErasureDoneV1,
} from '@jejak/contracts';
import type { PlainDate, Tx } from '@jejak/kernel';
import { Consumer, Hears, HearsInBatches, type BusEvent } from '@jejak/messaging';
import { sql } from '@jejak/persistence';

type Fact = Readonly<{ person: string; corrects?: string }>;

/** What of a fact is kept: from when it holds, and about what. */
type Kept = Readonly<{
  kind: 'registered' | 'rank' | 'assumed' | 'left' | 'retirement';
  since: PlainDate;
  about: Readonly<Record<string, string>>;
}>;

const keeping = <Data>(contract: Contract<Data>, kept: (data: Data) => Kept) =>
  [contract.type, kept as (data: unknown) => Kept] as const;

const keptOf: ReadonlyMap<string, (data: unknown) => Kept> = new Map([
  // A change of the register counts from its own day, where it names one.
  keeping(personnelPersonRegisteredV1, ({ employment, legalStatus, since, validFrom }) => {
    return { kind: 'registered', since: validFrom ?? since, about: { employment, legalStatus } };
  }),
  keeping(personnelRankChangedV1, ({ grade, since }) => ({ kind: 'rank', since, about: { grade } })),
  keeping(personnelPositionAssumedV1, ({ post, assignment, since }) => {
    return { kind: 'assumed', since, about: { post, assignment } };
  }),
  keeping(personnelPositionLeftV1, ({ post, until }) => ({ kind: 'left', since: until, about: { post } })),
  // The pension begins on the first of its month (PP 11/2017 article 239).
  keeping(personnelRetirementScheduledV1, ({ month }) => {
    return { kind: 'retirement', since: `${month}-01`, about: {} };
  }),
]);

/** What proposals know of people: employment and legal status, grade, posts held and left, the month of retirement. */
@Consumer('proposals.people', 'projection', { tables: ['person_fact'] })
export class PeopleConsumer {
  @HearsInBatches(personnelPersonRegisteredV1)
  @HearsInBatches(personnelRankChangedV1)
  @HearsInBatches(personnelPositionAssumedV1)
  @HearsInBatches(personnelPositionLeftV1)
  @HearsInBatches(personnelRetirementScheduledV1)
  async facts(events: readonly BusEvent<Fact>[], tx: Tx): Promise<void> {
    const rows = events.map(({ attributes, contract, data }) => {
      const { kind, since, about } = keptOf.get(contract)!(data);
      const { person, corrects = null } = data;
      return {
        event: attributes.id,
        person,
        kind,
        since,
        version: attributes.aggregateversion,
        corrects,
        data: about,
      };
    });
    await sql(tx).query(
      `insert into person_fact (event, person, kind, since, version, corrects, data)
       select event, person, kind, since, version, corrects, data
         from json_to_recordset($1::json) as n(event uuid, person uuid, kind text, since date, version integer,
           corrects uuid, data jsonb)
       on conflict (event) do nothing`,
      [JSON.stringify(rows)],
    );
  }

  @Hears(personnelErasureDoneV1)
  async erased({ data }: BusEvent<PersonnelErasureDoneV1>, tx: Tx): Promise<void> {
    if (data.classes.includes('personnel-fact')) {
      await sql(tx).query('delete from person_fact where person = $1', [data.person]);
    }
  }
}
