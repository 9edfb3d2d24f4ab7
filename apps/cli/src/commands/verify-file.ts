import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { parseDecisionFile, verifyDecisionFile } from '@jejak/tlog';
import type { CommandOf } from '../context.js';
import { primitives } from '../primitives.js';
import { CommandRefused } from '../saying.js';

/** `jejak verify-file FILE --key VKEY`: checks a decision file offline, with this machine's own arithmetic. */
export const verifyFileCommand: CommandOf = (context) =>
  new Command('verify-file')
    .description(
      'periksa berkas keputusan tanpa bertanya kepada siapa pun / check a decision file, asking nobody',
    )
    .argument('<file>', 'berkas keputusan / decision file')
    .option('--key <vkey>', 'kunci verifikasi log yang Anda kenal / the verifier key you know the log by')
    .action(async (file: string, { key }: { key?: string }) => {
      const bytes = contentsOf(file);
      const checked = await verifyDecisionFile(primitives, bytes, key ?? statedIn(bytes));
      if (!checked.ok) {
        context.say(`TIDAK TERBUKTI: ${file}`, `NOT PROVEN: ${file}`);
        for (const { messages } of checked.faults) context.say(`  - ${messages.id}`, `  - ${messages.en}`);
        process.exitCode = 1;
        return;
      }
      const { proposal, origin, treeSize, entries } = checked.report;
      context.say(
        `TERBUKTI: ${entries.length} entri usulan ${proposal} ada di log ${origin} (ukuran ${treeSize}).`,
        `PROVEN: ${entries.length} entries of proposal ${proposal} are in the log ${origin} (size ${treeSize}).`,
      );
      for (const { index, fields, closed } of entries)
        context.print(
          `  ${index}  ${shown(fields.get('/type'))}  ${shown(fields.get('/time'))}  (+${closed})`,
        );
      if (key === undefined) {
        context.say(
          'Kunci diambil dari berkas itu sendiri. Bandingkan dengan kunci log yang Anda kenal, lalu ulangi dengan --key.',
          'The key was taken from the file itself. Compare it with the key you know the log by, then repeat with --key.',
        );
      }
    });

function contentsOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw new CommandRefused({
      id: `Berkas ${file} tidak terbaca (${code}).`,
      en: `The file ${file} cannot be read (${code}).`,
    });
  }
}

function statedIn(bytes: Buffer): string {
  const file = parseDecisionFile(bytes);
  if (file.ok) return file.value.vkey;
  throw new CommandRefused(file.fault.messages);
}

const shown = (value: unknown): string => (typeof value === 'string' ? value : '·');
