import type { Bilingual } from '@jejak/kernel';
import {
  choice,
  readSettings,
  sha256,
  text,
  wholeNumber,
  type Environment,
  type Setting,
  type Settings,
  type Values,
} from '@jejak/runtime';
import { ED25519, parseVerifierKey, type VerifierKey } from '@jejak/tlog';
import type { KnownLogs } from './application/cosigner.js';

const about = (id: string, en: string): Bilingual => ({ id, en });

/**
 * The logs to witness: their verifier keys (`name+id+key`), one a line or separated by spaces; `#` begins a comment. A
 * key's name is the log's origin; several keys of one name are several keys of one log.
 */
const logs: Setting<KnownLogs> = {
  about: about(
    'Kunci verifikasi log yang disaksikan, satu per baris; nama kunci adalah asal log.',
    'Verifier keys of the logs to witness, one a line; the name of a key is the origin of its log.',
  ),
  parse: (given) => {
    const words = given.split('\n').flatMap((line) => line.replace(/#.*$/, '').split(/\s+/));
    const keys = words.filter((word) => word !== '').map(keyOf);
    if (keys.length === 0) throw new Error('keliru / wrong: expected at least one verifier key');
    const byOrigin = new Map<string, VerifierKey[]>();
    for (const key of keys) byOrigin.set(key.name, [...(byOrigin.get(key.name) ?? []), key]);
    return byOrigin;
  },
};

/** Everything a witness is told; `WITNESS_LOGS_FILE` names a file instead of giving the keys themselves. */
export const witnessSettings = {
  WITNESS_LOGS: logs,
  WITNESS_NAME: text(
    about(
      'Nama saksi, alamat tanpa skema; hanya dipakai saat kuncinya dibuat.',
      'Name of the witness, an address without scheme; used only when its key is made.',
    ),
    { default: 'inspektorat.lebongkab.go.id/saksi' },
  ),
  DATA_DIR: text(about('Folder data saksi.', 'The data folder of the witness.'), { default: '.witness' }),
  HOST: text(about('Alamat tempat saksi mendengarkan.', 'The address the witness listens on.'), {
    default: '127.0.0.1',
  }),
  PORT: wholeNumber(
    about(
      'Porta tempat saksi mendengarkan; 0 berarti porta bebas.',
      'The port it listens on; 0 takes any free one.',
    ),
    { min: 0, max: 65_535, default: 3080 },
  ),
  LOG_LEVEL: choice(
    about('Kerincian catatan.', 'How much is logged.'),
    ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
    { default: 'info' },
  ),
} as const satisfies Settings;

export type WitnessConfig = Values<typeof witnessSettings>;

/** @throws ConfigurationProblem naming everything that is missing or wrong */
export const readWitnessConfig = (environment: Environment): WitnessConfig =>
  readSettings('witness', witnessSettings, environment);

function keyOf(word: string): VerifierKey {
  const key = parseVerifierKey(sha256, word);
  if (!key.ok) throw new Error(`keliru / wrong: ${key.fault.messages.id} / ${key.fault.messages.en}`);
  if (key.value.algorithm !== ED25519)
    throw new Error('keliru / wrong: expected a key of a log (Ed25519, 0x01)');
  return key.value;
}
