// Generated from libs/contracts/events/personnel by tools/contracts.mjs. Do not edit.
import { define } from '../contract.js';

/**
 * An account of the identity provider belongs to a natural person.
 */
export interface PersonnelAccountLinkedV1 {
  account: string;
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  person: string;
  linkedBy?: string;
}

/** An account of the identity provider belongs to a natural person. */
export const personnelAccountLinkedV1 = define<PersonnelAccountLinkedV1>({
  type: 'personnel.account-linked.v1',
  area: 'personnel',
  awaitsProof: false,
  about: 'subject',
  retention: 'personnel-fact',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:personnel.account-linked.v1',
    title: 'PersonnelAccountLinkedV1',
    description: 'An account of the identity provider belongs to a natural person.',
    type: 'object',
    properties: {
      account: { type: 'string', minLength: 1, maxLength: 500 },
      person: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      linkedBy: { type: 'string', minLength: 1, maxLength: 500 },
    },
    required: ['account', 'person'],
    unevaluatedProperties: false,
    examples: [
      { account: 'http://127.0.0.1:3000/issuer#bupati', person: '0198a3c4-8f00-7000-8000-0000000000a1' },
    ],
  },
});

/**
 * Award of the state or the agency. Restated under the random person id.
 */
export interface PersonnelAwardGrantedV1 {
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  person: string;
  title: string;
  /**
   * A legal date in Asia/Jakarta.
   */
  grantedOn: string;
  /**
   * A decree (SK) by number and date.
   */
  decree?: {
    number: string;
    /**
     * A legal date in Asia/Jakarta.
     */
    date: string;
  };
  /**
   * A legal date in Asia/Jakarta.
   */
  validFrom?: string;
  /**
   * A legal date in Asia/Jakarta.
   */
  validTo?: string;
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  corrects?: string;
  /**
   * The publication this restates: source, id and SHA-256 of its bytes.
   */
  origin: {
    source: string;
    id: string;
    sha256: string;
  };
}

/** Award of the state or the agency. Restated under the random person id. */
export const personnelAwardGrantedV1 = define<PersonnelAwardGrantedV1>({
  type: 'personnel.award-granted.v1',
  area: 'personnel',
  awaitsProof: false,
  about: 'subject',
  retention: 'personnel-fact',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:personnel.award-granted.v1',
    title: 'PersonnelAwardGrantedV1',
    description: 'Award of the state or the agency. Restated under the random person id.',
    type: 'object',
    properties: {
      person: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      title: { type: 'string', minLength: 1, maxLength: 300 },
      grantedOn: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      decree: { $ref: 'urn:jejak:schema:common#/$defs/decree' },
      validFrom: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      validTo: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      corrects: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      origin: {
        type: 'object',
        properties: {
          source: { type: 'string', minLength: 1, maxLength: 256 },
          id: { type: 'string', minLength: 1, maxLength: 256 },
          sha256: { $ref: 'urn:jejak:schema:common#/$defs/sha256' },
        },
        required: ['id', 'sha256', 'source'],
        unevaluatedProperties: false,
        description: 'The publication this restates: source, id and SHA-256 of its bytes.',
      },
    },
    required: ['grantedOn', 'origin', 'person', 'title'],
    unevaluatedProperties: false,
    examples: [
      {
        person: '0198a3c4-8f00-7000-8000-0000000000a1',
        title: 'Satyalancana Karya Satya X',
        grantedOn: '2024-08-17',
        origin: {
          source: '//simpeg.lebongkab.go.id/kepegawaian',
          id: 'rw-1',
          sha256: '41aa000000000000000000000000000000000000000000000000000000000000',
        },
      },
    ],
  },
});

/**
 * The producer counted what it published in a span of time that is over; whoever keeps the events can compare.
 */
export interface PersonnelBooksClosedV1 {
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
export const personnelBooksClosedV1 = define<PersonnelBooksClosedV1>({
  type: 'personnel.books-closed.v1',
  area: 'personnel',
  awaitsProof: false,
  about: 'none',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:personnel.books-closed.v1',
    title: 'PersonnelBooksClosedV1',
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
            type: 'personnel.rank-changed.v1',
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
export interface PersonnelCommandRefusedV1 {
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
export const personnelCommandRefusedV1 = define<PersonnelCommandRefusedV1>({
  type: 'personnel.command-refused.v1',
  area: 'personnel',
  awaitsProof: false,
  about: 'none',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:personnel.command-refused.v1',
    title: 'PersonnelCommandRefusedV1',
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
 * Competence against the standard of a post (PerBKN 26/2019). Restated under the random person id.
 */
export interface PersonnelCompetencyAssessedV1 {
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  person: string;
  /**
   * A legal date in Asia/Jakarta.
   */
  assessedOn: string;
  achieved: number;
  required: number;
  use: 'selection' | 'mapping';
  /**
   * A legal date in Asia/Jakarta.
   */
  validFrom?: string;
  /**
   * A legal date in Asia/Jakarta.
   */
  validTo?: string;
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  corrects?: string;
  /**
   * The publication this restates: source, id and SHA-256 of its bytes.
   */
  origin: {
    source: string;
    id: string;
    sha256: string;
  };
}

/** Competence against the standard of a post (PerBKN 26/2019). Restated under the random person id. */
export const personnelCompetencyAssessedV1 = define<PersonnelCompetencyAssessedV1>({
  type: 'personnel.competency-assessed.v1',
  area: 'personnel',
  awaitsProof: false,
  about: 'subject',
  retention: 'personnel-fact',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:personnel.competency-assessed.v1',
    title: 'PersonnelCompetencyAssessedV1',
    description:
      'Competence against the standard of a post (PerBKN 26/2019). Restated under the random person id.',
    type: 'object',
    properties: {
      person: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      assessedOn: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      achieved: { type: 'integer', minimum: 0, maximum: 200 },
      required: { type: 'integer', minimum: 1, maximum: 200 },
      use: { type: 'string', enum: ['selection', 'mapping'] },
      validFrom: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      validTo: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      corrects: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      origin: {
        type: 'object',
        properties: {
          source: { type: 'string', minLength: 1, maxLength: 256 },
          id: { type: 'string', minLength: 1, maxLength: 256 },
          sha256: { $ref: 'urn:jejak:schema:common#/$defs/sha256' },
        },
        required: ['id', 'sha256', 'source'],
        unevaluatedProperties: false,
        description: 'The publication this restates: source, id and SHA-256 of its bytes.',
      },
    },
    required: ['achieved', 'assessedOn', 'origin', 'person', 'required', 'use'],
    unevaluatedProperties: false,
    examples: [
      {
        person: '0198a3c4-8f00-7000-8000-0000000000a1',
        assessedOn: '2025-09-10',
        achieved: 23,
        required: 27,
        use: 'selection',
        origin: {
          source: '//simpeg.lebongkab.go.id/kepegawaian',
          id: 'rw-1',
          sha256: '41aa000000000000000000000000000000000000000000000000000000000000',
        },
      },
    ],
  },
});

/**
 * Two persons may not decide on one another; the ground is named, never the family.
 */
export interface PersonnelConflictFoundV1 {
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  proposal?: string;
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  a: string;
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  b: string;
  ground: 'kinship' | 'former-superior' | 'declared';
}

/** Two persons may not decide on one another; the ground is named, never the family. */
export const personnelConflictFoundV1 = define<PersonnelConflictFoundV1>({
  type: 'personnel.conflict-found.v1',
  area: 'personnel',
  awaitsProof: false,
  about: 'none',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:personnel.conflict-found.v1',
    title: 'PersonnelConflictFoundV1',
    description: 'Two persons may not decide on one another; the ground is named, never the family.',
    type: 'object',
    properties: {
      proposal: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      a: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      b: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      ground: { type: 'string', enum: ['kinship', 'former-superior', 'declared'] },
    },
    required: ['a', 'b', 'ground'],
    unevaluatedProperties: false,
    examples: [
      {
        proposal: '0198a3c4-8f00-7000-8000-000000000001',
        a: '0198a3c4-8f00-7000-8000-0000000000a1',
        b: '0198a3c4-8f00-7000-8000-0000000000a2',
        ground: 'declared',
      },
    ],
  },
});

/**
 * Credit points (angka kredit) of a period. Restated under the random person id.
 */
export interface PersonnelCreditRecordedV1 {
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  person: string;
  /**
   * A legal date in Asia/Jakarta.
   */
  from: string;
  /**
   * A legal date in Asia/Jakarta.
   */
  to: string;
  credit: string;
  /**
   * The publication this restates: source, id and SHA-256 of its bytes.
   */
  origin: {
    source: string;
    id: string;
    sha256: string;
  };
  /**
   * A legal date in Asia/Jakarta.
   */
  validFrom?: string;
  /**
   * A legal date in Asia/Jakarta.
   */
  validTo?: string;
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  corrects?: string;
  route: 'conversion' | 'integration' | 'first';
}

/** Credit points (angka kredit) of a period. Restated under the random person id. */
export const personnelCreditRecordedV1 = define<PersonnelCreditRecordedV1>({
  type: 'personnel.credit-recorded.v1',
  area: 'personnel',
  awaitsProof: false,
  about: 'subject',
  retention: 'personnel-fact',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:personnel.credit-recorded.v1',
    title: 'PersonnelCreditRecordedV1',
    description: 'Credit points (angka kredit) of a period. Restated under the random person id.',
    type: 'object',
    properties: {
      person: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      from: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      to: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      credit: { type: 'string', pattern: '^[0-9]{1,4}\\.[0-9]{2,5}$' },
      origin: {
        type: 'object',
        properties: {
          source: { type: 'string', minLength: 1, maxLength: 256 },
          id: { type: 'string', minLength: 1, maxLength: 256 },
          sha256: { $ref: 'urn:jejak:schema:common#/$defs/sha256' },
        },
        required: ['id', 'sha256', 'source'],
        unevaluatedProperties: false,
        description: 'The publication this restates: source, id and SHA-256 of its bytes.',
      },
      validFrom: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      validTo: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      corrects: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      route: { type: 'string', enum: ['conversion', 'integration', 'first'] },
    },
    required: ['credit', 'from', 'origin', 'person', 'route', 'to'],
    unevaluatedProperties: false,
    examples: [
      {
        person: '0198a3c4-8f00-7000-8000-0000000000a1',
        from: '2025-01-01',
        to: '2025-12-31',
        credit: '12.50',
        origin: {
          source: '//simpeg.lebongkab.go.id/kepegawaian',
          id: 'rw-1',
          sha256: '41aa000000000000000000000000000000000000000000000000000000000000',
        },
        route: 'conversion',
      },
    ],
  },
});

/**
 * Disciplinary sanction (PP 94/2021). Restated under the random person id.
 */
export interface PersonnelDisciplineImposedV1 {
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  person: string;
  level: 'light' | 'medium' | 'severe';
  /**
   * SIASN jenisHukuman.
   */
  kindCode?: string;
  /**
   * A legal date in Asia/Jakarta.
   */
  since: string;
  /**
   * A legal date in Asia/Jakarta.
   */
  until?: string;
  /**
   * A decree (SK) by number and date.
   */
  decree?: {
    number: string;
    /**
     * A legal date in Asia/Jakarta.
     */
    date: string;
  };
  /**
   * A legal date in Asia/Jakarta.
   */
  validFrom?: string;
  /**
   * A legal date in Asia/Jakarta.
   */
  validTo?: string;
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  corrects?: string;
  /**
   * The publication this restates: source, id and SHA-256 of its bytes.
   */
  origin: {
    source: string;
    id: string;
    sha256: string;
  };
}

/** Disciplinary sanction (PP 94/2021). Restated under the random person id. */
export const personnelDisciplineImposedV1 = define<PersonnelDisciplineImposedV1>({
  type: 'personnel.discipline-imposed.v1',
  area: 'personnel',
  awaitsProof: false,
  about: 'subject',
  retention: 'personnel-fact',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:personnel.discipline-imposed.v1',
    title: 'PersonnelDisciplineImposedV1',
    description: 'Disciplinary sanction (PP 94/2021). Restated under the random person id.',
    type: 'object',
    properties: {
      person: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      level: { type: 'string', enum: ['light', 'medium', 'severe'] },
      kindCode: { type: 'string', pattern: '^[0-9]{1,2}$', description: 'SIASN jenisHukuman.' },
      since: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      until: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      decree: { $ref: 'urn:jejak:schema:common#/$defs/decree' },
      validFrom: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      validTo: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      corrects: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      origin: {
        type: 'object',
        properties: {
          source: { type: 'string', minLength: 1, maxLength: 256 },
          id: { type: 'string', minLength: 1, maxLength: 256 },
          sha256: { $ref: 'urn:jejak:schema:common#/$defs/sha256' },
        },
        required: ['id', 'sha256', 'source'],
        unevaluatedProperties: false,
        description: 'The publication this restates: source, id and SHA-256 of its bytes.',
      },
    },
    required: ['level', 'origin', 'person', 'since'],
    unevaluatedProperties: false,
    examples: [
      {
        person: '0198a3c4-8f00-7000-8000-0000000000a1',
        level: 'light',
        kindCode: '1',
        since: '2024-02-01',
        until: '2024-02-01',
        origin: {
          source: '//simpeg.lebongkab.go.id/kepegawaian',
          id: 'rw-1',
          sha256: '41aa000000000000000000000000000000000000000000000000000000000000',
        },
      },
    ],
  },
});

/**
 * A sanction is annulled or ended early. Restated under the random person id.
 */
export interface PersonnelDisciplineLiftedV1 {
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  person: string;
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  sanction?: string;
  /**
   * A legal date in Asia/Jakarta.
   */
  liftedOn: string;
  /**
   * A decree (SK) by number and date.
   */
  decree?: {
    number: string;
    /**
     * A legal date in Asia/Jakarta.
     */
    date: string;
  };
  /**
   * A legal date in Asia/Jakarta.
   */
  validFrom?: string;
  /**
   * A legal date in Asia/Jakarta.
   */
  validTo?: string;
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  corrects?: string;
  /**
   * The publication this restates: source, id and SHA-256 of its bytes.
   */
  origin: {
    source: string;
    id: string;
    sha256: string;
  };
}

/** A sanction is annulled or ended early. Restated under the random person id. */
export const personnelDisciplineLiftedV1 = define<PersonnelDisciplineLiftedV1>({
  type: 'personnel.discipline-lifted.v1',
  area: 'personnel',
  awaitsProof: false,
  about: 'subject',
  retention: 'personnel-fact',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:personnel.discipline-lifted.v1',
    title: 'PersonnelDisciplineLiftedV1',
    description: 'A sanction is annulled or ended early. Restated under the random person id.',
    type: 'object',
    properties: {
      person: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      sanction: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      liftedOn: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      decree: { $ref: 'urn:jejak:schema:common#/$defs/decree' },
      validFrom: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      validTo: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      corrects: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      origin: {
        type: 'object',
        properties: {
          source: { type: 'string', minLength: 1, maxLength: 256 },
          id: { type: 'string', minLength: 1, maxLength: 256 },
          sha256: { $ref: 'urn:jejak:schema:common#/$defs/sha256' },
        },
        required: ['id', 'sha256', 'source'],
        unevaluatedProperties: false,
        description: 'The publication this restates: source, id and SHA-256 of its bytes.',
      },
    },
    required: ['liftedOn', 'origin', 'person'],
    unevaluatedProperties: false,
    examples: [
      {
        person: '0198a3c4-8f00-7000-8000-0000000000a1',
        liftedOn: '2024-07-01',
        origin: {
          source: '//simpeg.lebongkab.go.id/kepegawaian',
          id: 'rw-1',
          sha256: '41aa000000000000000000000000000000000000000000000000000000000000',
        },
      },
    ],
  },
});

/**
 * Highest formal degree recorded. Restated under the random person id.
 */
export interface PersonnelEducationRecordedV1 {
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  person: string;
  level: 'SD' | 'SLTP' | 'SLTP-KEJURUAN' | 'SLTA' | 'D1' | 'D2' | 'SGPLB' | 'D3' | 'D4' | 'S1' | 'S2' | 'S3';
  field?: string;
  graduatedYear?: number;
  /**
   * A legal date in Asia/Jakarta.
   */
  validFrom?: string;
  /**
   * A legal date in Asia/Jakarta.
   */
  validTo?: string;
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  corrects?: string;
  /**
   * The publication this restates: source, id and SHA-256 of its bytes.
   */
  origin: {
    source: string;
    id: string;
    sha256: string;
  };
}

/** Highest formal degree recorded. Restated under the random person id. */
export const personnelEducationRecordedV1 = define<PersonnelEducationRecordedV1>({
  type: 'personnel.education-recorded.v1',
  area: 'personnel',
  awaitsProof: false,
  about: 'subject',
  retention: 'personnel-fact',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:personnel.education-recorded.v1',
    title: 'PersonnelEducationRecordedV1',
    description: 'Highest formal degree recorded. Restated under the random person id.',
    type: 'object',
    properties: {
      person: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      level: {
        type: 'string',
        enum: ['SD', 'SLTP', 'SLTP-KEJURUAN', 'SLTA', 'D1', 'D2', 'SGPLB', 'D3', 'D4', 'S1', 'S2', 'S3'],
      },
      field: { type: 'string', minLength: 1, maxLength: 200 },
      graduatedYear: { type: 'integer', minimum: 1950, maximum: 2100 },
      validFrom: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      validTo: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      corrects: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      origin: {
        type: 'object',
        properties: {
          source: { type: 'string', minLength: 1, maxLength: 256 },
          id: { type: 'string', minLength: 1, maxLength: 256 },
          sha256: { $ref: 'urn:jejak:schema:common#/$defs/sha256' },
        },
        required: ['id', 'sha256', 'source'],
        unevaluatedProperties: false,
        description: 'The publication this restates: source, id and SHA-256 of its bytes.',
      },
    },
    required: ['level', 'origin', 'person'],
    unevaluatedProperties: false,
    examples: [
      {
        person: '0198a3c4-8f00-7000-8000-0000000000a1',
        level: 'S1',
        field: 'Ilmu Pemerintahan',
        graduatedYear: 2012,
        origin: {
          source: '//simpeg.lebongkab.go.id/kepegawaian',
          id: 'rw-1',
          sha256: '41aa000000000000000000000000000000000000000000000000000000000000',
        },
      },
    ],
  },
});

/**
 * This service keeps nothing more of what an erasure was about: its rows are deleted, its published events are left out of every later announcement.
 */
export interface PersonnelErasureAppliedV1 {
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
export const personnelErasureAppliedV1 = define<PersonnelErasureAppliedV1>({
  type: 'personnel.erasure-applied.v1',
  area: 'personnel',
  awaitsProof: false,
  about: 'none',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:personnel.erasure-applied.v1',
    title: 'PersonnelErasureAppliedV1',
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
 * The data keys of the named retention classes of a person were destroyed, for ever; every service deletes what it keeps of them.
 */
export interface PersonnelErasureDoneV1 {
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  person: string;
  classes: ('identity' | 'personnel-fact' | 'decision-record' | 'case-note')[];
  legalBasis: string;
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  erasure?: string;
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  orderedBy?: string;
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  confirmedBy?: string;
}

/** The data keys of the named retention classes of a person were destroyed, for ever; every service deletes what it keeps of them. */
export const personnelErasureDoneV1 = define<PersonnelErasureDoneV1>({
  type: 'personnel.erasure-done.v1',
  area: 'personnel',
  awaitsProof: false,
  about: 'none',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:personnel.erasure-done.v1',
    title: 'PersonnelErasureDoneV1',
    description:
      'The data keys of the named retention classes of a person were destroyed, for ever; every service deletes what it keeps of them.',
    type: 'object',
    properties: {
      person: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      classes: {
        type: 'array',
        items: { type: 'string', enum: ['identity', 'personnel-fact', 'decision-record', 'case-note'] },
        minItems: 1,
        uniqueItems: true,
      },
      legalBasis: { type: 'string', minLength: 1, maxLength: 300 },
      erasure: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      orderedBy: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      confirmedBy: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
    },
    required: ['classes', 'legalBasis', 'person'],
    unevaluatedProperties: false,
    examples: [
      {
        person: '0198a3c4-8f00-7000-8000-0000000000a1',
        classes: ['identity'],
        legalBasis: 'UU 27/2022 Pasal 43',
      },
      {
        person: '0198a3c4-8f00-7000-8000-0000000000a1',
        classes: ['identity', 'personnel-fact'],
        legalBasis: 'Keputusan Bupati Lebong Nomor 100 Tahun 2026 (2026-11-02)',
        erasure: '0198a3c4-8f00-7000-8000-0000000000f1',
        orderedBy: '0198a3c4-8f00-7000-8000-0000000000a3',
        confirmedBy: '0198a3c4-8f00-7000-8000-0000000000a4',
      },
    ],
  },
});

/**
 * The erasure of retention classes of a person was ordered on a legal basis; it is carried out once another natural person has confirmed it.
 */
export interface PersonnelErasureOrderedV1 {
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  erasure: string;
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  person: string;
  classes: ('identity' | 'personnel-fact' | 'decision-record' | 'case-note')[];
  legalBasis: string;
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  orderedBy: string;
}

/** The erasure of retention classes of a person was ordered on a legal basis; it is carried out once another natural person has confirmed it. */
export const personnelErasureOrderedV1 = define<PersonnelErasureOrderedV1>({
  type: 'personnel.erasure-ordered.v1',
  area: 'personnel',
  awaitsProof: false,
  about: 'none',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:personnel.erasure-ordered.v1',
    title: 'PersonnelErasureOrderedV1',
    description:
      'The erasure of retention classes of a person was ordered on a legal basis; it is carried out once another natural person has confirmed it.',
    type: 'object',
    properties: {
      erasure: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      person: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      classes: {
        type: 'array',
        items: { type: 'string', enum: ['identity', 'personnel-fact', 'decision-record', 'case-note'] },
        minItems: 1,
        uniqueItems: true,
      },
      legalBasis: { type: 'string', minLength: 1, maxLength: 300 },
      orderedBy: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
    },
    required: ['classes', 'erasure', 'legalBasis', 'orderedBy', 'person'],
    unevaluatedProperties: false,
    examples: [
      {
        erasure: '0198a3c4-8f00-7000-8000-0000000000f1',
        person: '0198a3c4-8f00-7000-8000-0000000000a1',
        classes: ['identity', 'personnel-fact'],
        legalBasis: 'Keputusan Bupati Lebong Nomor 100 Tahun 2026 (2026-11-02)',
        orderedBy: '0198a3c4-8f00-7000-8000-0000000000a3',
      },
    ],
  },
});

/**
 * A publisher sent the same source and id with another body: both are kept, the second in quarantine.
 */
export interface PersonnelFactContradictedV1 {
  source: string;
  eventId: string;
  first: string;
  second: string;
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  quarantine: string;
}

/** A publisher sent the same source and id with another body: both are kept, the second in quarantine. */
export const personnelFactContradictedV1 = define<PersonnelFactContradictedV1>({
  type: 'personnel.fact-contradicted.v1',
  area: 'personnel',
  awaitsProof: false,
  about: 'none',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:personnel.fact-contradicted.v1',
    title: 'PersonnelFactContradictedV1',
    description:
      'A publisher sent the same source and id with another body: both are kept, the second in quarantine.',
    type: 'object',
    properties: {
      source: { type: 'string', minLength: 1, maxLength: 256 },
      eventId: { type: 'string', minLength: 1, maxLength: 256 },
      first: { $ref: 'urn:jejak:schema:common#/$defs/sha256' },
      second: { $ref: 'urn:jejak:schema:common#/$defs/sha256' },
      quarantine: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
    },
    required: ['eventId', 'first', 'quarantine', 'second', 'source'],
    unevaluatedProperties: false,
    examples: [
      {
        source: '//simpeg.lebongkab.go.id/kepegawaian',
        eventId: 'rw-1',
        first: '41aa000000000000000000000000000000000000000000000000000000000000',
        second: '41aa000000000000000000000000000000000000000000000000000000000000',
        quarantine: '0198a3c4-8f00-7000-8000-0000000000e1',
      },
    ],
  },
});

/**
 * Somebody read who a person is, with a stated purpose.
 */
export interface PersonnelIdentityOpenedV1 {
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  person: string;
  /**
   * Free text about a person, AES-256-GCM under that person's key for its retention class.
   */
  purpose: string;
}

/** Somebody read who a person is, with a stated purpose. */
export const personnelIdentityOpenedV1 = define<PersonnelIdentityOpenedV1>({
  type: 'personnel.identity-opened.v1',
  area: 'personnel',
  awaitsProof: false,
  about: 'subject',
  retention: 'case-note',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:personnel.identity-opened.v1',
    title: 'PersonnelIdentityOpenedV1',
    description: 'Somebody read who a person is, with a stated purpose.',
    type: 'object',
    properties: {
      person: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      purpose: { $ref: 'urn:jejak:schema:common#/$defs/sealed' },
    },
    required: ['person', 'purpose'],
    unevaluatedProperties: false,
    examples: [
      {
        person: '0198a3c4-8f00-7000-8000-0000000000a1',
        purpose:
          'sealed:v1:decision-record:0198a3c4-8f00-7000-8000-0000000000a1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
      },
    ],
  },
});

/**
 * An import of a file was committed.
 */
export interface PersonnelImportCommittedV1 {
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  import: string;
  profile: string;
  fileSha256: string;
  rows: number;
  recorded: number;
  unchanged: number;
  quarantined: number;
}

/** An import of a file was committed. */
export const personnelImportCommittedV1 = define<PersonnelImportCommittedV1>({
  type: 'personnel.import-committed.v1',
  area: 'personnel',
  awaitsProof: false,
  about: 'none',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:personnel.import-committed.v1',
    title: 'PersonnelImportCommittedV1',
    description: 'An import of a file was committed.',
    type: 'object',
    properties: {
      import: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      profile: { type: 'string', minLength: 1, maxLength: 60 },
      fileSha256: { $ref: 'urn:jejak:schema:common#/$defs/sha256' },
      rows: { type: 'integer', minimum: 0 },
      recorded: { type: 'integer', minimum: 0 },
      unchanged: { type: 'integer', minimum: 0 },
      quarantined: { type: 'integer', minimum: 0 },
    },
    required: ['fileSha256', 'import', 'profile', 'quarantined', 'recorded', 'rows', 'unchanged'],
    unevaluatedProperties: false,
    examples: [
      {
        import: '0198a3c4-8f00-7000-8000-0000000000e1',
        profile: 'siasn-asn',
        fileSha256: '41aa000000000000000000000000000000000000000000000000000000000000',
        rows: 200,
        recorded: 600,
        unchanged: 0,
        quarantined: 1,
      },
    ],
  },
});

/**
 * Leave outside the state's expense or study assignment. Restated under the random person id.
 */
export interface PersonnelLeaveStartedV1 {
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  person: string;
  kind: 'cltn' | 'study';
  /**
   * A legal date in Asia/Jakarta.
   */
  since: string;
  /**
   * A legal date in Asia/Jakarta.
   */
  until?: string;
  /**
   * A legal date in Asia/Jakarta.
   */
  validFrom?: string;
  /**
   * A legal date in Asia/Jakarta.
   */
  validTo?: string;
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  corrects?: string;
  /**
   * The publication this restates: source, id and SHA-256 of its bytes.
   */
  origin: {
    source: string;
    id: string;
    sha256: string;
  };
}

/** Leave outside the state's expense or study assignment. Restated under the random person id. */
export const personnelLeaveStartedV1 = define<PersonnelLeaveStartedV1>({
  type: 'personnel.leave-started.v1',
  area: 'personnel',
  awaitsProof: false,
  about: 'subject',
  retention: 'personnel-fact',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:personnel.leave-started.v1',
    title: 'PersonnelLeaveStartedV1',
    description:
      "Leave outside the state's expense or study assignment. Restated under the random person id.",
    type: 'object',
    properties: {
      person: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      kind: { type: 'string', enum: ['cltn', 'study'] },
      since: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      until: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      validFrom: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      validTo: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      corrects: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      origin: {
        type: 'object',
        properties: {
          source: { type: 'string', minLength: 1, maxLength: 256 },
          id: { type: 'string', minLength: 1, maxLength: 256 },
          sha256: { $ref: 'urn:jejak:schema:common#/$defs/sha256' },
        },
        required: ['id', 'sha256', 'source'],
        unevaluatedProperties: false,
        description: 'The publication this restates: source, id and SHA-256 of its bytes.',
      },
    },
    required: ['kind', 'origin', 'person', 'since'],
    unevaluatedProperties: false,
    examples: [
      {
        person: '0198a3c4-8f00-7000-8000-0000000000a1',
        kind: 'cltn',
        since: '2026-01-01',
        origin: {
          source: '//simpeg.lebongkab.go.id/kepegawaian',
          id: 'rw-1',
          sha256: '41aa000000000000000000000000000000000000000000000000000000000000',
        },
      },
    ],
  },
});

/**
 * A quarantined message was given up, with a reason.
 */
export interface PersonnelMessageDiscardedV1 {
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
export const personnelMessageDiscardedV1 = define<PersonnelMessageDiscardedV1>({
  type: 'personnel.message-discarded.v1',
  area: 'personnel',
  awaitsProof: false,
  about: 'none',
  retention: 'case-note',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:personnel.message-discarded.v1',
    title: 'PersonnelMessageDiscardedV1',
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
export interface PersonnelMessageRedrivenV1 {
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  quarantine: string;
  group: string;
  eventId: string;
}

/** A quarantined message was handed to its handler again. */
export const personnelMessageRedrivenV1 = define<PersonnelMessageRedrivenV1>({
  type: 'personnel.message-redriven.v1',
  area: 'personnel',
  awaitsProof: false,
  about: 'none',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:personnel.message-redriven.v1',
    title: 'PersonnelMessageRedrivenV1',
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
 * Yearly performance (PermenPANRB 6/2022). Restated under the random person id.
 */
export interface PersonnelPerformanceRatedV1 {
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  person: string;
  year: number;
  result?: 'above' | 'meets' | 'below';
  behaviour?: 'above' | 'meets' | 'below';
  predicate: 'sangat-baik' | 'baik' | 'butuh-perbaikan' | 'kurang' | 'sangat-kurang';
  /**
   * A legal date in Asia/Jakarta.
   */
  validFrom?: string;
  /**
   * A legal date in Asia/Jakarta.
   */
  validTo?: string;
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  corrects?: string;
  /**
   * The publication this restates: source, id and SHA-256 of its bytes.
   */
  origin: {
    source: string;
    id: string;
    sha256: string;
  };
}

/** Yearly performance (PermenPANRB 6/2022). Restated under the random person id. */
export const personnelPerformanceRatedV1 = define<PersonnelPerformanceRatedV1>({
  type: 'personnel.performance-rated.v1',
  area: 'personnel',
  awaitsProof: false,
  about: 'subject',
  retention: 'personnel-fact',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:personnel.performance-rated.v1',
    title: 'PersonnelPerformanceRatedV1',
    description: 'Yearly performance (PermenPANRB 6/2022). Restated under the random person id.',
    type: 'object',
    properties: {
      person: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      year: { type: 'integer', minimum: 1990, maximum: 2100 },
      result: { type: 'string', enum: ['above', 'meets', 'below'] },
      behaviour: { type: 'string', enum: ['above', 'meets', 'below'] },
      predicate: {
        type: 'string',
        enum: ['sangat-baik', 'baik', 'butuh-perbaikan', 'kurang', 'sangat-kurang'],
      },
      validFrom: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      validTo: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      corrects: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      origin: {
        type: 'object',
        properties: {
          source: { type: 'string', minLength: 1, maxLength: 256 },
          id: { type: 'string', minLength: 1, maxLength: 256 },
          sha256: { $ref: 'urn:jejak:schema:common#/$defs/sha256' },
        },
        required: ['id', 'sha256', 'source'],
        unevaluatedProperties: false,
        description: 'The publication this restates: source, id and SHA-256 of its bytes.',
      },
    },
    required: ['origin', 'person', 'predicate', 'year'],
    unevaluatedProperties: false,
    examples: [
      {
        person: '0198a3c4-8f00-7000-8000-0000000000a1',
        year: 2025,
        result: 'above',
        behaviour: 'meets',
        predicate: 'baik',
        origin: {
          source: '//simpeg.lebongkab.go.id/kepegawaian',
          id: 'rw-1',
          sha256: '41aa000000000000000000000000000000000000000000000000000000000000',
        },
      },
    ],
  },
});

/**
 * What the rules need to know of a candidate and identity must not tell: age on the effective date, and up to which version the person's facts go.
 */
export interface PersonnelPersonAttestedV1 {
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  proposal: string;
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  person: string;
  /**
   * A legal date in Asia/Jakarta.
   */
  effectiveDate: string;
  ageInYears?: number;
  factsVersion: number;
  known: boolean;
}

/** What the rules need to know of a candidate and identity must not tell: age on the effective date, and up to which version the person's facts go. */
export const personnelPersonAttestedV1 = define<PersonnelPersonAttestedV1>({
  type: 'personnel.person-attested.v1',
  area: 'personnel',
  awaitsProof: false,
  about: 'subject',
  retention: 'decision-record',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:personnel.person-attested.v1',
    title: 'PersonnelPersonAttestedV1',
    description:
      "What the rules need to know of a candidate and identity must not tell: age on the effective date, and up to which version the person's facts go.",
    type: 'object',
    properties: {
      proposal: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      person: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      effectiveDate: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      ageInYears: { type: 'integer', minimum: 0, maximum: 120 },
      factsVersion: { type: 'integer', minimum: 0 },
      known: { type: 'boolean' },
    },
    required: ['effectiveDate', 'factsVersion', 'known', 'person', 'proposal'],
    unevaluatedProperties: false,
    examples: [
      {
        proposal: '0198a3c4-8f00-7000-8000-000000000001',
        person: '0198a3c4-8f00-7000-8000-0000000000a1',
        effectiveDate: '2026-05-01',
        ageInYears: 41,
        factsVersion: 14,
        known: true,
      },
    ],
  },
});

/**
 * A person is registered as a civil servant (or a change of the same register). Restated under the random person id.
 */
export interface PersonnelPersonRegisteredV1 {
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  person: string;
  employment: 'pns' | 'cpns' | 'pppk';
  /**
   * SIASN kedudukanHukum, 01 = active.
   */
  legalStatus: string;
  /**
   * A legal date in Asia/Jakarta.
   */
  since: string;
  /**
   * A legal date in Asia/Jakarta.
   */
  validFrom?: string;
  /**
   * A legal date in Asia/Jakarta.
   */
  validTo?: string;
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  corrects?: string;
  /**
   * The publication this restates: source, id and SHA-256 of its bytes.
   */
  origin: {
    source: string;
    id: string;
    sha256: string;
  };
}

/** A person is registered as a civil servant (or a change of the same register). Restated under the random person id. */
export const personnelPersonRegisteredV1 = define<PersonnelPersonRegisteredV1>({
  type: 'personnel.person-registered.v1',
  area: 'personnel',
  awaitsProof: false,
  about: 'subject',
  retention: 'personnel-fact',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:personnel.person-registered.v1',
    title: 'PersonnelPersonRegisteredV1',
    description:
      'A person is registered as a civil servant (or a change of the same register). Restated under the random person id.',
    type: 'object',
    properties: {
      person: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      employment: { type: 'string', enum: ['pns', 'cpns', 'pppk'] },
      legalStatus: {
        type: 'string',
        pattern: '^[0-9]{2}$',
        description: 'SIASN kedudukanHukum, 01 = active.',
      },
      since: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      validFrom: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      validTo: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      corrects: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      origin: {
        type: 'object',
        properties: {
          source: { type: 'string', minLength: 1, maxLength: 256 },
          id: { type: 'string', minLength: 1, maxLength: 256 },
          sha256: { $ref: 'urn:jejak:schema:common#/$defs/sha256' },
        },
        required: ['id', 'sha256', 'source'],
        unevaluatedProperties: false,
        description: 'The publication this restates: source, id and SHA-256 of its bytes.',
      },
    },
    required: ['employment', 'legalStatus', 'origin', 'person', 'since'],
    unevaluatedProperties: false,
    examples: [
      {
        person: '0198a3c4-8f00-7000-8000-0000000000a1',
        employment: 'pns',
        legalStatus: '01',
        since: '2015-03-01',
        origin: {
          source: '//simpeg.lebongkab.go.id/kepegawaian',
          id: 'rw-1',
          sha256: '41aa000000000000000000000000000000000000000000000000000000000000',
        },
      },
    ],
  },
});

/**
 * A post is held from a date. Restated under the random person id.
 */
export interface PersonnelPositionAssumedV1 {
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  person: string;
  post: string;
  title: string;
  /**
   * UU 20/2023 articles 13-18.
   */
  class:
    'jpt-utama' | 'jpt-madya' | 'jpt-pratama' | 'administrator' | 'pengawas' | 'functional' | 'pelaksana';
  echelon?: 'I.a' | 'I.b' | 'II.a' | 'II.b' | 'III.a' | 'III.b' | 'IV.a' | 'IV.b' | 'V.a' | 'V.b';
  functionalLevel?:
    'pemula' | 'terampil' | 'mahir' | 'penyelia' | 'ahli-pertama' | 'ahli-muda' | 'ahli-madya' | 'ahli-utama';
  unit: string;
  /**
   * A legal date in Asia/Jakarta.
   */
  since: string;
  assignment: 'definitive' | 'plt' | 'plh' | 'pj';
  /**
   * A decree (SK) by number and date.
   */
  decree?: {
    number: string;
    /**
     * A legal date in Asia/Jakarta.
     */
    date: string;
  };
  /**
   * A legal date in Asia/Jakarta.
   */
  validFrom?: string;
  /**
   * A legal date in Asia/Jakarta.
   */
  validTo?: string;
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  corrects?: string;
  /**
   * The publication this restates: source, id and SHA-256 of its bytes.
   */
  origin: {
    source: string;
    id: string;
    sha256: string;
  };
}

/** A post is held from a date. Restated under the random person id. */
export const personnelPositionAssumedV1 = define<PersonnelPositionAssumedV1>({
  type: 'personnel.position-assumed.v1',
  area: 'personnel',
  awaitsProof: false,
  about: 'subject',
  retention: 'personnel-fact',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:personnel.position-assumed.v1',
    title: 'PersonnelPositionAssumedV1',
    description: 'A post is held from a date. Restated under the random person id.',
    type: 'object',
    properties: {
      person: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      post: { $ref: 'urn:jejak:schema:common#/$defs/code' },
      title: { type: 'string', minLength: 1, maxLength: 200 },
      class: { $ref: 'urn:jejak:schema:common#/$defs/postClass' },
      echelon: { $ref: 'urn:jejak:schema:common#/$defs/echelon' },
      functionalLevel: { $ref: 'urn:jejak:schema:common#/$defs/functionalLevel' },
      unit: { $ref: 'urn:jejak:schema:common#/$defs/code' },
      since: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      assignment: { type: 'string', enum: ['definitive', 'plt', 'plh', 'pj'] },
      decree: { $ref: 'urn:jejak:schema:common#/$defs/decree' },
      validFrom: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      validTo: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      corrects: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      origin: {
        type: 'object',
        properties: {
          source: { type: 'string', minLength: 1, maxLength: 256 },
          id: { type: 'string', minLength: 1, maxLength: 256 },
          sha256: { $ref: 'urn:jejak:schema:common#/$defs/sha256' },
        },
        required: ['id', 'sha256', 'source'],
        unevaluatedProperties: false,
        description: 'The publication this restates: source, id and SHA-256 of its bytes.',
      },
    },
    required: ['assignment', 'class', 'origin', 'person', 'post', 'since', 'title', 'unit'],
    unevaluatedProperties: false,
    examples: [
      {
        person: '0198a3c4-8f00-7000-8000-0000000000a1',
        post: 'J-0012',
        title: 'Kepala Seksi Pemetaan',
        class: 'pengawas',
        echelon: 'IV.a',
        unit: 'U-07',
        since: '2021-01-04',
        assignment: 'definitive',
        origin: {
          source: '//simpeg.lebongkab.go.id/kepegawaian',
          id: 'rw-1',
          sha256: '41aa000000000000000000000000000000000000000000000000000000000000',
        },
      },
    ],
  },
});

/**
 * A post is no longer held. Restated under the random person id.
 */
export interface PersonnelPositionLeftV1 {
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  person: string;
  post: string;
  /**
   * A legal date in Asia/Jakarta.
   */
  until: string;
  ground: 'moved' | 'promoted' | 'demoted' | 'retired' | 'resigned' | 'sanction' | 'reorganisation';
  /**
   * A legal date in Asia/Jakarta.
   */
  validFrom?: string;
  /**
   * A legal date in Asia/Jakarta.
   */
  validTo?: string;
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  corrects?: string;
  /**
   * The publication this restates: source, id and SHA-256 of its bytes.
   */
  origin: {
    source: string;
    id: string;
    sha256: string;
  };
}

/** A post is no longer held. Restated under the random person id. */
export const personnelPositionLeftV1 = define<PersonnelPositionLeftV1>({
  type: 'personnel.position-left.v1',
  area: 'personnel',
  awaitsProof: false,
  about: 'subject',
  retention: 'personnel-fact',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:personnel.position-left.v1',
    title: 'PersonnelPositionLeftV1',
    description: 'A post is no longer held. Restated under the random person id.',
    type: 'object',
    properties: {
      person: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      post: { $ref: 'urn:jejak:schema:common#/$defs/code' },
      until: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      ground: {
        type: 'string',
        enum: ['moved', 'promoted', 'demoted', 'retired', 'resigned', 'sanction', 'reorganisation'],
      },
      validFrom: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      validTo: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      corrects: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      origin: {
        type: 'object',
        properties: {
          source: { type: 'string', minLength: 1, maxLength: 256 },
          id: { type: 'string', minLength: 1, maxLength: 256 },
          sha256: { $ref: 'urn:jejak:schema:common#/$defs/sha256' },
        },
        required: ['id', 'sha256', 'source'],
        unevaluatedProperties: false,
        description: 'The publication this restates: source, id and SHA-256 of its bytes.',
      },
    },
    required: ['ground', 'origin', 'person', 'post', 'until'],
    unevaluatedProperties: false,
    examples: [
      {
        person: '0198a3c4-8f00-7000-8000-0000000000a1',
        post: 'J-0012',
        until: '2026-04-30',
        ground: 'promoted',
        origin: {
          source: '//simpeg.lebongkab.go.id/kepegawaian',
          id: 'rw-1',
          sha256: '41aa000000000000000000000000000000000000000000000000000000000000',
        },
      },
    ],
  },
});

/**
 * A post of the map of posts with its need (ABK).
 */
export interface PersonnelPostRecordedV1 {
  post: string;
  title: string;
  /**
   * UU 20/2023 articles 13-18.
   */
  class:
    'jpt-utama' | 'jpt-madya' | 'jpt-pratama' | 'administrator' | 'pengawas' | 'functional' | 'pelaksana';
  echelon?: 'I.a' | 'I.b' | 'II.a' | 'II.b' | 'III.a' | 'III.b' | 'IV.a' | 'IV.b' | 'V.a' | 'V.b';
  functionalLevel?:
    'pemula' | 'terampil' | 'mahir' | 'penyelia' | 'ahli-pertama' | 'ahli-muda' | 'ahli-madya' | 'ahli-utama';
  unit: string;
  jobClass?: number;
  need: number;
  origin: {
    source: string;
    id: string;
    sha256: string;
  };
}

/** A post of the map of posts with its need (ABK). */
export const personnelPostRecordedV1 = define<PersonnelPostRecordedV1>({
  type: 'personnel.post-recorded.v1',
  area: 'personnel',
  awaitsProof: false,
  about: 'none',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:personnel.post-recorded.v1',
    title: 'PersonnelPostRecordedV1',
    description: 'A post of the map of posts with its need (ABK).',
    type: 'object',
    properties: {
      post: { $ref: 'urn:jejak:schema:common#/$defs/code' },
      title: { type: 'string', minLength: 1, maxLength: 200 },
      class: { $ref: 'urn:jejak:schema:common#/$defs/postClass' },
      echelon: { $ref: 'urn:jejak:schema:common#/$defs/echelon' },
      functionalLevel: { $ref: 'urn:jejak:schema:common#/$defs/functionalLevel' },
      unit: { $ref: 'urn:jejak:schema:common#/$defs/code' },
      jobClass: { type: 'integer', minimum: 1, maximum: 17 },
      need: { type: 'integer', minimum: 0, maximum: 1000 },
      origin: {
        type: 'object',
        properties: {
          source: { type: 'string', minLength: 1, maxLength: 256 },
          id: { type: 'string', minLength: 1, maxLength: 256 },
          sha256: { $ref: 'urn:jejak:schema:common#/$defs/sha256' },
        },
        required: ['id', 'sha256', 'source'],
        unevaluatedProperties: false,
      },
    },
    required: ['class', 'need', 'origin', 'post', 'title', 'unit'],
    unevaluatedProperties: false,
    examples: [
      {
        post: 'J-0012',
        title: 'Kepala Seksi Pemetaan',
        class: 'pengawas',
        echelon: 'IV.a',
        unit: 'U-07',
        jobClass: 9,
        need: 1,
        origin: {
          source: '//simpeg.lebongkab.go.id/impor',
          id: 'eformasi-usulan:J-0012',
          sha256: '41aa000000000000000000000000000000000000000000000000000000000000',
        },
      },
    ],
  },
});

/**
 * Potential as assessed (PermenPANRB 3/2020). Restated under the random person id.
 */
export interface PersonnelPotentialAssessedV1 {
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  person: string;
  /**
   * A legal date in Asia/Jakarta.
   */
  assessedOn: string;
  /**
   * Points with two decimals.
   */
  score: string;
  level: 'high' | 'medium' | 'low';
  /**
   * A legal date in Asia/Jakarta.
   */
  validFrom?: string;
  /**
   * A legal date in Asia/Jakarta.
   */
  validTo?: string;
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  corrects?: string;
  /**
   * The publication this restates: source, id and SHA-256 of its bytes.
   */
  origin: {
    source: string;
    id: string;
    sha256: string;
  };
}

/** Potential as assessed (PermenPANRB 3/2020). Restated under the random person id. */
export const personnelPotentialAssessedV1 = define<PersonnelPotentialAssessedV1>({
  type: 'personnel.potential-assessed.v1',
  area: 'personnel',
  awaitsProof: false,
  about: 'subject',
  retention: 'personnel-fact',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:personnel.potential-assessed.v1',
    title: 'PersonnelPotentialAssessedV1',
    description: 'Potential as assessed (PermenPANRB 3/2020). Restated under the random person id.',
    type: 'object',
    properties: {
      person: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      assessedOn: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      score: { $ref: 'urn:jejak:schema:common#/$defs/points' },
      level: { type: 'string', enum: ['high', 'medium', 'low'] },
      validFrom: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      validTo: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      corrects: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      origin: {
        type: 'object',
        properties: {
          source: { type: 'string', minLength: 1, maxLength: 256 },
          id: { type: 'string', minLength: 1, maxLength: 256 },
          sha256: { $ref: 'urn:jejak:schema:common#/$defs/sha256' },
        },
        required: ['id', 'sha256', 'source'],
        unevaluatedProperties: false,
        description: 'The publication this restates: source, id and SHA-256 of its bytes.',
      },
    },
    required: ['assessedOn', 'level', 'origin', 'person', 'score'],
    unevaluatedProperties: false,
    examples: [
      {
        person: '0198a3c4-8f00-7000-8000-0000000000a1',
        assessedOn: '2025-09-10',
        score: '78.00',
        level: 'medium',
        origin: {
          source: '//simpeg.lebongkab.go.id/kepegawaian',
          id: 'rw-1',
          sha256: '41aa000000000000000000000000000000000000000000000000000000000000',
        },
      },
    ],
  },
});

/**
 * Rank (golongan/ruang) held from a date (TMT). Restated under the random person id.
 */
export interface PersonnelRankChangedV1 {
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  person: string;
  /**
   * Golongan/ruang of a PNS, or golongan of a PPPK.
   */
  grade: string;
  /**
   * A legal date in Asia/Jakarta.
   */
  since: string;
  /**
   * SIASN jenisKPId.
   */
  promotionKind?: string;
  /**
   * A decree (SK) by number and date.
   */
  decree?: {
    number: string;
    /**
     * A legal date in Asia/Jakarta.
     */
    date: string;
  };
  /**
   * A legal date in Asia/Jakarta.
   */
  validFrom?: string;
  /**
   * A legal date in Asia/Jakarta.
   */
  validTo?: string;
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  corrects?: string;
  /**
   * The publication this restates: source, id and SHA-256 of its bytes.
   */
  origin: {
    source: string;
    id: string;
    sha256: string;
  };
}

/** Rank (golongan/ruang) held from a date (TMT). Restated under the random person id. */
export const personnelRankChangedV1 = define<PersonnelRankChangedV1>({
  type: 'personnel.rank-changed.v1',
  area: 'personnel',
  awaitsProof: false,
  about: 'subject',
  retention: 'personnel-fact',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:personnel.rank-changed.v1',
    title: 'PersonnelRankChangedV1',
    description: 'Rank (golongan/ruang) held from a date (TMT). Restated under the random person id.',
    type: 'object',
    properties: {
      person: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      grade: { $ref: 'urn:jejak:schema:common#/$defs/grade' },
      since: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      promotionKind: { type: 'string', pattern: '^[0-9]{3}$', description: 'SIASN jenisKPId.' },
      decree: { $ref: 'urn:jejak:schema:common#/$defs/decree' },
      validFrom: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      validTo: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      corrects: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      origin: {
        type: 'object',
        properties: {
          source: { type: 'string', minLength: 1, maxLength: 256 },
          id: { type: 'string', minLength: 1, maxLength: 256 },
          sha256: { $ref: 'urn:jejak:schema:common#/$defs/sha256' },
        },
        required: ['id', 'sha256', 'source'],
        unevaluatedProperties: false,
        description: 'The publication this restates: source, id and SHA-256 of its bytes.',
      },
    },
    required: ['grade', 'origin', 'person', 'since'],
    unevaluatedProperties: false,
    examples: [
      {
        person: '0198a3c4-8f00-7000-8000-0000000000a1',
        grade: 'III/c',
        since: '2022-04-01',
        promotionKind: '101',
        origin: {
          source: '//simpeg.lebongkab.go.id/kepegawaian',
          id: 'rw-1',
          sha256: '41aa000000000000000000000000000000000000000000000000000000000000',
        },
      },
    ],
  },
});

/**
 * Month of retirement. Restated under the random person id.
 */
export interface PersonnelRetirementScheduledV1 {
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  person: string;
  month: string;
  /**
   * A legal date in Asia/Jakarta.
   */
  validFrom?: string;
  /**
   * A legal date in Asia/Jakarta.
   */
  validTo?: string;
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  corrects?: string;
  /**
   * The publication this restates: source, id and SHA-256 of its bytes.
   */
  origin: {
    source: string;
    id: string;
    sha256: string;
  };
}

/** Month of retirement. Restated under the random person id. */
export const personnelRetirementScheduledV1 = define<PersonnelRetirementScheduledV1>({
  type: 'personnel.retirement-scheduled.v1',
  area: 'personnel',
  awaitsProof: false,
  about: 'subject',
  retention: 'personnel-fact',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:personnel.retirement-scheduled.v1',
    title: 'PersonnelRetirementScheduledV1',
    description: 'Month of retirement. Restated under the random person id.',
    type: 'object',
    properties: {
      person: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      month: { type: 'string', pattern: '^[0-9]{4}-(0[1-9]|1[0-2])$' },
      validFrom: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      validTo: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      corrects: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      origin: {
        type: 'object',
        properties: {
          source: { type: 'string', minLength: 1, maxLength: 256 },
          id: { type: 'string', minLength: 1, maxLength: 256 },
          sha256: { $ref: 'urn:jejak:schema:common#/$defs/sha256' },
        },
        required: ['id', 'sha256', 'source'],
        unevaluatedProperties: false,
        description: 'The publication this restates: source, id and SHA-256 of its bytes.',
      },
    },
    required: ['month', 'origin', 'person'],
    unevaluatedProperties: false,
    examples: [
      {
        person: '0198a3c4-8f00-7000-8000-0000000000a1',
        month: '2031-05',
        origin: {
          source: '//simpeg.lebongkab.go.id/kepegawaian',
          id: 'rw-1',
          sha256: '41aa000000000000000000000000000000000000000000000000000000000000',
        },
      },
    ],
  },
});

/**
 * Training, course or seminar completed. Restated under the random person id.
 */
export interface PersonnelTrainingCompletedV1 {
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  person: string;
  kind: 'leadership' | 'functional' | 'technical' | 'seminar' | 'basic' | 'service-exam';
  level?: 'PIM-I' | 'PIM-II' | 'PIM-III' | 'PIM-IV' | 'UD-I' | 'UD-II';
  title: string;
  hours?: number;
  /**
   * A legal date in Asia/Jakarta.
   */
  completedOn: string;
  certificate?: string;
  /**
   * A legal date in Asia/Jakarta.
   */
  validFrom?: string;
  /**
   * A legal date in Asia/Jakarta.
   */
  validTo?: string;
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  corrects?: string;
  /**
   * The publication this restates: source, id and SHA-256 of its bytes.
   */
  origin: {
    source: string;
    id: string;
    sha256: string;
  };
}

/** Training, course or seminar completed. Restated under the random person id. */
export const personnelTrainingCompletedV1 = define<PersonnelTrainingCompletedV1>({
  type: 'personnel.training-completed.v1',
  area: 'personnel',
  awaitsProof: false,
  about: 'subject',
  retention: 'personnel-fact',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:personnel.training-completed.v1',
    title: 'PersonnelTrainingCompletedV1',
    description: 'Training, course or seminar completed. Restated under the random person id.',
    type: 'object',
    properties: {
      person: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      kind: {
        type: 'string',
        enum: ['leadership', 'functional', 'technical', 'seminar', 'basic', 'service-exam'],
      },
      level: { type: 'string', enum: ['PIM-I', 'PIM-II', 'PIM-III', 'PIM-IV', 'UD-I', 'UD-II'] },
      title: { type: 'string', minLength: 1, maxLength: 300 },
      hours: { type: 'integer', minimum: 0, maximum: 5000 },
      completedOn: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      certificate: { type: 'string', minLength: 1, maxLength: 120 },
      validFrom: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      validTo: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      corrects: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      origin: {
        type: 'object',
        properties: {
          source: { type: 'string', minLength: 1, maxLength: 256 },
          id: { type: 'string', minLength: 1, maxLength: 256 },
          sha256: { $ref: 'urn:jejak:schema:common#/$defs/sha256' },
        },
        required: ['id', 'sha256', 'source'],
        unevaluatedProperties: false,
        description: 'The publication this restates: source, id and SHA-256 of its bytes.',
      },
    },
    required: ['completedOn', 'kind', 'origin', 'person', 'title'],
    unevaluatedProperties: false,
    examples: [
      {
        person: '0198a3c4-8f00-7000-8000-0000000000a1',
        kind: 'technical',
        title: 'Pengadaan Barang/Jasa',
        hours: 40,
        completedOn: '2025-05-20',
        origin: {
          source: '//simpeg.lebongkab.go.id/kepegawaian',
          id: 'rw-1',
          sha256: '41aa000000000000000000000000000000000000000000000000000000000000',
        },
      },
    ],
  },
});

/**
 * A person works in a unit from a date. Restated under the random person id.
 */
export interface PersonnelUnitChangedV1 {
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  person: string;
  unit: string;
  /**
   * A legal date in Asia/Jakarta.
   */
  since: string;
  /**
   * A legal date in Asia/Jakarta.
   */
  validFrom?: string;
  /**
   * A legal date in Asia/Jakarta.
   */
  validTo?: string;
  /**
   * A random identifier; of a person, it is the only name a person has outside personnel.
   */
  corrects?: string;
  /**
   * The publication this restates: source, id and SHA-256 of its bytes.
   */
  origin: {
    source: string;
    id: string;
    sha256: string;
  };
}

/** A person works in a unit from a date. Restated under the random person id. */
export const personnelUnitChangedV1 = define<PersonnelUnitChangedV1>({
  type: 'personnel.unit-changed.v1',
  area: 'personnel',
  awaitsProof: false,
  about: 'subject',
  retention: 'personnel-fact',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:personnel.unit-changed.v1',
    title: 'PersonnelUnitChangedV1',
    description: 'A person works in a unit from a date. Restated under the random person id.',
    type: 'object',
    properties: {
      person: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      unit: { $ref: 'urn:jejak:schema:common#/$defs/code' },
      since: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      validFrom: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      validTo: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      corrects: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      origin: {
        type: 'object',
        properties: {
          source: { type: 'string', minLength: 1, maxLength: 256 },
          id: { type: 'string', minLength: 1, maxLength: 256 },
          sha256: { $ref: 'urn:jejak:schema:common#/$defs/sha256' },
        },
        required: ['id', 'sha256', 'source'],
        unevaluatedProperties: false,
        description: 'The publication this restates: source, id and SHA-256 of its bytes.',
      },
    },
    required: ['origin', 'person', 'since', 'unit'],
    unevaluatedProperties: false,
    examples: [
      {
        person: '0198a3c4-8f00-7000-8000-0000000000a1',
        unit: 'U-07',
        since: '2021-01-04',
        origin: {
          source: '//simpeg.lebongkab.go.id/kepegawaian',
          id: 'rw-1',
          sha256: '41aa000000000000000000000000000000000000000000000000000000000000',
        },
      },
    ],
  },
});

/**
 * A unit of the organisation (SIASN unor).
 */
export interface PersonnelUnitRecordedV1 {
  unit: string;
  name: string;
  parent?: string;
  opd: string;
  headTitle?: string;
  headEchelon?: 'I.a' | 'I.b' | 'II.a' | 'II.b' | 'III.a' | 'III.b' | 'IV.a' | 'IV.b' | 'V.a' | 'V.b';
  /**
   * A legal date in Asia/Jakarta.
   */
  since?: string;
  origin: {
    source: string;
    id: string;
    sha256: string;
  };
}

/** A unit of the organisation (SIASN unor). */
export const personnelUnitRecordedV1 = define<PersonnelUnitRecordedV1>({
  type: 'personnel.unit-recorded.v1',
  area: 'personnel',
  awaitsProof: false,
  about: 'none',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:personnel.unit-recorded.v1',
    title: 'PersonnelUnitRecordedV1',
    description: 'A unit of the organisation (SIASN unor).',
    type: 'object',
    properties: {
      unit: { $ref: 'urn:jejak:schema:common#/$defs/code' },
      name: { type: 'string', minLength: 1, maxLength: 300 },
      parent: { $ref: 'urn:jejak:schema:common#/$defs/code' },
      opd: { $ref: 'urn:jejak:schema:common#/$defs/code' },
      headTitle: { type: 'string', minLength: 1, maxLength: 300 },
      headEchelon: { $ref: 'urn:jejak:schema:common#/$defs/echelon' },
      since: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      origin: {
        type: 'object',
        properties: {
          source: { type: 'string', minLength: 1, maxLength: 256 },
          id: { type: 'string', minLength: 1, maxLength: 256 },
          sha256: { $ref: 'urn:jejak:schema:common#/$defs/sha256' },
        },
        required: ['id', 'sha256', 'source'],
        unevaluatedProperties: false,
      },
    },
    required: ['name', 'opd', 'origin', 'unit'],
    unevaluatedProperties: false,
    examples: [
      {
        unit: 'U-07',
        name: 'Bidang Tata Ruang',
        parent: 'U-01',
        opd: 'U-01',
        headTitle: 'Kepala Bidang Tata Ruang',
        headEchelon: 'III.b',
        origin: {
          source: '//simpeg.lebongkab.go.id/impor',
          id: 'siasn-unor:U-07',
          sha256: '41aa000000000000000000000000000000000000000000000000000000000000',
        },
      },
    ],
  },
});
