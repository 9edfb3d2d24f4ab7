/**
 * The demonstration with every service as its own process over the Kafka that KAFKA_BROKERS names: exit code 0 when it
 * ended well, nothing is on its way any more, the log has one entry for each event, the log's monitor has named what was
 * taken away from the books of a service, and a person could be erased.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPublishers } from '@jejak/messaging';
import { eventuallyFaultless } from '../kill/outcome.js';
import { jejak } from '../kill/system.js';
import { connectionTo, namedBroker } from '../../deploy/kafka-local/index.js';
import { apply } from '../../tools/topics/apply.js';
import { eventuallyNamed, plantDifferences } from '../books/differences.js';
import { erasedApart } from './erasure.js';
import { House } from './house.js';
import { forgetTopics } from './topics.js';

const kafka = namedBroker();
if (kafka === undefined) throw new Error('KAFKA_BROKERS is not set');
const connection = connectionTo(kafka);
const folder = mkdtempSync(join(tmpdir(), 'jejak-apart-'));
const publishers = readPublishers(readFileSync('deploy/kafka/publishers.yaml', 'utf8'));
let house: House | undefined;
try {
  await forgetTopics(connection);
  await apply({ connection, publishers, sizes: { replicas: 1, minInSync: 1 } });
  house = await House.start({
    folder,
    kafka,
    adjust: (_, environment) => ({ ...environment, BOOKS_PATIENCE: '0' }),
  });
  const planted = await plantDifferences(folder, ['proposals', 'approvals'], ['proposals']);
  const demo = await jejak(folder, 'demo');
  const outcome = await eventuallyFaultless(folder);
  const processes = house.processes.size;
  const events = Object.values(outcome.published).reduce((sum, count) => sum + count, 0);
  const { proposals } = outcome;
  const named = await eventuallyNamed(folder, planted);
  const erasure = demo.code === 0 ? await erasedApart(folder, connection) : [];
  const faults = [...outcome.faults, ...named, ...erasure];
  console.log(JSON.stringify({ demo: demo.code, processes, events, proposals, faults }));
  if (demo.code !== 0) console.error(demo.output.slice(-4_000));
  process.exitCode = demo.code === 0 && faults.length === 0 ? 0 : 1;
} finally {
  await house?.stop();
  rmSync(folder, { recursive: true, force: true });
}
