/**
 * `npm test`: every spec that needs no Kafka. Arguments are handed to Jest (`npm test -- libs/kernel`). The last line
 * is `N passed, N failed`; a suite that could not be loaded counts as one failure.
 */
import { runJest } from './jest.mjs';

const { passed, failed } = await runJest(process.argv.slice(2));
console.log(
  'Apache Kafka is not part of this run: the embedded engine alone was tested (npm run test:kafka).',
);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
