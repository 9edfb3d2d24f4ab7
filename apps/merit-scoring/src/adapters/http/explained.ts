import { toDecimal, type Bilingual } from '@jejak/kernel';
import type { Fault, Goal, Lever, WhatWouldChange } from '@jejak/merit-engine';
import { conditions, findings, inputs, labelOf } from '@jejak/policies';
import type { Today } from '../../domain/comparison.js';
import type { EvidenceState } from '../../domain/evidence-states.js';
import { componentLabel } from './labels.js';

/** Puts words to an explanation: what was found is codes and ids, what is read are the names of today. */

export const goalShown = (goal: Goal) =>
  goal.kind === 'eligible'
    ? { kind: goal.kind, label: { id: 'memenuhi semua syarat', en: 'meets every condition' } }
    : {
        kind: goal.kind,
        points: toDecimal(goal.points, 2),
        label: {
          id: `memenuhi semua syarat dengan skor di atas ${toDecimal(goal.points, 2)}`,
          en: `meets every condition with more than ${toDecimal(goal.points, 2)} points`,
        },
      };

export function changeShown(found: WhatWouldChange) {
  switch (found.answer) {
    case 'already':
      return {
        answer: found.answer,
        says: { id: 'Tidak ada yang perlu berubah.', en: 'Nothing has to change.' },
      };
    case 'out-of-reach':
      return {
        answer: found.answer,
        months: found.horizon,
        says: {
          id: `Dalam ${String(found.horizon)} bulan tidak ada yang dapat diubah calon sendiri untuk mencapainya.`,
          en: `Within ${String(found.horizon)} months nothing the candidate can change alone reaches it.`,
        },
        conditions: found.conditions.map((id) => ({ id, statement: conditions[id].statement })),
        patterns: found.patterns.map((id) => ({
          id,
          statement: findings[id].statement,
          basis: findings[id].basis,
        })),
      };
    case 'change': {
      const { levers, months, day, outcome, score } = found.change;
      return {
        answer: found.answer,
        facts: levers.map(leverShown),
        months,
        day,
        says: saysOf(levers, months, day),
        outcome,
        score: { low: toDecimal(score.low, 2), high: toDecimal(score.high, 2) },
        assumes: {
          id: 'Aturan yang diketahui hari ini berlaku terus; lama belajar dan diklat adalah perkiraan, bukan ketentuan.',
          en: 'The rules known today stay; how long degrees and courses take is an estimate, no rule.',
        },
      };
    }
  }
}

const leverShown = ({ id, act, label, months }: Lever) => ({ id, act, label, months });

function saysOf(levers: readonly Lever[], months: number, day: string): Bilingual {
  const when =
    months === 0
      ? { id: 'sudah pada TMT yang sama', en: 'on the same effective date' }
      : {
          id: `paling cepat TMT ${day} (${String(months)} bulan)`,
          en: `from ${day} (${String(months)} ${months === 1 ? 'month' : 'months'})`,
        };
  if (levers.length === 0) return { id: `Cukup waktu: ${when.id}.`, en: `Time alone: ${when.en}.` };
  return {
    id: `${levers.map(({ label }) => label.id).join('; ')}: ${when.id}.`,
    en: `${levers.map(({ label }) => label.en).join('; ')}: ${when.en}.`,
  };
}

const STATES: Readonly<Record<EvidenceState['state'], Bilingual>> = {
  given: { id: 'ada', en: 'given' },
  'not-sent': { id: 'belum dikirim', en: 'not sent' },
  disputed: { id: 'diperselisihkan', en: 'disputed' },
  'not-applicable': { id: 'tidak diminta dari jabatan ini', en: 'not asked of this post' },
};

export const evidenceShown = ({ for: asking, item, state, detail, owner, due }: EvidenceState) => ({
  for: asking,
  forLabel:
    asking in conditions ? conditions[asking as keyof typeof conditions].statement : componentLabel(asking),
  item,
  label: { id: inputs[item].id, en: inputs[item].en },
  state: { code: state, label: STATES[state] },
  ...(detail === undefined ? {} : { detail }),
  owner: labelOf('owner', owner),
  ...(due === undefined ? {} : { due }),
});

export const faultShown = ({ code, facts, says }: Fault) => ({ code, facts, says });

const points = ({ low, high }: Readonly<{ low: number; high: number }>) => ({
  low: toDecimal(low, 2),
  high: toDecimal(high, 2),
});

export const todayShown = ({ same, stored, today, because, components, conditions: changed }: Today) => ({
  same,
  says: same
    ? {
        id: 'Dengan semua yang diketahui hari ini hasilnya tetap sama.',
        en: 'With everything known today the result is the same.',
      }
    : {
        id: 'Skor tersimpan tetap; hari ini hasilnya lain karena hal-hal di bawah ini.',
        en: 'The stored score stays; today the result is another because of what stands below.',
      },
  stored: { outcome: stored.outcome, ...points(stored) },
  today: { outcome: today.outcome, ...points(today) },
  because,
  components: components.map(({ id, stored: was, today: is, facts }) => ({
    id,
    label: componentLabel(id),
    ...(was === undefined ? {} : { stored: points(was) }),
    ...(is === undefined ? {} : { today: points(is) }),
    facts,
  })),
  conditions: changed.map(({ id, stored: was, today: is, facts }) => ({
    id,
    statement: conditions[id as keyof typeof conditions].statement,
    stored: was,
    today: is,
    facts,
  })),
});
