import { fromBase64, fromDecimalText, toBase64 } from './bytes.js';
import { openCheckpoint, type Checkpoint } from './checkpoint.js';
import { faulty, sound, type Checked } from './faults.js';
import { HASH_BYTES, treeHashing } from './hashing.js';
import type { Primitives, VerifierKey } from './note.js';
import { openWitnessed, type Policy } from './policy.js';
import { verifyInclusion } from './proofs.js';

/**
 * A proof that stands by itself (C2SP tlog-proof): where an entry is, the path to the root, and the signed
 * checkpoint of the one size the path is for. Its file extension is `.tlog-proof`.
 */
export type Receipt = Readonly<{
  index: number;
  proof: readonly Uint8Array[];
  /** The signed note, verbatim. */
  checkpoint: string;
  extra?: Uint8Array;
}>;

const FIRST_LINE = 'c2sp.org/tlog-proof@v1';
const MAX_HASHES = 63;

export const formatReceipt = ({ index, proof, checkpoint, extra }: Receipt): string =>
  [
    FIRST_LINE,
    ...(extra === undefined ? [] : [`extra ${toBase64(extra)}`]),
    `index ${String(index)}`,
    ...proof.map(toBase64),
    '',
    checkpoint,
  ].join('\n');

export function parseReceipt(text: string): Checked<Receipt> {
  const split = text.indexOf('\n\n');
  if (split < 0) return faulty('proof-malformed', 'blank line');
  const [first, ...lines] = text.slice(0, split).split('\n');
  if (first !== FIRST_LINE) return faulty('proof-malformed', 'first line');
  const extra =
    lines[0]?.startsWith('extra ') === true ? fromBase64(lines.shift()!.slice('extra '.length)) : undefined;
  if (extra?.ok === false) return faulty('proof-malformed', 'extra');
  const indexLine = lines.shift() ?? '';
  const index = fromDecimalText(indexLine.slice('index '.length));
  if (!indexLine.startsWith('index ') || !index.ok) return faulty('proof-malformed', 'index');
  if (lines.length > MAX_HASHES) return faulty('proof-malformed', `${String(lines.length)} hashes`);
  const proof: Uint8Array[] = [];
  for (const [at, line] of lines.entries()) {
    const hash = fromBase64(line);
    if (!hash.ok || hash.value.length !== HASH_BYTES)
      return faulty('proof-malformed', `hash ${String(at + 1)}`);
    proof.push(hash.value);
  }
  return sound({
    index: index.value,
    proof,
    checkpoint: text.slice(split + 2),
    ...(extra === undefined ? {} : { extra: extra.value }),
  });
}

/** Where a proven entry stands, under which checkpoint. */
export type Proven = Readonly<{ index: number; checkpoint: Checkpoint }>;

/** Checks that the entry with these bytes is in the log of this key, at the place the receipt says. */
export async function verifyReceipt(
  primitives: Primitives,
  text: string,
  entry: Uint8Array,
  key: VerifierKey,
): Promise<Checked<Proven>> {
  const receipt = parseReceipt(text);
  if (!receipt.ok) return receipt;
  const checkpoint = await openCheckpoint(primitives, receipt.value.checkpoint, key);
  return checkpoint.ok ? leadsTo(primitives, receipt.value, entry, checkpoint.value) : checkpoint;
}

/** The same, in any log of the policy, under a checkpoint that the policy's quorum of witnesses has cosigned. */
export async function verifyWitnessedReceipt(
  primitives: Primitives,
  text: string,
  entry: Uint8Array,
  policy: Policy,
): Promise<Checked<Proven>> {
  const receipt = parseReceipt(text);
  if (!receipt.ok) return receipt;
  const opened = await openWitnessed(primitives, receipt.value.checkpoint, policy);
  return opened.ok ? leadsTo(primitives, receipt.value, entry, opened.value.checkpoint) : opened;
}

function leadsTo(
  { sha256 }: Primitives,
  { index, proof }: Receipt,
  entry: Uint8Array,
  checkpoint: Checkpoint,
): Checked<Proven> {
  const hashing = treeHashing(sha256);
  const { size, root } = checkpoint;
  const included = verifyInclusion(hashing, { index, size, root, leafHash: hashing.leaf(entry) }, proof);
  return included.ok ? sound({ index, checkpoint }) : included;
}
