/** An official's verdict on what was on the screen, and what follows from it: the next stage, the end, or the decision. */
import { accept, brokenAmong, refuse, type BrokenRule, type Rule, type Ruling } from '@jejak/kernel';
import { cite } from '@jejak/policies';
import {
  endsHere,
  type Candidate,
  type Case,
  type CaseFact,
  type DecisionGiven,
  type DeviationJustified,
  type OpenCase,
  type Verdict,
  type VerdictGiven,
} from './case.js';
import { nextStage, stageOpened } from './opening.js';
import { barringRules, type Acting } from './seat.js';

/** What the law asks of the choice, from dated policy. */
export type ChoicePolicy = Readonly<{
  /** Codes that may justify choosing anyone but rank one, or returning a case. */
  reasonCodes: readonly string[];
  /** For a post, the choice lies among so many of the best; absent where the kind knows no such limit. */
  amongBest?: number;
}>;

export type GiveVerdict = Acting &
  Readonly<{
    stage: string;
    verdict: Verdict;
    chosen?: string;
    reasonCode?: string;
    /** Sealed; `reasoned` says that grounds were stated. */
    reason: string;
    reasoned: boolean;
    dossierHash: string;
    policy: ChoicePolicy;
  }>;

const rule = (id: string, statement: BrokenRule['statement'], ...basis: BrokenRule['basis']): BrokenRule => ({
  id,
  statement,
  basis,
});

export const openedFirst = rule('approval/opened-first', {
  id: 'Putusan diberikan sesudah merit diumumkan dan tahapnya dibuka.',
  en: 'A verdict waits until merit is published and its stage is opened.',
});
export const givenOnce = rule('approval/given-once', {
  id: 'Pada satu tahap putusan diberikan satu kali.',
  en: 'In a stage a verdict is given once.',
});
export const caseStands = rule('approval/case-stands', {
  id: 'Putusan diberikan selama perkara belum berakhir.',
  en: 'A verdict is given while the case has not ended.',
});
export const somebodyRanked = rule(
  'approval/somebody-ranked',
  {
    id: 'Perkara berlanjut bila ada calon yang memenuhi syarat; peringkat kosong menghentikannya.',
    en: 'A case goes on when a candidate is eligible; an empty ranking stops it.',
  },
  cite('UU 20/2023', 'Pasal 1 (sistem merit)'),
);

const candidateOf = ({ request }: OpenCase, { chosen }: GiveVerdict): Candidate | undefined =>
  request.candidates.find(({ person }) => person === chosen);

const choosing = ({ at }: OpenCase, { verdict, chosen }: GiveVerdict): boolean =>
  verdict === 'granted' && (at.act !== 'verify' || chosen !== undefined);

const rankChosen = (now: OpenCase, command: GiveVerdict): number | undefined =>
  command.verdict === 'granted' ? candidateOf(now, command)?.rank : undefined;

/** What must hold of the verdict itself, besides who gives it (`barringRules`). */
export const verdictRules: readonly Rule<OpenCase, GiveVerdict>[] = [
  {
    id: 'approval/dossier-seen',
    statement: {
      id: 'Yang diputus adalah berkas yang dilihat: sidik berkas pada putusan sama dengan sidik berkas perkara.',
      en: "What is decided is what was seen: the verdict carries the hash of the case's dossier.",
    },
    basis: [cite('UU 30/2014', 'Pasal 10 ayat (1)')],
    holds: ({ request }, { dossierHash }) => dossierHash === request.dossierHash,
  },
  {
    id: 'approval/grounds-stated',
    statement: { id: 'Setiap putusan menyatakan alasannya.', en: 'Every verdict states its grounds.' },
    basis: [cite('UU 30/2014', 'Pasal 55 ayat (1)')],
    holds: (_, { reasoned }) => reasoned,
  },
  {
    id: 'approval/somebody-chosen',
    statement: {
      id: 'Putusan setuju pada tahap pertimbangan, usul dan keputusan menyebut calon yang dipilih.',
      en: 'A verdict that grants, when advising, proposing or deciding, names the candidate who is chosen.',
    },
    basis: [cite('UU 30/2014', 'Pasal 55 ayat (1)')],
    holds: (now, command) =>
      !choosing(now, command) || now.at.act === 'verify' || command.chosen !== undefined,
  },
  {
    id: 'approval/chosen-eligible',
    statement: {
      id: 'Yang dipilih adalah calon dalam perkara itu dan memenuhi syarat.',
      en: 'The one who is chosen is a candidate of the case and eligible.',
    },
    basis: [cite('PP 11/2017', 'Pasal 54 dan Pasal 107'), cite('PP 99/2000', 'Pasal 7')],
    holds: (now, command) => {
      if (command.chosen === undefined) return true;
      const candidate = candidateOf(now, command);
      return candidate?.eligible === true && candidate.rank !== undefined;
    },
  },
  {
    id: 'approval/among-the-best',
    statement: {
      id: 'Untuk promosi jabatan, yang dipilih termasuk tiga terbaik menurut peringkat.',
      en: 'For a promotion to a post, the one who is chosen is among the best three of the ranking.',
    },
    basis: [cite('PermenPANRB 15/2019', 'Lampiran, tiga calon terbaik')],
    holds: (now, command) => {
      const rank = rankChosen(now, command);
      const { amongBest } = command.policy;
      return rank === undefined || amongBest === undefined || rank <= amongBest;
    },
  },
  {
    id: 'approval/deviation-reasoned',
    statement: {
      id: 'Memilih selain peringkat satu disertai kode alasan dan uraiannya.',
      en: 'Choosing anyone but rank one carries a reason code and an explanation.',
    },
    basis: [
      cite('UU 30/2014', 'Pasal 55 ayat (1)'),
      cite('PermenPANRB 15/2019', 'Lampiran, tiga calon terbaik'),
    ],
    holds: (now, command) => {
      const rank = rankChosen(now, command);
      return rank === undefined || rank === 1 || (command.reasonCode !== undefined && command.reasoned);
    },
  },
  {
    id: 'approval/reason-code-known',
    statement: {
      id: 'Kode alasan termasuk daftar kode yang berlaku.',
      en: 'The reason code is one of the codes in force.',
    },
    basis: [],
    holds: (_, { reasonCode, policy }) => reasonCode === undefined || policy.reasonCodes.includes(reasonCode),
  },
];

export function decide(now: Case, command: GiveVerdict): Ruling<CaseFact> {
  switch (now.stage) {
    case 'unopened':
      return refuse(openedFirst);
    case 'stopped':
      return refuse(somebodyRanked);
    case 'closed':
      return refuse(now.acted.some(({ stage }) => stage === command.stage) ? givenOnce : caseStands);
    case 'open': {
      if (command.stage !== now.at.id) {
        return refuse(now.acted.some(({ stage }) => stage === command.stage) ? givenOnce : openedFirst);
      }
      const [first, ...others] = [
        ...brokenAmong(barringRules, now, command),
        ...brokenAmong(verdictRules, now, command),
      ];
      return first === undefined ? accept(...given(now, command)) : refuse(first, ...others);
    }
  }
}

function given(now: OpenCase, command: GiveVerdict): readonly [CaseFact, ...CaseFact[]] {
  const { at, request, route } = now;
  const { verdict, by, seat, reason, reasonCode, dossierHash } = command;
  const candidate = verdict === 'granted' ? candidateOf(now, command) : undefined;
  const choice =
    candidate?.rank === undefined ? undefined : { chosen: candidate.person, rank: candidate.rank };
  const fact: VerdictGiven = {
    type: 'VerdictGiven',
    stage: at.id,
    act: at.act,
    verdict,
    by,
    ...(seat?.onBehalfOf === undefined ? {} : { onBehalfOf: seat.onBehalfOf }),
    ...choice,
    ...(reasonCode === undefined ? {} : { reasonCode }),
    reason,
    dossierHash,
  };
  return [fact, ...deviation(now, fact), ...follows(fact)];

  function follows(verdictGiven: VerdictGiven): readonly CaseFact[] {
    if (at.act === 'decide') return [decision(verdictGiven)];
    if (endsHere(verdictGiven)) return [];
    const next = nextStage(route, at);
    return next === undefined ? [] : [stageOpened(request, route, next)];
  }
}

function deviation(now: OpenCase, fact: VerdictGiven): readonly DeviationJustified[] {
  const { chosen, rank, reasonCode, reason, stage, by } = fact;
  if (chosen === undefined || rank === undefined || rank === 1 || reasonCode === undefined) return [];
  const passedOver = now.request.candidates
    .filter((other) => other.eligible && other.rank !== undefined && other.rank < rank)
    .map(({ person }) => person);
  return [{ type: 'DeviationJustified', stage, chosen, rank, passedOver, reasonCode, reason, by }];
}

const decision = ({ verdict, chosen, rank, by, stage, dossierHash }: VerdictGiven): DecisionGiven => ({
  type: 'DecisionGiven',
  outcome: verdict,
  ...(chosen === undefined ? {} : { chosen }),
  ...(rank === undefined ? {} : { rank }),
  deviates: rank !== undefined && rank > 1,
  decidedBy: by,
  stage,
  dossierHash,
});
