import type { Clock, UnitsOfWork } from '@jejak/kernel';
import type { Rules } from '@jejak/merit-engine';
import { policy, type SettingsInUse } from '@jejak/policies';
import type { Digest, Submission } from '../domain/dossier.js';
import { score } from '../domain/scoring.js';
import type { Confirmations, Ready, Scorings, Waiting } from './ports.js';

/** Milliseconds a submission rests after scoring it failed. */
const REST = 60_000;

/** A submission that could not be scored, with the reason; it is kept and tried again. */
export type Failure = Readonly<{ submission: string; error: Error }>;

/**
 * Goes on with submissions once everything about them has arrived: freezes the dossiers, judges, scores, ranks,
 * records and publishes, in one unit of work per submission.
 */
export class ScoringJob {
  constructor(
    private readonly waiting: Waiting,
    private readonly scorings: Scorings,
    private readonly confirmations: Pick<Confirmations, 'inUse'>,
    private readonly work: UnitsOfWork,
    private readonly clock: Clock,
    private readonly digest: Digest,
  ) {}

  /** Scores everything that is ready, until told to stop; returns how many were, and what failed. */
  async run(
    stop = (): boolean => false,
  ): Promise<Readonly<{ scored: number; failures: readonly Failure[] }>> {
    const failures: Failure[] = [];
    for (let scored = 0; ;) {
      const outcome = stop() ? 'none' : await this.next();
      if (outcome === 'none') return { scored, failures };
      if (outcome === 'scored') scored += 1;
      else failures.push(outcome);
    }
  }

  private async next(): Promise<'none' | 'scored' | Failure> {
    let taken: Ready | undefined;
    try {
      return await this.work.run(async (tx) => {
        taken = await this.waiting.take(tx, this.clock.now());
        if (taken === undefined) return 'none';
        const rules = rulesFor(taken.submission, await this.confirmations.inUse(tx));
        const scoring = score(taken.submission, taken.dossiers, rules, this.digest);
        const at = this.clock.now();
        await this.scorings.record(tx, taken, rules, scoring, at);
        const outcome = scoring.ranking.openRanges ? 'open' : 'scored';
        await this.waiting.done(tx, taken.submission.event, outcome, at);
        return 'scored';
      });
    } catch (error) {
      // Nothing of the attempt remains. One submission that cannot be scored must not hold back the others.
      if (taken === undefined || !(error instanceof Error)) throw error;
      const { event: submission } = taken.submission;
      const again = new Date(this.clock.now().getTime() + REST);
      await this.work.run((tx) => this.waiting.failed(tx, submission, error.message, again));
      return { submission, error };
    }
  }
}

/** A case is judged by the law of its effective date, under the policy version and the answers in use now. */
export const rulesFor = (
  { effectiveDate }: Pick<Submission, 'effectiveDate'>,
  settings: SettingsInUse,
): Rules => ({ policy: policy.version, day: effectiveDate, settings });
