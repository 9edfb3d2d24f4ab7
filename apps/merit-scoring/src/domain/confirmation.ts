import {
  acceptUnless,
  brokenAmong,
  type BrokenRule,
  type Citation,
  type Rule,
  type Ruling,
} from '@jejak/kernel';
import {
  admits,
  cite,
  contradictions,
  instruments,
  settings,
  type Instrument,
  type SettingId,
  type SettingsInUse,
} from '@jejak/policies';

/**
 * An officer confirms what the sources leave open: the answer to a question they answer differently (`setting`), a
 * value of law that was not read in its source yet (`value`), or that the successor of a repealed basis says the same
 * (`successor`). It changes what is scored from now on; stored scores keep the answers they were made with.
 */
export type Confirm = Readonly<{
  subject: 'setting' | 'value' | 'successor';
  id: string;
  answer?: string;
  basis: Citation;
  noted: boolean;
}>;

export type ValueConfirmed = Readonly<{
  confirmation: string;
  subject: Confirm['subject'];
  id: string;
  answer?: string;
  before?: string;
  basis: Citation;
  policy: string;
  sealed: string;
}>;

/** What may be confirmed now: the questions with their answers, and the values and bases that wait. */
export type Confirmable = Readonly<{
  inUse: SettingsInUse;
  values: readonly string[];
  successors: readonly string[];
}>;

const HOUSE = cite('Keputusan instansi', 'konfirmasi nilai kebijakan');

const rules: readonly Rule<Confirmable, Confirm>[] = [
  {
    id: 'policy/asked',
    statement: {
      id: 'Yang dikonfirmasi tercantum dalam daftar yang menunggu konfirmasi.',
      en: 'What is confirmed stands in the list of what awaits confirmation.',
    },
    basis: [HOUSE],
    holds: ({ values, successors }, { subject, id }) =>
      subject === 'setting' ? id in settings : (subject === 'value' ? values : successors).includes(id),
  },
  {
    id: 'policy/answer-known',
    statement: {
      id: 'Jawabannya salah satu pilihan yang tersedia, atau sebuah tanggal bila tanggal yang ditanyakan; nilai tidak diubah lewat konfirmasi.',
      en: 'The answer is one of the alternatives, or a day where a day is asked for; a value is never changed by confirming it.',
    },
    basis: [HOUSE],
    holds: (_, { subject, id, answer }) =>
      subject === 'setting'
        ? id in settings && answer !== undefined && admits(settings[id as SettingId], answer)
        : answer === undefined,
  },
  {
    id: 'policy/basis-known',
    statement: {
      id: 'Dasar konfirmasi adalah instrumen yang dikenal, dengan pasalnya.',
      en: 'The basis is an instrument that is known, with its article.',
    },
    basis: [HOUSE],
    holds: (_, { basis }) => basis.instrument in instruments && basis.article.trim() !== '',
  },
  {
    id: 'policy/successor-in-force',
    statement: {
      id: 'Penerus ketentuan yang dicabut terdapat dalam instrumen yang masih berlaku.',
      en: 'The successor of a repealed article stands in an instrument that is in force.',
    },
    basis: [HOUSE],
    holds: (_, { subject, basis }) =>
      subject !== 'successor' ||
      (instruments as Readonly<Record<string, Instrument>>)[basis.instrument]?.repealedFrom === undefined,
  },
  {
    id: 'policy/noted',
    statement: {
      id: 'Konfirmasi menyebut di mana dasarnya dibaca.',
      en: 'A confirmation says where its basis was read.',
    },
    basis: [HOUSE],
    holds: (_, { noted }) => noted,
  },
];

/** Confirms, or says every rule that stands in the way. */
export const confirm = (
  now: Confirmable,
  command: Confirm,
  more: Readonly<{ confirmation: string; policy: string; sealed: string }>,
): Ruling<ValueConfirmed> => {
  const { subject, id, answer, basis } = command;
  const before = subject === 'setting' ? now.inUse[id as SettingId] : undefined;
  const broken = brokenAmong(rules, now, command);
  return acceptUnless(broken.length > 0 ? broken : contradicting(now, command), {
    ...more,
    subject,
    id,
    basis,
    ...(answer === undefined ? {} : { answer }),
    ...(before === undefined ? {} : { before }),
  });
};

/** The answer beside those already confirmed: one that cannot be right together with another names both. */
function contradicting({ inUse }: Confirmable, { subject, id, answer }: Confirm): readonly BrokenRule[] {
  if (subject !== 'setting' || answer === undefined) return [];
  const after: SettingsInUse = { ...inUse, [id]: answer };
  return contradictions(after)
    .filter(({ earlier, later }) => earlier === id || later === id)
    .map(({ earlier, later }) => {
      const says = (of: SettingId) => ({ ...settings[of].question, day: after[of] });
      const [first, second] = [says(earlier), says(later)];
      return {
        id: 'policy/consistent',
        statement: {
          id: `${earlier} mendahului ${later}: "${first.id}" dijawab ${first.day}, "${second.id}" dijawab ${second.day}. Konfirmasi yang keliru diperbaiki lebih dahulu.`,
          en: `${earlier} comes before ${later}: "${first.en}" is answered ${first.day}, "${second.en}" is answered ${second.day}. The one that is wrong is corrected first.`,
        },
        basis: [HOUSE],
      };
    });
}
