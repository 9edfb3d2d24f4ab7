import { sqlState, type SqlTx } from '@jejak/persistence';
import { concat, type FullTile } from '@jejak/tlog';
import { LogMoved, type EventKey, type KnownEvent, type LogState } from '../../application/log.port.js';

/** A batch as tree and identity know it: columns, for a log has many entries and each array costs as much as a hash. */
export type CoreBatch = Readonly<{
  /** Which event each entry is of. */
  events: readonly EventKey[];
  /** The fingerprint of each event, end to end. */
  sha256: Uint8Array;
  /** Places in the batch, from 0, of entries whose event has another content already. */
  contradictions: readonly number[];
  /** The leaves as they are served (`bundle`), and their hashes end to end. */
  leaves: Uint8Array;
  hashes: Uint8Array;
  /** What the tree has become: its root, and the tiles that are full now. */
  root: Uint8Array;
  tiles: readonly FullTile[];
}>;

/** Where the core asks: one connection, in the caller's transaction. */
export type Connected = Pick<SqlTx, 'query' | 'afterCommit'>;

type StateRow = { size: string; root: Buffer; epoch: string; newest: string | null };

/** SQLSTATEs of `tlog_append`: another size, another epoch. */
const MOVED = new Set(['JT001', 'JT002']);

/**
 * The log proper: leaves, tiles, root, and which event is which entry. A batch is one statement. Bytes travel as one
 * string each and are cut apart in the database, for elements of an array are escaped one by one.
 */
export class LogCore {
  /** Numbers of sources never change, so they are asked for once. */
  private readonly sources = new Map<string, number>();

  /** Locks the log until the transaction ends. */
  async lock(connected: Connected): Promise<LogState> {
    const [row] = await connected.query<StateRow>('select * from tlog_lock()');
    const { size, root, epoch, newest } = row!;
    return { size: Number(size), root, epoch: Number(epoch), ...(newest === null ? {} : { newest }) };
  }

  /**
   * Everything known under these ids. Ids are made in the order of time, so those above the newest that is known are
   * certain to be new: mostly nothing is asked at all.
   */
  async known(
    connected: Connected,
    { newest }: LogState,
    events: readonly EventKey[],
  ): Promise<readonly KnownEvent[]> {
    const ids = newest === undefined ? [] : events.map(({ id }) => id).filter((id) => id <= newest);
    if (ids.length === 0) return [];
    const rows = await connected.query<{ event_id: string; source: string; sha256: Buffer; entry: string }>(
      `with found as (
         select e.event_id, e.source, e.sha256, e.entry from tlog_event e where e.event_id = any ($1::uuid[])
         union all
         select c.event_id, c.source, c.sha256, c.entry from tlog_contradiction c where c.event_id = any ($1::uuid[]))
       select f.event_id, s.source, f.sha256, f.entry from found f join tlog_source s on s.id = f.source`,
      [ids],
    );
    return rows.map(({ event_id, source, sha256, entry }) => {
      return { event: { id: event_id, source }, sha256, entry: Number(entry) };
    });
  }

  /** @throws LogMoved when size or epoch are not those it was built on; the transaction cannot go on */
  async append(
    connected: Connected,
    from: Pick<LogState, 'size' | 'epoch'>,
    batch: CoreBatch,
  ): Promise<void> {
    const { events, tiles } = batch;
    const sources = this.knownSources(events) ?? (await this.newSources(connected, events));
    try {
      await connected.query(APPEND, [
        from.size,
        from.epoch,
        events.length,
        batch.hashes,
        batch.root,
        tiles.map(({ level }) => level),
        tiles.map(({ index }) => index),
        concat(...tiles.map(({ hashes }) => hashes)),
        concat(...tiles.map(({ root }) => root)),
        idBytes(events),
        `{${sources.join()}}`,
        batch.sha256,
        batch.contradictions.map((at) => at + 1),
        batch.leaves,
      ]);
    } catch (error) {
      if (MOVED.has(sqlState(error) ?? '')) throw new LogMoved((error as Error).message, { cause: error });
      throw error;
    }
  }

  private knownSources(events: readonly EventKey[]): number[] | undefined {
    const numbers = events.map(({ source }) => this.sources.get(source));
    return numbers.every((number) => number !== undefined) ? numbers : undefined;
  }

  private async newSources(connected: Connected, events: readonly EventKey[]): Promise<number[]> {
    const names = [...new Set(events.map(({ source }) => source))];
    await connected.query(
      'insert into tlog_source (source) select unnest($1::text[]) on conflict do nothing',
      [names],
    );
    const rows = await connected.query<{ id: number; source: string }>(
      'select id, source from tlog_source where source = any ($1::text[])',
      [names],
    );
    const numbers = new Map(rows.map(({ id, source }) => [source, id] as const));
    // Only once they are committed: a number that was rolled back may be given again to another.
    connected.afterCommit(() => {
      for (const { id, source } of rows) this.sources.set(source, id);
    });
    return events.map(({ source }) => numbers.get(source)!);
  }
}

/** The leaves come last: what is before them is then copied once and not twice on its way into the message. */
const APPEND = 'select tlog_append($1, $2, $3, $14, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)';

const UUID_LENGTH = 36;
/** The 16 bytes of each id, end to end. */
function idBytes(events: readonly EventKey[]): Buffer {
  let text = '';
  for (const { id } of events) {
    if (id.length !== UUID_LENGTH) throw new TypeError(`"${id}" is no UUID`);
    text += id;
  }
  return Buffer.from(text.replaceAll('-', ''), 'hex');
}
