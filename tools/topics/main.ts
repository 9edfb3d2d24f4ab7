/**
 * `npm run topics:apply [-- --dry-run]`: topics, their settings and permissions as declared, at the broker that
 * KAFKA_BROKERS names. The services never do this: it is run before they are, by whoever administers the broker.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readPublishers } from '@jejak/messaging';
import { ConfigurationProblem, optional, readSettings, text, wholeNumber } from '@jejak/runtime';
import { apply } from './apply.js';
import { table } from './difference.js';

const about = (id: string, en: string): { id: string; en: string } => ({ id, en });
const settings = {
  KAFKA_BROKERS: text(
    about('Alamat broker, host:porta dipisah koma.', 'The brokers, host:port with commas.'),
  ),
  KAFKA_USER: optional(text(about('Pengguna SASL yang mengurus topik.', 'The SASL user who makes topics.'))),
  KAFKA_PASSWORD: optional(text(about('Kata sandinya.', 'That user’s password.'))),
  KAFKA_TLS_CA: optional(text(about('Sertifikat CA broker (PEM).', 'The broker’s CA certificate (PEM).'))),
  KAFKA_PUBLISHERS: text(about('Daftar izin penerbit.', 'The allow list of publishers.'), {
    default: 'deploy/kafka/publishers.yaml',
  }),
  KAFKA_REPLICAS: wholeNumber(about('Salinan tiap partisi.', 'Copies of each partition.'), {
    min: 1,
    max: 9,
    default: 3,
  }),
  KAFKA_MIN_ISR: wholeNumber(
    about(
      'Salinan yang wajib menyimpan sebelum diakui.',
      'Copies that must have a record before it is acknowledged.',
    ),
    { min: 1, max: 9, default: 2 },
  ),
};

try {
  const { values } = parseArgs({ options: { 'dry-run': { type: 'boolean', default: false } } });
  const read = readSettings('topics:apply', settings, process.env);
  const plan = await apply({
    connection: {
      brokers: read.KAFKA_BROKERS.split(',').map((broker) => broker.trim()),
      ...(read.KAFKA_TLS_CA === undefined ? {} : { ssl: { ca: read.KAFKA_TLS_CA } }),
      ...(read.KAFKA_USER === undefined
        ? {}
        : {
            sasl: {
              mechanism: 'scram-sha-512',
              username: read.KAFKA_USER,
              password: read.KAFKA_PASSWORD ?? '',
            },
          }),
    },
    publishers: readPublishers(readFileSync(read.KAFKA_PUBLISHERS, 'utf8')),
    sizes: { replicas: read.KAFKA_REPLICAS, minInSync: read.KAFKA_MIN_ISR },
    dryRun: values['dry-run'],
  });
  console.log(plan.lines.length === 0 ? 'Tidak ada beda / no difference.' : table(plan.lines));
  if (plan.refused) {
    console.error(
      'Tidak ada yang diubah: lihat baris "refuse" / nothing was changed: see the lines "refuse".',
    );
    process.exitCode = 1;
  }
} catch (error) {
  if (!(error instanceof ConfigurationProblem)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
