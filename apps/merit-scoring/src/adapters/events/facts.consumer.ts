import {
  personnelAwardGrantedV1,
  personnelCompetencyAssessedV1,
  personnelCreditRecordedV1,
  personnelDisciplineImposedV1,
  personnelDisciplineLiftedV1,
  personnelEducationRecordedV1,
  personnelErasureDoneV1,
  personnelImportCommittedV1,
  personnelLeaveStartedV1,
  personnelPerformanceRatedV1,
  personnelPersonRegisteredV1,
  personnelPositionAssumedV1,
  personnelPositionLeftV1,
  personnelPotentialAssessedV1,
  personnelRankChangedV1,
  personnelRetirementScheduledV1,
  personnelTrainingCompletedV1,
  personnelUnitChangedV1,
  personnelUnitRecordedV1,
  type PersonnelErasureDoneV1,
  type PersonnelImportCommittedV1,
  type PersonnelUnitRecordedV1,
} from '@jejak/contracts';
import type { Tx } from '@jejak/kernel';
import { Consumer, Hears, HearsInBatches, type BusEvent } from '@jejak/messaging';
import { sql } from '@jejak/persistence';
import { factTypeOf, historyProfiles } from './person-facts.js';

/** What every restated fact tells about itself. */
type PersonFactData = Readonly<{ person: string }>;

/**
 * Keeps what personnel publishes, byte for byte: the facts of persons, which histories were handed over whole, and the
 * tree of units. All of it are sets keyed by event, so that neither order nor repetition can change a score.
 */
@Consumer('merit-scoring.facts', 'projection', {
  tables: ['person_fact', 'person_progress', 'delivery', 'unit'],
})
export class FactsConsumer {
  @HearsInBatches(personnelAwardGrantedV1)
  @HearsInBatches(personnelCompetencyAssessedV1)
  @HearsInBatches(personnelCreditRecordedV1)
  @HearsInBatches(personnelDisciplineImposedV1)
  @HearsInBatches(personnelDisciplineLiftedV1)
  @HearsInBatches(personnelEducationRecordedV1)
  @HearsInBatches(personnelLeaveStartedV1)
  @HearsInBatches(personnelPerformanceRatedV1)
  @HearsInBatches(personnelPersonRegisteredV1)
  @HearsInBatches(personnelPositionAssumedV1)
  @HearsInBatches(personnelPositionLeftV1)
  @HearsInBatches(personnelPotentialAssessedV1)
  @HearsInBatches(personnelRankChangedV1)
  @HearsInBatches(personnelRetirementScheduledV1)
  @HearsInBatches(personnelTrainingCompletedV1)
  @HearsInBatches(personnelUnitChangedV1)
  async facts(events: readonly BusEvent<PersonFactData>[], tx: Tx): Promise<void> {
    await sql(tx).query(
      `with heard as (
         select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::integer[], $5::bytea[])
                       as h(event, person, type, version, payload)),
       progress as (
         insert into person_progress as known (person, version)
         select person, max(version) from heard group by person order by person
         on conflict (person) do update set version = greatest(known.version, excluded.version))
       insert into person_fact (event, person, type, version, payload)
       select event, person, type, version, payload from heard on conflict (event) do nothing`,
      [
        events.map(({ attributes }) => attributes.id),
        events.map(({ data }) => data.person),
        events.map(({ contract }) => factTypeOf(contract)),
        events.map(({ attributes }) => attributes.aggregateversion),
        events.map(({ bytes }) => bytes),
      ],
    );
  }

  @Hears(personnelImportCommittedV1)
  async imported({ data, attributes, bytes }: BusEvent<PersonnelImportCommittedV1>, tx: Tx): Promise<void> {
    if (!historyProfiles.includes(data.profile)) return;
    await sql(tx).query(
      'insert into delivery (event, profile, payload) values ($1, $2, $3) on conflict (event) do nothing',
      [attributes.id, data.profile, bytes],
    );
  }

  @Hears(personnelUnitRecordedV1)
  async unit({ data, attributes }: BusEvent<PersonnelUnitRecordedV1>, tx: Tx): Promise<void> {
    await sql(tx).query(
      `insert into unit as known (id, parent, version) values ($1, $2, $3)
       on conflict (id) do update set parent = excluded.parent, version = excluded.version
       where known.version < excluded.version`,
      [data.unit, data.parent ?? null, attributes.aggregateversion],
    );
  }

  @Hears(personnelErasureDoneV1)
  async erased({ data }: BusEvent<PersonnelErasureDoneV1>, tx: Tx): Promise<void> {
    if (!data.classes.includes('personnel-fact')) return;
    await sql(tx).query('delete from person_fact where person = $1', [data.person]);
  }
}
