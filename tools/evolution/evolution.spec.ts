import { contracts, proposalDraftedV1, type AnyContract } from '@jejak/contracts';
import { findings } from './contract-record.js';
import { breaks } from './differences.js';

const member = { type: 'object', properties: { a: { type: 'string' } }, required: ['a'] };

describe('the evolution of contracts', () => {
  it('is recorded for every contract, and none breaks its record', () => {
    expect(findings()).toEqual([]);
  });

  it('names a contract that is gone, one that is new, and a member that was removed', () => {
    const { properties, ...schema } = proposalDraftedV1.schema as { properties: Record<string, unknown> };
    const [gone, ...kept] = Object.keys(properties);
    const narrowed: AnyContract = {
      ...proposalDraftedV1,
      schema: { ...schema, properties: Object.fromEntries(kept.map((name) => [name, properties[name]])) },
    };
    const [removed, ...others] = contracts.filter((contract) => contract !== proposalDraftedV1);
    const now = [...others, narrowed, { ...removed!, type: 'proposal.never-heard-of.v1' }];

    expect(findings('.', now)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ type: removed!.type, breaking: true }),
        expect.objectContaining({ type: 'proposal.never-heard-of.v1', what: 'is not recorded yet' }),
        expect.objectContaining({
          type: proposalDraftedV1.type,
          pointer: `/properties/${gone!}`,
          what: 'was removed',
        }),
      ]),
    );
  });
});

describe('a change of a schema', () => {
  it.each([
    ['an optional member comes', member, { ...member, properties: { ...member.properties, b: {} } }],
    ['a list of values grows', { enum: ['a'] }, { enum: ['a', 'b'] }],
    ['a bound widens', { maxLength: 5, minItems: 2 }, { maxLength: 9, minItems: 1 }],
    ['a description changes', { description: 'a' }, { description: 'b' }],
    ['a branch comes', { oneOf: [{ const: 1 }] }, { oneOf: [{ const: 1 }, { const: 2 }] }],
  ])('may be made: %s', (_, former, now) => {
    expect(breaks(former, now)).toEqual([]);
  });

  it.each([
    ['a member goes', member, { ...member, properties: {} }, '/properties/a'],
    [
      'a member becomes required',
      { properties: { a: {} } },
      { properties: { a: {} }, required: ['a'] },
      '/required',
    ],
    ['a member is no longer required', member, { ...member, required: [] }, '/required'],
    ['a type changes', { type: 'string' }, { type: 'integer' }, '/type'],
    ['a value goes', { enum: ['a', 'b'] }, { enum: ['b'] }, '/enum'],
    ['a bound narrows', { maximum: 9 }, { maximum: 5 }, '/maximum'],
    ['a bound comes', {}, { minLength: 1 }, '/minLength'],
    ['a pattern changes', { pattern: 'a' }, { pattern: 'b' }, '/pattern'],
    ['a branch goes', { oneOf: [{}, {}] }, { oneOf: [{}] }, '/oneOf'],
    ['an element changes', { items: { type: 'string' } }, { items: { type: 'null' } }, '/items/type'],
    ['a keyword comes that nobody can judge', {}, { not: {} }, '/not'],
  ])('breaks when %s', (_, former, now, pointer) => {
    expect(breaks(former, now).map((found) => found.pointer)).toEqual([pointer]);
  });
});
