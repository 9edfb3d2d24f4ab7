import { randomUUID } from 'node:crypto';
import { eventually } from '@jejak/testing';
import { Surroundings, type Body } from './merit-scoring.fixture.js';

const team = [{ role: 'assessment-team' }];
const official = randomUUID();

describe('a ranking over open ranges', () => {
  let house: Surroundings;
  let proposal: string;
  let person: string;

  beforeAll(async () => {
    house = await Surroundings.start();
    await house.link('tpk', official);
  });
  afterAll(() => house.close());
  // No history was delivered: nobody can say what training or sanctions there were.
  beforeEach(async () => {
    person = randomUUID();
    proposal = await scored(person);
  });

  it('is held: the dossier, the eligibility and the range are published, and no order', async () => {
    const types = (await house.published(proposal)).map(({ type }) => type);
    expect(types).toEqual([
      'scoring.dossier-frozen.v1',
      'scoring.eligibility-assessed.v1',
      'scoring.score-calculated.v1',
    ]);
    const { body } = await house.get(`/v1/scorings/${proposal}`, team);
    expect(body).toMatchObject({ state: 'open', openRanges: true });
    expect(body.ranking).toHaveLength(1);
    expect(body.ranking[0]).toMatchObject({
      person,
      outcome: 'undetermined',
      score: { low: '41.00', high: '85.00' },
    });
    expect(body.ranking[0]).not.toHaveProperty('rank');
  });

  it('lists what is wanting once per item, with its state, its owner and the day it is due', async () => {
    const { body } = await house.get(`/v1/scorings/wanting?proposal=${proposal}`, team);
    const items = body.items.map(({ item, detail, state, owner, overdue, askedFor }: Body) => [
      item,
      detail ?? '',
      state,
      owner.en,
      overdue,
      [...askedFor].sort().join(' '),
    ]);
    expect(items.sort()).toEqual([
      [
        'discipline.history',
        '',
        'not-sent',
        'Discipline register',
        false,
        'discipline rank-promotion/no-sanction',
      ],
      ['training.history', '', 'not-sent', 'SIMPEG or SIASN', false, 'technical'],
      ['training.history', 'seminar', 'not-sent', 'SIMPEG or SIASN', false, 'seminar'],
    ]);
    const [row] = await house.rows<{ scored: string }>(
      `select (scored_at at time zone 'Asia/Jakarta')::date + 14 || '' as scored from merit_scoring.scoring where proposal = $1`,
      [proposal],
    );
    expect(new Set(body.items.map(({ due }: Body) => due as string))).toEqual(new Set([row?.scored]));
    const others = await house.get(`/v1/scorings/wanting?proposal=${proposal}&owner=e-kinerja`, team);
    expect(others.body.items).toEqual([]);
  });

  it('is published once somebody entitled says why, and says for ever that ranges were open', async () => {
    const { status, body } = await accept({
      reasonCode: 'TENGGAT_TERLEWATI',
      reason: 'Register tidak menjawab.',
    });
    expect([status, body]).toEqual([200, { proposal, open: [person] }]);
    const [accepted, ranking] = (await house.published(proposal)).slice(3);
    expect(accepted?.type).toBe('scoring.open-ranges-accepted.v1');
    expect(accepted?.data).toMatchObject({
      open: [person],
      reasonCode: 'TENGGAT_TERLEWATI',
      acceptedBy: official,
    });
    expect(String(accepted?.data.reason)).toMatch(/^sealed:v1:case-note:/);
    expect(ranking?.type).toBe('scoring.ranking-published.v1');
    expect(ranking?.data).toMatchObject({ openRanges: true, ranking: [{ person, eligible: false }] });
    expect((await house.get(`/v1/scorings/${proposal}`, team)).body.state).toBe('scored');
    const replay = await house.get(`/v1/scorings/${proposal}/replay`, team);
    expect(replay.body.rounds).toMatchObject([
      { candidates: [{ person, result: 'equal' }], sameRanking: true },
    ]);
  });

  it('replays while it is held, too', async () => {
    const { body } = await house.get(`/v1/scorings/${proposal}/replay`, team);
    expect(body.rounds).toMatchObject([{ candidates: [{ person, result: 'equal' }], sameRanking: true }]);
  });

  it('takes the act once: a repeated one is answered alike, a second one refused', async () => {
    const key = randomUUID();
    const first = await accept({}, key);
    expect(await accept({}, key)).toEqual(first);
    const second = await accept({});
    expect([second.status, second.body.rules?.map(({ id }: Body) => id as string)]).toEqual([
      422,
      ['ranking/held'],
    ]);
  });

  it.each([{ because: 'the reason is blank', sent: { reason: ' ' }, rule: 'ranking/open-reasoned' }])(
    'is refused with its rule when $because, and the refusal is published',
    async ({ sent, rule }) => {
      const { status, body } = await accept(sent);
      expect([status, body.rules.map(({ id }: Body) => id as string)]).toEqual([422, [rule]]);
      expect((await house.published(proposal)).at(-1)).toMatchObject({
        type: 'scoring.command-refused.v1',
        data: { command: 'rank-open', rules: [{ id: rule }] },
      });
    },
  );

  it('is refused to a candidate', async () => {
    const candidate = randomUUID();
    await house.link(`calon-${candidate}`, candidate);
    proposal = await scored(candidate);
    const { status, body } = await accept({}, randomUUID(), `calon-${candidate}`);
    expect([status, body.rules.map(({ id }: Body) => id as string)]).toEqual([
      422,
      ['ranking/disinterested'],
    ]);
  });

  it('is refused when the case is not the one that was seen, and to whoever is not entitled', async () => {
    const other = await accept({ dossierHash: '0'.repeat(64) });
    expect([other.status, other.body.code]).toEqual([409, 'dossier-changed']);
    const { body } = await house.get(`/v1/scorings/${proposal}`, team);
    const denied = await house.post(
      `/v1/scorings/${proposal}/rank-open`,
      { dossierHash: body.dossierHash, reasonCode: 'TENGGAT_TERLEWATI', reason: 'x' },
      [{ role: 'inspector' }],
      'tpk',
    );
    expect(denied.status).toBe(403);
  });

  it('is held no more once the proposal is returned', async () => {
    const returned = { proposal, stage: 'opd-verification', reasonCode: 'BERKAS_TIDAK_LENGKAP' };
    await house.publish('proposal.returned.v1', `proposal/${proposal}`, returned);
    await eventually('it is ended', async () => {
      const { body } = await house.get(`/v1/scorings/${proposal}`, team);
      return body.state === 'ended';
    });
    expect((await accept({})).body.rules?.[0]?.id).toBe('ranking/held');
  });

  it('is scored anew with the evidence that came, once it is submitted anew; what was stored stays', async () => {
    const candidate = randomUUID();
    const first = await scored(candidate);
    const late = await house.fact(candidate, 'training-completed', {
      kind: 'seminar',
      title: 'Seminar',
      completedOn: '2026-01-20',
    });
    const again = await house.submit([candidate], { proposal: first });
    await house.attest(again.submission, first, candidate, late.aggregateversion);
    await eventually('the second round', async () => (await house.published(first)).length === 6);

    const { body } = await house.get(`/v1/scorings/${first}/replay`, team);
    expect(body.rounds.map(({ candidates }: Body) => candidates[0].result as string)).toEqual([
      'equal',
      'equal',
    ]);
    const now = await house.get(`/v1/scorings/${first}/candidates/${candidate}/explanation`, team);
    expect(now.body.evidence.find((one: Body) => one.for === 'seminar').state.code).toBe('given');
  });

  it('asks for no evidence of a case that is over, ranked or not', async () => {
    await accept({});
    const ranked = proposal;
    await house.publish('proposal.withdrawn.v1', `proposal/${ranked}`, {
      proposal: ranked,
      reason: `sealed:v1:case-note:${randomUUID()}:${'A'.repeat(40)}`,
    });
    await eventually('nothing is wanting any more', async () => {
      const { body } = await house.get(`/v1/scorings/wanting?proposal=${ranked}`, team);
      return body.items.length === 0;
    });
    const { body } = await house.get(`/v1/scorings/${ranked}`, team);
    expect(body.state).toBe('scored');
  });

  async function accept(change: object, key = randomUUID(), sub = 'tpk') {
    const { body } = await house.get(`/v1/scorings/${proposal}`, team);
    const sent = {
      dossierHash: body.dossierHash ?? '0'.repeat(64),
      reasonCode: 'TENGGAT_TERLEWATI',
      reason: 'Register tidak menjawab.',
      ...change,
    };
    return house.post(`/v1/scorings/${proposal}/rank-open`, sent, team, sub, key);
  }

  async function scored(candidate: string): Promise<string> {
    const version = await house.pelaksana(candidate);
    const submitted = await house.submit([candidate]);
    await house.attest(submitted.submission, submitted.proposal, candidate, version);
    await eventually(
      'the score is published',
      async () => (await house.published(submitted.proposal)).length === 3,
    );
    return submitted.proposal;
  }
});
