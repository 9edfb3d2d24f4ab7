/**
 * `npm run bench [-- start|import|bus|job|audit|scoring]`: prints JSON lines `{figure, value, unit, comparedWith, peerValue, ratio}`.
 * Each figure stands beside a named peer of the same run on the same machine; compare ratios, not values, and only
 * within one run. Everything measured is the real system on a data folder of its own; nothing is asserted.
 */
import { loadavg } from 'node:os';
import { benchAudit } from './audit.js';
import { benchBus } from './bus.js';
import { benchImport } from './import.js';
import { benchJob } from './job.js';
import { benchScoring } from './scoring.js';
import { benchStart } from './start.js';

const benches: Readonly<Record<string, () => Promise<void>>> = {
  start: benchStart,
  import: benchImport,
  bus: benchBus,
  job: benchJob,
  audit: benchAudit,
  scoring: benchScoring,
};
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(`unknown: ${unknown.join(', ')}; known: ${Object.keys(benches).join(', ')}`);
  process.exit(1);
}
for (const [name, bench] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(
    JSON.stringify({
      bench: name,
      node: process.version,
      loadAverage: loadavg().map((one) => Number(one.toFixed(2))),
    }),
  );
  await bench();
}
