// Generated from libs/contracts/events/common.json by tools/contracts.mjs. Do not edit.
export const commonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:jejak:schema:common',
  title: 'Common',
  description: 'What several events say in the same words.',
  $defs: {
    uuid: {
      type: 'string',
      pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$',
      description: 'A random identifier; of a person, it is the only name a person has outside personnel.',
    },
    date: { type: 'string', format: 'date', description: 'A legal date in Asia/Jakarta.' },
    instant: { type: 'string', format: 'date-time', description: 'An instant with its offset.' },
    sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' },
    sealed: {
      type: 'string',
      pattern:
        '^sealed:v1:(identity|personnel-fact|decision-record|case-note|service):[a-z0-9-]+:[A-Za-z0-9_-]+$',
      maxLength: 24000,
      description: "Free text about a person, AES-256-GCM under that person's key for its retention class.",
    },
    points: { type: 'string', pattern: '^[0-9]{1,3}\\.[0-9]{2}$', description: 'Points with two decimals.' },
    rank: {
      type: 'string',
      enum: [
        'I/a',
        'I/b',
        'I/c',
        'I/d',
        'II/a',
        'II/b',
        'II/c',
        'II/d',
        'III/a',
        'III/b',
        'III/c',
        'III/d',
        'IV/a',
        'IV/b',
        'IV/c',
        'IV/d',
        'IV/e',
      ],
    },
    grade: {
      type: 'string',
      pattern: '^(I|II|III|IV)/[a-e]$|^(I|II|III|IV|V|VI|VII|VIII|IX|X|XI|XII|XIII|XIV|XV|XVI|XVII)$',
      description: 'Golongan/ruang of a PNS, or golongan of a PPPK.',
    },
    echelon: {
      type: 'string',
      enum: ['I.a', 'I.b', 'II.a', 'II.b', 'III.a', 'III.b', 'IV.a', 'IV.b', 'V.a', 'V.b'],
    },
    postClass: {
      type: 'string',
      enum: ['jpt-utama', 'jpt-madya', 'jpt-pratama', 'administrator', 'pengawas', 'functional', 'pelaksana'],
      description: 'UU 20/2023 articles 13-18.',
    },
    functionalLevel: {
      type: 'string',
      enum: [
        'pemula',
        'terampil',
        'mahir',
        'penyelia',
        'ahli-pertama',
        'ahli-muda',
        'ahli-madya',
        'ahli-utama',
      ],
    },
    kind: {
      type: 'string',
      enum: ['rank-promotion', 'position-promotion', 'rotation'],
      description: 'What is proposed.',
    },
    code: { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9._/-]{0,63}$' },
    policyVersion: { type: 'string', pattern: '^[a-z0-9-]+/[0-9]{4}\\.[0-9]+$' },
    citation: {
      type: 'object',
      properties: {
        instrument: { type: 'string', minLength: 1, maxLength: 120 },
        article: { type: 'string', minLength: 1, maxLength: 200 },
      },
      required: ['article', 'instrument'],
      unevaluatedProperties: false,
      description: 'Where a rule is written.',
    },
    decree: {
      type: 'object',
      properties: {
        number: { type: 'string', minLength: 1, maxLength: 120 },
        date: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      },
      required: ['date', 'number'],
      unevaluatedProperties: false,
      description: 'A decree (SK) by number and date.',
    },
    post: {
      type: 'object',
      properties: {
        id: { $ref: 'urn:jejak:schema:common#/$defs/code' },
        title: { type: 'string', minLength: 1, maxLength: 200 },
        class: { $ref: 'urn:jejak:schema:common#/$defs/postClass' },
        echelon: { $ref: 'urn:jejak:schema:common#/$defs/echelon' },
        functionalLevel: { $ref: 'urn:jejak:schema:common#/$defs/functionalLevel' },
        unit: { $ref: 'urn:jejak:schema:common#/$defs/code' },
      },
      required: ['class', 'id', 'title', 'unit'],
      unevaluatedProperties: false,
    },
    target: {
      type: 'object',
      properties: {
        rank: { $ref: 'urn:jejak:schema:common#/$defs/rank' },
        post: { $ref: 'urn:jejak:schema:common#/$defs/post' },
      },
      required: [],
      unevaluatedProperties: false,
      minProperties: 1,
      description: 'The rank or the post that is proposed.',
    },
    document: {
      type: 'object',
      properties: {
        title: { $ref: 'urn:jejak:schema:common#/$defs/sealed' },
        sha256: { $ref: 'urn:jejak:schema:common#/$defs/sha256' },
        link: { $ref: 'urn:jejak:schema:common#/$defs/sealed' },
      },
      required: ['sha256', 'title'],
      unevaluatedProperties: false,
      description:
        "A document by SHA-256; its title and link, which may name anybody, sealed under its author's key.",
    },
    flag: {
      type: 'object',
      properties: {
        pattern: { type: 'string', minLength: 1, maxLength: 60 },
        holds: { type: 'string', enum: ['yes', 'unknown'] },
        evidence: { type: 'array', items: { $ref: 'urn:jejak:schema:common#/$defs/uuid' }, maxItems: 20 },
      },
      required: ['evidence', 'holds', 'pattern'],
      unevaluatedProperties: false,
      description:
        'A pattern that was noticed and refuses nothing: it shows, or what it reads is not known. `evidence` are the events it was seen in.',
    },
    fillingRoute: {
      type: 'string',
      enum: ['direct', 'open-selection', 'talent'],
      description: 'How a post is filled: directly, by open selection, or from the succession group.',
    },
    talentBox: {
      type: 'string',
      pattern: '^[1-9]$',
      description: 'The box of the talent map, by the talent committee.',
    },
    moveGround: {
      type: 'object',
      properties: {
        code: { type: 'string', enum: ['own-request', 'reorganisation', 'sanction'] },
        document: { $ref: 'urn:jejak:schema:common#/$defs/sha256' },
      },
      required: ['code'],
      unevaluatedProperties: false,
      description:
        'Why a candidate is to move before the shortest time in the post is complete; `document` is the SHA-256 of the document that shows it, among those of the proposal.',
    },
  },
} as const;
