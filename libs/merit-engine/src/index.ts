export type { Case, ConditionResult, Eligibility, Holds, StatedGround, TargetPost } from './case.js';
export {
  HORIZON,
  judgedWith,
  searchChange,
  whatWouldChange,
  type Bars,
  type Change,
  type Goal,
  type Question,
  type WhatWouldChange,
} from './changes.js';
export { callsOf } from './columns/calls.js';
export {
  arrayFor,
  compileColumns,
  keepingOfInput,
  runnable,
  type Arrays,
  type Calls,
  type Keeping,
  type Kernel,
  type Run,
} from './columns/kernel.js';
export {
  inputsOf,
  judgeOpen,
  populationOf,
  scorePopulation,
  type Population,
  type Scored,
} from './columns/population.js';
export { eligibilityOf, groundOf } from './eligibility.js';
export {
  scoreInputs,
  type ConditionInput,
  type Evidence,
  type Figure,
  type Missing,
  type ScoreInput,
} from './evidence.js';
export { faultsOf, type Fault, type FaultCode } from './faults.js';
export {
  factTypes,
  type Delivery,
  type FactData,
  type FactType,
  type History,
  type PersonFact,
} from './facts.js';
export { predicatesPossible, sanctionsPossible } from './history-readings.js';
export { leversOf, type Lever } from './levers.js';
export { rankingOf, type Contender, type Placed, type Ranking } from './ranking.js';
export { readingsOf } from './readings.js';
export { postHeld, postSince, recordOf, type MeritRecord } from './record.js';
export { scoreOf } from './score.js';
export type { ComponentScore, DimensionScore, Range, Rules, ScoreSheet } from './score-sheet.js';
