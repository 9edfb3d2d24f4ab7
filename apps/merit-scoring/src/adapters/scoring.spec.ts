import { randomUUID } from 'node:crypto';
import { BUS_OPERATIONS, type BusOperations } from '@jejak/messaging';
import { eventually } from '@jejak/testing';
import { ScoringJob } from '../application/scoring.js';
import { Surroundings, type Body } from './merit-scoring.fixture.js';

const assessmentTeam = [{ role: 'assessment-team' }];

describe('merit scoring', () => {
  let house: Surroundings;

  beforeAll(async () => {
    house = await Surroundings.start();
    await house.deliver();
  });
  afterAll(() => house.close());

  it('judges, scores and ranks the candidates of a submitted proposal, and publishes every step', async () => {
    const [good, better] = sortedIds();
    const { proposal, submission } = await submitted([good, better], [{}, { predicate: 'sangat-baik' }]);
    const events = await rankingOf(proposal);

    expect(events.map(({ type }) => type)).toEqual([
      ...['dossier-frozen', 'eligibility-assessed', 'score-calculated'].map((fact) => `scoring.${fact}.v1`),
      ...['dossier-frozen', 'eligibility-assessed', 'score-calculated'].map((fact) => `scoring.${fact}.v1`),
      'scoring.ranking-published.v1',
    ]);
    expect(events.at(-1)?.data).toEqual({
      proposal,
      policy: 'merit/2026.3',
      ranking: [
        { person: better, rank: 1, eligible: true, score: { low: '50.00', high: '50.00' } },
        { person: good, rank: 2, eligible: true, score: { low: '45.00', high: '45.00' } },
      ],
      dossierHash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      openRanges: false,
    });
    expect(events.map(({ headers }) => headers.causationid)).toEqual(Array(7).fill(submission));
    expect(events.map(({ headers }) => headers.policyversion)).toEqual(Array(7).fill('merit/2026.3'));
    expect(events[1]?.data).toMatchObject({ person: good, outcome: 'eligible' });
    expect(events[2]?.data).toMatchObject({
      person: good,
      low: '45.00',
      dimensions: [
        { id: 'qualification', low: '15.00', high: '15.00', max: '25.00' },
        { id: 'competence', low: '0.00', high: '0.00', max: '40.00' },
        { id: 'performance', low: '25.00', high: '25.00', max: '30.00' },
        { id: 'discipline', low: '5.00', high: '5.00', max: '5.00' },
      ],
    });
  });

  it('names in the dossier the submission, the attestation, the delivered histories and every fact', async () => {
    const person = randomUUID();
    const { proposal, submission } = await submitted([person], [{}]);
    const [frozen] = await rankingOf(proposal);
    const facts = await house.rows<{ event: string }>(
      'select event from merit_scoring.person_fact where person = $1',
      [person],
    );
    const notes = await house.rows<{ event: string }>('select event from merit_scoring.delivery');
    const [attestation] = await house.rows<{ event: string }>(
      'select event from merit_scoring.attestation where submission = $1',
      [submission],
    );
    expect(frozen?.data.facts).toEqual(
      [submission, attestation?.event, ...[...facts, ...notes].map(({ event }) => event)].sort(),
    );
  });

  it('waits until the facts that were attested have arrived; waiting is no failed attempt', async () => {
    const person = randomUUID();
    const version = await house.pelaksana(person);
    const { proposal, submission } = await house.submit([person]);
    // The attestation itself is version + 1 of the person's subject.
    await house.attest(submission, proposal, person, version + 2);
    await eventually('the attestation is a waiting row', async () => {
      const rows = await house.rows('select from merit_scoring.attestation where submission = $1', [
        submission,
      ]);
      return rows.length === 1;
    });
    await expect(house.app.get(ScoringJob).run()).resolves.toEqual({ scored: 0, failures: [] });
    expect(await state(submission)).toEqual({ state: 'waiting', problem: null });

    await house.fact(person, 'training-completed', {
      kind: 'technical',
      title: 'Pengadaan',
      hours: 24,
      completedOn: '2025-09-01',
    });
    const events = await rankingOf(proposal);
    expect(events.at(-1)?.data).toMatchObject({ ranking: [{ person, rank: 1, score: { low: '67.50' } }] });
  });

  it('judges by the version that was attested, whatever arrived before it was scored', async () => {
    const person = randomUUID();
    const version = await house.pelaksana(person);
    await house.fact(person, 'education-recorded', { level: 'S2' });
    await progressed(person, version + 1);
    const { proposal, submission } = await house.submit([person]);
    await house.attest(submission, proposal, person, version);
    expect((await rankingOf(proposal)).at(-1)?.data).toMatchObject({
      ranking: [{ score: { low: '45.00' } }],
    });
  });

  it('ranks nobody who is not eligible, and says by which condition and article', async () => {
    const person = randomUUID();
    const { proposal } = await submitted([person], [{ predicate: 'kurang' }]);
    const events = await rankingOf(proposal);
    expect(events.at(-1)?.data).toMatchObject({ ranking: [{ person, eligible: false }], openRanges: false });
    const { body } = await house.get(`/v1/scorings/${proposal}`, assessmentTeam);
    expect(body.ranking[0].because).toEqual([
      {
        id: 'rank-promotion/performance',
        holds: 'no',
        statement: {
          id: 'Predikat kinerja dua tahun terakhir paling rendah Baik.',
          en: 'The performance predicate of the last two years is at least Good.',
        },
        remedy: {
          id: 'Perbaiki kinerja sampai dua tahun berturut-turut paling rendah Baik.',
          en: 'Reach at least Good in two years running.',
        },
        basis: [
          { instrument: 'PP 99/2000', article: 'Pasal 7' },
          { instrument: 'PermenPANRB 6/2022', article: 'predikat kinerja' },
        ],
      },
    ]);
  });

  it('finds a candidate whom personnel does not know not eligible', async () => {
    const person = randomUUID();
    const { proposal, submission } = await house.submit([person]);
    await house.attest(submission, proposal, person, 0, { known: false });
    const ranking = (await rankingOf(proposal)).at(-1)?.data;
    expect(ranking).toMatchObject({
      ranking: [{ person, eligible: false, score: { low: '2.00', high: '100.00' } }],
    });
  });

  it('scores a proposal again that was returned and submitted again, and keeps the earlier score', async () => {
    const person = randomUUID();
    const { proposal } = await submitted([person], [{}]);
    await rankingOf(proposal);
    const last = await house.fact(person, 'education-recorded', { level: 'S2' });
    const again = await house.submit([person], { proposal });
    await house.attest(again.submission, proposal, person, last.aggregateversion);
    const events = await rankingOf(proposal, 2);
    expect(events.at(-1)?.data).toMatchObject({ ranking: [{ score: { low: '50.00' } }] });
    const { body } = await house.get(`/v1/scorings/${proposal}/replay`, assessmentTeam);
    expect(body.rounds.map((round: Body) => [round.candidates[0].result, round.sameRanking])).toEqual([
      ['equal', true],
      ['equal', true],
    ]);
  });

  it('keeps a submission that cannot be scored with its reason, and goes on with the others', async () => {
    const [early, due] = sortedIds();
    const [first, second] = [await house.pelaksana(early), await house.pelaksana(due)];
    const impossible = await house.submit([early], { effectiveDate: '1999-04-01' });
    await house.attest(impossible.submission, impossible.proposal, early, first);
    const { proposal, submission } = await house.submit([due]);
    await house.attest(submission, proposal, due, second);
    expect((await rankingOf(proposal)).at(-1)?.data).toMatchObject({ ranking: [{ person: due, rank: 1 }] });
    expect(await state(impossible.submission)).toEqual({
      state: 'waiting',
      problem: 'performance/years sets no value on 1999-04-01; its first is later',
    });
    const { body } = await house.get(`/v1/scorings/${impossible.proposal}`, assessmentTeam);
    expect(body).toMatchObject({ state: 'waiting', problem: (await state(impossible.submission)).problem });
  });

  it('gives up waiting for a proposal that was withdrawn', async () => {
    const { proposal, submission } = await house.submit([randomUUID()]);
    await house.publish('proposal.withdrawn.v1', `proposal/${proposal}`, {
      proposal,
      reason: `sealed:v1:service:proposals:${'A'.repeat(40)}`,
    });
    await eventually('it is ended', async () => (await state(submission)).state === 'ended');
  });

  it('keeps what it says of a person sealed in its facts', async () => {
    const person = randomUUID();
    const { proposal } = await submitted([person], [{}]);
    await rankingOf(proposal);
    const facts = await house.rows<{ type: string; data: string }>(
      'select type, data::text as data from merit_scoring.fact where stream = $1 order by version',
      [`scoring/${proposal}`],
    );
    expect(facts.map(({ type }) => type)).toEqual([
      'DossierFrozen',
      'EligibilityAssessed',
      'ScoreCalculated',
      'RankingPublished',
    ]);
    expect(facts.map(({ data }) => data).join()).not.toMatch(/baik|performance[.]predicate|"S1"/);
  });

  it('computes the same after its projection was emptied and heard again', async () => {
    const person = randomUUID();
    const { proposal } = await submitted([person], [{}]);
    await rankingOf(proposal);
    const before = await house.rows('select event, payload from merit_scoring.person_fact order by event');
    await house.app.get<BusOperations>(BUS_OPERATIONS).replay('merit-scoring.facts');
    await eventually('every fact is back', async () => {
      const [row] = await house.rows<{ facts: string }>(
        'select count(*) as facts from merit_scoring.person_fact',
      );
      return Number(row?.facts) === before.length;
    });
    expect(await house.rows('select event, payload from merit_scoring.person_fact order by event')).toEqual(
      before,
    );
    const { body } = await house.get('/v1/scorings/replay', assessmentTeam);
    const [stored] = await house.rows<{ scorings: number; scores: number }>(
      `select count(*) filter (where type = 'RankingPublished')::int as scorings,
              count(*) filter (where type = 'ScoreCalculated')::int as scores from merit_scoring.fact`,
    );
    expect(body).toEqual({ scorings: stored?.scorings, equal: stored?.scores, different: 0, erased: 0 });
  });

  it('forgets an erased person, and says so when the score is asked for again', async () => {
    const person = randomUUID();
    const { proposal } = await submitted([person], [{}]);
    await rankingOf(proposal);
    await house.publish('personnel.erasure-done.v1', `person/${person}`, {
      person,
      classes: ['personnel-fact', 'decision-record'],
      legalBasis: 'UU 27/2022 Pasal 43',
    });
    await eventually('nothing of the person is left in the read tables', async () => {
      const [row] = await house.rows<{ left: string }>(
        `select (select count(*) from merit_scoring.person_fact where person = $1)
              + (select count(*) from merit_scoring.candidate where person = $1)
              + (select count(*) from merit_scoring.attestation where person = $1) as left`,
        [person],
      );
      return Number(row?.left) === 0;
    });
    const { body } = await house.get(`/v1/scorings/${proposal}/replay`, assessmentTeam);
    expect(body.rounds).toMatchObject([{ candidates: [{ person, result: 'erased' }] }]);
  });

  it('notices that a fact is not the one that was frozen', async () => {
    const person = randomUUID();
    const { proposal } = await submitted([person], [{}]);
    await rankingOf(proposal);
    const [changed] = await house.rows<{ event: string }>(
      `update merit_scoring.person_fact
          set payload = convert_to(replace(convert_from(payload, 'UTF8'), '"S1"', '"S3"'), 'UTF8')
        where person = $1 and type = 'education-recorded' returning event`,
      [person],
    );
    const { body } = await house.get(`/v1/scorings/${proposal}/replay`, assessmentTeam);
    expect(body.rounds[0].candidates).toEqual([
      { person, result: 'evidence-differs', facts: [changed?.event] },
    ]);
  });

  /** Two ids in the order in which unranked candidates and dossiers are listed. */
  function sortedIds(): [string, string] {
    return [randomUUID(), randomUUID()].sort() as [string, string];
  }

  async function submitted(
    persons: readonly string[],
    changes: readonly Parameters<Surroundings['pelaksana']>[1][],
  ) {
    const versions: number[] = [];
    for (const [at, person] of persons.entries()) versions.push(await house.pelaksana(person, changes[at]));
    const { proposal, submission } = await house.submit(persons);
    for (const [at, person] of persons.entries()) {
      await house.attest(submission, proposal, person, versions[at] ?? 0);
    }
    return { proposal, submission };
  }

  /** Everything published about a proposal once so many rankings are. */
  function rankingOf(proposal: string, rounds = 1) {
    return eventually(`${String(rounds)} rankings of ${proposal} are published`, async () => {
      const events = await house.published(proposal);
      const rankings = events.filter(({ type }) => type === 'scoring.ranking-published.v1');
      return rankings.length === rounds ? events : undefined;
    });
  }

  async function progressed(person: string, version: number): Promise<void> {
    await eventually(`version ${String(version)} of the person is known`, async () => {
      const [row] = await house.rows<{ version: number }>(
        'select version from merit_scoring.person_progress where person = $1',
        [person],
      );
      return row?.version === version;
    });
  }

  async function state(submission: string): Promise<{ state?: string; problem?: string | null }> {
    const [row] = await house.rows<{ state: string; problem: string | null }>(
      'select state, problem from merit_scoring.submission where event = $1',
      [submission],
    );
    return row ?? {};
  }
});
