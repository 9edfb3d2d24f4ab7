/**
 * `npm run test:kafka`, beside a broker (`deploy/kafka-local/main.ts with …`): its topics are applied, then comes every
 * suite that needs one, and then the demonstration with every service as its own process. The suites share the topics,
 * so they run one after another. Arguments are handed to Jest, and then the demonstration is left out. The last line is
 * `N passed, N failed`.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { runJest } from './jest.mjs';

const args = process.argv.slice(2);
// One broker has one copy of everything.
const applied = await run('dist/tools/topics/main.js', { KAFKA_REPLICAS: '1', KAFKA_MIN_ISR: '1' });
let { passed, failed } = applied
  ? await runJest(['-c', 'jest.kafka.config.js', '--runInBand', ...args])
  : { passed: 0, failed: 1 };
if (args.length === 0) {
  if (await run('dist/e2e/apart/main.js')) passed += 1;
  else failed += 1;
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** Whether one of our programs ended well. */
async function run(program, environment = {}) {
  const child = spawn(process.execPath, ['--enable-source-maps', program], {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, ...environment },
  });
  const end = (signal) => child.kill(signal);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, end);
  const [code] = await once(child, 'exit');
  for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, end);
  return code === 0;
}
