/**
 * `npm test`: every spec that needs no Kafka. Arguments are handed to Jest (`npm test -- libs/kernel`). The last line
 * is `N passed, N failed`; a suite that could not be loaded counts as one failure.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'jejak-report-'));
const report = join(folder, 'report.json');
const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
const jest = spawn(
  process.execPath,
  [...flags, 'node_modules/jest/bin/jest.js', '--json', `--outputFile=${report}`, ...process.argv.slice(2)],
  { stdio: ['inherit', 'ignore', 'inherit'] },
);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => jest.kill(signal));
const status = await new Promise((resolve) => jest.on('exit', (code) => resolve(code ?? 1)));

let [passed, failed] = [0, 1];
try {
  const outcome = JSON.parse(readFileSync(report, 'utf8'));
  const unloaded = outcome.testResults.filter(
    (suite) => suite.assertionResults.length === 0 && suite.status === 'failed',
  );
  passed = outcome.numPassedTests;
  failed = outcome.numFailedTests + unloaded.length + (outcome.numPendingTests ?? 0);
} catch (error) {
  console.error(`Jest left no report (${error.message}).`);
}
rmSync(folder, { recursive: true, force: true });
console.log('Apache Kafka is not part of this run: the embedded engine alone was tested.');
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = status !== 0 || failed > 0 || passed === 0 ? 1 : 0;
