import { dateInJakarta, type Clock, type UnitsOfWork } from '@jejak/kernel';
import { breachesOf } from '../domain/replay.js';
import type { RunOutcome, Seals } from './ports.js';
import type { Replays } from './replays.js';

/** Looks at the seal of every stored score: computes it again, and tells the house of whatever is not bit-equal. */
export class SealCheck {
  constructor(
    private readonly replays: Replays,
    private readonly seals: Seals,
    private readonly work: UnitsOfWork,
    private readonly clock: Clock,
  ) {}

  /** Tonight's run, once in the whole house; undefined when it was begun already, here or elsewhere. */
  async tonight(stop: () => boolean): Promise<RunOutcome | undefined> {
    const now = this.clock.now();
    const run = await this.work.run((tx) => this.seals.begin(tx, 'nightly', dateInJakarta(now), now));
    return run === undefined ? undefined : this.check(run, 'nightly', stop);
  }

  /** A run that somebody asks for. */
  async now(): Promise<Readonly<{ run: string } & RunOutcome>> {
    const at = this.clock.now();
    const run = await this.work.run((tx) => this.seals.begin(tx, 'on-demand', undefined, at));
    if (run === undefined) throw new Error('a run on demand is always begun');
    return { run, ...(await this.check(run, 'on-demand', () => false)) };
  }

  private async check(run: string, by: 'nightly' | 'on-demand', stop: () => boolean): Promise<RunOutcome> {
    const outcome = await this.replays.all(async (proposal, rounds) => {
      if (stop()) throw new Error(`run ${run} was stopped: the service ends`);
      for (const { submission, candidates, sameRanking } of rounds) {
        if (submission === undefined) continue;
        await this.work.run((tx) =>
          this.seals.found(
            tx,
            { proposal, submission, by },
            breachesOf(candidates, sameRanking),
            this.clock.now(),
          ),
        );
      }
    });
    await this.work.run((tx) => this.seals.finish(tx, run, outcome, this.clock.now()));
    return outcome;
  }
}
