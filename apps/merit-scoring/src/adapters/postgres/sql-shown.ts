import type { PlainDate } from '@jejak/kernel';
import type { Eligibility, ScoreSheet } from '@jejak/merit-engine';
import type { Database } from '@jejak/persistence';
import type { InputId, Kind, SettingsInUse, TieBreak } from '@jejak/policies';

/** A proposal's scoring as it is listed; without a policy it still waits for evidence. */
export type ScoringRow = Readonly<{
  proposal: string;
  number: string;
  kind: Kind;
  unit: string;
  effectiveDate: PlainDate;
  target: Readonly<Record<string, unknown>>;
  candidates: readonly string[];
  state: 'waiting' | 'open' | 'scored' | 'ended';
  problem: string | null;
  policy: string | null;
  settings: SettingsInUse | null;
  dossierHash: string | null;
  openRanges: boolean | null;
  tieBreaks: readonly TieBreak[] | null;
  scoredAt: Date | null;
}>;

export type CandidateRow = Readonly<{
  person: string;
  rank: number | null;
  decidedBy: 'score' | TieBreak | null;
  dossier: string;
  dossierHash: string;
  factsVersion: number;
  traceSha256: string;
  eligibility: Eligibility;
  sheet: ScoreSheet;
}>;

export type WantingRow = Readonly<{
  id: string;
  proposal: string;
  number: string;
  unit: string;
  person: string;
  item: InputId;
  detail: string | null;
  state: 'not-sent' | 'disputed';
  askedFor: readonly string[];
  owner: string;
  due: PlainDate;
}>;

/** Whose scorings a reader may see: any, those of these units and below, or those they are a candidate of. */
export type Within = Readonly<{ any: boolean; units: readonly string[]; own?: string }>;

const SCORING = `
  select s.proposal, s.number, s.kind, s.unit, s.effective_date::text as "effectiveDate", s.target, s.candidates,
         b.state, b.problem, s.policy, s.settings, s.dossier_hash as "dossierHash", s.open_ranges as "openRanges",
         s.tie_breaks as "tieBreaks", s.scored_at as "scoredAt"
    from scoring s join submission b on b.event = s.submission`;

/** Reads what controllers show. */
export class SqlShown {
  constructor(private readonly database: Database) {}

  /** Newest proposals first, after one of them: proposal ids are in order of time. */
  list(
    { any, units, own }: Within,
    filter: Readonly<{ state?: string; kind?: string; before?: string; limit: number }>,
  ): Promise<ScoringRow[]> {
    return this.database.query<ScoringRow>(
      `with recursive below as (
         select unnest($2::text[]) as id union select u.id from unit u join below b on u.parent = b.id)
       ${SCORING}
        where ($1 or s.unit in (select id from below) or $3::uuid = any(s.candidates))
          and ($4::text is null or b.state = $4) and ($5::text is null or s.kind = $5)
          and ($6::uuid is null or s.proposal < $6)
        order by s.proposal desc limit $7`,
      [
        any,
        units,
        own ?? null,
        filter.state ?? null,
        filter.kind ?? null,
        filter.before ?? null,
        filter.limit,
      ],
    );
  }

  async scoring(proposal: string): Promise<ScoringRow | undefined> {
    const [row] = await this.database.query<ScoringRow>(`${SCORING} where s.proposal = $1`, [proposal]);
    return row;
  }

  /** Best first; who has no rank comes after, in the order of their random ids. */
  candidates(proposal: string, person?: string): Promise<CandidateRow[]> {
    return this.database.query<CandidateRow>(
      `select person, merit_rank as rank, decided_by as "decidedBy", dossier, dossier_hash as "dossierHash",
              facts_version as "factsVersion", trace_sha256 as "traceSha256", eligibility, sheet
         from candidate where proposal = $1 and ($2::uuid is null or person = $2)
        order by merit_rank nulls last, person`,
      [proposal, person ?? null],
    );
  }

  /** What is wanting, soonest due first, after one of them. */
  wanting(
    { any, units, own }: Within,
    filter: Readonly<{ owner?: string; proposal?: string; after?: readonly [string, string]; limit: number }>,
  ): Promise<WantingRow[]> {
    return this.database.query<WantingRow>(
      `with recursive below as (
         select unnest($2::text[]) as id union select u.id from unit u join below b on u.parent = b.id)
       select w.id, w.proposal, s.number, s.unit, w.person, w.item, w.detail, w.state, w.asked_for as "askedFor",
              w.owner, w.due::text as due
         from wanting w join scoring s on s.proposal = w.proposal join submission b on b.event = s.submission
        where b.state in ('open', 'scored')
          and ($1 or s.unit in (select id from below) or w.person = $3::uuid)
          and ($4::text is null or w.owner = $4) and ($5::uuid is null or w.proposal = $5)
          and ($6::date is null or (w.due, w.id) > ($6::date, $7::uuid))
        order by w.due, w.id limit $8`,
      [
        any,
        units,
        own ?? null,
        filter.owner ?? null,
        filter.proposal ?? null,
        filter.after?.[0] ?? null,
        filter.after?.[1] ?? null,
        filter.limit,
      ],
    );
  }

  /** A unit and those above it, as far as personnel published them. */
  async lineage(unit: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `with recursive above as (
         select id, parent, 0 as height from unit where id = $1
         union all
         select u.id, u.parent, a.height + 1 from unit u join above a on u.id = a.parent where a.height < 20)
       select id from above order by height`,
      [unit],
    );
    return rows.length === 0 ? [unit] : rows.map(({ id }) => id);
  }
}
