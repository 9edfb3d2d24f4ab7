import { same, verifyConsistency, type Checkpoint, type TreeHashing } from '@jejak/tlog';

/**
 * What a witness decides (C2SP tlog-witness, add-checkpoint). It vouches for one thing: every tree it cosigns has the
 * one it cosigned before as its beginning. A log that ever shows two histories finds no second signature here.
 */

/** A state of a log's tree. */
export type Tree = Readonly<{ size: number; root: Uint8Array }>;

/** A checkpoint the log's own key has signed, and the proof that the tree of `old` entries is its beginning. */
export type Submission = Readonly<{ old: number; proof: readonly Uint8Array[]; claim: Tree }>;

/** What the witness remembers of a log when it is asked. */
export type Memory = Readonly<{
  /** The last tree it cosigned, if any. */
  held: Tree | undefined;
  /** Every root the log has ever signed for the size it claims now, as far as this witness was shown. */
  signedBefore: readonly Readonly<{ root: Uint8Array; cosigned: boolean }>[];
  /** An inspector has not settled yet that this log was caught with two histories. */
  stopped: boolean;
}>;

export type Refusal =
  /** The old size is beyond the checkpoint's. */
  | 'old-beyond-size'
  /** Size zero has but one root. */
  | 'root-not-empty'
  /** The proof does not lead from the tree that was cosigned to this one. */
  | 'proof-invalid'
  /** The log signed another root for the same size: the two notes together are the evidence. */
  | 'forked'
  | 'stopped';

export type Verdict = Readonly<
  { cosign: true } | { cosign: false; conflict: number } | { cosign: false; refusal: Refusal }
>;

/** What an inspector should look at. */
export type AlarmKind =
  /** Two roots for one size, both signed by the log: proof of misbehaviour, whoever sent them. */
  | 'fork'
  /** A signed tree smaller than one cosigned, never seen here before: a log set back, or an old copy sent again. */
  | 'rewind'
  /** A signed tree whose proof fails: a cut or rewritten tail, or a stranger's wrong proof for a right checkpoint. */
  | 'inconsistent';

export type Judgement = Readonly<{ verdict: Verdict; alarm?: AlarmKind }>;

/** Judges one submission. The signature of the log was verified before. */
export function judge(hashing: TreeHashing, memory: Memory, submission: Submission): Judgement {
  const verdict = verdictOn(hashing, memory, submission);
  const alarm = alarmOver(memory, submission, verdict);
  return { verdict, ...(alarm === undefined ? {} : { alarm }) };
}

function verdictOn(hashing: TreeHashing, memory: Memory, { old, proof, claim }: Submission): Verdict {
  const held: Tree = memory.held ?? { size: 0, root: hashing.empty() };
  if (old > claim.size) return refused('old-beyond-size');
  if (claim.size === 0 && !same(claim.root, hashing.empty())) return refused('root-not-empty');
  if (old !== held.size) return { cosign: false, conflict: held.size };
  if (isForked(memory, claim)) return refused('forked');
  if (memory.stopped) return refused('stopped');
  return verifyConsistency(hashing, held, claim, proof).ok ? { cosign: true } : refused('proof-invalid');
}

function alarmOver(memory: Memory, { claim }: Submission, verdict: Verdict): AlarmKind | undefined {
  const before = memory.signedBefore.find(({ root }) => same(root, claim.root));
  if (isForked(memory, claim)) return before === undefined ? 'fork' : undefined;
  if (before?.cosigned === true) return undefined;
  if (memory.held !== undefined && claim.size < memory.held.size) return 'rewind';
  return 'refusal' in verdict && ['proof-invalid', 'root-not-empty'].includes(verdict.refusal)
    ? 'inconsistent'
    : undefined;
}

const isForked = ({ signedBefore }: Memory, { root }: Pick<Checkpoint, 'root'>): boolean =>
  signedBefore.some((other) => !same(other.root, root));

const refused = (refusal: Refusal): Verdict => ({ cosign: false, refusal });
