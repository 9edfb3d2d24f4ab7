import type { PlainDate } from '@jejak/kernel';
import type { Category, Competence, Dimension, SettingId, SettingsInUse } from '@jejak/policies';
import type { Grounds, ScoreInput } from './evidence.js';

/** Points in units of 0.01, as a range: `low` is proven, `high` is what missing evidence could still add. */
export type Range = Readonly<{ low: number; high: number }>;

export type ComponentScore = Readonly<{ id: Dimension | Competence | 'post-class'; max: number }> &
  Range &
  Grounds<ScoreInput>;

export type DimensionScore = Readonly<{
  id: Dimension;
  max: number;
  components: readonly [ComponentScore, ...ComponentScore[]];
}> &
  Range;

/** By which rules something is judged: the version that names them, the day whose law counts, the open questions' answers. */
export type Rules = Readonly<{ policy: string; day: PlainDate; settings: SettingsInUse }>;

/** The IP ASN of one person with everything it came from. Codes and ids only, so that it replays bit for bit. */
export type ScoreSheet = Readonly<{
  policy: string;
  day: PlainDate;
  settings: Readonly<Partial<Record<SettingId, string>>>;
  dimensions: readonly DimensionScore[];
  /** The category of each end of the range; equal once nothing that matters is missing. */
  category: Readonly<{ low: Category; high: Category; band: string }>;
}> &
  Range;
