import { fromBase64, fromDecimalText, toBase64 } from './bytes.js';
import { parseCheckpoint, type Checkpoint } from './checkpoint.js';
import { verifyCosignatures, type VerifiedCosignature } from './cosignature.js';
import { faulty, sound, type Checked } from './faults.js';
import { HASH_BYTES } from './hashing.js';
import { parseNote, parseSignatureLines, type Note, type Primitives, type VerifierKey } from './note.js';

/**
 * What a log asks of a witness (C2SP tlog-witness, add-checkpoint): to cosign a checkpoint, with the proof that the
 * tree of `old` entries, the last one this witness cosigned, is its beginning.
 */
export type AddCheckpoint = Readonly<{
  old: number;
  proof: readonly Uint8Array[];
  /** The signed note, verbatim. */
  checkpoint: string;
}>;

/** The request, taken apart; nothing in it is believed yet. */
export type ReadAddCheckpoint = AddCheckpoint & Readonly<{ note: Note; claim: Checkpoint }>;

/** The content type of the one answer that says which size a witness knows (status 409). */
export const TREE_SIZE_TYPE = 'text/x.tlog.size';

/** No proof between two sizes of a tree is longer. */
const MAX_HASHES = 63;

export const formatAddCheckpoint = ({ old, proof, checkpoint }: AddCheckpoint): string =>
  [`old ${String(old)}`, ...proof.map(toBase64), '', checkpoint].join('\n');

export function parseAddCheckpoint(text: string): Checked<ReadAddCheckpoint> {
  const split = text.indexOf('\n\n');
  if (split < 0) return faulty('request-malformed', 'blank line');
  const [first = '', ...lines] = text.slice(0, split).split('\n');
  const old = fromDecimalText(first.slice('old '.length));
  if (!first.startsWith('old ') || !old.ok) return faulty('request-malformed', 'old');
  if (lines.length > MAX_HASHES) return faulty('request-malformed', `${String(lines.length)} hashes`);
  const proof: Uint8Array[] = [];
  for (const [at, line] of lines.entries()) {
    const hash = fromBase64(line);
    if (!hash.ok || hash.value.length !== HASH_BYTES) {
      return faulty('request-malformed', `hash ${String(at + 1)}`);
    }
    proof.push(hash.value);
  }
  const checkpoint = text.slice(split + 2);
  const note = parseNote(checkpoint);
  if (!note.ok) return note;
  const claim = parseCheckpoint(note.value.text);
  return claim.ok
    ? sound({ old: old.value, proof, checkpoint, note: note.value, claim: claim.value })
    : claim;
}

export const formatTreeSize = (size: number): string => `${String(size)}\n`;

/** The size a witness knows, as its 409 tells it. */
export function parseTreeSize(text: string): Checked<number> {
  const size = text.endsWith('\n') ? fromDecimalText(text.slice(0, -1)) : undefined;
  return size?.ok === true ? size : faulty('answer-malformed', 'size');
}

/**
 * Reads what a witness answered to a checkpoint: its cosignatures, each verified. Lines by others are passed over.
 * An answer without any by this witness is a fault: it was asked for just that.
 */
export async function readCosignatures(
  primitives: Primitives,
  checkpoint: string,
  answer: string,
  witness: VerifierKey,
): Promise<Checked<readonly [VerifiedCosignature, ...VerifiedCosignature[]]>> {
  const note = parseNote(checkpoint);
  if (!note.ok) return note;
  const signatures = parseSignatureLines(answer);
  if (!signatures.ok) return faulty('answer-malformed', signatures.fault.where);
  const verified = await verifyCosignatures(primitives, note.value.text, signatures.value, [witness]);
  if (!verified.ok) return verified;
  const [first, ...others] = verified.value;
  return first === undefined ? faulty('note-unverified', witness.name) : sound([first, ...others]);
}
