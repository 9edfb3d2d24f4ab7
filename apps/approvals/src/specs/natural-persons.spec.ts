/** Four eyes over HTTP: persons are counted, whatever roles and delegations they hold. */
import { personnelConflictFoundV1 } from '@jejak/contracts';
import { eventually, logged } from '@jejak/testing';
import { accounts, ani, budi, delegation, Hall, type Account } from './hall.fixture.js';

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

  it('end for the substitute when the official takes the delegation back, and what they decided stands', async () => {
    const before = await hall.opens();
    const granted = await hall.call('bkpsdm', 'POST', '/v1/delegations', {
      body: delegation({ to: accounts.pegawai.person, role: 'bkpsdm-verifier' }),
    });
    const { id } = granted.body;
    await hall.verdict('opd', before, 'opd-verification');
    expect((await hall.verdict('pegawai', before, 'bkpsdm-verification')).status).toBe(200);
    const after = await hall.opens();
    await hall.verdict('opd', after, 'opd-verification');
    const inbox = async (): Promise<string[]> =>
      (await hall.call('pegawai', 'GET', '/v1/tasks')).body.items.map(
        ({ proposal }: { proposal: string }) => proposal,
      );
    expect(await inbox()).toContain(after);

    const revoke = (as: Account, etag = '"1"', reason = 'Sudah kembali dari dinas luar.') =>
      hall.call(as, 'POST', `/v1/delegations/${id}/revoke`, { etag, body: { reason } });
    expect((await revoke('tpk')).status).toBe(404);
    expect((await revoke('bkpsdm', '"7"')).status).toBe(412);
    const silent = await revoke('bkpsdm', '"1"', ' ');
    expect(silent.body.rules.map(({ id: rule }: { id: string }) => rule)).toEqual([
      'delegation/revocation-reasoned',
    ]);
    expect([(await revoke('bkpsdm')).status, (await revoke('bkpsdm')).status]).toEqual([200, 200]);

    expect(await inbox()).not.toContain(after);
    expect((await hall.verdict('pegawai', after, 'bkpsdm-verification')).status).not.toBe(200);
    expect((await hall.verdict('bkpsdm', after, 'bkpsdm-verification')).status).toBe(200);
    expect(await hall.published('approval.verdict-given.v1', before)).toHaveLength(2);
    const events = await eventually('the house to be told', async () => {
      const told = await logged(hall.database, 'approval.delegation-revoked.v1');
      return told.length > 0 && told;
    });
    expect(events).toMatchObject([
      {
        subject: `delegation/${id}`,
        data: {
          delegation: id,
          from: accounts.bkpsdm.person,
          to: accounts.pegawai.person,
          role: 'bkpsdm-verifier',
        },
      },
    ]);
    const listed = (await hall.call('bkpsdm', 'GET', '/v1/delegations')).body.items;
    expect(listed.find((one: { id: string }) => one.id === id)).toMatchObject({
      version: 2,
      revoked: { reason: 'Sudah kembali dari dinas luar.' },
    });
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
