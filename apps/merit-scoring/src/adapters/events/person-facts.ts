import type {
  PersonnelPersonAttestedV1,
  PersonnelImportCommittedV1,
  ProposalSubmittedV1,
} from '@jejak/contracts';
import {
  factTypes,
  type Delivery,
  type History,
  type StatedGround,
  type PersonFact,
} from '@jejak/merit-engine';
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

/**
 * What imports prove about absence: leadership training stands in the training history, other training in that of
 * courses, sanctions in their own.
 */
const historyIn = new Map<string, History>([
  [TRAININGS, 'leadership-training'],
  [COURSES, 'other-training'],
  [SANCTIONS, 'discipline'],
]);
export const historyProfiles: readonly string[] = [...historyIn.keys()];

export const deliveriesOf = (notes: readonly DeliveryNote[]): readonly Delivery[] =>
  notes.flatMap(({ event, profile, payload }): Delivery[] => {
    const { quarantined } = JSON.parse(payload.toString('utf8')) as PersonnelImportCommittedV1;
    const history = historyIn.get(profile);
    return history === undefined || quarantined > 0 ? [] : [{ id: event, history }];
  });

export function submissionOf(event: string, payload: Buffer): Submission {
  const data = JSON.parse(payload.toString('utf8')) as ProposalSubmittedV1;
  const { proposal, number, kind, unit, effectiveDate, target, candidates, documents } = data;
  const attached = new Set(documents.map(({ sha256 }) => sha256));
  return {
    event,
    proposal,
    number,
    kind,
    unit,
    effectiveDate,
    target,
    candidates: candidates.map(({ person }) => person),
    grounds: Object.fromEntries(
      candidates.flatMap(({ person, ground }): [string, StatedGround][] => {
        if (ground === undefined) return [];
        const { code, document } = ground;
        return [[person, document !== undefined && attached.has(document) ? { code, document } : { code }]];
      }),
    ),
  };
}

export function attestationOf(event: string, payload: Buffer): Attestation {
  const { person, known, factsVersion, ageInYears } = JSON.parse(
    payload.toString('utf8'),
  ) as PersonnelPersonAttestedV1;
  return { event, person, known, factsVersion, ...(ageInYears === undefined ? {} : { ageInYears }) };
}
