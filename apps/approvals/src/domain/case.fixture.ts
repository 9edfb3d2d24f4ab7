/** The ordinary case of the specs: three candidates, the five stages of the route, and people who may act. */
import type { BrokenRule, Ruling } from '@jejak/kernel';
import { fold, type CaseFact, type Request, type RouteStage, type VerdictGiven } from './case.js';
import { open, stageOpened } from './opening.js';
import { decide, type GiveVerdict } from './verdict.js';

export const [proposer, first, second, third, fourth, unfit] = ids(0xa0);
export const [opdVerifier, bkpsdmVerifier, assessor, sekda, bupati, stranger] = ids(0xb0);
export const dossierHash = '41aa'.padEnd(64, '0');

export const route: readonly RouteStage[] = [
  { id: 'opd-verification', act: 'verify', role: 'opd-verifier', scope: 'unit' },
  { id: 'bkpsdm-verification', act: 'verify', role: 'bkpsdm-verifier', scope: 'agency' },
  { id: 'tpk-advice', act: 'advise', role: 'assessment-team', scope: 'agency' },
  { id: 'pyb-proposal', act: 'propose', role: 'pyb', scope: 'agency' },
  { id: 'ppk-decision', act: 'decide', role: 'ppk', scope: 'agency' },
];
export const officials = [opdVerifier, bkpsdmVerifier, assessor, sekda, bupati] as const;

export function request(changes: Partial<Request> = {}): Request {
  return {
    number: 'USL-2026-0001',
    kind: 'position-promotion',
    unit: 'U-01',
    effectiveDate: '2026-05-01',
    target: { post: { id: 'J-0012', title: 'Kepala Seksi Pemetaan', class: 'pengawas', unit: 'U-07' } },
    proposedBy: proposer,
    candidates: [
      { person: first, rank: 1, eligible: true, score: { low: '86.40', high: '86.40' } },
      { person: second, rank: 2, eligible: true, score: { low: '84.15', high: '84.15' } },
      { person: third, rank: 3, eligible: true, score: { low: '73.90', high: '73.90' } },
      { person: fourth, rank: 4, eligible: true, score: { low: '70.00', high: '70.00' } },
      { person: unfit, eligible: false },
    ],
    dossierHash,
    openRanges: false,
    ...changes,
  };
}

/** A verdict by the ordinary official of a stage. */
export function verdict(at: number, changes: Partial<GiveVerdict> = {}): GiveVerdict {
  const stage = route[at]!;
  return {
    stage: stage.id,
    verdict: 'granted',
    by: officials[at]!,
    seat: { role: stage.role, unit: 'U-01' },
    conflicts: [],
    ...(stage.act === 'verify' ? {} : { chosen: first }),
    reason: 'sealed',
    reasoned: true,
    dossierHash,
    policy: { reasonCodes: ['PENGALAMAN_KHUSUS', 'BERKAS_KURANG'], amongBest: 3 },
    ...changes,
  };
}

export function opened(changes: Partial<Request> = {}): readonly CaseFact[] {
  return open({ stage: 'unopened' }, request(changes), route);
}

/** A case in which the stages before this one were granted by their officials. */
export function reached(at: number, changes: Partial<Request> = {}): readonly CaseFact[] {
  let history = opened(changes);
  for (let stage = 0; stage < at; stage++) {
    const ruling = decide(fold(history), verdict(stage));
    if (ruling.kind === 'refused') throw new Error(JSON.stringify(ruling.broken));
    history = [...history, ...ruling.facts];
  }
  return history;
}

export function given(history: readonly CaseFact[]) {
  return { when: (command: GiveVerdict) => decide(fold(history), command) };
}

/** The fact a verdict leaves; what is undefined is left out. */
export function verdictGiven(at: number, changes: Partial<VerdictGiven> = {}): VerdictGiven {
  const { id, act } = route[at]!;
  return {
    type: 'VerdictGiven',
    stage: id,
    act,
    verdict: 'granted',
    by: officials[at]!,
    ...(act === 'verify' ? {} : { chosen: first, rank: 1 }),
    reason: 'sealed',
    dossierHash,
    ...changes,
  };
}

export const opensStage = (at: number): CaseFact => stageOpened(request(), route, route[at]!);

export const accepted = (...facts: readonly CaseFact[]): unknown => ({ kind: 'accepted', facts });

export const refused = (...rules: readonly string[]): unknown => ({
  kind: 'refused',
  broken: rules.map((id): unknown => expect.objectContaining({ id })),
});

export const brokenIds = <Fact>(ruling: Ruling<Fact>): readonly string[] =>
  ruling.kind === 'refused' ? ruling.broken.map(({ id }: BrokenRule) => id) : [];

function ids(from: number): [string, string, string, string, string, string] {
  const one = (at: number): string => `0198a3c4-8f00-7000-8000-0000000000${(from + at).toString(16)}`;
  return [one(1), one(2), one(3), one(4), one(5), one(6)];
}
