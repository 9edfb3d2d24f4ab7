import { actorOf, causeOf, naturalPerson, type HttpRequest, type Principal } from '@jejak/http';
import type { Official } from '../../application/ports.js';
import type { Seat } from '../../domain/seat.js';

/** Seats as the rules know them: the roles of the token, each for its unit or for the whole instansi. */
export const ownSeats = ({ roles }: Principal): Seat[] =>
  roles.map(({ role, unit }) => ({ role, ...(unit === undefined ? {} : { unit }) }));
/**
 * Who a request comes from, as an official who acts at a moment.
 *
 * @throws Problem 403 `no-natural-person` when the account is linked to nobody
 */
export const officialOf = (principal: Principal, request: HttpRequest, at: Date): Official => ({
  by: actorOf(principal),
  person: naturalPerson(principal),
  seats: ownSeats(principal),
  at,
  cause: causeOf(request),
});
