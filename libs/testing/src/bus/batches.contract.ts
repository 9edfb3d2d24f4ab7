import {
  proposalAnnulledV1,
  proposalReturnedV1,
  proposalWithdrawnV1,
  type Contract,
  type ProposalWithdrawnV1,
} from '@jejak/contracts';
import type { Tx } from '@jejak/kernel';
import { Consumer, Hears, HearsInBatches, Permanent, type BusEvent, type Outgoing } from '@jejak/messaging';
import { eventually } from '../eventually.js';
import { cause, effect, Laboratory, returned, type BusEngine, type Service } from './laboratory.js';

const GROUP = 'proposals.all';
const KEY = 'proposal/a';

/** Handlers may take many events at once, and a group may hear few of many: neither changes what is promised. */
export function batchesContract(engine: BusEngine): void {
  let laboratory: Laboratory;
  let service: Service;
  beforeEach(async () => {
    laboratory = await Laboratory.of(engine);
    service = await laboratory.service('proposals', { random: () => 0.2 });
  });
  afterEach(() => laboratory.close());

  const versions = async () => (await service.effects(GROUP)).map(({ version }) => version);
  const passed = () =>
    eventually('everything passed', async () => {
      const { groups, outbox } = await service.operations.status();
      return outbox === 0 && groups.every(({ lag }) => lag === 0);
    });
  /** All in one transaction, relayed before anybody listens: one batch when somebody does. */
  const publishTogether = async (...events: Outgoing<unknown>[]): Promise<void> => {
    await service.listen();
    await service.database.run((tx) => service.outbox.addAll(tx, events));
    await passed();
  };

  it('brings what follows one another to one call, in order, until another method hears one', async () => {
    const calls: number[][] = [];
    await publishTogether(returned(KEY), withdrawn(KEY), returned(KEY), annulled(KEY), returned(KEY));

    await service.listen(
      Several(async (events, tx) => {
        calls.push(events.map(({ attributes }) => attributes.aggregateversion));
        for (const event of events) await effect(GROUP)(event, tx);
      }),
    );
    await passed();

    expect(calls).toEqual([[1, 2, 3], [4], [5]]);
    expect(await versions()).toEqual([1, 2, 3, 4, 5]);
  });

  it('finds the one at fault by bringing them singly, and parks it alone', async () => {
    await publishTogether(...[1, 2, 3, 4].map((n) => returned(n === 3 ? 'proposal/poisoned' : KEY)));

    await service.listen(
      Several(async (events, tx) => {
        for (const event of events) {
          await effect(GROUP)(event, tx);
          if (event.attributes.subject === 'proposal/poisoned') throw new Permanent('never');
        }
      }),
    );
    await passed();

    expect(await versions()).toEqual([1, 2, 3]);
    expect((await service.operations.quarantined()).items).toMatchObject([
      { key: 'proposal/poisoned', reason: 'rejected', attempts: 1 },
    ]);
  });

  it('goes past thousands that the group does not hear', async () => {
    await publishTogether(...Array.from({ length: 6_000 }, () => returned(KEY)), withdrawn(KEY));

    await service.listen(Choosy(effect(GROUP)));
    await service.publish(returned(KEY));
    await passed();

    expect(await versions()).toEqual([6_001]);
  });

  it('steps up to the one that failed past those it does not hear', async () => {
    let failures = 0;
    await publishTogether(...Array.from({ length: 600 }, () => returned(KEY)), withdrawn(KEY), returned(KEY));

    await service.listen(
      Choosy(async (event, tx) => {
        if (failures++ < 2) throw new Error('not yet');
        await effect(GROUP)(event, tx);
      }),
    );
    await passed();

    expect(await versions()).toEqual([601]);
    expect((await service.operations.quarantined()).items).toEqual([]);
  });
}

const of =
  <Data>(contract: Contract<Data>, data: Data) =>
  (subject: string): Outgoing<Data> => ({ contract, subject, data, cause });
const ended: ProposalWithdrawnV1 = {
  proposal: '0198a3c4-8f00-7000-8000-000000000001',
  reason: `sealed:v1:case-note:0198a3c4-8f00-7000-8000-0000000000a1:${'A'.repeat(40)}`,
};
const withdrawn = of(proposalWithdrawnV1, ended);
const annulled = of(proposalAnnulledV1, ended);

/** Takes two contracts in batches, and a third singly. */
function Several(handle: (events: readonly BusEvent<unknown>[], tx: Tx) => unknown) {
  @Consumer(GROUP, 'reaction')
  class SeveralConsumer {
    @HearsInBatches(proposalReturnedV1)
    @HearsInBatches(proposalWithdrawnV1)
    several(events: readonly BusEvent<unknown>[], tx: Tx): unknown {
      return handle(events, tx);
    }

    @Hears(proposalAnnulledV1)
    single(event: BusEvent<unknown>, tx: Tx): unknown {
      return handle([event], tx);
    }
  }
  return SeveralConsumer;
}

/** Hears one contract of its topic. */
function Choosy(handle: (event: BusEvent<unknown>, tx: Tx) => unknown) {
  @Consumer(GROUP, 'reaction')
  class ChoosyConsumer {
    @Hears(proposalWithdrawnV1)
    withdrawn(event: BusEvent<unknown>, tx: Tx): unknown {
      return handle(event, tx);
    }
  }
  return ChoosyConsumer;
}
