import type { Opening } from '@jejak/tlog';

/**
 * What of a decision is handed to whom (decision files). Deny by default: a field that is not named here stays closed,
 * and an event type that is not named is no part of a receipt.
 */
export type NarrowCut = 'public' | 'receipt';

/** The event of the log that tells which offline verifier is the genuine one. */
export const VERIFIER_RELEASED = 'audit.verifier-released.v1';

/** Of the envelope: what an entry is and where it stands; never who acted. */
const ENVELOPE = new Set([
  '/id',
  '/source',
  '/type',
  '/time',
  '/subject',
  '/aggregateversion',
  '/policyversion',
]);

/** Of the data: what was decided and by which rules; no person, no post, no unit, no reason. */
const TELLING_OF_NOBODY: Readonly<Record<string, readonly string[]>> = {
  'scoring.ranking-published.v1': ['policy', 'dossierHash', 'openRanges'],
  'approval.stage-opened.v1': ['stage', 'act'],
  'approval.verdict-given.v1': ['stage', 'act', 'verdict', 'dossierHash'],
  'approval.decision-given.v1': [
    'outcome',
    'kind',
    'effectiveDate',
    'rank',
    'deviates',
    'stage',
    'dossierHash',
  ],
  [VERIFIER_RELEASED]: ['sha256', 'bytes'],
};

/** What a receipt is made of: the place in the order of merit, the decision, the decree, that it is in force. */
const ON_A_RECEIPT = new Set([
  'scoring.ranking-published.v1',
  'approval.decision-given.v1',
  'proposal.decree-issued.v1',
  'proposal.decision-effective.v1',
  VERIFIER_RELEASED,
]);

/** Whether an entry of this type belongs to the cut at all. */
export const belongsTo = (cut: NarrowCut, contract: string): boolean =>
  cut === 'public' ? !contract.startsWith('personnel.') : ON_A_RECEIPT.has(contract);

/** Whether the cut opens a field that is in clear to whoever may read the whole entry. */
export function opens(
  cut: NarrowCut,
  contract: string,
  { pointer, value }: Opening,
  person: string | undefined,
): boolean {
  if (ENVELOPE.has(pointer)) return true;
  const [, data, member] = pointer.split('/');
  if (data !== 'data' || member === undefined) return false;
  if (TELLING_OF_NOBODY[contract]?.includes(member) === true) return true;
  // Whoever was chosen may show that it was they.
  return cut === 'receipt' && member === 'chosen' && person !== undefined && value === person;
}
