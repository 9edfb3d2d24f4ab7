import { createService } from '@jejak/http';
import type { Environment, Logger, ServiceDefinition } from '@jejak/runtime';

/** A service that answers, and how it is stopped. */
export type RunningService = Readonly<{ address: string; stop(): Promise<void> }>;

/** Runs one service as its environment says, until it is stopped. @throws when it cannot be; then nothing is left */
export type RunService = (
  definition: ServiceDefinition,
  environment: Environment,
  log: Logger,
) => Promise<RunningService>;

/** As a Nest application of its own in this process: what `npm start` does. */
export const inThisProcess: RunService = async (definition, environment, log) => {
  const app = await createService(definition, definition.readConfig(environment), { framework: log });
  try {
    await app.listen(0, '127.0.0.1');
    return { address: await app.getUrl(), stop: () => app.close() };
  } catch (error) {
    await app.close();
    throw error;
  }
};
