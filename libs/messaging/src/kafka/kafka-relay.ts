import { randomUUID } from 'node:crypto';
import type { Database } from '@jejak/persistence';
import { headersOf } from './codec.js';
import type { KafkaDriver, Sending } from './driver.js';
import type { Sender } from './sender.js';

/** Rows, and bytes of payload, that are sent and then moved at once. */
const ROWS = 500;
const BYTES = 4_194_304;

type Row = {
  seq: string;
  topic: string;
  key: string;
  part: number;
  headers: Record<string, unknown>;
  payload: Buffer;
};

/**
 * Sends what lies in the outbox, in the order of its numbers, and moves it to `published` once Kafka has acknowledged
 * it. No transaction is open while it waits for the network.
 *
 * Any process may die between sending and moving, and two may send at once: whoever sends begins with the oldest row
 * that is left, goes in order, and takes a further step only when the one before is acknowledged. So the first time
 * that an event of a subject stands in its partition, all earlier ones of that subject stand before it, and everything
 * out of order is a repetition, which the inbox of each group drops. The lease saves traffic; nothing depends on it.
 */
export class KafkaRelay {
  readonly #instance = randomUUID();

  constructor(
    private readonly database: Database,
    private readonly driver: KafkaDriver,
    private readonly sender: Sender,
  ) {}

  /** Returns how many events were sent and moved. */
  async run(): Promise<number> {
    if (this.sender.resting) return 0;
    let total = 0;
    for (let done: string[] = []; ;) {
      const rows = await this.#next(done);
      total += done.length;
      if (rows.length === 0) return total;
      await this.sender.send(rows.map((row) => sendingOf(row, false)));
      done = rows.map(({ seq }) => seq);
    }
  }

  /** Sends everything ever published on these topics once more, and says from where on they are whole. */
  async reannounce(topics: readonly string[]): Promise<number> {
    let total = 0;
    for (const topic of topics) {
      const before = await this.driver.bounds([topic]);
      for (let last = '0'; ;) {
        const rows = await this.database.query<Row>(
          `select seq, topic, key, part, headers, payload from published
            where seq > $1 and topic = $2 and payload <> '' order by seq limit $3`,
          [last, topic, ROWS],
        );
        if (rows.length === 0) break;
        await this.sender.send(rows.map((row) => sendingOf(row, true)));
        last = rows.at(-1)!.seq;
        total += rows.length;
      }
      await this.database.query('select bus.kafka_whole_from($1, $2, $3)', [
        topic,
        before.map(({ partition }) => partition),
        before.map(({ end }) => String(end)),
      ]);
    }
    return total;
  }

  /** Lets another process send at once. */
  async close(): Promise<void> {
    await this.database.query(`update relay_lease set until = '-infinity' where holder = $1`, [
      this.#instance,
    ]);
  }

  #next(done: readonly string[]): Promise<Row[]> {
    return this.database.query<Row>('select * from relay_batch($1, $2, $3, $4)', [
      done,
      this.#instance,
      ROWS,
      BYTES,
    ]);
  }
}

const sendingOf = ({ topic, key, part, headers, payload }: Row, reannounced: boolean): Sending => {
  return { topic, partition: part, key, headers: headersOf(headers, reannounced), value: payload };
};
