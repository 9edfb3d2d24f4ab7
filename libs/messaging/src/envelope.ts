import type { Actor, Clock, Ids } from '@jejak/kernel';
import { isUuid } from '@jejak/kernel';
import { Unreadable } from './errors.js';
import type { Attributes, Outgoing } from './event.js';

/** Who publishes, and under which names. */
export interface Producer {
  /** CloudEvents `source`: `//<host>/jejak/<service>`. */
  readonly source: string;
  /** What stands before every contract's type on the wire, e.g. `id.go.lebongkab.merit`. */
  readonly prefix: string;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** The envelope of an event, all but `aggregateversion`, which the stream head gives under its lock. */
export function envelopeOf(
  { source, prefix, clock, ids }: Producer,
  { contract, subject, occurred, cause, by, policyVersion, id }: Outgoing<unknown>,
): Omit<Attributes, 'aggregateversion'> {
  if (id !== undefined && !isUuid(id)) throw new TypeError(`the id of an event is a UUID, not "${id}"`);
  if (subject.length === 0 || subject.length > 200)
    throw new TypeError(`the subject of ${contract.type} has 1 to 200 characters, not ${subject.length}`);
  const now = clock.now();
  return {
    specversion: '1.0',
    id: id ?? ids.uuid(),
    source,
    type: `${prefix}.${contract.type}`,
    subject,
    time: (occurred ?? now).toISOString(),
    datacontenttype: 'application/json',
    dataschema: String(contract.schema.$id),
    partitionkey: subject,
    recordedtime: now.toISOString(),
    correlationid: cause.correlationId,
    ...(cause.causationId === undefined ? {} : { causationid: cause.causationId }),
    ...(cause.traceparent === undefined ? {} : { traceparent: cause.traceparent }),
    ...(by === undefined ? {} : authOf(by)),
    ...(policyVersion === undefined ? {} : { policyversion: policyVersion }),
    ...(contract.retention === undefined ? {} : { dataclassification: contract.retention }),
  };
}

/** CloudEvents auth context extension, section "Attributes": never a name or a NIP. */
function authOf({ account, person, onBehalfOf }: Actor): Partial<Attributes> {
  const behalf = onBehalfOf === undefined ? {} : { behalfof: onBehalfOf };
  if (person !== undefined) return { authtype: 'user', authid: person, ...behalf };
  return {
    authtype: account.startsWith('system/') ? 'system' : 'service_account',
    authid: account,
    ...behalf,
  };
}

const TEXTS = [
  ...['id', 'source', 'type', 'subject', 'time', 'datacontenttype', 'dataschema', 'partitionkey'],
  ...['recordedtime', 'correlationid'],
] as const;

/**
 * The attributes of a received event, if they are what every event has.
 * @throws Unreadable naming the first attribute that is missing or of the wrong type
 */
export function attributesOf(raw: Readonly<Record<string, unknown>>): Attributes {
  for (const name of TEXTS) {
    const value = raw[name];
    if (typeof value !== 'string' || value === '')
      throw new Unreadable({ id: `Atribut ${name} tidak ada.`, en: `attribute ${name} is missing` });
  }
  if (!Number.isSafeInteger(raw.aggregateversion) || (raw.aggregateversion as number) < 1)
    throw new Unreadable({
      id: 'Atribut aggregateversion bukan bilangan bulat positif.',
      en: 'attribute aggregateversion is no positive integer',
    });
  return raw as unknown as Attributes;
}

/**
 * The attributes of an event that others published: what CloudEvents 1.0 requires (section "Required attributes") is
 * there, nothing else is certain, whatever the type says. Its hearer judges the rest.
 * @throws Unreadable naming the first attribute that is missing or of the wrong type
 */
export function foreignAttributesOf(raw: Readonly<Record<string, unknown>>): Attributes {
  if (raw.specversion !== '1.0')
    throw new Unreadable({
      id: 'Atribut specversion bukan "1.0".',
      en: 'attribute specversion is not "1.0"',
    });
  for (const name of ['id', 'source', 'type']) {
    const value = raw[name];
    if (typeof value !== 'string' || value === '')
      throw new Unreadable({ id: `Atribut ${name} tidak ada.`, en: `attribute ${name} is missing` });
  }
  return raw as unknown as Attributes;
}
