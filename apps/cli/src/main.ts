import { program } from './program.js';
import { explain } from './saying.js';

/** The `jejak` command. */
try {
  await program(process.env, (line) => console.log(line)).parseAsync(process.argv);
} catch (error) {
  console.error(explain(error, process.env['JEJAK_LANG'] === 'en' ? 'en' : 'id'));
  process.exitCode = 1;
}
