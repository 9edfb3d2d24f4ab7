import type { Actor, Ids, Tx } from '@jejak/kernel';
import type { Rules } from '@jejak/merit-engine';
import type { Outbox } from '@jejak/messaging';
import { sql, type FactStore, type Keyring, type NewFact } from '@jejak/persistence';
import type { Ready, Scorings } from '../../application/ports.js';
import { caseHash } from '../../domain/dossier.js';
import type { ScoringFact } from '../../domain/facts.js';
import type { Scoring } from '../../domain/scoring.js';
import { announcementsOf, type Judged } from '../events/announcements.js';
import { sha256 } from '../digest.js';

/** No natural person scores: the rules do. */
export const system: Actor = { account: 'system/merit-scoring' };

/** Appends a scoring to its stream, brings the read tables up to date and publishes, in one unit of work. */
export class SqlScorings implements Scorings {
  constructor(
    private readonly facts: FactStore,
    private readonly keyring: Keyring,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
  ) {}

  async record(tx: Tx, ready: Ready, rules: Rules, scoring: Scoring, at: Date): Promise<void> {
    const { submission, dossiers, cause } = ready;
    const judged = scoring.assessments.map((assessment): Judged => {
      const dossier = dossiers.find(({ person }) => person === assessment.person);
      if (dossier === undefined) throw new Error(`no dossier of ${assessment.person}`);
      return { dossier, assessment, id: this.ids.uuid() };
    });
    const hash = caseHash(dossiers, sha256);
    const stream = `scoring/${submission.proposal}`;
    const expected = (await this.facts.load(tx, stream)).length;
    const recorded = await this.factsOf(tx, ready, judged, rules, scoring, hash);
    await this.facts.append(
      tx,
      stream,
      expected,
      recorded.map((fact): NewFact => ({ ...fact, by: system, at })),
    );
    await show(tx, ready, judged, rules, scoring, hash, at);
    await this.outbox.addAll(
      tx,
      announcementsOf(submission, judged, scoring, hash, rules).map((announcement) => ({
        ...announcement,
        subject: `proposal/${submission.proposal}`,
        occurred: at,
        cause,
        by: system,
        policyVersion: rules.policy,
      })),
    );
  }

  private async factsOf(
    tx: Tx,
    { submission }: Ready,
    judged: readonly Judged[],
    rules: Rules,
    { ranking }: Scoring,
    hash: string,
  ): Promise<ScoringFact[]> {
    await this.keyring.warm(
      tx,
      judged.map(({ dossier: { person } }) => ({ person, retention: 'decision-record' as const })),
    );
    const round = submission.event;
    const facts: ScoringFact[] = [];
    for (const { id, dossier, assessment } of judged) {
      const { person, entries, attestation } = dossier;
      const seal = (value: unknown): Promise<string> =>
        this.keyring.seal(tx, { person, retention: 'decision-record' }, JSON.stringify(value));
      facts.push(
        {
          type: 'DossierFrozen',
          data: {
            submission: round,
            person,
            dossier: id,
            hash: dossier.hash,
            factsVersion: attestation.factsVersion,
            entries,
          },
        },
        {
          type: 'EligibilityAssessed',
          data: {
            submission: round,
            person,
            outcome: assessment.eligibility.outcome,
            sealed: await seal(assessment.eligibility),
          },
        },
        {
          type: 'ScoreCalculated',
          data: {
            submission: round,
            person,
            traceSha256: assessment.traceSha256,
            sealed: await seal(assessment.sheet),
          },
        },
      );
    }
    const { kind, effectiveDate } = submission;
    return [
      ...facts,
      {
        type: 'RankingPublished',
        data: { submission: round, kind, effectiveDate, rules, dossierHash: hash, ranking },
      },
    ];
  }
}

/** The last round stands in the read tables; earlier ones stay in the stream. */
async function show(
  tx: Tx,
  { submission }: Ready,
  judged: readonly Judged[],
  rules: Rules,
  { ranking }: Scoring,
  hash: string,
  at: Date,
): Promise<void> {
  await sql(tx).query(
    `update scoring set policy = $2, settings = $3, dossier_hash = $4, open_ranges = $5, tie_breaks = $6, scored_at = $7
      where proposal = $1 and submission = $8`,
    [
      submission.proposal,
      rules.policy,
      JSON.stringify(rules.settings),
      hash,
      ranking.openRanges,
      JSON.stringify(ranking.tieBreaks),
      at,
      submission.event,
    ],
  );
  await sql(tx).query('delete from candidate where proposal = $1', [submission.proposal]);
  const rows = judged.map(({ id, dossier, assessment }) => {
    const placed = ranking.placed.find(({ person }) => person === dossier.person);
    return {
      proposal: submission.proposal,
      person: dossier.person,
      merit_rank: placed?.rank ?? null,
      decided_by: placed?.decidedBy ?? null,
      dossier: id,
      dossier_hash: dossier.hash,
      facts_version: dossier.attestation.factsVersion,
      trace_sha256: assessment.traceSha256,
      eligibility: assessment.eligibility,
      sheet: assessment.sheet,
    };
  });
  await sql(tx).query(
    `insert into candidate select * from jsonb_populate_recordset(null::candidate, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}
