import { fork } from 'node:child_process';
import { generateKeyPairSync, sign } from 'node:crypto';
import { formatVerifierKey, signCheckpoint, verifierKey, type NoteSigner } from '@jejak/tlog';
import { sha256 } from '@jejak/runtime';
import { LogWriter } from './log-writer.js';
import type { LogServer } from './log-server.js';
import { given, tellRounds } from './rounds.js';
import type { Tessera } from './tessera.js';
import { added, entriesOf } from './throughput.js';

/** Entries that a verifier checks for a second of processor time, over HTTP, of the same served log. */
export async function benchReading(server: LogServer, tessera: Tessera): Promise<void> {
  const [entries, rounds] = [given('BENCH_READ', 200_000), given('BENCH_ROUNDS', 5)];
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
      figure: 'verifying a served log over HTTP, all of it',
      unit: 'entries/CPU-s',
      comparedWith: 'fsck of Tessera 1.0.4, -N 1',
      ours,
      peer,
      note: `${String(entries)} entries of 500 bytes`,
    });
  });
}

/** Seconds of processor time of our verifier in a process of its own, as `fsck` is one; its start is not counted. */
const verified = (url: string, vkey: string): Promise<number> =>
  answered<number>('verifying', [url, vkey], (seconds) => Promise.resolve(seconds));

function newSigner(): NoteSigner {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = Uint8Array.from(publicKey.export({ format: 'der', type: 'spki' }).subarray(-32));
  return {
    key: verifierKey(sha256, 'bench.example/log', raw),
    sign: (message) => Uint8Array.from(sign(null, message, privateKey)),
  };
}

const serving = (databaseUrl: string, note: string, use: (url: string) => Promise<void>): Promise<void> =>
  answered<string, void>('serving', [databaseUrl, note], use);

/** Starts a process beside this file and uses what it answers; ends it then. */
async function answered<Answer, Result = Answer>(
  name: string,
  args: readonly string[],
  use: (answer: Answer) => Promise<Result>,
): Promise<Result> {
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const child = fork(new URL(`./${name}.${ending}`, import.meta.url), [...args]);
  const gone = new Promise((resolve) => child.once('exit', resolve));
  try {
    const answer = await new Promise<Answer>((resolve, reject) => {
      child.once('message', (message) => resolve(message as Answer));
      child.once('exit', () => reject(new Error(`the ${name} process ended`)));
    });
    return await use(answer);
  } finally {
    if (child.connected) child.disconnect();
    await gone;
  }
}
