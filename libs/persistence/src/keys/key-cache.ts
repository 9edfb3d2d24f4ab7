import type { KeyObject } from 'node:crypto';
import type { Tx } from '@jejak/kernel';
import { sql } from '../transaction.js';
import type { KeyName } from './sealed.js';

export const nameOf = ({ owner, class: className }: KeyName): string => `${className}:${owner}`;

type Held = { name: KeyName; key: KeyObject; asked: number };

/**
 * Unwrapped keys, the longest unused dropped first. A key learnt inside a transaction is that transaction's own
 * until it commits: were it shared at once and the transaction rolled back, others would seal under a key that
 * nobody has.
 */
export class KeyCache {
  readonly #shared = new Map<string, Held>();
  readonly #own = new WeakMap<Tx, Map<string, Held>>();
  readonly #forgotten = new Map<string, number>();
  #moment = 0;

  constructor(private readonly size: number) {}

  /** A point in the order of askings and forgettings: what was asked for before a forgetting is not kept after it. */
  moment(): number {
    return this.#moment;
  }

  get(name: KeyName, tx: Tx | undefined): KeyObject | undefined {
    const id = nameOf(name);
    const own = tx === undefined ? undefined : this.#own.get(tx)?.get(id);
    if (own !== undefined) return own.key;
    const shared = this.#shared.get(id);
    if (shared === undefined) return undefined;
    this.#shared.delete(id);
    this.#shared.set(id, shared);
    return shared.key;
  }

  put(name: KeyName, key: KeyObject, asked: number, tx: Tx | undefined): void {
    const held = { name, key, asked };
    if (tx === undefined) {
      this.#share(held);
      return;
    }
    let own = this.#own.get(tx);
    if (own === undefined) {
      const made = new Map<string, Held>();
      own = made;
      this.#own.set(tx, made);
      sql(tx).afterCommit(() => {
        for (const one of made.values()) this.#share(one);
      });
    }
    own.set(nameOf(name), held);
  }

  forget(owner: string, tx?: Tx): void {
    const own = tx === undefined ? undefined : this.#own.get(tx);
    for (const [id, { name }] of own ?? []) if (name.owner === owner) own?.delete(id);
    for (const [id, { name }] of this.#shared) if (name.owner === owner) this.#shared.delete(id);
    this.#moment += 1;
    this.#forgotten.set(owner, this.#moment);
  }

  #share(held: Held): void {
    if ((this.#forgotten.get(held.name.owner) ?? 0) > held.asked) return;
    this.#shared.set(nameOf(held.name), held);
    for (const id of this.#shared.keys()) {
      if (this.#shared.size <= this.size) break;
      this.#shared.delete(id);
    }
  }
}
