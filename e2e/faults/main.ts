/**
 * `npm run test:faults -- [--seconds 600] [--seed N] [--bus kafka|postgres]`: decisions are made over HTTP without a
 * pause while services, relay, broker and PostgreSQL are killed with -9, a worker is stopped for 40 seconds and connections
 * are cut and delayed, as the seed has drawn it. Then a checker that reads databases and topics alone says whether every
 * promise was kept, and the log is verified from its stored bytes. At last the checker is shown planted damages.
 *
 * Prints one JSON line; exit code 0 when nothing was lost, doubled, swapped or left behind, and every plant was seen.
 */
import { parseArgs } from 'node:util';
import { NoLocalKafka } from '../../deploy/kafka-local/index.js';
import { faultRun } from './run.js';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '600' },
    seed: { type: 'string', default: String(Math.floor(Date.now() / 1_000) % 1_000_000) },
    bus: { type: 'string', default: 'kafka' },
  },
});
const [seconds, seed, bus] = [Number(values.seconds), Number(values.seed), values.bus];
if (!(seconds > 0) || !Number.isInteger(seed) || (bus !== 'kafka' && bus !== 'postgres')) {
  console.error(
    'jejak: test:faults takes --seconds <number>, --seed <whole number> and --bus kafka or postgres.',
  );
  process.exit(2);
}
try {
  const outcome = await faultRun({ seconds, seed, bus });
  console.log(JSON.stringify(outcome));
  const { losses, duplicates, breaches, unseenPlants, logVerified } = outcome;
  const failed = losses + duplicates + breaches.length + unseenPlants.length + (logVerified ? 0 : 1);
  console.log(failed === 0 ? '1 passed, 0 failed' : '0 passed, 1 failed');
  process.exitCode = failed === 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof NoLocalKafka ? `jejak: ${error.message}.` : error);
  console.log('0 passed, 1 failed');
  // Stories may be waiting for a house that is gone.
  process.exit(1);
}
