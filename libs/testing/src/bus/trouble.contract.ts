import { Permanent, partitionOf, type BusEvent } from '@jejak/messaging';
import { eventually } from '../eventually.js';
import {
  cause,
  effect,
  Laboratory,
  PREFIX,
  reaction,
  returned,
  type BusEngine,
  type Service,
} from './laboratory.js';

const GROUP = 'proposals.all';
const POISONED = 'proposal/poisoned';
const operator = { by: { account: 'https://issuer#operator' }, cause };

/** A subject of the poisoned one's partition, and one of another. */
const keyWhere = (same: boolean): string =>
  Array.from({ length: 100 }, (_, n) => `proposal/healthy-${n}`).find(
    (key) => (partitionOf(key) === partitionOf(POISONED)) === same,
  )!;
const NEIGHBOUR = keyWhere(true);
const STRANGER = keyWhere(false);

/** What goes wrong with a message holds up that message's subject alone. */
export function troubleContract(engine: BusEngine): void {
  let laboratory: Laboratory;
  let service: Service;
  beforeEach(async () => {
    laboratory = await Laboratory.of(engine);
    service = await laboratory.service('proposals', { random: () => 0.2 });
  });
  afterEach(() => laboratory.close());

  /** Listens with a handler that does what it should unless `fails` says otherwise. */
  const listen = (fails: (event: BusEvent<unknown>) => unknown): Promise<void> =>
    service.listen(
      reaction(GROUP, async (event, tx) => {
        await fails(event);
        await effect(GROUP)(event, tx);
      }),
    );
  const effectsOf = async (...keys: string[]) =>
    (await service.effects(GROUP))
      .filter(({ key }) => keys.includes(key))
      .map(({ key, version }) => `${key} ${version}`);
  const quarantined = async () => (await service.operations.quarantined()).items;

  it('lets other partitions go on while one backs off', async () => {
    let failing = true;
    await listen(({ attributes }) => {
      if (failing && attributes.subject === POISONED) throw new Error('the database is away');
    });

    await service.publish(returned(POISONED));
    await eventually('the partition to rest', async () => {
      return (await service.operations.status()).groups.some(({ resting }) => resting === 1);
    });
    await service.publish(returned(STRANGER), returned(STRANGER));
    await eventually('the stranger', async () => (await effectsOf(STRANGER)).length === 2);
    failing = false;

    await eventually('the one that failed', async () => (await effectsOf(POISONED)).length === 1);
    expect(await quarantined()).toEqual([]);
  });

  it('parks what never succeeds and blocks its subject, not its partition', async () => {
    const seen: number[] = [];
    await listen(({ attributes }) => {
      if (attributes.subject === POISONED) {
        seen.push(attributes.aggregateversion);
        throw new Permanent('never');
      }
    });

    await service.publish(
      returned(NEIGHBOUR),
      returned(POISONED),
      returned(NEIGHBOUR),
      returned(POISONED),
      returned(NEIGHBOUR),
    );

    await eventually('the neighbours', async () => (await effectsOf(NEIGHBOUR)).length === 3);
    await eventually('two in quarantine', async () => (await quarantined()).length === 2);
    expect(await effectsOf(NEIGHBOUR)).toEqual([1, 2, 3].map((version) => `${NEIGHBOUR} ${version}`));
    expect(await quarantined()).toMatchObject([
      {
        group: GROUP,
        key: POISONED,
        reason: 'rejected',
        errorClass: 'Permanent',
        type: `${PREFIX}.proposal.returned.v1`,
      },
      { group: GROUP, key: POISONED, reason: 'blocked-behind', errorClass: '', attempts: 0 },
    ]);
    expect(new Set(seen)).toEqual(new Set([1]));
    expect((await service.operations.status()).blocked).toEqual([{ group: GROUP, subjects: 1, messages: 2 }]);
  });

  it('brings other subjects to their handlers before the one that always fails is given up', async () => {
    let failures = 0;
    await listen(({ attributes }) => {
      if (attributes.subject !== POISONED) return;
      failures += 1;
      throw new Error('always');
    });
    const before = returned(NEIGHBOUR);

    await service.publish(before, returned(POISONED), returned(STRANGER), returned(STRANGER));

    const parkedMeanwhile = await eventually('the others', async () => {
      const others = await effectsOf(NEIGHBOUR, STRANGER);
      return others.length === 3 && { parked: await quarantined() };
    });
    expect(parkedMeanwhile).toEqual({ parked: [] });
    await eventually('quarantine', async () => (await quarantined()).length === 1);
    expect(failures).toBeGreaterThanOrEqual(5);
  });

  it('keeps the exact bytes, the reason and the attempts of what it parks', async () => {
    await listen(() => {
      throw new Permanent('never');
    });
    const payload = '{"proposal":"0198a3c4-8f00-7000-8000-000000000001","stage":"tahap “é”","x":1.0}';

    await service.inject(POISONED, {}, payload);

    const [entry] = await eventually('quarantine', async () => {
      const items = await quarantined();
      return items.length > 0 && items;
    });
    const [row] = await laboratory.asAdmin<{ sealed: string }>('select sealed from proposals.dead_letter');
    const kept = await laboratory.opened(service, row!.sealed);
    expect(Buffer.from(kept.bytes, 'base64').toString('utf8')).toBe(payload);
    expect(kept.attributes).toMatchObject({ subject: POISONED, id: entry!.eventId });
    expect(kept.error).toContain('Permanent: never');
    expect(entry).toMatchObject({ reason: 'rejected', attempts: 1 });
  });

  it('gives up after five failures, in quarantine', async () => {
    let failures = 0;
    // One transaction at a time, or a second batch could be on its way before the first is known to have failed.
    service = await laboratory.service('proposals', { random: () => 0.2, concurrency: 1 });
    await listen(() => {
      failures += 1;
      throw new Error('always');
    });

    await service.publish(returned(POISONED));

    const [entry] = await eventually('quarantine', async () => {
      const items = await quarantined();
      return items.length > 0 && items;
    });
    expect(entry).toMatchObject({ reason: 'exhausted', errorClass: 'Error', attempts: 5 });
    // Once in the batch, then five times alone.
    expect(failures).toBe(6);
  });

  it('keeps no payload, no error text and no inbox entry in clear', async () => {
    await listen(() => {
      throw new Permanent('Siti Aminah 199001012015031001');
    });
    const data = { proposal: '0198a3c4-8f00-7000-8000-000000000001', stage: 'a telling stage' };

    await service.publish(returned(POISONED, { data }));
    await eventually('quarantine', async () => (await quarantined()).length === 1);

    const [row] = await laboratory.asAdmin<object>('select * from proposals.dead_letter');
    expect(JSON.stringify(row)).toMatch(/sealed:v1:service:proposals:/);
    expect(JSON.stringify(row)).not.toMatch(/telling|Siti|19900101/);
    expect(await laboratory.asAdmin('select * from proposals.inbox where grp = $1', [GROUP])).toEqual([]);
  });

  it('redrives a subject in order and stops at the first that fails', async () => {
    let broken = (version: number) => version <= 3;
    await listen(({ attributes }) => {
      if (attributes.subject === POISONED && broken(attributes.aggregateversion))
        throw new Permanent('not yet');
    });
    await service.publish(...[1, 2, 3, 4].map(() => returned(POISONED)));
    const entries = await eventually('four in quarantine', async () => {
      const items = await quarantined();
      return items.length === 4 && items;
    });

    broken = (version) => version === 3;
    const stopped = await service.operations.redrive(GROUP, { id: entries[2]!.id }, operator);

    expect(stopped).toEqual({
      redriven: entries.slice(0, 2).map(({ id }) => id),
      stopped: { id: entries[2]!.id, errorClass: 'Permanent' },
    });
    expect(await effectsOf(POISONED)).toEqual([`${POISONED} 1`, `${POISONED} 2`]);

    broken = () => false;
    await service.publish(returned(POISONED));
    await eventually('the fifth behind the third', async () => (await quarantined()).length === 3);
    const rest = await service.operations.redrive(GROUP, { key: POISONED }, operator);
    await service.publish(returned(POISONED));

    expect(rest.redriven.length).toBe(3);
    await eventually('the sixth', async () => (await effectsOf(POISONED)).length === 6);
    expect(await effectsOf(POISONED)).toEqual([1, 2, 3, 4, 5, 6].map((version) => `${POISONED} ${version}`));
    expect(await quarantined()).toEqual([]);
  });

  it('redrives many as previewed, subject by subject, and counts what fails again', async () => {
    let broken = (_subject: string) => true;
    await listen(({ attributes }) => {
      if (broken(attributes.subject)) throw new Permanent('not yet');
    });
    await service.publish(returned(POISONED), returned(POISONED), returned(NEIGHBOUR), returned(STRANGER));
    await eventually('four in quarantine', async () => (await quarantined()).length === 4);
    const { items, next } = await service.operations.blocked({ limit: 2 });
    const rest = await service.operations.blocked({ ...(next === null ? {} : { after: next }) });
    expect(
      [...items, ...rest.items].map(({ subject, messages, reason }) => [subject, messages, reason]),
    ).toEqual(
      [
        [NEIGHBOUR, 1, 'rejected'],
        [STRANGER, 1, 'rejected'],
        [POISONED, 2, 'rejected'],
      ].sort(([one], [other]) => (one! < other! ? -1 : 1)),
    );

    const { operations } = service;
    const rejected = { reason: 'rejected', type: 'proposal.returned.v1' } as const;
    expect(await operations.preview(GROUP, { reason: 'exhausted' })).toEqual({ subjects: 0, messages: 0 });
    const preview = await operations.preview(GROUP, rejected);
    expect(preview).toEqual({ subjects: 3, messages: 4 });
    await expect(
      operations.redriveMany(GROUP, rejected, { subjects: 3, messages: 3 }, operator),
    ).rejects.toMatchObject({ code: 'preview-outdated' });

    broken = (subject) => subject === NEIGHBOUR;
    expect(await operations.redriveMany(GROUP, rejected, preview, operator)).toEqual({
      redriven: 3,
      failed: 1,
      left: 0,
    });
    expect(await effectsOf(POISONED, STRANGER, NEIGHBOUR)).toEqual(
      expect.arrayContaining([`${POISONED} 1`, `${POISONED} 2`, `${STRANGER} 1`]),
    );
    expect(await quarantined()).toMatchObject([{ key: NEIGHBOUR, attempts: 2 }]);
  });

  it('publishes each redrive, and each discard with its reason sealed', async () => {
    let broken = true;
    await listen(() => {
      if (broken) throw new Permanent('not yet');
    });
    await service.publish(returned(POISONED), returned(POISONED));
    const [first, second] = await eventually('two in quarantine', async () => {
      const items = await quarantined();
      return items.length === 2 && items;
    });
    broken = false;

    await expect(service.operations.discard(first!.id, '  ', operator)).rejects.toMatchObject({
      code: 'reason-missing',
    });
    await service.operations.discard(first!.id, 'superseded by a correction', operator);
    await service.operations.redrive(GROUP, { key: POISONED }, operator);

    const published = await eventually('both in the log', async () => {
      const rows = await laboratory.asAdmin<{ type: string; data: Record<string, string> }>(
        `select headers->>'type' as type, convert_from(payload, 'UTF8')::jsonb as data from proposals.published
          where key like 'quarantine/%' order by seq`,
      );
      return rows.length === 2 && rows;
    });
    expect(published).toEqual([
      {
        type: `${PREFIX}.proposal.message-discarded.v1`,
        data: {
          quarantine: first!.id,
          group: GROUP,
          eventId: first!.eventId,
          reason: expect.stringMatching(/^sealed:v1:service:proposals:[\w-]+$/) as string,
        },
      },
      {
        type: `${PREFIX}.proposal.message-redriven.v1`,
        data: { quarantine: second!.id, group: GROUP, eventId: second!.eventId },
      },
    ]);
    expect(await effectsOf(POISONED)).toEqual([`${POISONED} 2`]);
    await expect(service.operations.discard(first!.id, 'again', operator)).rejects.toMatchObject({
      code: 'not-in-quarantine',
    });
    expect(await laboratory.asAdmin('select from proposals.dead_letter where sealed is not null')).toEqual(
      [],
    );
  });

  it.each([
    ['breaks the contract', {}, '{"proposal":7}', 'schema-invalid'],
    ['is no JSON', {}, '{"proposal":', 'unreadable'],
    ['lacks an attribute', { correlationid: '' }, '{}', 'unreadable'],
    ['is of a major version nobody knows', { type: `${PREFIX}.proposal.returned.v9` }, '{}', 'unknown-major'],
  ])('parks at once what %s', async (_, attributes, payload, reason) => {
    await listen(() => undefined);

    await service.inject(POISONED, attributes, payload);
    await service.publish(returned(NEIGHBOUR));

    await eventually('the neighbour', async () => (await effectsOf(NEIGHBOUR)).length === 1);
    await eventually('quarantine', async () => (await quarantined()).length === 1);
    expect(await quarantined()).toMatchObject([{ reason, attempts: 1, key: POISONED }]);
  });
}
