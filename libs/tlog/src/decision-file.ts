import { fromBase64, fromUtf8, toBase64, utf8 } from './bytes.js';
import { openCheckpoint } from './checkpoint.js';
import { faultOf, faulty, sound, type Checked, type Fault } from './faults.js';
import { HASH_BYTES, treeHashing } from './hashing.js';
import { openingFromJson, openingToJson, parseLeaf, verifyOpening, type Opening } from './leaf.js';
import { parseVerifierKey, sameKey, type Primitives, type VerifierKey } from './note.js';
import { verifyInclusion } from './proofs.js';

/** An entry of a decision file: its place, its leaf, what the file's reader may see of it, and the path to the root. */
export type FiledEntry = Readonly<{
  index: number;
  leaf: Uint8Array;
  openings: readonly Opening[];
  /** How many fields stay closed to this reader, erased ones included. */
  closed: number;
  proof: readonly Uint8Array[];
}>;

/** The whole way of one decision, provable without asking anybody: all paths lead to one signed checkpoint. */
export type DecisionFile = Readonly<{
  proposal: string;
  vkey: string;
  /** The signed note, verbatim. */
  checkpoint: string;
  entries: readonly FiledEntry[];
}>;

/** What a verified decision file shows. */
export type DecisionReport = Readonly<{
  proposal: string;
  origin: string;
  treeSize: number;
  entries: readonly Readonly<{ index: number; fields: ReadonlyMap<string, unknown>; closed: number }>[];
}>;

const FORMAT = 'jejak-decision-file/v1';

export const formatDecisionFile = ({ proposal, vkey, checkpoint, entries }: DecisionFile): string =>
  JSON.stringify(
    {
      format: FORMAT,
      proposal,
      vkey,
      checkpoint,
      entries: entries.map(({ index, leaf, openings, closed, proof }) => ({
        index,
        leaf: fromUtf8(leaf),
        openings: openings.map(openingToJson),
        closed,
        proof: proof.map(toBase64),
      })),
    },
    undefined,
    1,
  );

export function parseDecisionFile(bytes: Uint8Array): Checked<DecisionFile> {
  const json = jsonIn(bytes);
  if (json?.['format'] !== FORMAT) return faulty('file-malformed', '/format');
  const { proposal, vkey, checkpoint, entries } = json;
  if (typeof proposal !== 'string') return faulty('file-malformed', '/proposal');
  if (typeof vkey !== 'string') return faulty('file-malformed', '/vkey');
  if (typeof checkpoint !== 'string') return faulty('file-malformed', '/checkpoint');
  if (!Array.isArray(entries) || entries.length === 0) return faulty('file-malformed', '/entries');
  const filed: FiledEntry[] = [];
  for (const [at, item] of entries.entries()) {
    const entry = parseEntry(item, `/entries/${String(at)}`);
    if (!entry.ok) return entry;
    filed.push(entry.value);
  }
  return sound({ proposal, vkey, checkpoint, entries: filed });
}

/**
 * Checks a decision file against the key its reader knows the log by, asking nobody. Every entry that fails is named;
 * a file with one bad entry is not a proven file.
 */
export async function verifyDecisionFile(
  primitives: Primitives,
  bytes: Uint8Array,
  vkey: string,
): Promise<
  Readonly<{ ok: true; report: DecisionReport } | { ok: false; faults: readonly [Fault, ...Fault[]] }>
> {
  const key = parseVerifierKey(primitives.sha256, vkey);
  if (!key.ok) return { ok: false, faults: [key.fault] };
  const file = parseDecisionFile(bytes);
  if (!file.ok) return { ok: false, faults: [file.fault] };
  const stated = parseVerifierKey(primitives.sha256, file.value.vkey);
  if (!stated.ok || !sameKey(stated.value, key.value))
    return { ok: false, faults: [faultOf('note-unverified', key.value.name)] };
  return verified(primitives, file.value, key.value);
}

async function verified(primitives: Primitives, file: DecisionFile, key: VerifierKey) {
  const checkpoint = await openCheckpoint(primitives, file.checkpoint, key);
  if (!checkpoint.ok) return { ok: false as const, faults: [checkpoint.fault] as const };
  const { size, root, origin } = checkpoint.value;
  const hashing = treeHashing(primitives.sha256);
  const faults: Fault[] = [];
  const entries = file.entries.map(({ index, leaf, openings, closed, proof }) => {
    const at = (fault: Fault) => faults.push(faultOf(fault.code, `entry ${String(index)}`));
    const included = verifyInclusion(hashing, { index, size, root, leafHash: hashing.leaf(leaf) }, proof);
    if (!included.ok) at(included.fault);
    const parsed = parseLeaf(leaf);
    if (!parsed.ok) at(parsed.fault);
    const fields = new Map<string, unknown>();
    for (const opening of openings) {
      const shown = parsed.ok ? verifyOpening(primitives.sha256, parsed.value, opening) : parsed;
      if (shown.ok && !fields.has(opening.pointer)) fields.set(opening.pointer, opening.value);
      else if (shown.ok)
        faults.push(faultOf('opening-malformed', `entry ${String(index)}, ${opening.pointer} twice`));
      else if (parsed.ok)
        faults.push(faultOf(shown.fault.code, `entry ${String(index)}, ${opening.pointer}`));
    }
    const subject = fields.get('/subject');
    if (
      typeof subject === 'string' &&
      subject.startsWith('proposal/') &&
      subject !== `proposal/${file.proposal}`
    ) {
      faults.push(faultOf('file-other-proposal', `entry ${String(index)}`));
    }
    return { index, fields, closed };
  });
  const [first, ...others] = faults;
  return first === undefined
    ? { ok: true as const, report: { proposal: file.proposal, origin, treeSize: size, entries } }
    : { ok: false as const, faults: [first, ...others] as const };
}

function parseEntry(json: unknown, where: string): Checked<FiledEntry> {
  const { index, leaf, openings, closed, proof } = (json ?? {}) as Record<string, unknown>;
  if (!isCount(index)) return faulty('file-malformed', `${where}/index`);
  if (typeof leaf !== 'string') return faulty('file-malformed', `${where}/leaf`);
  if (!Array.isArray(openings)) return faulty('file-malformed', `${where}/openings`);
  if (!isCount(closed)) return faulty('file-malformed', `${where}/closed`);
  if (!Array.isArray(proof)) return faulty('file-malformed', `${where}/proof`);
  const shown: Opening[] = [];
  for (const [at, item] of openings.entries()) {
    const opening = openingFromJson(item, `${where}/openings/${String(at)}`);
    if (!opening.ok) return opening;
    shown.push(opening.value);
  }
  const path: Uint8Array[] = [];
  for (const [at, item] of proof.entries()) {
    const hash = fromBase64(typeof item === 'string' ? item : '=');
    if (!hash.ok || hash.value.length !== HASH_BYTES)
      return faulty('file-malformed', `${where}/proof/${String(at)}`);
    path.push(hash.value);
  }
  return sound({ index, leaf: utf8(leaf), openings: shown, closed, proof: path });
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

function jsonIn(bytes: Uint8Array): Record<string, unknown> | undefined {
  try {
    const json: unknown = JSON.parse(fromUtf8(bytes) ?? '');
    return typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
