/** Four eyes over HTTP: persons are counted, whatever roles and delegations they hold. */
import { personnelConflictFoundV1 } from '@jejak/contracts';
import { eventually } from '@jejak/testing';
import { accounts, ani, budi, delegation, Hall } from './hall.fixture.js';

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
