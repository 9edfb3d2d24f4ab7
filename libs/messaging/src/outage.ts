import { sqlState } from '@jejak/persistence';

/** Connection lost or refused (class 08, 57P), disk full (53100), too many connections (53300), an I/O error (58030). */
const OUTAGE = /^(08...|57P..|53100|53300|58030)$/;
/** What `pg` says of a connection that ended under a transaction; it gives no code. */
const CONNECTION_ENDED = /^(Connection terminated|Client has encountered a connection error)/;
const SYSTEM = new Set(['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT', 'ENOSPC']);

/**
 * Whether a handler failed for a reason that is no message's fault: the database is away or full, it gave the
 * transaction up for another's sake (40001, 40P01), or the handler says that another process handles these now, by
 * `notHere: true`. Nothing is then held against the message: it comes again for as long as it takes.
 */
export function isOutage(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  if ((error as { notHere?: unknown }).notHere === true) return true;
  const state = sqlState(error);
  if (state !== undefined)
    return state === '40001' || state === '40P01' || OUTAGE.test(state) || SYSTEM.has(state);
  return error instanceof Error && CONNECTION_ENDED.test(error.message);
}
