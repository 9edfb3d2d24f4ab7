import { fromUtf8, openingToJson, toBase64, toHex } from '@jejak/tlog';
import type { SignedCheckpoint } from '../../application/checkpoints.js';
import type { ShownEntry } from '../../application/entries.js';
import type { FoundEntry } from '../../application/reading.port.js';

/** An entry in a list. */
export const rowView = ({ index, actor, actorKind, occurred, recorded, contract, ...row }: FoundEntry) => ({
  index,
  type: contract,
  ...row,
  ...(actor === undefined
    ? {}
    : { actor: { id: actor, ...(actorKind === undefined ? {} : { kind: actorKind }) } }),
  occurredAt: occurred,
  recordedAt: recorded,
});

/** An entry by itself: everything its reader needs to check it without trusting whoever sent it. */
export const entryView = (
  { event, index, leaf, openings, closed, closedPeople, erased, erasedByLaw, proof }: ShownEntry,
  checkpoint: SignedCheckpoint,
  vkey: string,
) => ({
  index,
  event: rowView(event),
  leaf: fromUtf8(leaf),
  openings: openings.map(openingToJson),
  /** Commitments that stay closed to this reader: fields, erased ones and padding alike. */
  closed,
  closedPeople,
  /** Parts of persons that were erased by law, and by which order; every proof of the entry holds all the same. */
  erased,
  erasedByLaw,
  proof: { treeSize: checkpoint.size, hashes: proof.map(toBase64) },
  checkpoint: checkpoint.note,
  vkey,
});

export const checkpointView = ({ size, root, note }: SignedCheckpoint, vkey: string) => ({
  size,
  root: toHex(root),
  note,
  vkey,
});
