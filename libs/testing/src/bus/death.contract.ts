import { once } from 'node:events';
import { Children, kill, WELL } from './children.js';
import { eventually } from '../eventually.js';
import { Laboratory, returned, type BusEngine, type Service } from './laboratory.js';

const GROUP = 'proposals.mortal';
const SUBJECTS = Children.subjects;

/** Processes die at any moment; what they were doing is done once all the same. */
export function deathContract(engine: BusEngine): void {
  let laboratory: Laboratory;
  let service: Service;
  let children: Children;
  beforeEach(async () => {
    laboratory = await Laboratory.of(engine);
    service = await laboratory.service();
    children = new Children(engine, laboratory, service, GROUP);
  });
  afterEach(async () => {
    await children.killAll();
    await laboratory.close();
  });

  it('does everything once, in order, through kill -9 in the middle of batches', async () => {
    for (let life = 1; life <= 4; life++) {
      const child = await children.start();
      const before = await children.done();
      await children.publish(12);
      await eventually(`progress in life ${life}`, async () => (await children.done()) > before);
      await kill(child);
    }
    await children.start();

    await eventually('everything', async () => (await children.done()) >= SUBJECTS * 48);
    expect(await children.judged(48)).toEqual(new Set([WELL]));
  });

  it('parks a message that kills its process, and goes on with the others', async () => {
    const poisoned = await service.database.run((tx) =>
      service.outbox.add(tx, returned('proposal/poisoned')),
    );
    await children.publish(2);

    let deaths = 0;
    for (
      let child = await children.start({ POISON: poisoned.id });
      ;
      child = await children.start({ POISON: poisoned.id })
    ) {
      const died = once(child, 'exit').then(() => true);
      const parked = eventually(
        'quarantine',
        async () => (await service.operations.quarantined()).items.length > 0,
      ).catch(() => false);
      if (!(await Promise.race([died, parked]))) throw new Error('neither died nor parked');
      if ((await service.operations.quarantined()).items.length > 0) break;
      deaths += 1;
    }

    await eventually('the others', async () => (await children.done()) === SUBJECTS * 2);
    expect((await service.operations.quarantined()).items).toMatchObject([
      { eventId: poisoned.id, key: 'proposal/poisoned', reason: 'crash-loop' },
    ]);
    // Once in a batch, which counts no starts, then ten times alone.
    expect(deaths).toBe(11);
    expect(await children.judged(2)).toEqual(new Set([WELL]));
  }, 240_000);

  it('shares the work between two processes, and one goes on alone when the other is killed', async () => {
    const [first] = await Promise.all([children.start(), children.start()]);
    await children.publish(20);
    await eventually('half of it', async () => (await children.done()) > SUBJECTS * 5);
    await kill(first);
    await children.publish(20);

    await eventually('everything', async () => (await children.done()) >= SUBJECTS * 40);
    expect(await children.judged(40)).toEqual(new Set([WELL]));
  });

  it('ends the transactions under way when told to stop, and leaves nothing half-done', async () => {
    const child = await children.start();
    await children.publish(50);
    await eventually('progress', async () => (await children.done()) > 0);

    child.kill('SIGTERM');
    const [code] = (await once(child, 'exit')) as [number];

    expect(code).toBe(0);
    expect(await laboratory.asAdmin('select * from proposals.worker')).toEqual([]);
    await children.start();
    await eventually('the rest', async () => (await children.done()) >= SUBJECTS * 50);
    expect(await children.judged(50)).toEqual(new Set([WELL]));
  });
}
