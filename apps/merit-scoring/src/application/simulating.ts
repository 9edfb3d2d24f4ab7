import type { PlainDate, UnitsOfWork } from '@jejak/kernel';
import { readingsOf, recordOf, type MeritRecord, type Rules } from '@jejak/merit-engine';
import { policy, type SettingsInUse } from '@jejak/policies';
import { scoresOf, tallyOf, type Tally, type Ways } from '../domain/simulation.js';
import type { Confirmations, Population } from './ports.js';

/** A page of the population, counted; `next` is where the following one begins, and `of` how many people there are. */
export type SimulatedPage = Readonly<{
  tally: Tally;
  /** People of the page whom the index does not measure: it is the index of PNS. */
  notMeasured: number;
  of: number;
  next?: string;
}>;

/** Milliseconds of reading before others have their turn. */
const SLICE = 10;

/** Scores the population, a page at a time, under the answers in use and under a draft of them. It records nothing. */
export class Simulating {
  constructor(
    private readonly population: Population,
    private readonly confirmations: Pick<Confirmations, 'inUse'>,
    private readonly work: UnitsOfWork,
  ) {}

  async page(
    day: PlainDate,
    draft: Partial<SettingsInUse>,
    page: Readonly<{ after?: string; limit: number }>,
  ): Promise<SimulatedPage> {
    const { people, deliveries, of, next, inUse } = await this.work.run(async (tx) => ({
      ...(await this.population.page(tx, page.after, page.limit)),
      inUse: await this.confirmations.inUse(tx),
    }));
    const today: Rules = { policy: policy.version, day, settings: inUse };
    const tried: Rules = { ...today, settings: { ...inUse, ...draft } };
    const told: { today: Ways; draft: Ways; stored: number | undefined }[] = [];
    let begun = performance.now();
    for (const { facts, stored } of people) {
      const record = recordOf(facts, deliveries, day);
      if (measured(record)) {
        told.push({ today: readingsOf(record, today), draft: readingsOf(record, tried), stored });
      }
      if (performance.now() - begun < SLICE) continue;
      await new Promise((resolve) => setImmediate(resolve));
      begun = performance.now();
    }
    const before = scoresOf(
      told.map((one) => one.today),
      today,
    );
    await new Promise((resolve) => setImmediate(resolve));
    const after = scoresOf(
      told.map((one) => one.draft),
      tried,
    );
    return {
      tally: tallyOf(
        before,
        after,
        told.map(({ stored }) => stored),
      ),
      notMeasured: people.length - told.length,
      of,
      ...(next === undefined ? {} : { next }),
    };
  }
}

const measured = ({ registrations }: MeritRecord): boolean => registrations.at(-1)?.employment === 'pns';
