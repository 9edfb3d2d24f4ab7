import { fork } from 'node:child_process';
import { generateKeyPairSync, sign } from 'node:crypto';
import {
  formatVerifierKey,
  signCheckpoint,
  verifierKey,
  verifyServedLog,
  type NoteSigner,
} from '@jejak/tlog';
import { primitives, sha256 } from '../../apps/audit/src/adapters/files/primitives.js';
import { resourcesAt } from '../../apps/cli/src/commands/verify-log.js';
import { LogWriter } from './log-writer.js';
import type { LogServer } from './log-server.js';
import { given, tellRounds } from './rounds.js';
import type { Tessera } from './tessera.js';
import { added, entriesOf } from './throughput.js';

/** Entries that a verifier checks for a second of processor time, over HTTP, of the same served log. */
export async function benchReading(server: LogServer, tessera: Tessera): Promise<void> {
  const [entries, rounds] = [given('BENCH_READ', 100_000), given('BENCH_ROUNDS', 5)];
  await server.empty();
  const writer = await LogWriter.open(server.url, true);
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

/** Seconds of processor time of our verifier, in this process. */
async function verified(url: string, vkey: string): Promise<number> {
  const before = process.cpuUsage();
  const checked = await verifyServedLog(primitives, resourcesAt(url), vkey);
  if (!checked.ok) throw new Error(checked.fault.messages.en);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function newSigner(): NoteSigner {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = Uint8Array.from(publicKey.export({ format: 'der', type: 'spki' }).subarray(-32));
  return {
    key: verifierKey(sha256, 'bench.example/log', raw),
    sign: (message) => Uint8Array.from(sign(null, message, privateKey)),
  };
}

async function serving(
  databaseUrl: string,
  note: string,
  use: (url: string) => Promise<void>,
): Promise<void> {
  const file = import.meta.url.endsWith('.ts') ? './serving.ts' : './serving.js';
  const child = fork(new URL(file, import.meta.url), [databaseUrl, note]);
  const gone = new Promise((resolve) => child.once('exit', resolve));
  try {
    const url = await new Promise<string>((resolve, reject) => {
      child.once('message', (message) => resolve(message as string));
      child.once('exit', () => reject(new Error('the serving process ended')));
    });
    await use(url);
  } finally {
    child.disconnect();
    await gone;
  }
}
