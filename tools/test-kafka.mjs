/**
 * `npm run test:kafka`, beside a broker (`deploy/kafka-local/main.ts with …`): every suite that needs one, then the
 * demonstration with every service as its own process. The suites share the topics, so they run one after another.
 * Arguments are handed to Jest, and then the demonstration is left out. The last line is `N passed, N failed`.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { runJest } from './jest.mjs';

const args = process.argv.slice(2);
const suites = await runJest(['-c', 'jest.kafka.config.js', '--runInBand', ...args]);
let { passed, failed } = suites;
if (args.length === 0) {
  const demo = spawn(process.execPath, ['--enable-source-maps', 'dist/e2e/apart/main.js'], {
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => demo.kill(signal));
  const [code] = await once(demo, 'exit');
  if (code === 0) passed += 1;
  else failed += 1;
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
