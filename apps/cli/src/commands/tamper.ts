import { rmSync } from 'node:fs';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { VerifyReport } from '../../../audit/src/audit.module.js';
import type { CommandOf, Context } from '../context.js';
import { damage, type Damaged } from '../damage.js';
import { Installation } from '../installation.js';
import { copyOf } from '../online-copy.js';
import { tellReport, verifyInstallation } from '../verifying.js';

type Options = Readonly<{ index: number; what: Damaged; to?: string; keep?: true }>;

/**
 * `jejak tamper --index N`: the drill. Copies the data folder while it is in use, changes one byte of one entry in
 * the copy as its owner could, and lets `verify` find it. The original is only read. Exit code 0 when the entry was
 * named, 1 when the damage went unseen.
 */
export const tamperCommand: CommandOf = (context) =>
  new Command('tamper')
    .description(
      'latihan: rusak satu bita pada SALINAN, lalu periksa / drill: damage one byte of a COPY, then verify',
    )
    .requiredOption('--index <n>', 'nomor entri / index of the entry', wholeNumber)
    .addOption(
      new Option('--what <part>', 'bagian yang dirusak / what is damaged')
        .choices(['leaf', 'opening'])
        .default('leaf'),
    )
    .option('--to <folder>', 'tempat salinan / where the copy goes (default: <data>/copies/tamper-<n>)')
    .option('--keep', 'jangan hapus salinannya / do not remove the copy')
    .action(async (options: Options) => {
      const to = options.to ?? context.folder().inside('copies', `tamper-${options.index}`);
      try {
        const report = await drill(context, options, to);
        tellReport(context, report);
        const named = report.faults.some(({ entry }) => entry === options.index);
        if (named) context.say(`Entri ${options.index} ditunjuk.`, `Entry ${options.index} was named.`);
        else {
          context.say(
            `GAGAL: entri ${options.index} tidak ditunjuk.`,
            `FAILED: entry ${options.index} was not named.`,
          );
          process.exitCode = 1;
        }
      } finally {
        if (!options.keep) rmSync(to, { recursive: true, force: true });
      }
    });

async function drill(context: Context, { index, what }: Options, to: string): Promise<VerifyReport> {
  const original = await Installation.open(context.folder());
  let folder;
  try {
    context.say(`Menyalin folder data ke ${to} …`, `Copying the data folder to ${to} …`);
    folder = await copyOf(original, to);
  } finally {
    await original.close();
  }
  const copy = await Installation.open(folder);
  try {
    const { table, byte, from, to: changed } = await damage(copy.adminUrl, index, what);
    context.say(
      `Pada salinan, bita ke-${byte} dari ${table} milik entri ${index} diubah dari ${from} menjadi ${changed}.`,
      `In the copy, byte ${byte} of ${table} of entry ${index} was changed from ${from} to ${changed}.`,
    );
    return await verifyInstallation(copy);
  } finally {
    await copy.close();
  }
}

function wholeNumber(text: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('bilangan bulat / a whole number');
}
