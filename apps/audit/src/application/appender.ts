import type { Tx } from '@jejak/kernel';
import {
  canonicalMembers,
  concat,
  makeLeaf,
  same,
  TileBuilder,
  toBase64,
  toHex,
  treeHashing,
  type Hash,
  type Random,
  type TreeHashing,
} from '@jejak/tlog';
import { partsOf, type Disclosure, type Happening, type Part, type Under } from '../domain/entry.js';
import { fingerprint } from '../domain/identity.js';
import { indexRowOf } from '../domain/index-row.js';
import type { Closed, EventKey, KnownEvent, LogState, LogStore, NewEntry, Seals } from './log.port.js';

/** An event as the sequencer, or audit itself, brings it. */
export type Arrived = Readonly<{
  /** The type without the deployment's prefix. */
  contract: string;
  attributes: Readonly<Record<string, unknown>>;
  /** The data exactly as published. */
  bytes: Uint8Array;
  /** The data read as JSON; absent when it is none. */
  data?: unknown;
  disclosure?: Disclosure;
  awaitsProof: boolean;
}>;

type Prepared = Omit<NewEntry, 'contradicts'>;
/** A part of the openings before it is sealed: JSON `[[pointer, salt, value], …]`. */
type Opened = Readonly<{ under: Under; text: string }>;
type Made = Omit<Prepared, 'parts'> & Readonly<{ parts: readonly Opened[] }>;

/** How many events are made into leaves before others on this thread get their turn: about 10 ms. */
const AT_A_STRETCH = 32;

/**
 * Makes entries of events and appends them: the only writer of the log in this process. The same event again is the
 * same entry; the same id with other content is an entry of its own.
 */
export class Appender {
  private readonly hashing: TreeHashing;
  /** The tree as last built here. Used only while it is what the locked state says, so a rollback cannot mislead. */
  private tree: TileBuilder;

  constructor(
    private readonly store: LogStore,
    private readonly seals: Seals,
    private readonly hash: Hash,
    private readonly random: Random,
    /** The epoch of the lease this process holds. */
    private readonly epoch: () => number,
  ) {
    this.hashing = treeHashing(hash);
    this.tree = TileBuilder.of(this.hashing);
  }

  /**
   * Appends in the order given; returns the entry of each event. Everything is in `tx`: when it rolls back, nothing
   * was appended.
   *
   * @throws LogMoved when another leader has taken over
   */
  async append(tx: Tx, events: readonly Arrived[]): Promise<readonly number[]> {
    if (events.length === 0) return [];
    const prepared = await this.prepare(tx, events);
    const state = await this.store.lock(tx);
    const known = await this.store.known(
      tx,
      state,
      prepared.map(({ event }) => event),
    );
    const numbered = numberedFrom(state.size, known, prepared);
    if (numbered.fresh.length > 0) await this.grow(tx, state, numbered.fresh);
    return numbered.entries;
  }

  private async grow(tx: Tx, state: LogState, fresh: readonly NewEntry[]): Promise<void> {
    const tree = await this.treeAt(tx, state);
    const hashes = concat(...fresh.map(({ leafHash }) => leafHash));
    const tiles = tree.append(hashes);
    const from = { ...state, epoch: this.epoch() };
    await this.store.append(tx, { from, root: tree.root(), hashes, tiles, entries: fresh });
    this.tree = tree;
  }

  private async treeAt(tx: Tx, { size, root }: LogState): Promise<TileBuilder> {
    if (this.tree.size === size && same(this.tree.root(), root)) return this.tree.copy();
    const tree = TileBuilder.of(this.hashing, size, await this.store.unfinished(tx, size));
    if (!same(tree.root(), root)) {
      throw new Error(`the stored tiles of ${String(size)} entries do not have the root ${toHex(root)}`);
    }
    return tree;
  }

  private async prepare(tx: Tx, events: readonly Arrived[]): Promise<readonly Prepared[]> {
    const made: Made[] = [];
    for (const [at, event] of events.entries()) {
      if (at % AT_A_STRETCH === AT_A_STRETCH - 1) await new Promise((resume) => setImmediate(resume));
      made.push(this.made(event));
    }
    const closed = made.flatMap(({ parts }) => parts.filter(isClosed));
    const sealed = await this.seals.seal(tx, closed);
    let at = 0;
    return made.map(({ parts, ...entry }) => ({
      ...entry,
      parts: parts.map((part) => ({
        under: part.under,
        body: isClosed(part) ? sealed[at++] : part.text,
      })),
    }));
  }

  private made(event: Arrived): Made {
    const written = canonicalMembers(event.attributes);
    const happening = { ...happeningOf(event), written };
    const { leaf, parts, said } = this.leafOf(happening, event.bytes);
    return {
      event: keyOf(event),
      sha256: fingerprint(this.hash, written, event.bytes),
      leaf,
      leafHash: this.hashing.leaf(leaf),
      parts,
      row: indexRowOf(event.contract, said),
      ...(event.awaitsProof ? { awaited: traceOf(event) } : {}),
    };
  }

  private leafOf(happening: Happening, bytes: Uint8Array) {
    try {
      return { said: happening, ...this.committed(partsOf(happening)) };
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      // JSON without a canonical form (a lone surrogate): the bytes themselves are committed to.
      const said = { ...happening, data: { base64: toBase64(bytes) } };
      return { said, ...this.committed(partsOf(said)) };
    }
  }

  private committed(parts: readonly Part[]): { leaf: Uint8Array; parts: readonly Opened[] } {
    const fields = parts.length === 1 ? parts[0]!.fields : parts.flatMap((part) => part.fields);
    const { bytes, texts } = makeLeaf(this.hash, fields, this.random);
    let at = 0;
    return {
      leaf: bytes,
      parts: parts.map(({ under, fields: own }) => {
        const from = at;
        at += own.length;
        return { under, text: `[${texts.slice(from, at).join(',')}]` };
      }),
    };
  }
}

const isClosed = (part: Opened): part is Closed => part.under !== 'clear';

const keyOf = ({ attributes }: Arrived): EventKey => ({
  id: String(attributes['id']),
  source: String(attributes['source']),
});

const traceOf = ({ attributes }: Arrived): { traceparent?: string } => {
  const trace = attributes['traceparent'];
  return typeof trace === 'string' ? { traceparent: trace } : {};
};

function happeningOf({ attributes, bytes, data, disclosure }: Arrived): Happening {
  return {
    attributes,
    data: data === undefined ? { base64: toBase64(bytes) } : { json: data },
    ...(disclosure === undefined ? {} : { disclosure }),
  };
}

/** Gives each event its entry: the one it has, the one it shares with its repetition in this batch, or the next. */
function numberedFrom(
  size: number,
  known: readonly KnownEvent[],
  prepared: readonly Prepared[],
): { entries: number[]; fresh: NewEntry[] } {
  const idOf = ({ id, source }: EventKey): string => `${id} ${source}`;
  const entryOf = new Map(
    known.map(({ event, sha256, entry }) => [`${idOf(event)} ${toHex(sha256)}`, entry]),
  );
  const named = new Set(known.map(({ event }) => idOf(event)));
  const fresh: NewEntry[] = [];
  const entries = prepared.map((each) => {
    const id = idOf(each.event);
    const content = `${id} ${toHex(each.sha256)}`;
    const there = entryOf.get(content);
    if (there !== undefined) return there;
    const entry = size + fresh.length;
    fresh.push({ ...each, contradicts: named.has(id) });
    entryOf.set(content, entry);
    named.add(id);
    return entry;
  });
  return { entries, fresh };
}
