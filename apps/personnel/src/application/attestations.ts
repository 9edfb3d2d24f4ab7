import { wholeYearsBetween, type PlainDate, type Tx } from '@jejak/kernel';
import type { Context } from './ports.js';

/** What personnel knows of a candidate before the rules are asked. */
export type KnownCandidate = Readonly<{ birthDate?: PlainDate; factsVersion: number }>;

/** Two persons who may not decide on one another, and on what ground. */
export type Relation = Readonly<{ a: string; b: string; ground: 'kinship' | 'former-superior' | 'declared' }>;

export type Attestation = Readonly<{
  proposal: string;
  person: string;
  effectiveDate: PlainDate;
  ageInYears?: number;
  /** The version of the last fact announced about the person. */
  factsVersion: number;
  known: boolean;
}>;

/** What attestations are made of, and where they are told. */
export interface Candidates {
  known(tx: Tx, persons: readonly string[]): Promise<ReadonlyMap<string, KnownCandidate>>;
  relations(tx: Tx, persons: readonly string[]): Promise<readonly Relation[]>;
  attest(tx: Tx, attestations: readonly Attestation[], context: Context): Promise<void>;
  conflict(tx: Tx, proposal: string, relations: readonly Relation[], context: Context): Promise<void>;
}

/**
 * Tells the house what it needs to know of the candidates of a proposal and identity must not tell: how old they
 * are on the effective date, up to which version their facts go, and with whom they have a conflict of interest
 * (UU 30/2014 art. 43), naming the ground and never the family.
 */
export class Attestations {
  constructor(private readonly candidates: Candidates) {}

  async attest(
    tx: Tx,
    proposal: Readonly<{ proposal: string; effectiveDate: PlainDate; persons: readonly string[] }>,
    context: Context,
  ): Promise<void> {
    const persons = [...new Set(proposal.persons)];
    const known = await this.candidates.known(tx, persons);
    const attestations = persons.map((person): Attestation => {
      const candidate = known.get(person);
      const age =
        candidate?.birthDate === undefined
          ? {}
          : { ageInYears: wholeYearsBetween(candidate.birthDate, proposal.effectiveDate) };
      return {
        proposal: proposal.proposal,
        person,
        effectiveDate: proposal.effectiveDate,
        ...age,
        factsVersion: candidate?.factsVersion ?? 0,
        known: candidate !== undefined,
      };
    });
    await this.candidates.conflict(
      tx,
      proposal.proposal,
      await this.candidates.relations(tx, persons),
      context,
    );
    await this.candidates.attest(tx, attestations, context);
  }
}
