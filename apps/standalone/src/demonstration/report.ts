import type { Progress } from './loading.js';
import type { Reporting } from './first-run.js';

/** At a terminal one line that is written over; elsewhere a line now and then. */
export function reportTo(output: NodeJS.WriteStream, now: () => number = () => performance.now()): Reporting {
  const every = output.isTTY ? 100 : 5_000;
  let last = -Infinity;
  return {
    progress(progress) {
      if (now() - last < every) return;
      last = now();
      const line = `Memuat kabupaten contoh / loading the demonstration regency: ${figures(progress)}`;
      output.write(output.isTTY ? `\r\u001b[2K${line}` : `${line}\n`);
    },
    finished(progress) {
      if (output.isTTY) output.write('\r\u001b[2K');
      output.write(
        `Kabupaten contoh sudah dimuat / the demonstration regency is loaded: ${figures(progress)}\n`,
      );
    },
  };
}

const figures = ({ rows, of, events, entries }: Progress): string =>
  `${rows}/${of} baris/rows, ${events} kejadian/events, ${entries} entri log/entries anchored`;
