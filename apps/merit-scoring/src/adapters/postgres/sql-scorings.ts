import { dateInJakarta, type Actor, type Ids, type Tx } from '@jejak/kernel';
import type { Rules } from '@jejak/merit-engine';
import type { Outbox } from '@jejak/messaging';
import { sql, type FactStore, type Keyring, type NewFact } from '@jejak/persistence';
import type { Circumstance, Ready, Scorings } from '../../application/ports.js';
import { caseHash } from '../../domain/dossier.js';
import { wantingOf } from '../../domain/evidence-states.js';
import type { Ranked, ScoringFact } from '../../domain/facts.js';
import type { HeldRanking } from '../../domain/open-ranking.js';
import type { Scoring } from '../../domain/scoring.js';
import { acceptedOf, announcementsOf, rankingPublished, type Judged } from '../events/announcements.js';
import { sha256 } from '../digest.js';
import { figureOn } from '@jejak/policies';

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
    await this.list(tx, submission.proposal, judged, rules, at);
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

  async held(
    tx: Tx,
    proposal: string,
  ): Promise<Readonly<{ held: HeldRanking | undefined; candidates: readonly string[] }>> {
    const recorded = (await this.facts.load(tx, `scoring/${proposal}`)) as readonly ScoringFact[];
    const [row] = await sql(tx).query<{ event: string; candidates: string[] }>(
      `select b.event, b.candidates from scoring s join submission b on b.event = s.submission
        where s.proposal = $1 and b.state = 'open' for update of b`,
      [proposal],
    );
    if (row === undefined) return { held: undefined, candidates: [] };
    const held = recorded.find(
      (fact) => fact.type === 'RankingHeld' && fact.data.submission === row.event,
    ) as Extract<ScoringFact, { type: 'RankingHeld' }> | undefined;
    return { held: held?.data, candidates: row.candidates };
  }

  async publishHeld(
    tx: Tx,
    proposal: string,
    { open, ...ranked }: HeldRanking,
    accepted: Readonly<{ reasonCode: string; reason: string }>,
    { person, by, at, cause }: Circumstance & Readonly<{ person: string }>,
  ): Promise<void> {
    const { submission, rules, ranking, dossierHash } = ranked;
    const stream = `scoring/${proposal}`;
    const expected = (await this.facts.load(tx, stream)).length;
    const { reasonCode, reason } = accepted;
    const sealed = await this.keyring.seal(tx, { person, retention: 'case-note' }, reason);
    const facts: readonly ScoringFact[] = [
      { type: 'OpenRangesAccepted', data: { submission, open, reasonCode, sealed } },
      { type: 'RankingPublished', data: ranked },
    ];
    await this.facts.append(
      tx,
      stream,
      expected,
      facts.map((fact): NewFact => ({ ...fact, by, at })),
    );
    await place(tx, proposal, ranked);
    await sql(tx).query(`update submission set state = 'scored' where event = $1`, [submission]);
    const announced = [
      acceptedOf({ proposal, submission, dossierHash, open, reasonCode, reason: sealed, acceptedBy: person }),
      rankingPublished(proposal, rules.policy, ranking, dossierHash),
    ];
    await this.outbox.addAll(
      tx,
      announced.map((announcement) => ({
        ...announcement,
        subject: `proposal/${proposal}`,
        occurred: at,
        cause,
        by,
        policyVersion: rules.policy,
      })),
    );
  }

  /** What is wanting of each candidate, once per item, however many rules ask for it. */
  private async list(
    tx: Tx,
    proposal: string,
    judged: readonly Judged[],
    { day }: Rules,
    at: Date,
  ): Promise<void> {
    const days = figureOn('evidence/days-to-supply', day);
    const rows = judged.flatMap(({ dossier: { person }, assessment: { sheet, eligibility } }) => {
      const items = new Map<
        string,
        { state: string; due: string | undefined; owner: string; asked: string[] }
      >();
      for (const one of wantingOf(sheet, eligibility, dateInJakarta(at), days)) {
        const key = JSON.stringify([one.item, one.detail ?? null]);
        const before = items.get(key);
        if (before === undefined) items.set(key, { ...one, due: one.due, asked: [one.for] });
        else if (!before.asked.includes(one.for)) before.asked.push(one.for);
      }
      return [...items].map(([key, { state, due, owner, asked }]) => {
        const [item, detail] = JSON.parse(key) as [string, string | null];
        return { id: this.ids.uuid(), proposal, person, item, detail, state, asked_for: asked, owner, due };
      });
    });
    await sql(tx).query('delete from wanting where proposal = $1', [proposal]);
    await sql(tx).query(
      `insert into wanting select * from jsonb_populate_recordset(null::wanting, $1::jsonb)`,
      [JSON.stringify(rows)],
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
    const ranked: Ranked = { submission: round, kind, effectiveDate, rules, dossierHash: hash, ranking };
    return [
      ...facts,
      ranking.openRanges
        ? { type: 'RankingHeld', data: { ...ranked, open: openAmong(judged) } }
        : { type: 'RankingPublished', data: ranked },
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
  const rows = judged.map(({ id, dossier, assessment }) => ({
    proposal: submission.proposal,
    person: dossier.person,
    merit_rank: null,
    decided_by: null,
    dossier: id,
    dossier_hash: dossier.hash,
    facts_version: dossier.attestation.factsVersion,
    trace_sha256: assessment.traceSha256,
    eligibility: assessment.eligibility,
    sheet: assessment.sheet,
  }));
  await sql(tx).query(
    `insert into candidate select * from jsonb_populate_recordset(null::candidate, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
  // While a ranking is held nobody has a place: an order that may change would be read as one that stands.
  if (!ranking.openRanges) await place(tx, submission.proposal, { ranking });
}

async function place(tx: Tx, proposal: string, { ranking }: Pick<Ranked, 'ranking'>): Promise<void> {
  await sql(tx).query(
    `update candidate c set merit_rank = p.rank, decided_by = p."decidedBy"
       from jsonb_to_recordset($2::jsonb) as p(person uuid, rank integer, "decidedBy" text)
      where c.proposal = $1 and c.person = p.person`,
    [proposal, JSON.stringify(ranking.placed)],
  );
}

/** Whose evidence leaves the order open. */
const openAmong = (judged: readonly Judged[]): readonly string[] =>
  judged
    .filter(
      ({ assessment: { eligibility, sheet } }) =>
        eligibility.outcome === 'undetermined' ||
        (eligibility.outcome === 'eligible' && sheet.low !== sheet.high),
    )
    .map(({ dossier }) => dossier.person);
