import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KafkaConfig } from 'kafkajs';
import { LocalKafka, SUPERUSER } from './broker.js';

/** How to reach a broker: as a superuser, and with which password each service and publisher does. */
export type KafkaAccess = Readonly<{
  brokers: string;
  user: string;
  password: string;
  /** Passwords by SASL user, the superuser's included. */
  passwords: Readonly<Record<string, string>>;
}>;

/** What a program that is to use the broker finds in its environment; the names are those of the services’ settings. */
export const environmentOf = ({
  brokers,
  user,
  password,
  passwords,
}: KafkaAccess): Record<string, string> => ({
  KAFKA_BROKERS: brokers,
  KAFKA_USER: user,
  KAFKA_PASSWORD: password,
  KAFKA_PASSWORDS: JSON.stringify(passwords),
});

export const accessTo = (broker: LocalKafka): KafkaAccess => ({
  brokers: broker.brokers,
  user: SUPERUSER,
  password: broker.password(SUPERUSER),
  passwords: Object.fromEntries(broker.users.map((user) => [user, broker.password(user)])),
});

/** The broker that the environment names, if it names one. */
export function namedBroker(environment: NodeJS.ProcessEnv = process.env): KafkaAccess | undefined {
  const brokers = environment.KAFKA_BROKERS;
  if (!brokers) return undefined;
  const user = environment.KAFKA_USER ?? SUPERUSER;
  const file = environment.KAFKA_PASSWORD_FILE;
  const password = file ? readFileSync(file, 'utf8').trim() : (environment.KAFKA_PASSWORD ?? '');
  const passwords = JSON.parse(environment.KAFKA_PASSWORDS ?? '{}') as Record<string, string>;
  return { brokers, user, password, passwords: { ...passwords, [user]: password } };
}

/**
 * Does some work beside a broker: the one that KAFKA_BROKERS names, or else one of our own in a temporary folder with
 * the given users, stopped and removed when the work is over, however it ends.
 */
export async function withKafka<T>(
  users: readonly string[],
  work: (access: KafkaAccess, own: LocalKafka | undefined) => Promise<T>,
): Promise<T> {
  const named = namedBroker();
  if (named !== undefined) return work(named, undefined);
  const parent = mkdtempSync(join(tmpdir(), 'jejak-kafka-'));
  let broker: LocalKafka | undefined;
  try {
    broker = await LocalKafka.start({ folder: join(parent, 'broker'), users });
    return await work(accessTo(broker), broker);
  } finally {
    await broker?.stop();
    rmSync(parent, { recursive: true, force: true });
  }
}

/** How kafkajs connects as a user of the broker, the superuser unless told; without a password there is no SASL. */
export function connectionTo(
  { brokers, user, passwords }: KafkaAccess,
  username = user,
): Pick<KafkaConfig, 'brokers' | 'sasl'> {
  const password = passwords[username];
  return {
    brokers: brokers.split(','),
    ...(password ? { sasl: { mechanism: 'scram-sha-512' as const, username, password } } : {}),
  };
}
