import type { Bilingual, Citation, PlainDate } from '@jejak/kernel';
import { bands, instruments, parameters, policies, tables } from './generated/law.js';
import type { Instrument, Policy } from './shapes.js';

/**
 * The name under which the answers in use keep that an officer confirmed the successor of a repealed article; the
 * answer is where it stands now. A score keeps its answers, so that it replays under what was confirmed then.
 */
export type SuccessorKey = `successor:${string}`;

/** Answers as they were confirmed, by setting or by successor. */
export type Answers = Readonly<Partial<Record<string, string>>>;

/** How an article is named where its successor is confirmed. */
export const articleName = ({ instrument, article }: Citation): string => `${instrument}, ${article}`;

export const successorKey = (article: string): SuccessorKey => `successor:${article}`;

const known: Readonly<Record<string, Instrument>> = instruments;

/** Whether an article holds on a day: its instrument is not repealed by then, or its successor is confirmed. */
export function stands(basis: Citation, day: PlainDate, inUse: Answers): boolean {
  const repealedFrom = known[basis.instrument]?.repealedFrom;
  return (
    repealedFrom === undefined || day < repealedFrom || inUse[successorKey(articleName(basis))] !== undefined
  );
}

/**
 * Whether a rule may refuse on a day. One that rests on repealed articles alone is shown and refuses nothing until an
 * officer has confirmed the successor of one of them. Protected grounds are none of these: their refusal always stands.
 */
export const mayRefuse = (basis: readonly Citation[], day: PlainDate, inUse: Answers): boolean =>
  basis.length === 0 || basis.some((article) => stands(article, day, inUse));

/** Whether a provision applies: one that was set on an article already repealed sleeps until its successor is confirmed. */
export const awake = (
  { from, basis }: Readonly<{ from: PlainDate; basis: Citation }>,
  inUse: Answers,
): boolean => stands(basis, from, inUse);

const dated: readonly Readonly<{
  id: string;
  label: Bilingual;
  provisions: readonly Readonly<{ basis: Citation }>[];
}>[] = [...Object.values(parameters), ...Object.values(tables), ...Object.values(bands)];

/** A repealed article that something still rests on, and everything that does. */
export type RepealedBasis = Readonly<{
  id: string;
  basis: Citation;
  repealedFrom: PlainDate;
  by?: string;
  /** Figures, tables and bands by their last provision, conditions and patterns; `alone` when it has no other basis. */
  resting: readonly Readonly<{ id: string; label: Bilingual; alone: boolean }>[];
}>;

/** Every repealed article that the law in use still rests on, in the order in which the law names them. */
export function repealedBases(): readonly RepealedBasis[] {
  const found = new Map<string, RepealedBasis>();
  const add = (bases: readonly Citation[], id: string, label: Bilingual): void => {
    for (const basis of bases) {
      const { repealedFrom, by } = known[basis.instrument] ?? {};
      if (repealedFrom === undefined) continue;
      const name = articleName(basis);
      const before = found.get(name);
      found.set(name, {
        id: name,
        basis,
        repealedFrom,
        ...(by === undefined ? {} : { by }),
        resting: [...(before?.resting ?? []), { id, label, alone: bases.every(isRepealed) }],
      });
    }
  };
  for (const { id, label, provisions } of dated) {
    const last = provisions.at(-1);
    if (last !== undefined) add([last.basis], id, label);
  }
  for (const { conditions, patterns } of Object.values<Policy>(policies)) {
    for (const { id, basis, statement } of [...conditions, ...patterns]) add(basis, id, statement);
  }
  return [...found.values()];
}

const isRepealed = ({ instrument }: Citation): boolean => known[instrument]?.repealedFrom !== undefined;
