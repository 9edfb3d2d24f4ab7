import type { PlainDate } from '@jejak/kernel';
import type { Ranking, Rules } from '@jejak/merit-engine';
import type { Kind } from '@jejak/policies';
import type { Entry } from './dossier.js';
import type { Breach } from './replay.js';

/**
 * The facts of a stream `scoring/<proposal>`. `submission` tells the rounds of a proposal apart: one that was returned
 * and submitted again is scored again, and the earlier score stays. What describes a person is sealed under that
 * person's key; ids, codes and hashes stay clear.
 */
export type ScoringFact =
  | Readonly<{
      type: 'DossierFrozen';
      data: Readonly<{
        submission: string;
        person: string;
        dossier: string;
        hash: string;
        factsVersion: number;
        entries: readonly Entry[];
      }>;
    }>
  | Readonly<{
      type: 'EligibilityAssessed';
      data: Readonly<{ submission: string; person: string; outcome: string; sealed: string }>;
    }>
  | Readonly<{
      type: 'ScoreCalculated';
      data: Readonly<{ submission: string; person: string; traceSha256: string; sealed: string }>;
    }>
  /** Ranked, but evidence is missing that could change the order: nobody is told until somebody accepts that. */
  | Readonly<{ type: 'RankingHeld'; data: Ranked & Readonly<{ open: readonly string[] }> }>
  | Readonly<{
      type: 'OpenRangesAccepted';
      data: Readonly<{ submission: string; open: readonly string[]; reasonCode: string; sealed: string }>;
    }>
  | Readonly<{ type: 'RankingPublished'; data: Ranked }>
  /** A stored result is no longer what its dossier gives. `pointers` are the places that differ, never the values. */
  | Readonly<{
      type: 'SealBroken';
      data: Readonly<{
        submission: string;
        finding: Breach['finding'];
        person?: string;
        pointers: readonly string[];
      }>;
    }>;

/** A ranking with the rules it was made by. */
export type Ranked = Readonly<{
  submission: string;
  kind: Kind;
  effectiveDate: PlainDate;
  rules: Rules;
  dossierHash: string;
  ranking: Ranking;
}>;
