import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import { Consumer, HearsAll, partitionOf, type KafkaOptions } from '@jejak/messaging';
import { eventually } from '../eventually.js';
import type { KafkaBroker } from './kafka-broker.js';
import { effect, Laboratory, projection, reaction, returned, type BusEngine } from './laboratory.js';

const GROUP = 'proposals.all';

/** Topics made otherwise are refused, brokers that are away are waited for, and what Kafka drops is not made up. */
export function brokerContract(engine: BusEngine, broker: KafkaBroker, options: KafkaOptions): void {
  let laboratory: Laboratory;
  beforeEach(async () => void (laboratory = await Laboratory.of(engine)));
  afterEach(() => laboratory.close());

  it('puts each event into the partition of its subject, with its envelope as headers', async () => {
    const service = await laboratory.service();
    await service.listen(reaction(GROUP, effect(GROUP)));

    await service.publish(returned('proposal/a'));

    await eventually('it', async () => (await service.effects(GROUP)).length === 1);
    const moved = await broker.administered((admin) => admin.fetchTopicOffsets('merit.proposal.v1'));
    const filled = moved.filter(({ low, high }) => low !== high).map(({ partition }) => partition);
    expect(filled).toEqual([partitionOf('proposal/a')]);
  });

  it('refuses to start on topics that are missing or made otherwise, and says what to do', async () => {
    const suffix = String(Date.now());
    const small = `merit.intake.small-${suffix}.v1`;
    await broker.makeTopic(small, 1, 65_536);
    const service = await laboratory.service('proposals', {
      intakeTopics: [small, `merit.intake.missing-${suffix}.v1`],
    });

    await expect(service.listen(HearingIntake())).rejects.toMatchObject({
      code: 'topics-unfit',
      messages: {
        id: expect.stringContaining('npm run topics:apply') as string,
        en: expect.stringMatching(
          new RegExp(
            `missing-${suffix}.v1 is missing; ${small} takes 65536 bytes at most [(]max.message.bytes[)] instead of 1000000[.] Run npm run topics:apply`,
          ),
        ) as string,
      },
    });
  });

  it('starts before its broker, is not ready, and works once it is there', async () => {
    const port = await freePort();
    const service = await laboratory.service('proposals', {
      engine: { ...options, brokers: [`127.0.0.1:${port}`] },
    });

    await service.listen(reaction(GROUP, effect(GROUP)));
    await service.publish(returned('proposal/a'));
    expect(service.operations.condition()).toMatchObject({
      trouble: expect.stringContaining('broker away') as string,
    });
    const door = await doorTo(options.brokers[0]!, port);
    try {
      await eventually('the effect', async () => (await service.effects(GROUP)).length === 1, {
        within: 40_000,
      });
      await eventually('no trouble', () => service.operations.condition().trouble === undefined);
    } finally {
      await service.stop();
      door.close();
    }
  });

  it('replays no projection that retention has cut, until everything was announced again', async () => {
    const service = await laboratory.service();
    await service.listen(projection(GROUP));
    await service.publish(returned('proposal/a'), returned('proposal/a'), returned('proposal/b'));
    await eventually('all', async () => (await service.effects(GROUP)).length === 3);
    await broker.cut();

    await expect(service.operations.replay(GROUP)).rejects.toMatchObject({
      code: 'retention-has-cut',
      messages: { en: expect.stringContaining('merit.proposal.v1') as string },
    });
    expect((await service.effects(GROUP)).length).toBe(3);
    expect(await service.operations.reannounce()).toBe(3);
    await service.operations.replay(GROUP);

    await eventually('all again', async () => {
      const { groups } = await service.operations.status();
      return (await service.effects(GROUP)).length === 3 && groups.every(({ lag }) => lag === 0);
    });
    const done = (await service.effects(GROUP)).map(({ key, version }) => `${key} ${version}`);
    expect(done.sort()).toEqual(['proposal/a 1', 'proposal/a 2', 'proposal/b 1']);
  });

  it('tells the broker how far the group is, and leaves nothing of it when it stops', async () => {
    const service = await laboratory.service();
    await service.listen(reaction(GROUP, effect(GROUP)));
    await service.publish(returned('proposal/a'), returned('proposal/a'));
    await eventually('both', async () => (await service.effects(GROUP)).length === 2);

    await service.stop();

    const [{ offsets, members }] = await broker.administered(async (admin) => {
      const [mirrored] = await admin.fetchOffsets({ groupId: GROUP, topics: ['merit.proposal.v1'] });
      const { groups } = await admin.describeGroups([GROUP]);
      return [{ offsets: mirrored!.partitions, members: groups[0]!.members }];
    });
    const ends = await broker.administered((admin) => admin.fetchTopicOffsets('merit.proposal.v1'));
    const at = partitionOf('proposal/a');
    expect(offsets.find(({ partition }) => partition === at)?.offset).toBe(
      ends.find(({ partition }) => partition === at)!.high,
    );
    expect(members).toEqual([]);
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** A way to the broker by another port. */
async function doorTo(broker: string, port: number): Promise<Server> {
  const [host, to] = broker.split(':') as [string, string];
  const server = createServer((socket) => {
    const through = connect(Number(to), host);
    socket.pipe(through).pipe(socket);
    for (const one of [socket, through])
      one.on('error', () => [socket, through].forEach((end) => end.destroy()));
  }).listen(port, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

function HearingIntake() {
  @Consumer('proposals.intake', 'reaction')
  class IntakeConsumer {
    @HearsAll('intake')
    heard(): void {}
  }
  return IntakeConsumer;
}
