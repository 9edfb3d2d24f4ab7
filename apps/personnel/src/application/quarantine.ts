import type { BrokenRule, Clock, Ruling, Tx } from '@jejak/kernel';
import { refuse } from '@jejak/kernel';
import { Intake, type IntakeReceipt } from './intake.js';
import type { Context, Received } from './ports.js';

/** What is held: nothing of it took effect. */
export type HeldItem = Readonly<{
  id: string;
  reason: 'not-understood' | 'not-readable' | 'contradiction';
  state: 'held' | 'redriven' | 'discarded';
  version: number;
  source: string;
  eventId: string;
}>;

export interface HeldItems {
  /** Under its row's lock. */
  find(tx: Tx, id: string): Promise<HeldItem | undefined>;
  /** The publication as it was sent, read again by today's contracts. */
  reread(tx: Tx, id: string, now: Date): Promise<Received>;
  discard(tx: Tx, item: HeldItem, reason: string, context: Context, at: Date): Promise<void>;
}

const rules = {
  held: {
    id: 'quarantine/still-held',
    statement: {
      id: 'Kejadian ini masih ditahan di karantina.',
      en: 'The event is still held in quarantine.',
    },
    basis: [{ instrument: 'Jejak', article: 'design, invariant 9' }],
  },
  anEvent: {
    id: 'quarantine/an-event',
    statement: {
      id: 'Dari rekaman ini tidak terbaca satu kejadian pun; terbitkan ulang dengan benar, lalu buang yang ini dengan alasan.',
      en: 'No event can be read from this record; publish it anew as it should be, then discard this one with a reason.',
    },
    basis: [{ instrument: 'CloudEvents 1.0.2', article: 'Required attributes' }],
  },
  oneBody: {
    id: 'quarantine/not-a-contradiction',
    statement: {
      id: 'Isi kedua untuk sumber dan id yang sama tidak dapat diproses; terbitkan koreksi dengan id baru, lalu buang yang ini dengan alasan.',
      en: 'A second body under the same source and id cannot take effect; publish a correction under a new id, then discard this one with a reason.',
    },
    basis: [{ instrument: 'Jejak', article: 'design, "HTTP intake"' }],
  },
} as const satisfies Readonly<Record<string, BrokenRule>>;

/** Settles what could not be understood: tried again once its cause is gone, or given up with a reason. */
export class QuarantineSettlement {
  constructor(
    private readonly items: HeldItems,
    private readonly intake: Intake,
    private readonly clock: Clock,
  ) {}

  async redrive(tx: Tx, item: HeldItem, context: Context): Promise<Ruling<IntakeReceipt>> {
    if (item.state !== 'held') return refuse(rules.held);
    if (item.reason === 'not-readable') return refuse(rules.anEvent);
    if (item.reason === 'contradiction') return refuse(rules.oneBody);
    const received = await this.items.reread(tx, item.id, this.clock.now());
    const [receipt] = await this.intake.receive(tx, [received], context);
    return { kind: 'accepted', facts: [receipt!] };
  }

  async discard(tx: Tx, item: HeldItem, reason: string, context: Context): Promise<Ruling<HeldItem>> {
    if (item.state !== 'held') return refuse(rules.held);
    await this.items.discard(tx, item, reason, context, this.clock.now());
    return { kind: 'accepted', facts: [{ ...item, state: 'discarded', version: item.version + 1 }] };
  }
}
