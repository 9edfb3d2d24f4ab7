import type { UnitsOfWork } from '@jejak/kernel';
import type { Digest } from '../domain/dossier.js';
import { compare, sameRanking, type Comparison } from '../domain/replay.js';
import { score } from '../domain/scoring.js';
import type { Archive, StoredScoring } from './ports.js';

/** The outcome of computing one round of a proposal again. */
export type ReplayedRound = Readonly<{
  submission: string | undefined;
  policy: string;
  candidates: readonly Comparison[];
  /** Undefined when not every dossier could be computed again. */
  sameRanking: boolean | undefined;
}>;

export type ReplayReport = Readonly<{ scorings: number; equal: number; different: number; erased: number }>;

/** Computes stored scores again from their dossiers, under the rules stored with them, and compares bit for bit. */
export class Replays {
  constructor(
    private readonly archive: Archive,
    private readonly work: UnitsOfWork,
    private readonly digest: Digest,
  ) {}

  /** Every round of one proposal; undefined when it was never scored. */
  async of(proposal: string): Promise<readonly ReplayedRound[] | undefined> {
    const stored = await this.work.run((tx) => this.archive.of(tx, proposal));
    return stored.length === 0 ? undefined : stored.map((round) => this.replay(round));
  }

  /** Every stored scoring, a proposal at a time; scores whose facts were erased are counted apart. */
  async all(
    each?: (proposal: string, rounds: readonly ReplayedRound[]) => Promise<void> | void,
  ): Promise<ReplayReport> {
    const counts = { scorings: 0, equal: 0, different: 0, erased: 0 };
    let after: string | undefined;
    for (;;) {
      const page = await this.work.run((tx) => this.archive.proposals(tx, after, 100));
      for (const proposal of page) {
        const rounds = (await this.of(proposal)) ?? [];
        for (const round of rounds) {
          counts.scorings += 1;
          for (const { result } of round.candidates) {
            if (result === 'equal') counts.equal += 1;
            else if (result === 'erased') counts.erased += 1;
            else counts.different += 1;
          }
          if (round.sameRanking === false) counts.different += 1;
        }
        await each?.(proposal, rounds);
      }
      after = page.at(-1);
      if (after === undefined) return counts;
    }
  }

  private replay({ submission, rules, ranking, candidates }: StoredScoring): ReplayedRound {
    const whole = candidates.flatMap((candidate) => ('dossier' in candidate ? [candidate] : []));
    const scoring =
      submission === undefined
        ? undefined
        : score(
            submission,
            whole.map(({ dossier }) => dossier),
            rules,
            this.digest,
          );
    return {
      submission: submission?.event,
      policy: rules.policy,
      candidates: candidates.map((candidate): Comparison => {
        if (!('dossier' in candidate)) return candidate;
        return scoring === undefined
          ? { person: candidate.person, result: 'erased' }
          : compare(candidate.stored, scoring);
      }),
      sameRanking:
        scoring === undefined || whole.length < candidates.length ? undefined : sameRanking(ranking, scoring),
    };
  }
}
