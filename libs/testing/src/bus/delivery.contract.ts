import { EMPTY, of, throwError } from 'rxjs';
import { proposalSubmittedV1 } from '@jejak/contracts';
import { ContractBroken, PayloadTooLarge, type BusEvent } from '@jejak/messaging';
import { eventually } from '../eventually.js';
import {
  cause,
  effect,
  ids,
  Laboratory,
  projection,
  PREFIX,
  reaction,
  returned,
  type BusEngine,
} from './laboratory.js';

/** What is said is heard, exactly once in effect, with everything it was said with. */
export function deliveryContract(engine: BusEngine): void {
  let laboratory: Laboratory;
  beforeEach(async () => void (laboratory = await Laboratory.of(engine)));
  afterEach(() => laboratory.close());

  it('says what a committed transaction added, and nothing of one that was rolled back', async () => {
    const service = await laboratory.service();
    await service.listen(reaction('proposals.all', effect('proposals.all')));

    const refused = service.database.run(async (tx) => {
      await service.outbox.add(tx, returned('proposal/a'));
      throw new Error('the work failed after all');
    });
    await expect(refused).rejects.toThrow('the work failed after all');
    await service.publish(returned('proposal/a'), returned('proposal/b'));

    await eventually('both events', async () => (await service.effects('proposals.all')).length === 2);
    const effects = await service.effects('proposals.all');
    expect(effects.map(({ key, version }) => `${key} ${version}`).sort()).toEqual([
      'proposal/a 1',
      'proposal/b 1',
    ]);
  });

  it('brings attributes, trace, cause and the exact bytes', async () => {
    const heard: BusEvent<unknown>[] = [];
    const service = await laboratory.service();
    await service.listen(reaction('proposals.all', (event) => void heard.push(event)));
    const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
    const id = ids.uuid();
    const event = returned('proposal/ä', {
      id,
      cause: { ...cause, causationId: ids.uuid(), traceparent },
      occurred: new Date('2026-04-01T01:02:03.004Z'),
      by: { account: 'https://issuer#sekda', person: '0198a3c4-8f00-7000-8000-0000000000a1' },
      policyVersion: 'asn/2026.1',
      data: { proposal: '0198a3c4-8f00-7000-8000-000000000001', stage: 'tahap “é” 日' },
    });

    await service.publish(event);

    const [got] = await eventually('the event', () => heard.length > 0 && heard);
    const { recordedtime, ...attributes } = got!.attributes;
    expect(attributes).toEqual({
      specversion: '1.0',
      id,
      source: '//lebongkab.go.id/jejak/proposals',
      type: `${PREFIX}.proposal.returned.v1`,
      subject: 'proposal/ä',
      time: '2026-04-01T01:02:03.004Z',
      datacontenttype: 'application/json',
      dataschema: 'urn:jejak:schema:proposal.returned.v1',
      partitionkey: 'proposal/ä',
      aggregateversion: 1,
      correlationid: cause.correlationId,
      causationid: event.cause.causationId,
      traceparent,
      authtype: 'user',
      authid: '0198a3c4-8f00-7000-8000-0000000000a1',
      policyversion: 'asn/2026.1',
    });
    expect(recordedtime).toMatch(/^20\d\d-\d\d-\d\dT[\d:.]+Z$/);
    expect(got!.bytes.equals(Buffer.from(JSON.stringify(event.data), 'utf8'))).toBe(true);
    expect(got!.data).toEqual(event.data);
    expect(got!.contract).toBe('proposal.returned.v1');
    expect(got!.cause).toEqual({ correlationId: cause.correlationId, causationId: id, traceparent });
  });

  it('brings everything to every group, also to one that comes late', async () => {
    const service = await laboratory.service();
    const other = await laboratory.service('approvals');
    const groups = ['proposals.first', 'proposals.second'];
    await service.listen(...groups.map((group) => reaction(group, effect(group))));
    await other.listen(reaction('approvals.all', effect('approvals.all')));
    await service.publish(returned('proposal/a'), returned('proposal/a'), returned('proposal/a'));
    await eventually('two groups', async () => {
      return (await Promise.all(groups.map((group) => service.effects(group)))).every(
        ({ length }) => length === 3,
      );
    });

    await service.listen(reaction('proposals.late', effect('proposals.late')));

    await eventually('the late group', async () => (await service.effects('proposals.late')).length === 3);
    await eventually('the other service', async () => (await other.effects('approvals.all')).length === 3);
    const versions = (await service.effects('proposals.late')).map(({ version }) => version);
    expect(versions).toEqual([1, 2, 3]);
    expect((await service.effects('proposals.first')).length).toBe(3);
  });

  it('has one effect of an event that comes twice: in one batch, in another, after a restart', async () => {
    const service = await laboratory.service();
    await service.listen();
    await service.publish(returned('proposal/a'), returned('proposal/a'));
    await eventually('the log', async () => (await service.operations.status()).outbox === 0);
    expect(await service.operations.reannounce()).toBe(2);

    await service.listen(projection('proposals.seen'));
    const passed = () =>
      eventually('everything passed', async () => {
        return (await service.operations.status()).groups.every(({ lag }) => lag === 0);
      });
    await passed();
    await service.operations.reannounce();
    await passed();
    await service.listen(projection('proposals.seen'));
    await service.operations.reannounce();
    await service.publish(returned('proposal/a'));
    await eventually('the last', async () => (await service.effects('proposals.seen')).length > 2);
    await passed();

    expect((await service.effects('proposals.seen')).map(({ version }) => version)).toEqual([1, 2, 3]);
  });

  it('takes no reaction again for what is announced again', async () => {
    const service = await laboratory.service();
    await service.listen();
    await service.publish(returned('proposal/a'));
    await eventually('the log', async () => (await service.operations.status()).outbox === 0);
    await service.operations.reannounce();

    await service.listen(reaction('proposals.own', effect('proposals.own')));
    await service.publish(returned('proposal/a'));

    await eventually('the second', async () => (await service.effects('proposals.own')).length > 1);
    expect((await service.effects('proposals.own')).map(({ version }) => version)).toEqual([1, 2]);
  });

  it('takes whatever a handler returns for an end', async () => {
    const ends = [undefined, Promise.resolve(7), EMPTY, of(1, 2, 3)];
    const service = await laboratory.service();
    await service.listen(
      reaction('proposals.all', ({ attributes }) => ends[attributes.aggregateversion - 1]),
    );

    await service.publish(...ends.map(() => returned('proposal/a')));

    await eventually('all passed', async () => {
      const { groups, outbox } = await service.operations.status();
      return outbox === 0 && groups.length > 0 && groups.every(({ lag }) => lag === 0);
    });
    expect(await service.operations.quarantined()).toEqual({ items: [], next: null });
  });

  it.each([
    [
      'throws',
      () => {
        throw new TypeError('no');
      },
    ],
    [
      'throws a string',
      () => {
        // eslint-disable-next-line @typescript-eslint/only-throw-error -- a handler may
        throw 'no';
      },
    ],
    ['rejects', () => Promise.reject(new TypeError('no'))],
    ['returns a stream that fails', () => throwError(() => new TypeError('no'))],
  ])('counts no effect of a handler that %s', async (_, fail) => {
    const service = await laboratory.service('proposals', { random: () => 0 });
    const group = 'proposals.all';
    let failures = 0;
    await service.listen(
      reaction(group, async (event, tx) => {
        await effect(group)(event, tx);
        if (failures < 2) {
          failures += 1;
          return fail();
        }
        return undefined;
      }),
    );

    await service.publish(returned('proposal/a'));

    await eventually('the effect', async () => (await service.effects(group)).length > 0);
    expect((await service.effects(group)).length).toBe(1);
    expect(failures).toBe(2);
  });

  it('refuses to add more than 64 KiB, and the transaction with it', async () => {
    const service = await laboratory.service();
    const [example] = proposalSubmittedV1.schema.examples as [
      { candidates: { person: string; reason: string }[] },
    ];
    const reason = `sealed:v1:decision-record:${example.candidates[0]!.person}:${'A'.repeat(20_000)}`;
    const data = {
      ...example,
      candidates: Array.from({ length: 4 }, () => ({ ...example.candidates[0]!, reason })),
    };

    const adding = service.database.run(async (tx) => {
      await service.outbox.add(tx, returned('proposal/a'));
      await service.outbox.add(tx, {
        contract: proposalSubmittedV1,
        subject: 'proposal/a',
        data: data as never,
        cause,
      });
    });

    await expect(adding).rejects.toThrow(PayloadTooLarge);
    await expect(adding).rejects.toMatchObject({
      code: 'payload-too-large',
      messages: { id: expect.any(String), en: expect.any(String) },
    });
    expect((await service.operations.status()).outbox).toBe(0);
  });

  it('refuses to add what breaks its contract, naming the places and no value', async () => {
    const service = await laboratory.service();
    const data = { proposal: 'not-a-uuid', stage: 'x', nobodyAsked: true };

    const adding = service.database.run((tx) => service.outbox.add(tx, returned('proposal/a', { data })));

    const error = await adding.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ContractBroken);
    const places = (error as ContractBroken).breaches
      .map(({ pointer, keyword }) => `${pointer} ${keyword}`)
      .sort();
    expect(places).toEqual([' unevaluatedProperties', '/proposal pattern']);
    expect((error as Error).message).not.toContain('not-a-uuid');
  });

  it('adds many in few statements, each subject counted from one', async () => {
    const service = await laboratory.service();
    const subjects = Array.from({ length: 1200 }, (_, n) => `proposal/${n % 7}`);

    const added = await service.database.run((tx) =>
      service.outbox.addAll(
        tx,
        subjects.map((key) => returned(key)),
      ),
    );

    expect(added.map(({ subject, aggregateversion }) => `${subject} ${aggregateversion}`)).toEqual(
      subjects.map((subject, n) => `${subject} ${Math.floor(n / 7) + 1}`),
    );
    await service.listen(reaction('proposals.all', effect('proposals.all')));
    await eventually('all', async () => (await service.effects('proposals.all')).length === 1200);
  });

  it('passes over types the group does not hear, and reads members it does not know', async () => {
    const service = await laboratory.service();
    const heard: unknown[] = [];
    await service.listen(reaction('proposals.all', ({ data }) => void heard.push(data)));
    const data = { proposal: '0198a3c4-8f00-7000-8000-000000000001', stage: 'x', since: 'a later release' };

    await service.inject('proposal/a', { type: `${PREFIX}.proposal.never-heard-of.v1` }, '{"x":1}');
    await service.inject('proposal/a', {}, JSON.stringify(data));

    await eventually('the second', () => heard.length > 0);
    expect(heard).toEqual([data]);
  });
}
