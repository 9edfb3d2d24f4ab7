/** The syntax of a CEL formula, checked against what policies may say; `where` names its place in messages. */
export function formula(
  text: string,
  where: string,
): { text: string; syntax: import('../../libs/policies/src/expression/tree.js').Syntax };
