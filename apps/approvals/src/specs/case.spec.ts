/** A case from the first task to the decision, over HTTP and the real bus. */
import { eventually } from '@jejak/testing';
import { accounts, ani, budi, didi, dossierHash, Hall, unfit } from './hall.fixture.js';

describe('a case', () => {
  let hall: Hall;
  let proposal: string;

  beforeAll(async () => {
    hall = await Hall.open();
  });
  afterAll(() => hall.close());

  it('opens its first stage when merit is published, once', async () => {
    proposal = await hall.opens();
    const [opened] = await hall.heard('approval.stage-opened.v1', proposal);

    expect(opened!.data).toEqual({
      proposal,
      stage: 'opd-verification',
      act: 'verify',
      role: 'opd-verifier',
      unit: 'U-01',
      ordinal: 1,
    });
  });

  it('waits in the inbox of the official of the unit, and in nobody else’s', async () => {
    const inboxes = await Promise.all(
      (['opd', 'opd2', 'bkpsdm', 'bupati'] as const).map(async (as) => [
        as,
        (await hall.call(as, 'GET', '/v1/tasks')).body.items.map(({ id }: { id: string }) => id),
      ]),
    );
    expect(inboxes).toEqual([
      ['opd', [`${proposal}.opd-verification`]],
      ['opd2', []],
      ['bkpsdm', []],
      ['bupati', []],
    ]);
  });

  it('stands apart, with the rules, for an official who is barred from it', async () => {
    const { body } = await hall.call('pengusul', 'GET', '/v1/tasks');
    expect(body.items).toEqual([]);
    expect(body.barred).toMatchObject([
      { id: `${proposal}.opd-verification`, rules: [{ id: 'approval/disinterested' }] },
    ]);
  });

  it('shows what is signed: the dossier’s hash, the ranking, and the version in the ETag', async () => {
    const task = await hall.call('opd', 'GET', `/v1/tasks/${proposal}.opd-verification`);

    expect([task.status, task.etag]).toEqual([200, '"2"']);
    expect(task.body).toMatchObject({
      state: 'open',
      dossierHash,
      label: { id: 'Verifikasi perangkat daerah' },
      seat: { role: 'opd-verifier', unit: 'U-01' },
      barred: [],
      verdicts: [],
    });
    expect(task.body.candidates[0]).toMatchObject({ person: ani, rank: 1 });
    const other = await hall.call('opd2', 'GET', `/v1/tasks/${proposal}.opd-verification`);
    expect([other.status, other.body.code]).toEqual([403, 'outside-scope']);
  });

  it('takes no verdict on another dossier than the one that was seen: 409', async () => {
    const answer = await hall.verdict('opd', proposal, 'opd-verification', { dossierHash: '00'.repeat(32) });
    expect([answer.status, answer.body.code]).toEqual([409, 'dossier-changed']);
  });

  it('takes no verdict on a stale screen: 412, nor without one: 428', async () => {
    const url = `/v1/tasks/${proposal}.opd-verification/verdict`;
    const body = { verdict: 'granted', reason: 'Lengkap.', dossierHash };
    expect((await hall.call('opd', 'POST', url, { body, etag: '"1"' })).status).toBe(412);
    expect((await hall.call('opd', 'POST', url, { body })).status).toBe(428);
  });

  it('goes on from stage to stage by five natural persons', async () => {
    const receipts = [
      await hall.verdict('opd', proposal, 'opd-verification'),
      await hall.verdict('bkpsdm', proposal, 'bkpsdm-verification'),
      await hall.verdict('tpk', proposal, 'tpk-advice', { verdict: 'rejected', chosen: undefined }),
      await hall.verdict('sekda', proposal, 'pyb-proposal'),
    ];
    expect(receipts.map(({ status, body }) => [status, body.stage, body.nextStage, body.decided])).toEqual([
      [200, 'opd-verification', 'bkpsdm-verification', false],
      [200, 'bkpsdm-verification', 'tpk-advice', false],
      [200, 'tpk-advice', 'pyb-proposal', false],
      [200, 'pyb-proposal', 'ppk-decision', false],
    ]);
  });

  it('shows the decider the dissent before them', async () => {
    const { body } = await hall.call('bupati', 'GET', `/v1/tasks/${proposal}.ppk-decision`);
    expect(body.verdicts).toMatchObject([
      { stage: 'opd-verification', verdict: 'granted', by: accounts.opd.person },
      { stage: 'bkpsdm-verification', verdict: 'granted' },
      { stage: 'tpk-advice', verdict: 'rejected', reason: 'Memenuhi syarat.', chosen: null },
      { stage: 'pyb-proposal', verdict: 'granted', chosen: ani, rank: 1 },
    ]);
  });

  it.each([
    { rule: 'approval/deviation-reasoned', because: 'no code', sent: { chosen: budi } },
    {
      rule: 'approval/reason-code-known',
      because: 'a code that justifies something else',
      sent: { chosen: budi, reasonCode: 'BERKAS_TIDAK_LENGKAP' },
    },
    {
      rule: 'approval/among-the-best',
      because: 'the fourth',
      sent: { chosen: didi, reasonCode: 'PENGALAMAN_KHUSUS' },
    },
    {
      rule: 'approval/chosen-eligible',
      because: 'one who is not eligible',
      sent: { chosen: unfit, reasonCode: 'PENGALAMAN_KHUSUS' },
    },
    { rule: 'approval/grounds-stated', because: 'no grounds', sent: { reason: ' ' } },
  ])('refuses the decider $because by $rule', async ({ rule, sent }) => {
    const answer = await hall.verdict('bupati', proposal, 'ppk-decision', sent);
    expect([answer.status, answer.body.rules?.map(({ id }: { id: string }) => id)]).toEqual([422, [rule]]);
    expect(answer.body.rules[0].messages).toEqual({ id: expect.any(String), en: expect.any(String) });
  });

  it('is decided for the second with a coded reason, which is told and kept sealed', async () => {
    const answer = await hall.verdict('bupati', proposal, 'ppk-decision', {
      chosen: budi,
      reasonCode: 'PENGALAMAN_KHUSUS',
      reason: 'Sepuluh tahun memimpin pemetaan.',
    });
    expect(answer).toMatchObject({
      status: 200,
      body: { chosen: budi, rank: 2, deviates: true, decided: true },
    });

    const [decision] = await hall.heard('approval.decision-given.v1', proposal);
    expect(decision).toMatchObject({
      data: {
        outcome: 'granted',
        chosen: budi,
        rank: 2,
        deviates: true,
        decidedBy: accounts.bupati.person,
        stage: 'ppk-decision',
        dossierHash,
        kind: 'position-promotion',
        effectiveDate: '2026-05-01',
      },
      attributes: { authtype: 'user', authid: accounts.bupati.person },
    });
    const [deviation] = await hall.heard('approval.deviation-justified.v1', proposal);
    expect(deviation!.data).toMatchObject({ chosen: budi, rank: 2, passedOver: [ani] });
    expect(deviation!.data.reason).toMatch(`sealed:v1:decision-record:${budi}:`);
    const facts = JSON.stringify(await hall.query('select data from approvals.fact'));
    expect(facts).not.toContain('memimpin');
  });

  it('takes no second verdict, and tells the house that it was refused', async () => {
    const answer = await hall.verdict('bupati', proposal, 'ppk-decision');
    expect(answer.body.rules).toMatchObject([{ id: 'approval/given-once' }]);
    await eventually('the refusals on the bus', async () => {
      const refused = await hall.published('approval.command-refused.v1', proposal);
      return refused.length === 6;
    });
  });
});
