import { contracts, type Area } from '@jejak/contracts';
import type { Actor, Cause, Tx } from '@jejak/kernel';
import { sql, type Database, type Keyring } from '@jejak/persistence';
import type { BlockedSubjects, Choice, Preview } from './blocked.js';
import type { Delivery } from './delivery.js';
import { OperationRefused } from './errors.js';
import type { Outgoing } from './event.js';
import type { BoundGroup } from './groups.js';
import type { Outbox } from './outbox.js';
import type { Quarantine, Quarantined } from './quarantine.js';
import { classOf, DeliveryFailed } from './retries.js';

/** What a redrive did: ids of quarantine entries, in order. */
export type Redriven = Readonly<{
  redriven: readonly string[];
  /** The entry at which it stopped, and the class of its error. */
  stopped?: Readonly<{ id: string; errorClass: string }>;
}>;

/** What redriving many did: messages that went through, subjects whose next message failed again, messages not come to. */
export type RedrivenMany = Readonly<{ redriven: number; failed: number; left: number }>;

/** After so many messages a call comes to its end. */
const AT_ONCE = 1_000;

/** Tells the house that a message was redriven or discarded, in the transaction that did it. */
export type TellAct = (tx: Tx, act: Outgoing<unknown>) => Promise<void>;

/** Who asks, and from which request. */
export type AskedBy = Readonly<{ by: Actor; cause: Cause }>;

export interface RedriveParts {
  service: string;
  /** The area the service speaks in. */
  area: Area;
  database: Database;
  delivery: Delivery;
  quarantine: Quarantine;
  outbox: Outbox;
  keyring: Keyring;
}

/** Takes messages out of quarantine: to their handler again, or for good with a reason. Both are published. */
export class Redrive {
  #tell: TellAct;

  constructor(
    private readonly parts: RedriveParts,
    private readonly blocked: BlockedSubjects,
  ) {
    this.#tell = async (tx, act) => void (await parts.outbox.add<unknown>(tx, act));
  }

  tellBy(tell: TellAct): void {
    this.#tell = tell;
  }

  /** @see BusOperations.redriveMany */
  async many(group: BoundGroup, choice: Choice, expected: Preview, asked: AskedBy): Promise<RedrivenMany> {
    const chosen = await this.blocked.chosen(group.name, choice);
    const messages = chosen.reduce((sum, one) => sum + one.messages, 0);
    if (chosen.length !== expected.subjects || messages !== expected.messages)
      throw new OperationRefused('preview-outdated', {
        id: `Karantina berubah: kini ${String(messages)} pesan dari ${String(chosen.length)} subjek. Lihat pratinjau lagi, lalu ulangi.`,
        en: `quarantine has changed: now ${String(messages)} messages of ${String(chosen.length)} subjects. Look at the preview again, then repeat.`,
      });
    const done = { redriven: 0, failed: 0, left: messages };
    for (const { key, messages: own } of chosen) {
      if (messages - done.left >= AT_ONCE) break;
      const { redriven, stopped } = await this.subject(group, key, asked);
      done.redriven += redriven.length;
      done.failed += stopped === undefined ? 0 : 1;
      done.left -= own;
    }
    return done;
  }

  /** In order, each message in a transaction of its own through inbox and handler; stops at the first failure. */
  async subject(group: BoundGroup, key: string, asked: AskedBy): Promise<Redriven> {
    const redriven: string[] = [];
    for (;;) {
      const outcome = await this.#first(group, key, asked);
      if (outcome === undefined) return { redriven };
      if ('error' in outcome) {
        await this.parts.quarantine.failedAgain(outcome.entry.id, outcome.error);
        return { redriven, stopped: { id: outcome.entry.id, errorClass: classOf(outcome.error) } };
      }
      redriven.push(outcome.entry.id);
    }
  }

  async discard(id: string, reason: string, { by, cause }: AskedBy): Promise<void> {
    if (reason.trim() === '')
      throw new OperationRefused('reason-missing', {
        id: 'Pesan hanya boleh dibuang dengan alasan.',
        en: 'a message is discarded only with a reason',
      });
    const { database, quarantine, keyring, service } = this.parts;
    await database.run(async (tx) => {
      const entry = await quarantine.find(tx, id);
      if (entry === undefined) throw notQuarantined(id);
      const sealed = await keyring.seal(tx, { service }, reason);
      await quarantine.close(tx, id, 'discarded', by.account, sealed);
      await this.#publish(tx, 'message-discarded', entry, { by, cause }, { reason: sealed });
    });
  }

  async #first(
    group: BoundGroup,
    key: string,
    asked: AskedBy,
  ): Promise<{ entry: Quarantined; error?: unknown } | undefined> {
    const { database, quarantine, delivery } = this.parts;
    const current: { entry?: Quarantined } = {};
    try {
      return await database.run(async (tx) => {
        const opened = await quarantine.first(tx, group.name, key);
        if (opened === undefined) return undefined;
        current.entry = opened.entry;
        if (group.ownInbox || (await entersInbox(tx, group.name, opened.entry.eventId)))
          await delivery.deliver(tx, group, [opened.record]);
        await quarantine.close(tx, opened.entry.id, 'redriven', asked.by.account);
        await this.#publish(tx, 'message-redriven', opened.entry, asked, {});
        return { entry: opened.entry };
      });
    } catch (error) {
      if (!(error instanceof DeliveryFailed) || current.entry === undefined) throw error;
      return { entry: current.entry, error: error.cause };
    }
  }

  async #publish(
    tx: Tx,
    fact: 'message-redriven' | 'message-discarded',
    { id, group, eventId }: Quarantined,
    { by, cause }: AskedBy,
    more: object,
  ): Promise<void> {
    const contract = contracts.find(({ type }): boolean => type === `${this.parts.area}.${fact}.v1`);
    if (contract === undefined) throw new Error(`${this.parts.area} has no contract ${fact}`);
    const data = { quarantine: id, group, eventId, ...more };
    await this.#tell(tx, { contract, subject: `quarantine/${id}`, data, cause, by });
  }
}

export const notQuarantined = (id: string): OperationRefused =>
  new OperationRefused('not-in-quarantine', {
    id: `Tidak ada pesan ${id} yang terbuka di karantina.`,
    en: `no open message ${id} is in quarantine`,
  });

async function entersInbox(tx: Tx, group: string, eventId: string): Promise<boolean> {
  const rows = await sql(tx).query(
    'insert into inbox (grp, event_id) values ($1, $2) on conflict do nothing returning event_id',
    [group, eventId],
  );
  return rows.length > 0;
}
