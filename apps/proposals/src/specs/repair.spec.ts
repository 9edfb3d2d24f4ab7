/** A proposal that officials return comes back, repaired, under its number. */
import { approvalVerdictGivenV1 } from '@jejak/contracts';
import { eventually } from '@jejak/testing';
import { dossierHash, draft, Office, officer } from './office.fixture.js';

describe('a proposal that is returned', () => {
  let office: Office;

  beforeAll(async () => {
    office = await Office.open();
  });
  afterAll(() => office.close());

  it('is repaired by its proposer and submitted anew under its number', async () => {
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
    expect(unrepaired.body.rules).toMatchObject([{ id: 'proposal/submitted-once' }]);
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
});
