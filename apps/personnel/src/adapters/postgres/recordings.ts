import type { Tx } from '@jejak/kernel';
import type { Outbox, Outgoing } from '@jejak/messaging';
import { sql, type FactStore, type Keyring, type NewFact } from '@jejak/persistence';
import type { Context, Recording, Recordings } from '../../application/ports.js';
import type { Identity } from '../../domain/intake.js';
import { naturalKey, validity } from '../../domain/person-fact.js';
import { dateInJakarta } from '@jejak/kernel';
import { restated, restatements } from '../events/restatement.js';

/** Names of the facts in a person's stream that are no restated facts. */
export const IDENTITY_RECORDED = 'identity-recorded';

/**
 * Records accepted facts, set by set: sealed into the persons' streams, clear into the read tables, restated into
 * the outbox. What a fact says of the person is sealed under the person's key of class `personnel-fact`, who the
 * person is under `identity`, so that either can be erased alone.
 */
export class SqlRecordings implements Recordings {
  constructor(
    private readonly facts: FactStore,
    private readonly keyring: Keyring,
    private readonly outbox: Outbox,
  ) {}

  async record(tx: Tx, recordings: readonly Recording[], context: Context, at: Date): Promise<void> {
    if (recordings.length === 0) return;
    await this.writePersons(tx, recordings);
    await this.appendFacts(tx, recordings, context, at);
    await this.writeFacts(tx, recordings, at);
    await this.announce(tx, recordings, context);
  }

  /** The stream is at the version before the first recorded fact of the person; `person.version` goes to the last. */
  private async writePersons(tx: Tx, recordings: readonly Recording[]): Promise<void> {
    const identities = new Map<string, Identity & { digest: string }>();
    const versions = new Map<string, number>();
    for (const { accepted } of recordings) {
      const { person, statement, version, identity } = accepted;
      versions.set(person, version);
      if (identity) identities.set(person, { ...statement.identity!, digest: statement.identityDigest! });
    }
    if (identities.size > 0) await this.writeIdentities(tx, identities, versions);
    await sql(tx).query(
      `update person set version = n.version from unnest($1::uuid[], $2::integer[]) n(id, version) where person.id = n.id`,
      [[...versions.keys()], [...versions.values()]],
    );
  }

  private async writeIdentities(
    tx: Tx,
    identities: ReadonlyMap<string, Identity & { digest: string }>,
    versions: ReadonlyMap<string, number>,
  ): Promise<void> {
    await sql(tx).query(
      `insert into person as known (id, nip, siasn_id, name, title_before, title_after, birth_date, sex, identity_digest, version)
       select * from jsonb_to_recordset($1::jsonb) as n(id uuid, nip text, "siasnId" text, name text, "titleBefore" text,
         "titleAfter" text, "birthDate" date, sex text, digest text, version integer)
       on conflict (id) do update set nip = coalesce(excluded.nip, known.nip),
         siasn_id = coalesce(excluded.siasn_id, known.siasn_id), name = excluded.name,
         title_before = excluded.title_before, title_after = excluded.title_after, birth_date = excluded.birth_date,
         sex = excluded.sex, identity_digest = excluded.identity_digest`,
      [
        JSON.stringify(
          [...identities].map(([id, identity]) => ({ id, version: versions.get(id), ...identity })),
        ),
      ],
    );
  }

  private async appendFacts(
    tx: Tx,
    recordings: readonly Recording[],
    { by }: Context,
    at: Date,
  ): Promise<void> {
    await this.keyring.warm(
      tx,
      recordings.flatMap(({ accepted: { person, identity } }) => [
        { person, retention: 'personnel-fact' as const },
        ...(identity ? [{ person, retention: 'identity' as const }] : []),
      ]),
    );
    const streams = new Map<string, { expected: number; facts: NewFact[] }>();
    for (const { accepted, origin } of recordings) {
      const { person, statement, version, corrects, identity, event } = accepted;
      const first = identity ? version - 1 : version;
      let stream = streams.get(person);
      if (stream === undefined) streams.set(person, (stream = { expected: first - 1, facts: [] }));
      if (identity) {
        const sealed = await this.keyring.seal(
          tx,
          { person, retention: 'identity' },
          JSON.stringify({ ...statement.identity, event }),
        );
        stream.facts.push({ type: IDENTITY_RECORDED, data: { sealed }, by, at });
      }
      const sealed = await this.keyring.seal(
        tx,
        { person, retention: 'personnel-fact' },
        JSON.stringify({ event, data: statement.data, origin }),
      );
      stream.facts.push({
        type: statement.kind,
        data: { sealed },
        by,
        at,
        ...(corrects === undefined ? {} : { corrects: corrects.version }),
      });
    }
    await this.facts.appendAll(
      tx,
      [...streams].map(([person, stream]) => ({ stream: `person/${person}`, ...stream })),
    );
  }

  private async writeFacts(tx: Tx, recordings: readonly Recording[], at: Date): Promise<void> {
    const today = dateInJakarta(at);
    const corrected = recordings.filter(({ accepted }) => accepted.corrects !== undefined);
    const correctedBy = new Map(corrected.map(({ accepted }) => [accepted.corrects!.event, accepted.event]));
    // The corrected ones step aside first: of each matter one fact stands (person_fact_stands).
    if (correctedBy.size > 0) await this.stepAside(tx, correctedBy);
    const rows = recordings.map(({ accepted, origin }) => {
      const { event, person, version, statement, corrects } = accepted;
      const { from, to } = validity(statement.kind, statement.data, today);
      return {
        event_id: event,
        person,
        version,
        kind: statement.kind,
        matter: naturalKey(statement.kind, statement.data),
        digest: statement.digest,
        valid_from: from,
        valid_to: to ?? null,
        corrects: corrects?.event ?? null,
        corrected_by: correctedBy.get(event) ?? null,
        data: statement.data,
        source: origin.source,
        source_id: origin.id,
      };
    });
    await sql(tx).query(
      `insert into person_fact (event_id, person, version, kind, matter, digest, valid_from, valid_to, recorded_at,
                                corrects, corrected_by, data, source, source_id)
       select n.event_id, n.person, n.version, n.kind, n.matter, n.digest, n.valid_from, n.valid_to,
              (select f.at from fact f where f.stream = 'person/' || n.person and f.version = n.version),
              n.corrects, n.corrected_by, n.data, n.source, n.source_id
         from jsonb_to_recordset($1::jsonb) as n(event_id uuid, person uuid, version integer, kind text, matter text,
           digest text, valid_from date, valid_to date, corrects uuid, corrected_by uuid, data jsonb, source text, source_id text)`,
      [JSON.stringify(rows)],
    );
  }

  private async stepAside(tx: Tx, correctedBy: ReadonlyMap<string, string>): Promise<void> {
    await sql(tx).query(
      `update person_fact set corrected_by = n.by from unnest($1::uuid[], $2::uuid[]) n(event, by)
        where person_fact.event_id = n.event`,
      [[...correctedBy.keys()], [...correctedBy.values()]],
    );
  }

  private async announce(tx: Tx, recordings: readonly Recording[], { by, cause }: Context): Promise<void> {
    const events = recordings.map(({ accepted, origin, cause: own = cause }): Outgoing<unknown> => {
      const { event, person, statement, corrects } = accepted;
      return {
        contract: restatements[statement.kind],
        id: event,
        subject: `person/${person}`,
        data: restated(person, statement.data, origin, corrects?.event),
        cause: own,
        by,
      };
    });
    const attributes = await this.outbox.addAll(tx, events);
    const versions = new Map<string, number>();
    attributes.forEach(({ aggregateversion }, index) => {
      versions.set(recordings[index]!.accepted.person, aggregateversion);
    });
    await sql(tx).query(
      `update person set facts_version = n.version from unnest($1::uuid[], $2::integer[]) n(id, version)
        where person.id = n.id`,
      [[...versions.keys()], [...versions.values()]],
    );
  }
}
