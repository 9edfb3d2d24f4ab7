import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import type { RetentionClass } from '@jejak/contracts';
import type { Tx } from '@jejak/kernel';
import type { Database } from '../database.js';
import { sql } from '../transaction.js';
import { KeyCache, nameOf } from './key-cache.js';
import { decrypt, encrypt, parseSealed, seal, SealBroken, type KeyName } from './sealed.js';

/** Whose key seals a value: a person's, of one retention class, or a service's own. */
export type SealedUnder = Readonly<{ person: string; retention: RetentionClass } | { service: string }>;

/** Nothing more can be sealed for this person and class: the key was destroyed by an erasure. */
export class KeyDestroyed extends Error {
  override readonly name = 'KeyDestroyed';

  constructor(readonly key: KeyName) {
    super(
      `the ${key.class} key of ${key.owner} was destroyed by an erasure; nothing can be sealed under it any more`,
    );
  }
}

export interface KeyringOptions {
  database: Database;
  /** 32 bytes, from `keyEncryptionKey(file)`. */
  keyEncryptionKey: Uint8Array;
  /** Unwrapped keys kept in memory at most. */
  cached?: number;
}

type KeyRow = { owner: string; class: string; wrapped: Buffer | null };

/**
 * Seals personal values under data keys (design, invariant 7): one per person and retention class, wrapped by the
 * key-encryption key and kept in schema `keys`. What is sealed is stored and re-sent as it is, never made anew.
 */
export class Keyring {
  readonly #database: Database;
  readonly #wrapping: KeyObject;
  readonly #cache: KeyCache;

  constructor({ database, keyEncryptionKey, cached = 20_000 }: KeyringOptions) {
    this.#database = database;
    this.#wrapping = createSecretKey(keyEncryptionKey);
    this.#cache = new KeyCache(cached);
  }

  /** Seals under the key, made at first asking in this transaction. Throws `KeyDestroyed` after an erasure. */
  async seal(tx: Tx, under: SealedUnder, plaintext: string | Uint8Array): Promise<string> {
    const name = keyName(under);
    const key = this.#cache.get(name, tx) ?? (await this.#make(tx, [name])).get(nameOf(name));
    if (key === undefined) throw new KeyDestroyed(name);
    return seal(key, name, plaintext);
  }

  /** Seals many, each under its key, in one round trip at most; nothing for one whose key an erasure destroyed. */
  async sealMany(
    tx: Tx,
    many: readonly Readonly<{ under: SealedUnder; plaintext: string }>[],
  ): Promise<readonly (string | undefined)[]> {
    const held = new Map<string, KeyObject | undefined>();
    const absent: KeyName[] = [];
    const named = many.map(({ under, plaintext }) => {
      const name = keyName(under);
      const id = nameOf(name);
      if (!held.has(id)) {
        const key = this.#cache.get(name, tx);
        held.set(id, key);
        if (key === undefined) absent.push(name);
      }
      return { name, id, plaintext };
    });
    if (absent.length > 0) for (const [id, key] of await this.#make(tx, absent)) held.set(id, key);
    return named.map(({ name, id, plaintext }) => {
      const key = held.get(id);
      return key === undefined ? undefined : seal(key, name, plaintext);
    });
  }

  /**
   * The plaintext; undefined when the key was destroyed (erased). Throws `SealBroken` when text or bytes were
   * changed, or the key was never made. With a transaction, keys made in it are found.
   */
  async open(tx: Tx | undefined, sealed: string): Promise<Buffer | undefined> {
    const { label, bytes, ...name } = parseSealed(sealed);
    let key = this.#cache.get(name, tx);
    if (key === undefined) {
      const found = await this.#find(tx, [name]);
      if (!found.has(nameOf(name))) throw new SealBroken(`${label}: no such key was ever made`);
      key = found.get(nameOf(name));
    }
    return key === undefined ? undefined : decrypt(key, bytes, label);
  }

  /** Fetches or makes many keys in one round trip, before many are sealed or opened. Destroyed ones are left out. */
  async warm(tx: Tx, under: readonly SealedUnder[]): Promise<void> {
    const wanted = new Map(under.map(keyName).map((name) => [nameOf(name), name]));
    const absent = [...wanted.values()].filter((name) => this.#cache.get(name, tx) === undefined);
    if (absent.length > 0) await this.#make(tx, absent);
  }

  /** Fetches keys for opening in one round trip, making none. */
  async warmToOpen(tx: Tx | undefined, sealed: readonly string[]): Promise<void> {
    const wanted = new Map(sealed.map(parseSealed).map((parsed) => [nameOf(parsed), parsed]));
    const absent = [...wanted.values()].filter((name) => this.#cache.get(name, tx) === undefined);
    if (absent.length > 0) await this.#find(tx, absent);
  }

  /** Destroys a person's keys of these classes for ever (role `personnel` alone), in the erasure's transaction. */
  async destroy(tx: Tx, person: string, classes: readonly RetentionClass[]): Promise<void> {
    await sql(tx).query('select keys.destroy($1, $2)', [person, classes]);
    this.#cache.forget(person, tx);
    sql(tx).afterCommit(() => this.forget(person));
  }

  /** Drops a person's unwrapped keys; each service calls it on `personnel.erasure-done`. */
  forget(person: string): void {
    this.#cache.forget(person);
  }

  async #make(tx: Tx, names: readonly KeyName[]): Promise<Map<string, KeyObject | undefined>> {
    const asked = this.#cache.moment();
    const candidates = names.map((name) => encrypt(this.#wrapping, randomBytes(32), wrapLabel(name)));
    const rows = await sql(tx).query<KeyRow>('select * from keys.of($1::text[], $2::text[], $3::bytea[])', [
      names.map(({ owner }) => owner),
      names.map((name) => name.class),
      candidates,
    ]);
    return this.#unwrap(rows, asked, tx);
  }

  async #find(tx: Tx | undefined, names: readonly KeyName[]): Promise<Map<string, KeyObject | undefined>> {
    const asked = this.#cache.moment();
    const statement = 'select * from keys.find($1::text[], $2::text[])';
    const params = [names.map(({ owner }) => owner), names.map((name) => name.class)];
    const rows = await (tx === undefined
      ? this.#database.query<KeyRow>(statement, params)
      : sql(tx).query<KeyRow>(statement, params));
    return this.#unwrap(rows, asked, tx);
  }

  #unwrap(rows: readonly KeyRow[], asked: number, tx: Tx | undefined): Map<string, KeyObject | undefined> {
    const keys = new Map<string, KeyObject | undefined>();
    for (const { wrapped, ...name } of rows) {
      const key =
        wrapped === null ? undefined : createSecretKey(decrypt(this.#wrapping, wrapped, wrapLabel(name)));
      if (key !== undefined) this.#cache.put(name, key, asked, tx);
      keys.set(nameOf(name), key);
    }
    return keys;
  }
}

const keyName = (under: SealedUnder): KeyName =>
  'service' in under
    ? { owner: under.service, class: 'service' }
    : { owner: under.person, class: under.retention };

/** Binds a wrapped key to its place, so that one person's cannot be put in another's row. */
export const wrapLabel = (name: KeyName): string => `jejak-data-key-v1:${name.class}:${name.owner}`;
