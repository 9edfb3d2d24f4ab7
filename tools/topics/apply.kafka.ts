import { readFileSync } from 'node:fs';
import { Kafka, logLevel, type Admin } from 'kafkajs';
import { readPublishers } from '@jejak/messaging';
import { eventually } from '@jejak/testing';
import { connectionTo, namedBroker } from '../../deploy/kafka-local/index.js';
import { apply } from './apply.js';

const access = namedBroker()!;
const client = (user: string): Kafka =>
  new Kafka({
    ...connectionTo(access, user),
    clientId: `spec-${user}`,
    retry: { retries: 8 },
    logLevel: logLevel.NOTHING,
  });
const publishers = readPublishers(readFileSync('deploy/kafka/publishers.yaml', 'utf8'));
const declaration = { connection: connectionTo(access), publishers, sizes: { replicas: 1, minInSync: 1 } };
let admin: Admin;

beforeAll(async () => {
  admin = client(access.user).admin();
  await admin.connect();
  await apply(declaration);
});
afterAll(() => admin.disconnect());

describe('topics:apply on a broker', () => {
  it('leaves nothing to do for a second run', async () => {
    const { lines } = await apply(declaration);
    expect(lines.filter(({ act }) => act !== 'leave')).toEqual([]);
  });

  it('shows what it would do when it is asked to do nothing, and then does it', async () => {
    const changes = async (dryRun: boolean): Promise<string[]> =>
      (await apply({ ...declaration, dryRun })).lines
        .filter(({ act, what }) => act === 'change' && what.endsWith('retention.ms'))
        .map(({ what, from, to }) => `${what}: ${from} → ${to}`);
    await admin.alterConfigs({
      validateOnly: false,
      resources: [
        { type: 2, name: 'merit.audit.v1', configEntries: [{ name: 'retention.ms', value: '1000' }] },
      ],
    });
    await eventually('the broker shows the bent setting', async () => (await changes(true)).length > 0);
    const change = ['topic merit.audit.v1 retention.ms: 1000 → 7776000000'];
    expect(await changes(true)).toEqual(change);
    expect(await changes(false)).toEqual(change);
    expect(await changes(true)).toEqual([]);
  });

  it('takes a publisher’s permission back when the list does not name it any more', async () => {
    const without = publishers.filter(({ publisher }) => publisher !== 'e-kinerja');
    await apply({ ...declaration, publishers: without });
    await expect(write('e-kinerja', 'merit.intake.e-kinerja.v1')).rejects.toThrow(
      /not authorized|authorization failed/i,
    );
    await apply(declaration);
    await write('e-kinerja', 'merit.intake.e-kinerja.v1');
  });
});

describe('the permissions that topics:apply grants', () => {
  it('let a publisher write its own topic', () => write('simpeg', 'merit.intake.simpeg.v1'));

  it.each([
    ['a publisher', 'simpeg', 'the topic of another publisher', 'merit.intake.e-kinerja.v1'],
    ['a publisher', 'simpeg', 'the topic of a service', 'merit.personnel.v1'],
    ['a service', 'approvals', 'the topic of another', 'merit.proposal.v1'],
    ['a service', 'personnel', 'an intake topic', 'merit.intake.simpeg.v1'],
  ])('do not let %s (%s) write %s (%s)', (_who, user, _what, topic) =>
    expect(write(user, topic)).rejects.toThrow(/not authorized|authorization failed/i),
  );

  it('do not let a service read an intake topic, but personnel', async () => {
    const reading = 'merit.intake.simpeg.v1';
    await expect(read('approvals', 'approvals.spec', reading)).rejects.toThrow(
      /not authorized|authorization failed/i,
    );
    await read('personnel', 'personnel.spec', reading);
  });

  it('do not let a service read in a group of another’s name', async () => {
    await read('approvals', 'approvals.spec', 'merit.proposal.v1');
    // kafkajs has no other word for a group that it may not join.
    await expect(read('approvals', 'audit.spec', 'merit.proposal.v1')).rejects.toThrow(
      'Failed to find group coordinator',
    );
  });
});

async function write(user: string, topic: string): Promise<void> {
  const producer = client(user).producer({ allowAutoTopicCreation: false });
  await producer.connect();
  try {
    await producer.send({ topic, acks: -1, messages: [{ key: 'spec', value: '{}' }] });
  } finally {
    await producer.disconnect();
  }
}

/** Joins a group and takes part in it: what the broker refuses, it refuses when joining or fetching. */
async function read(user: string, groupId: string, topic: string): Promise<void> {
  const consumer = client(user).consumer({ groupId, allowAutoTopicCreation: false });
  const outcome = new Promise<void>((done, fail) => {
    consumer.on(consumer.events.FETCH, () => done());
    consumer.on(consumer.events.CRASH, ({ payload }) => fail(payload.error));
  });
  try {
    await consumer.connect();
    await consumer.subscribe({ topics: [topic], fromBeginning: true });
    await consumer.run({ eachMessage: () => Promise.resolve() });
    await outcome;
  } finally {
    await consumer.disconnect();
  }
}
