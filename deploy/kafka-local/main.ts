/**
 * A broker by hand, on the sources as they are (no build):
 *
 *     npm run -s kafka                       # on .data/kafka, until Ctrl-C; prints the environment of its clients
 *     npm run -s kafka -- with <command …>   # a broker of its own for the length of one command
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessTo, environmentOf, withKafka } from './access.js';
import { LocalKafka } from './broker.js';
import { NoLocalKafka } from './java.js';
import { users } from './users.js';

const [word, ...rest] = process.argv.slice(2);
try {
  process.exitCode = word === 'with' ? await beside(rest) : await byHand(word ?? '.data/kafka');
} catch (error) {
  if (!(error instanceof NoLocalKafka)) throw error;
  console.error(`jejak: ${error.message}.`);
  process.exitCode = 1;
}

async function byHand(folder: string): Promise<number> {
  const heard = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  const broker = await LocalKafka.start({ folder, users: users() });
  for (const [name, value] of Object.entries(environmentOf(accessTo(broker))))
    console.log(`export ${name}='${value}'`);
  await heard;
  await broker.stop();
  return 0;
}

function beside([program, ...args]: string[]): Promise<number> {
  if (program === undefined) throw new NoLocalKafka('after "with" comes a command');
  return withKafka(users(), async (access) => {
    const child = spawn(program, args, {
      stdio: 'inherit',
      env: { ...process.env, ...environmentOf(access) },
    });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
    const [code] = (await once(child, 'exit')) as [number | null];
    return code ?? 1;
  });
}
