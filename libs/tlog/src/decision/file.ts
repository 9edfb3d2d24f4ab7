import { fromBase64, fromUtf8, toBase64, utf8 } from '../bytes.js';
import { faulty, sound, type Checked } from '../faults.js';
import { HASH_BYTES } from '../hashing.js';
import { openingFromJson, openingToJson, type Opening } from '../leaf.js';

/**
 * How much of a decision a file shows: `whole` to who may read every entry of it, `own` the entries that concern its
 * reader, `public` what tells of no person, `receipt` one person's own part and nobody else's.
 */
export const CUTS = ['whole', 'own', 'public', 'receipt'] as const;
export type Cut = (typeof CUTS)[number];

/** An entry of a decision file: its place, its leaf, what the file's reader may see of it, and the path to the root. */
export type FiledEntry = Readonly<{
  index: number;
  leaf: Uint8Array;
  openings: readonly Opening[];
  proof: readonly Uint8Array[];
}>;

/** The way of one decision, provable without asking anybody: all paths lead to one signed checkpoint. */
export type DecisionFile = Readonly<{
  cut: Cut;
  proposal: string;
  /** The key the log signs with. */
  vkey: string;
  /** The keys of the witnesses whose cosignatures the checkpoint carries. */
  witnesses: readonly string[];
  /** The signed note with the log's signature and one of each witness, verbatim. */
  checkpoint: string;
  entries: readonly FiledEntry[];
}>;

const FORMAT = 'jejak-decision-file/v2';

/** What stands between the sentences of a receipt and the file they were made of. */
const MARK = '\n-----JEJAK-----\n';

const byPointer = (a: Opening, b: Opening): number => (a.pointer < b.pointer ? -1 : 1);

/** The one way of writing a decision file: entries by their place, openings by their pointer. */
export const formatDecisionFile = ({
  cut,
  proposal,
  vkey,
  witnesses,
  checkpoint,
  entries,
}: DecisionFile): string =>
  `${JSON.stringify(
    {
      format: FORMAT,
      cut,
      proposal,
      vkey,
      witnesses,
      checkpoint,
      entries: [...entries]
        .sort((a, b) => a.index - b.index)
        .map(({ index, leaf, openings, proof }) => ({
          index,
          leaf: fromUtf8(leaf),
          openings: [...openings].sort(byPointer).map(openingToJson),
          proof: proof.map(toBase64),
        })),
    },
    undefined,
    1,
  )}\n`;

/** A file that people can read: sentences first, then what proves them. */
export const withText = (text: string, file: string): string => `${text}${MARK}${file}`;

/** Takes apart what `withText` joined; a file without sentences is the file alone. */
export function textAndFile(bytes: Uint8Array): Readonly<{ text?: string; file: string }> {
  const whole = fromUtf8(bytes) ?? '';
  const at = whole.indexOf(MARK);
  return at < 0 ? { file: whole } : { text: whole.slice(0, at), file: whole.slice(at + MARK.length) };
}

/** Reads a decision file. It must be written as `formatDecisionFile` writes it, so that no byte of it is idle. */
export function parseDecisionFile(text: string): Checked<DecisionFile> {
  const json = jsonIn(text);
  if (json?.['format'] !== FORMAT) return faulty('file-malformed', '/format');
  const { proposal, vkey, witnesses, checkpoint, entries } = json;
  const cut = CUTS.find((each) => each === json['cut']);
  if (cut === undefined) return faulty('file-malformed', '/cut');
  if (typeof proposal !== 'string') return faulty('file-malformed', '/proposal');
  if (typeof vkey !== 'string') return faulty('file-malformed', '/vkey');
  if (!isTexts(witnesses)) return faulty('file-malformed', '/witnesses');
  if (typeof checkpoint !== 'string') return faulty('file-malformed', '/checkpoint');
  if (!Array.isArray(entries) || entries.length === 0) return faulty('file-malformed', '/entries');
  const filed: FiledEntry[] = [];
  for (const [at, item] of entries.entries()) {
    const entry = parseEntry(item, `/entries/${String(at)}`);
    if (!entry.ok) return entry;
    if (entry.value.index <= (filed.at(-1)?.index ?? -1)) {
      return faulty('file-unsorted', `/entries/${String(at)}`);
    }
    filed.push(entry.value);
  }
  const file = { cut, proposal, vkey, witnesses, checkpoint, entries: filed };
  return formatDecisionFile(file) === text ? sound(file) : faulty('file-not-canonical');
}

function parseEntry(json: unknown, where: string): Checked<FiledEntry> {
  const { index, leaf, openings, proof } = (json ?? {}) as Record<string, unknown>;
  if (!Number.isSafeInteger(index) || (index as number) < 0)
    return faulty('file-malformed', `${where}/index`);
  if (typeof leaf !== 'string') return faulty('file-malformed', `${where}/leaf`);
  if (!Array.isArray(openings)) return faulty('file-malformed', `${where}/openings`);
  if (!Array.isArray(proof)) return faulty('file-malformed', `${where}/proof`);
  const shown: Opening[] = [];
  for (const [at, item] of openings.entries()) {
    const place = `${where}/openings/${String(at)}`;
    const opening = openingFromJson(item, place);
    if (!opening.ok) return opening;
    const before = shown.at(-1)?.pointer;
    if (before !== undefined && before >= opening.value.pointer) return faulty('file-unsorted', place);
    shown.push(opening.value);
  }
  const path: Uint8Array[] = [];
  for (const [at, item] of proof.entries()) {
    const hash = fromBase64(typeof item === 'string' ? item : '=');
    if (!hash.ok || hash.value.length !== HASH_BYTES)
      return faulty('file-malformed', `${where}/proof/${String(at)}`);
    path.push(hash.value);
  }
  return sound({ index: index as number, leaf: utf8(leaf), openings: shown, proof: path });
}

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');

function jsonIn(text: string): Record<string, unknown> | undefined {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
