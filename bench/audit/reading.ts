import { fork } from 'node:child_process';
import { generateKeyPairSync, sign } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { formatVerifierKey, signCheckpoint, verifierKey, type NoteSigner } from '@jejak/tlog';
import { sha256 } from '@jejak/runtime';
import { LogWriter } from './log-writer.js';
import type { LogServer } from './log-server.js';
import { given, tellRounds } from './rounds.js';
import type { Tessera } from './tessera.js';
import { timed } from './timed.js';
import { added, entriesOf } from './throughput.js';

/** Logs to read: one that both soon have done, and one where their start counts for less. */
const SIZES = [200_000, 500_000];

/** Entries that a verifier checks for a second of processor time, over HTTP, of the same served log. */
export async function benchReading(server: LogServer, tessera: Tessera): Promise<void> {
  const asked = given('BENCH_READ', 0);
  for (const entries of asked > 0 ? [asked] : SIZES) await readingOf(entries, server, tessera);
}

async function readingOf(entries: number, server: LogServer, tessera: Tessera): Promise<void> {
  const rounds = given('BENCH_ROUNDS', 5);
  await server.empty();
  // In batches as a sequencer's: a bundle is cut out of the segments that it lies in.
  const writer = await LogWriter.open(server.url, true, { most: 500, every: 0 });
  await added(writer, entries, entriesOf(entries));
  const { root } = writer;
  await writer.close();
  const signer = newSigner();
  const vkey = formatVerifierKey(signer.key);
  const note = await signCheckpoint({ origin: signer.key.name, size: entries, root }, signer);
  await serving(server.url, note, async (url) => {
    const [ours, peer]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round++) {
      peer.push(entries / (await tessera.fsck(url, vkey)));
      ours.push(entries / (await verified(url, vkey)));
    }
    tellRounds({
      figure: `verifying a served log of ${String(entries)} entries over HTTP, all of it`,
      unit: 'entries/CPU-s',
      comparedWith: 'fsck of Tessera 1.0.4, -N 1',
      ours,
      peer,
      note: 'entries of 500 bytes; both as whole processes',
    });
  });
}

/** Seconds of processor time of `jejak verify-log`, a whole process as `fsck` is one. */
async function verified(url: string, vkey: string): Promise<number> {
  const jejak = fileURLToPath(new URL('../../apps/cli/src/main.js', import.meta.url));
  const args = ['--enable-source-maps', jejak, '--lang', 'en', 'verify-log', url, '--key', vkey];
  const { said, seconds } = await timed(process.execPath, args);
  if (!said.startsWith('PROVEN')) throw new Error(`our verifier did not accept the log: ${said}`);
  return seconds;
}

function newSigner(): NoteSigner {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = Uint8Array.from(publicKey.export({ format: 'der', type: 'spki' }).subarray(-32));
  return {
    key: verifierKey(sha256, 'bench.example/log', raw),
    sign: (message) => Uint8Array.from(sign(null, message, privateKey)),
  };
}

/** Serves the log by a process beside this file while `use` works with its address. */
async function serving(
  databaseUrl: string,
  note: string,
  use: (url: string) => Promise<void>,
): Promise<void> {
  const child = fork(fileURLToPath(new URL('./serving.js', import.meta.url)), [databaseUrl, note]);
  const gone = new Promise((resolve) => child.once('exit', resolve));
  try {
    const url = await new Promise<string>((resolve, reject) => {
      child.once('message', (message) => resolve(message as string));
      child.once('exit', () => reject(new Error('the serving process ended')));
    });
    await use(url);
  } finally {
    if (child.connected) child.disconnect();
    await gone;
  }
}
