import { createHash } from 'node:crypto';
import type { PersonFact } from '@jejak/merit-engine';
import { policy, settingsInUse } from '@jejak/policies';
import type { Rules } from '@jejak/merit-engine';
import { dossierHash, type Dossier, type Entry, type Submission } from './dossier.js';

export const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

export const rules: Rules = { policy: policy.version, day: '2026-04-01', settings: settingsInUse() };

export const submission = (change: Partial<Submission> = {}): Submission => ({
  event: 'e-submitted',
  proposal: 'p-1',
  number: 'USL-2026-0001',
  kind: 'rank-promotion',
  unit: 'U-01',
  effectiveDate: '2026-04-01',
  target: { rank: 'III/b' },
  candidates: ['ani', 'budi'],
  grounds: {},
  ...change,
});

/** A candidate in order for III/b, all histories delivered. */
export function dossier(person: string, change: { predicate?: string; known?: boolean } = {}): Dossier {
  const fact = (id: string, type: PersonFact['type'], data: object): PersonFact =>
    ({ id: `${person}-${id}`, type, data }) as PersonFact;
  const facts = [
    fact('1', 'person-registered', { employment: 'pns', legalStatus: '01', since: '2015-03-01' }),
    fact('2', 'rank-changed', { grade: 'III/a', since: '2022-04-01' }),
    fact('3', 'position-assumed', {
      post: 'J-1',
      title: 'Pengelola',
      class: 'pelaksana',
      unit: 'U-01',
      since: '2020-01-02',
      assignment: 'definitive',
    }),
    fact('4', 'education-recorded', { level: 'S1' }),
    fact('5', 'performance-rated', { year: 2024, predicate: 'baik' }),
    fact('6', 'performance-rated', { year: 2025, predicate: change.predicate ?? 'baik' }),
  ];
  const entries = facts.map(({ id }): Entry => ({ id, sha256: digest(id), what: 'fact' }));
  return {
    person,
    attestation: {
      event: `${person}-a`,
      person,
      known: change.known ?? true,
      factsVersion: 6,
      ageInYears: 41,
    },
    facts,
    deliveries: [
      { id: 'd-1', history: 'leadership-training' },
      { id: 'd-2', history: 'other-training' },
      { id: 'd-3', history: 'discipline' },
    ],
    entries,
    hash: dossierHash(entries, digest),
  };
}
