import { topicOf } from '@jejak/contracts';
import { sql } from '@jejak/persistence';
import { bell } from './bell.js';
import { readStatus, type BusStatus } from './bus-status.js';
import type { Engine, EngineCondition } from './engine.js';
import { OperationRefused } from './errors.js';
import type { BoundGroup, Groups } from './groups.js';
import {
  BlockedSubjects,
  type Blocked,
  type BlockedAfter,
  type BlockedListing,
  type Choice,
  type Preview,
} from './blocked.js';
import type { Listing, Quarantined } from './quarantine.js';
import {
  notQuarantined,
  Redrive,
  type AskedBy,
  type Redriven,
  type RedrivenMany,
  type RedriveParts,
  type TellAct,
} from './redrive.js';

export interface BusOperationsParts extends RedriveParts {
  engine: Engine;
  groups: Groups;
}

/** What operators ask of a service's bus. Each refusal is an `OperationRefused` that says why, in both languages. */
export class BusOperations {
  readonly #redrive: Redrive;
  readonly #blocked: BlockedSubjects;

  constructor(private readonly parts: BusOperationsParts) {
    this.#blocked = new BlockedSubjects(parts.database);
    this.#redrive = new Redrive(parts, this.#blocked);
  }

  status(): Promise<BusStatus> {
    const { engine, quarantine, database } = this.parts;
    return readStatus(engine, quarantine, database);
  }

  /** How its engine is; asks nobody. */
  condition(): EngineCondition {
    return this.parts.engine.condition();
  }

  /** From now on redriven and discarded messages are told this way: audit writes its own acts into the log itself. */
  tellActsBy(tell: TellAct): void {
    this.#redrive.tellBy(tell);
  }

  /** Messages in quarantine, oldest first, without their payload. */
  quarantined(listing: Listing = {}): Promise<{ items: Quarantined[]; next: string | null }> {
    return this.parts.quarantine.list(listing);
  }

  /**
   * Hands the messages of one subject, named itself or by one of its entries, to their handler again, oldest first,
   * until none is left or one fails. Each that succeeds is published as `<area>.message-redriven`.
   */
  async redrive(group: string, what: { key: string } | { id: string }, asked: AskedBy): Promise<Redriven> {
    const bound = this.#group(group);
    const key = 'key' in what ? what.key : await this.#keyOf(group, what.id);
    return this.#redrive.subject(bound, key, asked);
  }

  /** Subjects that wait behind a message in quarantine, by group and subject. */
  blocked(listing: BlockedListing = {}): Promise<{ items: Blocked[]; next: BlockedAfter | null }> {
    return this.#blocked.list(listing);
  }

  /** What redriving these would hand out: the subjects with a message that fits, and all messages waiting there. */
  async preview(group: string, choice: Choice): Promise<Preview> {
    return this.#blocked.preview(this.#group(group).name, choice);
  }

  /**
   * Redrives every subject with a message that fits, the longest blocked first, up to 1,000 messages: one call must
   * end. Those whose message fails again stay where they are and are counted; `left` says what was not come to.
   *
   * @throws OperationRefused where `expected` is not what a preview says now: something has changed since
   */
  async redriveMany(group: string, choice: Choice, expected: Preview, asked: AskedBy): Promise<RedrivenMany> {
    return this.#redrive.many(this.#group(group), choice, expected, asked);
  }

  /** Gives a message up, with a reason (kept sealed). Those behind it stay until redriven. Published. */
  discard(id: string, reason: string, asked: AskedBy): Promise<void> {
    return this.#redrive.discard(id, reason, asked);
  }

  /**
   * Rebuilds a projection: in one transaction its tables are emptied, its inbox forgets, its quarantine is closed and
   * its cursors go to the start in a new generation; then every event comes again.
   */
  async replay(group: string): Promise<void> {
    const bound = this.#group(group);
    if (bound.kind === 'reaction')
      throw new OperationRefused('reaction-not-replayed', {
        id: `Grup ${group} adalah reaksi: memutarnya ulang akan mengulang akibatnya. Gunakan redrive.`,
        en: `group ${group} is a reaction: replaying it would repeat its effects. Redrive instead.`,
      });
    const { database, engine, quarantine } = this.parts;
    const rewind = await engine.rewinding(bound);
    await database.run(async (tx) => {
      // First the cursors: whoever delivers to the group now ends before, whoever comes later finds the start.
      await rewind(tx);
      for (const table of bound.tables) await sql(tx).query(`delete from ${table}`);
      await sql(tx).query('delete from inbox where grp = $1', [group]);
      await sql(tx).query('delete from attempt where grp = $1', [group]);
      await quarantine.closeReplayed(tx, group);
      sql(tx).afterCommit(() => bell.ring('relayed'));
    });
  }

  /** Announces everything this service ever published once more, for new or rebuilt projections; returns how many. */
  reannounce(): Promise<number> {
    return this.parts.engine.reannounce([topicOf(this.parts.area)]);
  }

  #group(name: string): BoundGroup {
    const group = this.parts.groups.find(name);
    if (group !== undefined) return group;
    throw new OperationRefused('no-such-group', {
      id: `Layanan ${this.parts.service} tidak mempunyai grup ${name}.`,
      en: `service ${this.parts.service} has no group ${name}`,
    });
  }

  async #keyOf(group: string, id: string): Promise<string> {
    const key = await this.parts.quarantine.keyOf(group, id);
    if (key === undefined) throw notQuarantined(id);
    return key;
  }
}
