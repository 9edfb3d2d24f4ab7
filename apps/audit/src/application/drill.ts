import type { Tx, UnitsOfWork } from '@jejak/kernel';
import type { Finding } from './monitor.js';

/** What was done to a copy, and what the check said of it. */
export type Drilled = Readonly<{
  /** One of the kinds of damage, with the seed that repeats it. */
  damage: string;
  entry: number;
  /** What the copy was found to be before: not sound is the monitor's to tell. */
  before: readonly Finding[];
  after: readonly Finding[];
}>;

/** Copies a stretch of the stored log and damages the copy at random. */
export interface Damaging {
  /** Nothing when the log is empty. The original is only read. The same seed on the same log does the same. */
  drill(seed: number): Promise<Drilled | undefined>;
}

export interface DrillActs {
  passed(tx: Tx, act: Readonly<{ damage: string; entry: number; noticedAs: string }>): Promise<void>;
}

export interface DrillStore {
  passed(tx: Tx): Promise<void>;
}

/**
 * The tamper drill: damages a copy at random and expects the very check that watches the log to notice. A guard that is
 * never seen to bark may be deaf.
 */
export class Drill {
  constructor(
    private readonly work: UnitsOfWork,
    private readonly damaging: Damaging,
    private readonly store: DrillStore,
    private readonly acts: DrillActs,
    private readonly report: (finding: Finding) => Promise<void>,
  ) {}

  async run(seed: number): Promise<Drilled | undefined> {
    const drilled = await this.damaging.drill(seed);
    if (drilled === undefined) return undefined;
    const { damage, entry, before, after } = drilled;
    if (before.length > 0) {
      for (const finding of before) await this.report(finding);
      return drilled;
    }
    const named = after.find((finding) => finding.entry === entry) ?? after[0];
    if (named === undefined) await this.report(unnoticed(damage, entry));
    else
      await this.work.run(async (tx) => {
        await this.store.passed(tx);
        await this.acts.passed(tx, { damage, entry, noticedAs: named.code });
      });
    return drilled;
  }
}

const unnoticed = (damage: string, entry: number): Finding => ({
  code: 'drill-unnoticed',
  entry,
  where: damage,
  messages: {
    id: `Latihan: ${damage} pada salinan entri ${String(entry)} tidak ditemukan oleh pemeriksaan.`,
    en: `Drill: ${damage} in a copy of entry ${String(entry)} was not noticed by the check.`,
  },
});
