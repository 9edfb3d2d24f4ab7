import type { Keyring } from '@jejak/persistence';
import type { OpeningPart, OpeningReading } from '../../application/reading.port.js';
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

  async unseal(sealed: string): Promise<string | undefined> {
    return (await this.keyring.open(undefined, sealed))?.toString('utf8');
  }

  warm(sealed: readonly string[]): Promise<void> {
    return this.keyring.warmToOpen(undefined, sealed);
  }
}
