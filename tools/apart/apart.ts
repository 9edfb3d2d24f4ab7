import type { Environment } from '@jejak/runtime';
import type { RunService } from '../../apps/standalone/src/launcher/run-service.js';
import { ServiceProcess } from '../../apps/standalone/src/launcher/service-process.js';
import type { KafkaAccess } from '../../deploy/kafka-local/index.js';

export type Apart = Readonly<{
  /** Undefined when the bus is PostgreSQL. */
  kafka: KafkaAccess | undefined;
  /** Where services say what they say; our own standard error unless told. */
  output?: number;
  preload?: string;
  /** The last word on a service’s environment. */
  adjust?: (name: string, environment: Environment) => Environment;
  /** Told of each process once it answers. */
  started?: (name: string, process: ServiceProcess) => void;
}>;

/** Runs every service as its own process, with its own database role and, on Kafka, its own SASL user. */
export function apart({ kafka, output, preload, adjust = (_, given) => given, started }: Apart): RunService {
  return async ({ name }, environment, log) => {
    const process = await ServiceProcess.start({
      name,
      environment: adjust(name, { ...environment, ...busOf(name, kafka) }),
      log,
      ...(output === undefined ? {} : { output }),
      ...(preload === undefined ? {} : { preload }),
    });
    started?.(name, process);
    return process;
  };
}

function busOf(name: string, kafka: KafkaAccess | undefined): Environment {
  if (kafka === undefined) return { BUS: 'postgres' };
  const password = kafka.passwords[name];
  return {
    BUS: 'kafka',
    KAFKA_BROKERS: kafka.brokers,
    // The superuser and the passwords of others are none of its business.
    KAFKA_PASSWORDS: undefined,
    KAFKA_PASSWORD_FILE: undefined,
    KAFKA_USER: password === undefined ? undefined : name,
    KAFKA_PASSWORD: password,
  };
}
