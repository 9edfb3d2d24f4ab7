/** The patterns a merit system must notice, each where officials decide: refused, over HTTP and the real bus. */
import { personnelConflictFoundV1 } from '@jejak/contracts';
import { eventually } from '@jejak/testing';
import {
  accounts,
  ani,
  budi,
  cici,
  delegation,
  didi,
  Hall,
  unfit,
  type Account,
  type Answer,
} from './hall.fixture.js';

describe('a verdict in which a pattern shows', () => {
  let hall: Hall;
  let advised: string;

  beforeAll(async () => {
    hall = await Hall.open();
    advised = await hall.opens();
    await granted('opd', advised, 'opd-verification');
    await granted('bkpsdm', advised, 'bkpsdm-verification');
  });
  afterAll(() => hall.close());

  it('V-01: is refused when rank two is chosen without a coded and written reason, and registered with them', async () => {
    expect(await refusing('tpk', 'tpk-advice', { chosen: budi })).toEqual(['approval/deviation-reasoned']);
    const proposal = await verified();
    await granted('tpk', proposal, 'tpk-advice', { chosen: budi, reasonCode: 'PENGALAMAN_KHUSUS' });
    const [registered] = await hall.heard('approval.deviation-justified.v1', proposal);
    expect(registered!.data).toMatchObject({ chosen: budi, rank: 2, passedOver: [ani] });
  });

  it('V-02: is refused when the chosen one is not among the best three, whatever the reason', async () => {
    const chosen = { chosen: didi, reasonCode: 'PENGALAMAN_KHUSUS' };
    expect(await refusing('tpk', 'tpk-advice', chosen)).toEqual(['approval/among-the-best']);
    expect(await refusing('tpk', 'tpk-advice', { ...chosen, chosen: cici })).toEqual([]);
  });

  it('V-04: is refused when the chosen one does not meet the requirements', async () => {
    const other = await verified();
    const answer = await hall.verdict('tpk', other, 'tpk-advice', { chosen: unfit });
    expect(idsOf(answer)).toEqual(['approval/chosen-eligible']);
  });

  it.each<{ ground: 'kinship' | 'declared' }>([{ ground: 'kinship' }, { ground: 'declared' }])(
    'V-11: is refused to whom personnel found in conflict with a candidate: $ground',
    async ({ ground }) => {
      const proposal = await verified();
      await conflict(accounts.tpk.person, ani, ground, proposal);
      expect(idsOf(await hall.verdict('tpk', proposal, 'tpk-advice'))).toEqual([
        'approval/no-conflict-of-interest',
      ]);
    },
  );

  it('V-12: is refused in one’s own case, and in that of one’s superior', async () => {
    const own = await verified({
      candidates: [{ person: accounts.tpk.person, rank: 1, eligible: true }],
    });
    expect(idsOf(await hall.verdict('tpk', own, 'tpk-advice', { chosen: accounts.tpk.person }))).toEqual([
      'approval/disinterested',
    ]);
    const superior = await verified();
    await conflict(accounts.tpk.person, ani, 'former-superior', superior);
    expect(idsOf(await hall.verdict('tpk', superior, 'tpk-advice'))).toEqual([
      'approval/no-conflict-of-interest',
    ]);
  });

  it('V-13: is refused to one person in a second stage, and to whoever made the proposal', async () => {
    const proposal = await hall.opens();
    await granted('serba', proposal, 'opd-verification');
    expect(idsOf(await hall.verdict('serba', proposal, 'bkpsdm-verification'))).toEqual([
      'approval/four-eyes',
    ]);
    const another = await hall.opens();
    expect(idsOf(await hall.verdict('pengusul', another, 'opd-verification'))).toEqual([
      'approval/disinterested',
    ]);
  });

  it('V-23: cannot be lent by whoever decides: no Plt or Plh takes a personnel decision', async () => {
    const lent = await hall.call('bupati', 'POST', '/v1/delegations', {
      body: delegation({ to: accounts.sekda.person, role: 'ppk' }),
    });
    expect(idsOf(lent)).toEqual(['delegation/ppk-decides-in-person']);
  });

  const idsOf = ({ body }: Answer): string[] => (body.rules ?? []).map(({ id }: { id: string }) => id);

  async function granted(as: Account, proposal: string, stage: string, changes: object = {}): Promise<void> {
    const { status, body } = await hall.verdict(as, proposal, stage, { ...changes });
    if (status !== 200) throw new Error(JSON.stringify(body));
  }

  /** A case that waits for the assessment team. */
  async function verified(changes: Record<string, unknown> = {}): Promise<string> {
    const proposal = await hall.opens(changes);
    await granted('opd', proposal, 'opd-verification');
    await granted('bkpsdm', proposal, 'bkpsdm-verification');
    return proposal;
  }

  const refusing = async (as: Account, stage: string, changes: Record<string, unknown>): Promise<string[]> =>
    idsOf(await hall.verdict(as, advised, stage, changes));

  async function conflict(a: string, b: string, ground: string, proposal: string): Promise<void> {
    await hall.says('personnel', {
      contract: personnelConflictFoundV1,
      subject: `person/${b}`,
      data: { proposal, a, b, ground },
    });
    await eventually('the conflict to be known', async () => {
      const rows = await hall.query('select from approvals.conflict where proposal = $1', [proposal]);
      return rows.length === 1;
    });
  }
});
