import type { Tx } from '@jejak/kernel';
import type { Keyring, SealedUnder } from '@jejak/persistence';
import type { Seals } from '../application/ports.js';

/** Seals under the house's data keys: one per person and retention class. */
export class KeyringSeals implements Seals {
  constructor(private readonly keyring: Keyring) {}

  seal(tx: Tx, under: SealedUnder, text: string): Promise<string> {
    return this.keyring.seal(tx, under, text);
  }
}
