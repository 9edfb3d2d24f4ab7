import { Command } from 'commander';
import { verifyServedLog } from '@jejak/tlog';
import { primitives } from '@jejak/runtime/primitives';
import { resourcesAt } from '../log-resources.js';
import { Progress } from '../progress.js';
import type { Voice } from '../saying.js';

/** `jejak verify-log URL --key VKEY`: re-reads a served log, ours or another of its kind, as anybody may. */
export const verifyLogCommand = (voice: Voice): Command =>
  new Command('verify-log')
    .description(
      'periksa log yang disajikan, dari entri pertama sampai akar / check a served log, from its first entry to its root',
    )
    .argument('<address>', 'alamat log, misalnya http://127.0.0.1:3000/log / address of the log')
    .requiredOption(
      '--key <vkey>',
      'kunci verifikasi log yang Anda kenal / the verifier key you know the log by',
    )
    .action(async (address: string, { key }: { key: string }) => {
      const progress = new Progress(process.stderr, voice.language() === 'id' ? 'entri' : 'entries');
      const checked = await verifyServedLog(primitives, resourcesAt(address), key, progress.told).finally(
        () => progress.end(),
      );
      if (!checked.ok) {
        const { messages } = checked.fault;
        voice.say(`TIDAK TERBUKTI: ${messages.id}`, `NOT PROVEN: ${messages.en}`);
        process.exitCode = 1;
        return;
      }
      const { origin, size } = checked.value;
      voice.say(
        `TERBUKTI: ${size} entri log ${origin}, dibaca dan dihitung ulang seluruhnya.`,
        `PROVEN: ${size} entries of the log ${origin}, all read and computed again.`,
      );
    });
