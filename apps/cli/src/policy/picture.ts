import type { Bilingual, Citation } from '@jejak/kernel';
import type { Language } from '../saying.js';

type Points = Readonly<{ low: string; high: string }>;
type Component = Points &
  Readonly<{
    id: string;
    label: Bilingual;
    max: string;
    rows: readonly Readonly<{ label: Bilingual; row: number; basis: Citation }>[];
    evidence: readonly Readonly<{ label: Bilingual; value?: string; withheld?: Bilingual }>[];
    missing: readonly Readonly<{ label: Bilingual; state: string; owner: Bilingual }>[];
  }>;

/** What `GET /v1/scorings/{proposal}/candidates/{person}/explanation` answers, as far as it is drawn. */
export type Explanation = Readonly<{
  person: string;
  kind: Readonly<{ label: Bilingual }>;
  effectiveDate: string;
  policy: string;
  whyThisScore: Points &
    Readonly<{
      category: Readonly<{ low: Readonly<{ label: Bilingual }>; high: Readonly<{ label: Bilingual }> }>;
      dimensions: readonly (Points &
        Readonly<{ label: Bilingual; max: string; components: readonly Component[] }>)[];
    }>;
  whyNotEligible: Readonly<{
    outcome: string;
    conditions: readonly Readonly<{
      statement: Bilingual;
      holds: string;
      basis: readonly Citation[];
      remedy?: Bilingual;
      /** Grounds that would excuse it, each with what shows it. */
      grounds?: readonly Readonly<{
        label: Bilingual;
        proof: Readonly<{ label: Bilingual }>;
        basis: Citation;
      }>[];
      missing: Component['missing'];
    }>[];
  }>;
  evidence: readonly Readonly<{
    label: Bilingual;
    forLabel: Bilingual;
    state: Readonly<{ code: string; label: Bilingual }>;
    owner: Bilingual;
    due?: string;
  }>[];
  faults: readonly Readonly<{ says: Bilingual }>[];
  whatWouldChange: Readonly<{ goal: Readonly<{ label: Bilingual }>; says: Bilingual }>;
}>;

const WIDTH = 30;
const WORDS = {
  eligible: { id: 'memenuhi semua syarat', en: 'meets every condition' },
  'not-eligible': { id: 'tidak memenuhi syarat', en: 'not eligible' },
  undetermined: { id: 'belum dapat ditentukan', en: 'undetermined' },
  no: { id: 'tidak terpenuhi', en: 'does not hold' },
  unknown: { id: 'belum diketahui', en: 'not known' },
} as const satisfies Readonly<Record<string, Bilingual>>;

const said = (code: string): Bilingual =>
  (WORDS as Readonly<Record<string, Bilingual>>)[code] ?? { id: code, en: code };

/** Points as a bar: `█` is proven, `░` is what missing evidence could still add, `·` is out of reach. */
export function bar({ low, high }: Points, max: string, width = WIDTH): string {
  const cells = (value: string): number => Math.round((Number(value) / Math.max(Number(max), 0.01)) * width);
  const [proven, possible] = [cells(low), cells(high)];
  return '█'.repeat(proven) + '░'.repeat(possible - proven) + '·'.repeat(width - possible);
}

/** Draws an explanation for a terminal: a table with bars, the reasons, and what would change the outcome. */
export function picture(explanation: Explanation, language: Language): readonly string[] {
  const { whyThisScore: score, whyNotEligible, evidence, faults, whatWouldChange } = explanation;
  const text = (both: Bilingual): string => both[language];
  const head = (id: string, en: string): string[] => ['', text({ id, en })];
  const range = ({ low, high }: Points): string => (low === high ? low : `${low} … ${high}`);
  const { category } = score;
  return [
    `${text(explanation.kind.label)}, TMT ${explanation.effectiveDate}, ${explanation.policy}, ${explanation.person}`,
    `IP ASN ${range(score)}: ${[...new Set([text(category.low.label), text(category.high.label)])].join(' … ')}`,
    '',
    ...score.dimensions.flatMap((dimension) => [
      `${text(dimension.label).padEnd(22)} ${bar(dimension, dimension.max)} ${range(dimension).padStart(7)} / ${dimension.max}`,
      ...dimension.components.flatMap((component) => componentLines(component, text, range)),
    ]),
    ...head('Syarat: ', 'Conditions: ').map(
      (line) => line + (line === '' ? '' : text(said(whyNotEligible.outcome))),
    ),
    ...whyNotEligible.conditions.flatMap(({ statement, holds, basis, remedy, grounds = [], missing }) => [
      `  ${text(said(holds))}: ${text(statement)} (${basis.map(cited).join('; ')})`,
      ...missing.map((one) => `    ${text(one.label)} ← ${text(one.owner)}`),
      ...(remedy === undefined ? [] : [`    → ${text(remedy)}`]),
      ...grounds.map(
        (ground) => `      ${text(ground.label)}: ${text(ground.proof.label)} (${cited(ground.basis)})`,
      ),
    ]),
    ...wanting(evidence, text, head),
    ...(faults.length === 0
      ? []
      : [...head('Cacat data', 'Faults of the data'), ...faults.map(({ says }) => `  ! ${text(says)}`)]),
    ...head('Apa yang mengubah hasil', 'What would change the outcome'),
    `  ${text(whatWouldChange.goal.label)}: ${text(whatWouldChange.says)}`,
  ];
}

function componentLines(
  component: Component,
  text: (both: Bilingual) => string,
  range: (points: Points) => string,
): string[] {
  const { label, max, rows, evidence, missing } = component;
  const shown = evidence.map(
    ({ value, withheld }) => value ?? (withheld === undefined ? '' : text(withheld)),
  );
  const basis = rows.map((row) => `${text(row.label)} ${String(row.row)}, ${cited(row.basis)}`);
  const wants = missing.map((one) => `? ${text(one.label)} ← ${text(one.owner)}`);
  return [
    `  ${text(label).padEnd(20)} ${bar(component, max, 10)} ${range(component).padStart(7)} / ${max}  ${[...shown, ...wants].join('; ')}`,
    ...basis.map((line) => `  ${''.padEnd(20)} ${line}`),
  ];
}

function wanting(
  evidence: Explanation['evidence'],
  text: (both: Bilingual) => string,
  head: (id: string, en: string) => string[],
): string[] {
  const items = evidence.filter(({ due }) => due !== undefined);
  if (items.length === 0) return [];
  return [
    ...head('Bukti yang kurang', 'Evidence that is wanting'),
    ...items.map(
      ({ label, forLabel, state, owner, due }) =>
        `  ${due ?? ''}  ${text(label)} (${text(state.label)}) ← ${text(owner)}; ${text(forLabel)}`,
    ),
  ];
}

const cited = ({ instrument, article }: Citation): string => `${instrument}, ${article}`;
