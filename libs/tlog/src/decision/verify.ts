import { openCheckpoint } from '../checkpoint.js';
import { verifyCosignatures, type Cosignature } from '../cosignature.js';
import { faultOf, faulty, sound, type Checked, type Fault } from '../faults.js';
import { treeHashing } from '../hashing.js';
import { parseLeaf, verifyOpening } from '../leaf.js';
import {
  COSIGNATURE_V1,
  parseNote,
  parseVerifierKey,
  sameKey,
  type Primitives,
  type VerifierKey,
} from '../note.js';
import { openWitnessed, type Policy } from '../policy.js';
import { verifyInclusion } from '../proofs.js';
import { parseDecisionFile, textAndFile, type DecisionFile, type FiledEntry } from './file.js';
import { receiptText } from './receipt-text.js';
import type { DecisionReport, ProvenEntry } from './report.js';
import { storyOf } from './story.js';

/** What its reader knows beforehand. Without it, the keys are those the file states, and the report says so. */
export type Trust = Readonly<{ vkey?: string; policy?: Policy }>;

export type Verdict = Readonly<
  { ok: true; report: DecisionReport } | { ok: false; faults: readonly [Fault, ...Fault[]] }
>;

/** Attributes that every file opens of every entry: without them it could not be said what an entry is. */
const ALWAYS_OPEN = ['/id', '/source', '/time', '/type'];

/**
 * Checks a decision file, asking nobody: leaves from openings, paths to the signed root, signatures and cosignatures,
 * and that what the entries tell fits together. Everything that fails is named; a file with one bad entry is not proven.
 */
export async function verifyDecisionFile(
  primitives: Primitives,
  bytes: Uint8Array,
  trust: Trust = {},
): Promise<Verdict> {
  const { text, file: json } = textAndFile(bytes);
  // Bytes that are no UTF-8 become no text, and a decision file is never empty.
  const file = parseDecisionFile(json);
  if (!file.ok) return refused(file.fault);
  const signed = await openedSignatures(primitives, file.value, trust);
  if (!signed.ok) return refused(signed.fault);
  const { checkpoint, cosignatures } = signed.value;
  const faults: Fault[] = [];
  const entries = file.value.entries.map((entry) => proven(primitives, entry, checkpoint, faults));
  for (const { index, fields } of entries) {
    const subject = fields.get('/subject');
    if (typeof subject === 'string' && subject.startsWith('proposal/') && subject !== subjectOf(file.value))
      faults.push(faultOf('file-other-proposal', `entry ${String(index)}`));
  }
  if (!entries.some(({ fields }) => fields.get('/subject') === subjectOf(file.value)))
    faults.push(faultOf('file-other-proposal', '/proposal'));
  const { story, faults: untold } = storyOf(primitives.sha256, file.value.cut, entries);
  const [first, ...others] = [...faults, ...untold];
  if (first !== undefined) return { ok: false, faults: [first, ...others] };
  const report: DecisionReport = {
    cut: file.value.cut,
    proposal: file.value.proposal,
    origin: checkpoint.origin,
    treeSize: checkpoint.size,
    vkey: file.value.vkey,
    keys: trust.vkey === undefined && trust.policy === undefined ? 'file' : 'reader',
    cosignatures,
    quorum: trust.policy === undefined ? 'not-asked' : 'met',
    entries,
    story,
  };
  if (text !== undefined && text !== receiptText(report)) return refused(faultOf('file-text-differs'));
  return { ok: true, report };
}

const refused = (fault: Fault): Verdict => ({ ok: false, faults: [fault] });

const subjectOf = ({ proposal }: DecisionFile): string => `proposal/${proposal}`;

/** The checkpoint as the log signed it, with every other signature on it by a witness that the file names. */
async function openedSignatures(primitives: Primitives, file: DecisionFile, { vkey, policy }: Trust) {
  const stated = parseVerifierKey(primitives.sha256, file.vkey);
  if (!stated.ok) return stated;
  const expected = vkey === undefined ? stated : parseVerifierKey(primitives.sha256, vkey);
  if (!expected.ok) return expected;
  if (!sameKey(stated.value, expected.value)) return faulty('file-other-log', stated.value.name);
  if (policy !== undefined) {
    if (!policy.logs.some(({ key }) => sameKey(key, stated.value)))
      return faulty('file-other-log', stated.value.name);
    const witnessed = await openWitnessed(primitives, file.checkpoint, policy);
    if (!witnessed.ok) return witnessed;
  }
  const checkpoint = await openCheckpoint(primitives, file.checkpoint, stated.value);
  if (!checkpoint.ok) return checkpoint;
  const witnesses = witnessKeys(primitives, file.witnesses);
  if (!witnesses.ok) return witnesses;
  const note = parseNote(file.checkpoint);
  if (!note.ok) return note;
  const { text, signatures } = note.value;
  const cosigned = await verifyCosignatures(primitives, text, signatures, witnesses.value);
  if (!cosigned.ok) return cosigned;
  // One signature of the log and one of each witness: a line that nobody checked would be an idle one.
  if (cosigned.value.length !== witnesses.value.length || signatures.length !== 1 + witnesses.value.length)
    return faulty(
      'file-signatures-differ',
      `${String(signatures.length)} ≠ 1 + ${String(witnesses.value.length)}`,
    );
  const cosignatures = cosigned.value.map(({ key, time }): Cosignature => ({ name: key.name, time }));
  return sound({ checkpoint: checkpoint.value, cosignatures });
}

function witnessKeys({ sha256 }: Primitives, texts: readonly string[]): Checked<readonly VerifierKey[]> {
  const keys: VerifierKey[] = [];
  for (const text of texts) {
    const key = parseVerifierKey(sha256, text);
    if (!key.ok) return key;
    if (key.value.algorithm !== COSIGNATURE_V1) return faulty('vkey-algorithm-unknown', key.value.name);
    if (keys.some((other) => sameKey(other, key.value))) return faulty('file-unsorted', '/witnesses');
    keys.push(key.value);
  }
  return sound(keys);
}

function proven(
  { sha256 }: Primitives,
  { index, leaf, openings, proof }: FiledEntry,
  { size, root }: Readonly<{ size: number; root: Uint8Array }>,
  faults: Fault[],
): ProvenEntry {
  const hashing = treeHashing(sha256);
  const entry = `entry ${String(index)}`;
  const included = verifyInclusion(hashing, { index, size, root, leafHash: hashing.leaf(leaf) }, proof);
  if (!included.ok) faults.push(faultOf(included.fault.code, entry));
  const fields = new Map<string, unknown>();
  const parsed = parseLeaf(leaf);
  if (!parsed.ok) {
    faults.push(faultOf(parsed.fault.code, entry));
    return { index, contract: '', fields, closed: 0 };
  }
  for (const opening of openings) {
    const shown = verifyOpening(sha256, parsed.value, opening);
    if (shown.ok) fields.set(opening.pointer, opening.value);
    else faults.push(faultOf(shown.fault.code, `${entry}, ${opening.pointer}`));
  }
  for (const pointer of ALWAYS_OPEN) {
    if (!openings.some((opening) => opening.pointer === pointer))
      faults.push(faultOf('opening-missing', `${entry}, ${pointer}`));
  }
  const closed = parsed.value.commitments.size - fields.size;
  return { index, contract: contractIn(fields.get('/type')), fields, closed };
}

/** `<prefix>.approval.decision-given.v1` without the deployment's prefix. */
const contractIn = (type: unknown): string =>
  /(?:^|[.])([a-z-]+[.][a-z-]+[.]v[0-9]+)$/.exec(typeof type === 'string' ? type : '')?.[1] ?? '';
