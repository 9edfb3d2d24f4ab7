import type { Clock, Ids, Tx } from '@jejak/kernel';
import type { Identity } from '../domain/intake.js';
import type { Context } from './ports.js';
import type { Relation } from './attestations.js';

/** Persons as natural persons: who they are, which accounts are theirs, whom they are bound to. */
export interface IdentityStore {
  /** The version of the person's stream, under the person's lock; nothing when there is no such person. */
  version(tx: Tx, person: string): Promise<number | undefined>;
  register(tx: Tx, person: string, identity: Identity, context: Context, at: Date): Promise<void>;
  /** The link, a fact of the person, told to the house (`account-linked`). Says whether it is new. */
  link(
    tx: Tx,
    person: string,
    version: number,
    account: string,
    context: Context,
    at: Date,
  ): Promise<boolean>;
  relate(tx: Tx, relation: Relation, version: number, context: Context, at: Date): Promise<boolean>;
  /** Notes that the identity was read and what for (`identity-opened`). */
  opened(tx: Tx, person: string, purpose: string, context: Context): Promise<void>;
}

/** Acts on who people are. */
export class Identities {
  constructor(
    private readonly store: IdentityStore,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Registers a natural person who is no civil servant; the house knows them by the random id alone. */
  async register(tx: Tx, identity: Identity, context: Context): Promise<string> {
    const person = this.ids.uuid();
    await this.store.register(tx, person, identity, context, this.clock.now());
    return person;
  }

  /** Answers nothing when there is no such person. */
  async link(
    tx: Tx,
    person: string,
    account: string,
    context: Context,
  ): Promise<'linked' | 'already' | undefined> {
    const version = await this.store.version(tx, person);
    if (version === undefined) return undefined;
    return (await this.store.link(tx, person, version, account, context, this.clock.now()))
      ? 'linked'
      : 'already';
  }

  async relate(tx: Tx, relation: Relation, context: Context): Promise<'declared' | 'already' | undefined> {
    const version = await this.store.version(tx, relation.a);
    if (version === undefined || (await this.store.version(tx, relation.b)) === undefined) return undefined;
    return (await this.store.relate(tx, relation, version, context, this.clock.now()))
      ? 'declared'
      : 'already';
  }

  async open(tx: Tx, person: string, purpose: string, context: Context): Promise<boolean> {
    if ((await this.store.version(tx, person)) === undefined) return false;
    await this.store.opened(tx, person, purpose, context);
    return true;
  }
}
