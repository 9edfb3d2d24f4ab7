/** A case from the first task to the decision, over HTTP and the real bus. */
import { personnelConflictFoundV1, proposalWithdrawnV1 } from '@jejak/contracts';
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

describe('four eyes', () => {
  let hall: Hall;

  beforeAll(async () => {
    hall = await Hall.open();
  });
  afterAll(() => hall.close());

  it('hold for one who has every role', async () => {
    const proposal = await hall.opens();
    expect((await hall.verdict('serba', proposal, 'opd-verification')).status).toBe(200);
    const second = await hall.verdict('serba', proposal, 'bkpsdm-verification');
    expect([second.status, second.body.rules.map(({ id }: { id: string }) => id)]).toEqual([
      422,
      ['approval/four-eyes'],
    ]);
    const { body } = await hall.call('serba', 'GET', '/v1/tasks');
    expect(body.barred).toMatchObject([{ rules: [{ id: 'approval/four-eyes' }] }]);
  });

  it('count the substitute and the one they stand in for', async () => {
    const proposal = await hall.opens();
    const granted = await hall.call('opd', 'POST', '/v1/delegations', {
      body: delegation({ to: accounts.pegawai.person, role: 'opd-verifier', unit: 'U-01' }),
    });
    expect(granted.status).toBe(201);

    const inbox = await hall.call('pegawai', 'GET', '/v1/tasks');
    expect(inbox.body.items.map(({ proposal: of }: { proposal: string }) => of)).toContain(proposal);
    const given = await hall.verdict('pegawai', proposal, 'opd-verification');
    expect(given.body).toMatchObject({ onBehalfOf: accounts.opd.person });
    const [verdict] = await hall.heard('approval.verdict-given.v1', proposal);
    expect(verdict).toMatchObject({
      data: { by: accounts.pegawai.person, onBehalfOf: accounts.opd.person },
      attributes: { authid: accounts.pegawai.person, behalfof: accounts.opd.person },
    });

    await hall.call('bkpsdm', 'POST', '/v1/delegations', {
      body: delegation({ to: accounts.opd.person, role: 'bkpsdm-verifier' }),
    });
    const again = await hall.verdict('opd', proposal, 'bkpsdm-verification');
    expect(again.body.rules.map(({ id }: { id: string }) => id)).toEqual(['approval/four-eyes']);
  });

  it('cannot be lent by the PPK, nor passed on by a substitute', async () => {
    const ppk = await hall.call('bupati', 'POST', '/v1/delegations', {
      body: delegation({ to: accounts.sekda.person, role: 'ppk' }),
    });
    expect(ppk.body.rules.map(({ id }: { id: string }) => id)).toEqual(['delegation/ppk-decides-in-person']);
    const chain = await hall.call('tpk', 'POST', '/v1/delegations', {
      body: delegation({ to: accounts.sekda.person, role: 'bkpsdm-verifier' }),
    });
    expect(chain.body.rules.map(({ id }: { id: string }) => id)).toEqual(['delegation/of-ones-own-seat']);
  });

  it('need a natural person behind the account', async () => {
    const answer = await hall.call('tamu', 'GET', '/v1/tasks');
    expect([answer.status, answer.body.code]).toEqual([403, 'no-natural-person']);
  });

  it('are refused to whom personnel found in conflict with a candidate', async () => {
    const proposal = await hall.opens();
    await hall.says('personnel', {
      contract: personnelConflictFoundV1,
      subject: `person/${ani}`,
      data: { a: accounts.opd.person, b: ani, ground: 'kinship' },
    });
    await eventually('the conflict to be known', async () => {
      const rows = await hall.query('select from approvals.conflict');
      return rows.length === 1;
    });
    const answer = await hall.verdict('opd', proposal, 'opd-verification');
    expect(answer.body.rules.map(({ id }: { id: string }) => id)).toEqual([
      'approval/no-conflict-of-interest',
    ]);
    const substitute = await hall.verdict('pegawai', proposal, 'opd-verification');
    expect(substitute.body.rules.map(({ id }: { id: string }) => id)).toEqual([
      'approval/no-conflict-of-interest',
    ]);
    expect((await hall.verdict('serba', proposal, 'opd-verification')).status).toBe(200);
  });

  it('are kept from whoever steps back', async () => {
    const proposal = await hall.opens({ candidates: [{ person: budi, rank: 1, eligible: true }] });
    const recused = await hall.call('opd', 'POST', `/v1/tasks/${proposal}.opd-verification/recuse`, {
      body: { reason: 'Saudara ipar.' },
      etag: '"2"',
    });
    expect(recused).toMatchObject({ status: 200, etag: '"3"' });
    const [told] = await hall.heard('approval.approver-recused.v1', proposal);
    expect(told!.data).toMatchObject({ by: accounts.opd.person, stage: 'opd-verification' });
    const answer = await hall.verdict('opd', proposal, 'opd-verification', { chosen: budi });
    expect(answer.body.rules.map(({ id }: { id: string }) => id)).toEqual(['approval/not-recused']);
  });
});

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

describe('what cannot be read', () => {
  let hall: Hall;

  beforeAll(async () => {
    hall = await Hall.open();
  });
  afterAll(() => hall.close());

  const verdict = { verdict: 'granted', reason: 'Ya.', dossierHash };

  it.each([
    { what: 'a verdict that does not exist', body: { ...verdict, verdict: 'maybe' }, pointer: '/verdict' },
    { what: 'a person who is no id', body: { ...verdict, chosen: '198001012005011001' }, pointer: '/chosen' },
    { what: 'a hash that is none', body: { ...verdict, dossierHash: '41aa' }, pointer: '/dossierHash' },
    { what: 'grounds that are missing', body: { verdict: 'granted', dossierHash }, pointer: '/reason' },
    { what: 'a member nobody knows', body: { ...verdict, stempel: true }, pointer: '/stempel' },
  ])('in a verdict: $what', async ({ body, pointer }) => {
    const url = '/v1/tasks/0198a3c4-8f00-7000-8000-000000000001.opd-verification/verdict';
    const answer = await hall.call('opd', 'POST', url, { body, etag: '"2"' });
    expect([answer.status, answer.body.code]).toEqual([422, 'values-refused']);
    expect(answer.body.errors).toEqual([
      { pointer, code: expect.any(String), messages: { id: expect.any(String), en: expect.any(String) } },
    ]);
  });

  it.each([
    'nothing',
    '0198a3c4-8f00-7000-8000-000000000001',
    '0198a3c4-8f00-7000-8000-000000000001.opd-verification',
    '0198a3c4-8f00-7000-8000-000000000001.OPD',
  ])('a task named %s is none: 404', async (id) => {
    const answer = await hall.call('opd', 'GET', `/v1/tasks/${id}`);
    expect([answer.status, answer.body.code]).toEqual([404, 'not-found']);
  });

  it.each([
    { what: 'a day that does not exist', changes: { since: '2026-02-30' }, pointer: '/since' },
    { what: 'a role without a seat', changes: { role: 'operator' }, pointer: '/role' },
    { what: 'a substitute who is no id', changes: { to: 'sekda' }, pointer: '/to' },
  ])('in a delegation: $what', async ({ changes, pointer }) => {
    const answer = await hall.call('opd', 'POST', '/v1/delegations', { body: delegation(changes) });
    expect([answer.status, answer.body.errors?.map((one: { pointer: string }) => one.pointer)]).toEqual([
      422,
      [pointer],
    ]);
  });

  it('routes of a day are told with their articles; before the first there were none', async () => {
    const now = await hall.call('pegawai', 'GET', '/v1/routes');
    expect(now.body.items.map(({ kind }: { kind: string }) => kind)).toEqual([
      'rank-promotion',
      'position-promotion',
      'rotation',
    ]);
    expect(now.body.items[0].stages.map(({ id }: { id: string }) => id)).toEqual([
      'opd-verification',
      'bkpsdm-verification',
      'tpk-advice',
      'pyb-proposal',
      'ppk-decision',
    ]);
    expect((await hall.call('pegawai', 'GET', '/v1/routes?on=1999-01-01')).body.items).toEqual([]);
  });
});

function delegation(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    to: accounts.sekda.person,
    role: 'opd-verifier',
    unit: undefined,
    since: '2026-01-01',
    until: '2099-12-31',
    reason: 'Dinas luar.',
    ...changes,
  };
}
