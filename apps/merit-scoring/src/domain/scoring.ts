import {
  eligibilityOf,
  rankingOf,
  recordOf,
  scoreOf,
  type Eligibility,
  type Ranking,
  type Rules,
  type ScoreSheet,
} from '@jejak/merit-engine';
import { canonical } from '@jejak/tlog';
import { askedFor, type Digest, type Dossier, type Submission } from './dossier.js';
import { withPatterns } from './patterns.js';

/** One candidate as judged: the two results, and the hash by which a score sheet is recognised for ever. */
export type Assessment = Readonly<{
  person: string;
  eligibility: Eligibility;
  sheet: ScoreSheet;
  /** SHA-256 over the RFC 8785 text of the sheet. */
  traceSha256: string;
}>;

export type Scoring = Readonly<{ assessments: readonly Assessment[]; ranking: Ranking }>;

/**
 * Judges, scores and ranks the candidates of a submission. Given the same dossiers and rules it answers the same, bit
 * for bit, in ten years: it reads neither a clock nor anything outside its arguments.
 */
export function score(
  submission: Submission,
  dossiers: readonly Dossier[],
  rules: Rules,
  digest: Digest,
): Scoring {
  const judged = dossiers.map((dossier) => {
    const record = recordOf(dossier.facts, dossier.deliveries, rules.day);
    const subject = { ...askedFor(submission, dossier.attestation), record };
    const eligibility = withPatterns(eligibilityOf(subject, rules), subject, rules);
    const sheet = scoreOf(record, rules);
    return { person: dossier.person, record, eligibility, sheet };
  });
  return {
    assessments: judged.map(({ person, eligibility, sheet }) => ({
      person,
      eligibility,
      sheet,
      traceSha256: digest(canonical(sheet)),
    })),
    ranking: rankingOf(
      judged.map(({ person, record, eligibility, sheet }) => ({
        person,
        outcome: eligibility.outcome,
        score: { low: sheet.low, high: sheet.high },
        record,
        lot: lotOf(submission, person, digest),
      })),
      rules,
    ),
  };
}

/** Drawn once for a candidate of a proposal, and checkable by anyone: nobody can choose it. */
const lotOf = ({ proposal }: Submission, person: string, digest: Digest): string =>
  digest(canonical([proposal, person]));
