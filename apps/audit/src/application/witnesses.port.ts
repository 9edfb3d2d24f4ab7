import type { Tx } from '@jejak/kernel';
import type { AddCheckpoint, VerifierKey } from '@jejak/tlog';

/** What came of asking a witness once. */
export type WitnessAnswer = Readonly<
  /** It cosigned, and the cosignature was verified: its line as a note carries it, and the time it tells. */
  | { outcome: 'cosigned'; line: string; at: Date }
  /** It says which size it cosigned last (status 409 with `text/x.tlog.size`). The one answer that is asked again. */
  | { outcome: 'conflict'; size: number }
  /** Nobody there, too slow, or out of order (5xx): it may be well again by itself. */
  | { outcome: 'unreachable'; detail: string }
  /** It will not: it does not know the log, its key, or what it was sent; or it answered what no witness answers. */
  | { outcome: 'refused'; detail: string }
  /** It holds that the log contradicts what it cosigned (status 422). */
  | { outcome: 'contradicted'; detail: string }
>;

/** One witness of the policy. MUST NOT repeat a request by itself. Details hold no more than codes and short sentences. */
export interface Witness {
  /** As the policy names it. */
  readonly name: string;
  readonly key: VerifierKey;
  ask(request: AddCheckpoint): Promise<WitnessAnswer>;
}

/** What the log keeps of its witnesses. */
export interface CosignatureStore {
  /** The last signed checkpoint, without cosignatures. */
  newest(): Promise<Readonly<{ size: number; note: string }> | undefined>;
  /** The largest size each witness, by its verifier key, has cosigned. */
  sizes(): Promise<ReadonlyMap<string, number>>;
  /** Keeps a cosignature; one that is there already stays. */
  keep(
    tx: Tx,
    size: number,
    cosignature: Readonly<{ witness: string; line: string; at: Date }>,
  ): Promise<void>;
  /** The verifier keys of those who cosigned this size. Serial for one size: the last to ask sees all. */
  cosigners(tx: Tx, size: number): Promise<readonly string[]>;
  /** The quorum of the policy has cosigned this size. Answers false when that, or a larger one, is known already. */
  witnessed(tx: Tx, size: number, at: Date): Promise<boolean>;
}

/** Says, in the log and to everybody, that a witness and the log contradict each other. */
export interface Contradictions {
  found(tx: Tx, what: Readonly<{ finding: string; detail: string }>): Promise<void>;
}

/** How it stands with a witness. */
export type WitnessState = Readonly<{
  name: string;
  /** The largest size it has cosigned. */
  cosigned: number;
  trouble?: WitnessTrouble;
}>;

export type WitnessTrouble = Readonly<{
  kind: 'unreachable' | 'refused' | 'contradicted';
  detail: string;
  /** Since when this kind of trouble lasts. */
  since: Date;
}>;
