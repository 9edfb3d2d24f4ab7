import type { Eligibility, PersonFact, Range, Rules, ScoreSheet } from '@jejak/merit-engine';
import type { SettingId, SuccessorKey } from '@jejak/policies';
import type { Dossier } from './dossier.js';

/** A candidate's results, as stored or as they would be today. */
export type Results = Readonly<{ eligibility: Eligibility; sheet: ScoreSheet }>;

/** Why today's results differ: facts that came later, facts that one of them corrects, answers confirmed since. */
export type Because = Readonly<{
  late: readonly Pick<PersonFact, 'id' | 'type' | 'corrects'>[];
  corrected: readonly string[];
  deliveries: readonly string[];
  settings: readonly Readonly<{ id: string; stored: string; today: string }>[];
  policy?: Readonly<{ stored: string; today: string }>;
}>;

export type Today = Readonly<{
  same: boolean;
  stored: Told;
  today: Told;
  because: Because;
  /** The components whose points differ, with the late facts each of them now rests on. */
  components: readonly Readonly<{ id: string; stored?: Range; today?: Range; facts: readonly string[] }>[];
  conditions: readonly Readonly<{ id: string; stored: string; today: string; facts: readonly string[] }>[];
}>;

export type Told = Readonly<{ outcome: Eligibility['outcome']; low: number; high: number }>;

/**
 * Puts a stored result beside what the same rules give today, with everything that is known today, and says what the
 * difference comes from. The stored one stays: a decision is judged by what was known when it was made.
 */
export function compareWithToday(
  stored: Results & Readonly<{ dossier: Dossier; rules: Rules }>,
  today: Results & Readonly<{ dossier: Pick<Dossier, 'facts' | 'deliveries'>; rules: Rules }>,
): Today {
  const known = new Set(stored.dossier.entries.map(({ id }) => id));
  const late = today.dossier.facts.filter(({ id }) => !known.has(id));
  const arrived = new Set([
    ...late.map(({ id }) => id),
    ...today.dossier.deliveries.flatMap(({ id }) => (known.has(id) ? [] : [id])),
  ]);
  const resting = (inputs: readonly Readonly<{ fact: string }>[]): string[] =>
    [...new Set(inputs.map(({ fact }) => fact).filter((fact) => arrived.has(fact)))].sort();
  const before = componentsOf(stored.sheet);
  const now = componentsOf(today.sheet);
  const components = [...new Set([...before.keys(), ...now.keys()])].flatMap((id) => {
    const [was, is] = [before.get(id), now.get(id)];
    if (was?.low === is?.low && was?.high === is?.high) return [];
    return [
      {
        id,
        ...(was === undefined ? {} : { stored: { low: was.low, high: was.high } }),
        ...(is === undefined ? {} : { today: { low: is.low, high: is.high } }),
        facts: resting(is?.inputs ?? []),
      },
    ];
  });
  const conditions = today.eligibility.conditions.flatMap(({ id, holds, inputs }) => {
    const was = stored.eligibility.conditions.find((condition) => condition.id === id);
    return was === undefined || was.holds === holds
      ? []
      : [{ id, stored: was.holds, today: holds, facts: resting(inputs) }];
  });
  const [was, is] = [told(stored), told(today)];
  return {
    same: was.outcome === is.outcome && was.low === is.low && was.high === is.high && conditions.length === 0,
    stored: was,
    today: is,
    because: {
      late: late.map(({ id, type, corrects }) => ({
        id,
        type,
        ...(corrects === undefined ? {} : { corrects }),
      })),
      corrected: late.flatMap(({ corrects }) =>
        corrects !== undefined && known.has(corrects) ? [corrects] : [],
      ),
      deliveries: today.dossier.deliveries.flatMap(({ id }) => (known.has(id) ? [] : [id])),
      settings: settingsChanged(stored.rules, today.rules),
      ...(stored.rules.policy === today.rules.policy
        ? {}
        : { policy: { stored: stored.rules.policy, today: today.rules.policy } }),
    },
    components,
    conditions,
  };
}

const told = ({ eligibility, sheet }: Results): Told => ({
  outcome: eligibility.outcome,
  low: sheet.low,
  high: sheet.high,
});

const componentsOf = ({ dimensions }: ScoreSheet) =>
  new Map(
    dimensions.flatMap(({ components }) => components.map((component) => [component.id, component] as const)),
  );

/** A question that was not asked then is no difference; a successor that was not confirmed then is one. */
const settingsChanged = (stored: Rules, today: Rules): Because['settings'] =>
  (Object.entries(today.settings) as [SettingId | SuccessorKey, string][]).flatMap(([id, is]) => {
    const was = stored.settings[id] ?? (id.startsWith('successor:') ? 'unconfirmed' : is);
    return was === is ? [] : [{ id, stored: was, today: is }];
  });
