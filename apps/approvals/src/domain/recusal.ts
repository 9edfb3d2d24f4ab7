/** An official steps back from a case, and tells why; another official of the stage takes it. */
import { acceptUnless, brokenAmong, refuse, type Rule, type Ruling } from '@jejak/kernel';
import { cite } from '@jejak/policies';
import type { ApproverRecused, Case, OpenCase } from './case.js';
import type { Acting } from './seat.js';
import { caseStands, givenOnce, openedFirst, somebodyRanked } from './verdict.js';

export type Recuse = Acting & Readonly<{ stage: string; reason: string; reasoned: boolean }>;

export const recusalRules: readonly Rule<OpenCase, Recuse>[] = [
  {
    id: 'approval/recused-from-ones-seat',
    statement: {
      id: 'Yang mengundurkan diri adalah pejabat pada tahap itu atau penggantinya.',
      en: "Whoever steps back is the stage's official or their substitute.",
    },
    basis: [cite('UU 30/2014', 'Pasal 43')],
    holds: (_, { seat }) => seat !== undefined,
  },
  {
    id: 'approval/recused-once',
    statement: { id: 'Pengunduran diri dinyatakan satu kali.', en: 'Stepping back is declared once.' },
    basis: [],
    holds: ({ recused }, { by }) => !recused.includes(by),
  },
  {
    id: 'approval/recusal-reasoned',
    statement: {
      id: 'Pengunduran diri menyatakan hubungan atau kepentingan yang menjadi alasannya.',
      en: 'Stepping back states the relation or interest that is its reason.',
    },
    basis: [cite('UU 30/2014', 'Pasal 43')],
    holds: (_, { reasoned }) => reasoned,
  },
];

export function recuse(now: Case, command: Recuse): Ruling<ApproverRecused> {
  switch (now.stage) {
    case 'unopened':
      return refuse(openedFirst);
    case 'stopped':
      return refuse(somebodyRanked);
    case 'closed':
      return refuse(caseStands);
    case 'open': {
      if (command.stage !== now.at.id) {
        return refuse(now.acted.some(({ stage }) => stage === command.stage) ? givenOnce : openedFirst);
      }
      const { stage, by, reason } = command;
      return acceptUnless(brokenAmong(recusalRules, now, command), {
        type: 'ApproverRecused',
        stage,
        by,
        reason,
      });
    }
  }
}
