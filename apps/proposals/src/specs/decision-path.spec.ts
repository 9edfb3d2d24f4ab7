/** From draft to force, over HTTP and the real bus: what is recorded, what is told, and what waits for a proof. */
import { approvalStageOpenedV1, approvalVerdictGivenV1, proposalDecreeIssuedV1 } from '@jejak/contracts';
import type { Recorded } from '@jejak/persistence';
import { eventually } from '@jejak/testing';
import { rowOf } from '../adapters/postgres/proposal-row.js';
import { factOf } from '../adapters/postgres/sql-proposals.js';
import { fold } from '../domain/evolve.js';
import {
  ani,
  budi,
  bupati,
  dossierHash,
  draft,
  Office,
  officer,
  proposer,
  target,
  today,
} from './office.fixture.js';

describe('a promotion to a post', () => {
  let office: Office;
  let proposal: string;
  let decision: string;

  beforeAll(async () => {
    office = await Office.open();
  });
  afterAll(() => office.close());

  it('is drafted with the next number of the year', async () => {
    const drafted = await office.call('pengusul', 'POST', '/v1/proposals', { body: draft() });

    expect(drafted).toMatchObject({
      status: 201,
      etag: '"1"',
      body: {
        number: `USL-${today.slice(0, 4)}-0001`,
        unit: 'U-01',
        target,
        proposedBy: proposer,
        where: { stage: 'draft', waitingFor: 'proposer' },
      },
    });
    proposal = String(drafted.body.id);
  });

  it('shows its reasons to those entitled, and keeps them sealed in facts and events', async () => {
    const seen = await office.call('pengusul', 'GET', `/v1/proposals/${proposal}`);

    expect(seen.body.candidates).toMatchObject([
      { person: ani, reason: 'Berpengalaman memetakan ruang.', rank: null },
      { person: budi, reason: 'Kinerja sangat baik dua tahun.', rank: null },
    ]);
    expect(seen.body.checks).toEqual([]);
    const facts = await office.query<{ data: unknown }>('select data from proposals.fact');
    const [event] = await eventually('the draft on the bus', async () => {
      const events = await office.published('proposal.drafted.v1');
      return events.length > 0 && events;
    });
    for (const text of [JSON.stringify(facts), JSON.stringify(event)]) {
      expect(text).toContain(`sealed:v1:decision-record:${ani}:`);
      expect(text).not.toContain('memetakan');
      expect(text).not.toContain('ABK 2026');
    }
  });

  it('is amended in part, and only on the version that was seen', async () => {
    const url = `/v1/proposals/${proposal}`;
    const abk = {
      title: 'ABK 2026, a.n. Ani',
      sha256: '42'.repeat(32),
      link: 'https://arsip.example/ani.pdf',
    };
    const stale = await office.call('pengusul', 'PATCH', url, { body: {}, etag: '"7"' });
    expect([stale.status, stale.body.code]).toEqual([412, 'version-changed']);
    const blind = await office.call('pengusul', 'PATCH', url, { body: {} });
    expect([blind.status, blind.body.code]).toEqual([428, 'if-match-missing']);

    const amended = await office.call('pengusul', 'PATCH', url, {
      body: { documents: [abk] },
      etag: '"1"',
    });
    expect([amended.status, amended.etag]).toEqual([200, '"2"']);
    const seen = await office.call('pengusul', 'GET', url);
    expect(seen.body.candidates[0].reason).toBe('Berpengalaman memetakan ruang.');
    expect(seen.body.documents).toEqual([abk]);
    const events = await eventually('the change on the bus', async () => {
      const found = await office.published('proposal.amended.v1');
      return found.length > 0 && found;
    });
    const sealed = expect.stringMatching(new RegExp(`^sealed:v1:decision-record:${proposer}:`));
    expect(events).toMatchObject([
      { data: { documents: [{ title: sealed, sha256: abk.sha256, link: sealed }] } },
    ]);
  });

  it('is submitted once, however often the command is sent', async () => {
    const url = `/v1/proposals/${proposal}/submit`;
    const send = () => office.call('pengusul', 'POST', url, { etag: '"2"', key: 'submit-once' });
    const [first, second] = await Promise.all([send(), send()]);

    expect([first.status, second.status]).toEqual([200, 200]);
    expect(first.body.where).toMatchObject({ stage: 'submitted', waitingFor: 'merit-scoring' });
    await eventually('the submission on the bus', async () => {
      const events = await office.published('proposal.submitted.v1');
      return events.length > 0;
    });
    expect(await office.published('proposal.submitted.v1')).toHaveLength(1);
  });

  it('holds its seat: another proposal for it is refused, and the refusal is told', async () => {
    const rival = await office.call('pengusul', 'POST', '/v1/proposals', { body: draft() });
    const submitted = await office.call('pengusul', 'POST', `/v1/proposals/${rival.body.id}/submit`, {
      etag: '"1"',
    });

    expect(submitted.status).toBe(422);
    expect(submitted.body.rules).toMatchObject([
      {
        id: 'proposal/seat-not-yet-proposed',
        messages: { id: expect.any(String), en: expect.any(String) },
        basis: [{ instrument: 'PermenPANRB 1/2020' }],
      },
    ]);
    const [refused] = await eventually('the refusal on the bus', async () => {
      const events = await office.published('proposal.command-refused.v1');
      return events.length > 0 && events;
    });
    expect(refused).toMatchObject({
      subject: `proposal/${rival.body.id}`,
      data: { command: 'submit', rules: [{ id: 'proposal/seat-not-yet-proposed' }] },
      attributes: { authtype: 'user', authid: proposer },
    });
  });

  it('asks the officials once merit is published', async () => {
    await office.ranks(proposal, ani, budi);
    const seen = await office.reaches('in-approval', proposal);

    expect(seen.body.candidates).toMatchObject([
      { person: ani, rank: 1, eligible: true },
      { person: budi, rank: 2, eligible: true },
    ]);
    const [asked] = await eventually('the request on the bus', async () => {
      const events = await office.published('proposal.approval-requested.v1');
      return events.length > 0 && events;
    });
    expect(asked).toMatchObject({
      data: { proposal, proposedBy: proposer, dossierHash, target, openRanges: false },
      attributes: { policyversion: 'ip-asn/2019.1', authtype: 'system' },
    });
    expect(asked!.attributes.causationid).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('tells at which stage it is and who acted', async () => {
    await office.says(
      'approvals',
      {
        contract: approvalStageOpenedV1,
        subject: `proposal/${proposal}`,
        data: {
          proposal,
          stage: 'opd-verification',
          act: 'verify',
          role: 'opd-verifier',
          unit: 'U-01',
          ordinal: 1,
        },
      },
      {
        contract: approvalVerdictGivenV1,
        subject: `proposal/${proposal}`,
        data: {
          proposal,
          stage: 'opd-verification',
          act: 'verify',
          verdict: 'granted',
          by: officer,
          reason: `sealed:v1:case-note:${officer}:AAAA`,
          dossierHash,
        },
      },
    );
    const seen = await eventually('the verdict in the timeline', async () => {
      const { body } = await office.call('bkpsdm', 'GET', `/v1/proposals/${proposal}`);
      return body.timeline.some(({ what }: { what: string }) => what === 'verdict-heard') && body;
    });
    expect(seen.where).toMatchObject({
      stage: 'in-approval',
      approvalStage: 'opd-verification',
      waitingFor: 'opd-verifier',
    });
  });

  it('waits for the proof of the decision: until then there is no decree', async () => {
    decision = await office.decides(proposal, ani, target, 'position-promotion');
    const seen = await office.reaches('decided', proposal);
    expect(seen.body.where.waitingFor).toBe('audit');
    expect(seen.body.decision).toMatchObject({
      chosen: ani,
      event: decision,
      entry: null,
      receipt: `/v1/audit/receipts/${decision}`,
    });

    const early = await office.call('bkpsdm', 'POST', `/v1/proposals/${proposal}/decree`, {
      body: { number: '821/1/2026', date: today },
      etag: seen.etag!,
    });
    expect(early.status).toBe(422);
    expect(early.body.rules).toMatchObject([{ id: 'proposal/decision-proven' }]);
  });

  it('asks for the pertek once the decision is proven, and has no decree without it', async () => {
    await office.anchors(proposal, decision, 'approval.decision-given.v1', 41);
    const seen = await office.reaches('awaiting-pertek', proposal);
    const early = await office.call('bkpsdm', 'POST', `/v1/proposals/${proposal}/decree`, {
      body: { number: '821/1/2026', date: today },
      etag: seen.etag!,
    });
    expect(early.body.rules).toMatchObject([{ id: 'decree/pertek-recorded' }]);

    const recorded = await office.call('bkpsdm', 'POST', `/v1/proposals/${proposal}/pertek`, {
      body: { number: 'AG-12345000123', date: today },
      etag: seen.etag!,
    });
    expect(recorded.body.where).toMatchObject({ stage: 'awaiting-decree', waitingFor: 'bkpsdm-verifier' });
  });

  it('is in force only after the decree is proven too, and says so once', async () => {
    const before = await office.call('bkpsdm', 'GET', `/v1/proposals/${proposal}`);
    const issued = await office.call('bkpsdm', 'POST', `/v1/proposals/${proposal}/decree`, {
      body: { number: '821/1/2026', date: today, signer: 'definitive' },
      etag: before.etag!,
    });
    expect(issued.body.where).toMatchObject({ stage: 'decree-issued', waitingFor: 'audit' });
    const [decree] = await eventually('the decree on the bus', async () => {
      const events = await office.published(proposalDecreeIssuedV1.type);
      return events.length > 0 && events;
    });
    expect(decree!.data).toEqual({
      proposal,
      decree: { number: '821/1/2026', date: today },
      kind: 'position-promotion',
      person: ani,
      target,
      effectiveDate: today,
      pertek: { number: 'AG-12345000123', date: today },
      decision: { event: decision, entry: 41 },
      signer: 'definitive',
      // Nobody confirmed yet when the head took office and when candidates are determined.
      flags: [
        { pattern: 'V-09', holds: 'unknown', evidence: [] },
        { pattern: 'V-10', holds: 'unknown', evidence: [] },
      ],
    });
    expect(await office.published('proposal.decision-effective.v1')).toEqual([]);

    await office.anchors(proposal, decree!.id, 'proposal.decree-issued.v1', 51);
    await office.anchors(proposal, decree!.id, 'proposal.decree-issued.v1', 51);
    await office.reaches('in-force', proposal);
    const effective = await eventually('the effect on the bus', async () => {
      const events = await office.published('proposal.decision-effective.v1');
      return events.length > 0 && events;
    });
    expect(effective.map(({ data }) => data)).toEqual([
      {
        proposal,
        kind: 'position-promotion',
        person: ani,
        target,
        effectiveDate: today,
        decree: { number: '821/1/2026', date: today },
        anchored: { event: decree!.id, entry: 51, treeSize: 54 },
      },
    ]);
  });

  it('is shown by a row that its facts alone could rebuild', async () => {
    const facts = await office.query<Recorded>(
      'select stream, version, type, data, by, at from proposals.fact where stream = $1 order by version',
      [`proposal/${proposal}`],
    );
    const state = fold(facts.map(factOf));
    if (state.stage === 'none') throw new Error('the proposal has no facts');
    const columns = Object.entries(rowOf(proposal, state));
    const [row] = await office.query<{ row: Record<string, unknown> }>(
      'select to_jsonb(p) as row from proposals.proposal p where proposal = $1',
      [proposal],
    );

    expect(columns.map(([name]) => [name, row!.row[name]])).toEqual(columns);
    expect(row!.row.version).toBe(facts.length);
  });

  it('is listed as a decision and as a decree, with where to get the receipts', async () => {
    const decisions = await office.call('bupati', 'GET', '/v1/decisions');
    expect(decisions.body).toMatchObject({
      items: [
        {
          proposal,
          chosen: ani,
          rank: 1,
          deviates: false,
          decidedBy: bupati,
          entry: 41,
          stage: 'in-force',
          decree: { decree: { number: '821/1/2026' }, entry: 51 },
        },
      ],
      next: null,
    });
    expect((await office.call('bupati', 'GET', '/v1/decisions?deviates=true')).body.items).toEqual([]);
    expect((await office.call('bupati', 'GET', `/v1/decisions/${proposal}`)).body.inForceSince).toBeTruthy();
    expect((await office.call('bupati', 'GET', '/v1/decrees')).body.items).toMatchObject([
      { decree: { number: '821/1/2026', date: today }, pertek: { number: 'AG-12345000123' }, person: ani },
    ]);
  });

  it('is followed by its candidates, who see themselves alone', async () => {
    const seen = await office.call('budi', 'GET', `/v1/proposals/${proposal}`);
    expect(seen.body.candidates).toMatchObject([{ person: budi, rank: 2 }]);
    const list = await office.call('budi', 'GET', '/v1/proposals');
    expect(list.body.items.map(({ candidates }: { candidates: string[] }) => candidates)).toEqual(
      list.body.items.map(() => [budi]),
    );
  });

  it('in force is annulled by a new fact, and what it was stays readable', async () => {
    const seen = await office.call('bupati', 'GET', `/v1/proposals/${proposal}`);
    const annulled = await office.call('bupati', 'POST', `/v1/proposals/${proposal}/annul`, {
      body: { reason: 'Putusan banding.' },
      etag: seen.etag!,
    });
    expect(annulled.body.where).toMatchObject({ stage: 'annulled', waitingFor: null });
    expect((await office.call('bupati', 'GET', `/v1/decisions/${proposal}`)).body).toMatchObject({
      chosen: ani,
      entry: 41,
      stage: 'annulled',
    });
    await eventually('the annulment on the bus', async () => {
      const [event] = await office.published('proposal.decision-annulled.v1');
      return event?.data.person === ani;
    });
  });
});
