import { join } from 'node:path';
import { systemClock } from '@jejak/kernel';
import { createLogger, DataFolder, HealthRegistry, Metrics, primitives } from '@jejak/runtime';
import { witnessKey } from './adapters/files/witness-key.js';
import { witnessServer } from './adapters/http/server.js';
import { SqliteMemory } from './adapters/sqlite/sqlite-memory.js';
import { Cosigner } from './application/cosigner.js';
import type { Remembering } from './application/memory.port.js';
import { readWitnessConfig } from './witness.module.js';

/** A witness that is killed with -9 inside a step (`DIE=before`), or after it was kept and before it is answered. */
const { DIE, ...environment } = process.env;
const config = readWitnessConfig(environment);

class Dying extends SqliteMemory {
  override atomically<T>(step: (remembering: Remembering) => T): T {
    if (this.hasBegun === undefined) return super.atomically(step);
    const result = super.atomically((remembering) => {
      const made = step(remembering);
      if (DIE === 'before') process.kill(process.pid, 'SIGKILL');
      return made;
    });
    if (DIE === 'after') process.kill(process.pid, 'SIGKILL');
    return result;
  }

  /** Absent while the constructor makes the tables. */
  hasBegun? = true;
}

const folder = new DataFolder(config.DATA_DIR);
folder.prepare();
const signer = await witnessKey(folder, config.WITNESS_NAME);
const memory = new Dying(join(config.DATA_DIR, 'memory.sqlite'), primitives);
const cosigner = new Cosigner(config.WITNESS_LOGS, signer, primitives, memory, systemClock, () => undefined);
const server = witnessServer(
  {
    addCheckpoint: (body) => cosigner.addCheckpoint(body),
    lastCosigned: (hash) => memory.lastCosigned(hash),
  },
  new HealthRegistry(),
  new HealthRegistry(),
  new Metrics('witness'),
  createLogger({ service: 'witness', logLevel: 'silent' }),
);
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.stdout.write(`http://127.0.0.1:${String(typeof address === 'object' ? address?.port : '')}\n`);
});
