import type { Lane } from '../engine.js';
import type { Received } from '../event.js';

export const laneName = ({ topic, partition }: Lane): string => `${topic} ${partition}`;

/** A record that the group hears, or, without one, everything up to an offset that it does not. */
export type Entry = Readonly<{ offset: bigint; received?: Received }>;

/** Entries of one partition that one transaction takes. */
export type Cut = Readonly<{
  lane: OpenLane;
  from: bigint;
  generation: number;
  end: bigint;
  heard: Received[];
}>;

/** Records above which nothing more of a partition is fetched, and below which it goes on. */
const HIGH = { records: 1_000, bytes: 1_048_576 };
const LOW = { records: 400, bytes: 524_288 };

/**
 * What was fetched of a partition and not handled yet, and where the group's cursor in the database was believed to
 * stand when it was: the entries follow that position without a gap.
 */
export class OpenLane {
  #entries: Entry[] = [];
  #bytes = 0;
  #reached: bigint;
  /** A transaction is under way with the first of the entries. */
  reserved = false;
  paused = false;
  /** Milliseconds of the process's clock before which nothing is taken. */
  restsUntil = 0;
  /** When something last came, or was sought. */
  movedAt: number;

  constructor(
    readonly lane: Lane,
    /** The last offset handled, as the database said. */
    public pos: bigint,
    public generation: number,
    /** The offset that must come next. */
    public next: bigint,
    now: number,
  ) {
    this.movedAt = now;
    this.#reached = next - 1n;
  }

  get waiting(): number {
    return this.#entries.length;
  }

  get full(): boolean {
    return this.#entries.length > HIGH.records || this.#bytes > HIGH.bytes;
  }

  get roomy(): boolean {
    return this.#entries.length < LOW.records && this.#bytes < LOW.bytes;
  }

  /** How far everything is handled: as `pos`, unless retention has cut what follows it. */
  get reached(): bigint {
    return this.#reached;
  }

  /** Records up to the one before `next`. Offsets between them are of records that nobody sees: control records. */
  push(entries: readonly Entry[], next: bigint): void {
    for (const entry of entries) {
      this.#fill(entry.offset - 1n);
      this.#add(entry);
    }
    this.#fill(next - 1n);
    this.next = next;
  }

  /** The first record heard, if it was fetched. */
  first(): Received | undefined {
    return this.#entries.find(({ received }) => received !== undefined)?.received;
  }

  /** What the next transaction takes: so many records heard at most, and nothing behind `upTo`. */
  cut(limit: number, upTo?: bigint): Cut | undefined {
    const heard: Received[] = [];
    let end: bigint | undefined;
    for (const { offset, received } of this.#entries) {
      if (heard.length === limit) break;
      if (upTo !== undefined && offset > upTo) {
        // Of what nobody hears a part may be taken too.
        if (received === undefined && upTo > (end ?? this.#reached)) end = upTo;
        break;
      }
      if (received !== undefined) heard.push(received);
      end = offset;
    }
    return end === undefined
      ? undefined
      : { lane: this, from: this.pos, generation: this.generation, end, heard };
  }

  /** These were handled, and the cursor stands behind them. */
  passed(end: bigint): void {
    this.pos = end;
    this.#reached = end;
    let gone = 0;
    while (gone < this.#entries.length && this.#entries[gone]!.offset <= end) {
      this.#bytes -= sizeOf(this.#entries[gone]!);
      gone += 1;
    }
    this.#entries.splice(0, gone);
  }

  #fill(offset: bigint): void {
    if (offset > (this.#entries.at(-1)?.offset ?? this.#reached)) this.#add({ offset });
  }

  #add(entry: Entry): void {
    const last = this.#entries.length - 1;
    if (entry.received === undefined && last >= 0 && this.#entries[last]!.received === undefined) {
      this.#entries[last] = entry;
      return;
    }
    this.#entries.push(entry);
    this.#bytes += sizeOf(entry);
  }
}

const sizeOf = ({ received }: Entry): number => received?.bytes.length ?? 0;
