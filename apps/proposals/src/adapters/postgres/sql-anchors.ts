import type { Clock, Tx } from '@jejak/kernel';
import { sql } from '@jejak/persistence';
import type { Anchors } from '../../application/ports.js';
import type { Anchor } from '../../domain/proposal.js';

/** An event is proven once; a second announcement (a later checkpoint) changes nothing. */
export class SqlAnchors implements Anchors {
  constructor(private readonly clock: Clock) {}

  async remember(tx: Tx, event: string, { entry, treeSize }: Anchor): Promise<void> {
    await sql(tx).query(
      `insert into anchor (event, entry, tree_size, heard_at) values ($1, $2, $3, $4) on conflict (event) do nothing`,
      [event, entry, treeSize, this.clock.now()],
    );
  }

  async of(tx: Tx, event: string): Promise<Anchor | undefined> {
    const [row] = await sql(tx).query<{ entry: string; tree_size: string }>(
      'select entry, tree_size from anchor where event = $1',
      [event],
    );
    return row === undefined ? undefined : { entry: Number(row.entry), treeSize: Number(row.tree_size) };
  }
}
