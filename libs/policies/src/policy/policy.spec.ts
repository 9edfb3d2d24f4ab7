import { scenarios } from '../generated/scenarios.js';
import type { PolicyId } from '../generated/law.js';
import { run } from './index.js';

const all = (Object.keys(scenarios) as PolicyId[]).flatMap((policy) =>
  scenarios[policy].map((scenario) => ({ policy, scenario, id: scenario.id })),
);

/** The vectors by which the office checks its own sums, each by the name it has there. */
const vectors = [
  'TV-1.1 TV-1.2 TV-1.4 TV-1.5',
  'TV-2.1 TV-2.2 TV-2.3 TV-2.4 TV-2.5 TV-2.7 TV-2.8',
  'TV-3.5',
  'TV-4.1 TV-4.2 TV-4.3',
  'TV-5.1 TV-5.2 TV-5.3 TV-5.5 TV-5.6 TV-5.8',
  'TV-6.1 TV-6.2 TV-6.4',
  'TV-7.1 TV-7.2',
  'TV-12.1 TV-12.2 TV-12.3 TV-12.5',
  'TV-13.2 TV-13.5',
].flatMap((chapter) => chapter.split(' '));

describe('the worked examples', () => {
  it.each(vectors)('%s is among them', (vector) => {
    const named = new RegExp(`(^|[ ,])${vector.replace('.', '\\.')}($|[ ,])`);
    expect(all.filter(({ id }) => named.test(id)).length).toBeGreaterThan(0);
  });

  it.each(all)('$policy, $id', ({ policy, scenario }) => {
    expect(run(policy, scenario)).toEqual([]);
  });
});
