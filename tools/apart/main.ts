/**
 * `npm run start:apart`: the same house as `npm start`, each service as its own process. `BUS=kafka` takes the broker
 * that KAFKA_BROKERS names, or else starts one of its own in the data folder; topics and permissions are made first.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPublishers } from '@jejak/messaging';
import { interruptible, type Running } from '../../apps/standalone/src/launcher/interruptible.js';
import { standalone } from '../../apps/standalone/src/standalone.js';
import { accessTo, connectionTo, LocalKafka, namedBroker, users } from '../../deploy/kafka-local/index.js';
import { apply } from '../topics/apply.js';
import { apart } from './apart.js';

await interruptible(
  process.env['BUS'] === 'kafka' ? onKafka() : standalone(process.env, apart({ kafka: undefined })),
);

function onKafka(): Running {
  let broker: LocalKafka | undefined;
  let house: Running | undefined;
  return {
    async start() {
      const named = namedBroker();
      if (named === undefined)
        broker = await LocalKafka.start({
          folder: join(process.env['DATA_DIR'] ?? '.data', 'kafka'),
          users: users(),
        });
      const kafka = named ?? accessTo(broker as LocalKafka);
      const publishers = readPublishers(readFileSync('deploy/kafka/publishers.yaml', 'utf8'));
      await apply({ connection: connectionTo(kafka), publishers, sizes: { replicas: 1, minInSync: 1 } });
      house = standalone(process.env, apart({ kafka }));
      await house.start();
    },
    async stop() {
      await house?.stop();
      await broker?.stop();
    },
    abandon() {
      house?.abandon();
      void broker?.kill();
    },
  };
}
