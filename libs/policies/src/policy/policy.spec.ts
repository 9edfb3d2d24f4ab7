import { scenarios } from '../generated/scenarios.js';
import type { PolicyId } from '../generated/law.js';
import { run } from './index.js';

const all = (Object.keys(scenarios) as PolicyId[]).flatMap((policy) =>
  scenarios[policy].map((scenario) => ({ policy, scenario, id: scenario.id })),
);

describe('the worked examples', () => {
  it.each(all)('$policy, $id', ({ policy, scenario }) => {
    expect(run(policy, scenario)).toEqual([]);
  });
});
