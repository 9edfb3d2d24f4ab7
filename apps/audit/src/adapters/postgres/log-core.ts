import { firstUuidAt, systemClock, type Clock } from '@jejak/kernel';
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
 * How far ahead of this clock an id may be and still be in order (milliseconds): more than clocks of one house differ.
 * Were an id of next year in order, every id until then would come late.
 */
const AHEAD = 10_000;

/** The last id that may be in order at this moment. */
export const horizonAt = (now: Date): string => firstUuidAt(new Date(now.getTime() + AHEAD));

/** Whether an id is above every id that is known: certain to be new, without looking for it. */
const isInOrder = (id: string, { newest, horizon }: LogState): boolean =>
  id <= horizon && (newest === undefined || id > newest);

/**
 * The log proper: leaves, tiles, root, and which event is which entry. A batch is one statement. Bytes travel as one
 * string each and are cut apart in the database, for elements of an array are escaped one by one.
 */
export class LogCore {
  /** Numbers of sources never change, so they are asked for once. */
  private readonly sources = new Map<string, number>();

  constructor(private readonly clock: Clock = systemClock) {}

  /** Locks the log until the transaction ends. */
  async lock(connected: Connected): Promise<LogState> {
    const horizon = horizonAt(this.clock.now());
    const [row] = await connected.query<StateRow>('select * from tlog_lock($1)', [horizon]);
    const { size, root, epoch, newest } = row!;
    return {
      size: Number(size),
      root,
      epoch: Number(epoch),
      horizon,
      ...(newest === null ? {} : { newest }),
    };
  }

  /** Everything known under these ids. Mostly all of them are in order, and nothing is asked. */
  async known(
    connected: Connected,
    state: LogState,
    events: readonly EventKey[],
  ): Promise<readonly KnownEvent[]> {
    const ids = events.map(({ id }) => id).filter((id) => !isInOrder(id, state));
    if (ids.length === 0) return [];
    const rows = await connected.query<{ event_id: string; source: string; sha256: Buffer; entry: string }>(
      `with found as (
         select e.event_id, e.source, e.sha256, e.entry from tlog_events($1::uuid[]) e
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
  async append(connected: Connected, from: LogState, batch: CoreBatch): Promise<void> {
    const { events, tiles } = batch;
    const { apart, first, last } = placed(from, batch);
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
        first,
        last,
        uuidArray(events),
        `{${sources.join()}}`,
        batch.sha256,
        `{${apart.join()}}`,
        `{${batch.contradictions.map((at) => at + 1).join()}}`,
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
const APPEND =
  'select tlog_append($1, $2, $3, $17, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)';

/** Places, from 1, of events that are not in order and get a row of their own; the least and the greatest id in order. */
function placed(from: LogState, { events, contradictions }: CoreBatch) {
  const contradicting = new Set(contradictions);
  const apart: number[] = [];
  let [first, last]: [string | null, string | null] = [null, null];
  for (const [at, { id }] of events.entries()) {
    if (contradicting.has(at)) continue;
    if (!isInOrder(id, from)) apart.push(at + 1);
    else {
      if (first === null || id < first) first = id;
      if (last === null || id > last) last = id;
    }
  }
  return { apart, first, last };
}

const UUID_LENGTH = 36;
/** Of the binary form of an array in PostgreSQL: one dimension, no nulls, elements of type uuid (2950); each is 16 bytes long. */
const [UUIDS, FROM_ONE, SIXTEEN] = ['000000010000000000000b86', '00000001', '00000010'];

/** The ids as `uuid[]` in binary: read by the database several times as fast as texts. */
function uuidArray(events: readonly EventKey[]): Buffer {
  let text = UUIDS + events.length.toString(16).padStart(8, '0') + FROM_ONE;
  for (const { id } of events) {
    if (id.length !== UUID_LENGTH) throw new TypeError(`"${id}" is no UUID`);
    text += SIXTEEN + id;
  }
  return Buffer.from(text.replaceAll('-', ''), 'hex');
}
