import {
  accepted,
  bupati,
  first,
  fourth,
  given,
  opened,
  opensStage,
  proposer,
  reached,
  refused,
  second,
  sekda,
  stranger,
  third,
  unfit,
  opdVerifier,
  verdict,
  verdictGiven,
  dossierHash,
  route,
} from './case.fixture.js';
import type { CaseFact } from './case.js';
import { close } from './opening.js';
import { barringRules } from './seat.js';
import { fold } from './case.js';
import { decide, verdictRules, type GiveVerdict } from './verdict.js';

const delegated = { role: 'opd-verifier', unit: 'U-01', onBehalfOf: opdVerifier };

describe('a verdict', () => {
  it.each([
    { at: 0, stage: 'opd-verification' },
    { at: 1, stage: 'bkpsdm-verification' },
    { at: 2, stage: 'tpk-advice' },
    { at: 3, stage: 'pyb-proposal' },
  ])('that grants in $stage is recorded and opens the next stage', ({ at }) => {
    expect(given(reached(at)).when(verdict(at))).toEqual(accepted(verdictGiven(at), opensStage(at + 1)));
  });

  it('of the PPK is the decision', () => {
    expect(given(reached(4)).when(verdict(4))).toEqual(
      accepted(verdictGiven(4), {
        type: 'DecisionGiven',
        outcome: 'granted',
        chosen: first,
        rank: 1,
        deviates: false,
        decidedBy: bupati,
        stage: 'ppk-decision',
        dossierHash,
      }),
    );
  });

  it('for somebody other than rank one is justified, and names who was passed over', () => {
    const command = verdict(4, { chosen: third, reasonCode: 'PENGALAMAN_KHUSUS' });

    expect(given(reached(4)).when(command)).toEqual(
      accepted(
        verdictGiven(4, { chosen: third, rank: 3, reasonCode: 'PENGALAMAN_KHUSUS' }),
        {
          type: 'DeviationJustified',
          stage: 'ppk-decision',
          chosen: third,
          rank: 3,
          passedOver: [first, second],
          reasonCode: 'PENGALAMAN_KHUSUS',
          reason: 'sealed',
          by: bupati,
        },
        {
          type: 'DecisionGiven',
          outcome: 'granted',
          chosen: third,
          rank: 3,
          deviates: true,
          decidedBy: bupati,
          stage: 'ppk-decision',
          dossierHash,
        },
      ),
    );
  });

  it.each(['returned', 'rejected'] as const)('%s by one who verifies or proposes ends the case', (ending) => {
    for (const at of [0, 1, 3]) {
      const history = reached(at);
      const ruling = given(history).when(verdict(at, { verdict: ending, reasonCode: 'BERKAS_KURANG' }));

      expect(ruling).toMatchObject({ facts: [{ type: 'VerdictGiven', verdict: ending }] });
      expect(fold([...history, ...factsOf(ruling)])).toMatchObject({ stage: 'closed', ending });
    }
  });

  it.each(['returned', 'rejected'] as const)('%s as advice is recorded, and the case goes on', (advice) => {
    const { chosen: _, ...command } = verdict(2, { verdict: advice });

    expect(given(reached(2)).when(command)).toMatchObject({
      facts: [
        { type: 'VerdictGiven', verdict: advice },
        { type: 'StageOpened', stage: 'pyb-proposal' },
      ],
    });
  });

  it.each(['returned', 'rejected'] as const)('%s by the PPK is a decision that chooses nobody', (outcome) => {
    expect(given(reached(4)).when(verdict(4, { verdict: outcome }))).toEqual(
      accepted(without(verdictGiven(4, { verdict: outcome }), 'chosen', 'rank'), {
        type: 'DecisionGiven',
        outcome,
        deviates: false,
        decidedBy: bupati,
        stage: 'ppk-decision',
        dossierHash,
      }),
    );
  });

  it('of a substitute keeps both names', () => {
    expect(given(opened()).when(verdict(0, { by: stranger, seat: delegated }))).toEqual(
      accepted(verdictGiven(0, { by: stranger, onBehalfOf: opdVerifier }), opensStage(1)),
    );
  });

  it.each<{ rule: string; because: string; at: number; command: Partial<GiveVerdict> }>([
    {
      rule: 'approval/seat-of-the-stage',
      because: 'no seat of theirs fits',
      at: 0,
      command: { seat: undefined as never },
    },
    { rule: 'approval/disinterested', because: 'the proposer rules', at: 0, command: { by: proposer } },
    { rule: 'approval/disinterested', because: 'a candidate rules', at: 4, command: { by: second } },
    {
      rule: 'approval/disinterested',
      because: 'a substitute fills the seat of the proposer',
      at: 0,
      command: { by: stranger, seat: { ...delegated, onBehalfOf: proposer } },
    },
    {
      rule: 'approval/four-eyes',
      because: 'they acted in an earlier stage',
      at: 4,
      command: { by: sekda },
    },
    {
      rule: 'approval/four-eyes',
      because: 'a substitute fills the seat of one who acted earlier',
      at: 1,
      command: { by: stranger, seat: { role: 'bkpsdm-verifier', onBehalfOf: opdVerifier } },
    },
    {
      rule: 'approval/no-conflict-of-interest',
      because: 'they are kin of a candidate',
      at: 0,
      command: { conflicts: [{ a: opdVerifier, b: third, ground: 'kinship' }] },
    },
    {
      rule: 'approval/no-conflict-of-interest',
      because: 'whose seat they fill is kin of a candidate, told the other way round',
      at: 0,
      command: {
        by: stranger,
        seat: delegated,
        conflicts: [{ a: third, b: opdVerifier, ground: 'kinship' }],
      },
    },
    {
      rule: 'approval/decided-in-person',
      because: 'a substitute decides',
      at: 4,
      command: { by: stranger, seat: { role: 'ppk', onBehalfOf: bupati } },
    },
    {
      rule: 'approval/dossier-seen',
      because: 'the dossier on the screen was another',
      at: 0,
      command: { dossierHash: '00'.repeat(32) },
    },
    {
      rule: 'approval/grounds-stated',
      because: 'the grounds are blank',
      at: 0,
      command: { reasoned: false },
    },
    {
      rule: 'approval/somebody-chosen',
      because: 'the PPK grants without naming anybody',
      at: 4,
      command: { chosen: undefined as never },
    },
    {
      rule: 'approval/chosen-eligible',
      because: 'the chosen one is not eligible',
      at: 4,
      command: { chosen: unfit, reasonCode: 'PENGALAMAN_KHUSUS' },
    },
    {
      rule: 'approval/chosen-eligible',
      because: 'the chosen one is no candidate',
      at: 4,
      command: { chosen: stranger, reasonCode: 'PENGALAMAN_KHUSUS' },
    },
    {
      rule: 'approval/among-the-best',
      because: 'the fourth is chosen for a post',
      at: 4,
      command: { chosen: fourth, reasonCode: 'PENGALAMAN_KHUSUS' },
    },
    {
      rule: 'approval/deviation-reasoned',
      because: 'the second is chosen without a code',
      at: 4,
      command: { chosen: second },
    },
    {
      rule: 'approval/reason-code-known',
      because: 'the code is not in the list',
      at: 4,
      command: { chosen: second, reasonCode: 'SUKA_SAJA' },
    },
  ])('breaks $rule when $because', ({ rule, at, command }) => {
    expect(given(reached(at)).when(verdict(at, command))).toEqual(refused(rule));
  });

  it('lets the fourth be chosen where no limit is set, with a reason', () => {
    const command = verdict(4, {
      chosen: fourth,
      reasonCode: 'PENGALAMAN_KHUSUS',
      policy: { reasonCodes: ['PENGALAMAN_KHUSUS'] },
    });

    expect(given(reached(4)).when(command)).toMatchObject({ kind: 'accepted' });
  });

  it('is refused to whoever stepped back, and to a substitute in their seat', () => {
    const recused: CaseFact = {
      type: 'ApproverRecused',
      stage: 'opd-verification',
      by: opdVerifier,
      reason: 'sealed',
    };
    const history = [...opened(), recused];

    expect(given(history).when(verdict(0))).toEqual(refused('approval/not-recused'));
    expect(given(history).when(verdict(0, { by: stranger, seat: delegated }))).toEqual(
      refused('approval/not-recused'),
    );
    expect(given(history).when(verdict(0, { by: stranger }))).toMatchObject({ kind: 'accepted' });
  });

  it('names every broken rule at once, so that one round of correction is enough', () => {
    const command = verdict(0, { by: proposer, reasoned: false });

    expect(given(opened()).when(command)).toEqual(
      refused('approval/disinterested', 'approval/grounds-stated'),
    );
  });

  it.each([
    { when: 'before the case is opened', history: [], at: 0, rule: 'approval/opened-first' },
    { when: 'before its stage is opened', history: opened(), at: 4, rule: 'approval/opened-first' },
    { when: 'a second time in its stage', history: reached(2), at: 0, rule: 'approval/given-once' },
    {
      when: 'once the case was decided',
      history: [...reached(4), ...factsOf(given(reached(4)).when(verdict(4)))],
      at: 4,
      rule: 'approval/given-once',
    },
    {
      when: 'once the proposal was withdrawn',
      history: [...reached(1), ...close(fold(reached(1)), 'withdrawn')],
      at: 1,
      rule: 'approval/case-stands',
    },
    {
      when: 'when nobody was ranked',
      history: opened({ candidates: [{ person: first, eligible: false }] }),
      at: 0,
      rule: 'approval/somebody-ranked',
    },
  ])('is refused $when', ({ history, at, rule }) => {
    expect(given(history).when(verdict(at))).toEqual(refused(rule));
  });

  it.each([...barringRules, ...verdictRules])('$id is stated in both languages', ({ statement }) => {
    expect(statement.id.trim()).not.toBe('');
    expect(statement.en.trim()).not.toBe('');
  });

  it.each(barringRules)('$id cites the law that requires it', ({ basis }) => {
    expect(basis).not.toHaveLength(0);
  });
});

describe('the route', () => {
  it('has each stage once, in its order', () => {
    const stages = reached(4).filter(({ type }) => type === 'StageOpened');

    expect(stages).toEqual(route.map((_, at) => opensStage(at)));
  });
});

function factsOf(ruling: ReturnType<typeof decide>): readonly CaseFact[] {
  return ruling.kind === 'accepted' ? ruling.facts : [];
}

function without<Fact extends object>(fact: Fact, ...names: readonly (keyof Fact)[]): Fact {
  return Object.fromEntries(
    Object.entries(fact).filter(([name]) => !names.includes(name as keyof Fact)),
  ) as Fact;
}
