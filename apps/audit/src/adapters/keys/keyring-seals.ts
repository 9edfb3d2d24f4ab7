import type { Tx } from '@jejak/kernel';
import { KeyDestroyed, type Keyring, type SealedUnder } from '@jejak/persistence';
import type { Seals } from '../../application/log.port.js';
import type { Under } from '../../domain/entry.js';

/** Seals openings under the data keys of the house. */
export class KeyringSeals implements Seals {
  constructor(private readonly keyring: Keyring) {}

  warm(tx: Tx, under: readonly Under[]): Promise<void> {
    return this.keyring.warm(tx, under.filter((each) => each !== 'clear').map(keyOf));
  }

  async seal(tx: Tx, under: Exclude<Under, 'clear'>, text: string): Promise<string | undefined> {
    try {
      return await this.keyring.seal(tx, keyOf(under), text);
    } catch (error) {
      if (error instanceof KeyDestroyed) return undefined;
      throw error;
    }
  }

  forget(person: string): void {
    this.keyring.forget(person);
  }
}

/** The key of the service, for what concerns nobody or several people at once. */
const keyOf = (under: Exclude<Under, 'clear'>): SealedUnder =>
  under === 'service' ? { service: 'audit' } : under;
