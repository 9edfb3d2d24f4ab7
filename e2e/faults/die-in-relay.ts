/**
 * Loaded before a service (`node --import`), never shipped with it: told `{ die: 'in-relay' }`, the process kills itself
 * with -9 when Kafka has acknowledged what the relay sent and the outbox still holds it.
 */
import pg from 'pg';

let doomed = false;
process.on('message', (message: { die?: string }) => {
  if (message.die === 'in-relay') doomed = true;
});

type Queries = { query: (this: pg.Client, ...args: unknown[]) => unknown };
const { query } = pg.Client.prototype as unknown as Queries;
(pg.Client.prototype as unknown as Queries).query = function (this: pg.Client, ...args: unknown[]) {
  if (doomed && movesWhatWasSent(args)) process.kill(process.pid, 'SIGKILL');
  return query.apply(this, args);
};

/** `relay_batch(done, …)` with something in `done`: the statement that takes from the outbox what was sent. */
function movesWhatWasSent([text, values]: readonly unknown[]): boolean {
  if (typeof text !== 'string' || !text.includes('relay_batch') || !Array.isArray(values)) return false;
  const [done] = values as readonly unknown[];
  return Array.isArray(done) && done.length > 0;
}
