import type { KeyObject } from 'node:crypto';
import { openSealed, sealedUnder, SealBroken, unwrapKey } from '@jejak/persistence';
import type { Query } from '../postgres/tiles.js';

type KeyRow = { owner: string; class: string; wrapped: Buffer | null };
type KeyName = Readonly<{ owner: string; class: string }>;
type Opened = Readonly<{ text: string } | { erased: true } | { broken: string }>;

/**
 * The data keys of stored openings, read in bulk. An administrator reads them where they lie; a service's own role
 * by the function it is given.
 */
export class DataKeys {
  /** Unwrapped keys; null is a destroyed one. */
  private readonly keys = new Map<string, KeyObject | null>();
  private direct: Promise<boolean> | undefined;

  constructor(
    private readonly query: Query,
    private readonly keyEncryptionKey: Uint8Array,
  ) {}

  /** Fetches the keys of these openings that are not known yet. */
  async fetch(
    openings: readonly Readonly<{ person: string | null; class: string | null; body: Uint8Array | null }>[],
  ) {
    const wanted = new Map<string, KeyName>();
    for (const { person, class: className, body } of openings) {
      if (className === null) continue;
      // Of an emptied part, whether its key was destroyed is asked all the same.
      const name =
        body === null
          ? { owner: person ?? 'audit', class: className }
          : keyNamedBy(Buffer.from(body).toString('utf8'));
      // A value that names no key is reported when it is opened.
      if (name !== undefined && !this.keys.has(idOf(name))) wanted.set(idOf(name), name);
    }
    if (wanted.size === 0) return;
    for (const { wrapped, ...name } of await this.rows([...wanted.values()])) {
      const key = wrapped === null ? null : this.unwrapped(name, wrapped);
      if (key !== undefined) this.keys.set(idOf(name), key);
    }
  }

  isDestroyed(owner: string, className: string): boolean {
    return this.keys.get(idOf({ owner, class: className })) === null;
  }

  open(sealed: string): Opened {
    try {
      const key = this.keys.get(idOf(sealedUnder(sealed)));
      if (key === undefined) return { broken: 'no such key' };
      return key === null ? { erased: true } : { text: openSealed(key, sealed).toString('utf8') };
    } catch (error) {
      if (error instanceof SealBroken) return { broken: 'seal' };
      throw error;
    }
  }

  /** A key that does not unwrap is none: every value under it is reported as broken. */
  private unwrapped(name: KeyName, wrapped: Buffer): KeyObject | undefined {
    try {
      return unwrapKey(this.keyEncryptionKey, name, wrapped);
    } catch (error) {
      if (error instanceof SealBroken) return undefined;
      throw error;
    }
  }

  private async rows(names: readonly KeyName[]): Promise<KeyRow[]> {
    const params = [names.map(({ owner }) => owner), names.map((name) => name.class)];
    this.direct ??= this.mayReadTable();
    return (await this.direct)
      ? this.query<KeyRow>(
          `select k.owner, k.class, k.wrapped from keys.data_key k
             join unnest($1::text[], $2::text[]) as n(owner, class) using (owner, class)`,
          params,
        )
      : this.query<KeyRow>('select owner, class, wrapped from keys.find($1::text[], $2::text[])', params);
  }

  private async mayReadTable(): Promise<boolean> {
    const [row] = await this.query<{ may: boolean }>(
      `select has_table_privilege('keys.data_key', 'select') as may`,
      [],
    );
    return row!.may;
  }
}

/** The key that a sealed value names, or nothing when it is none. */
export function keyNamedBy(sealed: string): KeyName | undefined {
  try {
    return sealedUnder(sealed);
  } catch (error) {
    if (error instanceof SealBroken) return undefined;
    throw error;
  }
}

const idOf = ({ owner, class: className }: KeyName): string => `${className} ${owner}`;
