import 'reflect-metadata';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { plainToInstance, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  validate,
  ValidateNested,
} from 'class-validator';
import { constraints, keywords } from './constraints.js';
import { IsInstant, IsPlainDate } from './dates.js';
import { faultsOfSchema, faultsOfValidation, pointerTo } from './faults.js';
import { problemTexts } from './problem-texts.js';
import { sentences } from './sentences.js';

const eighteen = { id: 'NIP terdiri atas 18 angka.', en: 'A NIP has 18 digits.' };

class Candidate {
  @IsUUID() person!: string;
  @IsOptional() @IsInt() @Min(1) @Max(9) rank?: number;
}

class Proposal {
  @IsIn(['rank-promotion', 'rotation']) kind!: string;
  @IsString() @MinLength(3) @MaxLength(5) reason!: string;
  @IsPlainDate() effective!: string;
  @IsInstant() seen!: string;
  @Matches(/^[A-Z]{2}$/) code!: string;
  @IsOptional() @Matches(/^\d{18}$/, { context: { messages: eighteen } }) nip?: string;
  @ArrayMinSize(1)
  @ArrayMaxSize(2)
  @ValidateNested({ each: true })
  @Type(() => Candidate)
  slate!: Candidate[];
}

const good = {
  kind: 'rotation',
  reason: 'need',
  effective: '2026-09-01',
  seen: '2026-08-03T08:00:00+07:00',
  code: 'AB',
  slate: [{ person: '0198a3c4-8f00-4000-8000-0000000000a1' }],
};

describe('faults of a body judged by its class', () => {
  it('are none when everything is right', async () => {
    expect(await judged(good)).toEqual([]);
  });

  it('name each wrong value by its pointer, with the reason in both languages', async () => {
    const faults = await judged({
      ...good,
      kind: 'demotion',
      reason: 'xy',
      effective: '2026-02-30',
      code: 'abc',
      slate: [good.slate[0], { person: 'nobody', rank: 10, 'a/b~c': 1 }],
    });
    expect(faults).toEqual([
      {
        pointer: '/kind',
        code: 'one-of',
        messages: {
          id: 'Harus salah satu dari: rank-promotion, rotation.',
          en: 'It must be one of: rank-promotion, rotation.',
        },
      },
      {
        pointer: '/reason',
        code: 'min-length',
        messages: { id: 'Paling sedikit 3 karakter.', en: 'At least 3 characters.' },
      },
      { pointer: '/effective', code: 'date', messages: sentences.date() },
      { pointer: '/code', code: 'pattern', messages: sentences.pattern('/^[A-Z]{2}$/') },
      { pointer: '/slate/1/a~1b~0c', code: 'unknown-member', messages: sentences.unknownMember() },
      { pointer: '/slate/1/person', code: 'uuid', messages: sentences.uuid() },
      { pointer: '/slate/1/rank', code: 'max', messages: { id: 'Paling besar 9.', en: 'At most 9.' } },
    ]);
  });

  it('say once of a missing value that it is required', async () => {
    const faults = await judged({ ...good, reason: undefined });
    expect(faults).toEqual([{ pointer: '/reason', code: 'required', messages: sentences.required() }]);
  });

  it('say a constraint’s own text where it has one', async () => {
    expect(await judged({ ...good, nip: '1.98E+17' })).toEqual([
      { pointer: '/nip', code: 'pattern', messages: eighteen },
    ]);
  });

  it.each(['2026-08-03', '2026-08-03T08:00:00', '2026-02-30T08:00:00Z', 'now'])(
    'refuse %s as an instant',
    async (seen) => {
      expect(await judged({ ...good, seen })).toEqual([
        { pointer: '/seen', code: 'instant', messages: sentences.instant() },
      ]);
    },
  );
});

describe('faults of data judged by a JSON Schema', () => {
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  addFormats.default(ajv);
  const judge = ajv.compile({
    type: 'object',
    properties: {
      tmt: { type: 'string', format: 'date' },
      kind: { enum: ['a', 'b'] },
      list: {
        type: 'array',
        items: { type: 'object', properties: { 'a/b': { type: 'integer' } } },
        maxItems: 1,
      },
    },
    required: ['tmt', 'kind'],
    unevaluatedProperties: false,
  });

  it('name each wrong value by its pointer within the request', () => {
    judge({ tmt: '2026-13-01', nip: '1', list: [{ 'a/b': 'x' }, {}] });
    expect(faultsOfSchema(judge.errors, '/data')).toEqual([
      { pointer: '/data/kind', code: 'required', messages: sentences.required() },
      { pointer: '/data/tmt', code: 'date', messages: sentences.date() },
      { pointer: '/data/list', code: 'max-items', messages: sentences.maxItems(1) },
      { pointer: '/data/list/0/a~1b', code: 'type', messages: sentences.wholeNumber() },
      { pointer: '/data/nip', code: 'unknown-member', messages: sentences.unknownMember() },
    ]);
  });
});

describe('the texts', () => {
  it.each(Object.entries(sentences))('sentence %s stands in both languages', (_, sentence) => {
    expectBoth((sentence as (...values: unknown[]) => unknown)(['x'], 'y'));
  });

  it.each(Object.entries(constraints))('constraint %s is explained in both languages', (_, { says }) => {
    expectBoth(says([['x'], 2]));
  });

  it.each(Object.entries(keywords))('keyword %s is explained in both languages', (_, keyword) => {
    expectBoth(keyword({ limit: 1, allowedValues: ['x'], type: 'string', format: 'date' })[1]);
  });

  it.each(Object.entries(problemTexts))('problem %s stands in both languages', (_, { title, messages }) => {
    expectBoth(title);
    expectBoth(messages);
  });

  const expectBoth = (given: unknown): void =>
    expect(given).toEqual({ id: expect.stringMatching(/\S.*[^{]$/), en: expect.stringMatching(/\S.*[^{]$/) });
});

describe('a pointer', () => {
  it('escapes ~ and / (RFC 6901 section 3)', () => {
    expect(pointerTo('a/b', 0, 'm~n')).toBe('/a~1b/0/m~0n');
    expect(pointerTo()).toBe('');
  });
});

const judged = async (body: object) =>
  faultsOfValidation(
    await validate(plainToInstance(Proposal, body), { whitelist: true, forbidNonWhitelisted: true }),
  );
