import { canonical } from '../canonical.js';
import { faultOf, type Fault } from '../faults.js';
import type { Hash } from '../hashing.js';
import { toHex, utf8 } from '../bytes.js';
import type { Cut } from './file.js';
import type { ProvenEntry, Story } from './report.js';
import { replayScore } from './score.js';

/**
 * Reads the story of a decision out of its entries and checks that it hangs together: every number its reader can
 * see again, every reference to another entry, and the order verdict, decision, decree, force. What a cut leaves out
 * is no fault; what a file of the whole leaves out is.
 */
export function storyOf(
  hash: Hash,
  cut: Cut,
  entries: readonly ProvenEntry[],
): Readonly<{ story: Story; faults: readonly Fault[] }> {
  const reading = new Reading(hash, cut, entries);
  return { story: reading.story(), faults: reading.faults };
}

class Reading {
  readonly faults: Fault[] = [];

  constructor(
    private readonly hash: Hash,
    private readonly cut: Cut,
    private readonly entries: readonly ProvenEntry[],
  ) {}

  story(): Story {
    const verdicts = this.of('approval.verdict-given.v1');
    const decision = this.of('approval.decision-given.v1').at(-1);
    const decree = this.of('proposal.decree-issued.v1').at(-1);
    const effective = this.of('proposal.decision-effective.v1').at(-1);
    const verifier = this.of('audit.verifier-released.v1').at(-1);
    const scores = this.scores();
    this.checkDossiers();
    this.checkRanking();
    this.checkDecision(decision, verdicts);
    const decreeTied = this.tied(decree, '/data/decision', decision);
    const effectiveTied = this.tied(effective, '/data/anchored', decree);
    return {
      facts: this.facts(),
      policies: [
        ...new Set(
          this.of('scoring.ranking-published.v1', 'scoring.score-calculated.v1').flatMap((entry) =>
            textsOf(entry, '/data/policy', '/policyversion').slice(0, 1),
          ),
        ),
      ],
      scores,
      places: this.places(),
      verdicts: verdicts.map((entry) => ({
        entry: entry.index,
        stage: textOf(entry, '/data/stage') ?? '',
        verdict: textOf(entry, '/data/verdict') ?? '',
      })),
      ...(decision === undefined
        ? {}
        : {
            decision: defined({
              entry: decision.index,
              outcome: textOf(decision, '/data/outcome') ?? '',
              kind: textOf(decision, '/data/kind') ?? '',
              effectiveDate: textOf(decision, '/data/effectiveDate') ?? '',
              rank: countOf(decision.fields.get('/data/rank')),
              deviates: flagOf(decision.fields.get('/data/deviates')),
            }),
          }),
      ...(decree === undefined
        ? {}
        : {
            decree: defined({
              entry: decree.index,
              number: textIn(decree.fields.get('/data/decree'), 'number'),
              date: textIn(decree.fields.get('/data/decree'), 'date'),
              tied: decreeTied,
            }),
          }),
      ...(effective === undefined
        ? {}
        : {
            effective: defined({
              entry: effective.index,
              date: textOf(effective, '/data/effectiveDate'),
              tied: effectiveTied,
            }),
          }),
      leftOut: this.gaps(),
      ...(verifier === undefined
        ? {}
        : { verifier: { entry: verifier.index, sha256: textOf(verifier, '/data/sha256') ?? '' } }),
    };
  }

  private of(...contracts: readonly string[]): readonly ProvenEntry[] {
    return this.entries.filter(({ contract }) => contracts.includes(contract));
  }

  private fault(code: Fault['code'], where: string): void {
    this.faults.push(faultOf(code, where));
  }

  private facts(): Story['facts'] {
    const named = new Set(this.of('scoring.dossier-frozen.v1').flatMap(factsOf));
    const shown = this.entries.filter((entry) => named.has(textOf(entry, '/id') ?? ''));
    if (this.cut === 'whole' && shown.length > 0 && shown.length < named.size)
      this.fault('file-fact-missing', `${String(shown.length)} of ${String(named.size)}`);
    return { named: named.size, shown: shown.length };
  }

  private scores(): Story['scores'] {
    return this.of('scoring.score-calculated.v1', 'scoring.score-corrected.v1').flatMap((entry) => {
      const [low, high] = [textOf(entry, '/data/low'), textOf(entry, '/data/high')];
      if (low === undefined || high === undefined) return [];
      const { replayed, wrong } = replayScore(this.hash, entry.fields);
      for (const what of wrong) this.fault('file-score-differs', `entry ${String(entry.index)}, ${what}`);
      return [{ entry: entry.index, low, high, replayed }];
    });
  }

  private places(): Story['places'] {
    return this.of('scoring.ranking-published.v1').flatMap((entry) =>
      rowsOf(entry).map((row) =>
        defined({
          entry: entry.index,
          rank: countOf(row['rank']),
          low: textIn(row['score'], 'low'),
          high: textIn(row['score'], 'high'),
        }),
      ),
    );
  }

  /** A score and a judgement of eligibility rest on the dossier frozen just before, and the ranking on all of them. */
  private checkDossiers(): void {
    const frozen = new Map<string, string>();
    for (const entry of this.entries) {
      const [person, own] = [textOf(entry, '/data/person'), textOf(entry, '/data/dossierHash')];
      if (entry.contract === 'scoring.dossier-frozen.v1') {
        const hash = textOf(entry, '/data/hash');
        if (person !== undefined && hash !== undefined) frozen.set(person, hash);
      } else if (entry.contract.startsWith('scoring.') && person !== undefined && own !== undefined) {
        if (frozen.has(person) && frozen.get(person) !== own)
          this.fault('file-dossier-differs', `entry ${String(entry.index)}`);
      } else if (entry.contract === 'scoring.ranking-published.v1' && own !== undefined) {
        this.checkCase(entry, own, frozen);
      }
    }
  }

  /** The hash of a case is over the hashes of its candidates' dossiers: made again where all of them are shown. */
  private checkCase(entry: ProvenEntry, own: string, frozen: ReadonlyMap<string, string>): void {
    const people = rowsOf(entry).map((row) => textIn(row, 'person') ?? '');
    const dossiers = people.map((person) => frozen.get(person));
    // Whoever sees one row alone cannot know that there is no other.
    if (this.cut !== 'whole' || people.length === 0 || dossiers.includes(undefined)) return;
    const list = people.map((person, at) => [person, dossiers[at]]).sort(([a], [b]) => (a! < b! ? -1 : 1));
    if (toHex(this.hash(utf8(canonical(list)))) !== own)
      this.fault('file-dossier-differs', `entry ${String(entry.index)}`);
  }

  /** Nobody with a lower proven score stands before somebody with a higher one. */
  private checkRanking(): void {
    for (const entry of this.of('scoring.ranking-published.v1')) {
      const ranked = rowsOf(entry)
        .map((row) => ({ rank: countOf(row['rank']), low: Number(textIn(row['score'], 'low')) }))
        .filter((row): row is { rank: number; low: number } => row.rank !== undefined && !isNaN(row.low))
        .sort((a, b) => a.rank - b.rank);
      for (let at = 1; at < ranked.length; at++) {
        if (ranked[at - 1]!.low < ranked[at]!.low || ranked[at - 1]!.rank === ranked[at]!.rank)
          this.fault('file-ranking-unordered', `entry ${String(entry.index)}, ${String(ranked[at]!.rank)}`);
      }
    }
  }

  /** The decision follows its verdicts, was made on the dossiers of the ranking, and names the rank of the chosen. */
  private checkDecision(decision: ProvenEntry | undefined, verdicts: readonly ProvenEntry[]): void {
    if (decision === undefined) return;
    const where = `entry ${String(decision.index)}`;
    const deciding = verdicts.filter(
      (verdict) => textOf(verdict, '/data/stage') === textOf(decision, '/data/stage'),
    );
    const before = deciding.filter(({ index }) => index < decision.index);
    if (before.length === 0 && (deciding.length > 0 || this.cut === 'whole'))
      this.fault('file-order-differs', `${where}, approval.verdict-given`);
    const ranking = this.of('scoring.ranking-published.v1')
      .filter(({ index }) => index < decision.index)
      .at(-1);
    if (ranking === undefined) return;
    const [ours, theirs] = [decision, ranking].map((entry) => textOf(entry, '/data/dossierHash'));
    if (ours !== undefined && theirs !== undefined && ours !== theirs)
      this.fault('file-dossier-differs', where);
    const chosen = textOf(decision, '/data/chosen');
    const row = rowsOf(ranking).find((each) => chosen !== undefined && textIn(each, 'person') === chosen);
    if (row !== undefined && countOf(row['rank']) !== countOf(decision.fields.get('/data/rank')))
      this.fault('file-tie-differs', `${where}, /data/rank`);
  }

  /** Whether an entry names an earlier one, by event and place, as what it rests on; a wrong name is a fault. */
  private tied(entry: ProvenEntry | undefined, pointer: string, earlier: ProvenEntry | undefined): boolean {
    if (entry === undefined) return false;
    const where = `entry ${String(entry.index)}`;
    if (earlier === undefined) {
      if (this.cut === 'whole') this.fault('file-order-differs', where);
      return false;
    }
    if (earlier.index > entry.index) {
      this.fault('file-order-differs', `${where}, ${earlier.contract}`);
      return false;
    }
    const named = entry.fields.get(pointer);
    if (named === undefined) return false;
    const { event, entry: place } = (named ?? {}) as Record<string, unknown>;
    if (event === textOf(earlier, '/id') && place === earlier.index) return true;
    this.fault('file-tie-differs', `${where}, ${pointer}`);
    return false;
  }

  /** Each service numbers its events of a proposal from 1 without a gap: what is left out in between is noticed. */
  private gaps(): number {
    const numbers = new Map<string, Set<number>>();
    for (const entry of this.entries) {
      const version = countOf(entry.fields.get('/aggregateversion'));
      if (textOf(entry, '/subject')?.startsWith('proposal/') !== true || version === undefined) continue;
      const area = entry.contract.split('.', 1)[0]!;
      const seen = numbers.get(area) ?? new Set();
      numbers.set(area, seen.add(version));
    }
    let leftOut = 0;
    for (const [area, seen] of numbers) {
      const missing = Math.max(...seen) - seen.size;
      leftOut += missing;
      if (missing > 0 && this.cut === 'whole')
        this.fault('file-entry-missing', `${area}: ${String(missing)}`);
    }
    return leftOut;
  }
}

const textOf = ({ fields }: ProvenEntry, pointer: string): string | undefined => {
  const value = fields.get(pointer);
  return typeof value === 'string' ? value : undefined;
};

const textsOf = (entry: ProvenEntry, ...pointers: readonly string[]): string[] =>
  pointers.map((pointer) => textOf(entry, pointer)).filter((text) => text !== undefined);

function factsOf({ fields }: ProvenEntry): string[] {
  const facts = fields.get('/data/facts');
  return Array.isArray(facts) ? facts.filter((each): each is string => typeof each === 'string') : [];
}

/** The rows of a ranking that are shown: each is a field of its own. */
const rowsOf = ({ fields }: ProvenEntry): readonly Readonly<Record<string, unknown>>[] =>
  [...fields]
    .filter(([pointer]) => /^[/]data[/]ranking[/][0-9]+$/.test(pointer))
    .map(([, row]) => (row ?? {}) as Readonly<Record<string, unknown>>);

const textIn = (value: unknown, name: string): string | undefined => {
  const member = ((value ?? {}) as Readonly<Record<string, unknown>>)[name];
  return typeof member === 'string' ? member : undefined;
};

const countOf = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined;

const flagOf = (value: unknown): boolean | undefined => (typeof value === 'boolean' ? value : undefined);

/** Leaves out what is undefined, so that what is not shown is not there. */
function defined<Of extends object>(of: Of): { [Name in keyof Of]: Exclude<Of[Name], undefined> } {
  return Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Of]: Exclude<Of[Name], undefined>;
  };
}
