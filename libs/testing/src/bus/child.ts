/**
 * A service of the suite in a process of its own, to be killed. Run by `run-typescript.mjs`; told by its environment:
 * CHILD_URL, CHILD_ENGINE (the option as JSON), CHILD_GROUP; POISON, the id of an event whose handler kills the process;
 * DIES_AFTER_SENDING, which lets it die when Kafka has acknowledged what it sent and the outbox still has it.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { NestFactory } from '@nestjs/core';
import type { MicroserviceOptions } from '@nestjs/microservices';
import { messaging, type MessagingOptions } from '@jejak/messaging';
import { Keyring, openDatabase } from '@jejak/persistence';
import { effect, KEY_ENCRYPTION_KEY, PREFIX, proposalsSchema, reaction } from './laboratory.js';

const {
  CHILD_URL = '',
  CHILD_ENGINE = '"postgres"',
  CHILD_GROUP = '',
  POISON,
  DIES_AFTER_SENDING,
} = process.env;

const database = await openDatabase({ url: CHILD_URL, schema: proposalsSchema });
if (DIES_AFTER_SENDING !== undefined) {
  const query = database.query.bind(database);
  database.query = <Row>(statement: string, params: readonly unknown[] = []): Promise<Row[]> => {
    const [sent] = params;
    const moving = statement.includes('relay_batch') && Array.isArray(sent) && sent.length > 0;
    if (moving) process.kill(process.pid, 'SIGKILL');
    return query(statement, params);
  };
}
const { server } = messaging(
  {
    ...{ service: 'proposals', source: '//lebongkab.go.id/jejak/proposals', prefix: PREFIX, poll: 20 },
    engine: JSON.parse(CHILD_ENGINE) as NonNullable<MessagingOptions['engine']>,
  },
  database,
  new Keyring({ database, keyEncryptionKey: KEY_ENCRYPTION_KEY }),
);
const consumer = reaction(CHILD_GROUP, async (event, tx) => {
  if (event.attributes.id === POISON) process.kill(process.pid, 'SIGKILL');
  await effect(CHILD_GROUP)(event, tx);
  await sleep(1);
});
class Child {}
Reflect.defineMetadata('controllers', [consumer], Child);
const app = await NestFactory.createMicroservice<MicroserviceOptions>(Child, {
  strategy: server,
  logger: false,
});
await app.listen();
process.send?.('listening');
process.on('SIGTERM', () => {
  void app
    .close()
    .then(() => database.close())
    .then(() => process.exit(0));
});
