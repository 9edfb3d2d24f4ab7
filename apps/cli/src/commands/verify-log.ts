import http from 'node:http';
import https from 'node:https';
import { Command } from 'commander';
import { verifyServedLog, type ReadResource } from '@jejak/tlog';
import { primitives } from '@jejak/runtime';
import type { CommandOf } from '../context.js';
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

/**
 * Over connections that are kept, with Node's bare client: a log is many small answers, and `fetch` costs more than
 * checking them does.
 *
 * @throws CommandRefused when nobody answers there, or with anything but the resource or 404
 */
export function resourcesAt(address: string): ReadResource {
  const base = address.endsWith('/') ? address : `${address}/`;
  const client = base.startsWith('https:') ? https : http;
  const agent = new client.Agent({ keepAlive: true });
  return (path) =>
    new Promise((resolve, reject) => {
      const failed = (why: string): void => reject(notServed(base + path, why));
      const request = client.get(base + path, { agent }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', ({ message }) => failed(message));
        answer.on('end', () => {
          if (answer.statusCode === 200) resolve(Buffer.concat(chunks));
          else if (answer.statusCode === 404) resolve(undefined);
          else failed(String(answer.statusCode));
        });
      });
      request.on('error', ({ message }) => failed(message));
    });
}

const notServed = (url: string, why: string): CommandRefused =>
  new CommandRefused({
    id: `${url} tidak menjawab sebagai log (${why}).`,
    en: `${url} does not answer as a log does (${why}).`,
  });
