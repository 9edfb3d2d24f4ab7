import { toDecimal, type Bilingual, type Citation, type PlainDate } from '@jejak/kernel';
import type { ConditionResult, Evidence, Figure, Missing, Range, ScoreSheet } from '@jejak/merit-engine';
import {
  conditions,
  domains,
  findings,
  forOfficials,
  groundsToMove,
  inputs,
  labelOf,
  mayRefuse,
  parameters,
  settings,
  tables,
  type ConditionId,
  type FindingId,
  type Kind,
  type SettingId,
  type SettingsInUse,
  type TableId,
  type TieBreak,
} from '@jejak/policies';

/**
 * Puts words to codes. Stored traces hold codes and ids alone, so that they replay bit for bit; whoever reads them
 * gets the names of today beside the articles of their own day.
 */

/** Data that is treated as specific (discipline): read by those who judge the whole house, or by the person. */
const SPECIFIC = ['discipline.level', 'discipline.end'];

/** Whether the reader may see specific data of the person. */
export type Sight = Readonly<{ specific: boolean }>;

const hidden: Bilingual = { id: 'hanya bagi yang berwenang', en: 'only for those entitled' };

const evidence = ({ item, fact, value }: Evidence, sight: Sight) => ({
  item,
  label: named(inputs[item]),
  fact,
  ...(SPECIFIC.includes(item) && !sight.specific ? { withheld: hidden } : { value }),
});

const missing = ({ item, state, detail }: Missing) => ({
  item,
  label: named(inputs[item]),
  state,
  ...(detail === undefined ? {} : { detail }),
  owner: labelOf('owner', inputs[item].owner),
});

const figure = ({ parameter, value, from, basis }: Figure) => ({
  parameter,
  label: parameters[parameter].label,
  unit: parameters[parameter].unit,
  value: shown(parameters[parameter].unit, value),
  from,
  basis,
});

type RowOf = ScoreSheet['dimensions'][number]['components'][number]['rows'][number];

const row = ({ table, row: number, when, value, from, basis }: RowOf) => {
  const { label, unit } = tables[table as TableId];
  return { table, label, row: number, when, value: shown(unit, value), from, basis };
};

/** Points as decimals; other figures and codes as they are. */
const shown = (unit: string, value: number | string): string =>
  unit === 'point' && typeof value === 'number' ? toDecimal(value, 2) : String(value);

export const points = ({ low, high }: Range) => ({ low: toDecimal(low, 2), high: toDecimal(high, 2) });

/** By the law of `day`. Of what is not met: what to do, and, where a ground would excuse it, every ground and its proof. */
export const conditionShown = (result: ConditionResult, day: PlainDate, sight: Sight) => ({
  id: result.id,
  holds: result.holds,
  statement: conditions[result.id].statement,
  basis: result.basis,
  ...(result.holds === 'yes' ? {} : { remedy: conditions[result.id].remedy }),
  ...(result.holds === 'yes' || result.id !== EXCUSED_BY_A_GROUND ? {} : { grounds: groundsToMove(day) }),
  evidence: result.inputs.map((input) => evidence(input, sight)),
  figures: result.figures.map(figure),
  rows: result.rows.filter(({ table }) => sight.specific || !table.includes('discipline')).map(row),
  missing: result.missing.map(missing),
});

const EXCUSED_BY_A_GROUND: ConditionId = 'rotation/time-in-post';

/** A condition in one line, for whoever looks at the whole ranking. */
export const conditionBriefly = ({ id, holds, basis }: ConditionResult) => ({
  id,
  holds,
  statement: conditions[id].statement,
  remedy: conditions[id].remedy,
  basis,
});

export const sheetShown = (sheet: ScoreSheet, sight: Sight) => ({
  policy: sheet.policy,
  day: sheet.day,
  ...points(sheet),
  category: {
    low: { code: sheet.category.low, label: labelOf('category', sheet.category.low) },
    high: { code: sheet.category.high, label: labelOf('category', sheet.category.high) },
  },
  settings: settingsShown(sheet.settings),
  rounding: {
    id: 'Dihitung dalam satuan 0,01 poin; hanya diklat teknis sebanding yang dibulatkan, setengah ke atas.',
    en: 'Counted in units of 0.01 point; only proportional technical training is rounded, half up.',
  },
  dimensions: sheet.dimensions.map((dimension) => ({
    id: dimension.id,
    label: labelOf('dimension', dimension.id),
    max: toDecimal(dimension.max, 2),
    ...points(dimension),
    components: dimension.components.map((component) => ({
      id: component.id,
      label: componentLabel(component.id),
      max: toDecimal(component.max, 2),
      ...points(component),
      evidence: component.inputs.map((input) => evidence(input, sight)),
      figures: component.figures.map(figure),
      rows: component.rows.filter(({ table }) => sight.specific || !table.includes('discipline')).map(row),
      missing: component.missing.map(missing),
    })),
  })),
});

export const componentLabel = (id: string): Bilingual => {
  if (id === 'post-class') return named(inputs['position.class']);
  const competence = domains.competence.find(({ code }) => code === id);
  return competence === undefined ? labelOf('dimension', id) : named(competence);
};

/** The questions with the answers in use, and the repealed articles whose successor was confirmed, with that. */
export const settingsShown = (inUse: Partial<SettingsInUse>) =>
  (Object.entries(inUse) as [string, string][]).map(([id, value]) => {
    const setting = (settings as Partial<typeof settings>)[id as SettingId];
    if (setting === undefined)
      return { id, question: SUCCESSOR, status: 'confirmed', answer: value, label: same(value) };
    const { question, status, alternatives } = setting;
    const answer = alternatives.find((alternative) => alternative.value === value);
    return { id, question, status, answer: value, label: answer?.label ?? same(value) };
  });

const SUCCESSOR: Bilingual = {
  id: 'Di mana penerus ketentuan yang dicabut ini?',
  en: 'Where does the successor of this repealed article stand?',
};

const same = (value: string): Bilingual => ({ id: value, en: value });

/** A pattern that shows, and what follows from it: one on repealed articles alone is only watched until its successor is confirmed. */
export const findingShown = (id: FindingId, day: PlainDate, inUse: SettingsInUse) => {
  const finding = findings[id];
  return mayRefuse(finding.basis, day, inUse)
    ? finding
    : { ...finding, severity: 'watch', awaits: 'successor' };
};

export const tieBreakShown = (code: TieBreak) => ({ code, label: labelOf('tieBreak', code) });

export const kindShown = (code: Kind) => ({ code, label: labelOf('kind', code) });

/** What officials examine themselves, because no record can answer it. */
export const examinedByOfficials = (
  kind: Kind,
): readonly Readonly<{ id: string; statement: Bilingual; basis: readonly Citation[] }>[] =>
  forOfficials
    .filter(({ kinds }) => kinds.includes(kind))
    .map(({ id, statement, basis }) => ({ id, statement, basis }));

const named = ({ id, en }: Bilingual): Bilingual => ({ id, en });
