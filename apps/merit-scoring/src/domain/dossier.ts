import type { PlainDate } from '@jejak/kernel';
import type { Case, Delivery, StatedGround, PersonFact, TargetPost } from '@jejak/merit-engine';
import type { Kind } from '@jejak/policies';
import { canonical } from '@jejak/tlog';

/** SHA-256 of a text's UTF-8 bytes, in hexadecimal. An argument, so that rules stay free of any platform. */
export type Digest = (text: string) => string;

/** A submitted proposal as scoring needs it; `event` is the event that submitted it. */
export type Submission = Readonly<{
  event: string;
  proposal: string;
  number: string;
  kind: Kind;
  unit: string;
  effectiveDate: PlainDate;
  target: Readonly<{ rank?: string; post?: TargetPost }>;
  candidates: readonly string[];
  /** Why a candidate is to move, by person. A document that the proposal does not carry shows nothing: it is left out. */
  grounds: Readonly<Record<string, StatedGround>>;
}>;

/** What personnel attested of one candidate of a submission. */
export type Attestation = Readonly<{
  event: string;
  person: string;
  known: boolean;
  factsVersion: number;
  ageInYears?: number;
}>;

/** One event a score rests on: its id and the SHA-256 of its bytes as they were published. */
export type Entry = Readonly<{
  id: string;
  sha256: string;
  what: 'submission' | 'attestation' | 'delivery' | 'fact';
}>;

/** Everything a candidate is judged by, frozen: the values, and the list by which anyone can fetch them again. */
export type Dossier = Readonly<{
  person: string;
  attestation: Attestation;
  facts: readonly PersonFact[];
  deliveries: readonly Delivery[];
  entries: readonly Entry[];
  /** Over the canonical list of ids and hashes, sorted by id. */
  hash: string;
}>;

/** What a submission asks for one candidate, as the merit engine takes it; the record comes beside it. */
export const askedFor = (
  { kind, event: proposal, target, grounds }: Submission,
  { event: fact, person, known, ageInYears }: Attestation,
): Omit<Case, 'record'> => ({
  kind,
  proposal,
  target,
  ...(grounds[person] === undefined ? {} : { ground: grounds[person] }),
  attestation: { fact, known, ...(ageInYears === undefined ? {} : { ageInYears }) },
});

/** The hash of a dossier: SHA-256 over the RFC 8785 text of `[[id, sha256], …]`, sorted by id. */
export const dossierHash = (entries: readonly Entry[], digest: Digest): string =>
  digest(canonical(sorted(entries).map(({ id, sha256 }) => [id, sha256])));

/** The hash of a whole case: SHA-256 over the RFC 8785 text of `[[person, dossier hash], …]`, sorted by person. */
export const caseHash = (dossiers: readonly Pick<Dossier, 'person' | 'hash'>[], digest: Digest): string =>
  digest(
    canonical(
      [...dossiers].sort((a, b) => (a.person < b.person ? -1 : 1)).map(({ person, hash }) => [person, hash]),
    ),
  );

/** Entries in the one order in which they are listed, hashed and published. */
export const sorted = (entries: readonly Entry[]): readonly Entry[] =>
  [...entries].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
