import type { Bilingual, Citation, PlainDate } from '@jejak/kernel';
import type { Syntax } from './expression/tree.js';

/** How a value came to be known; `recalled` is shown to officers as not yet read in any source. */
export type Certainty = 'primary' | 'secondary' | 'code' | 'recalled';

/** An instrument; `by` repealed it. Which article of it has a successor, and where, is for an officer to confirm. */
export type Instrument = Readonly<{
  title: string;
  from?: PlainDate;
  repealedFrom?: PlainDate;
  by?: string;
}>;

/** A code of a domain with its names; `siasn` is the code of the national service, where it has one. */
export type Term = Readonly<{ code: string; siasn?: string }> & Bilingual;

/** From which day something holds, by which article, and how surely that is known. */
type Provided = Readonly<{
  from: PlainDate;
  basis: Citation;
  certainty: Certainty;
  promulgated?: PlainDate;
}>;

/** A whole number of the unit (scores: 0.01 point) or a code of the domain that is the unit. */
export type Value = number | string;

export type Provision = Provided & Readonly<{ value: Value }>;

/** A figure the law sets, with every value it has had, oldest first. */
export type Parameter = Readonly<{
  id: string;
  label: Bilingual;
  unit: string;
  confirmedOn: PlainDate;
  provisions: readonly Provision[];
}>;

export type Row = Readonly<{ when: Readonly<Record<string, readonly string[]>>; value: Value }>;

/** A table that answers for every combination of its keys; each key names the domain it runs over. */
export type DecisionTable = Readonly<{
  id: string;
  label: Bilingual;
  keys: Readonly<Record<string, string>>;
  unit: string;
  confirmedOn: PlainDate;
  provisions: readonly (Provided & Readonly<{ rows: readonly Row[] }>)[];
}>;

/** One step of a band, tried from the top: the first whose bound is met names the code. */
export type Step = Readonly<{ code: string } & ({ atLeast: number } | { above: number })>;

export type Band = Readonly<{
  id: string;
  label: Bilingual;
  measures: string;
  codes: string;
  confirmedOn: PlainDate;
  provisions: readonly (Provided & Readonly<{ steps: readonly Step[] }>)[];
}>;

/**
 * A question the sources answer differently: an officer confirms it, and until then the answer in use is shown as such.
 * One that asks for a day (`is: date`) takes any; it has to come `before` the days of other questions.
 */
export type Setting = Readonly<{
  id: string;
  question: Bilingual;
  status: string;
  inUse: string;
  is?: string;
  before?: readonly string[];
  alternatives: readonly Readonly<{ value: string; label: Bilingual; seen: string; certainty: string }>[];
}>;

/** A condition of eligibility as it is shown: what must hold, where it is written, and what to do when it does not. */
export type Condition = Readonly<{
  id: string;
  kind: string;
  statement: Bilingual;
  basis: readonly Citation[];
  remedy: Bilingual;
}>;

export type ForOfficials = Readonly<{
  id: string;
  kinds: readonly string[];
  statement: Bilingual;
  basis: readonly Citation[];
}>;

/** Something that may be read of a person or a proposal, and who supplies it. */
export type Input = Readonly<{ owner: string }> & Bilingual;

/** A pattern as it is shown; its formula stands in the policy that has it. */
export type Finding = Readonly<{
  id: string;
  severity: Severity;
  statement: Bilingual;
  basis: readonly Citation[];
}>;

export type TieBreaks = Readonly<{ basis: Citation; orders: Readonly<Record<string, readonly string[]>> }>;

export type ProtectedGrounds = Readonly<{
  basis: readonly Citation[];
  grounds: readonly (Readonly<{ code: string; fields: readonly string[] }> & Bilingual)[];
}>;

export type RouteProvision = Readonly<{
  from: PlainDate;
  kinds: readonly string[];
  stages: readonly Readonly<{
    id: string;
    role: string;
    act: string;
    scope: string;
    label: Bilingual;
    basis: readonly Citation[];
  }>[];
}>;

export type PertekProvision = Readonly<{
  from: PlainDate;
  asked: boolean | Readonly<{ setting: string; when: string }>;
  basis: Citation;
  certainty: string;
}>;

export type SigningAuthorities = Readonly<{
  status: string;
  confirmed: Readonly<{ by: string; on: PlainDate }>;
  rows: readonly Readonly<{
    kind: string;
    ranks?: readonly string[];
    classes?: readonly string[];
    echelons?: readonly string[];
    authority: string;
    from: PlainDate;
    basis: Citation;
    certainty: string;
  }>[];
}>;

export type Reason = Readonly<{ code: string; for: readonly string[] }> & Bilingual;

/** A formula as an officer reads it, and its syntax as the generator parsed it. */
export type Formula = Readonly<{ text: string; syntax: Syntax }>;

/** What a name is declared to be: `truth`, `date`, `text`, a unit, a domain, or several codes of a domain. */
export type Declared = string | Readonly<{ codes: string }>;

/**
 * Something a policy reads of a case. `item` says who supplies it (inputs.yaml), `law` which figures and settings its
 * reader applies. A quantity has bounds in whole units; `ground` admits that it carries a protected ground.
 */
export type PolicyInput = Readonly<{
  is: Declared;
  item: string;
  low?: number;
  high?: number;
  ground?: string;
  law?: Readonly<{ figures?: readonly string[]; settings?: readonly string[] }>;
}>;

/** A value computed from inputs and other values; `best` is what it reaches when everything is at its best. */
export type PolicyValue = Readonly<{ label: Bilingual; gives: Declared; by: Formula; best?: Formula }>;

/**
 * What must hold of a candidate or an act: the formula beside the words an officer reads. `shows` narrows what is shown
 * beside the answer to these inputs and tables (`day` is the day that is asked for); `findings` are the patterns it
 * points to, each with the formula by which it does.
 */
export type PolicyCondition = Readonly<{
  id: string;
  statement: Bilingual;
  basis: readonly Citation[];
  remedy: Bilingual;
  holds: Formula;
  shows?: readonly string[];
  findings?: Readonly<Record<string, Formula>>;
}>;

/** `block` refuses, `reason` asks for a written reason and a second approver, `watch` is only shown. */
export type Severity = 'block' | 'reason' | 'watch';

/** A pattern that a merit system must notice (V-01 …). */
export type Pattern = Readonly<{
  id: string;
  severity: Severity;
  statement: Bilingual;
  basis: readonly Citation[];
  when: Formula;
}>;

/** One worked example: what is given (a decimal, a code, a day, yes or no), and what comes of it. */
export type Scenario = Readonly<{
  id: string;
  says: Bilingual;
  basis: Citation;
  day: PlainDate;
  settings?: Readonly<Record<string, string>>;
  given: Readonly<Record<string, Plain | readonly string[]>>;
  /** A value, a range of two where evidence is missing, or what holds of a condition or a pattern. */
  expect: Readonly<Record<string, Plain | readonly Plain[]>>;
}>;

export type Plain = string | number | boolean;

/**
 * Rules that belong together. A `score` may read no protected ground at all; an `eligibility` may bound age by the one
 * cited limit; a `pattern` or a `record` check may read one where its input admits it, and nobody is ranked by it.
 */
export type Policy = Readonly<{
  id: string;
  kind: 'score' | 'eligibility' | 'pattern' | 'record';
  label: Bilingual;
  from: PlainDate;
  inputs: Readonly<Record<string, PolicyInput>>;
  values: Readonly<Record<string, PolicyValue>>;
  conditions: readonly PolicyCondition[];
  patterns: readonly Pattern[];
  /** What is true on every day of the law, whatever is given: weights that sum to 100, for instance. */
  always: readonly Readonly<{ statement: Bilingual; is: Formula }>[];
}>;
