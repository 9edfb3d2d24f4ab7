import { createHmac, createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import type { Tx } from '@jejak/kernel';
import { sql, type Keyring } from '@jejak/persistence';
import type { Naming } from '../../application/imports.port.js';

/**
 * Names imported facts by an HMAC of what they say. The name travels on the topic of personnel in clear, and a plain
 * digest of so little (a person, a rank, a date) could be guessed; the key lies sealed in this schema.
 */
export class KeyedNaming implements Naming {
  #key: KeyObject | undefined;

  constructor(private readonly keyring: Keyring) {}

  async open(tx: Tx): Promise<(profile: string, content: string, corrects: string | undefined) => string> {
    const key = (this.#key ??= await this.load(tx));
    return (profile, content, corrects) => {
      const named = createHmac('sha256', key)
        .update(`${profile}\n${content}\n${corrects ?? ''}`)
        .digest('base64url');
      return `${profile}:${named.slice(0, 32)}`;
    };
  }

  private async load(tx: Tx): Promise<KeyObject> {
    const fresh = await this.keyring.seal(tx, { service: 'personnel' }, randomBytes(32));
    await sql(tx).query(
      `insert into secret (name, sealed) values ('import-naming', $1) on conflict do nothing`,
      [fresh],
    );
    const [row] = await sql(tx).query<{ sealed: string }>(
      `select sealed from secret where name = 'import-naming'`,
    );
    const key = await this.keyring.open(tx, row!.sealed);
    if (key === undefined)
      throw new Error('the key of the service was destroyed: imports can no longer be named');
    return createSecretKey(key);
  }
}
