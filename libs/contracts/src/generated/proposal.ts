// Generated from libs/contracts/events/proposal by tools/contracts.mjs. Do not edit.
import { define } from '../contract.js';

/**
 * A draft is changed; this is the whole of it anew.
 */
export interface ProposalAmendedV1 {
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  proposal: string;
  number: string;
  /**
   * What is proposed.
   */
  kind: 'rank-promotion' | 'position-promotion' | 'rotation';
  unit: string;
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
   * Items: A candidate and the reason for naming them.
   */
  candidates: {
    /**
     * A random identifier; of a person, it is the only name a person has outside personnel.
     */
    person: string;
    /**
     * Free text about a person, AES-256-GCM under that person's key for its retention class.
     */
    reason: string;
    /**
     * The box of the talent map, by the talent committee.
     */
    talentBox?: string;
    /**
     * Why a candidate is to move before the shortest time in the post is complete; `document` is the SHA-256 of the document that shows it, among those of the proposal.
     */
    ground?: {
      code: 'own-request' | 'reorganisation' | 'sanction';
      document?: string;
    };
  }[];
  /**
   * Items: A document by SHA-256; its title and link, which may name anybody, sealed under its author's key.
   */
  documents: {
    /**
     * Free text about a person, AES-256-GCM under that person's key for its retention class.
     */
    title: string;
    sha256: string;
    /**
     * Free text about a person, AES-256-GCM under that person's key for its retention class.
     */
    link?: string;
  }[];
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  proposedBy: string;
  /**
   * How a post is filled: directly, by open selection, or from the succession group.
   */
  route?: 'direct' | 'open-selection' | 'talent';
}

/** A draft is changed; this is the whole of it anew. */
export const proposalAmendedV1 = define<ProposalAmendedV1>({
  type: 'proposal.amended.v1',
  area: 'proposal',
  awaitsProof: false,
  about: 'none',
  split: ['/candidates'],
  retention: 'decision-record',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:proposal.amended.v1',
    title: 'ProposalAmendedV1',
    description: 'A draft is changed; this is the whole of it anew.',
    type: 'object',
    properties: {
      proposal: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      number: { type: 'string', pattern: '^USL-[0-9]{4}-[0-9]{4,}$' },
      kind: { $ref: 'urn:jejak:schema:common#/$defs/kind' },
      unit: { $ref: 'urn:jejak:schema:common#/$defs/code' },
      effectiveDate: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      target: { $ref: 'urn:jejak:schema:common#/$defs/target' },
      candidates: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            person: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
            reason: { $ref: 'urn:jejak:schema:common#/$defs/sealed' },
            talentBox: { $ref: 'urn:jejak:schema:common#/$defs/talentBox' },
            ground: { $ref: 'urn:jejak:schema:common#/$defs/moveGround' },
          },
          required: ['person', 'reason'],
          unevaluatedProperties: false,
          description: 'A candidate and the reason for naming them.',
        },
        minItems: 1,
        maxItems: 100,
      },
      documents: { type: 'array', items: { $ref: 'urn:jejak:schema:common#/$defs/document' }, maxItems: 100 },
      proposedBy: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      route: { $ref: 'urn:jejak:schema:common#/$defs/fillingRoute' },
    },
    required: [
      'candidates',
      'documents',
      'effectiveDate',
      'kind',
      'number',
      'proposal',
      'proposedBy',
      'target',
      'unit',
    ],
    unevaluatedProperties: false,
    examples: [
      {
        proposal: '0198a3c4-8f00-7000-8000-000000000001',
        number: 'USL-2026-0001',
        kind: 'rank-promotion',
        unit: 'U-01',
        effectiveDate: '2026-05-01',
        target: { rank: 'III/d' },
        candidates: [
          {
            person: '0198a3c4-8f00-7000-8000-0000000000a1',
            reason:
              'sealed:v1:decision-record:0198a3c4-8f00-7000-8000-0000000000a1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
          },
        ],
        documents: [
          {
            title:
              'sealed:v1:decision-record:0198a3c4-8f00-7000-8000-0000000000a3:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
            sha256: '41aa000000000000000000000000000000000000000000000000000000000000',
          },
        ],
        proposedBy: '0198a3c4-8f00-7000-8000-0000000000a3',
      },
    ],
  },
});

/**
 * A proposal is ended without effect by a later decision.
 */
export interface ProposalAnnulledV1 {
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  proposal: string;
  /**
   * Free text about a person, AES-256-GCM under that person's key for its retention class.
   */
  reason: string;
}

/** A proposal is ended without effect by a later decision. */
export const proposalAnnulledV1 = define<ProposalAnnulledV1>({
  type: 'proposal.annulled.v1',
  area: 'proposal',
  awaitsProof: false,
  about: 'none',
  retention: 'case-note',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:proposal.annulled.v1',
    title: 'ProposalAnnulledV1',
    description: 'A proposal is ended without effect by a later decision.',
    type: 'object',
    properties: {
      proposal: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      reason: { $ref: 'urn:jejak:schema:common#/$defs/sealed' },
    },
    required: ['proposal', 'reason'],
    unevaluatedProperties: false,
    examples: [
      {
        proposal: '0198a3c4-8f00-7000-8000-000000000001',
        reason:
          'sealed:v1:decision-record:0198a3c4-8f00-7000-8000-0000000000a1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
      },
    ],
  },
});

/**
 * Merit is published; officials are asked to decide.
 */
export interface ProposalApprovalRequestedV1 {
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  proposal: string;
  number: string;
  /**
   * What is proposed.
   */
  kind: 'rank-promotion' | 'position-promotion' | 'rotation';
  unit: string;
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
  proposedBy: string;
  /**
   * Items: A candidate as merit ranked them; without a rank when not eligible.
   */
  candidates: {
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

/** Merit is published; officials are asked to decide. */
export const proposalApprovalRequestedV1 = define<ProposalApprovalRequestedV1>({
  type: 'proposal.approval-requested.v1',
  area: 'proposal',
  awaitsProof: false,
  about: 'none',
  split: ['/candidates'],
  retention: 'decision-record',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:proposal.approval-requested.v1',
    title: 'ProposalApprovalRequestedV1',
    description: 'Merit is published; officials are asked to decide.',
    type: 'object',
    properties: {
      proposal: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      number: { type: 'string', minLength: 1, maxLength: 40 },
      kind: { $ref: 'urn:jejak:schema:common#/$defs/kind' },
      unit: { $ref: 'urn:jejak:schema:common#/$defs/code' },
      effectiveDate: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      target: { $ref: 'urn:jejak:schema:common#/$defs/target' },
      proposedBy: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      candidates: {
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
    required: [
      'candidates',
      'dossierHash',
      'effectiveDate',
      'kind',
      'number',
      'openRanges',
      'proposal',
      'proposedBy',
      'target',
      'unit',
    ],
    unevaluatedProperties: false,
    examples: [
      {
        proposal: '0198a3c4-8f00-7000-8000-000000000001',
        number: 'USL-2026-0001',
        kind: 'rank-promotion',
        unit: 'U-01',
        effectiveDate: '2026-05-01',
        target: { rank: 'III/d' },
        proposedBy: '0198a3c4-8f00-7000-8000-0000000000a3',
        candidates: [
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
 * The producer counted what it published in a span of time that is over; whoever keeps the events can compare.
 */
export interface ProposalBooksClosedV1 {
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
export const proposalBooksClosedV1 = define<ProposalBooksClosedV1>({
  type: 'proposal.books-closed.v1',
  area: 'proposal',
  awaitsProof: false,
  about: 'none',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:proposal.books-closed.v1',
    title: 'ProposalBooksClosedV1',
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
            type: 'proposal.submitted.v1',
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
export interface ProposalCommandRefusedV1 {
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
export const proposalCommandRefusedV1 = define<ProposalCommandRefusedV1>({
  type: 'proposal.command-refused.v1',
  area: 'proposal',
  awaitsProof: false,
  about: 'none',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:proposal.command-refused.v1',
    title: 'ProposalCommandRefusedV1',
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
 * A decision in force is annulled; what it changed is corrected by new facts.
 */
export interface ProposalDecisionAnnulledV1 {
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  proposal: string;
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  person: string;
  /**
   * Free text about a person, AES-256-GCM under that person's key for its retention class.
   */
  reason: string;
}

/** A decision in force is annulled; what it changed is corrected by new facts. */
export const proposalDecisionAnnulledV1 = define<ProposalDecisionAnnulledV1>({
  type: 'proposal.decision-annulled.v1',
  area: 'proposal',
  awaitsProof: false,
  about: '/person',
  retention: 'decision-record',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:proposal.decision-annulled.v1',
    title: 'ProposalDecisionAnnulledV1',
    description: 'A decision in force is annulled; what it changed is corrected by new facts.',
    type: 'object',
    properties: {
      proposal: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      person: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      reason: { $ref: 'urn:jejak:schema:common#/$defs/sealed' },
    },
    required: ['person', 'proposal', 'reason'],
    unevaluatedProperties: false,
    examples: [
      {
        proposal: '0198a3c4-8f00-7000-8000-000000000001',
        person: '0198a3c4-8f00-7000-8000-0000000000a1',
        reason:
          'sealed:v1:decision-record:0198a3c4-8f00-7000-8000-0000000000a1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
      },
    ],
  },
});

/**
 * The decision is in force from the effective date.
 */
export interface ProposalDecisionEffectiveV1 {
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  proposal: string;
  /**
   * What is proposed.
   */
  kind: 'rank-promotion' | 'position-promotion' | 'rotation';
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  person: string;
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
   * A legal date in Asia/Jakarta.
   */
  effectiveDate: string;
  /**
   * A decree (SK) by number and date.
   */
  decree: {
    number: string;
    /**
     * A legal date in Asia/Jakarta.
     */
    date: string;
  };
  /**
   * The decree's entry in the log.
   */
  anchored: {
    /**
     * A random identifier; of a person, it is the only name a person has outside personnel.
     */
    event: string;
    entry: number;
    treeSize: number;
  };
}

/** The decision is in force from the effective date. */
export const proposalDecisionEffectiveV1 = define<ProposalDecisionEffectiveV1>({
  type: 'proposal.decision-effective.v1',
  area: 'proposal',
  awaitsProof: false,
  about: '/person',
  retention: 'decision-record',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:proposal.decision-effective.v1',
    title: 'ProposalDecisionEffectiveV1',
    description: 'The decision is in force from the effective date.',
    type: 'object',
    properties: {
      proposal: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      kind: { $ref: 'urn:jejak:schema:common#/$defs/kind' },
      person: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      target: { $ref: 'urn:jejak:schema:common#/$defs/target' },
      effectiveDate: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      decree: { $ref: 'urn:jejak:schema:common#/$defs/decree' },
      anchored: {
        type: 'object',
        properties: {
          event: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
          entry: { type: 'integer', minimum: 0 },
          treeSize: { type: 'integer', minimum: 1 },
        },
        required: ['entry', 'event', 'treeSize'],
        unevaluatedProperties: false,
        description: "The decree's entry in the log.",
      },
    },
    required: ['anchored', 'decree', 'effectiveDate', 'kind', 'person', 'proposal', 'target'],
    unevaluatedProperties: false,
    examples: [
      {
        proposal: '0198a3c4-8f00-7000-8000-000000000001',
        kind: 'rank-promotion',
        person: '0198a3c4-8f00-7000-8000-0000000000a1',
        target: { rank: 'III/d' },
        effectiveDate: '2026-05-01',
        decree: { number: '821/123/2026', date: '2026-04-20' },
        anchored: { event: '0198a3c4-8f00-7000-8000-0000000000e1', entry: 44, treeSize: 45 },
      },
    ],
  },
});

/**
 * The decree (SK) is issued. It takes effect only after this entry is in the log with a proof.
 */
export interface ProposalDecreeIssuedV1 {
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  proposal: string;
  /**
   * A decree (SK) by number and date.
   */
  decree: {
    number: string;
    /**
     * A legal date in Asia/Jakarta.
     */
    date: string;
  };
  /**
   * What is proposed.
   */
  kind: 'rank-promotion' | 'position-promotion' | 'rotation';
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  person: string;
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
   * A legal date in Asia/Jakarta.
   */
  effectiveDate: string;
  pertek?: {
    number: string;
    /**
     * A legal date in Asia/Jakarta.
     */
    date: string;
  };
  /**
   * The decision and its entry in the log.
   */
  decision: {
    /**
     * A random identifier; of a person, it is the only name a person has outside personnel.
     */
    event: string;
    entry: number;
  };
  /**
   * In which capacity the decree was signed.
   */
  signer?: 'definitive' | 'plt' | 'plh' | 'pj';
  /**
   * A decree (SK) by number and date.
   */
  ministerApproval?: {
    number: string;
    /**
     * A legal date in Asia/Jakarta.
     */
    date: string;
  };
  /**
   * A decree (SK) by number and date.
   */
  bknConsent?: {
    number: string;
    /**
     * A legal date in Asia/Jakarta.
     */
    date: string;
  };
  /**
   * Items: A pattern that was noticed and refuses nothing: it shows, or what it reads is not known. `evidence` are the events it was seen in.
   */
  flags?: {
    pattern: string;
    holds: 'yes' | 'unknown';
    /**
     * Items: A random identifier; of a person, it is the only name a person has outside personnel.
     */
    evidence: string[];
  }[];
}

/** The decree (SK) is issued. It takes effect only after this entry is in the log with a proof. */
export const proposalDecreeIssuedV1 = define<ProposalDecreeIssuedV1>({
  type: 'proposal.decree-issued.v1',
  area: 'proposal',
  awaitsProof: true,
  about: '/person',
  retention: 'decision-record',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:proposal.decree-issued.v1',
    title: 'ProposalDecreeIssuedV1',
    description:
      'The decree (SK) is issued. It takes effect only after this entry is in the log with a proof.',
    type: 'object',
    properties: {
      proposal: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      decree: { $ref: 'urn:jejak:schema:common#/$defs/decree' },
      kind: { $ref: 'urn:jejak:schema:common#/$defs/kind' },
      person: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      target: { $ref: 'urn:jejak:schema:common#/$defs/target' },
      effectiveDate: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      pertek: {
        type: 'object',
        properties: {
          number: { type: 'string', minLength: 1, maxLength: 120 },
          date: { $ref: 'urn:jejak:schema:common#/$defs/date' },
        },
        required: ['date', 'number'],
        unevaluatedProperties: false,
      },
      decision: {
        type: 'object',
        properties: {
          event: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
          entry: { type: 'integer', minimum: 0 },
        },
        required: ['entry', 'event'],
        unevaluatedProperties: false,
        description: 'The decision and its entry in the log.',
      },
      signer: {
        type: 'string',
        enum: ['definitive', 'plt', 'plh', 'pj'],
        description: 'In which capacity the decree was signed.',
      },
      ministerApproval: { $ref: 'urn:jejak:schema:common#/$defs/decree' },
      bknConsent: { $ref: 'urn:jejak:schema:common#/$defs/decree' },
      flags: { type: 'array', items: { $ref: 'urn:jejak:schema:common#/$defs/flag' }, maxItems: 40 },
    },
    required: ['decision', 'decree', 'effectiveDate', 'kind', 'person', 'proposal', 'target'],
    unevaluatedProperties: false,
    examples: [
      {
        proposal: '0198a3c4-8f00-7000-8000-000000000001',
        decree: { number: '821/123/2026', date: '2026-04-20' },
        kind: 'rank-promotion',
        person: '0198a3c4-8f00-7000-8000-0000000000a1',
        target: { rank: 'III/d' },
        effectiveDate: '2026-05-01',
        pertek: { number: 'AG-12345000123', date: '2026-04-10' },
        decision: { event: '0198a3c4-8f00-7000-8000-0000000000e1', entry: 41 },
      },
    ],
  },
});

/**
 * A proposal is drafted.
 */
export interface ProposalDraftedV1 {
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  proposal: string;
  number: string;
  /**
   * What is proposed.
   */
  kind: 'rank-promotion' | 'position-promotion' | 'rotation';
  unit: string;
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
   * Items: A candidate and the reason for naming them.
   */
  candidates: {
    /**
     * A random identifier; of a person, it is the only name a person has outside personnel.
     */
    person: string;
    /**
     * Free text about a person, AES-256-GCM under that person's key for its retention class.
     */
    reason: string;
    /**
     * The box of the talent map, by the talent committee.
     */
    talentBox?: string;
    /**
     * Why a candidate is to move before the shortest time in the post is complete; `document` is the SHA-256 of the document that shows it, among those of the proposal.
     */
    ground?: {
      code: 'own-request' | 'reorganisation' | 'sanction';
      document?: string;
    };
  }[];
  /**
   * Items: A document by SHA-256; its title and link, which may name anybody, sealed under its author's key.
   */
  documents: {
    /**
     * Free text about a person, AES-256-GCM under that person's key for its retention class.
     */
    title: string;
    sha256: string;
    /**
     * Free text about a person, AES-256-GCM under that person's key for its retention class.
     */
    link?: string;
  }[];
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  proposedBy: string;
  /**
   * How a post is filled: directly, by open selection, or from the succession group.
   */
  route?: 'direct' | 'open-selection' | 'talent';
}

/** A proposal is drafted. */
export const proposalDraftedV1 = define<ProposalDraftedV1>({
  type: 'proposal.drafted.v1',
  area: 'proposal',
  awaitsProof: false,
  about: 'none',
  split: ['/candidates'],
  retention: 'decision-record',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:proposal.drafted.v1',
    title: 'ProposalDraftedV1',
    description: 'A proposal is drafted.',
    type: 'object',
    properties: {
      proposal: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      number: { type: 'string', pattern: '^USL-[0-9]{4}-[0-9]{4,}$' },
      kind: { $ref: 'urn:jejak:schema:common#/$defs/kind' },
      unit: { $ref: 'urn:jejak:schema:common#/$defs/code' },
      effectiveDate: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      target: { $ref: 'urn:jejak:schema:common#/$defs/target' },
      candidates: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            person: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
            reason: { $ref: 'urn:jejak:schema:common#/$defs/sealed' },
            talentBox: { $ref: 'urn:jejak:schema:common#/$defs/talentBox' },
            ground: { $ref: 'urn:jejak:schema:common#/$defs/moveGround' },
          },
          required: ['person', 'reason'],
          unevaluatedProperties: false,
          description: 'A candidate and the reason for naming them.',
        },
        minItems: 1,
        maxItems: 100,
      },
      documents: { type: 'array', items: { $ref: 'urn:jejak:schema:common#/$defs/document' }, maxItems: 100 },
      proposedBy: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      route: { $ref: 'urn:jejak:schema:common#/$defs/fillingRoute' },
    },
    required: [
      'candidates',
      'documents',
      'effectiveDate',
      'kind',
      'number',
      'proposal',
      'proposedBy',
      'target',
      'unit',
    ],
    unevaluatedProperties: false,
    examples: [
      {
        proposal: '0198a3c4-8f00-7000-8000-000000000001',
        number: 'USL-2026-0001',
        kind: 'rank-promotion',
        unit: 'U-01',
        effectiveDate: '2026-05-01',
        target: { rank: 'III/d' },
        candidates: [
          {
            person: '0198a3c4-8f00-7000-8000-0000000000a1',
            reason:
              'sealed:v1:decision-record:0198a3c4-8f00-7000-8000-0000000000a1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
          },
        ],
        documents: [
          {
            title:
              'sealed:v1:decision-record:0198a3c4-8f00-7000-8000-0000000000a3:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
            sha256: '41aa000000000000000000000000000000000000000000000000000000000000',
          },
        ],
        proposedBy: '0198a3c4-8f00-7000-8000-0000000000a3',
      },
    ],
  },
});

/**
 * This service keeps nothing more of what an erasure was about: its rows are deleted, its published events are left out of every later announcement.
 */
export interface ProposalErasureAppliedV1 {
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
export const proposalErasureAppliedV1 = define<ProposalErasureAppliedV1>({
  type: 'proposal.erasure-applied.v1',
  area: 'proposal',
  awaitsProof: false,
  about: 'none',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:proposal.erasure-applied.v1',
    title: 'ProposalErasureAppliedV1',
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
 * A document is attached.
 */
export interface ProposalEvidenceAttachedV1 {
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  proposal: string;
  /**
   * A document by SHA-256; its title and link, which may name anybody, sealed under its author's key.
   */
  document: {
    /**
     * Free text about a person, AES-256-GCM under that person's key for its retention class.
     */
    title: string;
    sha256: string;
    /**
     * Free text about a person, AES-256-GCM under that person's key for its retention class.
     */
    link?: string;
  };
}

/** A document is attached. */
export const proposalEvidenceAttachedV1 = define<ProposalEvidenceAttachedV1>({
  type: 'proposal.evidence-attached.v1',
  area: 'proposal',
  awaitsProof: false,
  about: 'none',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:proposal.evidence-attached.v1',
    title: 'ProposalEvidenceAttachedV1',
    description: 'A document is attached.',
    type: 'object',
    properties: {
      proposal: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      document: { $ref: 'urn:jejak:schema:common#/$defs/document' },
    },
    required: ['document', 'proposal'],
    unevaluatedProperties: false,
    examples: [
      {
        proposal: '0198a3c4-8f00-7000-8000-000000000001',
        document: {
          title:
            'sealed:v1:decision-record:0198a3c4-8f00-7000-8000-0000000000a3:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
          sha256: '41aa000000000000000000000000000000000000000000000000000000000000',
        },
      },
    ],
  },
});

/**
 * A quarantined message was given up, with a reason.
 */
export interface ProposalMessageDiscardedV1 {
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
export const proposalMessageDiscardedV1 = define<ProposalMessageDiscardedV1>({
  type: 'proposal.message-discarded.v1',
  area: 'proposal',
  awaitsProof: false,
  about: 'none',
  retention: 'case-note',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:proposal.message-discarded.v1',
    title: 'ProposalMessageDiscardedV1',
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
export interface ProposalMessageRedrivenV1 {
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  quarantine: string;
  group: string;
  eventId: string;
}

/** A quarantined message was handed to its handler again. */
export const proposalMessageRedrivenV1 = define<ProposalMessageRedrivenV1>({
  type: 'proposal.message-redriven.v1',
  area: 'proposal',
  awaitsProof: false,
  about: 'none',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:proposal.message-redriven.v1',
    title: 'ProposalMessageRedrivenV1',
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
 * BKN's technical consideration (pertek) is recorded by an officer.
 */
export interface ProposalPertekRecordedV1 {
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  proposal: string;
  number: string;
  /**
   * A legal date in Asia/Jakarta.
   */
  date: string;
}

/** BKN's technical consideration (pertek) is recorded by an officer. */
export const proposalPertekRecordedV1 = define<ProposalPertekRecordedV1>({
  type: 'proposal.pertek-recorded.v1',
  area: 'proposal',
  awaitsProof: false,
  about: 'none',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:proposal.pertek-recorded.v1',
    title: 'ProposalPertekRecordedV1',
    description: "BKN's technical consideration (pertek) is recorded by an officer.",
    type: 'object',
    properties: {
      proposal: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      number: { type: 'string', minLength: 1, maxLength: 120 },
      date: { $ref: 'urn:jejak:schema:common#/$defs/date' },
    },
    required: ['date', 'number', 'proposal'],
    unevaluatedProperties: false,
    examples: [
      { proposal: '0198a3c4-8f00-7000-8000-000000000001', number: 'AG-12345000123', date: '2026-04-10' },
    ],
  },
});

/**
 * A proposal is returned for repair.
 */
export interface ProposalReturnedV1 {
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  proposal: string;
  stage: string;
  reasonCode?: string;
}

/** A proposal is returned for repair. */
export const proposalReturnedV1 = define<ProposalReturnedV1>({
  type: 'proposal.returned.v1',
  area: 'proposal',
  awaitsProof: false,
  about: 'none',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:proposal.returned.v1',
    title: 'ProposalReturnedV1',
    description: 'A proposal is returned for repair.',
    type: 'object',
    properties: {
      proposal: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      stage: { type: 'string', minLength: 1, maxLength: 60 },
      reasonCode: { $ref: 'urn:jejak:schema:common#/$defs/code' },
    },
    required: ['proposal', 'stage'],
    unevaluatedProperties: false,
    examples: [
      {
        proposal: '0198a3c4-8f00-7000-8000-000000000001',
        stage: 'opd-verification',
        reasonCode: 'BERKAS_KURANG',
      },
    ],
  },
});

/**
 * A proposal is submitted: from here on merit is scored and officials decide.
 */
export interface ProposalSubmittedV1 {
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  proposal: string;
  number: string;
  /**
   * What is proposed.
   */
  kind: 'rank-promotion' | 'position-promotion' | 'rotation';
  unit: string;
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
   * Items: A candidate and the reason for naming them.
   */
  candidates: {
    /**
     * A random identifier; of a person, it is the only name a person has outside personnel.
     */
    person: string;
    /**
     * Free text about a person, AES-256-GCM under that person's key for its retention class.
     */
    reason: string;
    /**
     * The box of the talent map, by the talent committee.
     */
    talentBox?: string;
    /**
     * Why a candidate is to move before the shortest time in the post is complete; `document` is the SHA-256 of the document that shows it, among those of the proposal.
     */
    ground?: {
      code: 'own-request' | 'reorganisation' | 'sanction';
      document?: string;
    };
  }[];
  /**
   * Items: A document by SHA-256; its title and link, which may name anybody, sealed under its author's key.
   */
  documents: {
    /**
     * Free text about a person, AES-256-GCM under that person's key for its retention class.
     */
    title: string;
    sha256: string;
    /**
     * Free text about a person, AES-256-GCM under that person's key for its retention class.
     */
    link?: string;
  }[];
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  proposedBy: string;
  /**
   * How a post is filled: directly, by open selection, or from the succession group.
   */
  route?: 'direct' | 'open-selection' | 'talent';
  /**
   * Items: A pattern that was noticed and refuses nothing: it shows, or what it reads is not known. `evidence` are the events it was seen in.
   */
  flags?: {
    pattern: string;
    holds: 'yes' | 'unknown';
    /**
     * Items: A random identifier; of a person, it is the only name a person has outside personnel.
     */
    evidence: string[];
  }[];
}

/** A proposal is submitted: from here on merit is scored and officials decide. */
export const proposalSubmittedV1 = define<ProposalSubmittedV1>({
  type: 'proposal.submitted.v1',
  area: 'proposal',
  awaitsProof: false,
  about: 'none',
  split: ['/candidates'],
  retention: 'decision-record',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:proposal.submitted.v1',
    title: 'ProposalSubmittedV1',
    description: 'A proposal is submitted: from here on merit is scored and officials decide.',
    type: 'object',
    properties: {
      proposal: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      number: { type: 'string', pattern: '^USL-[0-9]{4}-[0-9]{4,}$' },
      kind: { $ref: 'urn:jejak:schema:common#/$defs/kind' },
      unit: { $ref: 'urn:jejak:schema:common#/$defs/code' },
      effectiveDate: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      target: { $ref: 'urn:jejak:schema:common#/$defs/target' },
      candidates: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            person: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
            reason: { $ref: 'urn:jejak:schema:common#/$defs/sealed' },
            talentBox: { $ref: 'urn:jejak:schema:common#/$defs/talentBox' },
            ground: { $ref: 'urn:jejak:schema:common#/$defs/moveGround' },
          },
          required: ['person', 'reason'],
          unevaluatedProperties: false,
          description: 'A candidate and the reason for naming them.',
        },
        minItems: 1,
        maxItems: 100,
      },
      documents: { type: 'array', items: { $ref: 'urn:jejak:schema:common#/$defs/document' }, maxItems: 100 },
      proposedBy: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      route: { $ref: 'urn:jejak:schema:common#/$defs/fillingRoute' },
      flags: { type: 'array', items: { $ref: 'urn:jejak:schema:common#/$defs/flag' }, maxItems: 40 },
    },
    required: [
      'candidates',
      'documents',
      'effectiveDate',
      'kind',
      'number',
      'proposal',
      'proposedBy',
      'target',
      'unit',
    ],
    unevaluatedProperties: false,
    examples: [
      {
        proposal: '0198a3c4-8f00-7000-8000-000000000001',
        number: 'USL-2026-0001',
        kind: 'rank-promotion',
        unit: 'U-01',
        effectiveDate: '2026-05-01',
        target: { rank: 'III/d' },
        candidates: [
          {
            person: '0198a3c4-8f00-7000-8000-0000000000a1',
            reason:
              'sealed:v1:decision-record:0198a3c4-8f00-7000-8000-0000000000a1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
          },
        ],
        documents: [
          {
            title:
              'sealed:v1:decision-record:0198a3c4-8f00-7000-8000-0000000000a3:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
            sha256: '41aa000000000000000000000000000000000000000000000000000000000000',
          },
        ],
        proposedBy: '0198a3c4-8f00-7000-8000-0000000000a3',
      },
    ],
  },
});

/**
 * The proposer withdraws.
 */
export interface ProposalWithdrawnV1 {
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  proposal: string;
  /**
   * Free text about a person, AES-256-GCM under that person's key for its retention class.
   */
  reason: string;
}

/** The proposer withdraws. */
export const proposalWithdrawnV1 = define<ProposalWithdrawnV1>({
  type: 'proposal.withdrawn.v1',
  area: 'proposal',
  awaitsProof: false,
  about: 'none',
  retention: 'case-note',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:proposal.withdrawn.v1',
    title: 'ProposalWithdrawnV1',
    description: 'The proposer withdraws.',
    type: 'object',
    properties: {
      proposal: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      reason: { $ref: 'urn:jejak:schema:common#/$defs/sealed' },
    },
    required: ['proposal', 'reason'],
    unevaluatedProperties: false,
    examples: [
      {
        proposal: '0198a3c4-8f00-7000-8000-000000000001',
        reason:
          'sealed:v1:decision-record:0198a3c4-8f00-7000-8000-0000000000a1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
      },
    ],
  },
});
