import type { Bilingual, Clock, Tx, UnitsOfWork } from '@jejak/kernel';
import { formatVerifierKey, signCheckpoint, type NoteSigner } from '@jejak/tlog';

export type SignedCheckpoint = Readonly<{ size: number; root: Uint8Array; note: string }>;

/** An entry that others wait for, now under a signed checkpoint. */
export type Anchored = Readonly<{
  entry: number;
  eventId: string;
  contract: string;
  subject: string;
  correlation: string;
  traceparent?: string;
}>;

/** Signed checkpoints, each kept for ever, and who waits for them. */
export interface CheckpointStore {
  /** Size and root as committed, and the size of the last checkpoint. */
  committed(): Promise<Readonly<{ size: number; root: Uint8Array; signed: number }>>;
  /** Keeps it; answers false when one of that size or a larger one is there already. */
  keep(tx: Tx, checkpoint: SignedCheckpoint, at: Date): Promise<boolean>;
  /** Takes the waiting entries below this size off the list. */
  takeAwaited(tx: Tx, below: number): Promise<readonly Anchored[]>;
}

/** Tells those who wait. */
export interface Announcements {
  anchored(tx: Tx, entries: readonly Anchored[], treeSize: number): Promise<void>;
}

/** The last checkpoint, kept outside the database, so that a database put back from a backup is noticed. */
export interface CheckpointFile {
  write(note: string): Promise<void>;
}

/** What somebody outside the database knows of this log: a checkpoint it signed, or at least how large it was. */
export type KnownCheckpoint = Readonly<
  { /** Who knows it, for whoever reads a refusal. */ where: Bilingual } & (
    { note: string } | { size: number }
  )
>;

/**
 * Whoever remembers the log outside its database: the data folder, each witness. Asked before anything is written. One
 * that cannot be reached MUST answer nothing rather than fail: its silence is for it to report, and the others decide.
 */
export interface CheckpointKeeper {
  knownCheckpoints(): Promise<readonly KnownCheckpoint[]>;
}

/**
 * Signs what is committed, never before: first the size and root are in the database for good, then they are signed,
 * and only then anybody is told. Whoever waits for an entry is told in the transaction that keeps the checkpoint.
 */
export class Checkpoints {
  constructor(
    private readonly work: UnitsOfWork,
    private readonly store: CheckpointStore,
    private readonly announcements: Announcements,
    private readonly file: CheckpointFile,
    private readonly signer: NoteSigner,
    private readonly clock: Clock,
    /** Where decisions are final under witnesses only, those who wait are told when the quorum has cosigned. */
    private readonly tellsWhenSigned = true,
  ) {}

  /** Signs the log if it grew since the last checkpoint. Answers the new checkpoint, or nothing. */
  async publish(): Promise<SignedCheckpoint | undefined> {
    const { size, root, signed } = await this.store.committed();
    if (size === 0 || size <= signed) return undefined;
    const note = await signCheckpoint({ origin: this.signer.key.name, size, root }, this.signer);
    const checkpoint = { size, root, note };
    const kept = await this.work.run(async (tx) => {
      if (!(await this.store.keep(tx, checkpoint, this.clock.now()))) return false;
      const anchored = this.tellsWhenSigned ? await this.store.takeAwaited(tx, size) : [];
      if (anchored.length > 0) await this.announcements.anchored(tx, anchored, size);
      return true;
    });
    if (!kept) return undefined;
    await this.file.write(note);
    return checkpoint;
  }

  /** What readers know the log by. */
  get vkey(): string {
    return formatVerifierKey(this.signer.key);
  }
}
