import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedPostgres } from '@jejak/persistence';

import { SERVER } from './test-database.js';

const PREFIX = 'jejak-test-run-';

/** Starts the one server of a run in a folder of its own, after clearing what crashed runs left. */
export async function startServer(): Promise<void> {
  await clearAbandoned();
  const folder = mkdtempSync(join(tmpdir(), PREFIX));
  chmodSync(folder, 0o755);
  writeFileSync(join(folder, 'run.pid'), String(process.pid));
  const server = await EmbeddedPostgres.start({ folder, durable: false, maxConnections: 300 });
  process.env[SERVER] = server.url();
  (globalThis as { stopTestServer?: () => Promise<void> }).stopTestServer = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

async function clearAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const folder = join(tmpdir(), name);
    if (!name.startsWith(PREFIX) || !existsSync(join(folder, 'run.pid'))) continue;
    const run = readFileSync(join(folder, 'run.pid'), 'utf8');
    if (existsSync(`/proc/${run}`)) continue;
    if (existsSync(join(folder, 'postgres', 'postmaster.pid'))) {
      await (await EmbeddedPostgres.start({ folder, durable: false })).stop();
    }
    rmSync(folder, { recursive: true, force: true });
  }
}
