import { utf8 } from './bytes.js';
import { faulty, sound, type Checked } from './faults.js';
import { COSIGNATURE_V1, isBy, parseNote, type Note, type Primitives, type VerifierKey } from './note.js';

/** A witness saw this checkpoint at this time (POSIX seconds) and found it consistent with all before. */
export type Cosignature = Readonly<{ name: string; time: number }>;

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
  { verifyEd25519 }: Primitives,
  note: string,
  witnesses: readonly VerifierKey[],
): Promise<Checked<readonly Cosignature[]>> {
  const parsed = parseNote(note);
  if (!parsed.ok) return parsed;
  const found: Cosignature[] = [];
  for (const signature of parsed.value.signatures) {
    const key = witnesses.find(
      ({ name, id, algorithm }) => isBy(signature, name, id) && algorithm === COSIGNATURE_V1,
    );
    if (key === undefined) continue;
    const time = timeIn(signature.bytes);
    if (time === undefined) return faulty('cosignature-malformed', key.name);
    const message = cosignedMessage(time, textOf(parsed.value));
    if (!(await verifyEd25519(key.publicKey, message, signature.bytes.subarray(TIME_BYTES)))) {
      return faulty('note-signature-invalid', key.name);
    }
    found.push({ name: key.name, time });
  }
  return sound(found);
}

const textOf = ({ text }: Note): string => text;

function timeIn(bytes: Uint8Array): number | undefined {
  if (bytes.length !== TIME_BYTES + SIGNATURE_BYTES) return undefined;
  const time = Number(new DataView(bytes.buffer, bytes.byteOffset, TIME_BYTES).getBigUint64(0));
  return Number.isSafeInteger(time) ? time : undefined;
}
