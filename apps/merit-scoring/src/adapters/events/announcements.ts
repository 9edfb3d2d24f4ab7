import {
  scoringDossierFrozenV1,
  scoringOpenRangesAcceptedV1,
  type ScoringOpenRangesAcceptedV1,
  scoringEligibilityAssessedV1,
  scoringRankingPublishedV1,
  scoringScoreCalculatedV1,
  type Contract,
  type ScoringDossierFrozenV1,
  type ScoringEligibilityAssessedV1,
  type ScoringRankingPublishedV1,
  type ScoringScoreCalculatedV1,
} from '@jejak/contracts';
import { toDecimal } from '@jejak/kernel';
import type { Range, Ranking, Rules } from '@jejak/merit-engine';
import { findings, mayRefuse } from '@jejak/policies';
import { canonical } from '@jejak/tlog';
import type { Dossier, Submission } from '../../domain/dossier.js';
import type { Assessment, Scoring } from '../../domain/scoring.js';

/** One candidate as judged, with the dossier it rests on; `id` is the dossier's own. */
export type Judged = Readonly<{ id: string; dossier: Dossier; assessment: Assessment }>;

/** Characters of a trace that its event carries; a longer one is recognised by its hash alone. */
const LONGEST_TRACE = 40_000;

export type Announcement = Readonly<{ contract: Contract<unknown>; data: unknown }>;

/**
 * What the house is told of a scoring: per candidate the dossier, the eligibility and the score, then the ranking,
 * unless it is held because evidence is missing.
 */
export function announcementsOf(
  { proposal }: Submission,
  judged: readonly Judged[],
  { ranking }: Scoring,
  dossierHash: string,
  { policy, day, settings }: Rules,
): readonly Announcement[] {
  return [
    ...judged.flatMap(({ id, dossier, assessment }) => {
      const { person, hash, entries, attestation } = dossier;
      const frozen: ScoringDossierFrozenV1 = {
        proposal,
        person,
        dossier: id,
        hash,
        factsVersion: attestation.factsVersion,
        facts: entries.map((entry) => entry.id),
      };
      const { eligibility, sheet, traceSha256 } = assessment;
      const trace = canonical(sheet);
      const assessed: ScoringEligibilityAssessedV1 = {
        proposal,
        person,
        dossierHash: hash,
        policy,
        outcome: eligibility.outcome,
        conditions: eligibility.conditions.map(({ id: condition, holds, basis }) => ({
          id: condition,
          holds,
          basis: basis.map((citation) => ({ ...citation })),
        })),
        ...(eligibility.findings.length === 0
          ? {}
          : {
              findings: eligibility.findings.map((finding) => {
                const { severity, basis } = findings[finding];
                return {
                  id: finding,
                  severity: mayRefuse(basis, day, settings) ? severity : 'watch',
                  basis: basis.map((citation) => ({ ...citation })),
                };
              }),
            }),
      };
      const calculated: ScoringScoreCalculatedV1 = {
        proposal,
        person,
        dossierHash: hash,
        policy,
        ...points(sheet),
        dimensions: sheet.dimensions.map((dimension) => ({
          id: dimension.id,
          ...points(dimension),
          max: toDecimal(dimension.max, 2),
        })),
        traceSha256,
        ...(trace.length > LONGEST_TRACE ? {} : { trace }),
      };
      return [
        announce(scoringDossierFrozenV1, frozen),
        announce(scoringEligibilityAssessedV1, assessed),
        announce(scoringScoreCalculatedV1, calculated),
      ];
    }),
    ...(ranking.openRanges ? [] : [rankingPublished(proposal, policy, ranking, dossierHash)]),
  ];
}

export const rankingPublished = (
  proposal: string,
  policy: string,
  ranking: Ranking,
  dossierHash: string,
): Announcement =>
  announce(scoringRankingPublishedV1, {
    proposal,
    policy,
    ranking: ranking.placed.map(({ person, rank, eligible, score }) => ({
      person,
      ...(rank === undefined ? {} : { rank }),
      eligible,
      score: points(score),
    })),
    dossierHash,
    openRanges: ranking.openRanges,
  } satisfies ScoringRankingPublishedV1);

export const acceptedOf = ({
  open,
  ...accepted
}: Omit<ScoringOpenRangesAcceptedV1, 'open'> & Readonly<{ open: readonly string[] }>): Announcement => {
  const [first, ...others] = open;
  if (first === undefined) throw new RangeError('a ranking is held for the sake of somebody');
  return announce(scoringOpenRangesAcceptedV1, { ...accepted, open: [first, ...others] });
};

const points = ({ low, high }: Range): { low: string; high: string } => ({
  low: toDecimal(low, 2),
  high: toDecimal(high, 2),
});

const announce = <Data>(contract: Contract<Data>, data: Data): Announcement => ({
  contract: contract,
  data,
});
