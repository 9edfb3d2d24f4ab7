import type { DataFolder, Environment } from '@jejak/runtime';
import { cast } from './demonstration/cast.js';
import { firstRun } from './demonstration/first-run.js';
import { reportTo } from './demonstration/report.js';
import type { Running } from './launcher/interruptible.js';
import { Launcher, type Started } from './launcher/launcher.js';
import { explained } from './launcher/refusals.js';
import { launcherSettings, type LauncherSettings } from './launcher/settings.js';
import type { RunService } from './launcher/run-service.js';
import { services } from './services.js';

/**
 * The whole house: started, introduced to whoever started it, and filled on the first run. In one process, unless `run`
 * runs each service elsewhere.
 */
export function standalone(environment: Environment, run?: RunService): Running {
  const begun = performance.now();
  const stopping = new AbortController();
  let launcher: Launcher | undefined;
  let filling: Promise<void> = Promise.resolve();
  return {
    async start() {
      const settings = launcherSettings(environment);
      launcher = new Launcher({ settings, environment, services, accounts: cast, ...(run && { run }) });
      const started = await launcher.start();
      introduce(started, performance.now() - begun);
      if (settings.demo) filling = fill(started, settings, stopping.signal);
    },
    async stop() {
      stopping.abort();
      await filling;
      await launcher?.stop();
    },
    abandon: () => launcher?.abandon(),
  };
}

/** Behind the door, which is open already. What keeps it from being filled is told; the next start goes on. */
async function fill(
  { url, issuer, folder, password }: Started,
  settings: LauncherSettings,
  signal: AbortSignal,
): Promise<void> {
  try {
    const names = services.map(({ name }) => name);
    const report = reportTo(process.stdout);
    await firstRun({
      url,
      issuer,
      folder,
      password,
      people: settings.demoPeople,
      services: names,
      signal,
      report,
    });
  } catch (error) {
    if (signal.aborted) return;
    console.error(
      `Kabupaten contoh belum selesai dimuat; penyalaan berikutnya meneruskannya. / The demonstration regency is not loaded yet; the next start goes on with it.\n${explained(error)}`,
    );
  }
}

function introduce({ url, folder, password, postgresAdopted }: Started, milliseconds: number): void {
  const lines = [
    `Jejak siap / is ready (${(milliseconds / 1_000).toFixed(1)} s)`,
    `  API                           ${url}`,
    `  dokumentasi / documentation   ${url}/docs`,
    `  folder data / data folder     ${folder.path}`,
    `  log audit / audit log         ${originOf(folder)}`,
    `  akun contoh / demo accounts   ${cast.map(({ name }) => name).join(' ')}`,
    `  kata sandi / password         ${password}`,
    `  masuk / log in                npm run jejak -- login --as sekda`,
  ];
  if (postgresAdopted) {
    lines.push(
      '  PostgreSQL masih berjalan dari penyalaan sebelumnya / was still running from the last start',
    );
  }
  console.log(lines.join('\n'));
}

/** The name of this folder's log: made once, never changed, so that a new folder is seen to be a new log. */
const originOf = (folder: DataFolder): string => folder.kept<{ origin: string }>('log/key')?.origin ?? '';
