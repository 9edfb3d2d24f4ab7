import type { Tx } from '@jejak/kernel';
import type { Keyring } from '@jejak/persistence';
import type { SealedFor, Seals } from '../application/ports.js';

/** Seals under the house's data keys: one per person and retention class. */
export class KeyringSeals implements Seals {
  constructor(private readonly keyring: Keyring) {}

  async seal(tx: Tx, texts: readonly (SealedFor & Readonly<{ text: string }>)[]): Promise<readonly string[]> {
    await this.keyring.warm(tx, texts);
    const sealed: string[] = [];
    for (const { text, person, retention } of texts) {
      sealed.push(await this.keyring.seal(tx, { person, retention }, text));
    }
    return sealed;
  }
}
