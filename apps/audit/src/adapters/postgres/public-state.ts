import type { Database } from '@jejak/persistence';

/** How far a witness has cosigned, and when it last did. */
export type Cosigned = Readonly<{ size: number; at: Date }>;

/** How far the log and its witnesses are. */
export type PublicState = Readonly<{
  /** The last checkpoint signed; absent while there is none. */
  signed?: Readonly<{ size: number; root: Uint8Array; at: Date }>;
  /** By the witness's key, as a vkey; whoever has cosigned nothing is not there. */
  cosigned: ReadonlyMap<string, Cosigned>;
}>;

/** Reads what everybody may know of the log as a whole. */
export class PublicStateReader {
  constructor(private readonly database: Database) {}

  async read(witnesses: readonly string[]): Promise<PublicState> {
    const [[signed], cosigned] = await Promise.all([
      this.database.query<{ size: string; root: Buffer; at: Date }>(
        'select size, root, signed_at as at from checkpoint order by size desc limit 1',
      ),
      this.database.query<{ witness: string; size: string; at: Date }>(
        `select witness, last.size, last.cosigned_at as at from unnest($1::text[]) as witness,
           lateral (select size, cosigned_at from cosignature k where k.witness = witness.witness
                     order by size desc limit 1) last`,
        [witnesses],
      ),
    ]);
    return {
      ...(signed === undefined ? {} : { signed: { ...signed, size: Number(signed.size) } }),
      cosigned: new Map(cosigned.map(({ witness, size, at }) => [witness, { size: Number(size), at }])),
    };
  }
}
