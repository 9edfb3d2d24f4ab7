import { eligibilityOf, recordOf, type PersonFact } from '@jejak/merit-engine';
import fc from 'fast-check';
import { dossier, rules, submission } from './dossier.fixture.js';
import { askedFor } from './dossier.js';
import { withPatterns } from './patterns.js';

const sound = dossier('ani');
const others = sound.facts.filter(({ type }) => type !== 'performance-rated');

describe('patterns beside the conditions', () => {
  it('show where two appraisals of a year contradict each other and both are too low', () => {
    const before = rated(2024, 'baik');
    const told = (...predicates: readonly string[]) =>
      judged([...others, ...before, ...rated(2025, ...predicates)]).findings;
    expect(told('kurang', 'sangat-kurang')).toContain('V-19');
    expect(told('kurang', 'baik')).not.toContain('V-19');
  });

  it('show exactly where the condition on the same evidence is broken: one record, one meaning', () => {
    const predicate = fc.constantFrom('sangat-kurang', 'kurang', 'butuh-perbaikan', 'baik', 'sangat-baik');
    const sanction = fc.record({
      level: fc.constantFrom('light', 'medium', 'severe'),
      since: fc.constantFrom('2024-02-01', '2026-01-15'),
      until: fc.constantFrom(undefined, '2025-12-31', '2026-12-31'),
    });
    fc.assert(
      fc.property(
        fc.array(predicate, { maxLength: 3 }),
        fc.array(predicate, { maxLength: 2 }),
        fc.array(sanction, { maxLength: 3 }),
        fc.boolean(),
        fc.boolean(),
        (last, before, sanctions, lifted, delivered) => {
          const { conditions, findings } = judged(
            [
              ...others,
              ...rated(2025, ...last),
              ...rated(2024, ...before),
              ...sanctions.map(({ until, ...data }, at): PersonFact => ({
                id: `s-${String(at)}`,
                type: 'discipline-imposed',
                data: { ...data, ...(until === undefined ? {} : { until }) },
              })),
              ...(lifted
                ? [{ id: 'l-1', type: 'discipline-lifted', data: { liftedOn: '2026-02-01' } } as const]
                : []),
            ],
            delivered,
          );
          const broken = (id: string): boolean => conditions.find((one) => one.id === id)?.holds === 'no';
          expect([findings.includes('V-18'), findings.includes('V-19')]).toEqual([
            broken('rank-promotion/no-sanction'),
            broken('rank-promotion/performance'),
          ]);
        },
      ),
      { numRuns: 10_000 },
    );
  });
});

const rated = (year: number, ...predicates: readonly string[]): PersonFact[] =>
  predicates.map((predicate, at) => ({
    id: `p-${String(year)}-${String(at)}`,
    type: 'performance-rated',
    data: { year, predicate },
  }));

function judged(facts: readonly PersonFact[], delivered = true) {
  const record = recordOf(facts, delivered ? sound.deliveries : [], rules.day);
  const subject = { ...askedFor(submission(), sound.attestation), record };
  return withPatterns(eligibilityOf(subject, rules), subject, rules);
}
