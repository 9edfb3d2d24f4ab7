/** A process that verifies a served log as `jejak verify-log` does and tells the processor time of it: URL, then vkey. */
import { verifyServedLog } from '@jejak/tlog';
import { primitives } from '@jejak/runtime';
import { resourcesAt } from '../../apps/cli/src/log-resources.js';

const [url, vkey] = process.argv.slice(2);
const before = process.cpuUsage();
const checked = await verifyServedLog(primitives, resourcesAt(url!), vkey!);
const { user, system } = process.cpuUsage(before);
if (!checked.ok) throw new Error(checked.fault.messages.en);
process.send!((user + system) / 1e6);
process.disconnect();
