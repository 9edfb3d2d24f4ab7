import type { Lane } from '../engine.js';
import type { KafkaAccess, KafkaConsumer, KafkaDriver } from './driver.js';

/** Which client speaks to the brokers; both do the same. */
export type KafkaClient = 'kafkajs' | 'platformatic';

export interface KafkaOptions extends KafkaAccess {
  readonly client: KafkaClient;
}

/** The driver of the client chosen; its code is loaded when it is first needed, so that nobody else pays for it. */
export function kafkaDriver({ client, ...access }: KafkaOptions): KafkaDriver {
  let loading: Promise<KafkaDriver> | undefined;
  const driver = (): Promise<KafkaDriver> => (loading ??= load(client, access));
  return {
    name: client,
    producer: async () => (await driver()).producer(),
    consumer: (group, topics, events) =>
      new LateConsumer(async () => (await driver()).consumer(group, topics, events)),
    bounds: async (topics) => (await driver()).bounds(topics),
    topics: async (names) => (await driver()).topics(names),
    close: async () => {
      if (loading !== undefined) await (await loading).close();
    },
  };
}

async function load(client: KafkaClient, access: KafkaAccess): Promise<KafkaDriver> {
  if (client === 'kafkajs') return (await import('./kafkajs-driver.js')).kafkajsDriver(access);
  return (await import('./platformatic-driver.js')).platformaticDriver(access);
}

/** A consumer that comes into being when it starts; before, there is nothing to seek in. */
class LateConsumer implements KafkaConsumer {
  #consumer: KafkaConsumer | undefined;
  #closed = false;

  constructor(private readonly make: () => Promise<KafkaConsumer>) {}

  async start(): Promise<void> {
    const consumer = await this.make();
    if (this.#closed) return;
    this.#consumer = consumer;
    await consumer.start();
  }

  seek(lane: Lane, offset: bigint): void {
    this.#consumer?.seek(lane, offset);
  }

  pause(lane: Lane): void {
    this.#consumer?.pause(lane);
  }

  resume(lane: Lane): void {
    this.#consumer?.resume(lane);
  }

  async mirror(positions: readonly (Lane & { next: bigint })[]): Promise<void> {
    await this.#consumer?.mirror(positions);
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#consumer?.close();
  }
}
