import { scoringValueConfirmedV1 } from '@jejak/contracts';
import type { Tx } from '@jejak/kernel';
import type { Outbox } from '@jejak/messaging';
import { sql, type Database, type FactStore, type Keyring } from '@jejak/persistence';
import { settingsInUse, type Confirmed, type SettingsInUse } from '@jejak/policies';
import type { Circumstance, Confirmations } from '../../application/ports.js';
import type { ValueConfirmed } from '../../domain/confirmation.js';

export type ConfirmationRow = Readonly<{
  id: string;
  subject: ValueConfirmed['subject'];
  item: string;
  answer: string | null;
  before: string | null;
  instrument: string;
  article: string;
  note: string;
  policy: string;
  person: string;
  at: Date;
}>;

const SERVICE = 'merit-scoring';

/** Keeps what officers confirmed: facts in a stream per item, the events, and a table that is only added to. */
export class SqlConfirmations implements Confirmations {
  constructor(
    private readonly facts: FactStore,
    private readonly keyring: Keyring,
    private readonly outbox: Outbox,
    private readonly database: Database,
  ) {}

  async inUse(tx: Tx): Promise<SettingsInUse> {
    const confirmed = await sql(tx).query<Confirmed>(
      `select distinct on (subject, item) subject, item, coalesce(answer, instrument || ', ' || article) as answer
         from confirmation where subject <> 'value' order by subject, item, id desc`,
    );
    return settingsInUse(confirmed);
  }

  seal(tx: Tx, note: string): Promise<string> {
    return this.keyring.seal(tx, { service: SERVICE }, note);
  }

  async record(
    tx: Tx,
    fact: ValueConfirmed,
    { person, by, at, cause }: Circumstance & Readonly<{ person: string }>,
  ): Promise<void> {
    const { confirmation, subject, id, answer, before, basis, policy, sealed } = fact;
    const stream = `confirmation/${subject}/${id}`;
    const expected = (await this.facts.load(tx, stream)).length;
    await this.facts.append(tx, stream, expected, [{ type: 'ValueConfirmed', data: fact, by, at }]);
    await sql(tx).query(
      `insert into confirmation (id, subject, item, answer, before, instrument, article, note, policy, person, at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        confirmation,
        subject,
        id,
        answer ?? null,
        before ?? null,
        basis.instrument,
        basis.article,
        sealed,
        policy,
        person,
        at,
      ],
    );
    await this.outbox.add(tx, {
      contract: scoringValueConfirmedV1,
      subject: stream,
      data: {
        confirmation,
        subject,
        id,
        ...(answer === undefined ? {} : { answer }),
        ...(before === undefined ? {} : { before }),
        basis: { ...basis },
        policy,
        note: sealed,
        confirmedBy: person,
      },
      occurred: at,
      cause,
      by,
      policyVersion: policy,
    });
  }

  /** Everything that was confirmed, newest first, after one of them. */
  async list(before: string | undefined, limit: number): Promise<readonly ConfirmationRow[]> {
    const rows = await this.database.query<ConfirmationRow>(
      `select id, subject, item, answer, before, instrument, article, note, policy, person, at from confirmation
        where $1::uuid is null or id < $1 order by id desc limit $2`,
      [before ?? null, limit],
    );
    return Promise.all(
      rows.map(async (row) => ({
        ...row,
        note: (await this.keyring.open(undefined, row.note))?.toString('utf8') ?? '',
      })),
    );
  }

  /** The last confirmation of each item. */
  latest(): Promise<readonly Omit<ConfirmationRow, 'note'>[]> {
    return this.database.query<Omit<ConfirmationRow, 'note'>>(
      `select distinct on (subject, item) id, subject, item, answer, before, instrument, article, policy, person, at
         from confirmation order by subject, item, id desc`,
    );
  }
}
