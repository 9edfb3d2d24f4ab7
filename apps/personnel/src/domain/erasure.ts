/**
 * Erasing what is kept of a person, for ever, by destroying the keys of retention classes. Two natural persons do it:
 * one orders it on a stated basis, another confirms. What the archives still need is not erased: a personnel file is
 * kept through service and then as long as the retention schedule (JRA) of the agency says, which differs from agency
 * to agency, so the order names its item and the day it ended, and whoever confirms answers for that too.
 */
import {
  acceptUnless,
  brokenAmong,
  type BrokenRule,
  type PlainDate,
  type Rule,
  type Ruling,
} from '@jejak/kernel';
import { cite } from '@jejak/policies';

export const erasable = ['identity', 'personnel-fact', 'decision-record', 'case-note'] as const;
export type Erasable = (typeof erasable)[number];

/** What is kept as a personnel archive; a note on a case is none. */
const ARCHIVES: readonly Erasable[] = ['identity', 'personnel-fact', 'decision-record'];

/** Who is no longer in service by SIASN's kedudukanHukum: dismissed, past the age limit, retired (domain.md 7). */
const OUT_OF_SERVICE = ['66', '98', '99'];

/** On what the erasure rests: a decision or regulation as officials cite it. */
export type Basis = Readonly<{ instrument: string; number: string; date: PlainDate; article?: string }>;

/** The item of the agency's retention schedule under which the archives lay, and the day it ended. */
export type Schedule = Readonly<{ item: string; endedOn: PlainDate }>;

export type Order = Readonly<{
  classes: readonly Erasable[];
  basis: Basis;
  schedule?: Schedule;
}>;

/** How things stand with the person when an erasure is ordered or confirmed. */
export type Standing = Readonly<{
  today: PlainDate;
  /** Who the person is, and what their service was, is erased already. */
  nameless: boolean;
  /** The legal status by SIASN and since when; absent for whoever is or was no civil servant. */
  service?: Readonly<{ legalStatus: string; since: PlainDate }>;
  /** Proposals that name the person and are not over. */
  openCases: number;
  /** Publications and imports that name the person and wait to be settled. */
  waiting: number;
}>;

export type ErasureConfirmed = Readonly<{ type: 'ErasureConfirmed'; by: string }>;
export type ErasureOrdered = Readonly<{ type: 'ErasureOrdered'; by: string } & Order>;

const asksForArchives = ({ classes }: Order): boolean => classes.some((one) => ARCHIVES.includes(one));

/** What must hold before classes of a person are erased; looked at again when the order is confirmed. */
export const erasureRules: readonly Rule<Standing, Order>[] = [
  {
    id: 'erasure/service-over',
    statement: {
      id: 'Arsip kepegawaian disimpan selama orang itu berdinas; yang dihapus adalah arsip orang yang tidak lagi berdinas.',
      en: 'A personnel file is kept through service; what is erased is of somebody no longer in service.',
    },
    basis: [cite('UU 27/2022', 'Pasal 50'), cite('Peraturan ANRI 22/2017', 'jadwal retensi')],
    holds: ({ service }, order) =>
      !asksForArchives(order) || service === undefined || OUT_OF_SERVICE.includes(service.legalStatus),
  },
  {
    id: 'erasure/retention-over',
    statement: {
      id: 'Perintah menyebut butir jadwal retensi arsip (JRA) dan tanggal berakhirnya, yang sudah lewat dan tidak mendahului akhir dinas.',
      en: 'The order names the item of the retention schedule (JRA) and the day it ended, which is past and not before service ended.',
    },
    basis: [cite('UU 43/2009', 'jadwal retensi arsip'), cite('UU 27/2022', 'Pasal 43')],
    holds: ({ today, service }, order) =>
      !asksForArchives(order) ||
      (order.schedule !== undefined &&
        order.schedule.item.trim() !== '' &&
        order.schedule.endedOn <= today &&
        (service === undefined || service.since <= order.schedule.endedOn)),
  },
  {
    id: 'erasure/identity-with-service',
    statement: {
      id: 'Identitas dan fakta kepegawaian dihapus bersama: fakta yang tidak dapat dikaitkan dengan siapa pun tidak berguna bagi siapa pun.',
      en: 'Who a person is and the facts of their service are erased together: facts that lead to nobody serve nobody.',
    },
    basis: [cite('UU 27/2022', 'Pasal 43')],
    holds: ({ nameless }, { classes }) =>
      nameless || classes.includes('identity') === classes.includes('personnel-fact'),
  },
  {
    id: 'erasure/no-open-case',
    statement: {
      id: 'Tidak ada usulan yang masih berjalan atas orang itu; selesaikan atau tarik dahulu.',
      en: 'No proposal that names the person is still open; end or withdraw it first.',
    },
    basis: [cite('UU 27/2022', 'Pasal 50')],
    holds: ({ openCases }) => openCases === 0,
  },
  {
    id: 'erasure/nothing-waits',
    statement: {
      id: 'Tidak ada kejadian di karantina atau impor yang belum selesai yang menyebut orang itu; selesaikan dahulu.',
      en: 'No event in quarantine and no unfinished import names the person; settle them first.',
    },
    basis: [cite('UU 27/2022', 'Pasal 44')],
    holds: ({ waiting }, { classes }) => waiting === 0 || !classes.includes('identity'),
  },
  {
    id: 'erasure/basis-given',
    statement: {
      id: 'Dasar penghapusan sudah ditetapkan, paling lambat hari ini.',
      en: 'What the erasure rests on has been decided, today at the latest.',
    },
    basis: [cite('UU 27/2022', 'Pasal 44')],
    holds: ({ today }, { basis }) => basis.date <= today,
  },
];

type Confirmation = Readonly<{ by: string }>;
type Ordered = Readonly<{ orderedBy: string; person: string }>;

export const confirmationRules: readonly Rule<Ordered, Confirmation>[] = [
  {
    id: 'erasure/confirmed-by-another',
    statement: {
      id: 'Yang mengesahkan penghapusan bukan orang yang memerintahkannya.',
      en: 'Whoever confirms an erasure is not the person who ordered it.',
    },
    basis: [cite('UU 30/2014', 'Pasal 42 ayat (1)')],
    holds: ({ orderedBy }, { by }) => by !== orderedBy,
  },
  {
    id: 'erasure/not-of-oneself',
    statement: {
      id: 'Tidak seorang pun mengesahkan penghapusan data dirinya sendiri.',
      en: 'Nobody confirms the erasure of their own data.',
    },
    basis: [cite('UU 30/2014', 'Pasal 42 ayat (1)')],
    holds: ({ person }, { by }) => by !== person,
  },
];

export const orderErasure = (standing: Standing, order: Order, by: string): Ruling<ErasureOrdered> =>
  acceptUnless(brokenAmong(erasureRules, standing, order), { type: 'ErasureOrdered', by, ...order });

export const confirmErasure = (
  standing: Standing,
  order: Order,
  ordered: Ordered,
  by: string,
): Ruling<ErasureConfirmed> =>
  acceptUnless(
    [...brokenAmong(confirmationRules, ordered, { by }), ...brokenAmong(erasureRules, standing, order)],
    { type: 'ErasureConfirmed', by },
  );

/** What would stand in the way of these classes as things are; what the order itself must say is left out. */
export const inTheWay = (standing: Standing, classes: readonly Erasable[]): readonly BrokenRule[] =>
  brokenAmong(
    erasureRules.filter(({ id }) => id !== 'erasure/retention-over' && id !== 'erasure/basis-given'),
    standing,
    { classes, basis: { instrument: '', number: '', date: standing.today } },
  );
