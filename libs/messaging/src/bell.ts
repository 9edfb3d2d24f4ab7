import { EventEmitter } from 'node:events';

/**
 * Wakes relays and dispatchers of this process at once after a commit; polling does it for other processes. It
 * carries no data: who hears it looks into the database. (PostgreSQL's NOTIFY in business transactions would
 * serialise every commit of the cluster.)
 */
export type Ring = 'added' | 'relayed';

const emitter = new EventEmitter().setMaxListeners(0);

export const bell = {
  ring(what: Ring): void {
    emitter.emit(what);
  },
  /** Returns how to stop hearing. */
  onRing(what: Ring, hear: () => void): () => void {
    emitter.on(what, hear);
    return () => void emitter.off(what, hear);
  },
};
