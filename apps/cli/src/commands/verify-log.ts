import { Command } from 'commander';
import { verifyServedLog, type ReadResource } from '@jejak/tlog';
import type { CommandOf } from '../context.js';
import { primitives } from '../primitives.js';
import { CommandRefused } from '../saying.js';

/** `jejak verify-log URL --key VKEY`: re-reads a served log, ours or another of its kind, as anybody may. */
export const verifyLogCommand: CommandOf = (context) =>
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
      const checked = await verifyServedLog(primitives, resourcesAt(address), key);
      if (!checked.ok) {
        const { messages } = checked.fault;
        context.say(`TIDAK TERBUKTI: ${messages.id}`, `NOT PROVEN: ${messages.en}`);
        process.exitCode = 1;
        return;
      }
      const { origin, size } = checked.value;
      context.say(
        `TERBUKTI: ${size} entri log ${origin}, dibaca dan dihitung ulang seluruhnya.`,
        `PROVEN: ${size} entries of the log ${origin}, all read and computed again.`,
      );
    });

/** @throws CommandRefused when nobody answers there, or with anything but the resource or 404 */
export const resourcesAt = (address: string): ReadResource => {
  const base = address.endsWith('/') ? address : `${address}/`;
  return async (path) => {
    const answer = await answerOf(base + path);
    if (answer.status === 404) return undefined;
    if (answer.ok) return new Uint8Array(await answer.arrayBuffer());
    throw notServed(base + path, String(answer.status));
  };
};

async function answerOf(url: string): Promise<Response> {
  try {
    return await fetch(url);
  } catch (error) {
    throw notServed(url, error instanceof Error ? error.message : '');
  }
}

const notServed = (url: string, why: string): CommandRefused =>
  new CommandRefused({
    id: `${url} tidak menjawab sebagai log (${why}).`,
    en: `${url} does not answer as a log does (${why}).`,
  });
