import type { Query, Term } from '../../domain/query.js';
import type { Value } from '../../domain/query-values.js';

/** Values of a statement; what is pushed here is `$n` there. */
export type Params = unknown[];

/** A query as a condition on `entry_index i`. */
export function conditionOf(query: Query, params: Params): string {
  if ('and' in query) return joined(query.and, ' and ', params);
  if ('or' in query) return joined(query.or, ' or ', params);
  // A column that is absent matches nothing, so its negation matches.
  if ('not' in query) return `(${conditionOf(query.not, params)}) is not true`;
  return `(${query.values.map((value) => valueCondition(query, value, params)).join(' or ')})`;
}

const joined = (parts: readonly Query[], by: string, params: Params): string =>
  `(${parts.map((part) => conditionOf(part, params)).join(by)})`;

function valueCondition({ key }: Term, value: Value, params: Params): string {
  const next = (param: unknown): string => `$${String(params.push(param))}`;
  switch (key) {
    case 'occurred':
      return rangeCondition('i.occurred', 'timestamptz', value, next);
    case 'recorded':
      return rangeCondition('i.recorded', 'timestamptz', value, next);
    case 'index':
      return rangeCondition('i.entry', 'bigint', value, next);
    case 'person':
      return 'is' in value
        ? `exists (select from entry_person p where p.entry = i.entry and p.person = ${next(value.is)})`
        : 'false';
    case 'action':
      return actionCondition(value, next);
    case 'actor':
      return textCondition('i.actor', value, next);
    case 'behalf':
      return textCondition('i.behalf', value, next);
    case 'actor_kind':
      return textCondition('i.actor_kind', value, next);
    case 'target':
      return textCondition('i.subject', value, next);
    case 'proposal':
      return 'is' in value ? `i.proposal = ${next(value.is)}` : 'false';
    case 'result':
      return textCondition('i.outcome', value, next);
    case 'policy':
      return textCondition('i.policy', value, next);
    case 'source':
      return textCondition('i.source', value, next);
    case 'correlation':
      return textCondition('i.correlation', value, next);
  }
}

type Next = (param: unknown) => string;

const textCondition = (column: string, value: Value, next: Next): string => {
  if ('is' in value) return `${column} = ${next(value.is)}`;
  return 'prefix' in value ? `${column} ^@ ${next(value.prefix)}` : 'false';
};

/** An action is a type; without its version it means every version. */
function actionCondition(value: Value, next: Next): string {
  if (!('is' in value) || /[.]v\d+$/.test(value.is)) return textCondition('i.contract', value, next);
  return `i.contract ^@ ${next(`${value.is}.v`)}`;
}

function rangeCondition(column: string, type: string, value: Value, next: Next): string {
  if ('is' in value || 'prefix' in value) return 'false';
  const bounds = [
    ...(value.from === undefined ? [] : [`${column} >= ${next(value.from)}::${type}`]),
    ...(value.below === undefined ? [] : [`${column} < ${next(value.below)}::${type}`]),
  ];
  return `(${bounds.join(' and ')})`;
}
