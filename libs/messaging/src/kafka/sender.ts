import { BrokerAway } from '../errors.js';
import { classOf } from '../retries.js';
import type { KafkaDriver, KafkaProducer, Sending } from './driver.js';

/** Bytes of one partition in one request: below what a topic takes in one batch unless told otherwise (1,048,588). */
const CHUNK = 900_000;
/** What a record takes beside its key, headers and value, generously. */
const OVERHEAD = 100;
/** How long not to try again after the broker could not be reached. */
const REST_MS = 500;

/** Sends records one request after the other, through one producer that is thrown away when it fails. */
export class Sender {
  #producer: Promise<KafkaProducer> | undefined;
  #queue: Promise<unknown> = Promise.resolve();
  #restsUntil = 0;

  constructor(private readonly driver: KafkaDriver) {}

  /** After a failure, until it is worth another try. */
  get resting(): boolean {
    return performance.now() < this.#restsUntil;
  }

  /**
   * Resolves when all are acknowledged by every replica in sync. Of one partition a later record is never sent before
   * an earlier one is acknowledged, unless in the same batch, which arrives as a whole or not at all.
   *
   * @throws BrokerAway when any may not have arrived; others may have
   */
  send(records: readonly Sending[]): Promise<void> {
    const sent = this.#queue.then(() => this.#send(records));
    this.#queue = sent.catch(() => undefined);
    return sent;
  }

  async close(): Promise<void> {
    await this.#queue;
    await this.#throwAway();
  }

  async #send(records: readonly Sending[]): Promise<void> {
    try {
      for (const chunk of chunks(records)) {
        const producer = await (this.#producer ??= this.driver.producer());
        await producer.send(chunk);
      }
    } catch (error) {
      this.#restsUntil = performance.now() + REST_MS;
      await this.#throwAway();
      throw new BrokerAway(`Kafka has not acknowledged: ${classOf(error)}`, { cause: error });
    }
  }

  async #throwAway(): Promise<void> {
    const producer = this.#producer;
    this.#producer = undefined;
    // One that never came into being, or has lost its connection, has nothing left to close.
    await producer?.then((one) => one.close()).catch(() => undefined);
  }
}

/** Cuts in the order given, before a partition's batch would grow too large. */
export function* chunks(records: readonly Sending[]): Iterable<readonly Sending[]> {
  let chunk: Sending[] = [];
  let sizes = new Map<string, number>();
  for (const record of records) {
    const lane = `${record.topic} ${record.partition}`;
    const size = sizeOf(record);
    if ((sizes.get(lane) ?? 0) + size > CHUNK && chunk.length > 0) {
      yield chunk;
      chunk = [];
      sizes = new Map();
    }
    chunk.push(record);
    sizes.set(lane, (sizes.get(lane) ?? 0) + size);
  }
  if (chunk.length > 0) yield chunk;
}

const sizeOf = ({ key, headers, value }: Sending): number =>
  Object.entries(headers).reduce(
    (sum, [name, text]) => sum + Buffer.byteLength(name) + Buffer.byteLength(text) + 10,
    Buffer.byteLength(key) + value.length + OVERHEAD,
  );
