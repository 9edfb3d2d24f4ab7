/**
 * The syntax of a CEL formula as plain data (`Syntax` of libs/policies). The library parses; what policies may say is
 * narrower: names, codes in quotes, whole numbers, calls of plain functions, and operators without `/` and `%`, because
 * whoever divides names the rounding.
 */
import { parse } from '@marcbachmann/cel-js';

const OPERATORS = ['==', '!=', '<', '<=', '>', '>=', '+', '-', '*', '&&', '||', 'in'];

/** @throws Error naming what the formula may not say, with the formula */
export function formula(text, where) {
  let ast;
  try {
    ({ ast } = parse(text));
  } catch (error) {
    throw new Error(`${where}: "${text}" is no formula: ${error.message.split('\n')[0]}`, { cause: error });
  }
  const refuse = (says) => {
    throw new Error(`${where}: "${text}" ${says}`);
  };
  const of = ({ op, args }) => {
    if (OPERATORS.includes(op)) return ['op', op, of(args[0]), of(args[1])];
    switch (op) {
      case 'value':
        if (typeof args === 'boolean' || typeof args === 'string') return ['value', args];
        if (typeof args === 'bigint' && Number.isSafeInteger(Number(args))) return ['value', Number(args)];
        return refuse(`has a ${typeof args} that is no whole number; write of('2.5', 'point')`);
      case 'id':
        return ['name', args];
      case 'call':
        return ['call', args[0], args[1].map(of)];
      case '!_':
        return ['not', of(args)];
      case '-_':
        return ['minus', of(args)];
      case '?:':
        return ['if', of(args[0]), of(args[1]), of(args[2])];
      case 'list':
        return ['list', args.map(of)];
      case '/':
      case '%':
        return refuse(`divides by ${op}; write halfUp, down, up or exactly, so that the rounding is named`);
      default:
        return refuse(`uses "${op}", which is not of the policy language`);
    }
  };
  return { text: text.replaceAll(/\s+/g, ' ').trim(), syntax: of(ast) };
}
