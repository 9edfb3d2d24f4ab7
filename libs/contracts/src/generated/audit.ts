// Generated from libs/contracts/events/audit by tools/contracts.mjs. Do not edit.
import { define } from '../contract.js';

/**
 * The producer counted what it published in a span of time that is over; whoever keeps the events can compare.
 */
export interface AuditBooksClosedV1 {
  /**
   * An instant with its offset.
   */
  from: string;
  /**
   * An instant with its offset.
   */
  to: string;
  /**
   * One row per type that was published in the span, in order of type.
   */
  types: {
    /**
     * Without the deployment's prefix.
     */
    type: string;
    count: number;
    /**
     * The highest aggregateversion of each subject among these events, summed.
     */
    lastVersionSum: number;
    xor: string;
  }[];
}

/** The producer counted what it published in a span of time that is over; whoever keeps the events can compare. */
export const auditBooksClosedV1 = define<AuditBooksClosedV1>({
  type: 'audit.books-closed.v1',
  area: 'audit',
  awaitsProof: false,
  about: 'none',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:audit.books-closed.v1',
    title: 'AuditBooksClosedV1',
    description:
      'The producer counted what it published in a span of time that is over; whoever keeps the events can compare.',
    type: 'object',
    properties: {
      from: {
        $ref: 'urn:jejak:schema:common#/$defs/instant',
        description: 'Start of the span, a full hour, UTC: where the books before it ended.',
      },
      to: {
        $ref: 'urn:jejak:schema:common#/$defs/instant',
        description:
          'End of the span, exclusive, a full hour, UTC. An event belongs to the span its id was made in (the time in a UUIDv7).',
      },
      types: {
        type: 'array',
        maxItems: 200,
        description: 'One row per type that was published in the span, in order of type.',
        items: {
          type: 'object',
          properties: {
            type: {
              type: 'string',
              minLength: 1,
              maxLength: 200,
              description: "Without the deployment's prefix.",
            },
            count: { type: 'integer', minimum: 1 },
            lastVersionSum: {
              type: 'integer',
              minimum: 1,
              description: 'The highest aggregateversion of each subject among these events, summed.',
            },
            xor: {
              $ref: 'urn:jejak:schema:common#/$defs/sha256',
              description: 'XOR of the SHA-256 of each event id (36 ASCII characters).',
            },
          },
          required: ['count', 'lastVersionSum', 'type', 'xor'],
          unevaluatedProperties: false,
        },
      },
    },
    required: ['from', 'to', 'types'],
    unevaluatedProperties: false,
    examples: [
      {
        from: '2026-03-31T09:00:00.000Z',
        to: '2026-03-31T10:00:00.000Z',
        types: [
          {
            type: 'audit.log-searched.v1',
            count: 2,
            lastVersionSum: 5,
            xor: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
          },
        ],
      },
      { from: '2026-03-31T10:00:00.000Z', to: '2026-03-31T11:00:00.000Z', types: [] },
    ],
  },
});

/**
 * A command was refused by rules.
 */
export interface AuditCommandRefusedV1 {
  command: string;
  rules: {
    id: string;
    /**
     * Items: Where a rule is written.
     */
    basis: {
      instrument: string;
      article: string;
    }[];
  }[];
}

/** A command was refused by rules. */
export const auditCommandRefusedV1 = define<AuditCommandRefusedV1>({
  type: 'audit.command-refused.v1',
  area: 'audit',
  awaitsProof: false,
  about: 'none',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:audit.command-refused.v1',
    title: 'AuditCommandRefusedV1',
    description: 'A command was refused by rules.',
    type: 'object',
    properties: {
      command: { type: 'string', minLength: 1, maxLength: 100 },
      rules: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            id: { type: 'string', minLength: 1, maxLength: 120 },
            basis: { type: 'array', items: { $ref: 'urn:jejak:schema:common#/$defs/citation' } },
          },
          required: ['basis', 'id'],
          unevaluatedProperties: false,
        },
        minItems: 1,
      },
    },
    required: ['command', 'rules'],
    unevaluatedProperties: false,
    examples: [
      {
        command: 'submit',
        rules: [{ id: 'proposal/pns-only', basis: [{ instrument: 'PP 99/2000', article: 'Pasal 6' }] }],
      },
    ],
  },
});

/**
 * An entry that others wait for is in the log, under a signed checkpoint.
 */
export interface AuditDecisionAnchoredV1 {
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  event: string;
  type: string;
  subject: string;
  entry: number;
  treeSize: number;
  receipt: string;
}

/** An entry that others wait for is in the log, under a signed checkpoint. */
export const auditDecisionAnchoredV1 = define<AuditDecisionAnchoredV1>({
  type: 'audit.decision-anchored.v1',
  area: 'audit',
  awaitsProof: false,
  about: 'none',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:audit.decision-anchored.v1',
    title: 'AuditDecisionAnchoredV1',
    description: 'An entry that others wait for is in the log, under a signed checkpoint.',
    type: 'object',
    properties: {
      event: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      type: { type: 'string', minLength: 1, maxLength: 200 },
      subject: { type: 'string', minLength: 1, maxLength: 200 },
      entry: { type: 'integer', minimum: 0 },
      treeSize: { type: 'integer', minimum: 1 },
      receipt: { type: 'string', minLength: 1, maxLength: 300 },
    },
    required: ['entry', 'event', 'receipt', 'subject', 'treeSize', 'type'],
    unevaluatedProperties: false,
    examples: [
      {
        event: '0198a3c4-8f00-7000-8000-0000000000e1',
        type: 'approval.decision-given.v1',
        subject: 'proposal/0198a3c4-8f00-7000-8000-000000000001',
        entry: 41,
        treeSize: 44,
        receipt: '/v1/audit/receipts/0198a3c4-8f00-7000-8000-0000000000e1',
      },
    ],
  },
});

/**
 * A tamper drill damaged a copy and it was noticed.
 */
export interface AuditDrillPassedV1 {
  damage: string;
  entry?: number;
  noticedAs: string;
}

/** A tamper drill damaged a copy and it was noticed. */
export const auditDrillPassedV1 = define<AuditDrillPassedV1>({
  type: 'audit.drill-passed.v1',
  area: 'audit',
  awaitsProof: false,
  about: 'none',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:audit.drill-passed.v1',
    title: 'AuditDrillPassedV1',
    description: 'A tamper drill damaged a copy and it was noticed.',
    type: 'object',
    properties: {
      damage: { type: 'string', minLength: 1, maxLength: 200 },
      entry: { type: 'integer', minimum: 0 },
      noticedAs: { type: 'string', minLength: 1, maxLength: 200 },
    },
    required: ['damage', 'noticedAs'],
    unevaluatedProperties: false,
    examples: [{ damage: 'one byte of one opening', entry: 41, noticedAs: 'opening-differs' }],
  },
});

/**
 * This service keeps nothing more of what an erasure was about: its rows are deleted, its published events are left out of every later announcement.
 */
export interface AuditErasureAppliedV1 {
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  erasure: string;
  classes: ('identity' | 'personnel-fact' | 'decision-record' | 'case-note')[];
  /**
   * Published events whose bytes were deleted.
   */
  events: number;
}

/** This service keeps nothing more of what an erasure was about: its rows are deleted, its published events are left out of every later announcement. */
export const auditErasureAppliedV1 = define<AuditErasureAppliedV1>({
  type: 'audit.erasure-applied.v1',
  area: 'audit',
  awaitsProof: false,
  about: 'none',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:audit.erasure-applied.v1',
    title: 'AuditErasureAppliedV1',
    description:
      'This service keeps nothing more of what an erasure was about: its rows are deleted, its published events are left out of every later announcement.',
    type: 'object',
    properties: {
      erasure: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      classes: {
        type: 'array',
        items: { type: 'string', enum: ['identity', 'personnel-fact', 'decision-record', 'case-note'] },
        minItems: 1,
        uniqueItems: true,
      },
      events: { type: 'integer', minimum: 0, description: 'Published events whose bytes were deleted.' },
    },
    required: ['classes', 'erasure', 'events'],
    unevaluatedProperties: false,
    examples: [
      {
        erasure: '0198a3c4-8f00-7000-8000-0000000000f1',
        classes: ['identity', 'personnel-fact'],
        events: 12,
      },
    ],
  },
});

/**
 * The log's monitor found what should not be.
 */
export interface AuditInconsistencyFoundV1 {
  finding: string;
  entry?: number;
  detail: string;
}

/** The log's monitor found what should not be. */
export const auditInconsistencyFoundV1 = define<AuditInconsistencyFoundV1>({
  type: 'audit.inconsistency-found.v1',
  area: 'audit',
  awaitsProof: false,
  about: 'none',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:audit.inconsistency-found.v1',
    title: 'AuditInconsistencyFoundV1',
    description: "The log's monitor found what should not be.",
    type: 'object',
    properties: {
      finding: { type: 'string', minLength: 1, maxLength: 120 },
      entry: { type: 'integer', minimum: 0 },
      detail: { type: 'string', minLength: 1, maxLength: 500 },
    },
    required: ['detail', 'finding'],
    unevaluatedProperties: false,
    examples: [
      { finding: 'leaf-differs', entry: 41, detail: 'entry 41: the stored leaf does not hash to the tree' },
    ],
  },
});

/**
 * Somebody searched the log.
 */
export interface AuditLogSearchedV1 {
  /**
   * Free text about a person, AES-256-GCM under that person's key for its retention class.
   */
  query: string;
  treeSize: number;
  matches: number;
}

/** Somebody searched the log. */
export const auditLogSearchedV1 = define<AuditLogSearchedV1>({
  type: 'audit.log-searched.v1',
  area: 'audit',
  awaitsProof: false,
  about: 'none',
  retention: 'case-note',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:audit.log-searched.v1',
    title: 'AuditLogSearchedV1',
    description: 'Somebody searched the log.',
    type: 'object',
    properties: {
      query: { $ref: 'urn:jejak:schema:common#/$defs/sealed' },
      treeSize: { type: 'integer', minimum: 0 },
      matches: { type: 'integer', minimum: 0 },
    },
    required: ['matches', 'query', 'treeSize'],
    unevaluatedProperties: false,
    examples: [
      { query: 'sealed:v1:service:audit:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', treeSize: 44, matches: 3 },
    ],
  },
});

/**
 * A quarantined message was given up, with a reason.
 */
export interface AuditMessageDiscardedV1 {
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  quarantine: string;
  group: string;
  eventId: string;
  /**
   * Free text about a person, AES-256-GCM under that person's key for its retention class.
   */
  reason: string;
}

/** A quarantined message was given up, with a reason. */
export const auditMessageDiscardedV1 = define<AuditMessageDiscardedV1>({
  type: 'audit.message-discarded.v1',
  area: 'audit',
  awaitsProof: false,
  about: 'none',
  retention: 'case-note',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:audit.message-discarded.v1',
    title: 'AuditMessageDiscardedV1',
    description: 'A quarantined message was given up, with a reason.',
    type: 'object',
    properties: {
      quarantine: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      group: { type: 'string', minLength: 1, maxLength: 100 },
      eventId: { type: 'string', minLength: 1, maxLength: 256 },
      reason: { $ref: 'urn:jejak:schema:common#/$defs/sealed' },
    },
    required: ['eventId', 'group', 'quarantine', 'reason'],
    unevaluatedProperties: false,
    examples: [
      {
        quarantine: '0198a3c4-8f00-7000-8000-0000000000e1',
        group: 'audit.sequencer',
        eventId: '0198a3c4-8f00-7000-8000-0000000000e2',
        reason: 'sealed:v1:service:merit-scoring:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
      },
    ],
  },
});

/**
 * A quarantined message was handed to its handler again.
 */
export interface AuditMessageRedrivenV1 {
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  quarantine: string;
  group: string;
  eventId: string;
}

/** A quarantined message was handed to its handler again. */
export const auditMessageRedrivenV1 = define<AuditMessageRedrivenV1>({
  type: 'audit.message-redriven.v1',
  area: 'audit',
  awaitsProof: false,
  about: 'none',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:audit.message-redriven.v1',
    title: 'AuditMessageRedrivenV1',
    description: 'A quarantined message was handed to its handler again.',
    type: 'object',
    properties: {
      quarantine: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      group: { type: 'string', minLength: 1, maxLength: 100 },
      eventId: { type: 'string', minLength: 1, maxLength: 256 },
    },
    required: ['eventId', 'group', 'quarantine'],
    unevaluatedProperties: false,
    examples: [
      {
        quarantine: '0198a3c4-8f00-7000-8000-0000000000e1',
        group: 'audit.sequencer',
        eventId: '0198a3c4-8f00-7000-8000-0000000000e2',
      },
    ],
  },
});

/**
 * Somebody opened personal data of entries, with a stated purpose.
 */
export interface AuditPersonalDataOpenedV1 {
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  person: string;
  entries: number[];
  /**
   * Free text about a person, AES-256-GCM under that person's key for its retention class.
   */
  purpose: string;
}

/** Somebody opened personal data of entries, with a stated purpose. */
export const auditPersonalDataOpenedV1 = define<AuditPersonalDataOpenedV1>({
  type: 'audit.personal-data-opened.v1',
  area: 'audit',
  awaitsProof: false,
  about: '/person',
  retention: 'case-note',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:audit.personal-data-opened.v1',
    title: 'AuditPersonalDataOpenedV1',
    description: 'Somebody opened personal data of entries, with a stated purpose.',
    type: 'object',
    properties: {
      person: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      entries: { type: 'array', items: { type: 'integer', minimum: 0 }, minItems: 1, maxItems: 1000 },
      purpose: { $ref: 'urn:jejak:schema:common#/$defs/sealed' },
    },
    required: ['entries', 'person', 'purpose'],
    unevaluatedProperties: false,
    examples: [
      {
        person: '0198a3c4-8f00-7000-8000-0000000000a1',
        entries: [41],
        purpose:
          'sealed:v1:decision-record:0198a3c4-8f00-7000-8000-0000000000a1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
      },
    ],
  },
});

/**
 * The offline verifier that the log hands out from now on (/log/jejak-verify.mjs).
 */
export interface AuditVerifierReleasedV1 {
  sha256: string;
  bytes: number;
}

/** The offline verifier that the log hands out from now on (/log/jejak-verify.mjs). */
export const auditVerifierReleasedV1 = define<AuditVerifierReleasedV1>({
  type: 'audit.verifier-released.v1',
  area: 'audit',
  awaitsProof: false,
  about: 'none',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:audit.verifier-released.v1',
    title: 'AuditVerifierReleasedV1',
    description: 'The offline verifier that the log hands out from now on (/log/jejak-verify.mjs).',
    type: 'object',
    properties: {
      sha256: { $ref: 'urn:jejak:schema:common#/$defs/sha256' },
      bytes: { type: 'integer', minimum: 1 },
    },
    required: ['bytes', 'sha256'],
    unevaluatedProperties: false,
    examples: [{ sha256: '41aa000000000000000000000000000000000000000000000000000000000000', bytes: 60054 }],
  },
});

/**
 * Who cosigns checkpoints of the log from this entry on, and how many of them are enough.
 */
export interface AuditWitnessesAppointedV1 {
  /**
   * A C2SP tlog-policy: witnesses, groups and quorum, without addresses.
   */
  policy: string;
}

/** Who cosigns checkpoints of the log from this entry on, and how many of them are enough. */
export const auditWitnessesAppointedV1 = define<AuditWitnessesAppointedV1>({
  type: 'audit.witnesses-appointed.v1',
  area: 'audit',
  awaitsProof: false,
  about: 'none',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:audit.witnesses-appointed.v1',
    title: 'AuditWitnessesAppointedV1',
    description: 'Who cosigns checkpoints of the log from this entry on, and how many of them are enough.',
    type: 'object',
    properties: {
      policy: {
        description: 'A C2SP tlog-policy: witnesses, groups and quorum, without addresses.',
        type: 'string',
        minLength: 1,
        maxLength: 60000,
      },
    },
    required: ['policy'],
    unevaluatedProperties: false,
    examples: [
      {
        policy:
          'witness inspektorat inspektorat.lebongkab.go.id/saksi+5a01fe1d+BFt8Qx7M0o3Y4n0YkqmqG2g2mFqf1u0p1cXq4Yt7l6ZJ\nquorum inspektorat\n',
      },
    ],
  },
});
