/** Runs Jest and reckons as the project does: a suite that could not be loaded, and a skipped test, are failures. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** @returns {Promise<{ passed: number, failed: number }>} */
export async function runJest(args) {
  const folder = mkdtempSync(join(tmpdir(), 'jejak-report-'));
  const report = join(folder, 'report.json');
  const flags = [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    '--disable-warning=TimeoutNegativeWarning',
  ];
  const jest = spawn(
    process.execPath,
    [...flags, 'node_modules/jest/bin/jest.js', '--json', `--outputFile=${report}`, ...args],
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
  // Jest may fail for a reason that is no test's, such as its set-up.
  return { passed, failed: failed === 0 && (status !== 0 || passed === 0) ? 1 : failed };
}
