import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Consumer, HearsAll, Permanent, type BusEvent } from '@jejak/messaging';
import { eventually } from '../eventually.js';
import { FOREIGN, type KafkaBroker } from './kafka-broker.js';
import { Laboratory, type BusEngine, type Service } from './laboratory.js';

const GROUP = 'proposals.intake';
const TYPE = 'id.go.lebongkab.merit.intake.rank-changed.v1';
const DATA = '{"nip":"199001012015031001","big":12345678901234567890}';

/** Publishers of the intake use clients of their own, in ways of their own: nothing they send is lost or stops others. */
export function foreignContract(engine: BusEngine, broker: KafkaBroker): void {
  let laboratory: Laboratory;
  let service: Service;
  beforeEach(async () => {
    laboratory = await Laboratory.of(engine);
    service = await laboratory.service('proposals', { intakeTopics: [FOREIGN] });
  });
  afterEach(() => laboratory.close());

  const listen = async (): Promise<BusEvent<unknown>[]> => {
    const heard: BusEvent<unknown>[] = [];
    await service.listen(Intake((event) => void heard.push(event)));
    return heard;
  };
  const quarantined = async (n: number) =>
    eventually(`${n} in quarantine`, async () => {
      const { items } = await service.operations.quarantined();
      return items.length >= n && items;
    });

  it('reads both modes, with the very bytes of the binary one', async () => {
    const heard = await listen();

    await broker.publish({ partition: 0, key: 'a', headers: binary('one'), value: Buffer.from(DATA) });
    await broker.publish({
      partition: 0,
      key: 'a',
      headers: { 'content-type': 'application/cloudevents+json; charset=utf-8' },
      value: Buffer.from(
        JSON.stringify({ specversion: '1.0', id: 'two', source: '//simpeg', type: TYPE, data: { x: 1 } }),
      ),
    });

    await eventually('both', () => heard.length === 2);
    expect(heard.map(({ attributes, bytes }) => [attributes, bytes.toString('utf8')])).toEqual([
      [
        {
          specversion: '1.0',
          id: 'one',
          source: '//simpeg',
          type: TYPE,
          datacontenttype: 'application/json',
        },
        DATA,
      ],
      [
        {
          specversion: '1.0',
          id: 'two',
          source: '//simpeg',
          type: TYPE,
          datacontenttype: 'application/json',
        },
        '{"x":1}',
      ],
    ]);
    expect(heard.map(({ contract, data }) => [contract, typeof data])).toEqual([
      ['intake.rank-changed.v1', 'object'],
      ['intake.rank-changed.v1', 'object'],
    ]);
  });

  it('reads what a publisher compressed in Snappy', async () => {
    const heard = await listen();

    await broker.publishInSnappy('a', Buffer.from(DATA.repeat(20)), binary('one'));

    await eventually('it', () => heard.length === 1);
    expect(heard[0]!.bytes.toString('utf8')).toBe(DATA.repeat(20));
  });

  it('brings the same id from two, and twice with other bytes, for the hearer to judge', async () => {
    const heard = await listen();
    const id = randomUUID();
    const values = ['{"n":1}', '{"n":2}', '{"n":2}'];

    for (const value of values)
      await broker.publish({ partition: 1, key: 'a', headers: binary(id), value: Buffer.from(value) });

    await eventually('all three', () => heard.length === 3);
    expect(heard.map(({ bytes }) => bytes.toString('utf8'))).toEqual(values);
    expect(new Set(heard.map(({ cause }) => cause.correlationId)).size).toBe(3);
  });

  it('parks what has no readable envelope, its bytes kept, and goes on', async () => {
    const heard = await listen();
    const bytes = Buffer.from([0xff, 0x00, 0x7b]);

    const at = await broker.publish({ partition: 2, value: bytes });
    await broker.publish({ partition: 2, headers: binary('fine'), value: Buffer.from(DATA) });

    await eventually('the other', () => heard.length === 1);
    const [entry] = await quarantined(1);
    expect(entry).toMatchObject({
      group: GROUP,
      topic: FOREIGN,
      partition: 2,
      pos: String(at),
      key: `${FOREIGN}/2/${at}`,
      reason: 'unreadable',
      attempts: 1,
    });
    const [row] = await laboratory.asAdmin<{ sealed: string }>('select sealed from proposals.dead_letter');
    const kept = await laboratory.opened(service, row!.sealed);
    expect(kept.bytes).toBe(bytes.toString('base64'));
  });

  it('keeps of a record of 1,000,000 bytes its SHA-256, length and place, and goes on', async () => {
    const heard = await listen();
    const value = randomBytes(1_000_000);

    const at = await broker.publish({ partition: 3, key: 'a', headers: binary('huge'), value });
    await broker.publish({ partition: 3, key: 'b', headers: binary('small'), value: Buffer.from(DATA) });

    await eventually('the small one', () => heard.length === 1);
    const [entry] = await quarantined(1);
    expect(entry).toMatchObject({ topic: FOREIGN, partition: 3, pos: String(at), reason: 'too-large' });
    const [row] = await laboratory.asAdmin<{ sealed: string }>('select sealed from proposals.dead_letter');
    const { bytes, attributes, tooLarge } = await laboratory.opened(service, row!.sealed);
    expect(bytes).toBe('');
    expect(attributes).toMatchObject({ id: 'huge', source: '//simpeg' });
    expect(tooLarge).toEqual({
      bytes: 1_000_000,
      sha256: createHash('sha256').update(value).digest('hex'),
    });
  });

  it('shows no key of a publisher in clear, and lets a record without one block nobody', async () => {
    await service.listen(
      Intake(() => {
        throw new Permanent('never');
      }),
    );

    await broker.publish({
      partition: 4,
      key: '199001012015031001',
      headers: binary('a'),
      value: Buffer.from(DATA),
    });
    await broker.publish({
      partition: 4,
      key: '199001012015031001',
      headers: binary('b'),
      value: Buffer.from(DATA),
    });
    await broker.publish({ partition: 4, headers: binary('c'), value: Buffer.from(DATA) });
    await broker.publish({ partition: 4, headers: binary('d'), value: Buffer.from(DATA) });

    const entries = await quarantined(4);
    expect(entries.map(({ reason }) => reason)).toEqual([
      'rejected',
      'blocked-behind',
      'rejected',
      'rejected',
    ]);
    expect(new Set(entries.map(({ key }) => key)).size).toBe(3);
    expect(JSON.stringify(await laboratory.asAdmin('select * from proposals.dead_letter'))).not.toContain(
      '19900101',
    );
  });
}

const binary = (id: string): Record<string, string> => ({
  'content-type': 'application/json',
  ce_specversion: '1.0',
  ce_id: id,
  ce_source: '//simpeg',
  ce_type: TYPE,
});

function Intake(handle: (event: BusEvent<unknown>) => unknown) {
  @Consumer(GROUP, 'reaction')
  class IntakeConsumer {
    @HearsAll('intake')
    heard(event: BusEvent<unknown>): unknown {
      return handle(event);
    }
  }
  return IntakeConsumer;
}
