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
import { Consumer, Hears, type BusEvent } from '@jejak/messaging';
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
  @Hears(personnelAwardGrantedV1)
  @Hears(personnelCompetencyAssessedV1)
  @Hears(personnelCreditRecordedV1)
  @Hears(personnelDisciplineImposedV1)
  @Hears(personnelDisciplineLiftedV1)
  @Hears(personnelEducationRecordedV1)
  @Hears(personnelLeaveStartedV1)
  @Hears(personnelPerformanceRatedV1)
  @Hears(personnelPersonRegisteredV1)
  @Hears(personnelPositionAssumedV1)
  @Hears(personnelPositionLeftV1)
  @Hears(personnelPotentialAssessedV1)
  @Hears(personnelRankChangedV1)
  @Hears(personnelRetirementScheduledV1)
  @Hears(personnelTrainingCompletedV1)
  @Hears(personnelUnitChangedV1)
  async fact({ contract, data, attributes, bytes }: BusEvent<PersonFactData>, tx: Tx): Promise<void> {
    await sql(tx).query(
      `with progress as (
         insert into person_progress as known (person, version) values ($2, $4)
         on conflict (person) do update set version = greatest(known.version, excluded.version))
       insert into person_fact (event, person, type, version, payload) values ($1, $2, $3, $4, $5)
       on conflict (event) do nothing`,
      [attributes.id, data.person, factTypeOf(contract), attributes.aggregateversion, bytes],
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
