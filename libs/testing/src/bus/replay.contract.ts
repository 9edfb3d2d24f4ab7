import { eventually } from '../eventually.js';
import {
  cause,
  effect,
  Laboratory,
  projection,
  reaction,
  returned,
  type BusEngine,
  type Service,
} from './laboratory.js';

const GROUP = 'proposals.read';

/** A projection can be rebuilt from the log; nothing else can, and it says so. */
export function replayContract(engine: BusEngine): void {
  let laboratory: Laboratory;
  let service: Service;
  beforeEach(async () => {
    laboratory = await Laboratory.of(engine);
    service = await laboratory.service('proposals', { random: () => 0 });
  });
  afterEach(() => laboratory.close());

  const versions = async () => (await service.effects(GROUP)).map(({ version }) => version);
  const generations = async () =>
    new Set((await service.operations.status()).groups.map(({ generation }) => generation));

  it('empties a projection and brings everything again, in a new generation', async () => {
    await service.listen(projection(GROUP));
    await service.publish(returned('proposal/a'), returned('proposal/a'));
    await eventually('both', async () => (await versions()).length === 2);
    await service.database.query(
      `insert into effect (grp, event_id, key, version) values ($1, gen_random_uuid(), 'x', 9)`,
      [GROUP],
    );

    await service.operations.replay(GROUP);
    await service.publish(returned('proposal/a'));

    await eventually('all three again', async () => (await versions()).length === 3);
    expect(await versions()).toEqual([1, 2, 3]);
    expect(await generations()).toEqual(new Set([2]));
  });

  it('closes what a replayed projection has in quarantine, for it comes again', async () => {
    let broken = true;
    await service.listen(
      projection(GROUP, async (event, tx) => {
        if (broken) throw Object.assign(new Error('a bug'), { permanent: true });
        await effect(GROUP)(event, tx);
      }),
    );
    await service.publish(returned('proposal/a'), returned('proposal/a'));
    await eventually('quarantine', async () => (await service.operations.quarantined()).items.length === 2);
    broken = false;

    await service.operations.replay(GROUP);

    await eventually('both', async () => (await versions()).length === 2);
    expect(await versions()).toEqual([1, 2]);
    expect((await service.operations.quarantined()).items).toEqual([]);
  });

  it('refuses to replay a reaction', async () => {
    await service.listen(reaction(GROUP, effect(GROUP)));

    await expect(service.operations.replay(GROUP)).rejects.toMatchObject({ code: 'reaction-not-replayed' });
    await expect(service.operations.replay('proposals.unheard-of')).rejects.toMatchObject({
      code: 'no-such-group',
    });
  });

  it('lets no projection publish', async () => {
    await service.listen(
      projection(GROUP, async (_, tx) => void (await service.outbox.add(tx, returned('proposal/b')))),
    );

    await service.publish(returned('proposal/a'));

    await eventually('quarantine', async () => (await service.operations.quarantined()).items.length === 1);
    expect((await service.operations.quarantined()).items).toMatchObject([
      { reason: 'rejected', errorClass: 'ProjectionPublishes' },
    ]);
    expect(await laboratory.asAdmin(`select from proposals.published where key = 'proposal/b'`)).toEqual([]);
  });

  it('publishes from a reaction what its transaction leads to', async () => {
    await service.listen(
      reaction('proposals.flow', async (event, tx) => {
        if (event.attributes.subject === 'proposal/a')
          await service.outbox.add(tx, returned('proposal/b', { cause: event.cause }));
      }),
      reaction(GROUP, effect(GROUP)),
    );

    const first = await service.database.run((tx) => service.outbox.add(tx, returned('proposal/a')));

    await eventually('what it led to', async () => (await service.effects(GROUP)).length === 2);
    const [row] = await laboratory.asAdmin<{ headers: Record<string, string> }>(
      `select headers from proposals.published where key = 'proposal/b'`,
    );
    expect(row!.headers).toMatchObject({ causationid: first.id, correlationid: cause.correlationId });
  });
}
