import type { Tx } from '@jejak/kernel';
import type { Keyring, SealedUnder } from '@jejak/persistence';
import type { Closed, Seals } from '../../application/log.port.js';

/** Seals openings under the data keys of the house. */
export class KeyringSeals implements Seals {
  constructor(private readonly keyring: Keyring) {}

  seal(tx: Tx, parts: readonly Closed[]): Promise<readonly (string | undefined)[]> {
    return this.keyring.sealMany(
      tx,
      parts.map(({ under, text }) => ({ under: keyOf(under), plaintext: text })),
    );
  }

  forget(person: string): void {
    this.keyring.forget(person);
  }
}

/** The key of the service, for what concerns nobody or several people at once. */
const keyOf = (under: Closed['under']): SealedUnder => (under === 'service' ? { service: 'audit' } : under);
