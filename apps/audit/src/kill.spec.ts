import { seeded, UnderLoad } from './under-load.fixture.js';

/**
 * Deaths: of `kill -9`, each at a random moment of work. `AUDIT_KILLS=100 npm test -- apps/audit/src/kill` for a long
 * run, with `AUDIT_KILL_SEED` for other moments.
 */
const DEATHS = Number(process.env['AUDIT_KILLS'] ?? 10);
const SEED = Number(process.env['AUDIT_KILL_SEED'] ?? 20260331);
/** The file of Tessera's fsck, where `npm run check:outside` has built it: it reads the log that is left as well. */
const FSCK = process.env['AUDIT_FSCK'];
const EVENTS_A_ROUND = 100;

let load: UnderLoad;

beforeAll(async () => {
  load = await UnderLoad.open();
});
afterAll(() => load?.close(), 60_000);

describe('audit, killed at random moments', () => {
  it(
    `has every event once, without gap or fork, after ${String(DEATHS)} deaths`,
    async () => {
      const random = seeded(SEED);
      for (let death = 0; death < DEATHS; death++) {
        const child = await load.start();
        const deciding = load.decide(EVENTS_A_ROUND);
        await new Promise((resume) => setTimeout(resume, random() * 600));
        await Promise.all([load.kill(child), deciding]);
      }
      await load.start();
      expect(await load.outcome()).toEqual(load.whole());
      if (FSCK !== undefined)
        expect(await load.fsck(FSCK)).toMatch(/Successfully fsck'd log with size [0-9]+/);
    },
    120_000 + DEATHS * 30_000,
  );
});
