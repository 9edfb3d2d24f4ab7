import { HASH_BYTES } from '@jejak/tlog';
import type { Copy } from './copied-log.js';
import type { StoredOpening } from './stored-log.js';

/** Draws a whole number from 0 to below the limit. */
export type Draw = (below: number) => number;

/** Does something to one entry of a copy that nobody may do; false where this entry has nothing of the kind. */
export type DamageKind = Readonly<{ name: string; to(copy: Copy, entry: number, draw: Draw): boolean }>;

/** What an owner of the machine could do to the stored log. */
export const damages: readonly DamageKind[] = [
  {
    name: 'one byte of the leaf changed',
    to: (copy, entry, draw) => {
      const { data, at } = segmentOf(copy, entry);
      const [from, end] = leafAt(data, at);
      return flip(data, from + draw(end - from), draw);
    },
  },
  {
    name: 'one byte of the stored hash changed',
    to: (copy, entry, draw) => {
      const { hashes, at } = segmentOf(copy, entry);
      return flip(hashes, at * HASH_BYTES + draw(HASH_BYTES), draw);
    },
  },
  {
    name: 'one byte of an opening changed',
    to: (copy, entry, draw) => {
      const opening = pick(
        openingsOf(copy, entry).filter(({ body }) => body !== null),
        draw,
      );
      return opening !== undefined && flip(opening.body as Buffer, draw(opening.body!.length), draw);
    },
  },
  {
    name: 'an opening removed',
    to: (copy, entry, draw) => {
      const gone = pick(
        openingsOf(copy, entry).filter(({ class: name }) => name === null),
        draw,
      );
      copy.besides.openings = copy.besides.openings.filter((each) => each !== gone);
      return gone !== undefined;
    },
  },
  {
    name: 'its openings exchanged for those of another entry',
    to: (copy, entry) => {
      const other = copy.besides.openings.find((each) => each.entry !== entry)?.entry;
      if (other === undefined) return false;
      copy.besides.openings = copy.besides.openings
        .map((each) =>
          each.entry === entry ? { ...each, entry: other } : each.entry === other ? { ...each, entry } : each,
        )
        .sort((a, b) => a.entry - b.entry || a.part - b.part);
      return true;
    },
  },
  {
    name: 'another act in the search index',
    to: (copy, entry) => {
      copy.besides.rows = copy.besides.rows.map((row) =>
        row.entry === entry ? { ...row, outcome: row.outcome === 'done' ? 'refused' : 'done' } : row,
      );
      return true;
    },
  },
  {
    name: 'its row of the search index removed',
    to: (copy, entry) => {
      copy.besides.rows = copy.besides.rows.filter((row) => row.entry !== entry);
      return true;
    },
  },
  {
    name: 'recorded as the entry of another event',
    to: (copy, entry, draw) => {
      copy.besides.events = copy.besides.events.map((row) =>
        row.entry === entry ? { entry, eventId: otherThan(row.eventId, draw) } : row,
      );
      return true;
    },
  },
  {
    name: 'no longer recorded which event it is of',
    to: (copy, entry) => {
      copy.besides.events = copy.besides.events.filter((row) => row.entry !== entry);
      return true;
    },
  },
  {
    name: 'one byte of its tile changed',
    to: (copy, entry, draw) => {
      const tile = copy.tiles.get(`0/${String(Math.floor(entry / 256))}`);
      return tile !== undefined && flip(tile.hashes, (entry % 256) * HASH_BYTES + draw(HASH_BYTES), draw);
    },
  },
];

/** mulberry32: small, and the same seed gives the same numbers. */
export function drawing(seed: number): Draw {
  let state = seed | 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const openingsOf = (copy: Copy, entry: number): StoredOpening[] =>
  copy.besides.openings.filter((each) => each.entry === entry);

const pick = <Item>(items: readonly Item[], draw: Draw): Item | undefined => items[draw(items.length)];

function segmentOf(copy: Copy, entry: number) {
  const segment = copy.segments.find(({ start, n }) => start <= entry && entry < start + n)!;
  return { ...segment, at: entry - segment.start };
}

/** Where an entry lies in a bundle: each is behind its length in 16 bits, big-endian. */
function leafAt(data: Buffer, at: number): [number, number] {
  let offset = 0;
  for (let entry = 0; entry < at; entry++) offset += 2 + data.readUInt16BE(offset);
  return [offset + 2, offset + 2 + data.readUInt16BE(offset)];
}

/** The id with another last digit. */
const otherThan = (id: string, draw: Draw): string =>
  id.slice(0, -1) + (Number.parseInt(id.slice(-1), 16) ^ (1 + draw(15))).toString(16);

function flip(bytes: Buffer, at: number, draw: Draw): boolean {
  bytes[at]! ^= 1 << draw(8);
  return true;
}
