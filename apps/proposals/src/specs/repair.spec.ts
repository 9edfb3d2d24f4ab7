/** A proposal is submitted anew under its number: repaired after officials returned it, or before they are asked. */
import { approvalVerdictGivenV1, scoringRankingPublishedV1 } from '@jejak/contracts';
import { eventually } from '@jejak/testing';
import { ani, dossierHash, draft, Office, officer } from './office.fixture.js';

describe('a proposal', () => {
  let office: Office;

  beforeAll(async () => {
    office = await Office.open();
  });
  afterAll(() => office.close());

  it('that is returned is repaired by its proposer and submitted anew under its number', async () => {
    const proposal = await office.comesToApproval(draft());
    await office.says('approvals', {
      contract: approvalVerdictGivenV1,
      subject: `proposal/${proposal}`,
      data: {
        proposal,
        stage: 'bkpsdm-verification',
        act: 'verify',
        verdict: 'returned',
        by: officer,
        reasonCode: 'BERKAS_TIDAK_LENGKAP',
        reason: `sealed:v1:case-note:${officer}:AAAA`,
        dossierHash,
      },
    });
    const returned = await office.reaches('returned', proposal);
    expect(returned.body.where).toMatchObject({
      approvalStage: 'bkpsdm-verification',
      waitingFor: 'proposer',
    });
    const [told] = await eventually('the return on the bus', async () => {
      const events = await office.published('proposal.returned.v1');
      return events.length > 0 && events;
    });
    expect(told!.data).toEqual({
      proposal,
      stage: 'bkpsdm-verification',
      reasonCode: 'BERKAS_TIDAK_LENGKAP',
    });

    const unrepaired = await office.call('pengusul', 'POST', `/v1/proposals/${proposal}/submit`, {
      etag: returned.etag!,
    });
    expect(unrepaired.body.rules).toMatchObject([{ id: 'proposal/submitted-before-approval' }]);
    const repaired = await office.call('pengusul', 'POST', `/v1/proposals/${proposal}/evidence`, {
      body: { title: 'SKP 2025', sha256: '52'.repeat(32), link: 'https://berkas.lebongkab.go.id/skp-2025' },
      etag: returned.etag!,
    });
    expect(repaired.body.where.stage).toBe('draft');
    const again = await office.call('pengusul', 'POST', `/v1/proposals/${proposal}/submit`, {
      etag: repaired.etag!,
    });
    expect(again.body.where.stage).toBe('submitted');
    const submissions = await eventually('both submissions on the bus', async () => {
      const events = await office.published('proposal.submitted.v1');
      return events.length === 2 && events;
    });
    expect(submissions.map(({ data }) => (data.documents as unknown[]).length)).toEqual([1, 2]);
    expect(new Set(submissions.map(({ data }) => data.number)).size).toBe(1);
  });

  it('whose ranking is held or names nobody is submitted anew, and shows the ranking of its last round', async () => {
    const body = draft({ target: { post: 'J-0014' } });
    const drafted = await office.call('pengusul', 'POST', '/v1/proposals', { body });
    const id = String(drafted.body.id);
    const submit = (etag: string) => office.call('pengusul', 'POST', `/v1/proposals/${id}/submit`, { etag });
    const first = await submit('"1"');
    const second = await submit(first.etag!);
    expect([second.status, second.body.where.stage]).toEqual([200, 'submitted']);

    await office.says('merit-scoring', {
      contract: scoringRankingPublishedV1,
      subject: `proposal/${id}`,
      data: {
        proposal: id,
        policy: 'ip-asn/2019.1',
        ranking: [{ person: ani, eligible: false }],
        dossierHash,
        openRanges: false,
      },
    });
    const nobody = await office.reaches('scored', id);
    const third = await submit(nobody.etag!);
    const waiting = await office.call('pengusul', 'GET', `/v1/proposals/${id}`);
    expect([third.status, waiting.body.ranking]).toEqual([200, null]);

    await office.ranks(id, ani);
    const asked = await office.reaches('in-approval', id);
    expect(asked.body.candidates.map(({ rank }: { rank: number | null }) => rank)).toEqual([1, null]);
    const late = await submit(asked.etag!);
    expect(late.body.rules).toMatchObject([{ id: 'proposal/submitted-before-approval' }]);
    const events = await office.published('proposal.submitted.v1');
    expect(events.filter(({ subject }) => subject === `proposal/${id}`)).toHaveLength(3);
  });
});
