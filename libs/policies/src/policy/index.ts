export { allPolicyFaults, policyFaults, scenarioFaults } from './check.js';
export { compile, findingKey, policyCalled, type CompiledInput, type CompiledPolicy } from './compiled.js';
export { holds, judge, type Given, type Holds, type Judged, type Judgement } from './judge.js';
export { givenBy, possibleOf, run, shown, type Difference } from './scenario.js';
export { noticed, type Noticed } from './noticed.js';
