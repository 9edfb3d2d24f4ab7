import { setTimeout as pause } from 'node:timers/promises';
import kafkajs, { type Admin, type KafkaConfig } from 'kafkajs';
import type { Publisher } from '@jejak/messaging';
import { carryOut, found } from './broker.js';
import { declared, type Sizes } from './declared.js';
import { difference, table, type Plan } from './difference.js';

const { Kafka, KafkaJSError, logLevel } = kafkajs;

export type Applying = Readonly<{
  connection: Pick<KafkaConfig, 'brokers' | 'sasl' | 'ssl'>;
  publishers: readonly Publisher[];
  sizes: Sizes;
  dryRun?: boolean;
}>;

/** Makes a broker’s topics and permissions as declared, waits until the broker shows them, and answers with the
 * difference there was. */
export async function apply({ connection, publishers, sizes, dryRun = false }: Applying): Promise<Plan> {
  const admin = new Kafka({ ...connection, clientId: 'topics-apply', logLevel: logLevel.ERROR }).admin();
  await admin.connect();
  try {
    const meant = declared(publishers, sizes);
    const plan = difference(meant, await found(admin));
    if (dryRun || plan.refused) return plan;
    await carryOut(admin, plan);
    await inForce(admin, meant);
    return plan;
  } finally {
    await admin.disconnect();
  }
}

/** The controller says yes before its brokers act on it: whoever is told "done" may rely on it. */
async function inForce(admin: Admin, meant: ReturnType<typeof declared>): Promise<void> {
  const until = Date.now() + 60_000;
  for (;;) {
    const left = await leftToDo(admin, meant);
    if (left?.length === 0) return;
    if (Date.now() > until)
      throw new Error(`The broker took it, but does not show it:\n${left === undefined ? '' : table(left)}`);
    await pause(100);
  }
}

/** Undefined while the broker says of a topic that it was listed and is not known, or has no leader: just made. */
async function leftToDo(
  admin: Admin,
  meant: ReturnType<typeof declared>,
): Promise<Plan['lines'] | undefined> {
  try {
    return difference(meant, await found(admin)).lines.filter(({ act }) => act !== 'leave');
  } catch (error) {
    if (error instanceof KafkaJSError && error.retriable) return undefined;
    throw error;
  }
}
