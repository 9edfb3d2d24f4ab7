/**
 * An official who is away names a substitute for a time. The chain ends there: only one's own seat can be
 * delegated, and the seat of the PPK, who decides, cannot be delegated at all.
 */
import { acceptUnless, brokenAmong, type PlainDate, type Rule, type Ruling } from '@jejak/kernel';
import { cite } from '@jejak/policies';
import type { Seat } from './seat.js';

export type Delegate = Readonly<{
  from: string;
  to: string;
  role: string;
  unit?: string;
  since: PlainDate;
  until: PlainDate;
  /** Sealed; `reasoned` says that one was stated. */
  reason: string;
  reasoned: boolean;
  today: PlainDate;
  /** The delegator's own roles; seats they fill for others are not theirs to pass on. */
  seats: readonly Seat[];
  /** Roles whose act somewhere on a route in force is to decide. */
  decidingRoles: readonly string[];
  /** The substitute has an account of their own, so that they can act at all. */
  substituteCanAct: boolean;
}>;

export type AuthorityDelegated = Readonly<{
  type: 'AuthorityDelegated';
  from: string;
  to: string;
  role: string;
  unit?: string;
  since: PlainDate;
  until: PlainDate;
  reason: string;
}>;

export const delegationRules: readonly Rule<unknown, Delegate>[] = [
  {
    id: 'delegation/of-ones-own-seat',
    statement: {
      id: 'Yang didelegasikan adalah peran yang dipegang sendiri; pengganti tidak menunjuk pengganti lagi.',
      en: 'What is delegated is a role one holds oneself; a substitute names no further substitute.',
    },
    basis: [cite('UU 30/2014', 'Pasal 13 ayat (3)')],
    holds: (_, { role, unit, seats }) =>
      seats.some(
        (seat) =>
          seat.onBehalfOf === undefined &&
          seat.role === role &&
          (seat.unit === undefined || seat.unit === unit),
      ),
  },
  {
    id: 'delegation/ppk-decides-in-person',
    statement: {
      id: 'Kewenangan memutuskan tidak didelegasikan; Plt dan Plh tidak mengambil keputusan kepegawaian.',
      en: 'Authority to decide is not delegated; an acting officer (Plt, Plh) takes no personnel decision.',
    },
    basis: [cite('UU 30/2014', 'Pasal 14 ayat (7)')],
    holds: (_, { role, decidingRoles }) => !decidingRoles.includes(role),
  },
  {
    id: 'delegation/to-somebody-else',
    statement: { id: 'Pengganti adalah orang lain.', en: 'The substitute is somebody else.' },
    basis: [cite('UU 30/2014', 'Pasal 13 ayat (2)')],
    holds: (_, { from, to }) => from !== to,
  },
  {
    id: 'delegation/substitute-can-act',
    statement: {
      id: 'Pengganti adalah orang yang dikenal dan memiliki akun sendiri.',
      en: 'The substitute is a known person with an account of their own.',
    },
    basis: [cite('UU 30/2014', 'Pasal 13 ayat (2)')],
    holds: (_, { substituteCanAct }) => substituteCanAct,
  },
  {
    id: 'delegation/dated',
    statement: {
      id: 'Delegasi berlaku dari suatu tanggal sampai tanggal lain yang tidak mendahuluinya dan belum lewat.',
      en: 'A delegation runs from a date to one not before it and not yet past.',
    },
    basis: [cite('UU 30/2014', 'Pasal 13 ayat (2)')],
    holds: (_, { since, until, today }) => since <= until && today <= until,
  },
  {
    id: 'delegation/reasoned',
    statement: { id: 'Delegasi menyatakan alasannya.', en: 'A delegation states its reason.' },
    basis: [cite('UU 30/2014', 'Pasal 13 ayat (2)')],
    holds: (_, { reasoned }) => reasoned,
  },
];

export function delegate(command: Delegate): Ruling<AuthorityDelegated> {
  const { from, to, role, unit, since, until, reason } = command;
  return acceptUnless(brokenAmong(delegationRules, undefined, command), {
    type: 'AuthorityDelegated',
    from,
    to,
    role,
    ...(unit === undefined ? {} : { unit }),
    since,
    until,
    reason,
  });
}

/** A delegation that stands, and who takes it back. */
export type Revoke = Readonly<{
  by: string;
  from: string;
  until: PlainDate;
  today: PlainDate;
  /** Sealed; `reasoned` says that one was stated. */
  reason: string;
  reasoned: boolean;
}>;

export type DelegationRevoked = Readonly<{ type: 'DelegationRevoked'; by: string; reason: string }>;

export const revocationRules: readonly Rule<unknown, Revoke>[] = [
  {
    id: 'delegation/revoked-by-its-delegator',
    statement: {
      id: 'Delegasi dicabut oleh pejabat yang memberikannya.',
      en: 'A delegation is taken back by the official who granted it.',
    },
    basis: [cite('UU 30/2014', 'Pasal 13')],
    holds: (_, { by, from }) => by === from,
  },
  {
    id: 'delegation/not-over',
    statement: {
      id: 'Yang dicabut adalah delegasi yang belum berakhir.',
      en: 'What is taken back is a delegation that is not over.',
    },
    basis: [cite('UU 30/2014', 'Pasal 13')],
    holds: (_, { until, today }) => today <= until,
  },
  {
    id: 'delegation/revocation-reasoned',
    statement: { id: 'Pencabutan menyatakan alasannya.', en: 'Taking back states its reason.' },
    basis: [cite('UU 30/2014', 'Pasal 13')],
    holds: (_, { reasoned }) => reasoned,
  },
];

/** Takes effect at once: whoever has not given a verdict in the seat yet gives none any more. */
export const revoke = (command: Revoke): Ruling<DelegationRevoked> =>
  acceptUnless(brokenAmong(revocationRules, undefined, command), {
    type: 'DelegationRevoked',
    by: command.by,
    reason: command.reason,
  });

/** A delegation as the list of seats needs it. */
export type Standing = Readonly<{
  from: string;
  role: string;
  unit?: string;
  since: PlainDate;
  until: PlainDate;
}>;

/** The seats somebody has on a day: their own roles, and those of officials who named them for that day. */
export const seatsOn = (own: readonly Seat[], delegations: readonly Standing[], day: PlainDate): Seat[] => [
  ...own,
  ...delegations
    .filter(({ since, until }) => since <= day && day <= until)
    .map(({ role, unit, from }) => ({ role, ...(unit === undefined ? {} : { unit }), onBehalfOf: from })),
];
