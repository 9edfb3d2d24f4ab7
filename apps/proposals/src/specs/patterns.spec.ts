/** The patterns a merit system must notice, each where proposals meet it: refused, or flagged for officials to judge. */
import { randomUUID } from 'node:crypto';
import { personnelPositionAssumedV1, scoringValueConfirmedV1 } from '@jejak/contracts';
import { addDays, addMonths } from '@jejak/kernel';
import type { FindingId } from '@jejak/policies';
import { eventually } from '@jejak/testing';
import { ani, budi, cici, draft, Office, officer, target, today, type Answer } from './office.fixture.js';

const candidates = (...boxes: readonly (string | undefined)[]) =>
  [ani, budi].map((person, at) => ({
    person,
    reason: 'Masuk kelompok rencana suksesi.',
    ...(boxes[at] === undefined ? {} : { talentBox: boxes[at] }),
  }));

describe('a proposal in which a pattern shows', () => {
  let office: Office;
  let decree: string;
  let pertek: Answer;

  beforeAll(async () => {
    office = await Office.open();
  });
  afterAll(() => office.close());

  it('V-03: is refused when the talent route takes from outside boxes 7 to 9, and flagged while a box is not stated', async () => {
    const drafted = await office.call('pengusul', 'POST', '/v1/proposals', {
      body: draft({ target: { post: 'J-0014' }, route: 'talent', candidates: candidates('6', '9') }),
    });
    const url = `/v1/proposals/${drafted.body.id}`;
    const seen = await office.call('pengusul', 'GET', url);
    expect(idsOf(seen.body.checks)).toEqual(['V-03']);
    const refused = await office.call('pengusul', 'POST', `${url}/submit`, { etag: '"1"' });
    expect([refused.status, refused.body.rules]).toMatchObject([
      422,
      [{ id: 'V-03', basis: [{ instrument: 'PermenPANRB 3/2020' }, { instrument: 'PermenPANRB 20/2025' }] }],
    ]);

    await office.call('pengusul', 'PATCH', url, { body: { candidates: candidates('8') }, etag: '"1"' });
    const submitted = await office.call('pengusul', 'POST', `${url}/submit`, { etag: '"2"' });
    expect(submitted.status).toBe(200);
    expect(await flagsOf(String(drafted.body.id))).toEqual([['V-03', 'unknown']]);
    await office.call('pengusul', 'POST', `${url}/withdraw`, { body: { reason: 'Diulang.' }, etag: '"3"' });
  });

  it('V-22: is flagged, with its evidence, when a Plt has held the post for more than three and three months', async () => {
    const acting = await assumes(budi, 'J-0014', addMonths(today, -8), 'plt');
    const drafted = await office.call('pengusul', 'POST', '/v1/proposals', {
      body: draft({ target: { post: 'J-0014' }, route: 'talent', candidates: candidates('8', '9') }),
    });
    await office.call('pengusul', 'POST', `/v1/proposals/${drafted.body.id}/submit`, { etag: '"1"' });
    const seen = await office.call('bkpsdm', 'GET', `/v1/proposals/${drafted.body.id}`);
    expect(seen.body.flags).toMatchObject([
      { pattern: 'V-22', holds: 'yes', evidence: [acting], basis: [{ instrument: 'SE BKN 1/2021' }] },
    ]);
    const [event] = await eventually('the submission on the bus', async () => {
      const events = await office.published('proposal.submitted.v1');
      const found = events.filter(({ subject }) => subject === `proposal/${drafted.body.id}`);
      return found.length > 0 && found;
    });
    expect(event!.data).toMatchObject({ route: 'talent', flags: [{ pattern: 'V-22', evidence: [acting] }] });
  });

  it('V-26: is refused when the post is filled already', async () => {
    const drafted = await office.call('pengusul', 'POST', '/v1/proposals', {
      body: draft({ target: { post: 'J-0013' } }),
    });
    const refused = await office.call('pengusul', 'POST', `/v1/proposals/${drafted.body.id}/submit`, {
      etag: '"1"',
    });
    expect([refused.status, idsOf(refused.body.rules)]).toEqual([422, ['proposal/post-vacant']]);
  });

  it('V-24: has no decree without the pertek, nor one dated before it', async () => {
    decree = await office.comesToApproval(draft());
    const decision = await office.decides(decree, ani, target, 'position-promotion');
    await office.anchors(decree, decision, 'approval.decision-given.v1', 41);
    await office.reaches('awaiting-pertek', decree);
    expect(await refusing({})).toContain('decree/pertek-recorded');

    const { etag } = await office.call('bkpsdm', 'GET', `/v1/proposals/${decree}`);
    pertek = await office.call('bkpsdm', 'POST', `/v1/proposals/${decree}/pertek`, {
      body: { number: 'AG-1', date: today },
      etag: etag!,
    });
    expect(pertek.status).toBe(200);
    expect(await refusing({ date: addDays(today, -1) })).toContain('decree/not-before-pertek');
  });

  it.each<{ signer: string; changes?: object }>([{ signer: 'plt' }, { signer: 'plh' }, { signer: 'pj' }])(
    'V-23: has no decree signed by $signer',
    async ({ signer }) => {
      expect(await refusing({ signer })).toEqual(['V-23']);
    },
  );

  it('V-09: has no decree in the election window without a consent dated before it', async () => {
    await confirmed('head/inaugurated-on', addMonths(today, -55));
    await confirmed('head/term-ends-on', addMonths(today, 5));
    await confirmed('election/determined-on', addMonths(today, 2));
    expect(await refusing({ signer: 'definitive' })).toEqual(['V-09']);
    expect(
      await refusing({
        signer: 'definitive',
        ministerApproval: { number: '100.2/1', date: addDays(today, 1) },
      }),
    ).toEqual(['V-09']);
  });

  it('V-10: has no decree in the first six months of a new head without consent', async () => {
    await confirmed('head/inaugurated-on', addMonths(today, -5));
    await confirmed('head/term-ends-on', addMonths(today, 55));
    await confirmed('election/determined-on', addMonths(today, 50));
    expect(await refusing({ signer: 'definitive' })).toEqual(['V-10']);
  });

  it('V-25: has no decree once the candidate was inaugurated before it', async () => {
    await confirmed('head/inaugurated-on', addMonths(today, -7));
    await assumes(ani, 'J-0012', addDays(today, -1), 'definitive');
    expect(await refusing({ signer: 'definitive' })).toEqual(['V-25']);
  });

  it('V-26: has no decree once somebody else holds the post', async () => {
    await assumes(cici, 'J-0012', addDays(today, -1), 'definitive');
    expect(await refusing({ signer: 'definitive' })).toEqual(['V-25', 'V-26']);
  });

  it('tells every refusal with the article of its pattern', async () => {
    const told = await eventually('the refusals on the bus', async () => {
      const events = await office.published('proposal.command-refused.v1');
      return events.length >= 9 && events;
    });
    const rules = told.flatMap(({ data }) => (data as { rules: { id: string; basis: object[] }[] }).rules);
    for (const id of ['V-03', 'V-09', 'V-10', 'V-23', 'V-25', 'V-26'] satisfies FindingId[]) {
      expect(rules.find((rule) => rule.id === id)?.basis.length).toBeGreaterThan(0);
    }
  });

  it('is decreed once nothing shows; what was not stated is flagged, never assumed', async () => {
    const proposal = await office.comesToApproval(draft({ kind: 'rank-promotion', ...rank }));
    const decision = await office.decides(proposal, ani, { rank: 'III/d' }, 'rank-promotion');
    await office.anchors(proposal, decision, 'approval.decision-given.v1', 61);
    const waiting = await office.reaches('awaiting-pertek', proposal);
    const recorded = await office.call('bkpsdm', 'POST', `/v1/proposals/${proposal}/pertek`, {
      body: { number: 'AG-2', date: today },
      etag: waiting.etag!,
    });
    const issued = await office.call('bkpsdm', 'POST', `/v1/proposals/${proposal}/decree`, {
      body: { number: '821/2', date: today },
      etag: recorded.etag!,
    });
    expect(issued.status).toBe(200);
    expect(await flagsOf(proposal)).toEqual([['V-23', 'unknown']]);
  });

  /** A rank promotion that takes effect on the last first of a month. */
  const rank = {
    target: { rank: 'III/d' },
    effectiveDate: `${today.slice(0, 8)}01`,
    candidates: [{ person: ani, reason: 'Memenuhi syarat.' }],
  };

  const idsOf = (rules: readonly { id: string }[]) => rules.map(({ id }) => id);

  async function flagsOf(proposal: string): Promise<[string, string][]> {
    const { body } = await office.call('bkpsdm', 'GET', `/v1/proposals/${proposal}`);
    return body.flags.map(({ pattern, holds }: { pattern: string; holds: string }) => [pattern, holds]);
  }

  /** The rules that stand in the way of the decree now. */
  async function refusing(changes: object): Promise<string[]> {
    const { etag } = await office.call('bkpsdm', 'GET', `/v1/proposals/${decree}`);
    const { status, body } = await office.call('bkpsdm', 'POST', `/v1/proposals/${decree}/decree`, {
      body: { number: '821/1', date: today, ...changes },
      etag: etag!,
    });
    expect(status).toBe(422);
    return idsOf(body.rules);
  }

  async function assumes(person: string, post: string, since: string, assignment: string): Promise<string> {
    const [attributes] = await office.says('personnel', {
      contract: personnelPositionAssumedV1,
      subject: `person/${person}`,
      data: {
        person,
        post,
        title: `Kepala Seksi ${post}`,
        class: 'pengawas',
        unit: 'U-07',
        since,
        assignment,
        origin: { source: '//simpeg.lebongkab.go.id/kepegawaian', id: randomUUID(), sha256: '41'.repeat(32) },
      },
    });
    await eventually('the assignment to be known', async () => {
      const rows = await office.query('select from proposals.person_fact where event = $1', [attributes!.id]);
      return rows.length === 1;
    });
    return attributes!.id;
  }

  async function confirmed(id: string, answer: string): Promise<void> {
    const [attributes] = await office.says('merit-scoring', {
      contract: scoringValueConfirmedV1,
      subject: `confirmation/setting/${id}`,
      data: {
        confirmation: randomUUID(),
        subject: 'setting',
        id,
        answer,
        basis: { instrument: 'UU 10/2016', article: 'Pasal 71 ayat (2)' },
        policy: 'merit/2026.3',
        note: 'sealed:v1:service:merit-scoring:AAAA',
        confirmedBy: officer,
      },
    });
    await eventually('the confirmation to be heard', async () => {
      const rows = await office.query('select from proposals.confirmed where event = $1', [attributes!.id]);
      return rows.length === 1;
    });
  }
});
