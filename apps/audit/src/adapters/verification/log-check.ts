import {
  entriesIn,
  hashesIn,
  HASH_BYTES,
  same,
  TILE_WIDTH,
  treeHashing,
  type FullTile,
  type Hash,
  type TileBuilder,
  type TreeHashing,
} from '@jejak/tlog';
import { checkEntry, type Beside } from './check-entry.js';
import type { DataKeys } from './data-keys.js';
import { logFault, type LogFault } from './log-faults.js';
import type { StoredBesides, StoredLog, StoredSegment } from './stored-log.js';

/** What was looked at so far. */
export type Looked = { fields: number; erased: number; tiles: number };

/** Entries judged before others on this thread get their turn: about 10 ms. */
const AT_A_STRETCH = 64;

/**
 * Judges a stored log from where a tree stands, segment by segment: leaves against their hashes, openings against
 * leaves, the index against openings, tiles against the tree that it grows on the way. Every fault is handed to `found`
 * and the check goes on.
 */
export class LogCheck {
  readonly looked: Looked = { fields: 0, erased: 0, tiles: 0 };
  private readonly hashing: TreeHashing;

  constructor(
    private readonly stored: StoredLog,
    private readonly keys: DataKeys,
    private readonly hash: Hash,
    /** The tree of everything before; it grows with what is checked. */
    readonly tree: TileBuilder,
    private readonly found: (fault: LogFault) => void,
  ) {
    this.hashing = treeHashing(hash);
  }

  /**
   * Checks the next segments; answers false when there were none.
   *
   * @param grown called after each entry with the size of the tree
   */
  async next(limit: number, grown: (size: number) => void): Promise<boolean> {
    const segments = await this.stored.segments(this.tree.size, limit);
    for (const segment of segments) {
      if (segment.start !== this.tree.size) {
        this.found(
          logFault('segment-gap', {
            entry: Math.min(segment.start, this.tree.size),
            where: `${String(this.tree.size)} → ${String(segment.start)}`,
          }),
        );
      }
      await this.segment(segment, grown);
    }
    return segments.length > 0;
  }

  private async segment(segment: StoredSegment, grown: (size: number) => void): Promise<void> {
    const { start, n, data } = segment;
    const entries = entriesIn(data);
    const hashes = hashesIn(segment.hashes);
    if (!entries.ok || entries.value.length !== n || hashes.length !== n) {
      this.found(
        logFault('segment-malformed', { entry: start, where: `${String(start)}–${String(start + n - 1)}` }),
      );
    }
    const leaves = entries.ok ? entries.value : [];
    const stored = await this.stored.besides(start, n);
    await this.keys.fetch(stored.openings);
    const beside = besideOf(stored);
    const filled: FullTile[] = [];
    for (const [at, storedHash] of hashes.entries()) {
      if (at % AT_A_STRETCH === AT_A_STRETCH - 1) await new Promise((resume) => setImmediate(resume));
      const entry = start + at;
      const leaf = leaves[at];
      if (leaf !== undefined) {
        if (!same(this.hashing.leaf(leaf), storedHash)) this.found(logFault('leaf-hash-differs', { entry }));
        else this.entry(entry, leaf, beside(entry));
      }
      filled.push(...this.tree.append(storedHash));
      grown(this.tree.size);
    }
    for (const tile of filled) await this.tile(tile);
  }

  private entry(entry: number, leaf: Uint8Array, beside: Beside): void {
    const { faults, fields, erased } = checkEntry(this.hash, this.keys, entry, leaf, beside);
    for (const fault of faults) this.found(fault);
    this.looked.fields += fields;
    this.looked.erased += erased;
  }

  private async tile({ level, index, hashes, root }: FullTile): Promise<void> {
    this.looked.tiles += 1;
    const where = `tile/${String(level)}/${String(index)}`;
    const stored = await this.stored.tile(level, index);
    if (stored === undefined) this.found(logFault('tile-missing', { where }));
    else if (!same(stored.hashes, hashes)) {
      for (let at = 0; at < TILE_WIDTH; at++) {
        const [a, b] = [stored.hashes, hashes].map((all) =>
          all.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES),
        );
        // Above level 0 a hash stands for many entries, so the tile is named alone.
        if (!same(a!, b!))
          this.found(
            logFault('tile-differs', level === 0 ? { entry: index * TILE_WIDTH + at, where } : { where }),
          );
      }
    } else if (!same(stored.root, root)) this.found(logFault('tile-differs', { where: `${where}, root` }));
  }
}

/** What lies beside each entry of a stretch. */
function besideOf({ openings, rows, people, events }: StoredBesides): (entry: number) => Beside {
  const [openingsOf, rowsOf, peopleOf, eventsOf] = [
    grouped(openings),
    grouped(rows),
    grouped(people),
    grouped(events),
  ];
  return (entry) => ({
    openings: openingsOf.get(entry) ?? [],
    row: rowsOf.get(entry)?.[0],
    people: (peopleOf.get(entry) ?? []).map(({ person }) => person),
    eventId: eventsOf.get(entry)?.[0]?.eventId,
  });
}

function grouped<Row extends { entry: number }>(rows: readonly Row[]): Map<number, Row[]> {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.entry);
    if (group === undefined) groups.set(row.entry, [row]);
    else group.push(row);
  }
  return groups;
}
