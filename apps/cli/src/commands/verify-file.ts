import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { told, verifyDecisionFile } from '@jejak/tlog';
import { primitives } from '@jejak/runtime/primitives';
import { CommandRefused, type Voice } from '../saying.js';

/** `jejak verify-file FILE --key VKEY`: checks a decision file offline, with this machine's own arithmetic. */
export const verifyFileCommand = (voice: Voice): Command =>
  new Command('verify-file')
    .description(
      'periksa berkas keputusan tanpa bertanya kepada siapa pun / check a decision file, asking nobody',
    )
    .argument('<file>', 'berkas keputusan / decision file')
    .option('--key <vkey>', 'kunci verifikasi log yang Anda kenal / the verifier key you know the log by')
    .action(async (file: string, { key }: { key?: string }) => {
      const verdict = await verifyDecisionFile(
        primitives,
        contentsOf(file),
        key === undefined ? {} : { vkey: key },
      );
      for (const line of told(voice.language(), file, verdict)) voice.print(line);
      if (!verdict.ok) process.exitCode = 1;
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
