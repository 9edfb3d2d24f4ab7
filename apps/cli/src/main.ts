import { program } from './program.js';

// Whoever reads our output may stop reading (`| head`): that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

/** The `jejak` command. */
const jejak = await program(process.env, (line) => console.log(line), process.argv.slice(2));
try {
  await jejak.parseAsync(process.argv);
} catch (error) {
  const { explain } = await import('./explaining.js');
  console.error(explain(error, jejak.opts<{ lang: string }>().lang === 'en' ? 'en' : 'id'));
  process.exitCode = 1;
}
