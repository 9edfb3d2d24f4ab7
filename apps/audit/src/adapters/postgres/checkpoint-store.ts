import type { Tx } from '@jejak/kernel';
import { sql, type Database } from '@jejak/persistence';
import type { Anchored, CheckpointStore, SignedCheckpoint } from '../../application/checkpoints.js';

export class PostgresCheckpointStore implements CheckpointStore {
  constructor(private readonly database: Database) {}

  async committed(): Promise<{ size: number; root: Uint8Array; signed: number }> {
    const [row] = await this.database.query<{ size: string; root: Buffer; signed: string }>(
      'select s.size, s.root, coalesce((select max(c.size) from checkpoint c), 0) as signed from tlog_state s',
    );
    return { size: Number(row!.size), root: row!.root, signed: Number(row!.signed) };
  }

  async keep(tx: Tx, { size, root, note }: SignedCheckpoint, at: Date): Promise<boolean> {
    const rows = await sql(tx).query(
      `insert into checkpoint (size, root, note, signed_at)
       select $1, $2, $3, $4 where not exists (select from checkpoint where size >= $1)
       on conflict do nothing returning 1`,
      [size, root, note, at],
    );
    return rows.length > 0;
  }

  async takeAwaited(tx: Tx, below: number): Promise<readonly Anchored[]> {
    const rows = await sql(tx).query<{
      entry: string;
      event_id: string;
      contract: string;
      subject: string;
      correlation: string;
      traceparent: string | null;
    }>('delete from awaiting_anchor where entry < $1 returning *', [below]);
    return rows
      .map(({ entry, event_id, traceparent, ...row }) => ({
        ...row,
        entry: Number(entry),
        eventId: event_id,
        ...(traceparent === null ? {} : { traceparent }),
      }))
      .sort((a, b) => a.entry - b.entry);
  }
}
