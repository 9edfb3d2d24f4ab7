import type { Cosignature } from '../cosignature.js';
import type { Cut } from './file.js';

/** An entry that stands in the log, with the fields its reader may see. */
export type ProvenEntry = Readonly<{
  index: number;
  /** `<area>.<fact>.v<major>`; empty where the type is closed. */
  contract: string;
  fields: ReadonlyMap<string, unknown>;
  /** Commitments without an opening: fields that stay closed, erased ones and padding look alike, as they should. */
  closed: number;
}>;

/** What the shown entries tell of the decision, each with the entry it stands in. */
export type Story = Readonly<{
  /** Facts named by the shown dossiers, and those of them whose entry is in the file. */
  facts: Readonly<{ named: number; shown: number }>;
  /** Rules the scores were made by. */
  policies: readonly string[];
  scores: readonly Readonly<{
    entry: number;
    low: string;
    high: string;
    /** Whether its whole trace is here, with the hash that was committed to and sums that come out. */
    replayed: boolean;
  }>[];
  /** Places in the order of merit that the reader may see. */
  places: readonly Readonly<{ entry: number; rank?: number; low?: string; high?: string }>[];
  verdicts: readonly Readonly<{ entry: number; stage: string; verdict: string }>[];
  decision?: Readonly<{
    entry: number;
    outcome: string;
    kind: string;
    effectiveDate: string;
    rank?: number;
    deviates?: boolean;
  }>;
  decree?: Readonly<{ entry: number; number?: string; date?: string; tied: boolean }>;
  effective?: Readonly<{ entry: number; date?: string; tied: boolean }>;
  /** Gaps in the numbering of the proposal's own events: entries that this cut leaves out. */
  leftOut: number;
  /** The offline verifier the log knows: its SHA-256. */
  verifier?: Readonly<{ entry: number; sha256: string }>;
}>;

/** What a verified decision file shows. */
export type DecisionReport = Readonly<{
  cut: Cut;
  proposal: string;
  origin: string;
  treeSize: number;
  vkey: string;
  /** Whose keys it was checked with: those its reader brought, or those the file states. */
  keys: 'reader' | 'file';
  cosignatures: readonly Cosignature[];
  /** Whether the witnesses are enough by the policy its reader brought. */
  quorum: 'met' | 'not-asked';
  entries: readonly ProvenEntry[];
  story: Story;
}>;
