import { partitionOf } from '@jejak/messaging';
import { sql, type Database } from '@jejak/persistence';
import { eventually } from '../eventually.js';
import { effect, Laboratory, reaction, returned, type BusEngine, type Service } from './laboratory.js';

const WRITERS = 16;
const EACH = 15;
const SUBJECTS = 24;

/** What a reader brought, in the order it brought it. */
interface Reader {
  brought(): Promise<readonly { key: string; version: number }[]>;
  close(): Promise<void>;
}

/** What a reader did wrong with so many events of each subject. */
interface Faults {
  lost: number;
  twice: number;
  disordered: number;
}

const NONE: Faults = { lost: 0, twice: 0, disordered: 0 };

/** Nothing that commits late is passed over, and a subject's events come in their order. */
export function orderContract(engine: BusEngine): void {
  let laboratory: Laboratory;
  beforeEach(async () => void (laboratory = await Laboratory.of(engine)));
  afterEach(() => laboratory.close());

  it('loses, doubles and disorders nothing of 16 writers, some with early transaction ids, some committing late', async () => {
    const service = await laboratory.service('proposals', { poolSize: WRITERS + 6 });
    await service.listen(reaction('proposals.all', effect('proposals.all')));

    expect(await faultsOf(service, busReader(service))).toEqual(NONE);
  });

  it('would notice: a reader that remembers the last serial number loses what commits late', async () => {
    const service = await laboratory.service('proposals', { poolSize: WRITERS + 6 });

    const faults = await faultsOf(service, serialCursorReader(service.database));

    expect(faults.lost).toBeGreaterThan(0);
  });
}

const busReader = (service: Service): Reader => ({
  brought: () => service.effects('proposals.all'),
  close: () => service.stop(),
});

/** The mistake the relay must not make: `seq > the last one seen`, over rows that become visible out of order. */
function serialCursorReader(database: Database): Reader {
  const brought: { key: string; version: number }[] = [];
  let last = '0';
  let closing = false;
  const run = async () => {
    while (!closing) {
      const rows = await database.query<{ seq: string; key: string; version: number }>(
        'select seq, key, aggregate_version as version from outbox where seq > $1 order by seq limit 100',
        [last],
      );
      brought.push(...rows);
      last = rows.at(-1)?.seq ?? last;
    }
  };
  const running = run();
  return {
    brought: () => Promise.resolve(brought),
    close: async () => {
      closing = true;
      await running;
    },
  };
}

/**
 * Lets the writers write while the reader reads, and one more that keeps its transaction open until the reader has
 * seen what others committed after it.
 */
async function faultsOf(service: Service, reader: Reader): Promise<Faults> {
  const counts = new Map<string, number>();
  const committed = (key: string) => void counts.set(key, (counts.get(key) ?? 0) + 1);
  const patient = async () => {
    await service.database.run(async (tx) => {
      await service.outbox.add(tx, returned('proposal/patient'));
      await eventually('the reader to be past', async () => (await reader.brought()).length >= 5);
    });
    committed('proposal/patient');
  };
  const writer = async (of: number) => {
    for (let n = 0; n < EACH; n++) {
      const key = `proposal/${(of * 7 + n * 5) % SUBJECTS}`;
      await service.database.run(async (tx) => {
        if (n % 2 === 0) await sql(tx).query('select pg_current_xact_id()');
        await sql(tx).query('select pg_sleep($1)', [((of + n) % 4) / 1000]);
        await service.outbox.add(tx, returned(key));
        await sql(tx).query('select pg_sleep($1)', [((of * 3 + n) % 5) / 1000]);
      });
      committed(key);
    }
  };
  await Promise.all([patient(), ...Array.from({ length: WRITERS }, (_, of) => writer(of))]);

  // A last event of every partition: once they are there, nothing else is on its way.
  const last = Array.from({ length: 200 }, (_, n) => `last/${n}`).filter(
    (key, at, all) => all.findIndex((other) => partitionOf(other) === partitionOf(key)) === at,
  );
  for (const key of last) {
    await service.publish(returned(key));
    committed(key);
  }
  await eventually('the last event of each partition', async () => {
    const keys = new Set((await reader.brought()).map(({ key }) => key));
    return last.every((key) => keys.has(key));
  });
  await reader.close();
  return judge(counts, await reader.brought());
}

function judge(
  counts: ReadonlyMap<string, number>,
  brought: readonly { key: string; version: number }[],
): Faults {
  const faults = { ...NONE };
  for (const [key, count] of counts) {
    const versions = brought.filter((event) => event.key === key).map(({ version }) => version);
    const distinct = new Set(versions);
    faults.lost += count - distinct.size;
    faults.twice += versions.length - distinct.size;
    faults.disordered += versions.filter((version, at) => at > 0 && version < versions[at - 1]!).length;
  }
  return faults;
}
