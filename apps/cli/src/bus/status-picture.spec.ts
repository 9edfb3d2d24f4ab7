import fc from 'fast-check';
import { bar, paintFor, table } from './picture.js';
import { drawStatus, type WholeStatus } from './status-picture.js';

const plain = paintFor({ isTTY: false }, {});
const coloured = paintFor({ isTTY: true }, {});

const status: WholeStatus = {
  services: [
    {
      service: 'merit-scoring',
      topics: [{ topic: 'merit.personnel.v1', partitions: 12, messages: 12_345 }],
      groups: [
        { group: 'merit-scoring.facts', topic: 'merit.personnel.v1', lag: 1_000, generation: 2, resting: 1 },
        { group: 'merit-scoring.accounts', topic: 'merit.personnel.v1', lag: 0, generation: 1, resting: 0 },
      ],
      blocked: [{ group: 'merit-scoring.facts', subjects: 2, messages: 5 }],
      outbox: 0,
      lastSaid: {
        source: '//x/jejak/merit-scoring',
        topic: 'merit.scoring.v1',
        type: 'id.go.lebongkab.merit.scoring.ranking-published.v1',
        at: '2026-01-05T01:00:00.000Z',
      },
    },
  ],
  publishers: [{ publisher: 'simpeg', source: '//simpeg', types: [], held: 0 }],
};

describe('the picture of the bus', () => {
  it('says in columns who is behind and how far, who waits, and who was heard last', () =>
    expect(drawStatus(status, 'en', plain).join('\n')).toBe(
      [
        'Group                   Topic               Behind                        Resting  Quarantine  Blocked subjects  Generation',
        'merit-scoring.accounts  merit.personnel.v1       0                              0           0                 0           1',
        'merit-scoring.facts     merit.personnel.v1   1,000  ████████████████████        1           5                 2           2',
        '',
        'Topic               Partitions  Messages',
        'merit.personnel.v1          12    12,345',
        '',
        'Service        Unsent  Said last                     At',
        'merit-scoring       0  scoring.ranking-published.v1  2026-01-05T01:00:00.000Z',
        '',
        'Publisher  Heard last   Outcome  At  Quarantine',
        'simpeg     nothing yet                        0',
      ].join('\n'),
    ));

  it('is the same in Indonesian, with its own numbers', () => {
    const drawn = drawStatus(status, 'id', plain).join('\n');
    expect(drawn).toContain('Subjek tertahan');
    expect(drawn).toContain(' 1.000  ████');
  });

  it('is coloured on a terminal alone, and lines up all the same', () => {
    const drawn = drawStatus(status, 'en', coloured).join('\n');
    expect(drawn).toContain('\u001B[31m5\u001B[0m');
    expect(uncoloured(drawn)).toBe(drawStatus(status, 'en', plain).join('\n'));
    for (const environment of [{ NO_COLOR: '1' }, { TERM: 'dumb' }])
      expect(paintFor({ isTTY: true }, environment)('x', 'red')).toBe('x');
  });

  it('has a bar for whatever is not nothing, the longest for the most', () => {
    expect([0, 1, 50, 100, 101].map((value) => bar(value, 100, 4))).toEqual(['', '▏', '██', '████', '████']);
    expect(bar(3, 0)).toBe('');
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(10_000), (one, other) => {
        const [less, more] = one < other ? [one, other] : [other, one];
        expect(cellsOf(bar(less, 10_000))).toBeLessThanOrEqual(cellsOf(bar(more, 10_000)));
      }),
    );
  });

  it('is a table of its titles where there is nothing to show', () =>
    expect(table([{ title: 'A' }, { title: 'B', align: 'right' }], [], plain)).toEqual(['A  B']));
});

const uncoloured = (text: string): string => text.replace(/\u001B\[\d+m/g, '');
const cellsOf = (drawn: string): number => [...drawn].length;
