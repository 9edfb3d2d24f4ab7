import type { Bilingual, Clock, Tx, UnitsOfWork } from '@jejak/kernel';
import type { CheckpointKeeper, KnownCheckpoint } from './checkpoints.js';

/** One thing that is wrong with the log, as its check names it. */
export type Finding = Readonly<{ code: string; entry?: number; where?: string; messages: Bilingual }>;

/** A stretch of the log that was read again. */
export type Piece = Readonly<{
  from: number;
  to: number;
  /** The size the database states. */
  size: number;
  /** Nothing lies behind it: a cycle ends here. */
  ended: boolean;
  faults: readonly Finding[];
}>;

/** Reads a piece of the stored log again, content and all, and compares it with what is known of the log elsewhere. */
export interface Looking {
  next(from: number, known: readonly KnownCheckpoint[]): Promise<Piece>;
}

/** Where the monitor stands. A cycle reads the whole log once. */
export type Watch = Readonly<{
  cycle: number;
  position: number;
  /** When the last whole cycle ended, how many entries it read and how much it found. */
  last?: Readonly<{ ended: Date; entries: number; findings: number }>;
}>;

/** What the monitor keeps over restarts. */
export interface WatchStore {
  watch(): Promise<Watch>;
  /** Keeps how far this cycle has come. */
  advance(position: number): Promise<void>;
  endCycle(entries: number, at: Date): Promise<void>;
  /** Keeps a finding of this cycle. One that was gone for a whole cycle and is there again is a new one. */
  keep(finding: Finding, at: Date): Promise<void>;
  /** Marks it as told; answers false when it was already. */
  markTold(tx: Tx, finding: Finding): Promise<boolean>;
  /** Findings of this cycle or of the last whole one. */
  findings(limit: number): Promise<readonly (Finding & Readonly<{ since: Date }>)[]>;
}

/** Tells what was found, in the log and on the bus. */
export interface WatchActs {
  found(tx: Tx, finding: Finding): Promise<void>;
}

/** More than these of one piece say nothing new: whoever looks will run `jejak verify`. */
const MOST_OF_A_PIECE = 50;

type Log = Readonly<{ error(what: object, text: string): void }>;

/**
 * Reads the log again and again, from its first entry to its last, and tells what is not as it was written: a changed
 * leaf, opening, index row or tile, a tail that was cut off, a checkpoint that signs something else. Each finding is told
 * once, as `inconsistency-found` in the log and on the bus; where the log itself cannot be written any more, it is in the
 * service's log, its figures and `GET /v1/audit/monitor` all the same, and told as soon as it can be.
 */
export class Monitor {
  /** What is known elsewhere, asked once a cycle: whoever knows may be far away. */
  private known: readonly KnownCheckpoint[] | undefined;

  constructor(
    private readonly work: UnitsOfWork,
    private readonly looking: Looking,
    private readonly store: WatchStore,
    private readonly acts: WatchActs,
    private readonly keepers: readonly CheckpointKeeper[],
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /** Reads one piece and keeps how far it came. */
  async step(): Promise<Piece> {
    const { position } = await this.store.watch();
    this.known ??= (await Promise.all(this.keepers.map((keeper) => keeper.knownCheckpoints()))).flat();
    const piece = await this.looking.next(position, this.known);
    if (piece.ended) this.known = undefined;
    for (const fault of piece.faults.slice(0, MOST_OF_A_PIECE)) await this.report(fault);
    if (piece.ended) await this.store.endCycle(piece.to, this.clock.now());
    else await this.store.advance(piece.to);
    return piece;
  }

  /** Reads on until the end of the log; answers everything that was found on the way. */
  async cycle(): Promise<readonly Finding[]> {
    const found: Finding[] = [];
    for (;;) {
      const piece = await this.step();
      found.push(...piece.faults);
      if (piece.ended) return found;
    }
  }

  /** Keeps a finding and tells it, once. */
  async report(finding: Finding): Promise<void> {
    const { code, entry, where } = finding;
    this.log.error(
      { finding: code, entry, where },
      `the log is not as it was written: ${finding.messages.en}`,
    );
    await this.store.keep(finding, this.clock.now());
    try {
      await this.work.run(async (tx) => {
        if (await this.store.markTold(tx, finding)) await this.acts.found(tx, finding);
      });
    } catch (error) {
      // A log that is damaged at its edge takes no entry. The finding is kept, and told when a later cycle finds it.
      this.log.error({ err: error, finding: code }, 'the finding could not be told in the log yet');
    }
  }
}
