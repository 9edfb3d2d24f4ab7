import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  eligibilityOf,
  recordOf,
  scoreOf,
  type Case,
  type Delivery,
  type PersonFact,
  type Rules,
} from './index.js';

const folder = 'libs/merit-engine/recorded';

/** One person as judged by a release: what was read, by which rules, and what came out. */
interface Recorded {
  example: string;
  facts: PersonFact[];
  deliveries: Delivery[];
  rules: Rules;
  asked?: Pick<Case, 'kind' | 'target' | 'attestation'>;
  outcome: unknown;
}

describe.each(readdirSync(folder))('what %s computed', (release) => {
  const lines = readFileSync(join(folder, release), 'utf8').trim().split('\n');
  const recorded = lines.map((line) => JSON.parse(line) as Recorded);

  it.each(recorded)(
    'is computed again to the last bit: $example',
    ({ facts, deliveries, rules, asked, outcome }) => {
      const record = recordOf(facts, deliveries, rules.day);
      const again =
        asked === undefined
          ? scoreOf(record, rules)
          : eligibilityOf({ ...asked, proposal: 'p-1', record }, rules);
      expect(JSON.parse(JSON.stringify(again))).toEqual(outcome);
    },
  );
});
