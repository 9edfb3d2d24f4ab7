import { standing, timeline, type TimelineFact } from './timeline.js';

const facts: readonly TimelineFact[] = [
  fact(
    'rank-1',
    'rank-changed',
    2,
    { grade: 'III/b' },
    { validFrom: '2018-04-01', recordedAt: '2020-01-01T00:00:00.000Z' },
  ),
  fact(
    'rank-2',
    'rank-changed',
    3,
    { grade: 'III/d' },
    { validFrom: '2022-04-01', recordedAt: '2022-05-01T00:00:00.000Z' },
  ),
  fact(
    'rank-2b',
    'rank-changed',
    4,
    { grade: 'III/c' },
    { validFrom: '2022-04-01', recordedAt: '2022-06-01T00:00:00.000Z', corrects: 'rank-2' },
  ),
  fact(
    'post-1',
    'position-assumed',
    5,
    { post: 'A', assignment: 'definitive' },
    { validFrom: '2019-01-01', recordedAt: '2022-06-02T00:00:00.000Z' },
  ),
  fact(
    'acting',
    'position-assumed',
    6,
    { post: 'B', assignment: 'plt' },
    { validFrom: '2021-01-01', recordedAt: '2022-06-03T00:00:00.000Z' },
  ),
  fact(
    'left-acting',
    'position-left',
    7,
    { post: 'B' },
    { validFrom: '2021-06-30', recordedAt: '2022-06-04T00:00:00.000Z' },
  ),
  fact(
    'post-2',
    'position-assumed',
    8,
    { post: 'C', assignment: 'definitive' },
    { validFrom: '2023-01-01', recordedAt: '2023-01-02T00:00:00.000Z' },
  ),
];
const NOW = '2026-11-01T00:00:00.000Z';

describe('the timeline of a person', () => {
  it('shows what holds on a day', () => {
    const on = (day: string) => standing(timeline(facts, day, NOW)).rank?.grade;
    expect([on('2017-01-01'), on('2018-04-01'), on('2022-03-31'), on('2022-04-01')]).toEqual([
      undefined,
      'III/b',
      'III/b',
      'III/c',
    ]);
  });

  it('shows what was known at an instant, before a correction came', () => {
    const entries = timeline(facts, '2022-04-01', '2022-05-15T00:00:00.000Z');
    expect(entries.map(({ event, holds }) => ({ event, holds }))).toEqual([
      { event: 'rank-1', holds: true },
      { event: 'rank-2', holds: true },
    ]);
    expect(standing(entries).rank).toEqual({ grade: 'III/d' });
  });

  it('keeps what was corrected, and says by what', () => {
    const entries = timeline(facts, '2022-04-01', NOW);
    expect(entries.find(({ event }) => event === 'rank-2')).toMatchObject({
      holds: false,
      correctedBy: 'rank-2b',
    });
  });

  it('shows one definitive post, acting ones beside it until they are left', () => {
    const posts = (day: string) => standing(timeline(facts, day, NOW)).posts.map(({ post }) => post);
    expect(posts('2020-01-01')).toEqual(['A']);
    expect(posts('2021-03-01')).toEqual(['A', 'B']);
    expect(posts('2021-07-01')).toEqual(['A']);
    expect(posts('2023-01-01')).toEqual(['C']);
  });
});

function fact(
  event: string,
  kind: TimelineFact['kind'],
  version: number,
  data: Record<string, unknown>,
  times: Pick<TimelineFact, 'validFrom' | 'recordedAt'> & { corrects?: string },
): TimelineFact {
  return { event, kind, version, data, source: '//simpeg', sourceId: event, ...times };
}
