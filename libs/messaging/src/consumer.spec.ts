import { proposalReturnedV1, type ProposalReturnedV1, type ProposalWithdrawnV1 } from '@jejak/contracts';
import type { Tx } from '@jejak/kernel';
import { Consumer, Hears, HearsAll, patternOf, type Hearing } from './consumer.js';
import type { BusEvent } from './event.js';
import { Groups } from './groups.js';

const hearing = (more: Partial<Hearing> = {}): Hearing => ({
  ...({ group: 'proposals.all', kind: 'reaction', tables: [], ownInbox: false, ownJudging: false } as const),
  ...{ inBatches: false, method: () => undefined },
  ...{ contract: proposalReturnedV1, topics: ['merit.proposal.v1'] },
  ...more,
});
const handle = () => Promise.resolve();
const groupsOf = (...hearings: Hearing[]): Groups => {
  const groups = new Groups('proposals', 'id.go');
  for (const one of hearings) groups.bind(one, handle as never);
  return groups;
};

describe('a consumer', () => {
  it('hears contracts whose handlers take their events; another event does not compile', () => {
    class Ear {
      @Hears(proposalReturnedV1)
      right(_event: BusEvent<ProposalReturnedV1>, _tx: Tx): void {}

      // @ts-expect-error -- the handler takes another event
      @Hears(proposalReturnedV1)
      wrong(_event: BusEvent<ProposalWithdrawnV1>, _tx: Tx): void {}

      @HearsAll('proposal', 'approval')
      anything(_event: BusEvent<unknown>): void {}
    }
    expect(new Ear()).toBeDefined();
  });

  it.each([
    ['a group without a service', () => Consumer('all', 'reaction')],
    ['a projection without tables', () => Consumer('proposals.read', 'projection')],
    ['a table of another schema', () => Consumer('proposals.read', 'projection', { tables: ['other.t'] })],
    ['a class that hears nothing', () => Consumer('proposals.read', 'reaction')(class Deaf {})],
  ])('is refused: %s', (_, declare) => {
    expect(declare).toThrow(TypeError);
  });

  it('has one pattern per group and type', () => {
    expect([patternOf(hearing()), patternOf(hearing({ group: 'proposals.flow' }))]).toEqual([
      'proposals.all proposal.returned.v1',
      'proposals.flow proposal.returned.v1',
    ]);
  });
});

describe('the groups of a service', () => {
  it('hear wire types of any major, of all their classes', () => {
    const [group] = groupsOf(hearing()).all();

    expect(group).toMatchObject({
      name: 'proposals.all',
      heard: ['id.go.proposal.returned'],
      topics: ['merit.proposal.v1'],
    });
  });

  it.each([
    ['another service’s group', [hearing({ group: 'audit.log' })]],
    ['two handlers for one type', [hearing(), hearing()]],
    ['two kinds in one group', [hearing(), hearing({ kind: 'projection', tables: ['t'] })]],
  ])('are refused: %s', (_, hearings) => {
    expect(() => groupsOf(...hearings).all()).toThrow();
  });

  it('let @HearsAll stand alone', () => {
    const { contract: _contract, ...all } = hearing();

    expect(() => groupsOf(all, hearing()).all()).toThrow('stands alone');
    expect(groupsOf(all).all()).toMatchObject([{ heard: undefined }]);
  });
});
