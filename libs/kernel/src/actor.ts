/** Who did something, as a fact keeps it: a natural person behind an account, or the system on behalf of a rule. */
export type Actor = Readonly<{
  /** `iss` and `sub` of the account, or `system/<service>`. */
  account: string;
  /** The natural person, by random id; absent for systems. */
  person?: string;
  /** The person whose seat is filled by a substitute. */
  onBehalfOf?: string;
}>;

/** What led to something: carried from a request or an event to everything it causes. */
export type Cause = Readonly<{ correlationId: string; causationId?: string; traceparent?: string }>;
