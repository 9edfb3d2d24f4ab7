import { fromUtf8, openingFromJson, parseLeaf, type FiledEntry, type Opening } from '@jejak/tlog';
import type { SignedCheckpoint } from './checkpoints.js';
import type {
  FoundEntry,
  IndexReading,
  LogReading,
  OpeningPart,
  OpeningReading,
  Within,
} from './reading.port.js';

/** Who reads: what concerns this person is open to them; `purpose` opens everybody's, and was recorded before. */
export type Reader = Readonly<{ person?: string; within: Within; purpose?: true }>;

/** An entry as its reader may see it, with what proves it. */
export type ShownEntry = FiledEntry &
  Readonly<{
    event: FoundEntry;
    /** Whose parts stay closed to this reader though their key is there. */
    closedPeople: readonly string[];
    erased: number;
  }>;

export type ShownEntries = Readonly<{ checkpoint: SignedCheckpoint; entries: readonly ShownEntry[] }>;

/** Shows entries of the log with leaf, openings and proof, all under one signed checkpoint. */
export class Entries {
  constructor(
    private readonly log: LogReading,
    private readonly index: IndexReading,
    private readonly openings: OpeningReading,
  ) {}

  /** These entries, without those that are not under a checkpoint yet, or do not concern a reader who sees only that. */
  async show(wanted: readonly number[], reader: Reader): Promise<ShownEntries | undefined> {
    const checkpoint = await this.log.lastCheckpoint();
    if (checkpoint === undefined) return undefined;
    const seen = await this.visible(
      wanted.filter((entry) => entry < checkpoint.size),
      reader.within,
    );
    const [rows, leaves, proofs, parts] = await Promise.all([
      this.index.rows(seen),
      this.log.leaves(seen),
      this.log.inclusion(seen, checkpoint.size),
      this.openings.partsOf(seen),
    ]);
    await this.openings.warm(
      parts.filter((part) => isSealed(part) && mayOpen(part, reader)).map(({ body }) => body!),
    );
    const entries: ShownEntry[] = [];
    for (const [at, index] of seen.entries()) {
      const event = rows.find((row) => row.index === index);
      const leaf = leaves.get(index);
      if (event === undefined || leaf === undefined)
        throw new Error(`entry ${String(index)} is not stored whole`);
      const opened = await this.open(
        parts.filter(({ entry }) => entry === index),
        reader,
      );
      entries.push({
        index,
        event,
        leaf,
        proof: proofs[at]!,
        ...opened,
        closed: closedIn(leaf, opened.openings),
      });
    }
    return { checkpoint, entries };
  }

  /** The whole way of one proposal, as far as it is under the checkpoint. */
  async ofProposal(proposal: string, reader: Reader): Promise<ShownEntries | undefined> {
    const checkpoint = await this.log.lastCheckpoint();
    if (checkpoint === undefined) return undefined;
    return this.show(await this.index.ofProposal(proposal, checkpoint.size), reader);
  }

  private async visible(entries: readonly number[], within: Within): Promise<readonly number[]> {
    if (within.any || entries.length === 0) return entries;
    if (within.person === undefined) return [];
    const own = await this.index.concerning(entries, within.person);
    return entries.filter((entry) => own.has(entry));
  }

  private async open(parts: readonly OpeningPart[], reader: Reader) {
    const openings: Opening[] = [];
    const closedPeople = new Set<string>();
    let erased = 0;
    for (const part of parts) {
      if (part.body !== undefined && isSealed(part) && !mayOpen(part, reader)) {
        if (part.person !== undefined) closedPeople.add(part.person);
        continue;
      }
      const text =
        part.body !== undefined && isSealed(part) ? await this.openings.unseal(part.body) : part.body;
      if (text === undefined) erased += 1;
      else openings.push(...openingsIn(text, part.entry));
    }
    return { openings, erased, closedPeople: [...closedPeople] };
  }
}

const isSealed = (part: OpeningPart): boolean => part.class !== undefined && part.body !== undefined;

/** In clear for everybody who may read the entry; a person's own for that person; the rest by purpose. */
const mayOpen = ({ person }: OpeningPart, reader: Reader): boolean =>
  reader.purpose === true || (person !== undefined && person === reader.person);

/** Openings as they are stored: JSON `[[pointer, salt, value], …]`. */
export function openingsIn(text: string, entry: number): Opening[] {
  const json: unknown = JSON.parse(text);
  if (!Array.isArray(json)) throw new Error(`the openings of entry ${String(entry)} are no list`);
  return json.map((item) => {
    const opening = openingFromJson(item);
    if (!opening.ok) throw new Error(`entry ${String(entry)}: ${opening.fault.messages.en}`);
    return opening.value;
  });
}

/** Commitments without an opening here: closed fields, erased ones and the padding look alike, as they should. */
function closedIn(leaf: Uint8Array, openings: readonly Opening[]): number {
  const parsed = parseLeaf(leaf);
  if (!parsed.ok) throw new Error(`${parsed.fault.messages.en} ${fromUtf8(leaf.subarray(0, 40)) ?? ''}`);
  return parsed.value.commitments.size - openings.length;
}
