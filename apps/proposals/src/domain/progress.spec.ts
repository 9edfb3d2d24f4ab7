import fc from 'fast-check';
import { fold, ImpossibleHistory } from './evolve.js';
import {
  hearAnchor,
  hearDay,
  hearDecision,
  hearRanking,
  hearStage,
  hearVerdict,
  type HeardVerdict,
} from './progress.js';
import type { ProposalFact } from './proposal.js';
import {
  anchorOf,
  awaitingDecree,
  beforeEffect,
  decided,
  decision,
  decisionAnchor,
  decisionEvent,
  decreeAnchor,
  decreed,
  decreeEvent,
  drafted,
  first,
  inApproval,
  inForce,
  officer,
  ranking,
  submitted,
  unproven,
  waiting,
} from './proposal.fixture.js';
import { withdraw } from './ending.js';

const startOfTheDay = new Date('2026-04-30T17:00:00Z'); // 00:00 WIB of 1 May 2026
const station = { stage: 'opd-verification', act: 'verify', role: 'opd-verifier', ordinal: 1 } as const;
const verdict: HeardVerdict = { stage: 'opd-verification', act: 'verify', verdict: 'granted', by: officer };

describe('hearing a ranking', () => {
  it('asks the officials', () => {
    expect(hearRanking(fold(submitted()), ranking)).toEqual([
      { type: 'RankingReceived', ranking },
      { type: 'ApprovalRequested' },
    ]);
  });

  it('asks nobody when nobody qualifies: an empty ranking stops the case', () => {
    const empty = { ...ranking, candidates: [{ person: first, eligible: false }] };
    const history = [...submitted(), ...hearRanking(fold(submitted()), empty)];

    expect(history.at(-1)).toEqual({ type: 'RankingReceived', ranking: empty });
    expect(fold(history)).toMatchObject({ stage: 'scored' });
  });

  it('a second time, or for a draft, changes nothing', () => {
    expect(hearRanking(fold(inApproval()), ranking)).toEqual([]);
    expect(hearRanking(fold(drafted()), ranking)).toEqual([]);
  });
});

describe('hearing the officials', () => {
  it('tells at which stage a proposal is', () => {
    const history = [...inApproval(), ...hearStage(fold(inApproval()), station)];

    expect(fold(history)).toMatchObject({ stage: 'in-approval', station });
  });

  it('records a verdict and goes on', () => {
    expect(hearVerdict(fold(inApproval()), verdict)).toEqual([{ type: 'VerdictHeard', ...verdict }]);
  });

  it('ends as returned, with the coded reason, when one who verifies or proposes returns it', () => {
    const returned = { ...verdict, verdict: 'returned', reasonCode: 'BERKAS_TIDAK_LENGKAP' } as const;

    expect(hearVerdict(fold(inApproval()), returned)).toEqual([
      {
        type: 'VerdictHeard',
        stage: 'opd-verification',
        act: 'verify',
        verdict: 'returned',
        by: officer,
      },
      { type: 'ProposalReturned', stage: 'opd-verification', reasonCode: 'BERKAS_TIDAK_LENGKAP' },
    ]);
  });

  it('goes on whatever the advice', () => {
    const advice = { ...verdict, stage: 'tpk-advice', act: 'advise', verdict: 'rejected' } as const;

    expect(hearVerdict(fold(inApproval()), advice)).toEqual([{ type: 'VerdictHeard', ...advice }]);
  });

  it('waits for the proof of a decision', () => {
    expect(hearDecision(fold(inApproval()), decision(), unproven, true)).toEqual([
      { type: 'DecisionReceived', decision: decision() },
    ]);
    expect(fold(decided())).toMatchObject({ stage: 'decided' });
  });

  it('goes on at once when the proof was heard before the decision', () => {
    expect(hearDecision(fold(inApproval()), decision(), anchorOf, true)).toEqual([
      { type: 'DecisionReceived', decision: decision() },
      { type: 'DecisionProven', anchor: decisionAnchor, pertekAsked: true },
    ]);
  });
});

describe('no decision is in force before its audit entry is in the log with a proof', () => {
  it.each([
    { pertekAsked: true, stage: 'awaiting-pertek' },
    { pertekAsked: false, stage: 'awaiting-decree' },
  ])('a proven decision is $stage', ({ pertekAsked, stage }) => {
    const history = [...decided(), ...hearAnchor(fold(decided()), anchorOf, pertekAsked, beforeEffect)];

    expect(fold(history)).toMatchObject({ stage, decisionAnchor });
  });

  it.each([
    { outcome: 'returned', fact: 'ProposalReturned' },
    { outcome: 'rejected', fact: 'ProposalRejected' },
  ] as const)('a decision that is $outcome ends the case, once proven', ({ outcome, fact }) => {
    const { chosen: _, rank: __, ...none } = decision({ outcome });
    const history = [...inApproval(), ...hearDecision(fold(inApproval()), none, unproven, true)];

    expect(fold(history)).toMatchObject({ stage: 'decided' });
    expect(hearAnchor(fold(history), anchorOf, true, beforeEffect)).toEqual([
      { type: fact, stage: 'ppk-decision' },
    ]);
  });

  it('an anchor of another event proves nothing', () => {
    expect(hearAnchor(fold(decided()), unproven, true, beforeEffect)).toEqual([]);
    const onlyDecision = (event: string) => (event === decisionEvent ? decisionAnchor : undefined);

    expect(hearAnchor(fold(decreed()), onlyDecision, true, startOfTheDay)).toEqual([]);
  });

  it('a proven decree waits for 00:00 WIB of the effective date', () => {
    const justBefore = new Date(startOfTheDay.getTime() - 1);

    expect(hearAnchor(fold(decreed()), anchorOf, true, justBefore)).toEqual([
      { type: 'DecreeProven', anchor: decreeAnchor },
    ]);
    expect(hearDay(fold(waiting()), justBefore)).toEqual([]);
    expect(hearDay(fold(waiting()), startOfTheDay)).toEqual([{ type: 'DecisionTookEffect' }]);
  });

  it('a proven decree whose day has passed takes effect at once', () => {
    expect(hearAnchor(fold(decreed()), anchorOf, true, startOfTheDay)).toEqual([
      { type: 'DecreeProven', anchor: decreeAnchor },
      { type: 'DecisionTookEffect' },
    ]);
  });

  it('takes effect once', () => {
    expect(hearDay(fold(inForce()), startOfTheDay)).toEqual([]);
    expect(hearAnchor(fold(inForce()), anchorOf, true, startOfTheDay)).toEqual([]);
  });

  it('holds in whatever order events and days arrive', () => {
    const heard = fc.constantFrom<keyof typeof hear>(
      'ranking',
      'stage',
      'verdict',
      'decision',
      'decisionProof',
      'decree',
      'decreeProof',
      'day',
      'withdrawal',
    );
    fc.assert(
      fc.property(fc.array(heard, { maxLength: 40 }), (arrivals) => {
        const world = { anchors: new Set<string>(), now: beforeEffect };
        let history = submitted();
        for (const arrival of arrivals) {
          history = [...history, ...hear[arrival](history, world)];
          const types = history.map(({ type }) => type);
          const at = (type: ProposalFact['type']) => types.indexOf(type);
          if (at('DecreeIssued') !== -1) expect(at('DecisionProven')).toBeLessThan(at('DecreeIssued'));
          if (at('DecisionProven') !== -1) expect(world.anchors.has(decisionEvent)).toBe(true);
          if (at('DecisionTookEffect') !== -1) {
            expect(world.anchors.has(decreeEvent)).toBe(true);
            expect(at('DecreeProven')).toBeGreaterThan(-1);
            expect(world.now >= startOfTheDay).toBe(true);
            expect(types.filter((type) => type === 'DecisionTookEffect')).toHaveLength(1);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('a history', () => {
  it('that no rule could have led to is a bug, not a refusal', () => {
    expect(() => fold([{ type: 'ProposalSubmitted', by: officer }])).toThrow(ImpossibleHistory);
    expect(() => fold([...drafted(), { type: 'DecisionTookEffect' }])).toThrow(ImpossibleHistory);
    expect(() => fold([...drafted(), ...drafted()])).toThrow(ImpossibleHistory);
    expect(() =>
      fold([...decided(undefined, { outcome: 'rejected' }), ...awaitingDecree().slice(-1)]),
    ).toThrow(ImpossibleHistory);
  });
});

type World = { anchors: Set<string>; now: Date };

const hear = {
  ranking: (history: readonly ProposalFact[]) => hearRanking(fold(history), ranking),
  stage: (history: readonly ProposalFact[]) => hearStage(fold(history), station),
  verdict: (history: readonly ProposalFact[]) => hearVerdict(fold(history), verdict),
  decision: (history: readonly ProposalFact[], world: World) =>
    hearDecision(fold(history), decision(), known(world), false),
  decisionProof: (history: readonly ProposalFact[], world: World) => {
    world.anchors.add(decisionEvent);
    return hearAnchor(fold(history), known(world), false, world.now);
  },
  decree: (history: readonly ProposalFact[]): readonly ProposalFact[] =>
    fold(history).stage === 'awaiting-decree'
      ? [{ type: 'DecreeIssued', number: '1', date: '2026-04-20', event: decreeEvent, by: officer }]
      : [],
  decreeProof: (history: readonly ProposalFact[], world: World) => {
    world.anchors.add(decreeEvent);
    return hearAnchor(fold(history), known(world), false, world.now);
  },
  day: (history: readonly ProposalFact[], world: World) => {
    world.now = startOfTheDay;
    return hearDay(fold(history), world.now);
  },
  withdrawal: (history: readonly ProposalFact[]): readonly ProposalFact[] => {
    const ruling = withdraw(fold(history), { by: officer, reason: 'sealed', reasoned: true });
    return ruling.kind === 'accepted' ? ruling.facts : [];
  },
};

const known =
  ({ anchors }: World) =>
  (event: string) =>
    anchors.has(event) ? anchorOf(event) : undefined;
