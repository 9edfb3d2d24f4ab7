import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Environment } from '@jejak/runtime';
import type { Running } from '../../apps/standalone/src/launcher/interruptible.js';
import type { ServiceProcess } from '../../apps/standalone/src/launcher/service-process.js';
import { standalone } from '../../apps/standalone/src/standalone.js';
import type { KafkaAccess } from '../../deploy/kafka-local/index.js';
import { apart } from '../../tools/apart/apart.js';

export type HouseOptions = Readonly<{
  folder: string;
  kafka: KafkaAccess | undefined;
  people?: number;
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
  ) {}

  /** Started and filled with the demonstration regency. */
  static async start({ folder, kafka, people = 200, adjust }: HouseOptions): Promise<House> {
    const log = openSync(join(folder, 'services.log'), 'a');
    const processes = new Map<string, ServiceProcess>();
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
      ...(adjust && { adjust }),
    });
    const house = new House(standalone(environment, run), log, processes);
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
