import type { Tx } from '@jejak/kernel';
import { sql } from '@jejak/persistence';
import type { Conflicts } from '../../application/ports.js';
import type { Conflict } from '../../domain/seat.js';

/** Answers from the projection `approvals.conflicts`. */
export class SqlConflicts implements Conflicts {
  of(tx: Tx, persons: readonly string[], proposal: string): Promise<readonly Conflict[]> {
    return sql(tx).query<Conflict>(
      `select a, b, ground from conflict
        where (a = any($1::uuid[]) or b = any($1::uuid[])) and (proposal is null or proposal = $2)
        order by event`,
      [persons, proposal],
    );
  }
}
