import { decreeRules, issueDecree, pertekRules, recordPertek, type IssueDecree } from './decree.js';
import { nothingNoticed } from './patterns.js';
import type { ProposalFact } from './proposal.js';
import {
  accepted,
  awaitingDecree,
  awaitingPertek,
  decided,
  decreed,
  decreeEvent,
  first,
  forRank,
  given,
  inApproval,
  inForce,
  officer,
  refused,
  withPertek,
} from './proposal.fixture.js';

const pertek = { number: 'AG-12345000123', date: '2026-04-15', by: officer, today: '2026-04-20' };

describe('a pertek', () => {
  it('is recorded where the kind asks for one', () => {
    expect(given(awaitingPertek()).when(recordPertek, pertek)).toEqual(
      accepted({ type: 'PertekRecorded', number: 'AG-12345000123', date: '2026-04-15', by: officer }),
    );
  });

  it('is corrected by recording it again before the decree', () => {
    expect(given(withPertek()).when(recordPertek, { ...pertek, number: 'AG-12345000132' })).toMatchObject({
      facts: [{ type: 'PertekRecorded', number: 'AG-12345000132' }],
    });
  });

  it.each([
    {
      rule: 'pertek/asked-for',
      because: 'the kind asks for none',
      history: awaitingDecree(),
      changes: {},
    },
    {
      rule: 'proposal/recorded-once-it-exists',
      because: 'it is dated tomorrow',
      history: awaitingPertek(),
      changes: { date: '2026-04-21' },
    },
    {
      rule: 'proposal/officer-disinterested',
      because: 'a candidate records it',
      history: awaitingPertek(),
      changes: { by: first },
    },
  ])('breaks $rule when $because', ({ rule, history, changes }) => {
    expect(given(history).when(recordPertek, { ...pertek, ...changes })).toEqual(refused(rule));
  });

  it.each([
    { stage: 'in approval', history: inApproval() },
    { stage: 'decided but not proven', history: decided() },
  ])('waits for a proven decision: $stage', ({ history }) => {
    expect(given(history).when(recordPertek, pertek)).toEqual(
      refused('proposal/decision-proven', 'pertek/asked-for'),
    );
  });
});

describe('a decree', () => {
  it.each([
    { with: 'without a pertek where none is asked for', history: awaitingDecree() },
    { with: 'after the pertek', history: withPertek() },
  ])('is issued $with', ({ history }) => {
    expect(given(history).when(issueDecree, decree())).toEqual(
      accepted({
        type: 'DecreeIssued',
        number: '821/123/2026',
        date: '2026-04-20',
        event: decreeEvent,
        by: officer,
      }),
    );
  });

  it.each<{
    rule: string;
    because: string;
    history?: readonly ProposalFact[];
    changes?: Partial<IssueDecree>;
  }>([
    { rule: 'proposal/decision-proven', because: 'the decision is not proven yet', history: decided() },
    { rule: 'proposal/decision-proven', because: 'nothing is decided', history: inApproval() },
    { rule: 'decree/pertek-recorded', because: 'the pertek is missing', history: awaitingPertek() },
    { rule: 'decree/issued-once', because: 'there is one', history: decreed() },
    { rule: 'decree/issued-once', because: 'the decision is in force', history: inForce() },
    { rule: 'proposal/officer-disinterested', because: 'a candidate issues it', changes: { by: first } },
    {
      rule: 'proposal/recorded-once-it-exists',
      because: 'it is dated tomorrow',
      changes: { date: '2026-04-21' },
    },
    {
      rule: 'decree/not-before-pertek',
      because: 'it is dated before the pertek',
      history: withPertek(),
      changes: { date: '2026-04-14' },
    },
    {
      rule: 'decree/not-before-decision',
      because: 'it is dated before the PPK decided',
      changes: { date: '2026-04-09' },
    },
    {
      rule: 'proposal/authority-confirmed',
      because: 'nobody confirmed who signs',
      changes: { signingAuthority: undefined as never },
    },
  ])('breaks $rule when $because', ({ rule, history = awaitingDecree(), changes }) => {
    expect(given(history).when(issueDecree, decree(changes))).toEqual(refused(rule));
  });

  it('of a rank may come after the effective date', () => {
    expect(
      given(awaitingDecree(forRank)).when(issueDecree, decree({ date: '2026-05-20', today: '2026-05-20' })),
    ).toMatchObject({ kind: 'accepted' });
  });

  it.each([...pertekRules, ...decreeRules])('$id is stated in both languages', ({ statement }) => {
    expect(statement.id.trim() === '' || statement.en.trim() === '').toBe(false);
  });
});

function decree(changes: Partial<IssueDecree> = {}): IssueDecree {
  return {
    number: '821/123/2026',
    date: '2026-04-20',
    event: decreeEvent,
    by: officer,
    today: '2026-04-20',
    signingAuthority: 'ppk',
    patterns: nothingNoticed,
    ...changes,
  };
}
