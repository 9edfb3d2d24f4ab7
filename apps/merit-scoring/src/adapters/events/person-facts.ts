import type {
  PersonnelPersonAttestedV1,
  PersonnelImportCommittedV1,
  ProposalSubmittedV1,
} from '@jejak/contracts';
import { factTypes, type Delivery, type PersonFact } from '@jejak/merit-engine';
import type { Attestation, Submission } from '../../domain/dossier.js';

/** The contract of an event without area and version: `personnel.rank-changed.v1` is `rank-changed`. */
export const factTypeOf = (contract: string): string => contract.replace(/^personnel[.](.+)[.]v\d+$/, '$1');

/**
 * Reads a stored fact back into what the rules know. The payload was judged by its contract when it was heard, so its
 * members are those of the contract; kinds the rules do not read give nothing.
 */
export function personFact(
  row: Readonly<{ event: string; type: string; payload: Buffer }>,
): PersonFact | undefined {
  if (!(factTypes as readonly string[]).includes(row.type)) return undefined;
  const data = JSON.parse(row.payload.toString('utf8')) as { corrects?: string };
  const { corrects } = data;
  return {
    id: row.event,
    type: row.type,
    data,
    ...(corrects === undefined ? {} : { corrects }),
  } as unknown as PersonFact;
}

/** An import that took in a whole history. One that left rows in quarantine proves nothing about absence. */
export type DeliveryNote = Readonly<{ event: string; profile: string; payload: Buffer }>;

const TRAININGS = 'siasn-rw-diklat';
const COURSES = 'siasn-rw-kursus';
const SANCTIONS = 'siasn-rw-hukdis';
export const historyProfiles: readonly string[] = [TRAININGS, COURSES, SANCTIONS];

/**
 * What imports prove about absence: leadership training stands in the training history alone, other training in it or
 * in the courses, so that both must have been handed over; sanctions stand in their own.
 */
export function deliveriesOf(notes: readonly DeliveryNote[]): readonly Delivery[] {
  const whole = notes.filter(({ payload }) => {
    const { quarantined } = JSON.parse(payload.toString('utf8')) as PersonnelImportCommittedV1;
    return quarantined === 0;
  });
  const of = (profile: string): readonly string[] =>
    whole.filter((note) => note.profile === profile).map(({ event }) => event);
  const [trainings, courses] = [of(TRAININGS), of(COURSES)];
  const both = trainings.length > 0 && courses.length > 0 ? [...trainings, ...courses] : [];
  return [
    ...trainings.map((id): Delivery => ({ id, history: 'leadership-training' })),
    ...both.map((id): Delivery => ({ id, history: 'other-training' })),
    ...of(SANCTIONS).map((id): Delivery => ({ id, history: 'discipline' })),
  ];
}

export function submissionOf(event: string, payload: Buffer): Submission {
  const data = JSON.parse(payload.toString('utf8')) as ProposalSubmittedV1;
  const { proposal, number, kind, unit, effectiveDate, target, candidates } = data;
  return {
    event,
    proposal,
    number,
    kind,
    unit,
    effectiveDate,
    target,
    candidates: candidates.map(({ person }) => person),
  };
}

export function attestationOf(event: string, payload: Buffer): Attestation {
  const { person, known, factsVersion, ageInYears } = JSON.parse(
    payload.toString('utf8'),
  ) as PersonnelPersonAttestedV1;
  return { event, person, known, factsVersion, ...(ageInYears === undefined ? {} : { ageInYears }) };
}
