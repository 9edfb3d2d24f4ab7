import type { Tx } from '@jejak/kernel';
import type { Eligibility, ScoreSheet } from '@jejak/merit-engine';
import { sql, type FactStore, type Keyring } from '@jejak/persistence';
import type { Archive, StoredScoring } from '../../application/ports.js';
import type { ScoringFact } from '../../domain/facts.js';
import { submissionOf } from '../events/person-facts.js';
import { SqlDossiers } from './sql-dossiers.js';

type Of<Type extends ScoringFact['type']> = Extract<ScoringFact, { type: Type }>['data'];

/** Reads stored scorings back from their streams, opens what is sealed, and fetches the dossiers they list. */
export class SqlArchive implements Archive {
  constructor(
    private readonly facts: FactStore,
    private readonly keyring: Keyring,
    private readonly dossiers: SqlDossiers,
  ) {}

  async of(tx: Tx, proposal: string): Promise<readonly StoredScoring[]> {
    const recorded = await this.facts.read(tx, `scoring/${proposal}`);
    const all = <Type extends ScoringFact['type']>(type: Type): Of<Type>[] =>
      recorded.filter((fact) => fact.type === type).map(({ data }) => data as Of<Type>);
    const rounds: StoredScoring[] = [];
    const published = all('RankingPublished');
    const held = all('RankingHeld').filter(
      ({ submission }) => !published.some((ranked) => ranked.submission === submission),
    );
    const order = all('DossierFrozen').map(({ submission }) => submission);
    const ranked = [...published, ...held].sort(
      (a, b) => order.indexOf(a.submission) - order.indexOf(b.submission),
    );
    for (const { submission, rules, ranking } of ranked) {
      const round = <Data extends { submission: string }>(data: Data): boolean =>
        data.submission === submission;
      const candidates: StoredScoring['candidates'][number][] = [];
      for (const frozen of all('DossierFrozen').filter(round)) {
        const own = <Data extends { submission: string; person: string }>(data: Data): boolean =>
          round(data) && data.person === frozen.person;
        const eligibility = all('EligibilityAssessed').find(own);
        const sheet = all('ScoreCalculated').find(own);
        if (eligibility === undefined || sheet === undefined)
          throw new Error(`scoring/${proposal} holds a dossier of ${frozen.person} without its results`);
        candidates.push(await this.candidate(tx, frozen, eligibility.sealed, sheet.sealed));
      }
      rounds.push({ submission: await this.submission(tx, submission), rules, ranking, candidates });
    }
    return rounds;
  }

  async proposals(tx: Tx, after: string | undefined, limit: number): Promise<readonly string[]> {
    const rows = await sql(tx).query<{ proposal: string }>(
      `select proposal from scoring where scored_at is not null and ($1::uuid is null or proposal > $1)
        order by proposal limit $2`,
      [after ?? null, limit],
    );
    return rows.map(({ proposal }) => proposal);
  }

  private async candidate(
    tx: Tx,
    { person, entries }: Of<'DossierFrozen'>,
    ...sealed: readonly [eligibility: string, sheet: string]
  ): Promise<StoredScoring['candidates'][number]> {
    const [eligibility, sheet] = [
      await this.keyring.open(tx, sealed[0]),
      await this.keyring.open(tx, sealed[1]),
    ];
    if (eligibility === undefined || sheet === undefined) return { person, result: 'erased' };
    const found = await this.dossiers.fetch(tx, entries);
    if ('wanting' in found) {
      const [gone] = await sql(tx).query('select from erased where person = $1', [person]);
      return gone === undefined
        ? { person, result: 'evidence-differs', facts: found.wanting }
        : { person, result: 'erased' };
    }
    return {
      person,
      dossier: found.dossier,
      stored: {
        person,
        eligibility: JSON.parse(eligibility.toString('utf8')) as Eligibility,
        sheet: JSON.parse(sheet.toString('utf8')) as ScoreSheet,
      },
    };
  }

  private async submission(tx: Tx, event: string): Promise<StoredScoring['submission']> {
    const [row] = await sql(tx).query<{ payload: Buffer }>(
      'select payload from submission where event = $1',
      [event],
    );
    return row === undefined ? undefined : submissionOf(event, row.payload);
  }
}
