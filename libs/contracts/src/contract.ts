/** The areas of the house: one area is one topic and one producing service (design, "Names"). */
export type Area = 'intake' | 'personnel' | 'proposal' | 'scoring' | 'approval' | 'audit';

/** Who keeps what for how long: each class of each person has its own data key (design, invariant 7). */
export type RetentionClass = 'identity' | 'personnel-fact' | 'decision-record' | 'case-note';

/** One version of one event: its type, what is promised about it, and its JSON Schema. Never edited once released. */
export interface Contract<Data> {
  /** `<area>.<fact>.v<major>`; on the wire the configured prefix stands before it. */
  readonly type: string;
  readonly area: Area;
  /** Others wait until audit has this event in the log with a proof (`audit.decision-anchored`). */
  readonly awaitsProof: boolean;
  /**
   * Whose personal data the event is: nobody's by itself (`none`), the person who is its subject (`subject`), or
   * the person whose id stands at a JSON pointer into `data`.
   */
  readonly about: 'none' | 'subject' | `/${string}`;
  /** The class under which what it says of persons is kept. */
  readonly retention?: RetentionClass;
  /** Arrays in `data` whose elements each concern the person named by their `person`, committed one by one. */
  readonly split?: readonly string[];
  readonly schema: Readonly<Record<string, unknown>>;
  /** Never set: carries the type of `data` to the compiler. */
  readonly data?: Data;
}

export type AnyContract = Contract<unknown>;
export type DataOf<C> = C extends Contract<infer Data> ? Data : never;

export const define = <Data>(contract: object): Contract<Data> => contract as Contract<Data>;

/** The topic of an area: `merit.<area>.v1`. */
export const topicOf = (area: Area): string => `merit.${area}.v1`;

/** Every topic has twelve partitions, on both engines. */
export const PARTITIONS = 12;
