import { busSchema, type KafkaOptions } from '@jejak/messaging';
import { KafkaBroker, kafkaFromEnvironment } from './bus/kafka-broker.js';
import { brokerContract } from './bus/broker.contract.js';
import { foreignContract } from './bus/foreign.contract.js';
import { zombieContract } from './bus/zombie.contract.js';
import { busContract } from './bus.contract.js';

/** All that the bus promises, on a real broker through one client, and what only Kafka can do to it. */
export function kafkaContract(client: KafkaOptions['client']): void {
  const options = kafkaFromEnvironment(client);
  const broker = new KafkaBroker(options);
  const engine = {
    name: `Kafka through ${client}`,
    schemas: [busSchema],
    options: { engine: options },
    prepare: ({ adminUrl }: { adminUrl: string }) => broker.prepare(adminUrl),
  };
  busContract(engine);
  describe(`Kafka through ${client}`, () => {
    describe('records of others', () => foreignContract(engine, broker));
    describe('topics and brokers', () => brokerContract(engine, broker, options));
    describe('zombies and relays', () => zombieContract(engine, broker));
  });
}
