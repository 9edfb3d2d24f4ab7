import type { Keyring } from '@jejak/persistence';
import type { ErasedByLaw, OpeningPart, OpeningReading } from '../../application/reading.port.js';
import type { Query } from './tiles.js';

type Row = { entry: string; person: string | null; class: string | null; body: Buffer | null };

/** Reads openings, and unseals them with the data keys of the house. */
export class PostgresOpeningReader implements OpeningReading {
  constructor(
    private readonly query: Query,
    private readonly keyring: Pick<Keyring, 'open' | 'warmToOpen'>,
  ) {}

  async partsOf(entries: readonly number[]): Promise<readonly OpeningPart[]> {
    const rows = await this.query<Row>(
      'select entry, person, class, body from opening where entry = any ($1::bigint[]) order by entry, part',
      [entries],
    );
    return rows.map(({ entry, person, class: className, body }) => ({
      entry: Number(entry),
      ...(person === null ? {} : { person }),
      ...(className === null ? {} : { class: className }),
      ...(body === null ? {} : { body: body.toString('utf8') }),
    }));
  }

  async erasuresOf(people: readonly string[]): Promise<readonly ErasedByLaw[]> {
    if (people.length === 0) return [];
    const rows = await this.query<Omit<ErasedByLaw, 'entry'> & { entry: string | null }>(
      `select distinct on (e.person, c.class) e.person, c.class, e.erasure, e.legal_basis as "legalBasis", t.entry
         from erasure e cross join unnest(e.classes) c(class)
         left join lateral tlog_events(array[e.event_id]) t on true
        where e.person = any ($1::uuid[]) order by e.person, c.class, e.heard_at, t.entry`,
      [people],
    );
    return rows.map(({ entry, ...row }) => ({ ...row, ...(entry === null ? {} : { entry: Number(entry) }) }));
  }

  async unseal(sealed: string): Promise<string | undefined> {
    return (await this.keyring.open(undefined, sealed))?.toString('utf8');
  }

  warm(sealed: readonly string[]): Promise<void> {
    return this.keyring.warmToOpen(undefined, sealed);
  }
}
