/** Invariant 1 on the real bus: whatever overtakes whatever, nothing is in force without its proof. */
import { addDays, startOfDayInJakarta, type Clock } from '@jejak/kernel';
import { DATABASE } from '@jejak/persistence';
import { IDS } from '@jejak/runtime';
import { eventually } from '@jejak/testing';
import { waitingSentence } from '../adapters/http/waiting.js';
import { Flow } from '../application/flow.js';
import { ANCHORS, CONFIRMATIONS, PROPOSALS } from '../tokens.js';
import { ani, draft, Office, target, today } from './office.fixture.js';

describe('no decision is in force before its audit entry is in the log with a proof', () => {
  let office: Office;

  beforeAll(async () => {
    // Where witnesses are asked for, what is awaited is their word; nothing else differs here.
    office = await Office.open({ FINAL_UNDER: 'witnessed' });
  });
  afterAll(() => office.close());

  it('even when the proof is heard before the decision', async () => {
    const proposal = await office.comesToApproval(draft());
    const decision = '0198a3c4-8f00-7000-8000-00000000eeee';
    await office.anchors(proposal, decision, 'approval.decision-given.v1', 41);
    await eventually('the anchor to be kept', async () => {
      const rows = await office.query('select from proposals.anchor');
      return rows.length === 1;
    });
    expect((await office.call('bkpsdm', 'GET', `/v1/proposals/${proposal}`)).body.where.stage).toBe(
      'in-approval',
    );

    await office.decides(proposal, ani, target, 'position-promotion', decision);
    const seen = await office.reaches('awaiting-pertek', proposal);
    expect(seen.body.decision).toMatchObject({ event: decision, entry: 41 });
  });

  it('and a decree for a later day waits for 00:00 WIB of that day', async () => {
    const tomorrow = addDays(today, 1);
    const proposal = await office.comesToApproval(
      draft({ target: { post: 'J-0014' }, effectiveDate: tomorrow }),
    );
    const post = { ...target.post, id: 'J-0014', title: 'Kepala Seksi J-0014' };
    const decision = await office.decides(proposal, ani, { post }, 'position-promotion');
    const decided = await office.reaches('decided', proposal);
    const waiting = waitingSentence('witness');
    expect(decided.body.where).toMatchObject({ waitingFor: 'witness', waiting });
    expect((await office.call('bkpsdm', 'GET', `/v1/decisions/${proposal}`)).body).toMatchObject({
      entry: null,
      waiting,
    });
    await office.anchors(proposal, decision, 'approval.decision-given.v1', 61);
    const letter = { number: '821/2/2026', date: today };
    let seen = await office.reaches('awaiting-pertek', proposal);
    await office.call('bkpsdm', 'POST', `/v1/proposals/${proposal}/pertek`, {
      body: letter,
      etag: seen.etag!,
    });
    seen = await office.reaches('awaiting-decree', proposal);
    await office.call('bkpsdm', 'POST', `/v1/proposals/${proposal}/decree`, {
      body: letter,
      etag: seen.etag!,
    });
    const [decree] = await eventually('the decree on the bus', async () => {
      const events = await office.published('proposal.decree-issued.v1');
      return events.length > 0 && events;
    });
    await office.anchors(proposal, decree!.id, 'proposal.decree-issued.v1', 71);
    seen = await office.reaches('waiting-for-effect', proposal);
    expect(seen.body.where.waitingFor).toBe(tomorrow);

    const midnight = startOfDayInJakarta(tomorrow);
    expect(await flowAt(office, new Date(midnight.getTime() - 1)).dayBegins()).toBe(0);
    const [one, other] = await Promise.all([
      flowAt(office, midnight).dayBegins(),
      flowAt(office, midnight).dayBegins(),
    ]);
    expect(one + other).toBe(1);
    expect(await flowAt(office, midnight).dayBegins()).toBe(0);
    await office.reaches('in-force', proposal);
  });
});

/** The process manager at another time, on the same database and bus. */
function flowAt(office: Office, now: Date): Flow {
  const clock: Clock = { now: () => now };
  const { app } = office;
  return new Flow(
    app.get(PROPOSALS),
    app.get(ANCHORS),
    app.get(CONFIRMATIONS),
    app.get(DATABASE),
    clock,
    app.get(IDS),
  );
}
