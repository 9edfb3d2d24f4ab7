import { isUuid } from '@jejak/kernel';
import { isObject, personIn, type Happening } from './entry.js';

/** How an act ended: it was done, a rule refused it, or it could not be carried out. */
export type Outcome = 'done' | 'refused' | 'failed';

/** What the search knows of an entry. Ids only: it can be made again from the openings, and is shown to nobody else. */
export type IndexRow = Readonly<{
  eventId: string;
  /** `<area>.<fact>.v<major>`; the whole type when it does not begin with this deployment's prefix. */
  contract: string;
  source: string;
  subject: string;
  proposal?: string | undefined;
  actor?: string | undefined;
  actorKind?: string | undefined;
  behalf?: string | undefined;
  occurred: string;
  recorded: string;
  outcome: Outcome;
  correlation: string;
  causation?: string | undefined;
  policy?: string | undefined;
  /** Which event of its subject it is, as its producer counts them. */
  version?: number | undefined;
  /** Everybody the entry concerns or who acted in it, once each. */
  people: readonly string[];
}>;

/** Members of data that name natural persons; the same names in every contract. */
const PERSON_MEMBERS = new Set([
  'person',
  'chosen',
  'by',
  'onBehalfOf',
  'decidedBy',
  'proposedBy',
  'passedOver',
]);
/** Names that mean persons in one contract and something else in others. */
const PERSON_MEMBERS_OF: Readonly<Record<string, readonly string[]>> = {
  'personnel.conflict-found.v1': ['a', 'b'],
  'approval.authority-delegated.v1': ['from', 'to'],
};

export function indexRowOf(contract: string, { attributes, data }: Happening): IndexRow {
  const text = (name: string): string | undefined => {
    const value = attributes[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const json = 'json' in data ? data.json : undefined;
  const subject = text('subject') ?? '';
  const actor = text('authid');
  const behalf = text('behalfof');
  return {
    eventId: text('id') ?? '',
    contract,
    source: text('source') ?? '',
    subject,
    proposal: proposalOf(subject, json),
    actor,
    actorKind: text('authtype'),
    behalf,
    occurred: text('time') ?? '',
    recorded: text('recordedtime') ?? text('time') ?? '',
    outcome: outcomeOf(contract),
    correlation: text('correlationid') ?? '',
    causation: text('causationid'),
    policy: text('policyversion'),
    version: countIn(attributes['aggregateversion']),
    people: [...peopleOf([personIn(subject), actor, behalf], json, PERSON_MEMBERS_OF[contract] ?? [])],
  };
}

/** Those named by the envelope, then those in the data. */
function peopleOf(
  named: readonly (string | undefined)[],
  json: unknown,
  also: readonly string[],
): ReadonlySet<string> {
  const people = new Set<string>();
  const found = (id: unknown): void => {
    if (typeof id === 'string' && isUuid(id)) people.add(id);
    else if (Array.isArray(id)) id.forEach(found);
  };
  named.forEach(found);
  peopleIn(json, also, found);
  return people;
}

const countIn = (value: unknown): number | undefined =>
  Number.isInteger(value) && (value as number) > 0 && (value as number) < 2 ** 31
    ? (value as number)
    : undefined;

function proposalOf(subject: string, json: unknown): string | undefined {
  const named = isObject(json) ? json['proposal'] : undefined;
  const id = subject.startsWith('proposal/') ? subject.slice('proposal/'.length) : named;
  return typeof id === 'string' && isUuid(id) ? id : undefined;
}

/** What stands for persons in data, at any depth that a contract uses (members, and elements of arrays). */
function peopleIn(json: unknown, also: readonly string[], found: (id: unknown) => void, depth = 0): void {
  if (depth > 4) return;
  if (Array.isArray(json)) {
    for (const element of json) peopleIn(element, also, found, depth + 1);
  } else if (isObject(json)) {
    for (const name of Object.keys(json)) {
      const value = json[name];
      if (PERSON_MEMBERS.has(name) || also.includes(name)) found(value);
      else if (typeof value === 'object') peopleIn(value, also, found, depth + 1);
    }
  }
}

/** A refusal is an act like any other; a message given up on is one that failed. */
function outcomeOf(contract: string): Outcome {
  const fact = contract.split('.')[1];
  if (fact === 'command-refused') return 'refused';
  return fact === 'message-discarded' || fact === 'seal-broken' ? 'failed' : 'done';
}
