import type { Actor } from '@jejak/kernel';
import { access, type ActionName, type Grant, type RoleName } from './access.js';
import { Problem } from './problem.js';

/** Who asks: an account of the issuer, the natural person behind it, and the roles they hold. */
export type Principal = Readonly<{
  /** `iss#sub`. */
  account: string;
  /** The natural person by random id, known from `personnel.account-linked`. */
  person?: string;
  /** `unit` is the unit the role is held for; a role without one is held for the whole instansi. */
  roles: readonly Readonly<{ role: RoleName; unit?: string }>[];
  /** The person whose seat is filled by this one. */
  onBehalfOf?: string;
  /** The CloudEvents `source` this account may speak for. */
  publisher?: string;
}>;

/** How far a principal reaches with an action: everything, or these units and what lies below, and this person. */
export type Scope = Readonly<{ any: boolean; units: readonly string[]; own?: string }>;

/**
 * The principal's reach with an action, all roles together. A controller asks it and either narrows its list by
 * it or checks one object with `requireWithin`: the guard has only seen that some role grants the action.
 */
export function scopeOf(principal: Principal, action: ActionName): Scope {
  const grant: Grant = access[action];
  if (typeof grant === 'string') return { any: true, units: [] };
  let any = false;
  let own = false;
  const units = new Set<string>();
  for (const { role, unit } of principal.roles) {
    const reach = grant[role];
    if (reach === 'any') any = true;
    else if (reach === 'own') own = true;
    else if (reach === 'unit' && unit !== undefined) units.add(unit);
  }
  return {
    any,
    units: [...units],
    ...(own && principal.person !== undefined ? { own: principal.person } : {}),
  };
}

/** Some role grants it, however narrowly. */
export const mayAttempt = (principal: Principal, action: ActionName): boolean => {
  const { any, units, own } = scopeOf(principal, action);
  return any || units.length > 0 || own !== undefined;
};

/**
 * Checks one object: `units` are the units it lies in, its own and those above it; `people` are those it concerns.
 *
 * @throws Problem 403 `outside-scope`
 */
export function requireWithin(
  scope: Scope,
  object: Readonly<{ units?: readonly string[]; people?: readonly string[] }>,
): void {
  const within =
    scope.any ||
    (object.units ?? []).some((unit) => scope.units.includes(unit)) ||
    (scope.own !== undefined && (object.people ?? []).includes(scope.own));
  if (!within) throw Problem.of('outside-scope');
}

/**
 * The natural person who acts: four eyes are counted by persons, never by accounts (design, invariant 6).
 *
 * @throws Problem 403 `no-natural-person` when the account is linked to nobody
 */
export function naturalPerson({ person }: Principal): string {
  if (person === undefined) throw Problem.of('no-natural-person');
  return person;
}

/** The actor that facts and events keep; `onBehalfOf` when a delegate fills somebody's seat. */
export const actorOf = (
  { account, person, onBehalfOf }: Principal,
  seat?: { onBehalfOf?: string },
): Actor => {
  const behalf = seat?.onBehalfOf ?? onBehalfOf;
  return {
    account,
    ...(person === undefined ? {} : { person }),
    ...(behalf === undefined ? {} : { onBehalfOf: behalf }),
  };
};
