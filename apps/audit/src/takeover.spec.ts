import { eventually } from '@jejak/testing';
import { UnderLoad } from './under-load.fixture.js';

/** Two lease periods: another process leads before they are over. */
const TWO_PERIODS = 5_000;

let load: UnderLoad;

beforeAll(async () => {
  load = await UnderLoad.open();
});
afterAll(() => load?.close(), 60_000);

const epoch = async (): Promise<number> =>
  Number((await load.admin.query<{ epoch: string }>(`select epoch from audit.lease`)).rows[0]!.epoch);

describe('another process of audit', () => {
  it('goes on within two lease periods when the leader is stopped in the middle; the stopped one can only fail', async () => {
    const leader = await load.start();
    await load.decide(60);
    const first = await epoch();
    const other = load.begin();
    await eventually('the other waits for the lease', async () => {
      const { rows } = await load.admin.query(
        `select from pg_stat_activity where datname = current_database() and query like 'select holder from lease%'`,
      );
      return rows.length > 0;
    });
    expect(await epoch()).toBe(first);

    const deciding = load.decide(200);
    await eventually('work under way', async () => (await load.heard()).logged > 60);
    leader.kill('SIGSTOP');
    await eventually('the other leads', async () => (await epoch()) > first, { within: TWO_PERIODS });
    await deciding;
    await eventually(
      'everything logged by the other',
      async () => (await load.heard()).logged === load.said.length,
    );

    // Whatever the first one had begun, it finds that it is over, holds nothing against what it was given, and waits.
    leader.kill('SIGCONT');
    await load.decide(100);
    expect(await load.outcome()).toEqual(load.whole());
    expect([leader.exitCode, await epoch()]).toEqual([null, first + 1]);

    // And when the other is gone, it leads again.
    await load.kill(other);
    await load.decide(40);
    await eventually('the first leads again', async () => (await epoch()) === first + 2);
    expect(await load.outcome()).toEqual(load.whole());
  });
});
