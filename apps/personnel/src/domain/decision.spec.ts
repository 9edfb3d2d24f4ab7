import { factsOfDecision, type Decision } from './decision.js';

const decree = { number: '821/123/2026', date: '2026-10-20' };
const base = { person: 'p', effectiveDate: '2026-11-01', decree } as const;

describe('a decision in force', () => {
  it('gives the new rank from the effective date, the decree as its source', () => {
    const decision: Decision = { ...base, kind: 'rank-promotion', target: { rank: 'III/c' } };
    expect(factsOfDecision(decision, [{ post: 'A', unit: 'U' }])).toEqual([
      { kind: 'rank-changed', data: { grade: 'III/c', since: '2026-11-01', promotionKind: '101', decree } },
    ]);
  });

  it('ends the post held on the day before, and begins the new one and its unit', () => {
    const post = { id: 'B', title: 'Kepala Bidang', class: 'administrator', echelon: 'III.b', unit: 'V' };
    const decision: Decision = { ...base, kind: 'position-promotion', target: { post } };
    expect(factsOfDecision(decision, [{ post: 'A', unit: 'U' }])).toEqual([
      { kind: 'position-left', data: { post: 'A', until: '2026-10-31', ground: 'promoted' } },
      {
        kind: 'position-assumed',
        data: {
          post: 'B',
          title: 'Kepala Bidang',
          class: 'administrator',
          echelon: 'III.b',
          unit: 'V',
          since: '2026-11-01',
          assignment: 'definitive',
          decree,
        },
      },
      { kind: 'unit-changed', data: { unit: 'V', since: '2026-11-01' } },
    ]);
  });

  it('moves within a unit without changing the unit', () => {
    const post = { id: 'B', title: 'Kepala Seksi', class: 'pengawas', unit: 'U' };
    const facts = factsOfDecision({ ...base, kind: 'rotation', target: { post } }, [
      { post: 'A', unit: 'U' },
    ]);
    expect(facts.map(({ kind, data }) => [kind, data.ground])).toEqual([
      ['position-left', 'moved'],
      ['position-assumed', undefined],
    ]);
  });
});
