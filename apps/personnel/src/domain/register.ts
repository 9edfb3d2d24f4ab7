import type { FactKind } from './person-fact.js';

/** A publication as personnel remembers it by source and id: the first body that came stands for it. */
export type Remembered = Readonly<
  { sha256: string } & ({ state: 'accepted'; event: string } | { state: 'quarantined'; quarantine: string })
>;

/** A fact that holds until another of the same natural key corrects it. */
export type Current = Readonly<{ event: string; version: number; digest: string }>;

/**
 * What personnel knows, as far as one set of publications needs it: loaded under the locks of the persons
 * concerned, then carried forward while the set is judged, so that the second of two publications in one set
 * already sees the first.
 */
export class Register {
  readonly remembered = new Map<string, Remembered>();
  /** The quarantine of a body that contradicts a remembered one. */
  readonly contradictions = new Map<string, string>();
  readonly byNip = new Map<string, string>();
  readonly bySiasnId = new Map<string, string>();
  readonly persons = new Set<string>();
  readonly units = new Set<string>();
  readonly current = new Map<string, Current>();
  /** The person's sanctions in force or past that no lifting names yet, oldest first. */
  readonly sanctions = new Map<string, string[]>();
  /** The version of each person's stream. */
  readonly versions = new Map<string, number>();
  /** The digest of the identity as it was last recorded. */
  readonly identities = new Map<string, string>();

  static publication = (source: string, id: string): string => `${source}\n${id}`;
  static body = (source: string, id: string, sha256: string): string => `${source}\n${id}\n${sha256}`;
  static matter = (person: string, kind: FactKind, key: string): string => `${person}\n${kind}\n${key}`;
}
