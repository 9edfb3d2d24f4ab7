import { formatNote, parseNote, parseVerifierKey, verifyCosignatures, type Primitives } from '@jejak/tlog';
import type { Query } from '../postgres/tiles.js';
import { logFault, type LogFault } from './log-faults.js';

type Row = Readonly<{ size: string; note: string; witness: string; line: string }>;

/**
 * Which of the cosignatures kept on checkpoints of more entries than the one number and at most the other are not what
 * the witness they are kept under said of that checkpoint.
 */
export async function cosignatureFaults(
  query: Query,
  primitives: Primitives,
  above: number,
  upto: number,
): Promise<LogFault[]> {
  const rows = await query<Row>(
    `select k.size, c.note, k.witness, k.line from cosignature k join checkpoint c using (size)
      where k.size > $1 and ($2::bigint is null or k.size <= $2) order by k.size`,
    [above, upto === Infinity ? null : upto],
  );
  const faults: LogFault[] = [];
  for (const row of rows) {
    if (!(await isItsWord(row, primitives))) {
      faults.push(logFault('cosignature-invalid', { where: `${row.size}, ${row.witness.split('+')[0]!}` }));
    }
  }
  return faults;
}

async function isItsWord({ note, witness, line }: Row, primitives: Primitives): Promise<boolean> {
  const key = parseVerifierKey(primitives.sha256, witness);
  const signed = parseNote(note);
  if (!key.ok || !signed.ok) return false;
  const alone = parseNote(formatNote({ text: signed.value.text, signatures: [] }) + line);
  if (!alone.ok) return false;
  const { text, signatures } = alone.value;
  const verified = await verifyCosignatures(primitives, text, signatures, [key.value]);
  return verified.ok && verified.value.length === 1;
}
