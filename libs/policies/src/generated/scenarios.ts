// Generated from libs/policies/policies/**.yaml by tools/policies.mjs. Do not edit.
import type { Scenario } from '../shapes.js';
import type { PolicyId } from './law.js';

/** Worked examples of every policy; each is run by policy:check. */
export const scenarios: Readonly<Record<PolicyId, readonly Scenario[]>> = {
  'ip-asn': [
    {
      id: 'TV-2.1',
      says: {
        id: 'Administrator, S2, PKA, 20 JP, tanpa seminar, Baik, tidak pernah dihukum.',
        en: 'Administrator, S2, PKA, 20 hours, no seminar, Good, never sanctioned.',
      },
      basis: { instrument: 'PermenPANRB 38/2018', article: 'bobot dimensi indeks' },
      day: '2026-04-01',
      given: {
        degree: 'S2',
        postClass: 'administrator',
        leadershipTaken: ['PIM-III'],
        functionalTaken: false,
        trainedByDegree: false,
        technicalHours: 20,
        seminarTaken: false,
        predicate: 'baik',
        worstSanction: 'none',
      },
      expect: {
        qualification: 20,
        competence: 30,
        performance: 25,
        discipline: 5,
        total: 80,
        category: 'sedang',
      },
    },
    {
      id: 'TV-2.2',
      says: {
        id: 'Pelaksana, SLTA, 20 JP, tanpa seminar, Baik, tidak pernah dihukum.',
        en: 'Pelaksana, SLTA, 20 hours, no seminar, Good, never sanctioned.',
      },
      basis: { instrument: 'PermenPANRB 38/2018', article: 'bobot dimensi indeks' },
      day: '2026-04-01',
      given: {
        degree: 'SLTA',
        postClass: 'pelaksana',
        technicalHours: 20,
        leadershipTaken: [],
        seminarTaken: false,
        predicate: 'baik',
        worstSanction: 'none',
      },
      expect: { competence: '22.5', total: '57.5', category: 'sangat-rendah' },
    },
  ],
};
