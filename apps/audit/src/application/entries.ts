import { fromUtf8, openingFromJson, parseLeaf, type FiledEntry, type Opening } from '@jejak/tlog';
import { belongsTo, opens, VERIFIER_RELEASED, type NarrowCut } from '../domain/cut.js';
import type { SignedCheckpoint } from './checkpoints.js';
import type {
  ErasedByLaw,
  FoundEntry,
  IndexReading,
  LogReading,
  OpeningPart,
  OpeningReading,
  Within,
} from './reading.port.js';

/**
 * Who reads: what concerns this person is open to them; `purpose` opens everybody's, and is recorded before anything
 * is shown. A cut shows less than its reader could see.
 */
export type Reader = Readonly<{ person?: string; within: Within; purpose?: true; cut?: NarrowCut }>;

/** An entry as its reader may see it, with what proves it. */
export type ShownEntry = FiledEntry &
  Readonly<{
    event: FoundEntry;
    /** Commitments without an opening here: closed fields, erased ones and the padding look alike, as they should. */
    closed: number;
    /** Whose parts stay closed to this reader though their key is there. */
    closedPeople: readonly string[];
    /** Whose parts the stated purpose alone opened. */
    openedPeople: readonly string[];
    erased: number;
    /** By whose order what was erased: one for each person and class that this entry tells of. */
    erasedByLaw: readonly ErasedByLaw[];
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
    return checkpoint === undefined
      ? undefined
      : { checkpoint, entries: await this.under(checkpoint, wanted, reader) };
  }

  private async under(
    checkpoint: SignedCheckpoint,
    wanted: readonly number[],
    reader: Reader,
  ): Promise<readonly ShownEntry[]> {
    let seen = await this.visible(
      wanted.filter((entry) => entry < checkpoint.size),
      reader.within,
    );
    const rows = await this.index.rows(seen);
    const { cut } = reader;
    if (cut !== undefined) {
      const belonging = new Set(
        rows.flatMap(({ contract, index }) => (belongsTo(cut, contract) ? [index] : [])),
      );
      seen = seen.filter((entry) => belonging.has(entry));
    }
    const [leaves, proofs, parts] = await Promise.all([
      this.log.leaves(seen),
      this.log.inclusion(seen, checkpoint.size),
      this.openings.partsOf(seen),
    ]);
    const erasures = await this.openings.erasuresOf([
      ...new Set(parts.flatMap(({ person }) => (person === undefined ? [] : [person]))),
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
        event.contract,
        parts.filter(({ entry }) => entry === index),
        erasures,
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
    return entries;
  }

  /**
   * The way of one proposal as its reader may see it, as far as it is under the checkpoint: its own entries, the facts
   * that its opened dossiers name, and which offline verifier is the genuine one.
   */
  async ofProposal(proposal: string, reader: Reader): Promise<ShownEntries | undefined> {
    const checkpoint = await this.log.lastCheckpoint();
    if (checkpoint === undefined) return undefined;
    const indexes = await this.index.ofProposal(proposal, checkpoint.size);
    const over = await this.log.checkpointOver(Math.max(...indexes, 0));
    return over === undefined ? undefined : this.wholeWay(over, indexes, reader);
  }

  private async wholeWay(
    checkpoint: SignedCheckpoint,
    indexes: readonly number[],
    reader: Reader,
  ): Promise<ShownEntries> {
    const own = await this.under(checkpoint, indexes, reader);
    if (own.length === 0) return { checkpoint, entries: [] };
    const facts = await this.index.entriesOf(own.flatMap(factsNamedIn));
    const verifier = await this.index.lastOf(VERIFIER_RELEASED);
    const known = new Set(own.map(({ index }) => index));
    const entries = [
      ...own,
      ...(await this.under(
        checkpoint,
        [...new Set(facts)].filter((entry) => !known.has(entry)),
        reader,
      )),
      // It concerns nobody, so that everybody may see it.
      ...(await this.under(checkpoint, verifier === undefined ? [] : [verifier], {
        ...reader,
        within: { any: true },
      })),
    ];
    return { checkpoint, entries: entries.sort((a, b) => a.index - b.index) };
  }

  private async visible(entries: readonly number[], within: Within): Promise<readonly number[]> {
    if (within.any || entries.length === 0) return entries;
    if (within.person === undefined) return [];
    const own = await this.index.concerning(entries, within.person);
    return entries.filter((entry) => own.has(entry));
  }

  private async open(
    contract: string,
    parts: readonly OpeningPart[],
    erasures: readonly ErasedByLaw[],
    reader: Reader,
  ) {
    const openings: Opening[] = [];
    const closedPeople = new Set<string>();
    const openedPeople = new Set<string>();
    const erasedByLaw = new Set<ErasedByLaw>();
    let erased = 0;
    for (const part of parts) {
      const erasure = erasures.find((one) => one.person === part.person && one.class === part.class);
      if (erasure !== undefined) {
        erasedByLaw.add(erasure);
        erased += 1;
        continue;
      }
      if (part.body !== undefined && isSealed(part) && !mayOpen(part, reader)) {
        if (part.person !== undefined) closedPeople.add(part.person);
        continue;
      }
      const text =
        part.body !== undefined && isSealed(part) ? await this.openings.unseal(part.body) : part.body;
      if (text === undefined) erased += 1;
      else
        openings.push(
          ...openingsIn(text, part.entry).filter((opening) => shows(reader, contract, part, opening)),
        );
      if (part.person !== undefined && part.person !== reader.person && isSealed(part))
        openedPeople.add(part.person);
    }
    return {
      openings,
      erased,
      erasedByLaw: [...erasedByLaw],
      closedPeople: [...closedPeople],
      openedPeople: [...openedPeople],
    };
  }
}

const isSealed = (part: OpeningPart): boolean => part.class !== undefined && part.body !== undefined;

/** In clear for everybody who may read the entry; a person's own for that person; the rest by purpose. */
const mayOpen = ({ person }: OpeningPart, reader: Reader): boolean =>
  reader.purpose === true || (person !== undefined && person === reader.person);

/** A cut shows its fields of what is in clear, and of what is sealed the reader's own. */
const shows = ({ cut, person }: Reader, contract: string, part: OpeningPart, opening: Opening): boolean =>
  cut === undefined || isSealed(part) || opens(cut, contract, opening, person);

/** The ids of the events that a dossier names, where its reader may see them. */
function factsNamedIn({ event, openings }: ShownEntry): string[] {
  if (event.contract !== 'scoring.dossier-frozen.v1') return [];
  const facts = openings.find(({ pointer }) => pointer === '/data/facts')?.value;
  return Array.isArray(facts) ? facts.filter((id) => typeof id === 'string') : [];
}

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
