import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import kafkajs from 'kafkajs';
import { java, jars, NoLocalKafka } from './java.js';

const { Kafka, logLevel } = kafkajs;

/** The superuser of a local broker: topics and ACLs are made in its name, never a service's work. */
export const SUPERUSER = 'admin';

/** How long a broker may take until it answers; seconds on a machine of one's own (milliseconds). */
const START = 180_000;

/** What is kept in the broker's folder: where it answers and with which passwords. Made once, at the first start. */
type Kept = Readonly<{
  port: number;
  controllerPort: number;
  /** The port that clients are told to use: another one where something stands between. */
  advertised: number;
  passwords: Readonly<Record<string, string>>;
}>;

export type LocalKafkaOptions = Readonly<{ folder: string; users: readonly string[]; advertised?: number }>;

/**
 * One Apache Kafka broker (KRaft, its own controller) on loopback, as a child process of ours. Clients speak
 * SASL/SCRAM-SHA-512; everything that no ACL allows is refused, but to the superuser. A broker that was killed starts
 * again on its folder with the same ports, passwords and records.
 */
export class LocalKafka {
  private process: ChildProcess | undefined;
  private constructor(
    readonly folder: string,
    private readonly kept: Kept,
  ) {}

  /**
   * Starts a broker on `folder`, which is made and formatted when it is not there, with `users` beside the superuser,
   * and waits until it answers. Passwords are made here; users of an existing folder cannot be added to. Clients are told
   * to come to `advertised`, a port of whoever stands between, unless it is left out.
   *
   * @throws NoLocalKafka without a JDK or Maven, or when the broker ends instead of answering
   */
  static async start({ folder, users, advertised }: LocalKafkaOptions): Promise<LocalKafka> {
    const broker = new LocalKafka(resolve(folder), await prepared(resolve(folder), users, advertised));
    await broker.start();
    return broker;
  }

  /** `127.0.0.1:<port>`: what KAFKA_BROKERS is set to. */
  get brokers(): string {
    return `127.0.0.1:${this.kept.advertised}`;
  }

  /** The port on which the broker of a folder listens, whoever stands between; known before it first answers. */
  static portOf(folder: string): number {
    return (JSON.parse(readFileSync(join(folder, 'kept.json'), 'utf8')) as Kept).port;
  }

  get pid(): number | undefined {
    return this.process?.pid;
  }

  get users(): readonly string[] {
    return Object.keys(this.kept.passwords);
  }

  password(user: string): string {
    const password = this.kept.passwords[user];
    if (password === undefined) throw new Error(`the local broker has no user ${user}`);
    return password;
  }

  /** Runs the broker of this folder again, after `stop` or `kill`, and waits until it answers. */
  async start(): Promise<void> {
    if (this.process !== undefined) throw new Error(`a broker runs already on ${this.folder}`);
    const log = openSync(join(this.folder, 'broker.log'), 'a');
    // Its own process group: a Ctrl-C for us is not one for it, whoever started it stops it.
    const child = spawn(
      java(),
      [...virtualMachine(this.folder), 'kafka.Kafka', join(this.folder, 'server.properties')],
      {
        stdio: ['ignore', log, log],
        detached: true,
        cwd: this.folder,
      },
    );
    closeSync(log);
    this.process = child;
    child.once('exit', () => {
      if (this.process === child) this.process = undefined;
    });
    child.once('error', () => {
      if (this.process === child) this.process = undefined;
    });
    await this.answers();
  }

  /** Stops the broker as it likes to be stopped; after 30 seconds without its consent. */
  async stop(): Promise<void> {
    await this.end('SIGTERM', 30_000);
  }

  /** Kill -9: nothing is written that was not written before. */
  async kill(): Promise<void> {
    await this.end('SIGKILL', 5_000);
  }

  private async end(signal: NodeJS.Signals, patience: number): Promise<void> {
    const child = this.process;
    if (child === undefined) return;
    const ended = new Promise<void>((done) => child.once('exit', () => done()));
    const forced = setTimeout(() => child.kill('SIGKILL'), patience);
    child.kill(signal);
    await ended;
    clearTimeout(forced);
  }

  private async answers(): Promise<void> {
    for (const end = performance.now() + START; performance.now() < end;) {
      if (this.process === undefined) break;
      // A client whose broker vanishes while it signs in may wait for ever: then another one asks.
      const asked = reachable(this.kept.port, this.password(SUPERUSER));
      if (await Promise.race([asked, pause(30_000, false)])) return;
      await pause(500);
    }
    await this.kill();
    const log = readFileSync(join(this.folder, 'broker.log'), 'utf8')
      .trim()
      .split('\n')
      .slice(-15)
      .join('\n');
    throw new NoLocalKafka(`Broker Kafka tidak menjawab / the Kafka broker did not answer; it said:\n${log}`);
  }
}

async function reachable(port: number, password: string): Promise<boolean> {
  const admin = new Kafka({
    clientId: 'kafka-local',
    brokers: [`127.0.0.1:${port}`],
    sasl: { mechanism: 'scram-sha-512', username: SUPERUSER, password },
    connectionTimeout: 10_000,
    retry: { retries: 0 },
    logLevel: logLevel.NOTHING,
  }).admin();
  try {
    await admin.connect();
    await admin.describeCluster();
    // Its groups can be joined as well: their topic is made at the first question and read at each start.
    const { groups } = (await admin.describeGroups(['kafka-local'])) as {
      groups: readonly { errorCode?: number }[];
    };
    return groups[0]?.errorCode === 0;
  } catch {
    return false;
  } finally {
    await admin.disconnect();
  }
}

/** The folder as it is, or a new one; `kept.json` is written last, so that a half-made folder is made again. */
async function prepared(folder: string, users: readonly string[], advertised?: number): Promise<Kept> {
  const file = join(folder, 'kept.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Kept;
  const [port, controllerPort] = await freePorts();
  const passwords = Object.fromEntries(
    [...new Set([SUPERUSER, ...users])].map((user) => [user, randomBytes(18).toString('base64url')]),
  );
  const kept: Kept = { port, controllerPort, advertised: advertised ?? port, passwords };
  const inside = { mode: 0o600, flush: true };
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(join(folder, 'log4j2.yaml'), LOGGING);
  writeFileSync(join(folder, 'server.properties'), properties(folder, kept), inside);
  const scram = Object.entries(passwords).map(
    ([user, password]) => `--add-scram=SCRAM-SHA-512=[name=${user},password=${password}]`,
  );
  const cluster = randomBytes(16).toString('base64url');
  const format = ['format', '--cluster-id', cluster, '--config', join(folder, 'server.properties'), ...scram];
  const done = spawnSync(java(), [...virtualMachine(folder), 'kafka.tools.StorageTool', ...format], {
    encoding: 'utf8',
  });
  if (done.status !== 0)
    throw new NoLocalKafka(`Kafka’s storage could not be formatted: ${done.stdout}${done.stderr}`);
  writeFileSync(`${file}.draft`, JSON.stringify(kept), inside);
  renameSync(`${file}.draft`, file);
  return kept;
}

const virtualMachine = (folder: string): string[] => [
  '-Xms128m',
  '-Xmx512m',
  '-XX:+UseSerialGC',
  `-Dkafka.logs.dir=${folder}`,
  `-Dlog4j2.configurationFile=${join(folder, 'log4j2.yaml')}`,
  '-cp',
  join(jars(), '*'),
];

const LOGGING = `Configuration:
  Appenders: {Console: {name: STDOUT, PatternLayout: {pattern: "[%d] %p %m (%c)%n"}}}
  Loggers: {Root: {level: WARN, AppenderRef: [{ref: STDOUT}]}}
`;

/** Small and strict: no topic is ever made by itself, no record above what the services may say fits. */
function properties(folder: string, { port, controllerPort, advertised, passwords }: Kept): string {
  const password = passwords[SUPERUSER];
  const scram = 'org.apache.kafka.common.security.scram.ScramLoginModule required';
  const plain = 'org.apache.kafka.common.security.plain.PlainLoginModule required';
  return `process.roles=broker,controller
node.id=1
controller.quorum.voters=1@127.0.0.1:${controllerPort}
listeners=CLIENT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}
advertised.listeners=CLIENT://127.0.0.1:${advertised}
controller.listener.names=CONTROLLER
inter.broker.listener.name=CLIENT
listener.security.protocol.map=CLIENT:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT
sasl.enabled.mechanisms=SCRAM-SHA-512
sasl.mechanism.inter.broker.protocol=SCRAM-SHA-512
sasl.mechanism.controller.protocol=PLAIN
listener.name.client.scram-sha-512.sasl.jaas.config=${scram} username="${SUPERUSER}" password="${password}";
listener.name.controller.sasl.enabled.mechanisms=PLAIN
listener.name.controller.plain.sasl.jaas.config=${plain} username="${SUPERUSER}" password="${password}" user_${SUPERUSER}="${password}";
authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
super.users=User:${SUPERUSER}
allow.everyone.if.no.acl.found=false
log.dirs=${join(folder, 'data')}
auto.create.topics.enable=false
num.partitions=12
default.replication.factor=1
min.insync.replicas=1
unclean.leader.election.enable=false
offsets.topic.replication.factor=1
offsets.topic.num.partitions=1
transaction.state.log.replication.factor=1
transaction.state.log.num.partitions=4
transaction.state.log.min.isr=1
share.coordinator.state.topic.replication.factor=1
share.coordinator.state.topic.min.isr=1
group.initial.rebalance.delay.ms=0
group.min.session.timeout.ms=6000
num.network.threads=2
num.io.threads=4
log.cleaner.dedupe.buffer.size=16777216
`;
}

async function freePorts(): Promise<[number, number]> {
  const servers = [createServer(), createServer()];
  const ports = await Promise.all(
    servers.map(
      (server) =>
        new Promise<number>((done) =>
          server.listen(0, '127.0.0.1', () => done((server.address() as { port: number }).port)),
        ),
    ),
  );
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
  return [ports[0] as number, ports[1] as number];
}
