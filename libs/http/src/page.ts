import { Transform } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { Problem } from './problem.js';

/** One page of a list in keyset order; `next` goes into `after` for the following one, null at the end. */
export type Page<T> = { items: T[]; next: string | null };

/** `?limit=…&after=…` of every list; extend it with the list's own filters. */
export class ListQuery {
  @IsOptional()
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && value !== '' ? Number(value) : value,
  )
  @IsInt()
  @Min(1)
  @Max(200)
  limit: number = 50;

  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  after?: string;
}

/** What a list is ordered by: the last row's values of it are where the next page goes on. */
export type Key = readonly (string | number)[];

const PATTERNS = {
  text: /^[^]*$/,
  uuid: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  instant: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:[.]\d{1,6})?(?:Z|[+-]\d{2}:\d{2})$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
} as const;
export type KeyKind = keyof typeof PATTERNS | 'number';

/**
 * Where the page goes on, or undefined for the first one. `kinds` are those of the ordering columns, so that a
 * cursor of another list, or a forged one, never reaches SQL.
 *
 * @throws Problem 400 `unreadable-cursor`
 */
export function startAfter({ after }: Pick<ListQuery, 'after'>, kinds: readonly KeyKind[]): Key | undefined {
  if (after === undefined) return undefined;
  const key = decoded(after);
  if (!Array.isArray(key) || key.length !== kinds.length) throw Problem.of('unreadable-cursor');
  const fits = kinds.every((kind, at) => {
    const value: unknown = key[at];
    return kind === 'number'
      ? Number.isSafeInteger(value)
      : typeof value === 'string' && PATTERNS[kind].test(value);
  });
  if (!fits) throw Problem.of('unreadable-cursor');
  return key as Key;
}

/** Makes the page of rows read with `limit + 1`: the row too many says that there is more. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  { limit }: Pick<ListQuery, 'limit'>,
  keyOf: (row: Row) => Key,
  item: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(item),
    next: rows.length > limit && last !== undefined ? cursorOf(keyOf(last)) : null,
  };
}

/** The cursor that `startAfter` reads. */
export const cursorOf = (key: Key): string => Buffer.from(JSON.stringify(key)).toString('base64url');

function decoded(after: string): unknown {
  if (!/^[A-Za-z0-9_-]+$/.test(after)) throw Problem.of('unreadable-cursor');
  try {
    return JSON.parse(Buffer.from(after, 'base64url').toString('utf8'));
  } catch {
    throw Problem.of('unreadable-cursor');
  }
}
