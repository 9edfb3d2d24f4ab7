/**
 * What a formula may say. `tools/policies.mjs` parses the CEL text with a library and writes the syntax as data; nothing
 * in a running service parses policy text, and none of it ever reaches eval or Function. `typed` (typed.ts) turns the
 * syntax into a checked tree, the only thing that is evaluated (evaluate.ts) or compiled.
 */
export type Syntax =
  | readonly ['value', number | boolean | string]
  | readonly ['name', string]
  | readonly ['call', string, readonly Syntax[]]
  | readonly ['not', Syntax]
  | readonly ['minus', Syntax]
  | readonly ['if', Syntax, Syntax, Syntax]
  | readonly ['list', readonly Syntax[]]
  | readonly ['op', Operator, Syntax, Syntax];

export type Operator = '==' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | '&&' | '||' | 'in';

/**
 * What an expression stands for. Every value is a whole number: a quantity counts its unit (or a product of units),
 * a truth is 0 or 1, a day counts from 1970-01-01, a code is its place in its domain, codes are the bits of the places.
 * A text is compared and taken apart, never computed with.
 */
export type Type =
  | Readonly<{ is: 'quantity'; units: readonly string[] }>
  | Readonly<{ is: 'truth' }>
  | Readonly<{ is: 'day' }>
  | Readonly<{ is: 'code'; domain: string }>
  | Readonly<{ is: 'codes'; domain: string }>
  | Readonly<{ is: 'text' }>;

/** How a division makes a whole number. `exactly` promises that nothing remains, and is an error when something does. */
export type Rounding = 'halfUp' | 'down' | 'up' | 'exactly';

/** A function of whole numbers whose answer is computed from its arguments alone. */
export type Call =
  | 'least'
  | 'most'
  | 'place'
  | 'size'
  | 'yearsAfter'
  | 'monthsAfter'
  | 'daysAfter'
  | 'yearsBetween'
  | 'monthsBetween'
  | 'daysBetween'
  | 'monthsOf'
  | 'yearOf'
  | 'monthOf'
  | 'dayOfMonth'
  | 'isDate'
  | 'length'
  | 'digits';

/** A checked formula: every name is declared, every type fits, every code is known. */
export type Tree = Readonly<{ type: Type }> &
  (
    | Readonly<{ node: 'constant'; value: number }>
    | Readonly<{ node: 'text'; value: string }>
    /** An input, a value of the same policy, or `day`: the day whose law counts. */
    | Readonly<{ node: 'read'; of: 'input' | 'value'; name: string }>
    | Readonly<{ node: 'day' }>
    /** A figure of law in force on the day. */
    | Readonly<{ node: 'figure'; parameter: string }>
    /** The answer in use to an open question. */
    | Readonly<{ node: 'setting'; setting: string }>
    /** A decision table asked with one code per key, in the order of its keys. */
    | Readonly<{ node: 'table'; table: string; keys: readonly Tree[] }>
    /** The step of a band that a quantity falls into. */
    | Readonly<{ node: 'band'; band: string; measured: Tree }>
    | Readonly<{ node: 'not'; of: Tree }>
    | Readonly<{ node: 'and' | 'or'; left: Tree; right: Tree }>
    | Readonly<{ node: 'compare'; as: '==' | '!=' | '<' | '<=' | '>' | '>='; left: Tree; right: Tree }>
    | Readonly<{ node: 'add' | 'subtract' | 'multiply'; left: Tree; right: Tree }>
    | Readonly<{ node: 'divide'; rounding: Rounding; left: Tree; right: Tree }>
    | Readonly<{ node: 'if'; condition: Tree; then: Tree; otherwise: Tree }>
    /** Whether a code is among codes. */
    | Readonly<{ node: 'in'; code: Tree; among: Tree }>
    | Readonly<{ node: 'call'; name: Call; args: readonly Tree[] }>
  );

/** A type in words, for messages. */
export function named(type: Type): string {
  switch (type.is) {
    case 'quantity':
      return type.units.length === 0 ? 'count' : type.units.join('·');
    case 'code':
      return `code of ${type.domain}`;
    case 'codes':
      return `codes of ${type.domain}`;
    case 'day':
      return 'date';
    case 'truth':
    case 'text':
      return type.is;
  }
}

/** What a node reads directly, and its parts: for walks over a tree. */
export function parts(tree: Tree): readonly Tree[] {
  switch (tree.node) {
    case 'constant':
    case 'text':
    case 'read':
    case 'day':
    case 'figure':
    case 'setting':
      return [];
    case 'table':
      return tree.keys;
    case 'band':
      return [tree.measured];
    case 'not':
      return [tree.of];
    case 'if':
      return [tree.condition, tree.then, tree.otherwise];
    case 'in':
      return [tree.code, tree.among];
    case 'call':
      return tree.args;
    case 'and':
    case 'or':
    case 'compare':
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'divide':
      return [tree.left, tree.right];
  }
}

/** Every node of a tree, itself first. */
export const nodes = (tree: Tree): readonly Tree[] => [tree, ...parts(tree).flatMap(nodes)];
