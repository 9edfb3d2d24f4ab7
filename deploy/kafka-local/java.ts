import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

const OLDEST = 17;
const CACHE = join('.cache', 'kafka');

/** Why there is no broker here, in one sentence a person can act on. */
export class NoLocalKafka extends Error {
  override readonly name = 'NoLocalKafka';
}

/**
 * The `java` to run the broker with: JAVA_HOME's, else the first on the PATH.
 *
 * @throws NoLocalKafka when there is none, or it is older than what Kafka 4 needs
 */
export function java(): string {
  const program = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java';
  const { stderr } = spawnSync(program, ['-XshowSettings:properties', '-version'], { encoding: 'utf8' });
  const major = Number(/java[.]specification[.]version = (\d+)/.exec(stderr ?? '')?.[1]);
  if (!(major >= OLDEST)) throw missing(major > 0 ? `java ${major} (${program})` : 'no java');
  return program;
}

/**
 * The folder that holds the broker's jars, fetched by Maven when they are not there yet. A folder is whole or absent;
 * its name says which pom it was made from.
 *
 * @throws NoLocalKafka when they have to be fetched and there is no Maven, or Maven could not fetch them
 */
export function jars(): string {
  const pom = resolve('deploy', 'kafka-local', 'pom.xml');
  const of = createHash('sha256').update(readFileSync(pom)).digest('hex').slice(0, 12);
  const folder = resolve(CACHE, of);
  if (existsSync(folder)) return folder;
  console.error('Mengambil Apache Kafka dari Maven Central / fetching Apache Kafka from Maven Central …');
  mkdirSync(resolve(CACHE), { recursive: true });
  const draft = `${folder}.${randomBytes(4).toString('hex')}`;
  const { error, status } = spawnSync(
    'mvn',
    [
      '-q',
      '-B',
      '-f',
      pom,
      'dependency:copy-dependencies',
      '-DincludeScope=runtime',
      `-DoutputDirectory=${draft}`,
    ],
    { stdio: ['ignore', 2, 2] },
  );
  if (error !== undefined) throw missing('no mvn');
  if (status !== 0) throw new NoLocalKafka(`Maven could not fetch Apache Kafka; what it said stands above`);
  try {
    renameSync(draft, folder);
  } catch (failure) {
    // Another process was first: its folder is as good as ours.
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw failure;
  }
  return folder;
}

const missing = (found: string): NoLocalKafka =>
  new NoLocalKafka(
    `Broker Kafka memerlukan JDK ${OLDEST} atau lebih baru dan Maven, atau KAFKA_BROKERS yang menunjuk broker lain ` +
      `(${found}) / a Kafka broker needs a JDK of ${OLDEST} or newer and Maven, or KAFKA_BROKERS naming another broker (${found})`,
  );
