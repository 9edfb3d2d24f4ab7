import { proposalReturnedV1, proposalSubmittedV1, type ProposalSubmittedV1 } from '@jejak/contracts';
import type { Tx } from '@jejak/kernel';
import {
  Consumer,
  Hears,
  HearsAll,
  PAYLOAD_LIMIT,
  PayloadTooLarge,
  type BusEvent,
  type Outgoing,
} from '@jejak/messaging';
import { eventually } from '../eventually.js';
import { cause, effect, Laboratory, PREFIX, reaction, returned, type BusEngine } from './laboratory.js';

const HOUR_MS = 3_600_000;

/** What is at the edge of what is promised: sizes, clocks, types that the build does not know. */
export function boundsContract(engine: BusEngine): void {
  let laboratory: Laboratory;
  beforeEach(async () => void (laboratory = await Laboratory.of(engine)));
  afterEach(() => laboratory.close());

  it('brings a payload of 64 KiB, and refuses to add one byte more', async () => {
    const service = await laboratory.service();
    const heard: BusEvent<unknown>[] = [];
    await service.listen(Submitted((event) => void heard.push(event)));
    const largest = submittedOf(PAYLOAD_LIMIT);

    await service.database.run((tx) => service.outbox.add(tx, largest));
    const adding = service.database.run((tx) => service.outbox.add(tx, submittedOf(PAYLOAD_LIMIT + 1)));

    await expect(adding).rejects.toThrow(PayloadTooLarge);
    await expect(adding).rejects.toMatchObject({ bytes: 65_537 });
    await eventually('the largest', () => heard.length > 0);
    expect(heard.map(({ bytes }) => bytes.length)).toEqual([65_536]);
    expect(heard[0]!.data).toEqual(largest.data);
  });

  it('keeps both times of what is stamped an hour early or late, and the order they were said in', async () => {
    const service = await laboratory.service();
    const heard: BusEvent<unknown>[] = [];
    await service.listen(reaction('proposals.all', (event) => void heard.push(event)));
    const now = Date.now();
    const stamps = [0, HOUR_MS, -HOUR_MS, 0].map((shift) => new Date(now + shift));

    await service.publish(...stamps.map((occurred) => returned('proposal/a', { occurred })));

    await eventually('all four', () => heard.length === 4);
    expect(heard.map(({ attributes }) => attributes.aggregateversion)).toEqual([1, 2, 3, 4]);
    expect(heard.map(({ attributes }) => attributes.time)).toEqual(stamps.map((time) => time.toISOString()));
    for (const { attributes } of heard)
      expect(Math.abs(Date.parse(attributes.recordedtime) - now)).toBeLessThan(HOUR_MS / 2);
  });

  it('brings a type that the build does not know to whoever hears everything', async () => {
    const service = await laboratory.service();
    const heard: { contract: string; data: unknown }[] = [];
    await service.listen(Everything(({ contract, data }) => void heard.push({ contract, data })));

    await service.inject('proposal/a', { type: `${PREFIX}.proposal.never-heard-of.v1` }, '{"x":1}');
    await service.inject('proposal/a', { type: `${PREFIX}.proposal.returned.v9` }, '{"y":2}');
    await service.inject('proposal/a', { type: 'org.example.elsewhere' }, 'no JSON');

    await eventually('all three', () => heard.length === 3);
    expect(heard).toEqual([
      { contract: 'proposal.never-heard-of.v1', data: { x: 1 } },
      { contract: 'proposal.returned.v9', data: { y: 2 } },
      { contract: 'org.example.elsewhere', data: undefined },
    ]);
    expect((await service.operations.quarantined()).items).toEqual([]);
  });

  it('carries what audit hears and what a projection hears at once, each in its own group', async () => {
    const service = await laboratory.service();
    const heard: string[] = [];
    await service.listen(
      Everything(({ attributes }) => void heard.push(attributes.subject)),
      reaction('proposals.all', effect('proposals.all')),
    );

    await service.publish(returned('proposal/a'), returned('proposal/a'));

    await eventually('both groups', async () => {
      return heard.length === 2 && (await service.effects('proposals.all')).length === 2;
    });
    expect(heard).toEqual(['proposal/a', 'proposal/a']);
  });
}

/** An event whose payload has exactly so many bytes. */
function submittedOf(bytes: number): Outgoing<ProposalSubmittedV1> {
  const [example] = proposalSubmittedV1.schema.examples as [ProposalSubmittedV1];
  const [candidate] = example.candidates;
  const reason = (filler: number) => `sealed:v1:decision-record:${candidate!.person}:${'A'.repeat(filler)}`;
  const data = (last: number) => {
    const candidates = [22_000, 22_000, last].map((filler) => ({ ...candidate!, reason: reason(filler) }));
    return { ...example, candidates };
  };
  const missing = bytes - Buffer.byteLength(JSON.stringify(data(0)), 'utf8');
  return { contract: proposalSubmittedV1, subject: 'proposal/large', data: data(missing), cause };
}

function Submitted(handle: (event: BusEvent<ProposalSubmittedV1>, tx: Tx) => unknown) {
  @Consumer('proposals.submitted', 'reaction')
  class SubmittedConsumer {
    @Hears(proposalSubmittedV1)
    submitted(event: BusEvent<ProposalSubmittedV1>, tx: Tx): unknown {
      return handle(event, tx);
    }
  }
  return SubmittedConsumer;
}

function Everything(handle: (event: BusEvent<unknown>) => unknown) {
  @Consumer('proposals.everything', 'reaction')
  class EverythingConsumer {
    @HearsAll(proposalReturnedV1.area)
    all(event: BusEvent<unknown>): unknown {
      return handle(event);
    }
  }
  return EverythingConsumer;
}
