// Generated from libs/contracts/events/scoring by tools/contracts.mjs. Do not edit.
import { define } from '../contract.js';

/**
 * The producer counted what it published in a span of time that is over; whoever keeps the events can compare.
 */
export interface ScoringBooksClosedV1 {
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
export const scoringBooksClosedV1 = define<ScoringBooksClosedV1>({
  type: 'scoring.books-closed.v1',
  area: 'scoring',
  awaitsProof: false,
  about: 'none',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:scoring.books-closed.v1',
    title: 'ScoringBooksClosedV1',
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
            type: 'scoring.ranking-published.v1',
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
export interface ScoringCommandRefusedV1 {
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
export const scoringCommandRefusedV1 = define<ScoringCommandRefusedV1>({
  type: 'scoring.command-refused.v1',
  area: 'scoring',
  awaitsProof: false,
  about: 'none',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:scoring.command-refused.v1',
    title: 'ScoringCommandRefusedV1',
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
 * The facts a score will rest on are fixed by id.
 */
export interface ScoringDossierFrozenV1 {
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  proposal: string;
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  person: string;
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  dossier: string;
  hash: string;
  factsVersion: number;
  /**
   * Items: A random identifier; of a person, it is the only name a person has outside personnel.
   */
  facts: string[];
}

/** The facts a score will rest on are fixed by id. */
export const scoringDossierFrozenV1 = define<ScoringDossierFrozenV1>({
  type: 'scoring.dossier-frozen.v1',
  area: 'scoring',
  awaitsProof: false,
  about: '/person',
  retention: 'decision-record',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:scoring.dossier-frozen.v1',
    title: 'ScoringDossierFrozenV1',
    description: 'The facts a score will rest on are fixed by id.',
    type: 'object',
    properties: {
      proposal: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      person: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      dossier: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      hash: { $ref: 'urn:jejak:schema:common#/$defs/sha256' },
      factsVersion: { type: 'integer', minimum: 0 },
      facts: { type: 'array', items: { $ref: 'urn:jejak:schema:common#/$defs/uuid' }, maxItems: 1000 },
    },
    required: ['dossier', 'facts', 'factsVersion', 'hash', 'person', 'proposal'],
    unevaluatedProperties: false,
    examples: [
      {
        proposal: '0198a3c4-8f00-7000-8000-000000000001',
        person: '0198a3c4-8f00-7000-8000-0000000000a1',
        dossier: '0198a3c4-8f00-7000-8000-0000000000e1',
        hash: '41aa000000000000000000000000000000000000000000000000000000000000',
        factsVersion: 14,
        facts: ['0198a3c4-8f00-7000-8000-0000000000e2'],
      },
    ],
  },
});

/**
 * Which conditions hold, each with its article.
 */
export interface ScoringEligibilityAssessedV1 {
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  proposal: string;
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  person: string;
  dossierHash: string;
  policy: string;
  outcome: 'eligible' | 'not-eligible' | 'undetermined';
  conditions: {
    id: string;
    holds: 'yes' | 'no' | 'unknown';
    /**
     * Items: Where a rule is written.
     */
    basis: {
      instrument: string;
      article: string;
    }[];
  }[];
  /**
   * The patterns that show, and what follows from each.
   */
  findings?: {
    id: string;
    severity: 'block' | 'reason' | 'watch';
    /**
     * Items: Where a rule is written.
     */
    basis: {
      instrument: string;
      article: string;
    }[];
  }[];
}

/** Which conditions hold, each with its article. */
export const scoringEligibilityAssessedV1 = define<ScoringEligibilityAssessedV1>({
  type: 'scoring.eligibility-assessed.v1',
  area: 'scoring',
  awaitsProof: false,
  about: '/person',
  retention: 'decision-record',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:scoring.eligibility-assessed.v1',
    title: 'ScoringEligibilityAssessedV1',
    description: 'Which conditions hold, each with its article.',
    type: 'object',
    properties: {
      proposal: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      person: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      dossierHash: { $ref: 'urn:jejak:schema:common#/$defs/sha256' },
      policy: { $ref: 'urn:jejak:schema:common#/$defs/policyVersion' },
      outcome: { type: 'string', enum: ['eligible', 'not-eligible', 'undetermined'] },
      conditions: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            id: { type: 'string', minLength: 1, maxLength: 120 },
            holds: { type: 'string', enum: ['yes', 'no', 'unknown'] },
            basis: { type: 'array', items: { $ref: 'urn:jejak:schema:common#/$defs/citation' } },
          },
          required: ['basis', 'holds', 'id'],
          unevaluatedProperties: false,
        },
        maxItems: 200,
      },
      findings: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            id: { type: 'string', minLength: 1, maxLength: 60 },
            severity: { type: 'string', enum: ['block', 'reason', 'watch'] },
            basis: { type: 'array', items: { $ref: 'urn:jejak:schema:common#/$defs/citation' } },
          },
          required: ['basis', 'id', 'severity'],
          unevaluatedProperties: false,
        },
        maxItems: 40,
        description: 'The patterns that show, and what follows from each.',
      },
    },
    required: ['conditions', 'dossierHash', 'outcome', 'person', 'policy', 'proposal'],
    unevaluatedProperties: false,
    examples: [
      {
        proposal: '0198a3c4-8f00-7000-8000-000000000001',
        person: '0198a3c4-8f00-7000-8000-0000000000a1',
        dossierHash: '41aa000000000000000000000000000000000000000000000000000000000000',
        policy: 'rank-promotion/2025.1',
        outcome: 'eligible',
        conditions: [
          {
            id: 'rank-promotion/four-years-in-rank',
            holds: 'yes',
            basis: [{ instrument: 'PP 99/2000', article: 'Pasal 7' }],
          },
        ],
      },
    ],
  },
});

/**
 * This service keeps nothing more of what an erasure was about: its rows are deleted, its published events are left out of every later announcement.
 */
export interface ScoringErasureAppliedV1 {
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
export const scoringErasureAppliedV1 = define<ScoringErasureAppliedV1>({
  type: 'scoring.erasure-applied.v1',
  area: 'scoring',
  awaitsProof: false,
  about: 'none',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:scoring.erasure-applied.v1',
    title: 'ScoringErasureAppliedV1',
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
export interface ScoringMessageDiscardedV1 {
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
export const scoringMessageDiscardedV1 = define<ScoringMessageDiscardedV1>({
  type: 'scoring.message-discarded.v1',
  area: 'scoring',
  awaitsProof: false,
  about: 'none',
  retention: 'case-note',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:scoring.message-discarded.v1',
    title: 'ScoringMessageDiscardedV1',
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
export interface ScoringMessageRedrivenV1 {
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  quarantine: string;
  group: string;
  eventId: string;
}

/** A quarantined message was handed to its handler again. */
export const scoringMessageRedrivenV1 = define<ScoringMessageRedrivenV1>({
  type: 'scoring.message-redriven.v1',
  area: 'scoring',
  awaitsProof: false,
  about: 'none',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:scoring.message-redriven.v1',
    title: 'ScoringMessageRedrivenV1',
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
 * Somebody entitled lets candidates be ranked although evidence is still missing, and says why.
 */
export interface ScoringOpenRangesAcceptedV1 {
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  proposal: string;
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  submission: string;
  dossierHash: string;
  /**
   * The candidates whose score is still a range, or whose eligibility is undetermined.
   *
   * Items: A random identifier; of a person, it is the only name a person has outside personnel.
   */
  open: string[];
  reasonCode: string;
  /**
   * Free text about a person, AES-256-GCM under that person's key for its retention class.
   */
  reason: string;
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  acceptedBy: string;
}

/** Somebody entitled lets candidates be ranked although evidence is still missing, and says why. */
export const scoringOpenRangesAcceptedV1 = define<ScoringOpenRangesAcceptedV1>({
  type: 'scoring.open-ranges-accepted.v1',
  area: 'scoring',
  awaitsProof: false,
  about: 'none',
  retention: 'decision-record',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:scoring.open-ranges-accepted.v1',
    title: 'ScoringOpenRangesAcceptedV1',
    description:
      'Somebody entitled lets candidates be ranked although evidence is still missing, and says why.',
    type: 'object',
    properties: {
      proposal: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      submission: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      dossierHash: { $ref: 'urn:jejak:schema:common#/$defs/sha256' },
      open: {
        type: 'array',
        items: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
        minItems: 1,
        maxItems: 100,
        uniqueItems: true,
        description: 'The candidates whose score is still a range, or whose eligibility is undetermined.',
      },
      reasonCode: { $ref: 'urn:jejak:schema:common#/$defs/code' },
      reason: { $ref: 'urn:jejak:schema:common#/$defs/sealed' },
      acceptedBy: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
    },
    required: ['acceptedBy', 'dossierHash', 'open', 'proposal', 'reason', 'reasonCode', 'submission'],
    unevaluatedProperties: false,
    examples: [
      {
        proposal: '0198a3c4-8f00-7000-8000-000000000001',
        submission: '0198a3c4-8f00-7000-8000-0000000000e1',
        dossierHash: '41aa000000000000000000000000000000000000000000000000000000000000',
        open: ['0198a3c4-8f00-7000-8000-0000000000a1'],
        reasonCode: 'BUKTI_TIDAK_DAPAT_DIPEROLEH',
        reason: 'sealed:v1:service:merit-scoring:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
        acceptedBy: '0198a3c4-8f00-7000-8000-0000000000b1',
      },
    ],
  },
});

/**
 * The candidates in order of merit.
 */
export interface ScoringRankingPublishedV1 {
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  proposal: string;
  policy: string;
  /**
   * Items: A candidate as merit ranked them; without a rank when not eligible.
   */
  ranking: {
    /**
     * A random identifier; of a person, it is the only name a person has outside personnel.
     */
    person: string;
    rank?: number;
    eligible: boolean;
    score?: {
      /**
       * Points with two decimals.
       */
      low: string;
      /**
       * Points with two decimals.
       */
      high: string;
    };
  }[];
  dossierHash: string;
  openRanges: boolean;
}

/** The candidates in order of merit. */
export const scoringRankingPublishedV1 = define<ScoringRankingPublishedV1>({
  type: 'scoring.ranking-published.v1',
  area: 'scoring',
  awaitsProof: false,
  about: 'none',
  split: ['/ranking'],
  retention: 'decision-record',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:scoring.ranking-published.v1',
    title: 'ScoringRankingPublishedV1',
    description: 'The candidates in order of merit.',
    type: 'object',
    properties: {
      proposal: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      policy: { $ref: 'urn:jejak:schema:common#/$defs/policyVersion' },
      ranking: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            person: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
            rank: { type: 'integer', minimum: 1 },
            eligible: { type: 'boolean' },
            score: {
              type: 'object',
              properties: {
                low: { $ref: 'urn:jejak:schema:common#/$defs/points' },
                high: { $ref: 'urn:jejak:schema:common#/$defs/points' },
              },
              required: ['high', 'low'],
              unevaluatedProperties: false,
            },
          },
          required: ['eligible', 'person'],
          unevaluatedProperties: false,
          description: 'A candidate as merit ranked them; without a rank when not eligible.',
        },
        minItems: 1,
        maxItems: 100,
      },
      dossierHash: { $ref: 'urn:jejak:schema:common#/$defs/sha256' },
      openRanges: { type: 'boolean' },
    },
    required: ['dossierHash', 'openRanges', 'policy', 'proposal', 'ranking'],
    unevaluatedProperties: false,
    examples: [
      {
        proposal: '0198a3c4-8f00-7000-8000-000000000001',
        policy: 'ip-asn/2019.1',
        ranking: [
          {
            person: '0198a3c4-8f00-7000-8000-0000000000a1',
            rank: 1,
            eligible: true,
            score: { low: '80.00', high: '80.00' },
          },
        ],
        dossierHash: '41aa000000000000000000000000000000000000000000000000000000000000',
        openRanges: false,
      },
    ],
  },
});

/**
 * A score, as a range while evidence is missing.
 */
export interface ScoringScoreCalculatedV1 {
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  proposal: string;
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  person: string;
  dossierHash: string;
  policy: string;
  /**
   * Points with two decimals.
   */
  low: string;
  /**
   * Points with two decimals.
   */
  high: string;
  dimensions: {
    id: string;
    /**
     * Points with two decimals.
     */
    low: string;
    /**
     * Points with two decimals.
     */
    high: string;
    /**
     * Points with two decimals.
     */
    max: string;
  }[];
  traceSha256: string;
  /**
   * The score sheet as RFC 8785 text, the one that traceSha256 is over; left out when it is longer.
   */
  trace?: string;
}

/** A score, as a range while evidence is missing. */
export const scoringScoreCalculatedV1 = define<ScoringScoreCalculatedV1>({
  type: 'scoring.score-calculated.v1',
  area: 'scoring',
  awaitsProof: false,
  about: '/person',
  retention: 'decision-record',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:scoring.score-calculated.v1',
    title: 'ScoringScoreCalculatedV1',
    description: 'A score, as a range while evidence is missing.',
    type: 'object',
    properties: {
      proposal: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      person: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      dossierHash: { $ref: 'urn:jejak:schema:common#/$defs/sha256' },
      policy: { $ref: 'urn:jejak:schema:common#/$defs/policyVersion' },
      low: { $ref: 'urn:jejak:schema:common#/$defs/points' },
      high: { $ref: 'urn:jejak:schema:common#/$defs/points' },
      dimensions: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            id: { type: 'string', minLength: 1, maxLength: 60 },
            low: { $ref: 'urn:jejak:schema:common#/$defs/points' },
            high: { $ref: 'urn:jejak:schema:common#/$defs/points' },
            max: { $ref: 'urn:jejak:schema:common#/$defs/points' },
          },
          required: ['high', 'id', 'low', 'max'],
          unevaluatedProperties: false,
        },
        maxItems: 20,
      },
      traceSha256: { $ref: 'urn:jejak:schema:common#/$defs/sha256' },
      trace: {
        type: 'string',
        minLength: 2,
        maxLength: 40000,
        description:
          'The score sheet as RFC 8785 text, the one that traceSha256 is over; left out when it is longer.',
      },
    },
    required: ['dimensions', 'dossierHash', 'high', 'low', 'person', 'policy', 'proposal', 'traceSha256'],
    unevaluatedProperties: false,
    examples: [
      {
        proposal: '0198a3c4-8f00-7000-8000-000000000001',
        person: '0198a3c4-8f00-7000-8000-0000000000a1',
        dossierHash: '41aa000000000000000000000000000000000000000000000000000000000000',
        policy: 'ip-asn/2019.1',
        low: '80.00',
        high: '80.00',
        dimensions: [{ id: 'qualification', low: '20.00', high: '20.00', max: '25.00' }],
        traceSha256: '41aa000000000000000000000000000000000000000000000000000000000000',
      },
    ],
  },
});

/**
 * A score calculated anew because a fact was wrong; the earlier one stays.
 */
export interface ScoringScoreCorrectedV1 {
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  proposal: string;
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  person: string;
  dossierHash: string;
  policy: string;
  /**
   * Points with two decimals.
   */
  low: string;
  /**
   * Points with two decimals.
   */
  high: string;
  dimensions: {
    id: string;
    /**
     * Points with two decimals.
     */
    low: string;
    /**
     * Points with two decimals.
     */
    high: string;
    /**
     * Points with two decimals.
     */
    max: string;
  }[];
  traceSha256: string;
  /**
   * The score sheet as RFC 8785 text, the one that traceSha256 is over; left out when it is longer.
   */
  trace?: string;
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  corrects: string;
  /**
   * Free text about a person, AES-256-GCM under that person's key for its retention class.
   */
  reason: string;
}

/** A score calculated anew because a fact was wrong; the earlier one stays. */
export const scoringScoreCorrectedV1 = define<ScoringScoreCorrectedV1>({
  type: 'scoring.score-corrected.v1',
  area: 'scoring',
  awaitsProof: false,
  about: '/person',
  retention: 'decision-record',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:scoring.score-corrected.v1',
    title: 'ScoringScoreCorrectedV1',
    description: 'A score calculated anew because a fact was wrong; the earlier one stays.',
    type: 'object',
    properties: {
      proposal: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      person: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      dossierHash: { $ref: 'urn:jejak:schema:common#/$defs/sha256' },
      policy: { $ref: 'urn:jejak:schema:common#/$defs/policyVersion' },
      low: { $ref: 'urn:jejak:schema:common#/$defs/points' },
      high: { $ref: 'urn:jejak:schema:common#/$defs/points' },
      dimensions: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            id: { type: 'string', minLength: 1, maxLength: 60 },
            low: { $ref: 'urn:jejak:schema:common#/$defs/points' },
            high: { $ref: 'urn:jejak:schema:common#/$defs/points' },
            max: { $ref: 'urn:jejak:schema:common#/$defs/points' },
          },
          required: ['high', 'id', 'low', 'max'],
          unevaluatedProperties: false,
        },
        maxItems: 20,
      },
      traceSha256: { $ref: 'urn:jejak:schema:common#/$defs/sha256' },
      trace: {
        type: 'string',
        minLength: 2,
        maxLength: 40000,
        description:
          'The score sheet as RFC 8785 text, the one that traceSha256 is over; left out when it is longer.',
      },
      corrects: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      reason: { $ref: 'urn:jejak:schema:common#/$defs/sealed' },
    },
    required: [
      'corrects',
      'dimensions',
      'dossierHash',
      'high',
      'low',
      'person',
      'policy',
      'proposal',
      'reason',
      'traceSha256',
    ],
    unevaluatedProperties: false,
    examples: [
      {
        proposal: '0198a3c4-8f00-7000-8000-000000000001',
        person: '0198a3c4-8f00-7000-8000-0000000000a1',
        dossierHash: '41aa000000000000000000000000000000000000000000000000000000000000',
        policy: 'ip-asn/2019.1',
        low: '80.00',
        high: '80.00',
        dimensions: [{ id: 'qualification', low: '20.00', high: '20.00', max: '25.00' }],
        traceSha256: '41aa000000000000000000000000000000000000000000000000000000000000',
        corrects: '0198a3c4-8f00-7000-8000-0000000000e1',
        reason:
          'sealed:v1:decision-record:0198a3c4-8f00-7000-8000-0000000000a1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
      },
    ],
  },
});

/**
 * The seal of a stored score is broken: it was opened early, or it is no longer what its frozen dossier gives when computed again.
 */
export interface ScoringSealBrokenV1 {
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  proposal: string;
  /**
   * Free text about a person, AES-256-GCM under that person's key for its retention class.
   */
  reason: string;
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  submission?: string;
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  person?: string;
  finding?: 'opened-early' | 'score-differs' | 'evidence-differs' | 'ranking-differs';
  foundBy?: 'nightly' | 'on-demand';
}

/** The seal of a stored score is broken: it was opened early, or it is no longer what its frozen dossier gives when computed again. */
export const scoringSealBrokenV1 = define<ScoringSealBrokenV1>({
  type: 'scoring.seal-broken.v1',
  area: 'scoring',
  awaitsProof: false,
  about: 'none',
  retention: 'case-note',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:scoring.seal-broken.v1',
    title: 'ScoringSealBrokenV1',
    description:
      'The seal of a stored score is broken: it was opened early, or it is no longer what its frozen dossier gives when computed again.',
    type: 'object',
    properties: {
      proposal: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      reason: { $ref: 'urn:jejak:schema:common#/$defs/sealed' },
      submission: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      person: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      finding: {
        type: 'string',
        enum: ['opened-early', 'score-differs', 'evidence-differs', 'ranking-differs'],
      },
      foundBy: { type: 'string', enum: ['nightly', 'on-demand'] },
    },
    required: ['proposal', 'reason'],
    unevaluatedProperties: false,
    examples: [
      {
        proposal: '0198a3c4-8f00-7000-8000-000000000001',
        reason:
          'sealed:v1:decision-record:0198a3c4-8f00-7000-8000-0000000000a1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
      },
      {
        proposal: '0198a3c4-8f00-7000-8000-000000000001',
        reason: 'sealed:v1:service:merit-scoring:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
        submission: '0198a3c4-8f00-7000-8000-0000000000e1',
        person: '0198a3c4-8f00-7000-8000-0000000000a1',
        finding: 'score-differs',
        foundBy: 'nightly',
      },
    ],
  },
});

/**
 * A policy officer confirms an answer or a value that the sources leave open, on a basis that is named. New scores use it; stored ones keep theirs.
 */
export interface ScoringValueConfirmedV1 {
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  confirmation: string;
  subject: 'setting' | 'value' | 'successor';
  id: string;
  /**
   * A legal date in Asia/Jakarta.
   */
  from?: string;
  answer?: string;
  before?: string;
  /**
   * Where a rule is written.
   */
  basis: {
    instrument: string;
    article: string;
  };
  policy: string;
  /**
   * Free text about a person, AES-256-GCM under that person's key for its retention class.
   */
  note: string;
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  confirmedBy: string;
}

/** A policy officer confirms an answer or a value that the sources leave open, on a basis that is named. New scores use it; stored ones keep theirs. */
export const scoringValueConfirmedV1 = define<ScoringValueConfirmedV1>({
  type: 'scoring.value-confirmed.v1',
  area: 'scoring',
  awaitsProof: false,
  about: 'none',
  retention: 'decision-record',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:scoring.value-confirmed.v1',
    title: 'ScoringValueConfirmedV1',
    description:
      'A policy officer confirms an answer or a value that the sources leave open, on a basis that is named. New scores use it; stored ones keep theirs.',
    type: 'object',
    properties: {
      confirmation: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      subject: { type: 'string', enum: ['setting', 'value', 'successor'] },
      id: { type: 'string', minLength: 1, maxLength: 120 },
      from: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      answer: { type: 'string', minLength: 1, maxLength: 120 },
      before: { type: 'string', minLength: 1, maxLength: 120 },
      basis: { $ref: 'urn:jejak:schema:common#/$defs/citation' },
      policy: { $ref: 'urn:jejak:schema:common#/$defs/policyVersion' },
      note: { $ref: 'urn:jejak:schema:common#/$defs/sealed' },
      confirmedBy: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
    },
    required: ['basis', 'confirmation', 'confirmedBy', 'id', 'note', 'policy', 'subject'],
    unevaluatedProperties: false,
    examples: [
      {
        confirmation: '0198a3c4-8f00-7000-8000-0000000000c1',
        subject: 'setting',
        id: 'ip-asn/category-operator',
        answer: 'at-least-81',
        before: 'above-80',
        basis: { instrument: 'PerBKN 8/2019', article: 'Pasal 12' },
        policy: 'merit/2026.1',
        note: 'sealed:v1:service:merit-scoring:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
        confirmedBy: '0198a3c4-8f00-7000-8000-0000000000b1',
      },
    ],
  },
});
