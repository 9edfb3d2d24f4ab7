import { indexRowOf } from './index-row.js';

const ANI = '0198a3c4-8f00-7000-8000-0000000000a1';
const BUDI = '0198a3c4-8f00-7000-8000-0000000000b2';
const CITRA = '0198a3c4-8f00-7000-8000-0000000000c3';
const PROPOSAL = '0198a3c4-8f00-7000-8000-000000000001';
const attributes = {
  id: '0198a3c4-8f00-7000-8000-0000000000e1',
  source: '//lebongkab.go.id/jejak/approvals',
  subject: `proposal/${PROPOSAL}`,
  time: '2026-03-31T09:20:11.402Z',
  recordedtime: '2026-03-31T09:20:11.655Z',
  correlationid: 'c-1',
  causationid: 'e-0',
  authtype: 'user',
  authid: BUDI,
  behalfof: CITRA,
  policyversion: 'ip-asn/2019.1',
};

describe('what the search knows of an entry', () => {
  it('is who, what, on what, when, how it ended, and why', () => {
    const json = { proposal: PROPOSAL, chosen: ANI, note: 'Ani' };
    expect(indexRowOf('approval.decision-given.v1', { attributes, data: { json } })).toEqual({
      eventId: attributes.id,
      contract: 'approval.decision-given.v1',
      source: attributes.source,
      subject: attributes.subject,
      proposal: PROPOSAL,
      actor: BUDI,
      actorKind: 'user',
      behalf: CITRA,
      occurred: attributes.time,
      recorded: attributes.recordedtime,
      outcome: 'done',
      correlation: 'c-1',
      causation: 'e-0',
      policy: 'ip-asn/2019.1',
      people: [BUDI, CITRA, ANI],
    });
  });

  it.each([
    { fact: 'approval.command-refused.v1', outcome: 'refused' },
    { fact: 'personnel.message-discarded.v1', outcome: 'failed' },
    { fact: 'scoring.seal-broken.v1', outcome: 'failed' },
    { fact: 'scoring.ranking-published.v1', outcome: 'done' },
  ])('says of $fact that it was $outcome', ({ fact, outcome }) => {
    expect(indexRowOf(fact, { attributes, data: { json: {} } }).outcome).toBe(outcome);
  });

  it.each([
    {
      contract: 'scoring.ranking-published.v1',
      json: { ranking: [{ person: ANI }, { person: CITRA }] },
      people: [ANI, CITRA],
    },
    {
      contract: 'approval.deviation-justified.v1',
      json: { passedOver: [ANI], by: CITRA },
      people: [ANI, CITRA],
    },
    { contract: 'personnel.conflict-found.v1', json: { a: ANI, b: CITRA }, people: [ANI, CITRA] },
    { contract: 'approval.authority-delegated.v1', json: { from: ANI, to: CITRA }, people: [ANI, CITRA] },
    { contract: 'personnel.rank-changed.v1', json: { corrects: CITRA, person: ANI }, people: [ANI] },
    { contract: 'x.unknown.v1', json: ['person'], people: [] },
  ])('finds in $contract whom it concerns', ({ contract, json, people }) => {
    const own = { ...attributes, authid: 'system/x', behalfof: '' };
    expect(indexRowOf(contract, { attributes: own, data: { json } }).people).toEqual(people);
  });

  it('finds the proposal in the data of an event about a person', () => {
    const own = { ...attributes, subject: `person/${ANI}` };
    expect(
      indexRowOf('personnel.person-attested.v1', { attributes: own, data: { json: { proposal: PROPOSAL } } }),
    ).toMatchObject({ proposal: PROPOSAL, people: [ANI, BUDI, CITRA] });
  });
});
