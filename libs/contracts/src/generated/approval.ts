// Generated from libs/contracts/events/approval by tools/contracts.mjs. Do not edit.
import { define } from '../contract.js';

/**
 * An official steps back from a case.
 */
export interface ApprovalApproverRecusedV1 {
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  proposal: string;
  stage: string;
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  by: string;
  /**
   * Free text about a person, AES-256-GCM under that person's key for its retention class.
   */
  reason: string;
}

/** An official steps back from a case. */
export const approvalApproverRecusedV1 = define<ApprovalApproverRecusedV1>({
  type: 'approval.approver-recused.v1',
  area: 'approval',
  awaitsProof: false,
  about: 'none',
  retention: 'case-note',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:approval.approver-recused.v1',
    title: 'ApprovalApproverRecusedV1',
    description: 'An official steps back from a case.',
    type: 'object',
    properties: {
      proposal: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      stage: { type: 'string', minLength: 1, maxLength: 60 },
      by: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      reason: { $ref: 'urn:jejak:schema:common#/$defs/sealed' },
    },
    required: ['by', 'proposal', 'reason', 'stage'],
    unevaluatedProperties: false,
    examples: [
      {
        proposal: '0198a3c4-8f00-7000-8000-000000000001',
        stage: 'opd-verification',
        by: '0198a3c4-8f00-7000-8000-0000000000a3',
        reason:
          'sealed:v1:decision-record:0198a3c4-8f00-7000-8000-0000000000a1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
      },
    ],
  },
});

/**
 * An official names a substitute for a time.
 */
export interface ApprovalAuthorityDelegatedV1 {
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  delegation: string;
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  from: string;
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  to: string;
  role: string;
  unit?: string;
  /**
   * A legal date in Asia/Jakarta.
   */
  since: string;
  /**
   * A legal date in Asia/Jakarta.
   */
  until: string;
  /**
   * Free text about a person, AES-256-GCM under that person's key for its retention class.
   */
  reason: string;
}

/** An official names a substitute for a time. */
export const approvalAuthorityDelegatedV1 = define<ApprovalAuthorityDelegatedV1>({
  type: 'approval.authority-delegated.v1',
  area: 'approval',
  awaitsProof: false,
  about: 'none',
  retention: 'case-note',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:approval.authority-delegated.v1',
    title: 'ApprovalAuthorityDelegatedV1',
    description: 'An official names a substitute for a time.',
    type: 'object',
    properties: {
      delegation: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      from: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      to: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      role: { type: 'string', minLength: 1, maxLength: 60 },
      unit: { $ref: 'urn:jejak:schema:common#/$defs/code' },
      since: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      until: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      reason: { $ref: 'urn:jejak:schema:common#/$defs/sealed' },
    },
    required: ['delegation', 'from', 'reason', 'role', 'since', 'to', 'until'],
    unevaluatedProperties: false,
    examples: [
      {
        delegation: '0198a3c4-8f00-7000-8000-0000000000e1',
        from: '0198a3c4-8f00-7000-8000-0000000000a2',
        to: '0198a3c4-8f00-7000-8000-0000000000a3',
        role: 'pyb',
        since: '2026-04-01',
        until: '2026-04-14',
        reason:
          'sealed:v1:decision-record:0198a3c4-8f00-7000-8000-0000000000a1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
      },
    ],
  },
});

/**
 * The producer counted what it published in a span of time that is over; whoever keeps the events can compare.
 */
export interface ApprovalBooksClosedV1 {
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
export const approvalBooksClosedV1 = define<ApprovalBooksClosedV1>({
  type: 'approval.books-closed.v1',
  area: 'approval',
  awaitsProof: false,
  about: 'none',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:approval.books-closed.v1',
    title: 'ApprovalBooksClosedV1',
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
            type: 'approval.verdict-given.v1',
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
export interface ApprovalCommandRefusedV1 {
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
export const approvalCommandRefusedV1 = define<ApprovalCommandRefusedV1>({
  type: 'approval.command-refused.v1',
  area: 'approval',
  awaitsProof: false,
  about: 'none',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:approval.command-refused.v1',
    title: 'ApprovalCommandRefusedV1',
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
 * The appointing authority (PPK) has decided. Nothing follows before this entry is in the log with a proof.
 */
export interface ApprovalDecisionGivenV1 {
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  proposal: string;
  outcome: 'granted' | 'returned' | 'rejected';
  /**
   * What is proposed.
   */
  kind: 'rank-promotion' | 'position-promotion' | 'rotation';
  /**
   * A legal date in Asia/Jakarta.
   */
  effectiveDate: string;
  /**
   * The rank or the post that is proposed.
   */
  target: {
    rank?:
      | 'I/a'
      | 'I/b'
      | 'I/c'
      | 'I/d'
      | 'II/a'
      | 'II/b'
      | 'II/c'
      | 'II/d'
      | 'III/a'
      | 'III/b'
      | 'III/c'
      | 'III/d'
      | 'IV/a'
      | 'IV/b'
      | 'IV/c'
      | 'IV/d'
      | 'IV/e';
    post?: {
      id: string;
      title: string;
      /**
       * UU 20/2023 articles 13-18.
       */
      class:
        'jpt-utama' | 'jpt-madya' | 'jpt-pratama' | 'administrator' | 'pengawas' | 'functional' | 'pelaksana';
      echelon?: 'I.a' | 'I.b' | 'II.a' | 'II.b' | 'III.a' | 'III.b' | 'IV.a' | 'IV.b' | 'V.a' | 'V.b';
      functionalLevel?:
        | 'pemula'
        | 'terampil'
        | 'mahir'
        | 'penyelia'
        | 'ahli-pertama'
        | 'ahli-muda'
        | 'ahli-madya'
        | 'ahli-utama';
      unit: string;
    };
  };
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  chosen?: string;
  rank?: number;
  deviates: boolean;
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  decidedBy: string;
  stage: string;
  dossierHash: string;
}

/** The appointing authority (PPK) has decided. Nothing follows before this entry is in the log with a proof. */
export const approvalDecisionGivenV1 = define<ApprovalDecisionGivenV1>({
  type: 'approval.decision-given.v1',
  area: 'approval',
  awaitsProof: true,
  about: 'none',
  retention: 'decision-record',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:approval.decision-given.v1',
    title: 'ApprovalDecisionGivenV1',
    description:
      'The appointing authority (PPK) has decided. Nothing follows before this entry is in the log with a proof.',
    type: 'object',
    properties: {
      proposal: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      outcome: { type: 'string', enum: ['granted', 'returned', 'rejected'] },
      kind: { $ref: 'urn:jejak:schema:common#/$defs/kind' },
      effectiveDate: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      target: { $ref: 'urn:jejak:schema:common#/$defs/target' },
      chosen: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      rank: { type: 'integer', minimum: 1 },
      deviates: { type: 'boolean' },
      decidedBy: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      stage: { type: 'string', minLength: 1, maxLength: 60 },
      dossierHash: { $ref: 'urn:jejak:schema:common#/$defs/sha256' },
    },
    required: [
      'decidedBy',
      'deviates',
      'dossierHash',
      'effectiveDate',
      'kind',
      'outcome',
      'proposal',
      'stage',
      'target',
    ],
    unevaluatedProperties: false,
    examples: [
      {
        proposal: '0198a3c4-8f00-7000-8000-000000000001',
        outcome: 'granted',
        kind: 'rank-promotion',
        effectiveDate: '2026-05-01',
        target: { rank: 'III/d' },
        chosen: '0198a3c4-8f00-7000-8000-0000000000a1',
        rank: 1,
        deviates: false,
        decidedBy: '0198a3c4-8f00-7000-8000-0000000000a3',
        stage: 'ppk-decision',
        dossierHash: '41aa000000000000000000000000000000000000000000000000000000000000',
      },
    ],
  },
});

/**
 * An official takes back what they delegated: from now on the substitute fills their seat no more.
 */
export interface ApprovalDelegationRevokedV1 {
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  delegation: string;
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  from: string;
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  to: string;
  role: string;
  unit?: string;
  /**
   * Free text about a person, AES-256-GCM under that person's key for its retention class.
   */
  reason: string;
}

/** An official takes back what they delegated: from now on the substitute fills their seat no more. */
export const approvalDelegationRevokedV1 = define<ApprovalDelegationRevokedV1>({
  type: 'approval.delegation-revoked.v1',
  area: 'approval',
  awaitsProof: false,
  about: 'none',
  retention: 'case-note',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:approval.delegation-revoked.v1',
    title: 'ApprovalDelegationRevokedV1',
    description:
      'An official takes back what they delegated: from now on the substitute fills their seat no more.',
    type: 'object',
    properties: {
      delegation: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      from: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      to: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      role: { type: 'string', minLength: 1, maxLength: 60 },
      unit: { $ref: 'urn:jejak:schema:common#/$defs/code' },
      reason: { $ref: 'urn:jejak:schema:common#/$defs/sealed' },
    },
    required: ['delegation', 'from', 'reason', 'role', 'to'],
    unevaluatedProperties: false,
    examples: [
      {
        delegation: '0198a3c4-8f00-7000-8000-0000000000e1',
        from: '0198a3c4-8f00-7000-8000-0000000000a2',
        to: '0198a3c4-8f00-7000-8000-0000000000a3',
        role: 'pyb',
        reason:
          'sealed:v1:decision-record:0198a3c4-8f00-7000-8000-0000000000a1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
      },
    ],
  },
});

/**
 * Somebody other than rank one is chosen, with a coded reason.
 */
export interface ApprovalDeviationJustifiedV1 {
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  proposal: string;
  stage: string;
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  chosen: string;
  rank: number;
  /**
   * Items: A random identifier; of a person, it is the only name a person has outside personnel.
   */
  passedOver: string[];
  reasonCode: string;
  /**
   * Free text about a person, AES-256-GCM under that person's key for its retention class.
   */
  reason: string;
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  by: string;
}

/** Somebody other than rank one is chosen, with a coded reason. */
export const approvalDeviationJustifiedV1 = define<ApprovalDeviationJustifiedV1>({
  type: 'approval.deviation-justified.v1',
  area: 'approval',
  awaitsProof: false,
  about: 'none',
  retention: 'decision-record',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:approval.deviation-justified.v1',
    title: 'ApprovalDeviationJustifiedV1',
    description: 'Somebody other than rank one is chosen, with a coded reason.',
    type: 'object',
    properties: {
      proposal: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      stage: { type: 'string', minLength: 1, maxLength: 60 },
      chosen: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      rank: { type: 'integer', minimum: 2 },
      passedOver: { type: 'array', items: { $ref: 'urn:jejak:schema:common#/$defs/uuid' }, minItems: 1 },
      reasonCode: { $ref: 'urn:jejak:schema:common#/$defs/code' },
      reason: { $ref: 'urn:jejak:schema:common#/$defs/sealed' },
      by: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
    },
    required: ['by', 'chosen', 'passedOver', 'proposal', 'rank', 'reason', 'reasonCode', 'stage'],
    unevaluatedProperties: false,
    examples: [
      {
        proposal: '0198a3c4-8f00-7000-8000-000000000001',
        stage: 'ppk-decision',
        chosen: '0198a3c4-8f00-7000-8000-0000000000a2',
        rank: 2,
        passedOver: ['0198a3c4-8f00-7000-8000-0000000000a1'],
        reasonCode: 'PENGALAMAN_KHUSUS',
        reason:
          'sealed:v1:decision-record:0198a3c4-8f00-7000-8000-0000000000a1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
        by: '0198a3c4-8f00-7000-8000-0000000000a3',
      },
    ],
  },
});

/**
 * This service keeps nothing more of what an erasure was about: its rows are deleted, its published events are left out of every later announcement.
 */
export interface ApprovalErasureAppliedV1 {
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
export const approvalErasureAppliedV1 = define<ApprovalErasureAppliedV1>({
  type: 'approval.erasure-applied.v1',
  area: 'approval',
  awaitsProof: false,
  about: 'none',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:approval.erasure-applied.v1',
    title: 'ApprovalErasureAppliedV1',
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
 * A quarantined message was given up, with a reason.
 */
export interface ApprovalMessageDiscardedV1 {
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
export const approvalMessageDiscardedV1 = define<ApprovalMessageDiscardedV1>({
  type: 'approval.message-discarded.v1',
  area: 'approval',
  awaitsProof: false,
  about: 'none',
  retention: 'case-note',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:approval.message-discarded.v1',
    title: 'ApprovalMessageDiscardedV1',
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
        group: 'merit-scoring.facts',
        eventId: '0198a3c4-8f00-7000-8000-0000000000e2',
        reason: 'sealed:v1:service:merit-scoring:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
      },
    ],
  },
});

/**
 * A quarantined message was handed to its handler again.
 */
export interface ApprovalMessageRedrivenV1 {
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  quarantine: string;
  group: string;
  eventId: string;
}

/** A quarantined message was handed to its handler again. */
export const approvalMessageRedrivenV1 = define<ApprovalMessageRedrivenV1>({
  type: 'approval.message-redriven.v1',
  area: 'approval',
  awaitsProof: false,
  about: 'none',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:approval.message-redriven.v1',
    title: 'ApprovalMessageRedrivenV1',
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
        group: 'merit-scoring.facts',
        eventId: '0198a3c4-8f00-7000-8000-0000000000e2',
      },
    ],
  },
});

/**
 * A stage waits for its official.
 */
export interface ApprovalStageOpenedV1 {
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  proposal: string;
  stage: string;
  act: 'verify' | 'advise' | 'propose' | 'decide';
  role: string;
  unit?: string;
  ordinal: number;
  /**
   * An instant with its offset.
   */
  dueAt?: string;
}

/** A stage waits for its official. */
export const approvalStageOpenedV1 = define<ApprovalStageOpenedV1>({
  type: 'approval.stage-opened.v1',
  area: 'approval',
  awaitsProof: false,
  about: 'none',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:approval.stage-opened.v1',
    title: 'ApprovalStageOpenedV1',
    description: 'A stage waits for its official.',
    type: 'object',
    properties: {
      proposal: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      stage: { type: 'string', minLength: 1, maxLength: 60 },
      act: { type: 'string', enum: ['verify', 'advise', 'propose', 'decide'] },
      role: { type: 'string', minLength: 1, maxLength: 60 },
      unit: { $ref: 'urn:jejak:schema:common#/$defs/code' },
      ordinal: { type: 'integer', minimum: 1, maximum: 20 },
      dueAt: { $ref: 'urn:jejak:schema:common#/$defs/instant' },
    },
    required: ['act', 'ordinal', 'proposal', 'role', 'stage'],
    unevaluatedProperties: false,
    examples: [
      {
        proposal: '0198a3c4-8f00-7000-8000-000000000001',
        stage: 'opd-verification',
        act: 'verify',
        role: 'opd-verifier',
        unit: 'U-01',
        ordinal: 1,
        dueAt: '2026-04-08T16:00:00+07:00',
      },
    ],
  },
});

/**
 * An official gives a verdict on what was on the screen.
 */
export interface ApprovalVerdictGivenV1 {
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  proposal: string;
  stage: string;
  act: 'verify' | 'advise' | 'propose' | 'decide';
  verdict: 'granted' | 'returned' | 'rejected';
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  by: string;
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  onBehalfOf?: string;
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  chosen?: string;
  rank?: number;
  reasonCode?: string;
  /**
   * Free text about a person, AES-256-GCM under that person's key for its retention class.
   */
  reason: string;
  dossierHash: string;
}

/** An official gives a verdict on what was on the screen. */
export const approvalVerdictGivenV1 = define<ApprovalVerdictGivenV1>({
  type: 'approval.verdict-given.v1',
  area: 'approval',
  awaitsProof: false,
  about: 'none',
  retention: 'decision-record',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:approval.verdict-given.v1',
    title: 'ApprovalVerdictGivenV1',
    description: 'An official gives a verdict on what was on the screen.',
    type: 'object',
    properties: {
      proposal: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      stage: { type: 'string', minLength: 1, maxLength: 60 },
      act: { type: 'string', enum: ['verify', 'advise', 'propose', 'decide'] },
      verdict: { type: 'string', enum: ['granted', 'returned', 'rejected'] },
      by: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      onBehalfOf: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      chosen: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      rank: { type: 'integer', minimum: 1 },
      reasonCode: { $ref: 'urn:jejak:schema:common#/$defs/code' },
      reason: { $ref: 'urn:jejak:schema:common#/$defs/sealed' },
      dossierHash: { $ref: 'urn:jejak:schema:common#/$defs/sha256' },
    },
    required: ['act', 'by', 'dossierHash', 'proposal', 'reason', 'stage', 'verdict'],
    unevaluatedProperties: false,
    examples: [
      {
        proposal: '0198a3c4-8f00-7000-8000-000000000001',
        stage: 'opd-verification',
        act: 'verify',
        verdict: 'granted',
        by: '0198a3c4-8f00-7000-8000-0000000000a3',
        chosen: '0198a3c4-8f00-7000-8000-0000000000a1',
        rank: 1,
        reason:
          'sealed:v1:decision-record:0198a3c4-8f00-7000-8000-0000000000a1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
        dossierHash: '41aa000000000000000000000000000000000000000000000000000000000000',
      },
    ],
  },
});
