/**
 * `npm run policy:check`: the generated law is what the YAML says, the law is whole, every formula is sound on every
 * day of it, and every worked example comes out. `--list` prints each example with its article.
 */
import { spawnSync } from 'node:child_process';
import { allPolicyFaults, defects, policies, scenarios, type PolicyId } from '@jejak/policies';

if (process.argv.includes('--list')) {
  for (const id of Object.keys(scenarios) as PolicyId[]) {
    console.log(`\n${id}: ${policies[id].label.id}`);
    for (const { id: example, says, basis, day } of scenarios[id]) {
      console.log(`  ${example} (${day}) | ${basis.instrument}, ${basis.article}\n      ${says.id}`);
    }
  }
}
const { status } = spawnSync(process.execPath, ['tools/policies.mjs', '--check'], { stdio: 'inherit' });
const faults = [...defects(), ...allPolicyFaults()];
for (const fault of faults) console.error(fault);
const examples = Object.values(scenarios).reduce((sum, of) => sum + of.length, 0);
const rules = Object.values(policies).reduce(
  (sum, { conditions, patterns }) => sum + conditions.length + patterns.length,
  0,
);
console.log(
  `${String(Object.keys(policies).length)} policies, ${String(rules)} rules, ${String(examples)} worked examples: ${String(faults.length)} faults`,
);
process.exitCode = status === 0 && faults.length === 0 ? 0 : 1;
