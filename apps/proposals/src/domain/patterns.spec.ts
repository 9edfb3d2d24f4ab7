import { actingOn, nothingNoticed, patternsOf, together, type Held } from './patterns.js';

const held = (event: string, since: string, change: Partial<Held> = {}): Held => ({
  event,
  kind: 'assumed',
  person: 'budi',
  since,
  assignment: 'plt',
  ...change,
});

describe('what was noticed', () => {
  it('refuses with its articles where it shows and blocks, and is flagged where it is open or asks for less', () => {
    const { refusing, flags } = patternsOf(
      [
        { id: 'V-09', holds: 'yes', severity: 'block' },
        { id: 'V-10', holds: 'unknown', severity: 'block' },
        { id: 'V-22', holds: 'yes', severity: 'reason' },
        { id: 'V-23', holds: 'no', severity: 'block' },
      ],
      ['e-1'],
    );
    expect(refusing.map(({ id, basis }) => [id, basis])).toEqual([
      ['V-09', [{ instrument: 'UU 10/2016', article: 'Pasal 71 ayat (2)' }]],
    ]);
    expect(flags).toEqual([
      { pattern: 'V-10', holds: 'unknown', evidence: ['e-1'] },
      { pattern: 'V-22', holds: 'yes', evidence: ['e-1'] },
    ]);
  });

  it('is named once, and nothing is nothing', () => {
    const one = patternsOf([{ id: 'V-03', holds: 'yes', severity: 'block' }]);
    expect(together(one, one).refusing).toHaveLength(1);
    expect(together()).toEqual(nothingNoticed);
  });
});

describe('who acts on a post', () => {
  it.each([
    {
      says: 'nobody, when it is held definitively',
      records: [held('a', '2026-01-02', { assignment: 'definitive' })],
    },
    {
      says: 'nobody, once the acting officer left',
      records: [
        held('a', '2026-01-02'),
        held('b', '2026-02-02', { kind: 'left', assignment: undefined as never }),
      ],
    },
    { says: 'nobody, when nobody is recorded', records: [] },
  ])('is $says', ({ records }) => {
    expect(actingOn(records)).toBeUndefined();
  });

  it('is the last Plt since the first assignment, each further one an extension', () => {
    expect(actingOn([held('a', '2026-01-02'), held('b', '2026-04-02')])).toEqual({
      startedOn: '2026-01-02',
      extensions: 1,
      followsActing: false,
      evidence: ['a', 'b'],
    });
  });

  it('follows another Plt when that one held the post just before', () => {
    expect(actingOn([held('a', '2026-01-02', { person: 'cici' }), held('b', '2026-04-02')])).toEqual({
      startedOn: '2026-04-02',
      extensions: 0,
      followsActing: true,
      evidence: ['a', 'b'],
    });
  });
});
