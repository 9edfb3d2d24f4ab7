import {
  accepted,
  bkpsdmVerifier,
  first,
  opdVerifier,
  opened,
  opensStage,
  reached,
  refused,
  request,
  route,
  verdict,
} from './case.fixture.js';
import { fold } from './case.js';
import { close, open } from './opening.js';
import { recusalRules, recuse, type Recuse } from './recusal.js';
import { decide } from './verdict.js';

describe('a case', () => {
  it('opens with its request and its first stage, for the unit that proposes', () => {
    expect(open({ stage: 'unopened' }, request(), route)).toEqual([
      { type: 'CaseOpened', request: request(), route },
      {
        type: 'StageOpened',
        stage: 'opd-verification',
        act: 'verify',
        role: 'opd-verifier',
        unit: 'U-01',
        ordinal: 1,
      },
    ]);
  });

  it('stops at once when nobody is ranked: an empty ranking does not pass it', () => {
    const nobody = request({ candidates: [{ person: first, eligible: false }] });

    expect(open({ stage: 'unopened' }, nobody, route)).toEqual([
      { type: 'CaseOpened', request: nobody, route },
      { type: 'CaseStopped' },
    ]);
  });

  it('opens once, however often it is asked for', () => {
    expect(open(fold(opened()), request(), route)).toEqual([]);
  });

  it('opens again for a proposal that was returned and repaired, with what was recorded before it', () => {
    const returned = decide(fold(reached(1)), verdict(1, { verdict: 'returned' }));
    const repaired = request({ dossierHash: '52'.repeat(32) });
    const history = [...reached(1), ...(returned.kind === 'accepted' ? returned.facts : [])];
    const again = [...history, ...open(fold(history), repaired, route)];
    const seen = { dossierHash: repaired.dossierHash };

    expect(fold(again)).toMatchObject({ stage: 'open', request: repaired, at: route[0], acted: [] });
    expect(decide(fold(again), verdict(0, seen))).toMatchObject({ kind: 'accepted' });
    expect(
      decide(fold(again), verdict(0, { ...seen, by: bkpsdmVerifier, seat: { role: 'opd-verifier' } })),
    ).toEqual(refused('approval/four-eyes'));
    expect(decide(fold(again), verdict(0))).toEqual(refused('approval/dossier-seen'));
  });

  it.each(['granted', 'rejected'] as const)('does not open again once %s', (outcome) => {
    const ruling = decide(fold(reached(4)), verdict(4, { verdict: outcome }));
    const history = [...reached(4), ...(ruling.kind === 'accepted' ? ruling.facts : [])];

    expect(open(fold(history), request(), route)).toEqual([]);
  });

  it('keeps the route it was opened with, whatever the route becomes', () => {
    const shortened = opened().map((fact) =>
      fact.type === 'CaseOpened' ? { ...fact, route: route.slice(0, 2) } : fact,
    );

    expect(fold(shortened)).toMatchObject({ stage: 'open', route: [route[0], route[1]] });
  });

  it.each(['withdrawn', 'annulled'] as const)('is over for everybody once the proposal is %s', (ending) => {
    const history = reached(2);

    expect(close(fold(history), ending)).toEqual([{ type: 'CaseClosed', ending }]);
    expect(fold([...history, ...close(fold(history), ending)])).toMatchObject({ stage: 'closed', ending });
  });

  it('that was decided stays decided', () => {
    const ruling = decide(fold(reached(4)), verdict(4));
    const history = [...reached(4), ...(ruling.kind === 'accepted' ? ruling.facts : [])];

    expect(close(fold(history), 'withdrawn')).toEqual([]);
  });
});

describe('stepping back from a case', () => {
  it('is recorded with its reason and bars from every stage', () => {
    expect(recuse(fold(opened()), recusal())).toEqual(
      accepted({ type: 'ApproverRecused', stage: 'opd-verification', by: opdVerifier, reason: 'sealed' }),
    );
  });

  it.each<{ rule: string; because: string; changes: Partial<Recuse> }>([
    {
      rule: 'approval/recused-from-ones-seat',
      because: 'they have no seat there',
      changes: { seat: undefined as never },
    },
    { rule: 'approval/recusal-reasoned', because: 'no reason is stated', changes: { reasoned: false } },
    { rule: 'approval/opened-first', because: 'the stage is not open', changes: { stage: 'ppk-decision' } },
  ])('breaks $rule when $because', ({ rule, changes }) => {
    expect(recuse(fold(opened()), recusal(changes))).toEqual(refused(rule));
  });

  it('is declared once', () => {
    const ruling = recuse(fold(opened()), recusal());
    const history = [...opened(), ...(ruling.kind === 'accepted' ? ruling.facts : [])];

    expect(recuse(fold(history), recusal())).toEqual(refused('approval/recused-once'));
  });

  it.each([
    {
      when: 'before the case is opened',
      history: [],
      stage: 'opd-verification',
      rule: 'approval/opened-first',
    },
    {
      when: 'after the verdict',
      history: reached(1),
      stage: 'opd-verification',
      rule: 'approval/given-once',
    },
    {
      when: 'once the proposal was withdrawn',
      history: [...opened(), ...close(fold(opened()), 'withdrawn')],
      stage: 'opd-verification',
      rule: 'approval/case-stands',
    },
  ])('is refused $when', ({ history, stage, rule }) => {
    expect(recuse(fold(history), recusal({ stage }))).toEqual(refused(rule));
  });

  it.each(recusalRules)('$id is stated in both languages', ({ statement }) => {
    expect(statement.id.trim() === '' || statement.en.trim() === '').toBe(false);
  });
});

describe('a history', () => {
  it('that no rule could have led to is a bug, not a refusal', () => {
    expect(() => fold([opensStage(0)])).toThrow('cannot have the fact "StageOpened"');
    expect(() => fold([...opened(), ...opened()])).toThrow('cannot have the fact "CaseOpened"');
  });
});

function recusal(changes: Partial<Recuse> = {}): Recuse {
  return {
    stage: 'opd-verification',
    by: opdVerifier,
    seat: { role: 'opd-verifier', unit: 'U-01' },
    conflicts: [],
    reason: 'sealed',
    reasoned: true,
    ...changes,
  };
}
