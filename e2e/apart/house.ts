import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Running } from '../../apps/standalone/src/launcher/interruptible.js';
import { createLogger, type Environment } from '@jejak/runtime';
import { ServiceProcess } from '../../apps/standalone/src/launcher/service-process.js';
import { standalone } from '../../apps/standalone/src/standalone.js';
import type { KafkaAccess } from '../../deploy/kafka-local/index.js';
import { apart } from '../../tools/apart/apart.js';

export type HouseOptions = Readonly<{
  folder: string;
  kafka: KafkaAccess | undefined;
  people?: number;
  /** A module loaded before each service. */
  preload?: string;
  /** The last word on a service’s environment. */
  adjust?: (name: string, environment: Environment) => Environment;
}>;

const PATIENCE = 10 * 60_000;

/**
 * The whole house with every service as its own process, by its own `main`: door, issuer and launcher are in this
 * process, what the services say goes to `services.log` in the folder.
 */
export class House {
  private constructor(
    private readonly running: Running,
    private readonly log: number,
    readonly processes: ReadonlyMap<string, ServiceProcess>,
    private readonly environments: ReadonlyMap<string, Environment>,
  ) {}

  /** Started and filled with the demonstration regency. */
  static async start({
    folder,
    kafka,
    people = 200,
    preload,
    adjust = (_, given) => given,
  }: HouseOptions): Promise<House> {
    const log = openSync(join(folder, 'services.log'), 'a');
    const processes = new Map<string, ServiceProcess>();
    const environments = new Map<string, Environment>();
    const environment = {
      ...process.env,
      DATA_DIR: folder,
      PORT: '0',
      DEMO_PEOPLE: String(people),
      LOG_LEVEL: 'warn',
    };
    const run = apart({
      kafka,
      output: log,
      started: (name, service) => processes.set(name, service),
      ...(preload === undefined ? {} : { preload }),
      adjust: (name, given) => {
        const adjusted = adjust(name, given);
        environments.set(name, adjusted);
        return adjusted;
      },
    });
    const house = new House(standalone(environment, run), log, processes, environments);
    try {
      await house.running.start();
      await filled(folder);
      return house;
    } catch (error) {
      await house.stop();
      console.error(readFileSync(join(folder, 'services.log'), 'utf8').slice(-4_000));
      throw error;
    }
  }

  /** One more process of a service, which nobody's requests come to; whoever asked stops it. */
  another(name: string): Promise<ServiceProcess> {
    return ServiceProcess.start({
      name,
      environment: this.environments.get(name) ?? {},
      log: createLogger({ service: 'another', logLevel: 'error' }),
      output: this.log,
    });
  }

  async stop(): Promise<void> {
    await this.running.stop();
    closeSync(this.log);
  }
}

async function filled(folder: string): Promise<void> {
  const state = join(folder, 'demonstration.json');
  for (const end = performance.now() + PATIENCE; performance.now() < end; await pause(200))
    if (existsSync(state) && (JSON.parse(readFileSync(state, 'utf8')) as { complete: boolean }).complete)
      return;
  throw new Error('the demonstration regency was not loaded within ten minutes');
}
