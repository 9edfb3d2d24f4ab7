/** What a policy officer confirms is heard here, and decides what a case waits for from then on. */
import { randomUUID } from 'node:crypto';
import { scoringValueConfirmedV1 } from '@jejak/contracts';
import { BUS_OPERATIONS, type BusOperations } from '@jejak/messaging';
import { eventually } from '@jejak/testing';
import { ani, draft, Office, officer } from './office.fixture.js';

describe('an answer that a policy officer confirmed', () => {
  let office: Office;

  beforeAll(async () => {
    office = await Office.open();
  });
  afterAll(() => office.close());

  it('decides whether a rotation waits for the pertek: asked until "not-asked" is confirmed', async () => {
    expect((await proven('J-0012')).body.where.stage).toBe('awaiting-pertek');
    await confirmed('pertek/rotation', 'not-asked');
    expect((await proven('J-0014')).body.where.stage).toBe('awaiting-decree');
  });

  it('leaves what was settled before as it was', async () => {
    const { body } = await office.call('bkpsdm', 'GET', '/v1/proposals?kind=rotation');
    expect(body.items.map(({ where }: { where: { stage: string } }) => where.stage)).toEqual([
      'awaiting-decree',
      'awaiting-pertek',
    ]);
  });

  it('is the last one that was confirmed, also when all of them are heard again', async () => {
    await confirmed('pertek/rotation', 'asked');
    const before = await heard();
    expect(before.map(({ answer }) => answer)).toEqual(['not-asked', 'asked']);

    await office.app.get<BusOperations>(BUS_OPERATIONS).replay('proposals.confirmations');

    await eventually('the confirmations to be as they were', async () => {
      return JSON.stringify(await heard()) === JSON.stringify(before);
    });
    expect(await office.published('proposal.drafted.v1')).toHaveLength(2);
  });

  const heard = () =>
    office.query<{ item: string; answer: string }>(
      'select event, item, answer, version from proposals.confirmed order by item, version',
    );

  async function confirmed(id: string, answer: string): Promise<void> {
    const known = (await heard()).length;
    await office.says('merit-scoring', {
      contract: scoringValueConfirmedV1,
      subject: `confirmation/setting/${id}`,
      data: {
        confirmation: randomUUID(),
        subject: 'setting',
        id,
        answer,
        basis: { instrument: 'SE BKN 3/2019', article: 'mutasi dalam satu instansi' },
        policy: 'merit/2026.3',
        note: 'sealed:v1:service:merit-scoring:AAAA',
        confirmedBy: officer,
      },
    });
    await eventually('the confirmation to be heard', async () => (await heard()).length > known);
  }

  /** A rotation whose decision the log has proven. */
  async function proven(post: string) {
    const proposal = await office.comesToApproval(draft({ kind: 'rotation', target: { post } }));
    const target = {
      post: { id: post, title: `Kepala Seksi ${post}`, class: 'pengawas', echelon: 'IV.a', unit: 'U-07' },
    };
    const decision = await office.decides(proposal, ani, target, 'rotation');
    await office.anchors(proposal, decision, 'approval.decision-given.v1', 41);
    return eventually('the decision to be proven', async () => {
      const seen = await office.call('bkpsdm', 'GET', `/v1/proposals/${proposal}`);
      return String(seen.body.where?.stage).startsWith('awaiting') && seen;
    });
  }
});
