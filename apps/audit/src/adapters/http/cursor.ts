import { pageOf, startAfter } from '@jejak/http';
import type { Found } from '../../application/searches.js';

/** Where a page goes on: before which entry, in a log of which size. */
export function afterOf(after: string | undefined): { after?: { before: number; treeSize: number } } {
  const key = startAfter(after === undefined ? {} : { after }, ['number', 'number']);
  return key === undefined ? {} : { after: { before: Number(key[0]), treeSize: Number(key[1]) } };
}

/** The cursor of the next page, or null when this was the last. */
export function nextOf({ items, more, treeSize }: Found): string | null {
  const rows = more ? [...items, undefined] : items;
  const last = items.at(-1);
  return pageOf(
    rows,
    { limit: items.length },
    () => [last?.index ?? 0, treeSize],
    () => undefined,
  ).next;
}
