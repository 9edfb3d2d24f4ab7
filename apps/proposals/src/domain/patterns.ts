/** Patterns of the law that were noticed: those that block refuse, the others are flagged for the officials to judge. */
import type { BrokenRule, PlainDate } from '@jejak/kernel';
import { findings, type Noticed } from '@jejak/policies';

/** A pattern that refuses nothing: it shows, or what it reads is not known. `evidence` are the events it was seen in. */
export type Flag = Readonly<{ pattern: string; holds: 'yes' | 'unknown'; evidence: readonly string[] }>;

/** What follows from patterns: rules that refuse, and flags to be shown. */
export type Patterns = Readonly<{ refusing: readonly BrokenRule[]; flags: readonly Flag[] }>;

export const nothingNoticed: Patterns = { refusing: [], flags: [] };

/** One that shows and blocks refuses with its articles; one that shows otherwise, or that is open, is flagged. */
export function patternsOf(noticed: readonly Noticed[], evidence: readonly string[] = []): Patterns {
  return {
    refusing: noticed
      .filter(({ holds, severity }) => holds === 'yes' && severity === 'block')
      .map(({ id }) => ({ id, statement: findings[id].statement, basis: findings[id].basis })),
    flags: noticed.flatMap(({ id, holds, severity }) =>
      holds === 'unknown' || (holds === 'yes' && severity !== 'block')
        ? [{ pattern: id, holds, evidence }]
        : [],
    ),
  };
}

/** Several together; a pattern that several ask about is named once. */
export const together = (...all: readonly Patterns[]): Patterns => ({
  refusing: [...new Map(all.flatMap(({ refusing }) => refusing).map((rule) => [rule.id, rule])).values()],
  flags: [...new Map(all.flatMap(({ flags }) => flags).map((flag) => [flag.pattern, flag])).values()],
});

/** Flags as a fact carries them; nothing when there is none. */
export const flagged = ({ flags }: Patterns): Readonly<{ flags?: readonly Flag[] }> =>
  flags.length === 0 ? {} : { flags };

/** What personnel recorded of one post: who assumed it in which capacity, and who left it. */
export type Held = Readonly<{
  event: string;
  kind: 'assumed' | 'left';
  person: string;
  since: PlainDate;
  assignment?: string;
}>;

/** An acting officer (Plt) who holds a post now. Every further assignment of the same person is an extension. */
export type Acting = Readonly<{
  startedOn: PlainDate;
  extensions: number;
  /** The same post was held by another acting officer just before. */
  followsActing: boolean;
  evidence: readonly string[];
}>;

/** Who acts on a post, from its records in order; undefined when nobody does. */
export function actingOn(records: readonly Held[]): Acting | undefined {
  const assumed = records.filter(({ kind }) => kind === 'assumed');
  const last = assumed.at(-1);
  if (last?.assignment !== 'plt') return undefined;
  const gone = records.some(
    ({ kind, person, since }) => kind === 'left' && person === last.person && since >= last.since,
  );
  if (gone) return undefined;
  const before = assumed.findLastIndex(
    ({ person, assignment }) => person !== last.person || assignment !== 'plt',
  );
  const term = assumed.slice(before + 1);
  const previous = assumed[before];
  const followsActing = previous?.assignment === 'plt';
  return {
    startedOn: term[0]?.since ?? last.since,
    extensions: term.length - 1,
    followsActing,
    evidence: [...(followsActing ? [previous.event] : []), ...term.map(({ event }) => event)],
  };
}
