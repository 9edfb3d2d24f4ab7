import { concat, fromBase64, same, toBase64, toHex, utf8 } from './bytes.js';
import { faulty, sound, type Checked } from './faults.js';
import type { Hash } from './hashing.js';

/** Kinds of signature (C2SP signed-note). */
export const ED25519 = 0x01;
export const COSIGNATURE_V1 = 0x04;

/** Checks an Ed25519 signature (RFC 8032). An argument: `node:crypto` on a server, Web Crypto in a browser. */
export type VerifyEd25519 = (
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
) => boolean | Promise<boolean>;

/** What verification needs from where it runs. */
export type Primitives = Readonly<{ sha256: Hash; verifyEd25519: VerifyEd25519 }>;

/** A key as it is handed around: `name+hex8(id)+base64(algorithm ‖ public key)`. */
export type VerifierKey = Readonly<{ name: string; id: string; algorithm: number; publicKey: Uint8Array }>;

export type NoteSignature = Readonly<{ name: string; id: string; bytes: Uint8Array }>;
export type Note = Readonly<{ text: string; signatures: readonly NoteSignature[] }>;

/** Who signs notes. The key itself stays with whoever made this. */
export interface NoteSigner {
  readonly key: VerifierKey;
  sign: (message: Uint8Array) => Uint8Array | Promise<Uint8Array>;
}

const MAX_SIGNATURES = 100;
const MAX_NOTE_CHARACTERS = 1_000_000;
const ED25519_KEY_BYTES = 32;
// Everything below a space except the line feed, and lone surrogates, which are not UTF-8.
const NOT_TEXT = /[\u0000-\u0009\u000b-\u001f]|\p{Surrogate}/u;
const KEY_NAME = /^[^+\s\u0085]+$/u;

/** The first four bytes of SHA-256(name ‖ 0x0A ‖ algorithm ‖ public key), in hex. */
export const keyId = (hash: Hash, name: string, algorithm: number, publicKey: Uint8Array): string =>
  toHex(hash(concat(utf8(name), Uint8Array.of(0x0a, algorithm), publicKey)).subarray(0, 4));

/** @throws RangeError when the name has a space or a plus: whoever sets up a log gives it a proper name */
export function verifierKey(
  hash: Hash,
  name: string,
  publicKey: Uint8Array,
  algorithm: number = ED25519,
): VerifierKey {
  if (!KEY_NAME.test(name))
    throw new RangeError(`"${name}" cannot name a key: it is empty, or has a space or a plus`);
  return { name, id: keyId(hash, name, algorithm, publicKey), algorithm, publicKey };
}

export const formatVerifierKey = ({ name, id, algorithm, publicKey }: VerifierKey): string =>
  `${name}+${id}+${toBase64(concat(Uint8Array.of(algorithm), publicKey))}`;

export function parseVerifierKey(hash: Hash, text: string): Checked<VerifierKey> {
  const match = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/u.exec(text.length > 2000 ? '' : text.trim());
  const key = match === null ? undefined : fromBase64(match[3]!);
  if (match === null || key?.ok !== true || !KEY_NAME.test(match[1]!)) return faulty('vkey-malformed');
  const algorithm = key.value[0] ?? 0;
  if (algorithm !== ED25519 && algorithm !== COSIGNATURE_V1) {
    return faulty('vkey-algorithm-unknown', `0x${toHex(key.value.subarray(0, 1))}`);
  }
  const publicKey = key.value.subarray(1);
  if (publicKey.length !== ED25519_KEY_BYTES) return faulty('vkey-malformed');
  const id = keyId(hash, match[1]!, algorithm, publicKey);
  return id === match[2]
    ? sound({ name: match[1]!, id, algorithm, publicKey })
    : faulty('vkey-id-differs', match[2]);
}

/** A signed note: the text, an empty line, one line for each signature. */
export const formatNote = ({ text, signatures }: Note): string =>
  text + '\n' + signatures.map(signatureLine).join('');

export const signatureLine = ({ name, id, bytes }: NoteSignature): string =>
  `— ${name} ${toBase64(concat(bytesOfId(id), bytes))}\n`;

/** Signs a text that ends with a line feed. */
export async function signNote(text: string, signer: NoteSigner): Promise<string> {
  if (!text.endsWith('\n') || NOT_TEXT.test(text))
    throw new RangeError('only text that ends with a line feed is signed');
  const { name, id } = signer.key;
  return formatNote({ text, signatures: [{ name, id, bytes: await signer.sign(utf8(text)) }] });
}

/** Takes a signed note apart without believing it: `openNote` checks the signatures. */
export function parseNote(note: string): Checked<Note> {
  if (note.length > MAX_NOTE_CHARACTERS || NOT_TEXT.test(note)) return faulty('note-malformed', 'text');
  const split = note.lastIndexOf('\n\n');
  if (split < 0 || !note.endsWith('\n')) return faulty('note-malformed', 'blank line');
  const signatures = parseSignatureLines(note.slice(split + 2));
  return signatures.ok ? sound({ text: note.slice(0, split + 1), signatures: signatures.value }) : signatures;
}

/** Reads signature lines, one or more, each with its line feed: the end of a note, or what a witness answers. */
export function parseSignatureLines(text: string): Checked<readonly NoteSignature[]> {
  if (!text.endsWith('\n')) return faulty('note-malformed', 'signature lines');
  const lines = text.slice(0, -1).split('\n');
  if (lines.length > MAX_SIGNATURES) return faulty('note-malformed', `${String(lines.length)} signatures`);
  const signatures: NoteSignature[] = [];
  for (const [at, line] of lines.entries()) {
    const signature = parseSignature(line);
    if (signature === undefined) return faulty('note-malformed', `signature ${String(at + 1)}`);
    signatures.push(signature);
  }
  return sound(signatures);
}

function parseSignature(line: string): NoteSignature | undefined {
  const match = /^— (\S+) ([A-Za-z0-9+/=]+)$/u.exec(line);
  const payload = match === null ? undefined : fromBase64(match[2]!);
  if (match === null || payload?.ok !== true || payload.value.length < 5 || !KEY_NAME.test(match[1]!))
    return undefined;
  return { name: match[1]!, id: toHex(payload.value.subarray(0, 4)), bytes: payload.value.subarray(4) };
}

/**
 * Opens a note with the keys its reader trusts (Ed25519 signatures of the text). Signatures by other keys are passed
 * over; one by a trusted key that does not match refuses the note; without any trusted signature it stays closed.
 */
export async function openNote(
  { verifyEd25519 }: Primitives,
  note: string,
  keys: readonly VerifierKey[],
): Promise<Checked<Note>> {
  const parsed = parseNote(note);
  if (!parsed.ok) return parsed;
  const verified: NoteSignature[] = [];
  for (const signature of parsed.value.signatures) {
    const key = keys.find(({ name, id, algorithm }) => isBy(signature, name, id) && algorithm === ED25519);
    if (key === undefined || verified.some(({ name, id }) => isBy(signature, name, id))) continue;
    const valid =
      signature.bytes.length === 64 &&
      (await verifyEd25519(key.publicKey, utf8(parsed.value.text), signature.bytes));
    if (!valid) return faulty('note-signature-invalid', signature.name);
    verified.push(signature);
  }
  if (verified.length === 0) return faulty('note-unverified', keys.map(({ name }) => name).join(', '));
  return sound({ text: parsed.value.text, signatures: verified });
}

export const isBy = (signature: NoteSignature, name: string, id: string): boolean =>
  signature.name === name && signature.id === id;

const bytesOfId = (id: string): Uint8Array =>
  Uint8Array.from([0, 2, 4, 6], (at) => Number.parseInt(id.slice(at, at + 2), 16));

export const sameKey = (a: VerifierKey, b: VerifierKey): boolean =>
  a.name === b.name && a.algorithm === b.algorithm && same(a.publicKey, b.publicKey);
