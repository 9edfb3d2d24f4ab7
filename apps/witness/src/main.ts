import { once } from 'node:events';
import { ConfigurationProblem } from '@jejak/runtime';
import { memoryIn, readWitnessConfig, startWitness } from './witness.module.js';

const HELP = `npm run witness                        jalankan saksi / run the witness
npm run witness -- alarms              daftar alarm / list the alarms
npm run witness -- settle ID REASON    selesaikan alarm / settle an alarm, for this reason
`;

const [command, ...args] = process.argv.slice(2);
const settings = { DATA_DIR: process.env['DATA_DIR'] || '.witness' };
switch (command) {
  case undefined:
    await serve();
    break;
  case 'alarms':
    for (const alarm of memoryIn(settings).alarms()) console.log(JSON.stringify(alarm));
    break;
  case 'settle':
    settle(args);
    break;
  default:
    console.error(HELP);
    process.exitCode = 2;
}

async function serve(): Promise<void> {
  try {
    const witness = await startWitness(readWitnessConfig(process.env));
    await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);
    await witness.close();
  } catch (error) {
    if (!(error instanceof ConfigurationProblem)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}

function settle([id = '', ...words]: readonly string[]): void {
  const reason = words.join(' ').trim();
  const done = /^\d+$/.test(id) && reason !== '' && memoryIn(settings).settle(Number(id), reason, new Date());
  console.log(
    done
      ? `Alarm ${id} selesai. / Alarm ${id} is settled.`
      : `Tidak ada alarm terbuka bernomor "${id}", atau alasannya kosong. / No open alarm "${id}", or no reason given.`,
  );
  if (!done) process.exitCode = 1;
}
