import { PARTITIONS } from '@jejak/contracts';
import kafkajs from 'kafkajs';
import {
  connectionTo,
  NoLocalKafka,
  users,
  withKafka,
  type KafkaAccess,
} from '../../deploy/kafka-local/index.js';
import { given, tellRounds } from '../audit/rounds.js';
import { percentile } from '../figure.js';
import { atOnce, paced } from './carrier.js';
import type { Ground } from './ground.js';
import { ourBus } from './ours.js';
import { plainKafkajs } from './plain-kafkajs.js';

const A_SECOND = 200;
/** Records of plain kafkajs before those that count. */
const WARMING = 3_000;
const TOPICS = ['merit.proposal.v1', 'merit.bench.v1'] as const;
const CLIENTS = ['kafkajs', 'platformatic'] as const;

/**
 * On one broker: from publish committed in PostgreSQL to effect committed in PostgreSQL, by either client, beside
 * plain kafkajs that only produces and consumes as many records. Without a broker or a JDK it says so, and measures none.
 */
export async function onKafka(ground: Ground): Promise<void> {
  try {
    await withKafka(users(), (access) => measured(ground, access));
  } catch (error) {
    if (!(error instanceof NoLocalKafka)) throw error;
    console.log(JSON.stringify({ bench: 'bus', notMeasured: 'Kafka', why: error.message }));
  }
}

async function measured(ground: Ground, access: KafkaAccess): Promise<void> {
  const rounds = given('BENCH_ROUNDS', 3);
  const [events, seconds] = [given('BENCH_EVENTS', 6_000), given('BENCH_SECONDS', 5)];
  await makeTopics(access);
  const limit: number[] = [];
  const rates = { kafkajs: [] as number[], platformatic: [] as number[] };
  const late = { kafkajs: [] as (readonly number[])[], platformatic: [] as (readonly number[])[] };
  // The broker compiles its own code while it works: what comes first would pay for all.
  await plainKafkajs(connectionTo(access), TOPICS[1], WARMING);
  for (let round = 0; round < rounds; round++) {
    limit.push(await plainKafkajs(connectionTo(access), TOPICS[1], events));
    for (const client of CLIENTS) {
      const carrier = await ourBus(ground.database, ['proposals.first'], engineOf(access, client));
      try {
        // The group has its partitions once a first event has gone through.
        await atOnce(carrier, 1);
        await atOnce(carrier, 100);
        rates[client].push(await atOnce(carrier, events));
        late[client].push(await paced(carrier, A_SECOND, seconds));
      } finally {
        await carrier.close();
      }
      await ground.clean();
    }
  }
  const comparedWith =
    'plain kafkajs producing and consuming as many records: acks=all, idempotent, one in flight';
  for (const client of CLIENTS)
    tellRounds({
      figure: `bus on Kafka by ${client}, publish committed to effect committed, one group`,
      unit: 'events/s',
      comparedWith,
      ours: rates[client],
      peer: limit,
      note: `${String(events)} events of 100 subjects, an effect row each`,
    });
  for (const share of [0.5, 0.99])
    tellRounds({
      figure: `bus on Kafka by kafkajs, p${String(share * 100)} at ${String(A_SECOND)} events/s`,
      unit: 'ms',
      comparedWith: 'the same by @platformatic/kafka',
      ours: late.kafkajs.map((samples) => percentile(samples, share)),
      peer: late.platformatic.map((samples) => percentile(samples, share)),
    });
}

const engineOf = ({ brokers, user, passwords }: KafkaAccess, client: (typeof CLIENTS)[number]) => ({
  client,
  brokers: brokers.split(','),
  clientId: 'bench',
  mechanism: 'scram-sha-512' as const,
  sessionTimeout: 10_000,
  ...(passwords[user] ? { user, password: passwords[user] } : {}),
});

async function makeTopics(access: KafkaAccess): Promise<void> {
  const admin = new kafkajs.Kafka({
    ...connectionTo(access),
    clientId: 'bench',
    logLevel: kafkajs.logLevel.NOTHING,
  }).admin();
  await admin.connect();
  try {
    await admin.createTopics({
      waitForLeaders: true,
      topics: TOPICS.map((topic) => ({
        topic,
        numPartitions: PARTITIONS,
        replicationFactor: 1,
        configEntries: [{ name: 'max.message.bytes', value: '1048588' }],
      })),
    });
  } finally {
    await admin.disconnect();
  }
}
