import type { Tx } from '@jejak/kernel';
import type { PersonFact } from '@jejak/merit-engine';
import { sql } from '@jejak/persistence';
import { dossierHash, sorted, type Dossier, type Entry, type Submission } from '../../domain/dossier.js';
import { sha256 } from '../digest.js';
import { attestationOf, deliveriesOf, personFact, type DeliveryNote } from '../events/person-facts.js';

type FactRow = { event: string; person: string; type: string; payload: Buffer };
type AttestationRow = { event: string; person: string; payload: Buffer };

/** Freezes dossiers from the projection, and fetches frozen ones again by the ids they list. */
export class SqlDossiers {
  /** A dossier per candidate: the facts up to the version that was attested, whatever has arrived since. */
  async freeze(tx: Tx, submission: Submission, payload: Buffer): Promise<readonly Dossier[]> {
    const attested = await sql(tx).query<AttestationRow>(
      'select event, person, payload from attestation where submission = $1',
      [submission.event],
    );
    const facts = await sql(tx).query<FactRow>(
      `select f.event, f.person, f.type, f.payload from attestation a
         join person_fact f on f.person = a.person and f.version <= a.facts_version
        where a.submission = $1 and a.known order by f.event`,
      [submission.event],
    );
    const notes = await sql(tx).query<DeliveryNote>(
      'select event, profile, payload from delivery order by event',
    );
    const opening: Entry = { id: submission.event, sha256: sha256(payload), what: 'submission' };
    return attested
      .map((row) =>
        dossierOf(
          opening,
          row,
          facts.filter(({ person }) => person === row.person),
          notes,
        ),
      )
      .sort((a, b) => (a.person < b.person ? -1 : 1));
  }

  /**
   * A frozen dossier, fetched by its list. Answers with the ids that are not at hand, or whose bytes are not the ones
   * that were frozen, when it cannot be had.
   */
  async fetch(
    tx: Tx,
    entries: readonly Entry[],
  ): Promise<Readonly<{ dossier: Dossier } | { wanting: readonly string[] }>> {
    const ids = (what: Entry['what']): string[] =>
      entries.filter((entry) => entry.what === what).map(({ id }) => id);
    const [attestation] = await sql(tx).query<AttestationRow>(
      'select event, person, payload from attestation where event = any($1::uuid[])',
      [ids('attestation')],
    );
    const facts = await sql(tx).query<FactRow>(
      'select event, person, type, payload from person_fact where event = any($1::uuid[]) order by event',
      [ids('fact')],
    );
    const notes = await sql(tx).query<DeliveryNote>(
      'select event, profile, payload from delivery where event = any($1::uuid[]) order by event',
      [ids('delivery')],
    );
    const [submission] = await sql(tx).query<{ event: string; payload: Buffer }>(
      'select event, payload from submission where event = any($1::uuid[])',
      [ids('submission')],
    );
    const present = new Map(
      [...facts, ...notes, ...[attestation, submission].filter((row) => row !== undefined)].map(
        ({ event, payload }) => [event, sha256(payload)],
      ),
    );
    const wanting = entries.filter((entry) => present.get(entry.id) !== entry.sha256).map(({ id }) => id);
    if (wanting.length > 0 || attestation === undefined || submission === undefined) return { wanting };
    const opening: Entry = { id: submission.event, sha256: sha256(submission.payload), what: 'submission' };
    return { dossier: dossierOf(opening, attestation, facts, notes) };
  }
}

function dossierOf(
  submission: Entry,
  attested: AttestationRow,
  rows: readonly FactRow[],
  notes: readonly DeliveryNote[],
): Dossier {
  const read = rows.flatMap((row): { row: FactRow; fact: PersonFact }[] => {
    const fact = personFact(row);
    return fact === undefined ? [] : [{ row, fact }];
  });
  const attestation = attestationOf(attested.event, attested.payload);
  // That a history was handed over whole says nothing of somebody whom nobody knows.
  const deliveries = attestation.known ? deliveriesOf(notes) : [];
  const used = notes.filter(({ event }) => deliveries.some(({ id }) => id === event));
  const entry = (what: Entry['what'], { event, payload }: { event: string; payload: Buffer }): Entry => ({
    id: event,
    sha256: sha256(payload),
    what,
  });
  const entries = sorted([
    submission,
    entry('attestation', attested),
    ...used.map((note) => entry('delivery', note)),
    ...read.map(({ row }) => entry('fact', row)),
  ]);
  return {
    person: attested.person,
    attestation,
    facts: read.map(({ fact }) => fact),
    deliveries,
    entries,
    hash: dossierHash(entries, sha256),
  };
}
