import fc from 'fast-check';
import { pageOf, startAfter, type KeyKind } from './page.js';
import { Problem } from './problem.js';

const row = (at: string, id: string) => ({ at, id });
const rows = [row('2026-08-01', 'a'), row('2026-08-02', 'b'), row('2026-08-03', 'c')];
const keyOf = ({ at, id }: (typeof rows)[number]) => [at, id];
const KINDS: KeyKind[] = ['date', 'text'];

describe('a page', () => {
  it('shows up to its limit and says where the next one goes on', () => {
    const page = pageOf(rows, { limit: 2 }, keyOf, ({ id }) => id);
    expect(page.items).toEqual(['a', 'b']);
    expect(startAfter({ after: page.next! }, KINDS)).toEqual(['2026-08-02', 'b']);
  });

  it('is the last one when there is no row too many', () => {
    expect(pageOf(rows, { limit: 3 }, keyOf, ({ id }) => id)).toEqual({ items: ['a', 'b', 'c'], next: null });
    expect(pageOf([], { limit: 3 }, keyOf, (any) => any)).toEqual({ items: [], next: null });
  });

  it('begins at the start without a cursor', () => {
    expect(startAfter({}, KINDS)).toBeUndefined();
  });

  it.each([
    { because: 'is not base64url', after: '%%%' },
    { because: 'is not JSON', after: cursor('[1,') },
    { because: 'is no list', after: cursor('{"length":2}') },
    { because: 'is of another list', after: cursor('["2026-08-01"]') },
    { because: 'holds another kind of value', after: cursor('["2026-08-01",7]') },
    { because: 'holds no date where one orders', after: cursor(`["' or 1=1","a"]`) },
    { because: 'is empty', after: '' },
  ])('refuses a cursor that $because', ({ after }) => {
    expect(() => startAfter({ after }, KINDS)).toThrow(
      expect.objectContaining({ code: 'unreadable-cursor' }),
    );
  });

  it('takes any text as a cursor or refuses it, and never breaks', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json().map(cursor)), (after) => {
        try {
          startAfter({ after }, ['number']);
        } catch (error) {
          expect(error).toBeInstanceOf(Problem);
        }
      }),
    );
  });
});

function cursor(json: string): string {
  return Buffer.from(json).toString('base64url');
}
