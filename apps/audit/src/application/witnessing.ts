import type { Clock, UnitsOfWork } from '@jejak/kernel';
import { formatVerifierKey, isQuorum, type Policy } from '@jejak/tlog';
import type { Announcements, CheckpointStore } from './checkpoints.js';
import type { LogReading } from './reading.port.js';
import type {
  Contradictions,
  CosignatureStore,
  Witness,
  WitnessAnswer,
  WitnessState,
  WitnessTrouble,
} from './witnesses.port.js';

/** Milliseconds to wait before a witness that is not there is asked again: at first, and at most. */
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 60_000;

type Known = {
  readonly witness: Witness;
  readonly vkey: string;
  cosigned: number;
  asking?: Promise<void>;
  /** The checkpoint it refused: that one is never sent to it again. */
  refused: number;
  /** Milliseconds of the last pause. */
  pause: number;
  notBefore: number;
  trouble?: WitnessTrouble;
};

type Newest = Readonly<{ size: number; note: string }>;
type Trouble = Readonly<{ outcome: WitnessTrouble['kind']; detail: string }>;

type Told = (what: WitnessState & Readonly<{ outcome: WitnessAnswer['outcome'] }>) => void;

/** What witnessing works with. */
export type WitnessingParts = Readonly<{
  /** Those that are asked: the policy's, as far as it gives their addresses. */
  witnesses: readonly Witness[];
  policy: Policy;
  /** Puts the policy into the log if it is not its last; answers its entry, if there is anybody to ask. */
  appoint: (policy: Policy) => Promise<number | undefined>;
  /** Whether a decision is final only once the quorum has cosigned; otherwise the signature of the log is enough. */
  finalWhenWitnessed: boolean;
  work: UnitsOfWork;
  store: CosignatureStore;
  checkpoints: Pick<CheckpointStore, 'takeAwaited'>;
  announcements: Announcements;
  contradictions: Contradictions;
  log: Pick<LogReading, 'consistency'>;
  clock: Clock;
  /** Told of each cosignature, and of each trouble once when it begins. */
  told: Told;
  /** Told of what went wrong on this side. */
  failed: (error: unknown) => void;
}>;

/**
 * Has each new checkpoint cosigned. A round sends one and the same checkpoint to all, so that a quorum comes together,
 * and ends when it has, or when all have answered. Whoever is not there is asked again after growing pauses; whoever
 * refuses, only for a larger checkpoint; whoever contradicts the log, never again by this process: that is for people.
 */
export class Witnessing {
  private known: Known[] = [];
  /** Checkpoints of more entries than this contain the policy that they are cosigned under. */
  private appointed = Infinity;

  constructor(private readonly parts: WitnessingParts) {}

  /** Appoints the witnesses and reads what was kept. Before it, a round does nothing. */
  async begin(): Promise<void> {
    this.appointed = (await this.parts.appoint(this.parts.policy)) ?? Infinity;
    const sizes = await this.parts.store.sizes();
    this.known = this.parts.witnesses.map((witness) => {
      const vkey = formatVerifierKey(witness.key);
      const cosigned = sizes.get(vkey) ?? 0;
      return { witness, vkey, cosigned, refused: 0, pause: 0, notBefore: 0 };
    });
  }

  states(): readonly WitnessState[] {
    return this.known.map(({ witness: { name }, cosigned, trouble }) => ({
      name,
      cosigned,
      ...(trouble === undefined ? {} : { trouble }),
    }));
  }

  /**
   * Brings the last checkpoint to every witness that lacks it and may be asked. Returns when the quorum is there, or when
   * all have answered; whoever is slow then goes on by itself.
   */
  async round(): Promise<void> {
    const newest = await this.parts.store.newest();
    if (newest === undefined || newest.size <= this.appointed) return;
    const now = this.parts.clock.now().getTime();
    const due = this.known.filter(
      ({ asking, cosigned, refused, notBefore }) =>
        asking === undefined && cosigned < newest.size && refused < newest.size && notBefore <= now,
    );
    if (due.length === 0) return;
    await new Promise<void>((resolve) => {
      let open = due.length;
      for (const each of due) {
        each.asking = this.bring(each, newest).then((reached) => {
          delete each.asking;
          open -= 1;
          if (reached || open === 0) resolve();
        });
      }
    });
  }

  /** Waits until nothing is under way any more. */
  async end(): Promise<void> {
    await Promise.all(this.known.map(({ asking }) => asking ?? Promise.resolve()));
  }

  /** Answers whether this made the quorum full. What fails here is told and tried again after a pause. */
  private async bring(each: Known, newest: Newest): Promise<boolean> {
    try {
      const answer = await this.answerTo(each, newest);
      if (answer.outcome === 'cosigned') return await this.cosigned(each, newest.size, answer);
      if (answer.outcome !== 'conflict') await this.troubled(each, newest.size, answer);
    } catch (error) {
      this.wait(each);
      this.parts.failed(error);
    }
    return false;
  }

  /** Asks, and asks once more when the witness says that it knows another size: an answer was lost, or nobody kept it. */
  private async answerTo(each: Known, newest: Newest): Promise<WitnessAnswer> {
    const first = await this.ask(each, each.cosigned, newest);
    if (first.outcome !== 'conflict') return first;
    if (first.size > newest.size) {
      // Another process may have signed and brought more meanwhile; if nobody has, the log was cut or set back.
      const latest = await this.parts.store.newest();
      return latest !== undefined && latest.size >= first.size ? first : ahead(first.size, newest.size);
    }
    if (first.size === each.cosigned) return refused(`409 over ${String(first.size)}, which was sent`);
    const second = await this.ask(each, first.size, newest);
    if (second.outcome === 'cosigned') return second;
    return second.outcome === 'conflict' ? refused(`409 again, over ${String(second.size)}`) : second;
  }

  private async ask({ witness }: Known, old: number, { size, note }: Newest): Promise<WitnessAnswer> {
    return witness.ask({ old, proof: await this.parts.log.consistency(old, size), checkpoint: note });
  }

  private async cosigned(
    each: Known,
    size: number,
    { line, at }: Readonly<{ line: string; at: Date }>,
  ): Promise<boolean> {
    const reached = await this.parts.work.run(async (tx) => {
      await this.parts.store.keep(tx, size, { witness: each.vkey, line, at });
      const cosigners = await this.parts.store.cosigners(tx, size);
      const keys = this.parts.policy.witnesses.map(({ key }) => key);
      const met = isQuorum(
        this.parts.policy,
        keys.filter((key) => cosigners.includes(formatVerifierKey(key))),
      );
      if (!met || !(await this.parts.store.witnessed(tx, size, this.parts.clock.now()))) return false;
      if (!this.parts.finalWhenWitnessed) return true;
      const anchored = await this.parts.checkpoints.takeAwaited(tx, size);
      if (anchored.length > 0) await this.parts.announcements.anchored(tx, anchored, size);
      return true;
    });
    each.cosigned = Math.max(each.cosigned, size);
    each.pause = 0;
    delete each.trouble;
    this.tell(each, 'cosigned');
    return reached;
  }

  private async troubled(each: Known, size: number, { outcome, detail }: Trouble): Promise<void> {
    const now = this.parts.clock.now();
    const lasting = each.trouble?.kind === outcome ? each.trouble : undefined;
    if (outcome === 'contradicted' && lasting === undefined) {
      const text = `${each.witness.name}: ${detail}`.slice(0, 500);
      await this.parts.work.run((tx) =>
        this.parts.contradictions.found(tx, { finding: 'witness-contradicts', detail: text }),
      );
    }
    each.trouble = { kind: outcome, detail, since: lasting?.since ?? now };
    if (outcome === 'refused') each.refused = size;
    if (outcome === 'contradicted') each.refused = Number.MAX_SAFE_INTEGER;
    this.wait(each);
    if (lasting === undefined) this.tell(each, outcome);
  }

  private wait(each: Known): void {
    each.pause = each.pause === 0 ? FIRST_PAUSE : Math.min(LONGEST_PAUSE, each.pause * 2);
    each.notBefore = this.parts.clock.now().getTime() + each.pause;
  }

  private tell({ witness: { name }, cosigned, trouble }: Known, outcome: WitnessAnswer['outcome']): void {
    this.parts.told({ name, cosigned, outcome, ...(trouble === undefined ? {} : { trouble }) });
  }
}

/** The witness has cosigned more than this log ever signed: the log was cut, or set back. */
const ahead = (known: number, signed: number): WitnessAnswer => ({
  outcome: 'contradicted',
  detail: `the witness knows ${String(known)} entries, the log has signed ${String(signed)}`,
});

const refused = (detail: string): WitnessAnswer => ({ outcome: 'refused', detail });
