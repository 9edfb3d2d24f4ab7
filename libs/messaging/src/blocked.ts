import type { Database } from '@jejak/persistence';
import type { ParkReason } from './retries.js';

/** A subject of a group that waits: its first message in quarantine is why. */
export type Blocked = Readonly<{
  group: string;
  subject: string;
  /** In quarantine, this first one included. */
  messages: number;
  reason: ParkReason;
  errorClass: string;
  since: string;
}>;

/** Where a page of blocked subjects goes on. */
export type BlockedAfter = Readonly<{ group: string; subject: string }>;

export type BlockedListing = Readonly<{ group?: string; after?: BlockedAfter; limit?: number }>;

/** Which messages in quarantine are meant: those that fit everything named; `type` with the prefix or without. */
export type Choice = Readonly<{ key?: string; type?: string; reason?: ParkReason; errorClass?: string }>;

export type Preview = Readonly<{ subjects: number; messages: number }>;

/** Blocked subjects, read from quarantine. */
export class BlockedSubjects {
  constructor(private readonly database: Database) {}

  async list({ group, after, limit = 100 }: BlockedListing): Promise<{
    items: Blocked[];
    next: BlockedAfter | null;
  }> {
    const rows = await this.database.query<Omit<Blocked, 'since'> & { since: Date }>(
      `select grp as "group", key as subject, count(*)::int as messages, min(parked_at) as since,
              (array_agg(reason order by pos))[1] as reason, (array_agg(error_class order by pos))[1] as "errorClass"
         from dead_letter
        where closed_at is null and ($1::text is null or grp = $1)
          and ($2::text is null or (grp, key) > ($2, $3))
        group by grp, key order by grp, key limit $4`,
      [group ?? null, after?.group ?? null, after?.subject ?? null, limit + 1],
    );
    const items = rows.slice(0, limit).map((row) => ({ ...row, since: row.since.toISOString() }));
    const last = items.at(-1);
    return {
      items,
      next: rows.length > limit && last !== undefined ? { group: last.group, subject: last.subject } : null,
    };
  }

  async preview(group: string, choice: Choice): Promise<Preview> {
    const subjects = await this.chosen(group, choice);
    return {
      subjects: subjects.length,
      messages: subjects.reduce((sum, { messages }) => sum + messages, 0),
    };
  }

  /** The subjects with a message that fits, the longest blocked first, each with all its messages in quarantine. */
  chosen(
    group: string,
    { key, type, reason, errorClass }: Choice,
  ): Promise<{ key: string; messages: number }[]> {
    return this.database.query(
      `select key, count(*)::int as messages from dead_letter
        where grp = $1 and closed_at is null and ($2::text is null or key = $2)
        group by key
       having bool_or(($3::text is null or type = $3 or right(type, length($3) + 1) = '.' || $3)
                      and ($4::text is null or reason = $4)
                      and ($5::text is null or error_class = $5))
        order by min(parked_at), key`,
      [group, key ?? null, type ?? null, reason ?? null, errorClass ?? null],
    );
  }
}
