import { eligibilityOf, recordOf, scoreOf, type Delivery, type PersonFact } from '@jejak/merit-engine';
import { judge, policy, policyCalled, settingsInUse } from '@jejak/policies';
import { percentile, tell } from '../figure.js';
import { law, measured } from './rules.js';

const RUNS = 5_000;

/** One person read, judged and scored with the full trace, beside the same index by the evaluator without facts. */
export function explainedScore(): void {
  const rules = { policy: policy.version, day: law.date, settings: settingsInUse() };
  const index = policyCalled('ip-asn');
  const [ours, peer]: [number[], number[]] = [[], []];
  for (let run = 0; run < RUNS; run++) {
    const begun = performance.now();
    const record = recordOf(facts, deliveries, law.date);
    eligibilityOf(
      {
        kind: 'rank-promotion',
        proposal: 'p',
        target: { rank: 'III/b' },
        record,
        attestation: { fact: 'a', known: true },
      },
      rules,
    );
    scoreOf(record, rules);
    const between = performance.now();
    judge(index, law, {});
    ours.push(between - begun);
    peer.push(performance.now() - between);
  }
  for (const share of [0.5, 0.99]) {
    tell({
      figure: `one explained score, p${String(share * 100)}`,
      value: percentile(ours, share),
      unit: 'ms',
      comparedWith: 'the policy evaluated with nothing known: every possibility at once',
      peerValue: percentile(peer, share),
      note: `${String(RUNS)} runs; facts, eligibility and score with their trace; ${String(measured.values.size)} values`,
    });
  }
}

const fact = (id: string, type: PersonFact['type'], data: object): PersonFact =>
  ({ id, type, data }) as PersonFact;

const facts: readonly PersonFact[] = [
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
  fact('6', 'performance-rated', { year: 2025, predicate: 'baik' }),
  fact('7', 'training-completed', { kind: 'technical', hours: 24, completedOn: '2025-09-01' }),
  fact('8', 'training-completed', { kind: 'seminar', completedOn: '2025-05-01' }),
];

const deliveries: readonly Delivery[] = [
  { id: 'd-1', history: 'leadership-training' },
  { id: 'd-2', history: 'other-training' },
  { id: 'd-3', history: 'discipline' },
];
