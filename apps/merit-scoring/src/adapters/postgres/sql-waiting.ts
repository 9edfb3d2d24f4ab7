import type { Tx } from '@jejak/kernel';
import { sql } from '@jejak/persistence';
import type { Ready, Waiting } from '../../application/ports.js';
import { submissionOf } from '../events/person-facts.js';
import { SqlDossiers } from './sql-dossiers.js';

type SubmissionRow = {
  event: string;
  payload: Buffer;
  correlation: string;
  traceparent: string | null;
};

/**
 * Takes the oldest submission whose candidates are all attested and known up to the version attested; rows others are
 * working on are passed over, so that several processes share the work.
 */
const TAKE = `
  select s.event, s.payload, s.correlation, s.traceparent from submission s
   where s.state = 'waiting' and (s.again_at is null or s.again_at <= $1)
     and not exists (
       select from unnest(s.candidates) c(person)
         left join attestation a on a.submission = s.event and a.person = c.person
         left join person_progress p on p.person = c.person
        where a.event is null or (a.known and a.facts_version > coalesce(p.version, 0)))
   order by s.event limit 1 for update of s skip locked`;

export class SqlWaiting implements Waiting {
  constructor(private readonly dossiers: SqlDossiers) {}

  async take(tx: Tx, now: Date): Promise<Ready | undefined> {
    const [row] = await sql(tx).query<SubmissionRow>(TAKE, [now]);
    if (row === undefined) return undefined;
    const submission = submissionOf(row.event, row.payload);
    return {
      submission,
      dossiers: await this.dossiers.freeze(tx, submission, row.payload),
      cause: {
        correlationId: row.correlation,
        causationId: row.event,
        ...(row.traceparent === null ? {} : { traceparent: row.traceparent }),
      },
    };
  }

  async done(tx: Tx, submission: string, outcome: 'scored' | 'open', at: Date): Promise<void> {
    await sql(tx).query(
      `update submission set state = $2, scored_at = $3, problem = null, again_at = null where event = $1`,
      [submission, outcome, at],
    );
  }

  async failed(tx: Tx, submission: string, reason: string, again: Date): Promise<void> {
    await sql(tx).query(
      `update submission set problem = $2, again_at = $3 where event = $1 and state = 'waiting'`,
      [submission, reason.slice(0, 1_000), again],
    );
  }
}
