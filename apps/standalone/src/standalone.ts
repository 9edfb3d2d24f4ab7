import type { Environment } from '@jejak/runtime';
import { cast } from './demonstration/cast.js';
import type { Running } from './launcher/interruptible.js';
import { Launcher, type Started } from './launcher/launcher.js';
import { launcherSettings } from './launcher/settings.js';
import { services } from './services.js';

/** The whole house in one process: started, introduced to whoever started it, and filled on the first run. */
export function standalone(environment: Environment): Running {
  const begun = performance.now();
  let launcher: Launcher | undefined;
  return {
    async start() {
      const settings = launcherSettings(environment);
      launcher = new Launcher({ settings, environment, services, accounts: cast });
      const started = await launcher.start();
      introduce(started, performance.now() - begun);
    },
    async stop() {
      await launcher?.stop();
    },
    abandon: () => launcher?.abandon(),
  };
}

function introduce({ url, folder, password, postgresAdopted }: Started, milliseconds: number): void {
  const lines = [
    `Jejak siap / is ready (${(milliseconds / 1_000).toFixed(1)} s)`,
    `  API                           ${url}`,
    `  dokumentasi / documentation   ${url}/docs`,
    `  folder data / data folder     ${folder.path}`,
    `  akun contoh / demo accounts   ${cast.map(({ name }) => name).join(' ')}`,
    `  kata sandi / password         ${password}`,
    `  masuk / log in                npm run jejak -- login --as sekda`,
  ];
  if (postgresAdopted)
    lines.push(
      '  PostgreSQL masih berjalan dari penyalaan sebelumnya / was still running from the last start',
    );
  console.log(lines.join('\n'));
}
