import {
  personnelAwardGrantedV1,
  personnelCompetencyAssessedV1,
  personnelCreditRecordedV1,
  personnelDisciplineImposedV1,
  personnelDisciplineLiftedV1,
  personnelEducationRecordedV1,
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
  type AnyContract,
} from '@jejak/contracts';
import { withoutNips } from '../../domain/nip.js';
import type { FactData, FactKind } from '../../domain/person-fact.js';

/** The contract under which each fact is restated, under the random person id. */
export const restatements: Readonly<Record<FactKind, AnyContract>> = {
  'person-registered': personnelPersonRegisteredV1,
  'rank-changed': personnelRankChangedV1,
  'position-assumed': personnelPositionAssumedV1,
  'position-left': personnelPositionLeftV1,
  'unit-changed': personnelUnitChangedV1,
  'performance-rated': personnelPerformanceRatedV1,
  'competency-assessed': personnelCompetencyAssessedV1,
  'potential-assessed': personnelPotentialAssessedV1,
  'education-recorded': personnelEducationRecordedV1,
  'training-completed': personnelTrainingCompletedV1,
  'award-granted': personnelAwardGrantedV1,
  'discipline-imposed': personnelDisciplineImposedV1,
  'discipline-lifted': personnelDisciplineLiftedV1,
  'credit-recorded': personnelCreditRecordedV1,
  'leave-started': personnelLeaveStartedV1,
  'retirement-scheduled': personnelRetirementScheduledV1,
};

/** Which publication a fact restates: source, id and SHA-256 of its bytes. */
export type Origin = Readonly<{ source: string; id: string; sha256: string }>;

/** What the house learns of a fact: all of it but who the person is. A NIP stays home even in a publication's name. */
export const restated = (
  person: string,
  data: FactData,
  origin: Origin,
  corrects: string | undefined,
): Record<string, unknown> => ({
  person,
  ...data,
  origin: { ...origin, id: withoutNips(origin.id) },
  ...(corrects === undefined ? {} : { corrects }),
});
