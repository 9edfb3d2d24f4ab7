import { dateInJakarta, type BrokenRule, type Clock, type Ids, type PlainDate, type Tx } from '@jejak/kernel';
import {
  confirmErasure,
  inTheWay,
  orderErasure,
  type Erasable,
  type Order,
  type Standing,
} from '../domain/erasure.js';
import type { Context } from './ports.js';

/** An order to erase, as it was given. */
export type KeptOrder = Order &
  Readonly<{
    id: string;
    person: string;
    state: 'ordered' | 'replaced' | 'done';
    orderedBy: string;
    version: number;
  }>;

/** What personnel itself keeps of a person, and deletes with the classes. */
export type Kept = Readonly<{ facts: number; accounts: number; relations: number; publications: number }>;

/** Where orders to erase are kept, and carried out. */
export interface ErasureStore {
  /** How things stand, under the person's lock; nothing when nobody ever had this id. */
  standing(tx: Tx, person: string, today: PlainDate): Promise<Standing | undefined>;
  kept(tx: Tx, person: string, classes: readonly Erasable[]): Promise<Kept>;
  /** The erasure by which all of these classes are gone already. */
  done(tx: Tx, person: string, classes: readonly Erasable[]): Promise<string | undefined>;
  find(tx: Tx, person: string, erasure: string): Promise<KeptOrder | undefined>;
  /** Records the order, sealed reason included; it takes the place of one that waits. Told to the house. */
  order(
    tx: Tx,
    order: Order & Readonly<{ id: string; person: string; reason: string; orderedBy: string }>,
    context: Context,
    at: Date,
  ): Promise<void>;
  /** Destroys the keys, deletes what personnel keeps in clear and tells the house, in this one transaction. */
  carryOut(tx: Tx, order: KeptOrder, confirmedBy: string, context: Context, at: Date): Promise<void>;
  refused(
    tx: Tx,
    erasure: string,
    command: string,
    broken: readonly BrokenRule[],
    context: Context,
  ): Promise<void>;
}

/** A natural person who acts. */
export type Official = Context & Readonly<{ person: string }>;

export type Settled = Readonly<
  | { kind: 'unknown' }
  | { kind: 'already' | 'settled'; erasure: string }
  | { kind: 'refused'; broken: readonly BrokenRule[] }
>;

/** Ordering and confirming that what is kept of a person be erased. */
export class ErasureOrders {
  constructor(
    private readonly store: ErasureStore,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** `already` names the erasure by which all of it is gone: ordering it again has no effect. */
  async order(
    tx: Tx,
    person: string,
    { reason, ...order }: Order & Readonly<{ reason: string }>,
    official: Official,
  ): Promise<Settled> {
    const at = this.clock.now();
    const standing = await this.store.standing(tx, person, dateInJakarta(at));
    if (standing === undefined) return { kind: 'unknown' };
    const done = await this.store.done(tx, person, order.classes);
    if (done !== undefined) return { kind: 'already', erasure: done };
    const erasure = this.ids.uuid();
    const ruling = orderErasure(standing, order, official.person);
    if (ruling.kind === 'refused') {
      await this.store.refused(tx, erasure, 'order-erasure', ruling.broken, official);
      return { kind: 'refused', broken: ruling.broken };
    }
    const given = { ...order, id: erasure, person, reason, orderedBy: official.person };
    await this.store.order(tx, given, official, at);
    return { kind: 'settled', erasure };
  }

  /** Answers nothing when there is no such order, or another took its place. */
  async confirm(tx: Tx, order: KeptOrder, official: Official): Promise<Settled> {
    const at = this.clock.now();
    const standing = await this.store.standing(tx, order.person, dateInJakarta(at));
    if (standing === undefined || order.state === 'replaced') return { kind: 'unknown' };
    if (order.state === 'done') return { kind: 'already', erasure: order.id };
    const ruling = confirmErasure(standing, order, order, official.person);
    if (ruling.kind === 'refused') {
      await this.store.refused(tx, order.id, 'confirm-erasure', ruling.broken, official);
      return { kind: 'refused', broken: ruling.broken };
    }
    await this.store.carryOut(tx, order, official.person, official, at);
    return { kind: 'settled', erasure: order.id };
  }

  /** What an erasure would delete here, and what stands in its way; changes nothing. */
  async preview(
    tx: Tx,
    person: string,
    classes: readonly Erasable[],
  ): Promise<(Kept & Readonly<{ broken: readonly BrokenRule[] }>) | undefined> {
    const standing = await this.store.standing(tx, person, dateInJakarta(this.clock.now()));
    if (standing === undefined) return undefined;
    return { ...(await this.store.kept(tx, person, classes)), broken: inTheWay(standing, classes) };
  }
}
