import type { RetentionClass } from '@jejak/contracts';

/** Every class a key of a person can be of (design, invariant 7). */
export const retentionClasses = [
  'identity',
  'personnel-fact',
  'decision-record',
  'case-note',
] as const satisfies readonly RetentionClass[];

/** Which role may ask for the keys of which class. A key of a service is asked for by that service alone. */
export const keyAccess: Readonly<Record<string, readonly RetentionClass[]>> = {
  personnel: retentionClasses,
  proposals: ['decision-record', 'case-note'],
  merit_scoring: ['decision-record', 'case-note'],
  approvals: ['decision-record', 'case-note'],
  // Openings of every contract are sealed by audit, whatever class the contract is of.
  audit: retentionClasses,
};

/** The one role that may destroy keys: erasure is decided where identity lives. */
export const keyDestroyer = 'personnel';
