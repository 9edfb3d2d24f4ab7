/** How a case ends without a decision, and how it comes back. */
import { proposalWithdrawnV1 } from '@jejak/contracts';
import { eventually } from '@jejak/testing';
import { accounts, ani, Hall } from './hall.fixture.js';

describe('a case that cannot go on', () => {
  let hall: Hall;

  beforeAll(async () => {
    hall = await Hall.open();
  });
  afterAll(() => hall.close());

  it('ends for everybody when one who verifies returns it', async () => {
    const proposal = await hall.opens();
    const answer = await hall.verdict('opd', proposal, 'opd-verification', {
      verdict: 'returned',
      reasonCode: 'BERKAS_TIDAK_LENGKAP',
      reason: 'SKP 2025 belum ada.',
    });
    expect(answer.body).toMatchObject({ verdict: 'returned', nextStage: null, decided: false });
    const [verdict] = await hall.heard('approval.verdict-given.v1', proposal);
    expect(verdict!.data).toMatchObject({ verdict: 'returned', reasonCode: 'BERKAS_TIDAK_LENGKAP' });
    expect(verdict!.data.reason).toMatch(`sealed:v1:case-note:${accounts.opd.person}:`);
    expect((await hall.call('bkpsdm', 'GET', '/v1/tasks')).body.items).toEqual([]);
  });

  it('goes through its stages anew once it was repaired, and remembers who acted before', async () => {
    const proposal = await hall.opens();
    await hall.verdict('opd', proposal, 'opd-verification');
    await hall.verdict('bkpsdm', proposal, 'bkpsdm-verification', { verdict: 'returned' });
    const repaired = { dossierHash: '52'.repeat(32) };
    await hall.opens(repaired, proposal);

    const task = await hall.call('opd', 'GET', `/v1/tasks/${proposal}.opd-verification`);
    expect(task.body).toMatchObject({ state: 'open', ...repaired, barred: [] });
    expect(task.body.verdicts.map((one: { verdict: string }) => one.verdict)).toEqual([
      'granted',
      'returned',
    ]);
    expect((await hall.verdict('serba', proposal, 'opd-verification', repaired)).status).toBe(200);
    const elsewhere = await hall.verdict('opd2', proposal, 'bkpsdm-verification', repaired);
    expect(elsewhere.body.rules.map(({ id }: { id: string }) => id)).toEqual(['approval/seat-of-the-stage']);
    expect((await hall.verdict('bkpsdm', proposal, 'bkpsdm-verification', repaired)).status).toBe(200);
  });

  it('stops when nobody is ranked', async () => {
    const proposal = await hall.opens({ candidates: [{ person: ani, eligible: false }] });
    expect((await hall.call('opd', 'GET', '/v1/tasks')).body.items).toEqual([]);
    const answer = await hall.verdict('opd', proposal, 'opd-verification');
    expect(answer.body.rules.map(({ id }: { id: string }) => id)).toEqual(['approval/somebody-ranked']);
  });

  it('is over when the proposal is withdrawn', async () => {
    const proposal = await hall.opens();
    await hall.says('proposals', {
      contract: proposalWithdrawnV1,
      subject: `proposal/${proposal}`,
      data: { proposal, reason: `sealed:v1:case-note:${ani}:AAAA` },
    });
    const task = await eventually('the task to be cancelled', async () => {
      const { body } = await hall.call('opd', 'GET', `/v1/tasks/${proposal}.opd-verification`);
      return body.state === 'cancelled' && body;
    });
    expect(task.barred).toEqual([]);
    const answer = await hall.verdict('opd', proposal, 'opd-verification');
    expect(answer.body.rules.map(({ id }: { id: string }) => id)).toEqual(['approval/case-stands']);
  });

  it('is seen by the inspectorate, who acts in none', async () => {
    const proposal = await hall.opens();
    const { body } = await hall.call('inspektur', 'GET', '/v1/tasks');
    expect(body.items.map(({ proposal: of }: { proposal: string }) => of)).toContain(proposal);
    const answer = await hall.verdict('inspektur', proposal, 'opd-verification');
    expect([answer.status, answer.body.code]).toEqual([403, 'action-denied']);
  });
});
