import type { Clock } from '@jejak/kernel';
import type { Finding } from './monitor.js';

/** One row of a service's closed books, or of what the log has of the same span. */
export type Counted = Readonly<{ type: string; count: number; lastVersionSum: number; xor: string }>;

/** Books that a service closed, as they came to audit. */
export type Books = Readonly<{
  service: string;
  area: string;
  from: Date;
  to: Date;
  types: readonly Counted[];
  closedAt: Date;
  /** Where they stand in the order of comparing. */
  place: Readonly<{ entry: number } | { upto: Date }>;
}>;

export interface BooksStore {
  /** Books that differed when they were last compared, and then those not compared yet, oldest first. */
  pending(limit: number): Promise<readonly Books[]>;
  /**
   * What the log has of an area in a span. `lastVersionSum` is 0 where a subject is not known any more: what was erased
   * cannot be summed.
   */
  counted(area: string, from: Date, to: Date): Promise<readonly Counted[]>;
  /** Which events of a type the log has of a span, by id. */
  events(type: string, from: Date, to: Date): Promise<ReadonlyMap<string, number>>;
  compared(books: Books, differ: boolean): Promise<void>;
}

/** Asks a service which events of a type its books counted, all of them; nothing when it cannot be asked. */
export interface BooksAsking {
  countedIds(books: Books, type: string): Promise<readonly string[] | undefined>;
}

/** Ids named in one finding. */
const NAMED = 5;

/**
 * Compares what services counted of what they published with what the log has, and names every difference. It goes on
 * naming it until there is none any more.
 *
 * @param patience milliseconds within which everything that was on its way when books were closed has come to the log
 */
export class BooksComparison {
  constructor(
    private readonly store: BooksStore,
    private readonly asking: BooksAsking,
    private readonly report: (finding: Finding) => Promise<void>,
    private readonly clock: Clock,
    private readonly patience: number,
  ) {}

  /** Compares what was closed since the last time, and again what differed. Nothing is said while patience lasts. */
  async compare(): Promise<void> {
    for (const books of await this.store.pending(100)) {
      const differing = differences(books, await this.store.counted(books.area, books.from, books.to));
      if (differing.length > 0 && this.clock.now().getTime() - books.closedAt.getTime() < this.patience)
        return;
      for (const each of differing) await this.report(await this.named(books, each));
      await this.store.compared(books, differing.length > 0);
    }
  }

  private async named(books: Books, { type, said, logged }: Difference): Promise<Finding> {
    const ids = await this.asking.countedIds(books, type);
    const there = await this.store.events(type, books.from, books.to);
    const missing = ids?.filter((id) => !there.has(id)) ?? [];
    const known = new Set(ids);
    const extra = ids === undefined ? [] : [...there].filter(([id]) => !known.has(id));
    const entry = extra[0]?.[1];
    const first = missing[0] ?? extra[0]?.[0];
    const span = `${books.from.toISOString()}–${books.to.toISOString()}`;
    return {
      code: 'books-differ',
      ...(entry === undefined ? {} : { entry }),
      // Who is named belongs to it: a difference that could not be named at first is told again with its ids.
      where: `${type}, ${span}${first === undefined ? '' : `, ${first}`}`,
      messages: {
        id: `${type}, ${span}: pembukuan ${books.service} menghitung ${String(said)}, log memuat ${String(logged)}${listed(missing, 'tidak ada di log')}${listed(namesOf(extra), 'tidak ada di pembukuan')}${ids === undefined ? '; layanan tidak dapat ditanya' : ''}.`,
        en: `${type}, ${span}: the books of ${books.service} count ${String(said)}, the log has ${String(logged)}${listed(missing, 'not in the log')}${listed(namesOf(extra), 'not in the books')}${ids === undefined ? '; the service could not be asked' : ''}.`,
      },
    };
  }
}

type Difference = Readonly<{ type: string; said: number; logged: number }>;

function differences({ types }: Books, counted: readonly Counted[]): Difference[] {
  const said = new Map(types.map((row) => [row.type, row]));
  const logged = new Map(counted.map((row) => [row.type, row]));
  return [...new Set([...said.keys(), ...logged.keys()])].sort().flatMap((type) => {
    const [a, b] = [said.get(type), logged.get(type)];
    const alike =
      a?.count === b?.count &&
      a?.xor === b?.xor &&
      (b?.lastVersionSum === 0 || a?.lastVersionSum === b?.lastVersionSum);
    return alike ? [] : [{ type, said: a?.count ?? 0, logged: b?.count ?? 0 }];
  });
}

const namesOf = (extra: readonly (readonly [string, number])[]): string[] =>
  extra.map(([id, entry]) => `${id} (${String(entry)})`);

const listed = (ids: readonly string[], what: string): string =>
  ids.length === 0
    ? ''
    : `; ${what}: ${ids.slice(0, NAMED).join(', ')}${ids.length > NAMED ? ` + ${String(ids.length - NAMED)}` : ''}`;
