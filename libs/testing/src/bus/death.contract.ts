import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { eventually } from '../eventually.js';
import { Laboratory, returned, type BusEngine, type Service } from './laboratory.js';

const GROUP = 'proposals.mortal';
const SUBJECTS = 20;

/** Processes die at any moment; what they were doing is done once all the same. */
export function deathContract(engine: BusEngine): void {
  let laboratory: Laboratory;
  let service: Service;
  const children: ChildProcess[] = [];
  beforeEach(async () => {
    laboratory = await Laboratory.of(engine);
    service = await laboratory.service();
  });
  afterEach(async () => {
    for (const child of children.splice(0)) await kill(child);
    await laboratory.close();
  });

  /** A real process that listens; its handlers leave effects. */
  const start = async (environment: Record<string, string> = {}): Promise<ChildProcess> => {
    const child = fork(fileURLToPath(new URL('./child.ts', import.meta.url)), {
      execArgv: [
        '--no-warnings',
        '--import',
        fileURLToPath(new URL('../run-typescript.mjs', import.meta.url)),
      ],
      env: {
        CHILD_URL: laboratory.test.url('proposals'),
        CHILD_GROUP: GROUP,
        CHILD_ENGINE: JSON.stringify(engine.options.engine ?? 'postgres'),
        ...environment,
      },
    });
    children.push(child);
    await once(child, 'message');
    return child;
  };
  const done = async () => (await service.effects(GROUP)).length;
  const publish = (rounds: number) =>
    service.database.run((tx) =>
      service.outbox.addAll(
        tx,
        Array.from({ length: SUBJECTS * rounds }, (_, n) => returned(`proposal/${n % SUBJECTS}`)),
      ),
    );
  const judged = async (rounds: number): Promise<string[]> => {
    const effects = await service.effects(GROUP);
    return Array.from({ length: SUBJECTS }, (_, n) => {
      const versions = effects.filter(({ key }) => key === `proposal/${n}`).map(({ version }) => version);
      const expected = Array.from({ length: rounds }, (_, at) => at + 1);
      return JSON.stringify(versions) === JSON.stringify(expected)
        ? 'once, in order'
        : `proposal/${n}: ${versions.join(' ')}`;
    });
  };

  it('does everything once, in order, through kill -9 in the middle of batches', async () => {
    for (let life = 1; life <= 4; life++) {
      const child = await start();
      const before = await done();
      await publish(12);
      await eventually(`progress in life ${life}`, async () => (await done()) > before);
      await kill(child);
    }
    await start();

    await eventually('everything', async () => (await done()) >= SUBJECTS * 48, { within: 60_000 });
    expect(await judged(48)).toEqual(Array.from({ length: SUBJECTS }, () => 'once, in order'));
  }, 120_000);

  it('parks a message that kills its process, and goes on with the others', async () => {
    const poisoned = await service.database.run((tx) =>
      service.outbox.add(tx, returned('proposal/poisoned')),
    );
    await publish(2);

    let deaths = 0;
    for (let child = await start({ POISON: poisoned.id }); ; child = await start({ POISON: poisoned.id })) {
      const died = once(child, 'exit').then(() => true);
      const parked = eventually(
        'quarantine',
        async () => (await service.operations.quarantined()).items.length > 0,
      ).catch(() => false);
      if (!(await Promise.race([died, parked]))) throw new Error('neither died nor parked');
      if ((await service.operations.quarantined()).items.length > 0) break;
      deaths += 1;
    }

    await eventually('the others', async () => (await done()) === SUBJECTS * 2);
    expect((await service.operations.quarantined()).items).toMatchObject([
      { eventId: poisoned.id, key: 'proposal/poisoned', reason: 'crash-loop' },
    ]);
    // Once in a batch, which counts no starts, then three times alone.
    expect(deaths).toBe(4);
    expect(await judged(2)).toEqual(Array.from({ length: SUBJECTS }, () => 'once, in order'));
  }, 120_000);

  it('shares the work between two processes, and one goes on alone when the other is killed', async () => {
    const [first] = await Promise.all([start(), start()]);
    await publish(20);
    await eventually('half of it', async () => (await done()) > SUBJECTS * 5);
    await kill(first);
    await publish(20);

    await eventually('everything', async () => (await done()) >= SUBJECTS * 40, { within: 60_000 });
    expect(await judged(40)).toEqual(Array.from({ length: SUBJECTS }, () => 'once, in order'));
  }, 120_000);

  it('ends the transactions under way when told to stop, and leaves nothing half-done', async () => {
    const child = await start();
    await publish(50);
    await eventually('progress', async () => (await done()) > 0);

    child.kill('SIGTERM');
    const [code] = (await once(child, 'exit')) as [number];

    expect(code).toBe(0);
    expect(await laboratory.asAdmin('select * from proposals.worker')).toEqual([]);
    await start();
    await eventually('the rest', async () => (await done()) >= SUBJECTS * 50, { within: 60_000 });
    expect(await judged(50)).toEqual(Array.from({ length: SUBJECTS }, () => 'once, in order'));
  }, 120_000);
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
}
