/**
 * Loaded before the system (`node --import`), never shipped with it: kills the process with -9 right before or right
 * after its n-th COMMIT, counted from the moment the parent sends `{ die, at }`. The client of PostgreSQL is the one
 * place every commit passes.
 */
import pg from 'pg';

type Order = Readonly<{ die: 'before' | 'after'; at: number }>;

let order: Order | undefined;
let commits = 0;
process.on('message', (message: Order | { count: true }) => {
  if ('die' in message) [order, commits] = [message, 0];
  else process.send?.({ commits });
});
// The channel alone must not keep the system alive.
process.channel?.unref();

type Queries = { query: (this: pg.Client, ...args: unknown[]) => unknown };
const { query } = pg.Client.prototype as unknown as Queries;
(pg.Client.prototype as unknown as Queries).query = function (this: pg.Client, ...args: unknown[]) {
  const [first] = args;
  const text = typeof first === 'string' ? first : (first as { text?: string } | undefined)?.text;
  if (text?.toUpperCase() !== 'COMMIT') return query.apply(this, args);
  commits += 1;
  const due = order !== undefined && commits === order.at ? order.die : undefined;
  if (due === 'before') die();
  const answer = query.apply(this, args);
  if (due === 'after') {
    if (answer instanceof Promise) void answer.then(die);
    else (answer as { once?: (event: string, run: () => void) => void } | undefined)?.once?.('end', die);
  }
  return answer;
};

function die(): void {
  process.kill(process.pid, 'SIGKILL');
}
