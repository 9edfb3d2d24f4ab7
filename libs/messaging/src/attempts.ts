import type { Database } from '@jejak/persistence';
import type { Group, Lane } from './engine.js';

/** How often handlers of suspicious messages were started and ended: the same for every engine. */
export class Attempts {
  constructor(private readonly database: Database) {}

  async unfinished(): Promise<readonly (Lane & { group: string; starts: number })[]> {
    const rows = await this.database.query<{ grp: string; topic: string; part: number; starts: number }>(
      'select grp, topic, part, max(starts - failures) as starts from attempt where starts > failures group by grp, topic, part',
    );
    return rows.map(({ grp, topic, part, starts }) => ({ group: grp, topic, partition: part, starts }));
  }

  async withdraw(group: Group, eventId: string): Promise<void> {
    await this.database.query('update attempt set starts = starts - 1 where grp = $1 and event_id = $2', [
      group.name,
      eventId,
    ]);
  }
}
