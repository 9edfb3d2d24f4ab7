import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
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

/** Stops the servers and removes the folders of our runs that ended without their teardown (killed, Ctrl-C). */
export async function clearAbandoned(parent = tmpdir()): Promise<void> {
  for (const name of readdirSync(parent).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = join(parent, name);
    const run = join(folder, 'run.pid');
    const isOurs = statSync(folder, { throwIfNoEntry: false })?.uid === process.getuid?.();
    if (!isOurs || !existsSync(run) || existsSync(`/proc/${readFileSync(run, 'utf8')}`)) continue;
    await EmbeddedPostgres.find(folder)?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
