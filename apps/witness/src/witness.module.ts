import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { systemClock } from '@jejak/kernel';
import { createLogger, DataFolder, HealthRegistry, type Logger, Metrics, primitives } from '@jejak/runtime';
import { formatVerifierKey } from '@jejak/tlog';
import { witnessKey } from './adapters/files/witness-key.js';
import { witnessServer } from './adapters/http/server.js';
import { SqliteMemory } from './adapters/sqlite/sqlite-memory.js';
import { Cosigner } from './application/cosigner.js';
import type { WitnessConfig } from './config.js';

export { readWitnessConfig, type WitnessConfig } from './config.js';

/** A witness that answers. */
export type RunningWitness = Readonly<{
  url: string;
  /** What others know it by: for the policy of a log and of its readers. */
  vkey: string;
  close(): Promise<void>;
}>;

/** Where a witness keeps what it must never forget. */
export const memoryIn = (config: Pick<WitnessConfig, 'DATA_DIR'>): SqliteMemory =>
  new SqliteMemory(new DataFolder(config.DATA_DIR).inside('memory.sqlite'), primitives);

/** Decides which adapter fills which port, and starts to answer. */
export async function startWitness(
  config: WitnessConfig,
  logger: Logger = createLogger({ service: 'witness', logLevel: config.LOG_LEVEL }),
): Promise<RunningWitness> {
  const folder = new DataFolder(config.DATA_DIR);
  folder.prepare();
  const signer = await witnessKey(folder, config.WITNESS_NAME);
  const memory = memoryIn(config);
  const vkey = formatVerifierKey(signer.key);
  const cosigner = new Cosigner(config.WITNESS_LOGS, signer, primitives, memory, systemClock, (alarm) =>
    logger.error(alarm, 'ALARM: pengawas perlu memeriksa log ini / an inspector should look at this log'),
  );

  const ready = new HealthRegistry();
  const all = new HealthRegistry();
  for (const registry of [ready, all]) {
    registry.add('memory', () => Promise.resolve({ ok: true, details: { logs: memory.sizes().length } }));
  }
  // An alarm does not take the witness out of service: it is there to be seen, and other logs go on.
  all.add('alarms', () => {
    const open = memory.alarms().filter(({ settled }) => settled === undefined);
    const list = open.map(({ id, kind, origin, size, at }) => ({ id, kind, origin, size, at }));
    return Promise.resolve({ ok: open.length === 0, details: { open: list } });
  });

  const server = witnessServer(
    {
      addCheckpoint: (body) => cosigner.addCheckpoint(body),
      lastCosigned: (hash) => memory.lastCosigned(hash),
    },
    ready,
    all,
    figures(memory),
    logger,
  );
  server.listen(config.PORT, config.HOST);
  await once(server, 'listening');
  const { address, family, port } = server.address() as AddressInfo;
  const url = `http://${family === 'IPv6' ? `[${address}]` : address}:${String(port)}`;
  logger.info({ url, vkey, logs: [...config.WITNESS_LOGS.keys()] }, 'the witness answers');
  return {
    url,
    vkey,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeIdleConnections();
      await closed;
      memory.close();
    },
  };
}

function figures(memory: SqliteMemory): Metrics {
  const metrics = new Metrics('witness');
  const open = metrics.gauge('witness_alarms_open', 'Alarms that no inspector has settled.');
  const sizes = metrics.gauge('witness_cosigned_size', 'Size of the last cosigned tree.', ['origin']);
  metrics.beforeTelling(() => {
    open.set(memory.alarms().filter(({ settled }) => settled === undefined).length);
    for (const { origin, size } of memory.sizes()) sizes.set({ origin }, size);
    return Promise.resolve();
  });
  return metrics;
}
