import {
  formatNote,
  formatVerifierKey,
  isQuorum,
  NO_WITNESSES,
  parseNote,
  parsePolicy,
  verifyCosignatures,
  type Policy,
  type Primitives,
  type VerifierKey,
} from '@jejak/tlog';
import { openingsIn } from '../../application/entries.js';
import { WITNESSES_APPOINTED } from '../../application/witness-appointment.js';
import type { Query } from '../postgres/tiles.js';
import { logFault, type LogFault } from './log-faults.js';

type Row = Readonly<{ size: string; note: string; witness: string; line: string }>;
type Appointment = Readonly<{ entry: number; policy: Policy }>;

/**
 * What is wrong with the cosignatures kept on checkpoints of more entries than the one number and at most the other, by
 * the policy that each of these checkpoints contains: whose key is not of its witnesses, whose word is on something else,
 * and which checkpoint is recorded as witnessed without the quorum. Keys beside the cosignatures prove nothing: whoever
 * owns the machine could put both there.
 */
export async function cosignatureFaults(
  query: Query,
  primitives: Primitives,
  above: number,
  upto: number,
): Promise<LogFault[]> {
  const range = [above, upto === Infinity ? null : upto];
  const rows = await query<Row>(
    `select k.size, c.note, k.witness, k.line from cosignature k join checkpoint c using (size)
      where k.size > $1 and ($2::bigint is null or k.size <= $2) order by k.size, k.witness`,
    range,
  );
  const counted = await query<{ size: string }>(
    `select size from witnessed_checkpoint where size > $1 and ($2::bigint is null or size <= $2) order by size`,
    range,
  );
  if (rows.length === 0 && counted.length === 0) return [];
  const appointments = await appointmentsIn(query, primitives);
  const policyOf = (size: string): Policy =>
    appointments.findLast(({ entry }) => entry < Number(size))?.policy ?? NO_WITNESSES;
  const faults: LogFault[] = [];
  const cosigners = new Map<string, VerifierKey[]>();
  for (const row of rows) {
    const where = `${row.size}, ${row.witness.split('+')[0]!}`;
    const witness = policyOf(row.size).witnesses.find(({ key }) => formatVerifierKey(key) === row.witness);
    if (witness === undefined) faults.push(logFault('cosignature-foreign', { where }));
    else if (!(await isItsWord(row, witness.key, primitives)))
      faults.push(logFault('cosignature-invalid', { where }));
    else cosigners.set(row.size, [...(cosigners.get(row.size) ?? []), witness.key]);
  }
  for (const { size } of counted) {
    const keys = cosigners.get(size) ?? [];
    if (keys.length === 0 || !isQuorum(policyOf(size), keys))
      faults.push(logFault('quorum-missing', { where: size }));
  }
  return faults;
}

/** Every policy that the log contains, in the order of its entries, as they are opened: these are held to their leaves. */
async function appointmentsIn(query: Query, { sha256 }: Primitives): Promise<Appointment[]> {
  const rows = await query<{ entry: string; body: Buffer | null }>(
    `select i.entry, o.body from entry_index i join opening o on o.entry = i.entry and o.part = 0
      where i.contract = $1 order by i.entry`,
    [WITNESSES_APPOINTED],
  );
  return rows.map(({ entry, body }) => {
    const policy = parsePolicy(sha256, policyIn(body?.toString('utf8') ?? '[]', Number(entry)));
    return { entry: Number(entry), policy: policy.ok ? policy.value : NO_WITNESSES };
  });
}

/** The policy of an entry; none where its opening is damaged, which the check of the entry itself names. */
function policyIn(body: string, entry: number): string {
  try {
    return String(openingsIn(body, entry).find(({ pointer }) => pointer === '/data/policy')?.value);
  } catch {
    return '';
  }
}

async function isItsWord({ note, line }: Row, key: VerifierKey, primitives: Primitives): Promise<boolean> {
  const signed = parseNote(note);
  if (!signed.ok) return false;
  const alone = parseNote(formatNote({ text: signed.value.text, signatures: [] }) + line);
  if (!alone.ok) return false;
  const { text, signatures } = alone.value;
  const verified = await verifyCosignatures(primitives, text, signatures, [key]);
  return verified.ok && verified.value.length === 1;
}
