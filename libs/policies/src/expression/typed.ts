import { isPlainDate } from '@jejak/kernel';
import { dayNumber } from './days.js';
import { named, type Call, type Rounding, type Syntax, type Tree, type Type } from './tree.js';

/** What a formula may name, and of which type it is. Undefined is "nobody declared this". */
export type Scope = Readonly<{
  read(name: string): Readonly<{ of: 'input' | 'value'; type: Type }> | undefined;
  figure(id: string): Type | undefined;
  setting(id: string): Type | undefined;
  table(id: string): Readonly<{ keys: readonly Type[]; answer: Type }> | undefined;
  band(id: string): Readonly<{ measures: Type; answer: Type }> | undefined;
  /** The codes of a domain, lowest first. */
  codes(domain: string): readonly string[] | undefined;
  /** How many whole units one of a unit is (a point: 100). */
  per(unit: string): number | undefined;
}>;

/** A formula says what it may not; the message names what and why. */
export class FormulaError extends Error {}

const fault = (says: string): never => {
  throw new FormulaError(says);
};

const TRUTH: Type = { is: 'truth' };
const DAY: Type = { is: 'day' };
const quantity = (...units: string[]): Type => ({ is: 'quantity', units: [...units].sort() });
const same = (a: Type, b: Type): boolean => named(a) === named(b);

/**
 * Checks the syntax of a formula and gives its tree. A code in quotes and a bare number take their type from what they
 * are compared, added or answered beside; `wanted` is that of the whole.
 * @throws FormulaError naming the first thing that is wrong
 */
export function typed(syntax: Syntax, scope: Scope, wanted?: Type): Tree {
  const tree = new Typing(scope).of(syntax, wanted);
  if (wanted !== undefined && !same(tree.type, wanted)) {
    fault(`it gives ${named(tree.type)}, and ${named(wanted)} is wanted`);
  }
  return tree;
}

class Typing {
  constructor(private readonly scope: Scope) {}

  of(syntax: Syntax, wanted?: Type): Tree {
    switch (syntax[0]) {
      case 'value':
        return this.literal(syntax[1], wanted);
      case 'name':
        return this.name(syntax[1]);
      case 'call':
        return this.call(syntax[1], syntax[2], wanted);
      case 'not':
        return { node: 'not', of: typed(syntax[1], this.scope, TRUTH), type: TRUTH };
      case 'minus': {
        const of = this.of(syntax[1], wanted);
        if (of.type.is !== 'quantity') return fault(`minus before ${named(of.type)}`);
        return { node: 'subtract', left: constant(0, of.type), right: of, type: of.type };
      }
      case 'if': {
        const condition = typed(syntax[1], this.scope, TRUTH);
        const [then, otherwise] = this.pair(syntax[2], syntax[3], wanted);
        return { node: 'if', condition, then, otherwise, type: then.type };
      }
      case 'list':
        return this.list(syntax[1], wanted);
      case 'op':
        return this.operation(syntax[1], syntax[2], syntax[3], wanted);
    }
  }

  private literal(value: number | boolean | string, wanted: Type | undefined): Tree {
    if (typeof value === 'boolean') return constant(value ? 1 : 0, TRUTH);
    if (typeof value === 'string') {
      if (wanted?.is === 'text') return { node: 'text', value, type: wanted };
      if (wanted?.is !== 'code') {
        return fault(`"${value}" stands where ${wanted === undefined ? 'no code' : named(wanted)} is wanted`);
      }
      const place = this.scope.codes(wanted.domain)?.indexOf(value) ?? -1;
      return place < 0 ? fault(`"${value}" is no code of ${wanted.domain}`) : constant(place, wanted);
    }
    if (!Number.isSafeInteger(value)) return fault(`${String(value)} is no whole number`);
    if (wanted?.is === 'quantity' && wanted.units.length === 1) {
      const per = this.scope.per(wanted.units[0] ?? '');
      if (value === 0 || per === 1) return constant(value, wanted);
      return fault(
        `a bare ${String(value)} as ${named(wanted)}: write of('${String(value)}', '${named(wanted)}')`,
      );
    }
    return value === 0 && wanted?.is === 'quantity' ? constant(0, wanted) : constant(value, quantity());
  }

  private name(name: string): Tree {
    if (name === 'day') return { node: 'day', type: DAY };
    const read = this.scope.read(name);
    if (read === undefined) return fault(`it reads "${name}", which is not declared`);
    return { node: 'read', of: read.of, name, type: read.type };
  }

  /** Two expressions of one type; the one that is not a literal decides which. */
  private pair(a: Syntax, b: Syntax, wanted?: Type): readonly [Tree, Tree] {
    const plain = (syntax: Syntax): boolean =>
      syntax[0] === 'value' || (syntax[0] === 'minus' && plain(syntax[1]));
    const first = plain(a) && wanted === undefined ? undefined : this.of(a, wanted);
    const right = this.of(b, first?.type ?? wanted);
    const left = first ?? this.of(a, right.type);
    if (!same(left.type, right.type)) return fault(`${named(left.type)} stands beside ${named(right.type)}`);
    return [left, right];
  }

  private list(items: readonly Syntax[], wanted: Type | undefined): Tree {
    if (wanted?.is !== 'codes') return fault('a list stands where no codes are wanted');
    const code: Type = { is: 'code', domain: wanted.domain };
    const bits = items.map((item) => {
      const tree = this.of(item, code);
      return tree.node === 'constant' ? 2 ** tree.value : fault('a list holds codes in quotes only');
    });
    return constant(
      bits.reduce((all, bit) => all | bit, 0),
      wanted,
    );
  }

  private operation(
    operator: Extract<Syntax, readonly ['op', ...unknown[]]>[1],
    a: Syntax,
    b: Syntax,
    wanted: Type | undefined,
  ): Tree {
    switch (operator) {
      case '&&':
      case '||':
        return {
          node: operator === '&&' ? 'and' : 'or',
          left: typed(a, this.scope, TRUTH),
          right: typed(b, this.scope, TRUTH),
          type: TRUTH,
        };
      case 'in': {
        const other = a[0] === 'value' ? this.of(b) : undefined;
        const asked: Type | undefined =
          other?.type.is === 'codes' ? { is: 'code', domain: other.type.domain } : undefined;
        const code = this.of(a, asked);
        if (code.type.is !== 'code') return fault(`${named(code.type)} is asked whether it is among codes`);
        const among = typed(b, this.scope, { is: 'codes', domain: code.type.domain });
        return { node: 'in', code, among, type: TRUTH };
      }
      case '*': {
        const [left, right] = [this.of(a), this.of(b)];
        if (left.type.is !== 'quantity' || right.type.is !== 'quantity') {
          return fault(`${named(left.type)} times ${named(right.type)}`);
        }
        return { node: 'multiply', left, right, type: quantity(...left.type.units, ...right.type.units) };
      }
      case '+':
      case '-': {
        const [left, right] = this.pair(a, b, wanted?.is === 'quantity' ? wanted : undefined);
        if (left.type.is !== 'quantity') return fault(`${named(left.type)} ${operator} ${named(right.type)}`);
        return { node: operator === '+' ? 'add' : 'subtract', left, right, type: left.type };
      }
      case '==':
      case '!=':
        return this.comparison(operator, a, b, ['quantity', 'day', 'code', 'truth', 'text']);
      case '<':
      case '<=':
      case '>':
      case '>=':
        return this.comparison(operator, a, b, ['quantity', 'day', 'code']);
    }
  }

  private comparison(
    as: Extract<Tree, { node: 'compare' }>['as'],
    a: Syntax,
    b: Syntax,
    kinds: readonly Type['is'][],
  ): Tree {
    const [left, right] = this.pair(a, b);
    if (!kinds.includes(left.type.is)) return fault(`${named(left.type)} is compared by ${as}`);
    return { node: 'compare', as, left, right, type: TRUTH };
  }

  private call(name: string, args: readonly Syntax[], wanted: Type | undefined): Tree {
    const count = (least: number, most = least): void => {
      if (args.length < least || args.length > most) {
        fault(`${name} takes ${String(least)} arguments, not ${String(args.length)}`);
      }
    };
    const id = (): string => {
      const first = args[0];
      if (first?.[0] !== 'value' || typeof first[1] !== 'string')
        return fault(`${name} names what it asks in quotes`);
      return first[1];
    };
    const arg = (at: number, type?: Type): Tree => {
      const syntax = args[at] ?? fault(`${name} lacks an argument`);
      return type === undefined ? this.of(syntax) : typed(syntax, this.scope, type);
    };
    const call = (of: Call, type: Type, types: readonly Type[]): Tree => {
      count(types.length);
      return { node: 'call', name: of, args: types.map((wants, at) => arg(at, wants)), type };
    };
    switch (name) {
      case 'figure': {
        count(1);
        const type = this.scope.figure(id()) ?? fault(`no parameter is called "${id()}"`);
        return { node: 'figure', parameter: id(), type };
      }
      case 'setting': {
        count(1);
        const type = this.scope.setting(id()) ?? fault(`no setting is called "${id()}"`);
        return { node: 'setting', setting: id(), type };
      }
      case 'table': {
        const table = this.scope.table(id()) ?? fault(`no table is called "${id()}"`);
        count(table.keys.length + 1);
        return {
          node: 'table',
          table: id(),
          keys: table.keys.map((key, at) => arg(at + 1, key)),
          type: table.answer,
        };
      }
      case 'band': {
        count(2);
        const band = this.scope.band(id()) ?? fault(`no band is called "${id()}"`);
        return { node: 'band', band: id(), measured: arg(1, band.measures), type: band.answer };
      }
      case 'of':
        return this.amount(id(), args[1]);
      case 'date': {
        count(1);
        return isPlainDate(id()) ? constant(dayNumber(id()), DAY) : fault(`"${id()}" is no day`);
      }
      case 'halfUp':
      case 'down':
      case 'up':
      case 'exactly':
        count(2);
        return this.division(name, arg(0), arg(1));
      case 'least':
      case 'most': {
        count(2, 9);
        const [first, second] = this.pair(args[0]!, args[1]!, wanted);
        if (!['quantity', 'day', 'code'].includes(first.type.is))
          return fault(`${name} of ${named(first.type)}`);
        const others = args.slice(2).map((_, at) => arg(at + 2, first.type));
        return { node: 'call', name, args: [first, second, ...others], type: first.type };
      }
      case 'place': {
        count(1);
        const code = arg(0);
        if (code.type.is !== 'code') return fault(`the place of ${named(code.type)}`);
        return { node: 'call', name, args: [code], type: quantity() };
      }
      case 'size': {
        count(1);
        const codes = arg(0);
        if (codes.type.is !== 'codes') return fault(`the size of ${named(codes.type)}`);
        return { node: 'call', name, args: [codes], type: quantity() };
      }
      case 'yearsAfter':
        return call(name, DAY, [DAY, quantity('year')]);
      case 'monthsAfter':
        return call(name, DAY, [DAY, quantity('month')]);
      case 'daysAfter':
        return call(name, DAY, [DAY, quantity('day')]);
      case 'yearsBetween':
        return call(name, quantity('year'), [DAY, DAY]);
      case 'monthsBetween':
        return call(name, quantity('month'), [DAY, DAY]);
      case 'daysBetween':
        return call(name, quantity('day'), [DAY, DAY]);
      case 'monthsOf':
        return call(name, quantity('month'), [quantity('year')]);
      case 'yearOf':
        return call(name, quantity('year'), [DAY]);
      case 'monthOf':
        return call(name, { is: 'code', domain: 'calendarMonth' }, [DAY]);
      case 'dayOfMonth':
        return call(name, quantity('day'), [DAY]);
      case 'isDate':
        return call(name, TRUTH, [quantity(), quantity(), quantity()]);
      case 'length':
        return call(name, quantity(), [{ is: 'text' }]);
      case 'digits': {
        const cut = call(name, quantity(), [{ is: 'text' }, quantity(), quantity()]);
        const [first, last] = [arg(1, quantity()), arg(2, quantity())];
        // Fifteen digits are a whole number that is exact for certain.
        return first.node === 'constant' &&
          last.node === 'constant' &&
          first.value >= 1 &&
          last.value >= first.value &&
          last.value < first.value + 15
          ? cut
          : fault('digits takes its places as whole numbers, first and last, and at most 15 of them');
      }
      default:
        return fault(`it calls "${name}", which is no function of policies`);
    }
  }

  /** `of('22.5', 'point')`: a decimal in whole units. */
  private amount(text: string, unit: Syntax | undefined): Tree {
    if (unit?.[0] !== 'value' || typeof unit[1] !== 'string') return fault('of names its unit in quotes');
    const per = this.scope.per(unit[1]) ?? fault(`no unit is called "${unit[1]}"`);
    return constant(
      wholeUnits(text, per) ?? fault(`"${text}" is no whole number of 1/${String(per)} ${unit[1]}`),
      quantity(unit[1]),
    );
  }

  /** Whoever divides says how it is rounded; the units of the divisor fall away. */
  private division(rounding: Rounding, left: Tree, right: Tree): Tree {
    if (left.type.is !== 'quantity' || right.type.is !== 'quantity') {
      return fault(`${named(left.type)} divided by ${named(right.type)}`);
    }
    const units = [...left.type.units];
    for (const unit of right.type.units) {
      const at = units.indexOf(unit);
      if (at < 0) return fault(`${named(left.type)} divided by ${named(right.type)} leaves no unit`);
      units.splice(at, 1);
    }
    return { node: 'divide', rounding, left, right, type: quantity(...units) };
  }
}

const constant = (value: number, type: Type): Tree => ({ node: 'constant', value, type });

/** A decimal in whole units of which `per` make one; undefined when something would remain. */
export function wholeUnits(text: string, per: number): number | undefined {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (match === null) return undefined;
  const [, sign = '', whole = '', fraction = ''] = match;
  const units = BigInt(whole + fraction) * BigInt(per);
  const scale = 10n ** BigInt(fraction.length);
  return units % scale === 0n ? Number(`${sign}${String(units / scale)}`) : undefined;
}
