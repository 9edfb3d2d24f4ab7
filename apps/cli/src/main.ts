import { program } from './program.js';
import { explain } from './saying.js';

// Whoever reads our output may stop reading (`| head`): that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

/** The `jejak` command. */
const jejak = program(process.env, (line) => console.log(line));
try {
  await jejak.parseAsync(process.argv);
} catch (error) {
  console.error(explain(error, jejak.opts<{ lang: string }>().lang === 'en' ? 'en' : 'id'));
  process.exitCode = 1;
}
