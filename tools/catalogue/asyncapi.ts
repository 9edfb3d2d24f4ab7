import { contracts, PARTITIONS, topicOf, type AnyContract, type Area } from '@jejak/contracts';
import { commonSchema } from '@jejak/contracts';
import { speakerOf, type Hearer } from './parties.js';

type Json = Record<string, unknown>;

const SCHEMA_FORMAT = 'application/schema+json;version=draft-2020-12';
const COMMON = 'urn:jejak:schema:common#/$defs/';
const DAY_MS = 86_400_000;

/** Topics keep events for ninety days, the intake, where NIP travels, for seven (design, invariant 7). */
export const retentionDays = (area: Area): number => (area === 'intake' ? 7 : 90);

/**
 * The catalogue of messages as AsyncAPI 3.0: a channel per topic, a message per contract, an operation per service
 * that speaks and per group that hears. `prefix` stands before every type on the wire.
 */
export function asyncApi(groups: readonly Hearer[], prefix: string): Json {
  const areas = [...new Set(contracts.map(({ area }) => area))].sort();
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Jejak: events',
      version: '1.0.0',
      description:
        'What the services say to one another, and what internal systems may say to them. Envelopes are CloudEvents 1.0, on Kafka in binary mode: attributes as ce_* headers, the value is the data. The same events travel on the embedded engine.',
      license: { name: 'EUPL-1.2' },
    },
    defaultContentType: 'application/json',
    channels: Object.fromEntries(areas.map((area) => [area, channel(area)])),
    operations: Object.fromEntries([...areas.map(speaking), ...groups.flatMap(hearing)]),
    components: {
      messages: Object.fromEntries(contracts.map((contract) => [contract.type, message(contract, prefix)])),
      messageTraits: { cloudEvent: { headers: { schemaFormat: SCHEMA_FORMAT, schema: envelope } } },
      schemas: Object.fromEntries(
        Object.entries(commonSchema.$defs).map(([name, schema]) => [
          name,
          { schemaFormat: SCHEMA_FORMAT, schema: bundled(schema) },
        ]),
      ),
    },
  };
}

const typesOf = (area: Area): string[] =>
  contracts.filter((contract) => contract.area === area).map(({ type }) => type);

const channel = (area: Area): Json => ({
  ...(area === 'intake'
    ? {
        address: 'merit.intake.{publisher}.v1',
        parameters: {
          publisher: { description: 'Who publishes: each internal system writes to a topic of its own.' },
        },
      }
    : { address: topicOf(area) }),
  description: `Spoken by ${speakerOf(area)}. The key is the subject: order holds per subject.`,
  messages: Object.fromEntries(
    typesOf(area).map((type) => [type, { $ref: `#/components/messages/${type}` }]),
  ),
  bindings: {
    kafka: {
      partitions: PARTITIONS,
      topicConfiguration: { 'cleanup.policy': ['delete'], 'retention.ms': retentionDays(area) * DAY_MS },
      bindingVersion: '0.5.0',
    },
  },
});

const speaking = (area: Area): [string, Json] => [
  `${speakerOf(area)}.${area}`,
  {
    action: 'send',
    channel: { $ref: `#/channels/${area}` },
    tags: [{ name: speakerOf(area) }],
    messages: typesOf(area).map((type) => ({ $ref: `#/channels/${area}/messages/${type}` })),
  },
];

/** An operation has one channel, so a group that reads several topics has one operation for each. */
function hearing({ service, group, kind, topics, types, everything }: Hearer): [string, Json][] {
  const areas = [...new Set(types.map((type) => type.slice(0, type.indexOf('.')) as Area))];
  return areas
    .filter((area) => topics.includes(topicOf(area)))
    .map((area) => [
      `${group}.${area}`,
      {
        action: 'receive',
        channel: { $ref: `#/channels/${area}` },
        summary: `${kind}${everything ? '; hears every well-formed envelope, unknown types included' : ''}`,
        tags: [{ name: service }, { name: kind }],
        messages: types
          .filter((type) => type.startsWith(`${area}.`))
          .map((type) => ({ $ref: `#/channels/${area}/messages/${type}` })),
        bindings: { kafka: { groupId: { type: 'string', const: group }, bindingVersion: '0.5.0' } },
      },
    ]);
}

function message({ type, schema, awaitsProof }: AnyContract, prefix: string): Json {
  const { examples, title, description, ...rest } = schema as Json & { examples: unknown[] };
  return {
    name: `${prefix}.${type}`,
    title,
    summary: description,
    ...(awaitsProof ? { tags: [{ name: 'awaits-proof' }] } : {}),
    traits: [{ $ref: '#/components/messageTraits/cloudEvent' }],
    payload: { schemaFormat: SCHEMA_FORMAT, schema: bundled(rest) },
    examples: examples.map((payload) => ({ payload })),
    bindings: {
      kafka: {
        key: { type: 'string', description: 'The subject; publishers of the intake choose their own.' },
        bindingVersion: '0.5.0',
      },
    },
  };
}

/** Common definitions stand in the document itself; what is ours alone, as `x-jejak`, stays out. */
function bundled(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(bundled);
  if (node === null || typeof node !== 'object') return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => !['$id', '$schema', 'x-jejak'].includes(key))
      .map(([key, value]) =>
        key === '$ref' && typeof value === 'string' && value.startsWith(COMMON)
          ? [key, `#/components/schemas/${value.slice(COMMON.length)}/schema`]
          : [key, bundled(value)],
      ),
  );
}

const text = (description: string, more: Json = {}): Json => ({ type: 'string', description, ...more });

/** Headers of every event that a service publishes; an internal system needs the first six. */
const envelope: Json = {
  type: 'object',
  required: ['ce_specversion', 'ce_id', 'ce_source', 'ce_type', 'content-type'],
  properties: {
    ce_specversion: text('CloudEvents 1.0', { const: '1.0' }),
    ce_id: text('A UUIDv7 when a service speaks; any text of at most 256 characters on the intake.'),
    ce_source: text('//<host>/jejak/<service>, or the source a publisher is allowed to speak for.'),
    ce_type: text('<prefix>.<area>.<fact>.v<major>'),
    ce_time: text('When it happened.', { format: 'date-time' }),
    'content-type': text('application/json'),
    ce_subject: text('Whom or what it is about; the key.'),
    ce_dataschema: text('The contract of the data.'),
    ce_partitionkey: text('The key.'),
    ce_aggregateversion: text("Which of this subject's events on this topic it is, from 1, without gap.", {
      pattern: '^[1-9][0-9]*$',
    }),
    ce_recordedtime: text('When it was recorded.', { format: 'date-time' }),
    ce_correlationid: text('The same for everything one act led to.'),
    ce_causationid: text('The event that led to this one.'),
    ce_traceparent: text('W3C Trace Context.'),
    ce_authtype: text('user, service_account or system.'),
    ce_authid: text('The person id or the account; never a name or a NIP.'),
    ce_behalfof: text('On whose behalf.'),
    ce_policyversion: text('The policy version in force.'),
    ce_dataclassification: text('The retention class of the data.'),
  },
};
