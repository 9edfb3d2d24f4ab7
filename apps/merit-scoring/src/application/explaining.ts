import type { UnitsOfWork } from '@jejak/kernel';
import {
  HORIZON,
  eligibilityOf,
  faultsOf,
  recordOf,
  scoreOf,
  searchChange,
  type Fault,
  type Goal,
  type Question,
  type Rules,
  type WhatWouldChange,
} from '@jejak/merit-engine';
import { compareWithToday, type Today } from '../domain/comparison.js';
import { askedFor, type Dossier, type Submission } from '../domain/dossier.js';
import { barring, withPatterns } from '../domain/patterns.js';
import { rulesFor } from './scoring.js';
import type { Archive, Confirmations, Known, StoredScoring } from './ports.js';

/** The last round of a candidate, or why it cannot be told. */
export type Kept = Readonly<{
  submission: Submission;
  rules: Rules;
  dossier: Dossier;
  stored: Extract<StoredScoring['candidates'][number], { stored: unknown }>['stored'];
}>;

/** Explains a stored result from its frozen dossier, and puts it beside what is known today. */
export class Explaining {
  constructor(
    private readonly archive: Archive,
    private readonly known: Known,
    private readonly confirmations: Pick<Confirmations, 'inUse'>,
    private readonly work: UnitsOfWork,
  ) {}

  /** The last round with this candidate; undefined when there is none, or its facts or key were erased. */
  async kept(proposal: string, person: string): Promise<Kept | undefined> {
    const rounds = await this.work.run((tx) => this.archive.of(tx, proposal));
    for (const { submission, rules, candidates } of [...rounds].reverse()) {
      const found = candidates.find((candidate) => candidate.person === person);
      if (found === undefined) continue;
      return 'dossier' in found && submission !== undefined
        ? { submission, rules, dossier: found.dossier, stored: found.stored }
        : undefined;
    }
    return undefined;
  }

  /** What is wrong with the facts of the dossier. */
  faults({ dossier, rules }: Kept): readonly Fault[] {
    return faultsOf(dossier.facts, rules.day);
  }

  /**
   * The smallest change that would reach the goal. It judges some hundreds of times, and lets others be served between
   * the steps.
   */
  async whatWouldChange(kept: Kept, goal: Goal): Promise<WhatWouldChange> {
    const search = searchChange(questionOf(kept), kept.rules, goal, HORIZON, barring);
    for (let begun = performance.now(); ;) {
      const step = search.next();
      if (step.done === true) return step.value;
      if (performance.now() - begun < SLICE) continue;
      await new Promise((resolve) => setImmediate(resolve));
      begun = performance.now();
    }
  }

  /** The stored result beside today's, by everything that is known now and the answers confirmed by now. */
  async today({ submission, rules, dossier, stored }: Kept): Promise<Today> {
    const { facts, deliveries, inUse } = await this.work.run(async (tx) => ({
      ...(await this.known.of(tx, dossier.person)),
      inUse: await this.confirmations.inUse(tx),
    }));
    const now = rulesFor(submission, inUse);
    const record = recordOf(facts, deliveries, now.day);
    const subject = { ...askedFor(submission, dossier.attestation), record };
    const eligibility = withPatterns(eligibilityOf(subject, now), subject, now);
    return compareWithToday(
      { ...stored, dossier, rules },
      { eligibility, sheet: scoreOf(record, now), dossier: { facts, deliveries }, rules: now },
    );
  }
}

/** Milliseconds of searching before others have their turn. */
const SLICE = 10;

const questionOf = ({ submission, dossier }: Kept): Question => ({
  ...askedFor(submission, dossier.attestation),
  facts: dossier.facts,
  deliveries: dossier.deliveries,
});
