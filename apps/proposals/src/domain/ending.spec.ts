import { annul, annulRules, withdraw, withdrawRules } from './ending.js';
import { fold } from './evolve.js';
import {
  accepted,
  bupati,
  decided,
  decreed,
  drafted,
  factsOf,
  first,
  given,
  inApproval,
  inForce,
  officer,
  proposer,
  refused,
  submitted,
  waiting,
} from './proposal.fixture.js';

const withdrawal = { by: proposer, reason: 'sealed', reasoned: true };
const annulment = { by: bupati, reason: 'sealed', reasoned: true };

describe('a proposal', () => {
  it.each([
    { stage: 'a draft', history: drafted() },
    { stage: 'submitted', history: submitted() },
    { stage: 'in approval', history: inApproval() },
  ])('is withdrawn while it is $stage, and keeps its file', ({ history }) => {
    const ruling = given(history).when(withdraw, withdrawal);

    expect(ruling).toEqual(accepted({ type: 'ProposalWithdrawn', reason: 'sealed', by: proposer }));
    expect(fold([...history, ...factsOf(ruling)])).toMatchObject({
      stage: 'withdrawn',
      number: 'USL-2026-0001',
    });
  });

  it.each([
    {
      rule: 'proposal/withdrawn-before-decision',
      because: 'the PPK has decided',
      history: decided(),
      changes: {},
    },
    {
      rule: 'proposal/withdrawn-by-its-proposer',
      because: 'somebody else withdraws',
      history: submitted(),
      changes: { by: officer },
    },
    {
      rule: 'proposal/ending-reasoned',
      because: 'no reason is stated',
      history: submitted(),
      changes: { reasoned: false },
    },
  ])('is not withdrawn ($rule) when $because', ({ rule, history, changes }) => {
    expect(given(history).when(withdraw, { ...withdrawal, ...changes })).toEqual(refused(rule));
  });

  it.each([
    { stage: 'submitted', history: submitted() },
    { stage: 'decided', history: decided() },
    { stage: 'decreed', history: decreed() },
    { stage: 'waiting for its day', history: waiting() },
  ])('is annulled while it is $stage', ({ history }) => {
    const ruling = given(history).when(annul, annulment);

    expect(ruling).toEqual(accepted({ type: 'ProposalAnnulled', reason: 'sealed', by: bupati }));
    expect(fold([...history, ...factsOf(ruling)])).toMatchObject({ stage: 'annulled', wasInForce: false });
  });

  it('in force is annulled as a decision', () => {
    const ruling = given(inForce()).when(annul, annulment);

    expect(ruling).toEqual(accepted({ type: 'DecisionAnnulled', reason: 'sealed', by: bupati }));
    expect(fold([...inForce(), ...factsOf(ruling)])).toMatchObject({ stage: 'annulled', wasInForce: true });
  });

  it.each([
    {
      rule: 'proposal/annulled-while-it-stands',
      because: 'it is a draft',
      history: drafted(),
      changes: {},
    },
    {
      rule: 'proposal/annulled-while-it-stands',
      because: 'it was withdrawn',
      history: [...submitted(), ...factsOf(given(submitted()).when(withdraw, withdrawal))],
      changes: {},
    },
    {
      rule: 'proposal/annulled-by-the-disinterested',
      because: 'a candidate annuls',
      history: submitted(),
      changes: { by: first },
    },
    {
      rule: 'proposal/ending-reasoned',
      because: 'no reason is stated',
      history: submitted(),
      changes: { reasoned: false },
    },
  ])('is not annulled ($rule) when $because', ({ rule, history, changes }) => {
    expect(given(history).when(annul, { ...annulment, ...changes })).toEqual(refused(rule));
  });

  it.each([...withdrawRules, ...annulRules])('$id is stated in both languages', ({ statement }) => {
    expect(statement.id.trim() === '' || statement.en.trim() === '').toBe(false);
  });
});
