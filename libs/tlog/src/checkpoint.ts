import { fromBase64, fromDecimalText, toBase64 } from './bytes.js';
import { faulty, sound, type Checked } from './faults.js';
import { HASH_BYTES } from './hashing.js';
import { openNote, signNote, type NoteSigner, type Primitives, type VerifierKey } from './note.js';

/** The state of a log that its key vouches for (C2SP tlog-checkpoint). */
export type Checkpoint = Readonly<{
  origin: string;
  size: number;
  root: Uint8Array;
  extensions?: readonly string[];
}>;

export const formatCheckpoint = ({ origin, size, root, extensions = [] }: Checkpoint): string =>
  [origin, String(size), toBase64(root), ...extensions].join('\n') + '\n';

export function parseCheckpoint(text: string): Checked<Checkpoint> {
  const lines = text.split('\n');
  const [origin, sizeText, rootText, ...rest] = lines;
  const extensions = rest.slice(0, -1);
  if (origin === undefined || origin === '' || rest.at(-1) !== '' || extensions.includes('')) {
    return faulty('checkpoint-malformed');
  }
  const size = fromDecimalText(sizeText ?? '');
  if (!size.ok) return faulty('checkpoint-malformed', 'size');
  const root = fromBase64(rootText ?? '');
  if (!root.ok || root.value.length !== HASH_BYTES) return faulty('checkpoint-malformed', 'root');
  return sound({
    origin,
    size: size.value,
    root: root.value,
    ...(extensions.length === 0 ? {} : { extensions }),
  });
}

export const signCheckpoint = (checkpoint: Checkpoint, signer: NoteSigner): Promise<string> =>
  signNote(formatCheckpoint(checkpoint), signer);

/** Reads a checkpoint that is signed by this key and is of the log this key is named for. */
export async function openCheckpoint(
  primitives: Primitives,
  note: string,
  key: VerifierKey,
): Promise<Checked<Checkpoint>> {
  const opened = await openNote(primitives, note, [key]);
  if (!opened.ok) return opened;
  const checkpoint = parseCheckpoint(opened.value.text);
  if (!checkpoint.ok) return checkpoint;
  return checkpoint.value.origin === key.name
    ? checkpoint
    : faulty('checkpoint-origin-differs', checkpoint.value.origin);
}
