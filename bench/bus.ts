import { onGround } from './bus/ground.js';
import { onKafka } from './bus/on-kafka.js';
import { onPostgres } from './bus/on-postgres.js';

/** The bus on both engines, each beside its peers in rounds taken in turn; `BENCH_ONLY=postgres|kafka` measures one. */
export const benchBus = (): Promise<void> =>
  onGround(async (ground) => {
    const only = process.env['BENCH_ONLY'];
    if (only !== 'kafka') await onPostgres(ground);
    if (only !== 'postgres') await onKafka(ground);
  });
