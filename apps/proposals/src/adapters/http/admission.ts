import {
  actorOf,
  causeOf,
  naturalPerson,
  Problem,
  requireMatch,
  requireWithin,
  scopeOf,
  type ActionName,
  type HttpRequest,
  type Principal,
} from '@jejak/http';
import type { Clock, Tx } from '@jejak/kernel';
import type { Admit, Officer, Register } from '../../application/ports.js';

/** @throws Problem 403 when the account is linked to no natural person */
export const officerOf = (principal: Principal, request: HttpRequest, clock: Clock): Officer => ({
  by: actorOf(principal),
  person: naturalPerson(principal),
  at: clock.now(),
  cause: causeOf(request),
});

export const noSuchProposal = (): Problem => Problem.notFound({ id: 'Usulan', en: 'proposal' });

/**
 * Asks of a proposal, before anything is decided, that it exists, lies within the caller's reach and is the version
 * the caller saw.
 */
export const admission =
  (tx: Tx, register: Register, principal: Principal, action: ActionName, request: HttpRequest): Admit =>
  async ({ proposal, version }) => {
    if (proposal.stage === 'none') throw noSuchProposal();
    const { unit, candidates } = proposal.content;
    const known = await register.unit(tx, unit);
    requireWithin(scopeOf(principal, action), {
      units: known?.lineage ?? [unit],
      people: candidates.map(({ person }) => person),
    });
    requireMatch(request, version);
  };
