export { dateOf, dayNumber } from './days.js';
export { divide, evaluate, type Look } from './evaluate.js';
export { codesIn, lawOf, type BoundBand, type BoundTable, type Law } from './law.js';
export {
  codeAt,
  codesOf,
  everyCode,
  isKnown,
  join,
  places,
  span,
  spanOf,
  textOf,
  valueAs,
  within,
  type Possible,
  type Span,
} from './possible.js';
export { named, nodes, parts, type Call, type Rounding, type Syntax, type Tree, type Type } from './tree.js';
export { FormulaError, typed, wholeUnits, type Scope } from './typed.js';
