// Generated from libs/contracts/events/intake by tools/contracts.mjs. Do not edit.
import { define } from '../contract.js';

/**
 * Award of the state or the agency. As an internal system publishes it.
 */
export interface IntakeAwardGrantedV1 {
  /**
   * NIP, 18 digits (Perka BKN 22/2007): travels on the intake only.
   */
  nip: string;
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
}

/** Award of the state or the agency. As an internal system publishes it. */
export const intakeAwardGrantedV1 = define<IntakeAwardGrantedV1>({
  type: 'intake.award-granted.v1',
  area: 'intake',
  awaitsProof: false,
  about: 'subject',
  retention: 'personnel-fact',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:intake.award-granted.v1',
    title: 'IntakeAwardGrantedV1',
    description: 'Award of the state or the agency. As an internal system publishes it.',
    type: 'object',
    properties: {
      nip: {
        type: 'string',
        pattern: '^[0-9]{18}$',
        description: 'NIP, 18 digits (Perka BKN 22/2007): travels on the intake only.',
      },
      title: { type: 'string', minLength: 1, maxLength: 300 },
      grantedOn: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      decree: { $ref: 'urn:jejak:schema:common#/$defs/decree' },
      validFrom: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      validTo: { $ref: 'urn:jejak:schema:common#/$defs/date' },
    },
    required: ['grantedOn', 'nip', 'title'],
    unevaluatedProperties: false,
    examples: [{ nip: '199001012015031001', title: 'Satyalancana Karya Satya X', grantedOn: '2024-08-17' }],
  },
});

/**
 * Competence against the standard of a post (PerBKN 26/2019). As an internal system publishes it.
 */
export interface IntakeCompetencyAssessedV1 {
  /**
   * NIP, 18 digits (Perka BKN 22/2007): travels on the intake only.
   */
  nip: string;
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
}

/** Competence against the standard of a post (PerBKN 26/2019). As an internal system publishes it. */
export const intakeCompetencyAssessedV1 = define<IntakeCompetencyAssessedV1>({
  type: 'intake.competency-assessed.v1',
  area: 'intake',
  awaitsProof: false,
  about: 'subject',
  retention: 'personnel-fact',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:intake.competency-assessed.v1',
    title: 'IntakeCompetencyAssessedV1',
    description:
      'Competence against the standard of a post (PerBKN 26/2019). As an internal system publishes it.',
    type: 'object',
    properties: {
      nip: {
        type: 'string',
        pattern: '^[0-9]{18}$',
        description: 'NIP, 18 digits (Perka BKN 22/2007): travels on the intake only.',
      },
      assessedOn: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      achieved: { type: 'integer', minimum: 0, maximum: 200 },
      required: { type: 'integer', minimum: 1, maximum: 200 },
      use: { type: 'string', enum: ['selection', 'mapping'] },
      validFrom: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      validTo: { $ref: 'urn:jejak:schema:common#/$defs/date' },
    },
    required: ['achieved', 'assessedOn', 'nip', 'required', 'use'],
    unevaluatedProperties: false,
    examples: [
      { nip: '199001012015031001', assessedOn: '2025-09-10', achieved: 23, required: 27, use: 'selection' },
    ],
  },
});

/**
 * Credit points (angka kredit) of a period. As an internal system publishes it.
 */
export interface IntakeCreditRecordedV1 {
  /**
   * NIP, 18 digits (Perka BKN 22/2007): travels on the intake only.
   */
  nip: string;
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
   * A legal date in Asia/Jakarta.
   */
  validFrom?: string;
  /**
   * A legal date in Asia/Jakarta.
   */
  validTo?: string;
  route: 'conversion' | 'integration' | 'first';
}

/** Credit points (angka kredit) of a period. As an internal system publishes it. */
export const intakeCreditRecordedV1 = define<IntakeCreditRecordedV1>({
  type: 'intake.credit-recorded.v1',
  area: 'intake',
  awaitsProof: false,
  about: 'subject',
  retention: 'personnel-fact',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:intake.credit-recorded.v1',
    title: 'IntakeCreditRecordedV1',
    description: 'Credit points (angka kredit) of a period. As an internal system publishes it.',
    type: 'object',
    properties: {
      nip: {
        type: 'string',
        pattern: '^[0-9]{18}$',
        description: 'NIP, 18 digits (Perka BKN 22/2007): travels on the intake only.',
      },
      from: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      to: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      credit: { type: 'string', pattern: '^[0-9]{1,4}\\.[0-9]{2,5}$' },
      validFrom: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      validTo: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      route: { type: 'string', enum: ['conversion', 'integration', 'first'] },
    },
    required: ['credit', 'from', 'nip', 'route', 'to'],
    unevaluatedProperties: false,
    examples: [
      {
        nip: '199001012015031001',
        from: '2025-01-01',
        to: '2025-12-31',
        credit: '12.50',
        route: 'conversion',
      },
    ],
  },
});

/**
 * Disciplinary sanction (PP 94/2021). As an internal system publishes it.
 */
export interface IntakeDisciplineImposedV1 {
  /**
   * NIP, 18 digits (Perka BKN 22/2007): travels on the intake only.
   */
  nip: string;
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
}

/** Disciplinary sanction (PP 94/2021). As an internal system publishes it. */
export const intakeDisciplineImposedV1 = define<IntakeDisciplineImposedV1>({
  type: 'intake.discipline-imposed.v1',
  area: 'intake',
  awaitsProof: false,
  about: 'subject',
  retention: 'personnel-fact',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:intake.discipline-imposed.v1',
    title: 'IntakeDisciplineImposedV1',
    description: 'Disciplinary sanction (PP 94/2021). As an internal system publishes it.',
    type: 'object',
    properties: {
      nip: {
        type: 'string',
        pattern: '^[0-9]{18}$',
        description: 'NIP, 18 digits (Perka BKN 22/2007): travels on the intake only.',
      },
      level: { type: 'string', enum: ['light', 'medium', 'severe'] },
      kindCode: { type: 'string', pattern: '^[0-9]{1,2}$', description: 'SIASN jenisHukuman.' },
      since: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      until: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      decree: { $ref: 'urn:jejak:schema:common#/$defs/decree' },
      validFrom: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      validTo: { $ref: 'urn:jejak:schema:common#/$defs/date' },
    },
    required: ['level', 'nip', 'since'],
    unevaluatedProperties: false,
    examples: [
      { nip: '199001012015031001', level: 'light', kindCode: '1', since: '2024-02-01', until: '2024-02-01' },
    ],
  },
});

/**
 * A sanction is annulled or ended early. As an internal system publishes it.
 */
export interface IntakeDisciplineLiftedV1 {
  /**
   * NIP, 18 digits (Perka BKN 22/2007): travels on the intake only.
   */
  nip: string;
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
}

/** A sanction is annulled or ended early. As an internal system publishes it. */
export const intakeDisciplineLiftedV1 = define<IntakeDisciplineLiftedV1>({
  type: 'intake.discipline-lifted.v1',
  area: 'intake',
  awaitsProof: false,
  about: 'subject',
  retention: 'personnel-fact',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:intake.discipline-lifted.v1',
    title: 'IntakeDisciplineLiftedV1',
    description: 'A sanction is annulled or ended early. As an internal system publishes it.',
    type: 'object',
    properties: {
      nip: {
        type: 'string',
        pattern: '^[0-9]{18}$',
        description: 'NIP, 18 digits (Perka BKN 22/2007): travels on the intake only.',
      },
      sanction: { $ref: 'urn:jejak:schema:common#/$defs/uuid' },
      liftedOn: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      decree: { $ref: 'urn:jejak:schema:common#/$defs/decree' },
      validFrom: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      validTo: { $ref: 'urn:jejak:schema:common#/$defs/date' },
    },
    required: ['liftedOn', 'nip'],
    unevaluatedProperties: false,
    examples: [{ nip: '199001012015031001', liftedOn: '2024-07-01' }],
  },
});

/**
 * Highest formal degree recorded. As an internal system publishes it.
 */
export interface IntakeEducationRecordedV1 {
  /**
   * NIP, 18 digits (Perka BKN 22/2007): travels on the intake only.
   */
  nip: string;
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
}

/** Highest formal degree recorded. As an internal system publishes it. */
export const intakeEducationRecordedV1 = define<IntakeEducationRecordedV1>({
  type: 'intake.education-recorded.v1',
  area: 'intake',
  awaitsProof: false,
  about: 'subject',
  retention: 'personnel-fact',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:intake.education-recorded.v1',
    title: 'IntakeEducationRecordedV1',
    description: 'Highest formal degree recorded. As an internal system publishes it.',
    type: 'object',
    properties: {
      nip: {
        type: 'string',
        pattern: '^[0-9]{18}$',
        description: 'NIP, 18 digits (Perka BKN 22/2007): travels on the intake only.',
      },
      level: {
        type: 'string',
        enum: ['SD', 'SLTP', 'SLTP-KEJURUAN', 'SLTA', 'D1', 'D2', 'SGPLB', 'D3', 'D4', 'S1', 'S2', 'S3'],
      },
      field: { type: 'string', minLength: 1, maxLength: 200 },
      graduatedYear: { type: 'integer', minimum: 1950, maximum: 2100 },
      validFrom: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      validTo: { $ref: 'urn:jejak:schema:common#/$defs/date' },
    },
    required: ['level', 'nip'],
    unevaluatedProperties: false,
    examples: [{ nip: '199001012015031001', level: 'S1', field: 'Ilmu Pemerintahan', graduatedYear: 2012 }],
  },
});

/**
 * Leave outside the state's expense or study assignment. As an internal system publishes it.
 */
export interface IntakeLeaveStartedV1 {
  /**
   * NIP, 18 digits (Perka BKN 22/2007): travels on the intake only.
   */
  nip: string;
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
}

/** Leave outside the state's expense or study assignment. As an internal system publishes it. */
export const intakeLeaveStartedV1 = define<IntakeLeaveStartedV1>({
  type: 'intake.leave-started.v1',
  area: 'intake',
  awaitsProof: false,
  about: 'subject',
  retention: 'personnel-fact',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:intake.leave-started.v1',
    title: 'IntakeLeaveStartedV1',
    description: "Leave outside the state's expense or study assignment. As an internal system publishes it.",
    type: 'object',
    properties: {
      nip: {
        type: 'string',
        pattern: '^[0-9]{18}$',
        description: 'NIP, 18 digits (Perka BKN 22/2007): travels on the intake only.',
      },
      kind: { type: 'string', enum: ['cltn', 'study'] },
      since: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      until: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      validFrom: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      validTo: { $ref: 'urn:jejak:schema:common#/$defs/date' },
    },
    required: ['kind', 'nip', 'since'],
    unevaluatedProperties: false,
    examples: [{ nip: '199001012015031001', kind: 'cltn', since: '2026-01-01' }],
  },
});

/**
 * Yearly performance (PermenPANRB 6/2022). As an internal system publishes it.
 */
export interface IntakePerformanceRatedV1 {
  /**
   * NIP, 18 digits (Perka BKN 22/2007): travels on the intake only.
   */
  nip: string;
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
}

/** Yearly performance (PermenPANRB 6/2022). As an internal system publishes it. */
export const intakePerformanceRatedV1 = define<IntakePerformanceRatedV1>({
  type: 'intake.performance-rated.v1',
  area: 'intake',
  awaitsProof: false,
  about: 'subject',
  retention: 'personnel-fact',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:intake.performance-rated.v1',
    title: 'IntakePerformanceRatedV1',
    description: 'Yearly performance (PermenPANRB 6/2022). As an internal system publishes it.',
    type: 'object',
    properties: {
      nip: {
        type: 'string',
        pattern: '^[0-9]{18}$',
        description: 'NIP, 18 digits (Perka BKN 22/2007): travels on the intake only.',
      },
      year: { type: 'integer', minimum: 1990, maximum: 2100 },
      result: { type: 'string', enum: ['above', 'meets', 'below'] },
      behaviour: { type: 'string', enum: ['above', 'meets', 'below'] },
      predicate: {
        type: 'string',
        enum: ['sangat-baik', 'baik', 'butuh-perbaikan', 'kurang', 'sangat-kurang'],
      },
      validFrom: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      validTo: { $ref: 'urn:jejak:schema:common#/$defs/date' },
    },
    required: ['nip', 'predicate', 'year'],
    unevaluatedProperties: false,
    examples: [
      { nip: '199001012015031001', year: 2025, result: 'above', behaviour: 'meets', predicate: 'baik' },
    ],
  },
});

/**
 * A person is registered as a civil servant (or a change of the same register). As an internal system publishes it.
 */
export interface IntakePersonRegisteredV1 {
  /**
   * NIP, 18 digits (Perka BKN 22/2007): travels on the intake only.
   */
  nip: string;
  name: string;
  /**
   * A legal date in Asia/Jakarta.
   */
  birthDate: string;
  sex?: 'male' | 'female';
  titleBefore?: string;
  titleAfter?: string;
  siasnId?: string;
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
}

/** A person is registered as a civil servant (or a change of the same register). As an internal system publishes it. */
export const intakePersonRegisteredV1 = define<IntakePersonRegisteredV1>({
  type: 'intake.person-registered.v1',
  area: 'intake',
  awaitsProof: false,
  about: 'subject',
  retention: 'personnel-fact',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:intake.person-registered.v1',
    title: 'IntakePersonRegisteredV1',
    description:
      'A person is registered as a civil servant (or a change of the same register). As an internal system publishes it.',
    type: 'object',
    properties: {
      nip: {
        type: 'string',
        pattern: '^[0-9]{18}$',
        description: 'NIP, 18 digits (Perka BKN 22/2007): travels on the intake only.',
      },
      name: { type: 'string', minLength: 1, maxLength: 200 },
      birthDate: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      sex: { type: 'string', enum: ['male', 'female'] },
      titleBefore: { type: 'string', minLength: 1, maxLength: 60 },
      titleAfter: { type: 'string', minLength: 1, maxLength: 120 },
      siasnId: { type: 'string', minLength: 1, maxLength: 64 },
      employment: { type: 'string', enum: ['pns', 'cpns', 'pppk'] },
      legalStatus: {
        type: 'string',
        pattern: '^[0-9]{2}$',
        description: 'SIASN kedudukanHukum, 01 = active.',
      },
      since: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      validFrom: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      validTo: { $ref: 'urn:jejak:schema:common#/$defs/date' },
    },
    required: ['birthDate', 'employment', 'legalStatus', 'name', 'nip', 'since'],
    unevaluatedProperties: false,
    examples: [
      {
        nip: '199001012015031001',
        name: 'Contoh Fiktif',
        birthDate: '1990-01-01',
        sex: 'male',
        employment: 'pns',
        legalStatus: '01',
        since: '2015-03-01',
      },
    ],
  },
});

/**
 * A post is held from a date. As an internal system publishes it.
 */
export interface IntakePositionAssumedV1 {
  /**
   * NIP, 18 digits (Perka BKN 22/2007): travels on the intake only.
   */
  nip: string;
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
}

/** A post is held from a date. As an internal system publishes it. */
export const intakePositionAssumedV1 = define<IntakePositionAssumedV1>({
  type: 'intake.position-assumed.v1',
  area: 'intake',
  awaitsProof: false,
  about: 'subject',
  retention: 'personnel-fact',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:intake.position-assumed.v1',
    title: 'IntakePositionAssumedV1',
    description: 'A post is held from a date. As an internal system publishes it.',
    type: 'object',
    properties: {
      nip: {
        type: 'string',
        pattern: '^[0-9]{18}$',
        description: 'NIP, 18 digits (Perka BKN 22/2007): travels on the intake only.',
      },
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
    },
    required: ['assignment', 'class', 'nip', 'post', 'since', 'title', 'unit'],
    unevaluatedProperties: false,
    examples: [
      {
        nip: '199001012015031001',
        post: 'J-0012',
        title: 'Kepala Seksi Pemetaan',
        class: 'pengawas',
        echelon: 'IV.a',
        unit: 'U-07',
        since: '2021-01-04',
        assignment: 'definitive',
      },
    ],
  },
});

/**
 * A post is no longer held. As an internal system publishes it.
 */
export interface IntakePositionLeftV1 {
  /**
   * NIP, 18 digits (Perka BKN 22/2007): travels on the intake only.
   */
  nip: string;
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
}

/** A post is no longer held. As an internal system publishes it. */
export const intakePositionLeftV1 = define<IntakePositionLeftV1>({
  type: 'intake.position-left.v1',
  area: 'intake',
  awaitsProof: false,
  about: 'subject',
  retention: 'personnel-fact',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:intake.position-left.v1',
    title: 'IntakePositionLeftV1',
    description: 'A post is no longer held. As an internal system publishes it.',
    type: 'object',
    properties: {
      nip: {
        type: 'string',
        pattern: '^[0-9]{18}$',
        description: 'NIP, 18 digits (Perka BKN 22/2007): travels on the intake only.',
      },
      post: { $ref: 'urn:jejak:schema:common#/$defs/code' },
      until: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      ground: {
        type: 'string',
        enum: ['moved', 'promoted', 'demoted', 'retired', 'resigned', 'sanction', 'reorganisation'],
      },
      validFrom: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      validTo: { $ref: 'urn:jejak:schema:common#/$defs/date' },
    },
    required: ['ground', 'nip', 'post', 'until'],
    unevaluatedProperties: false,
    examples: [{ nip: '199001012015031001', post: 'J-0012', until: '2026-04-30', ground: 'promoted' }],
  },
});

/**
 * Potential as assessed (PermenPANRB 3/2020). As an internal system publishes it.
 */
export interface IntakePotentialAssessedV1 {
  /**
   * NIP, 18 digits (Perka BKN 22/2007): travels on the intake only.
   */
  nip: string;
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
}

/** Potential as assessed (PermenPANRB 3/2020). As an internal system publishes it. */
export const intakePotentialAssessedV1 = define<IntakePotentialAssessedV1>({
  type: 'intake.potential-assessed.v1',
  area: 'intake',
  awaitsProof: false,
  about: 'subject',
  retention: 'personnel-fact',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:intake.potential-assessed.v1',
    title: 'IntakePotentialAssessedV1',
    description: 'Potential as assessed (PermenPANRB 3/2020). As an internal system publishes it.',
    type: 'object',
    properties: {
      nip: {
        type: 'string',
        pattern: '^[0-9]{18}$',
        description: 'NIP, 18 digits (Perka BKN 22/2007): travels on the intake only.',
      },
      assessedOn: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      score: { $ref: 'urn:jejak:schema:common#/$defs/points' },
      level: { type: 'string', enum: ['high', 'medium', 'low'] },
      validFrom: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      validTo: { $ref: 'urn:jejak:schema:common#/$defs/date' },
    },
    required: ['assessedOn', 'level', 'nip', 'score'],
    unevaluatedProperties: false,
    examples: [{ nip: '199001012015031001', assessedOn: '2025-09-10', score: '78.00', level: 'medium' }],
  },
});

/**
 * Rank (golongan/ruang) held from a date (TMT). As an internal system publishes it.
 */
export interface IntakeRankChangedV1 {
  /**
   * NIP, 18 digits (Perka BKN 22/2007): travels on the intake only.
   */
  nip: string;
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
}

/** Rank (golongan/ruang) held from a date (TMT). As an internal system publishes it. */
export const intakeRankChangedV1 = define<IntakeRankChangedV1>({
  type: 'intake.rank-changed.v1',
  area: 'intake',
  awaitsProof: false,
  about: 'subject',
  retention: 'personnel-fact',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:intake.rank-changed.v1',
    title: 'IntakeRankChangedV1',
    description: 'Rank (golongan/ruang) held from a date (TMT). As an internal system publishes it.',
    type: 'object',
    properties: {
      nip: {
        type: 'string',
        pattern: '^[0-9]{18}$',
        description: 'NIP, 18 digits (Perka BKN 22/2007): travels on the intake only.',
      },
      grade: { $ref: 'urn:jejak:schema:common#/$defs/grade' },
      since: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      promotionKind: { type: 'string', pattern: '^[0-9]{3}$', description: 'SIASN jenisKPId.' },
      decree: { $ref: 'urn:jejak:schema:common#/$defs/decree' },
      validFrom: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      validTo: { $ref: 'urn:jejak:schema:common#/$defs/date' },
    },
    required: ['grade', 'nip', 'since'],
    unevaluatedProperties: false,
    examples: [{ nip: '199001012015031001', grade: 'III/c', since: '2022-04-01', promotionKind: '101' }],
  },
});

/**
 * Month of retirement. As an internal system publishes it.
 */
export interface IntakeRetirementScheduledV1 {
  /**
   * NIP, 18 digits (Perka BKN 22/2007): travels on the intake only.
   */
  nip: string;
  month: string;
  /**
   * A legal date in Asia/Jakarta.
   */
  validFrom?: string;
  /**
   * A legal date in Asia/Jakarta.
   */
  validTo?: string;
}

/** Month of retirement. As an internal system publishes it. */
export const intakeRetirementScheduledV1 = define<IntakeRetirementScheduledV1>({
  type: 'intake.retirement-scheduled.v1',
  area: 'intake',
  awaitsProof: false,
  about: 'subject',
  retention: 'personnel-fact',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:intake.retirement-scheduled.v1',
    title: 'IntakeRetirementScheduledV1',
    description: 'Month of retirement. As an internal system publishes it.',
    type: 'object',
    properties: {
      nip: {
        type: 'string',
        pattern: '^[0-9]{18}$',
        description: 'NIP, 18 digits (Perka BKN 22/2007): travels on the intake only.',
      },
      month: { type: 'string', pattern: '^[0-9]{4}-(0[1-9]|1[0-2])$' },
      validFrom: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      validTo: { $ref: 'urn:jejak:schema:common#/$defs/date' },
    },
    required: ['month', 'nip'],
    unevaluatedProperties: false,
    examples: [{ nip: '199001012015031001', month: '2031-05' }],
  },
});

/**
 * Training, course or seminar completed. As an internal system publishes it.
 */
export interface IntakeTrainingCompletedV1 {
  /**
   * NIP, 18 digits (Perka BKN 22/2007): travels on the intake only.
   */
  nip: string;
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
}

/** Training, course or seminar completed. As an internal system publishes it. */
export const intakeTrainingCompletedV1 = define<IntakeTrainingCompletedV1>({
  type: 'intake.training-completed.v1',
  area: 'intake',
  awaitsProof: false,
  about: 'subject',
  retention: 'personnel-fact',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:intake.training-completed.v1',
    title: 'IntakeTrainingCompletedV1',
    description: 'Training, course or seminar completed. As an internal system publishes it.',
    type: 'object',
    properties: {
      nip: {
        type: 'string',
        pattern: '^[0-9]{18}$',
        description: 'NIP, 18 digits (Perka BKN 22/2007): travels on the intake only.',
      },
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
    },
    required: ['completedOn', 'kind', 'nip', 'title'],
    unevaluatedProperties: false,
    examples: [
      {
        nip: '199001012015031001',
        kind: 'technical',
        title: 'Pengadaan Barang/Jasa',
        hours: 40,
        completedOn: '2025-05-20',
      },
    ],
  },
});

/**
 * A person works in a unit from a date. As an internal system publishes it.
 */
export interface IntakeUnitChangedV1 {
  /**
   * NIP, 18 digits (Perka BKN 22/2007): travels on the intake only.
   */
  nip: string;
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
}

/** A person works in a unit from a date. As an internal system publishes it. */
export const intakeUnitChangedV1 = define<IntakeUnitChangedV1>({
  type: 'intake.unit-changed.v1',
  area: 'intake',
  awaitsProof: false,
  about: 'subject',
  retention: 'personnel-fact',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jejak:schema:intake.unit-changed.v1',
    title: 'IntakeUnitChangedV1',
    description: 'A person works in a unit from a date. As an internal system publishes it.',
    type: 'object',
    properties: {
      nip: {
        type: 'string',
        pattern: '^[0-9]{18}$',
        description: 'NIP, 18 digits (Perka BKN 22/2007): travels on the intake only.',
      },
      unit: { $ref: 'urn:jejak:schema:common#/$defs/code' },
      since: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      validFrom: { $ref: 'urn:jejak:schema:common#/$defs/date' },
      validTo: { $ref: 'urn:jejak:schema:common#/$defs/date' },
    },
    required: ['nip', 'since', 'unit'],
    unevaluatedProperties: false,
    examples: [{ nip: '199001012015031001', unit: 'U-07', since: '2021-01-04' }],
  },
});
