import { utf8 } from './bytes.js';
import { faulty, sound, type Checked } from './faults.js';
import {
  COSIGNATURE_V1,
  isBy,
  parseNote,
  type NoteSignature,
  type Primitives,
  type VerifierKey,
} from './note.js';

/** A witness saw this checkpoint at this time (POSIX seconds) and found it consistent with all before. */
export type Cosignature = Readonly<{ name: string; time: number }>;

/** A cosignature that was verified: by which key, when, and the signature as its line in a note carries it. */
export type VerifiedCosignature = Readonly<{ key: VerifierKey; time: number; signature: NoteSignature }>;

const SIGNATURE_BYTES = 64;
const TIME_BYTES = 8;

/** What a witness signs (C2SP tlog-cosignature, cosignature/v1): the time and the whole text of the note. */
export const cosignedMessage = (time: number, text: string): Uint8Array =>
  utf8(`cosignature/v1\ntime ${String(time)}\n${text}`);

/** The time and signature as the signature line of a note carries them. */
export function cosignatureBytes(time: number, signature: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(TIME_BYTES + signature.length);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(time));
  bytes.set(signature, TIME_BYTES);
  return bytes;
}

/** The cosignatures on a note by witnesses its reader trusts; a trusted one that does not match refuses the note. */
export async function cosignaturesOn(
  primitives: Primitives,
  note: string,
  witnesses: readonly VerifierKey[],
): Promise<Checked<readonly Cosignature[]>> {
  const parsed = parseNote(note);
  if (!parsed.ok) return parsed;
  const { text, signatures } = parsed.value;
  const verified = await verifyCosignatures(primitives, text, signatures, witnesses);
  return verified.ok ? sound(verified.value.map(({ key, time }) => ({ name: key.name, time }))) : verified;
}

/**
 * Checks which of these signatures are cosignatures of the text by trusted witnesses. Others are passed over; a
 * trusted one that does not match, or tells no time, is a fault.
 */
export async function verifyCosignatures(
  { verifyEd25519 }: Primitives,
  text: string,
  signatures: readonly NoteSignature[],
  witnesses: readonly VerifierKey[],
): Promise<Checked<readonly VerifiedCosignature[]>> {
  const found: VerifiedCosignature[] = [];
  for (const signature of signatures) {
    const key = witnesses.find(
      ({ name, id, algorithm }) => isBy(signature, name, id) && algorithm === COSIGNATURE_V1,
    );
    if (key === undefined) continue;
    const time = timeIn(signature.bytes);
    if (time === undefined) return faulty('cosignature-malformed', key.name);
    const message = cosignedMessage(time, text);
    if (!(await verifyEd25519(key.publicKey, message, signature.bytes.subarray(TIME_BYTES)))) {
      return faulty('note-signature-invalid', key.name);
    }
    found.push({ key, time, signature });
  }
  return sound(found);
}

/** Time zero would say that the cosigner tells no time, which a witness must (C2SP tlog-witness). */
function timeIn(bytes: Uint8Array): number | undefined {
  if (bytes.length !== TIME_BYTES + SIGNATURE_BYTES) return undefined;
  const time = Number(new DataView(bytes.buffer, bytes.byteOffset, TIME_BYTES).getBigUint64(0));
  return Number.isSafeInteger(time) && time > 0 ? time : undefined;
}
