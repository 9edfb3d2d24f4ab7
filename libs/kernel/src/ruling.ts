/** A text in both languages of the house: `id` is Indonesian, `en` is English. A test fails on a missing one. */
export type Bilingual = Readonly<{ id: string; en: string }>;

/** Where a rule is written: the instrument as officials name it, and the article within it. */
export type Citation = Readonly<{ instrument: string; article: string }>;

/** A rule as it is shown to a person: its id, the proposition that should hold, and where it is written. */
export type Statement = Readonly<{ id: string; statement: Bilingual; basis: readonly Citation[] }>;

/** A rule that did not hold. `pointer` (RFC 6901) names the place in the request, where there is one. */
export type BrokenRule = Statement & Readonly<{ pointer?: string }>;

/** A proposition that must hold before a command takes effect. */
export type Rule<State, Command> = Statement &
  Readonly<{ holds: (state: State, command: Command) => boolean }>;

/** What a decision answers: at least one fact to record, or every rule that stands in the way. */
export type Ruling<Fact> = Readonly<
  | { kind: 'accepted'; facts: readonly [Fact, ...Fact[]] }
  | { kind: 'refused'; broken: readonly [BrokenRule, ...BrokenRule[]] }
>;

export const accept = <Fact>(...facts: readonly [Fact, ...Fact[]]): Ruling<Fact> => ({
  kind: 'accepted',
  facts,
});

export const refuse = (...broken: readonly [BrokenRule, ...BrokenRule[]]): Ruling<never> => {
  const [first, ...others] = broken.map(stated);
  return { kind: 'refused', broken: [first as BrokenRule, ...others] };
};

/** Every rule of the list that does not hold, in the order of the list. */
export const brokenAmong = <State, Command>(
  rules: readonly Rule<State, Command>[],
  state: State,
  command: Command,
): readonly BrokenRule[] => rules.filter((rule) => !rule.holds(state, command)).map(stated);

/** Accepts the facts, or refuses with everything that is broken: the common end of a `decide`. */
export const acceptUnless = <Fact>(
  broken: readonly BrokenRule[],
  ...facts: readonly [Fact, ...Fact[]]
): Ruling<Fact> => {
  const [first, ...others] = broken;
  return first === undefined ? accept(...facts) : refuse(first, ...others);
};

const stated = ({ id, statement, basis, pointer }: BrokenRule): BrokenRule => ({
  id,
  statement,
  basis,
  ...(pointer === undefined ? {} : { pointer }),
});
